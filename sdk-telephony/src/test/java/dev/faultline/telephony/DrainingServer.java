package dev.faultline.telephony;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server that keeps nothing of a body but its length and digest. It reads the middle of a body only when so many of them
 * are on their way at once; each path is rejected with 429 twice, and then answered.
 */
final class DrainingServer implements AutoCloseable {

    /**
     * A request that came whole.
     *
     * @param length of its body
     * @param digest of its body
     */
    record Seen(long length, String digest) {}

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, List<Seen>> requests = new TreeMap<>();
    private final CyclicBarrier together;

    DrainingServer(int atOnce) throws IOException {
        together = new CyclicBarrier(atOnce);
        threads.execute(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** By path, in the order of their arrival. */
    Map<String, List<Seen>> requests() {
        synchronized (requests) {
            return new TreeMap<>(requests);
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException e) {
            // closed: no more connections
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            for (String request = line(in); !request.isEmpty(); request = line(in)) {
                String path = request.split(" ", -1)[1];
                long length = 0;
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                        length = Long.parseLong(header.substring(15).strip());
                    }
                }
                boolean done = seen(path, new Seen(length, drain(in, length))) > 2;
                String body = done ? "{\"data\":{}}" : "{}";
                String status = done ? "201 Created" : "429 Too Many Requests";
                connection
                        .getOutputStream()
                        .write(("HTTP/1.1 " + status + "\r\nContent-Type: application/json\r\nContent-Length: "
                                        + body.length() + "\r\n\r\n" + body)
                                .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException e) {
            // the client is gone, or was too slow: the test sees that a request is missing
        }
    }

    private int seen(String path, Seen seen) {
        synchronized (requests) {
            List<Seen> before = requests.computeIfAbsent(path, added -> new ArrayList<>());
            before.add(seen);
            return before.size();
        }
    }

    private String drain(InputStream in, long length) throws IOException {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            DigestInputStream digest = new DigestInputStream(in, sha);
            skip(digest, length / 2);
            together.await(30, TimeUnit.SECONDS);
            skip(digest, length - length / 2);
            return HexFormat.of().formatHex(sha.digest());
        } catch (InterruptedException | BrokenBarrierException | TimeoutException | NoSuchAlgorithmException e) {
            throw new IOException(e);
        }
    }

    private static void skip(InputStream in, long length) throws IOException {
        byte[] piece = new byte[64 * 1024];
        for (long left = length; left > 0; ) {
            int read = in.read(piece, 0, (int) Math.min(left, piece.length));
            if (read < 0) {
                throw new EOFException();
            }
            left -= read;
        }
    }

    /** Empty at the end of the headers, and of the connection. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
