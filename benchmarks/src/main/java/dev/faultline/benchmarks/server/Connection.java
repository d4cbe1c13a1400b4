package dev.faultline.benchmarks.server;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** One connection that is kept alive: each request's head is read, its body skipped, and the response is one write. */
final class Connection implements Runnable {

    private static final int MOST = 64 * 1024;
    private static final String LENGTH = "\r\ncontent-length:";

    private final Socket socket;
    private final Site site;
    private final byte[] buffer = new byte[MOST];
    private int filled;

    Connection(Socket socket, Site site) {
        this.socket = socket;
        this.site = site;
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = socket.getInputStream();
            OutputStream out = socket.getOutputStream();
            while (true) {
                out.write(site.response(request(in)));
            }
        } catch (IOException e) {
            // the client has closed the connection
        }
    }

    /** Returns the request line, with the whole request read. */
    private String request(InputStream in) throws IOException {
        int head = head(in);
        String text = new String(buffer, 0, head, StandardCharsets.ISO_8859_1);
        int whole = head + bodyLength(text);
        while (filled < whole) {
            fill(in);
        }
        filled -= whole;
        System.arraycopy(buffer, whole, buffer, 0, filled);
        return text.substring(0, text.indexOf('\r'));
    }

    private int head(InputStream in) throws IOException {
        for (int i = 3; ; i++) {
            while (filled <= i) {
                fill(in);
            }
            if (buffer[i] == '\n' && buffer[i - 2] == '\n' && buffer[i - 1] == '\r') {
                return i + 1;
            }
        }
    }

    private void fill(InputStream in) throws IOException {
        int count = in.read(buffer, filled, MOST - filled);
        if (count <= 0) {
            throw new EOFException();
        }
        filled += count;
    }

    private static int bodyLength(String head) {
        for (int i = head.indexOf('\r'); i >= 0; i = head.indexOf('\r', i + 1)) {
            if (head.regionMatches(true, i, LENGTH, 0, LENGTH.length())) {
                int from = i + LENGTH.length();
                return Integer.parseInt(
                        head.substring(from, head.indexOf('\r', from)).strip());
            }
        }
        return 0;
    }
}
