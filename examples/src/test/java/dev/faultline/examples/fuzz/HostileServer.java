package dev.faultline.examples.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/** Sends any bytes as its response, without asking whether they are HTTP, and closes the connection. */
final class HostileServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile IntFunction<byte[]> responses = number -> new byte[0];

    HostileServer() throws IOException {
        Thread thread = new Thread(this::serve, "hostile server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** Forgets the requests so far. */
    void sends(byte[] response) {
        sends(number -> response);
    }

    /** Forgets the requests so far; the function is given the number of the request, from 1. */
    void sends(IntFunction<byte[]> next) {
        requests.clear();
        responses = next;
    }

    /** The head of each request, as it came over the wire. */
    List<String> requests() {
        return requests;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                socket.setSoTimeout(10_000);
                String head = request(new BufferedInputStream(socket.getInputStream()));
                if (!head.isEmpty()) {
                    requests.add(head);
                    socket.getOutputStream().write(responses.apply(requests.size()));
                }
            } catch (IOException e) {
                // the client closed the connection first, or the test is over
            }
        }
    }

    private static String request(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String head = "";
        for (int next = in.read();
                next >= 0 && !head.endsWith("\r\n\r\n");
                next = head.endsWith("\r\n\r\n") ? 0 : in.read()) {
            bytes.write(next);
            if (next == '\n') {
                head = bytes.toString(StandardCharsets.ISO_8859_1);
            }
        }
        in.skipNBytes(length(head));
        return head;
    }

    private static int length(String head) {
        return head.lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
