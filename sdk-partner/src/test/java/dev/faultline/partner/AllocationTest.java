package dev.faultline.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A call allocates no more than it needs, in bytes of the thread that makes it: they are nearly the same in each run, as
 * times are not. The bounds are a tenth above what was measured; the first rounds are of code that is not compiled yet.
 */
class AllocationTest {

    private static final int CALLS = 250;
    private static final int MOST_ROUNDS = 60;

    private static final String ERROR =
            PartnerError.APPLICATION_NOT_FOUND.example().body();

    private static ServerSocket server;
    private static PartnerClient client;

    /** Not a server of OkHttp's: it would share the pool of buffers with the client. */
    @BeforeAll
    static void start() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(AllocationTest::serve, "server");
        thread.setDaemon(true);
        thread.start();
        client = PartnerClient.builder()
                .apiKey("a-key-of-a-test")
                .baseUrl("http://127.0.0.1:" + server.getLocalPort() + "/")
                .build();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        server.close();
    }

    private static void serve() {
        try (Socket socket = server.accept()) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            OutputStream out = socket.getOutputStream();
            for (String first = line(in); !first.isEmpty(); first = line(in)) {
                int length = 0;
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    if (header.startsWith("Content-Length: ")) {
                        length = Integer.parseInt(header.substring(16));
                    }
                }
                in.readNBytes(length);
                if (first.startsWith("POST")) {
                    out.write(response("201 Created", Samples.RECEIPT));
                } else {
                    boolean missing = first.contains("missing");
                    out.write(missing ? response("404 Not Found", ERROR) : response("200 OK", Samples.APPLICATION));
                }
            }
        } catch (IOException e) {
            // the test is over
        }
    }

    private static byte[] response(String status, String body) {
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                + "\r\nDate: Sun, 22 Nov 2026 04:10:00 GMT\r\nX-Request-Id: req_1\r\nX-RateLimit-Limit: 100\r\n"
                + "X-RateLimit-Remaining: 99\r\nX-RateLimit-Reset: 1795320600\r\nServer: nginx\r\nVary: Accept\r\n"
                + "Cache-Control: no-store\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append(c == '\r' ? "" : (char) c);
        }
        return line.toString();
    }

    @Test
    void get() throws ReflectiveOperationException {
        assertBytes(() -> client.applications().get("app_1"), 18_800);
    }

    @Test
    void post() throws ReflectiveOperationException {
        assertBytes(() -> client.applications().submit(Samples.application()), 20_500);
    }

    @Test
    void typedError() throws ReflectiveOperationException {
        AtomicReference<PartnerException> last = new AtomicReference<>();
        assertBytes(
                () -> {
                    try {
                        client.applications().get("missing");
                    } catch (PartnerException e) {
                        last.set(e);
                    }
                },
                19_800);
        assertThat(last.get()).isInstanceOf(PartnerException.ApplicationNotFound.class);
    }

    /** By reflection: the module under test does not read that of management. */
    private static long allocated() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean")
                .getMethod("getCurrentThreadAllocatedBytes")
                .invoke(threads);
    }

    private static void assertBytes(Runnable call, long most) throws ReflectiveOperationException {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < MOST_ROUNDS && least > most; round++) {
            long before = allocated();
            for (int i = 0; i < CALLS; i++) {
                call.run();
            }
            least = Math.min(least, (allocated() - before) / CALLS);
        }
        assertThat(least).as("bytes a call").isLessThanOrEqualTo(most);
    }
}
