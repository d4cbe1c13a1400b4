package dev.faultline.examples.partner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.faultline.core.WebhookException;
import dev.faultline.partner.PartnerEvent;
import dev.faultline.partner.PartnerWebhooks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.function.Consumer;

/** A webhook endpoint on the JDK's own server, without any framework. */
final class WebhookEndpoint implements AutoCloseable {

    private static final int LARGEST = 1 << 20;

    private final HttpServer server;

    // snippet: endpoint
    WebhookEndpoint(PartnerWebhooks webhooks, Consumer<PartnerEvent> inbox) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/webhooks/partner", exchange -> {
            try (exchange) {
                exchange.sendResponseHeaders(status(exchange, webhooks, inbox), -1);
            }
        });
        server.start();
    }

    private static int status(HttpExchange exchange, PartnerWebhooks webhooks, Consumer<PartnerEvent> inbox)
            throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST); // the bytes as they arrived
        try {
            inbox.accept(webhooks.receive(body, exchange.getRequestHeaders()::getFirst)); // stored, not worked off
            return 204;
        } catch (WebhookException e) {
            // a genuine delivery that cannot be read gets no better when it is sent again
            return e.reason() == WebhookException.Reason.UNREADABLE_BODY ? 204 : 401;
        } catch (RuntimeException e) { // the inbox failed: the vendor shall deliver it again
            return 500;
        }
    }
    // end

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
