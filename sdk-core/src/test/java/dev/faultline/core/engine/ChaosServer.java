package dev.faultline.core.engine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** An HTTP/1.1 server that misbehaves at the level of bytes, until it is healed. */
final class ChaosServer implements AutoCloseable {

    /** Percent of the requests during which the connection is reset at their first byte. */
    private static final int RESET_UNREAD = 2;

    private final ServerSocket listener;
    private final Map<Integer, ChaosCall> calls;
    private final long seed;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile boolean healed;
    private volatile boolean stalling;

    ChaosServer(Map<Integer, ChaosCall> calls, long seed) {
        this.calls = calls;
        this.seed = seed;
        try {
            listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    int requests() {
        return requests.get();
    }

    /** From now on every request is answered as it should be; what has gone wrong before stays as it is. */
    void heal() {
        healed = true;
    }

    /** While it stalls, no request is answered. */
    void stall(boolean stall) {
        stalling = stall;
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "chaos-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                socket.setTcpNoDelay(true);
                sockets.add(socket);
                SplittableRandom random = new SplittableRandom(seed + connections.incrementAndGet());
                start(() -> serve(socket, random));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket, SplittableRandom random) {
        try (socket) {
            InputStream in = new BufferedInputStream(socket.getInputStream());
            boolean open = true;
            while (open) {
                if (!healed && random.nextInt(100) < RESET_UNREAD) {
                    open = in.read() >= 0 && reset(socket);
                    continue;
                }
                Map<String, String> head = request(in);
                open = head != null && response(head, in, socket);
            }
        } catch (IOException e) {
            // the client has gone, or the test is over
        } finally {
            sockets.remove(socket);
        }
    }

    /** The headers of the next request, {@code null} at the end; its body has been read. */
    private static Map<String, String> request(InputStream in) throws IOException {
        Map<String, String> head = new TreeMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                head.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
            }
        }
        int length = Integer.parseInt(head.getOrDefault("content-length", "0"));
        return head.isEmpty() || in.readNBytes(length).length < length ? null : head;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).strip();
    }

    /** Whether the connection stays open. */
    private boolean response(Map<String, String> head, InputStream in, Socket socket) throws IOException {
        ChaosCall call = calls.get(Integer.parseInt(head.get(ChaosCall.ID.toLowerCase(Locale.ROOT))));
        call.requested(head.get(ChaosCall.KEY.toLowerCase(Locale.ROOT)));
        int number = requests.incrementAndGet();
        if (stalling) {
            return stall(in);
        }
        return deliver(ChaosFault.meet(call, number, seed, healed), call, in, socket);
    }

    private boolean deliver(ChaosFault fault, ChaosCall call, InputStream in, Socket socket) throws IOException {
        String text = call.text();
        String whole = response(fault, text);
        switch (fault.delivery) {
            case WHOLE -> send(socket, whole);
            case HINTS_FIRST -> send(socket, "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + whole);
            case FOREIGN -> send(socket, response(fault, "<html>please log in</html>"));
            case DAMAGED -> send(socket, response(fault, "{\"do"));
            case DRIPPED -> drip(socket, whole);
            case CUT -> {
                send(socket, whole.substring(0, whole.length() - 1));
                return false;
            }
            case GARBAGE -> {
                send(socket, "SSH-2.0-OpenSSH_9.6\r\n\r\n");
                return false;
            }
            case STALLED -> {
                return stall(in);
            }
            case STALLED_MIDWAY -> {
                send(socket, whole.substring(0, whole.length() - 2));
                return stall(in);
            }
            case RESET, REFUSED_UNREAD -> {
                return reset(socket);
            }
            case CLOSED_AFTERWARDS -> {
                send(socket, whole);
                return false;
            }
            case TIMED_OUT_AFTERWARDS -> {
                send(socket, whole);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
                send(socket, "HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                return false;
            }
        }
        return true;
    }

    private static String response(ChaosFault fault, String body) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + fault.status + " As it is\r\n");
        fault.headers.forEach(header -> head.append(header).append("\r\n"));
        return head + "Content-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static void send(Socket socket, String bytes) throws IOException {
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static boolean reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        return false;
    }

    private static void drip(Socket socket, String bytes) throws IOException {
        for (int i = 0; i < bytes.length(); i++) {
            send(socket, bytes.substring(i, i + 1));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(4));
        }
    }

    private static boolean stall(InputStream in) throws IOException {
        while (in.read() >= 0) {
            // read and forgotten
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
