package dev.faultline.benchmarks.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * A server that costs as little as possible: a thread a connection, responses made beforehand. It prints its port, and ends
 * with its standard input, so that it never outlives the program that started it.
 */
public final class CannedServer {

    private static final int BACKLOG = 1024;

    private CannedServer() {}

    public static void main(String[] args) throws IOException {
        try (ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress())) {
            System.out.println(server.getLocalPort());
            start("stop", CannedServer::endWithInput);
            Site site = new Site();
            while (true) {
                Socket socket = server.accept();
                start("connection", new Connection(socket, site));
            }
        }
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    private static void endWithInput() {
        try {
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            System.err.println(e);
        }
        System.exit(0);
    }
}
