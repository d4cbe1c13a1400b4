package dev.faultline.core.engine.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.HttpUrl;

/** A server that does with each connection what a test says, byte by byte. */
final class RawServer implements AutoCloseable {

    static final String OK = response("200 OK", "", "ok");

    private final ServerSocket listener;
    private final Script script;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    /** What happens on a connection; it is closed when this ends. */
    interface Script {
        void run(Connection connection) throws IOException, InterruptedException;
    }

    RawServer(Script script) {
        this.script = script;
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    /** Responses every request in the same way. */
    static RawServer answering(String response) {
        return new RawServer(connection -> {
            while (connection.request() != null) {
                connection.send(response);
            }
        });
    }

    static String response(String status, String headers, String body) {
        return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    HttpUrl url() {
        return url("127.0.0.1");
    }

    HttpUrl url(String host) {
        return new HttpUrl.Builder()
                .scheme("http")
                .host(host)
                .port(listener.getLocalPort())
                .build();
    }

    int port() {
        return listener.getLocalPort();
    }

    int connections() {
        return connections.size();
    }

    /** What was read, head and body. */
    List<String> requests() {
        return requests;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                Connection connection = new Connection(connections.size(), socket);
                connections.add(socket);
                start(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Connection connection) {
        try (connection.socket) {
            script.run(connection);
        } catch (IOException | InterruptedException e) {
            // the client has gone, or the test is over
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : connections) {
            socket.close();
        }
    }

    /** The server's end. */
    final class Connection {

        final int number;
        final Socket socket;

        Connection(int number, Socket socket) {
            this.number = number;
            this.socket = socket;
        }

        /** Reads one request, {@code null} at the end. */
        String request() throws IOException {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream read = new ByteArrayOutputStream();
            int bodyLeft = -1;
            while (bodyLeft != 0) {
                int next = in.read();
                if (next < 0) {
                    return null;
                }
                read.write(next);
                if (bodyLeft > 0) {
                    bodyLeft--;
                } else if (read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                    bodyLeft = length(read.toString(StandardCharsets.ISO_8859_1));
                }
            }
            String request = read.toString(StandardCharsets.UTF_8);
            requests.add(request);
            return request;
        }

        private static int length(String head) {
            for (String line : head.toLowerCase(Locale.ROOT).split("\r\n")) {
                if (line.startsWith("content-length:")) {
                    return Integer.parseInt(line.substring(15).strip());
                }
            }
            return 0;
        }

        void send(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        }

        /** Keeps the connection open until the client closes it. */
        void stall() throws IOException {
            while (socket.getInputStream().read() >= 0) {
                // read and forgotten
            }
        }

        /** Ends it by a reset. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }
}
