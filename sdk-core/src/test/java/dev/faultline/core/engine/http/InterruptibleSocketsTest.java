package dev.faultline.core.engine.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.channels.ClosedByInterruptException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class InterruptibleSocketsTest {

    private final InterruptibleSockets sockets = new InterruptibleSockets();
    private final InetAddress here = InetAddress.getLoopbackAddress();

    @Test
    void everySocket_isInterruptibleAndSendsAtOnce() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, here)) {
            int port = server.getLocalPort();
            for (Socket socket : new Socket[] {
                sockets.createSocket(),
                sockets.createSocket(here, port),
                sockets.createSocket(here.getHostAddress(), port),
                sockets.createSocket(here, port, here, 0),
                sockets.createSocket(here.getHostAddress(), port, here, 0)
            }) {
                try (socket) {
                    assertThat(socket).isInstanceOf(InterruptibleSocket.class);
                    assertThat(socket.getTcpNoDelay()).isTrue();
                }
            }
        }
    }

    @Test
    void nobodyListens_failsLikeAnyOther() throws IOException {
        int free;
        try (ServerSocket server = new ServerSocket(0, 10, here)) {
            free = server.getLocalPort();
        }

        assertThatThrownBy(() -> sockets.createSocket(here, free)).isInstanceOf(ConnectException.class);
    }

    @Test
    void interrupt_endsABlockedRead() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, here);
                Socket socket = sockets.createSocket(here, server.getLocalPort())) {
            assertThat(interrupted(() -> socket.getInputStream().read()))
                    .isInstanceOf(ClosedByInterruptException.class);
            assertThat(socket.isClosed()).isTrue();
        }
    }

    @Test
    void interrupt_endsABlockedWrite() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, here);
                Socket socket = sockets.createSocket(here, server.getLocalPort())) {
            byte[] more = new byte[1 << 20];
            assertThat(interrupted(() -> {
                        while (!socket.isClosed()) {
                            socket.getOutputStream().write(more);
                        }
                    }))
                    .isInstanceOf(ClosedByInterruptException.class);
        }
    }

    /** As the calls of an HTTP/2 connection do, of which one is interrupted. */
    @Test
    void interrupt_whileAnotherThreadReads_closesNothing() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, here);
                Socket socket = sockets.createSocket(here, server.getLocalPort());
                Socket other = server.accept()) {
            CompletableFuture<Integer> read = new CompletableFuture<>();
            Thread reader = new Thread(() -> {
                try {
                    read.complete(socket.getInputStream().read());
                } catch (IOException e) {
                    read.completeExceptionally(e);
                }
            });
            reader.start();
            awaitBlocked(reader);

            Thread.currentThread().interrupt();
            socket.getOutputStream().write('a');
            boolean kept = Thread.interrupted();
            other.getOutputStream().write('b');

            assertThat(kept).as("the interrupt").isTrue();
            assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo('b');
            assertThat(other.getInputStream().read()).isEqualTo('a');

            Thread.currentThread().interrupt();
            socket.getOutputStream().write('c');
            assertThat(Thread.interrupted()).isTrue();
            assertThat(other.getInputStream().read())
                    .as("between two reads too")
                    .isEqualTo('c');
        }
    }

    private interface Blocking {
        void run() throws IOException;
    }

    private static Throwable interrupted(Blocking work) throws Exception {
        CompletableFuture<Throwable> failure = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                failure.complete(Thread.currentThread().isInterrupted() ? e : new AssertionError("flag lost", e));
            }
        });
        thread.start();
        awaitBlocked(thread);
        thread.interrupt();
        return failure.get(10, TimeUnit.SECONDS);
    }

    /** Until the thread is in the socket. */
    private static void awaitBlocked(Thread thread) {
        while (Stream.of(thread.getStackTrace())
                .noneMatch(frame -> frame.getClassName().startsWith("sun.nio.ch.NioSocketImpl"))) {
            Thread.onSpinWait();
        }
    }
}
