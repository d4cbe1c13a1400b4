package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.junit.jupiter.api.Test;

class InterruptibleSocketsTest {

    private final InterruptibleSockets sockets = new InterruptibleSockets();
    private final InetAddress here = InetAddress.getLoopbackAddress();

    @Test
    void everySocket_belongsToAChannelAndSendsAtOnce() throws Exception {
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
                    assertThat(socket.getChannel()).isNotNull();
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
}
