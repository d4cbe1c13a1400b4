package dev.faultline.examples.cookbook;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that asks who is there and then passes everything on to one server: HTTP's CONNECT, or SOCKS 5. */
final class LocalProxy implements AutoCloseable {

    private final ServerSocket listener = new ServerSocket(0, 20, InetAddress.getLoopbackAddress());
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Proxy.Type type;
    private final int target;

    LocalProxy(Proxy.Type type, int target) throws IOException {
        this.type = type;
        this.target = target;
        start(() -> {
            while (!listener.isClosed()) {
                Socket socket = listener.accept();
                start(() -> serve(socket));
            }
        });
    }

    InetSocketAddress address() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort());
    }

    /** Where to, and by whom. */
    List<String> asked() {
        return asked;
    }

    private void serve(Socket client) throws IOException {
        try (client;
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            DataInputStream in = new DataInputStream(client.getInputStream());
            if (type == Proxy.Type.SOCKS) {
                socks(in, client.getOutputStream());
            } else {
                connect(in, client.getOutputStream());
            }
            start(() -> pass(server.getInputStream(), client.getOutputStream()));
            pass(in, server.getOutputStream());
        }
    }

    private static void pass(InputStream from, OutputStream to) throws IOException {
        from.transferTo(to);
        to.close();
    }

    @SuppressWarnings("deprecation") // of ASCII, which this is
    private void connect(DataInputStream in, OutputStream out) throws IOException {
        StringBuilder head = new StringBuilder();
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            if (line.startsWith("CONNECT") || line.startsWith("Proxy-Authorization")) {
                head.append(line).append('\n');
            }
        }
        asked.add(head.toString());
        out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** RFC 1928 with the user and password of RFC 1929. */
    private void socks(DataInputStream in, OutputStream out) throws IOException {
        in.readByte();
        in.readNBytes(in.readUnsignedByte());
        out.write(new byte[] {5, 2});
        in.readByte();
        String user = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
        String password = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
        out.write(new byte[] {1, 0});
        in.readNBytes(3);
        int kind = in.readUnsignedByte();
        String host = kind == 3
                ? new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII)
                : InetAddress.getByAddress(in.readNBytes(kind == 1 ? 4 : 16)).getHostAddress();
        in.readUnsignedShort();
        asked.add(user + ":" + password + "@" + host);
        out.write(new byte[] {5, 0, 0, 1, 127, 0, 0, 1, 0, 0});
    }

    private static void start(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // one side has closed its connection, or the test is over
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Work {
        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
