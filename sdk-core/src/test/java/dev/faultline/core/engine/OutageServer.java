package dev.faultline.core.engine;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import okhttp3.HttpUrl;

/** A small, fast HTTP/1.1 server for measurements: requests without a body, responses by path. */
final class OutageServer implements AutoCloseable {

    static final String OK = response("200 OK", "");
    static final String UNAVAILABLE = response("503 Service Unavailable", "");
    static final String THROTTLED = response("429 Too Many Requests", "Retry-After: 1\r\n");

    /** Never answered. */
    static final String STALL = "";

    static final String THREADS = "outage-server";

    private final ServerSocket listener;
    private final Function<String, String> script;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    OutageServer(Function<String, String> script) {
        this.script = script;
        try {
            listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    private static String response(String status, String headers) {
        return "HTTP/1.1 " + status + "\r\n" + headers + "Content-Length: 2\r\n\r\n{}";
    }

    HttpUrl url() {
        return new HttpUrl.Builder()
                .scheme("http")
                .host("127.0.0.1")
                .port(listener.getLocalPort())
                .build();
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, THREADS);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                String path = line.split(" ")[1];
                while (!line.isEmpty()) {
                    line = line(in);
                }
                String response = script.apply(path);
                if (response.equals(STALL)) {
                    in.readAllBytes();
                    return;
                }
                socket.getOutputStream().write(response.getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // the client has gone
        } finally {
            sockets.remove(socket);
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
