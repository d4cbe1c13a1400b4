package app;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The JDK's server, which needs no OkHttp. */
public final class LocalServer implements AutoCloseable {

    private static final String CLOSED = "{\"error\":\"JOB_CLOSED\",\"message\":\"closed\",\"details\":{\"jobId\":\"job_1\"}}";

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    public LocalServer() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/applications", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean succeeds = requests.incrementAndGet() <= 2;
            byte[] body = (succeeds ? Calls.RECEIPT : CLOSED).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(succeeds ? 201 : 409, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
