package dev.faultline.core.engine.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;

/** Passes bytes on, until a connection is told to go dead without being closed, as a firewall or a failover does. */
final class TcpProxy implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final boolean tunnels;
    private final List<Relay> relays = new CopyOnWriteArrayList<>();

    private TcpProxy(int target, boolean tunnels) {
        this.target = target;
        this.tunnels = tunnels;
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    static TcpProxy to(int port) {
        return new TcpProxy(port, false);
    }

    /** An HTTP proxy for https: every tunnel leads to the same port. */
    static TcpProxy tunnelTo(int port) {
        return new TcpProxy(port, true);
    }

    int port() {
        return listener.getLocalPort();
    }

    Proxy asHttpProxy() {
        return new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
    }

    int connections() {
        return relays.size();
    }

    /** Lets the connections of this moment go dead; later ones work. */
    void killThoseThatAreOpen() {
        relays.forEach(relay -> relay.dead.set(true));
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Relay relay = new Relay(listener.accept());
                relays.add(relay);
                start(relay::run);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "tcp-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Relay relay : relays) {
            relay.client.close();
        }
    }

    private final class Relay {

        final Socket client;
        final AtomicBoolean dead = new AtomicBoolean();

        Relay(Socket client) {
            this.client = client;
        }

        void run() {
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                    client) {
                if (tunnels) {
                    openTunnel();
                }
                start(() -> pass(server, client));
                pass(client, server);
            } catch (IOException e) {
                // one of the two has gone
            }
        }

        private void openTunnel() throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) client.getInputStream().read());
            }
            client.getOutputStream().write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        }

        private void pass(Socket from, Socket to) {
            byte[] buffer = new byte[8192];
            try {
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream();
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    if (!dead.get()) {
                        out.write(buffer, 0, count);
                    }
                }
                to.close();
            } catch (IOException e) {
                // one of the two has gone
            }
        }
    }
}
