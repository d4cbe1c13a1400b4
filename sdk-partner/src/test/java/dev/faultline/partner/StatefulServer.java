package dev.faultline.partner;

import dev.faultline.testkit.FakeClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import javax.net.ServerSocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A server that has a state of its own in place of a script; one request at a time. */
abstract class StatefulServer implements AutoCloseable {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    final Random random;

    private final MockWebServer server = new MockWebServer();
    private final FakeClock clock;
    private final Duration skew;

    /**
     * Starts it.
     *
     * @param skew how far its clock is from the client's
     */
    StatefulServer(FakeClock clock, Duration skew, long seed) {
        this.clock = clock;
        this.skew = skew;
        random = new Random(seed);
        server.setServerSocketFactory(new PromptSockets());
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                synchronized (StatefulServer.this) {
                    return answer(request);
                }
            }
        });
        try {
            server.start(InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1}), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    abstract MockResponse answer(RecordedRequest request);

    final String url() {
        return "http://127.0.0.1:" + server.getPort();
    }

    final Instant now() {
        return clock.now().plus(skew);
    }

    /** The request was read, and the connection breaks before the response. */
    static MockResponse lost() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    final MockResponse json(int status, String body) {
        return with(status, body).build();
    }

    final MockResponse error(int status, String code) {
        return json(status, "{\"error\":\"" + code + "\",\"message\":\"m\"}");
    }

    final MockResponse throttled(int seconds) {
        return with(429, "{\"error\":\"RATE_LIMITED\",\"message\":\"m\"}")
                .addHeader("Retry-After", seconds)
                .build();
    }

    private MockResponse.Builder with(int status, String body) {
        return new MockResponse.Builder()
                .code(status)
                .addHeader("Content-Type", "application/json")
                .addHeader("Date", HTTP_DATE.format(now()))
                .body(body);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Small responses are sent at once instead of after an acknowledgement. */
    private static final class PromptSockets extends ServerSocketFactory {

        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket socket = super.accept();
                    socket.setTcpNoDelay(true);
                    return socket;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) throws IOException {
            throw new IOException("bind the socket that createServerSocket() gives");
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog) throws IOException {
            return createServerSocket(port);
        }

        @Override
        public ServerSocket createServerSocket(int port, int backlog, InetAddress address) throws IOException {
            return createServerSocket(port);
        }
    }
}
