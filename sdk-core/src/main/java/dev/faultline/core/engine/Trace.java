package dev.faultline.core.engine;

import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.Request;
import okhttp3.Response;

/** How far an attempt came on the wire: the difference between "not sent" and "may have been done". */
final class Trace extends EventListener {

    private volatile boolean connected;
    private volatile boolean secured = true;
    private volatile boolean opened;
    private volatile boolean sent;
    private volatile boolean answered;
    private final Queue queue;

    /** Told when the call has to wait for its turn, and when it is. */
    interface Queue {
        void entered();

        void left();
    }

    Trace(Queue queue) {
        this.queue = queue;
    }

    /** Only a request whose headers went out completely can have been acted on. */
    boolean sent() {
        return sent;
    }

    boolean connected() {
        return connected;
    }

    /** Whether it was the encryption that failed. */
    boolean failedToSecure() {
        return !secured;
    }

    /** Whether the connection was kept from an earlier call, and broke before any answer. */
    boolean brokeWhenReused() {
        return connected && !opened && !answered;
    }

    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        queue.entered();
    }

    @Override
    public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
        queue.left();
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        opened = true;
    }

    @Override
    public void secureConnectStart(Call call) {
        secured = false;
    }

    @Override
    public void secureConnectEnd(Call call, Handshake handshake) {
        secured = true;
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        connected = true;
        secured = true;
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        sent = true;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        answered = true;
    }
}
