package dev.faultline.examples;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends one response to each GET. It is none of OkHttp's: that would share the pool of buffers with the client. */
final class PlainServer implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final byte[] response;

    PlainServer(String status, String body) throws IOException {
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length();
        response = (head + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
        Thread thread = new Thread(this::serve, "plain server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** One connection after the other: its client makes one call at a time. */
    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream();
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    if (line.isEmpty()) {
                        out.write(response);
                    }
                }
            } catch (IOException e) {
                // the client has closed the connection, or the test is over
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
