package dev.faultline.core.engine.http;

import dev.faultline.core.Outcome;
import dev.faultline.core.TransportException;
import dev.faultline.core.internal.json.UnreadableBody;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** One attempt on the wire. It is executed once; what it left behind can be asked at any time. */
public final class WireExchange {

    private static final String RESET = "stream was reset: ";

    /** HTTP/2's code for a request that was not processed at all. */
    private static final String REFUSED_STREAM = RESET + "REFUSED_STREAM";

    /** How OkHttp reports a stream whose connection the server has closed. */
    private static final String CLOSED_STREAM = RESET + "CANCEL";

    /** Thrown before a stream begins on a connection that the server is about to close; the class is not public. */
    private static final String SHUT_DOWN =
            OkHttpClient.class.getPackageName() + ".internal.http2.ConnectionShutdownException";

    private final HttpTransport transport;
    private final Call call;
    private final WireProgress progress;
    private final Limits limits;

    // Written by the thread that executes, in this order.
    private volatile @Nullable Throwable thrown;
    private volatile boolean ended;

    WireExchange(HttpTransport transport, Call call, WireProgress progress, Limits limits) {
        this.transport = transport;
        this.call = call;
        this.progress = progress;
        this.limits = limits;
    }

    /**
     * Sends on this thread, and reads the whole response.
     *
     * @throws IOException whatever fails, but for an {@code Error}
     */
    public WireResponse execute() throws IOException {
        try {
            progress.start();
            transport.begin(progress);
            progress.attachTo(call);
            WireResponse reply = WireResponse.read(call.execute(), limits.resultBytes(), transport.fromWire());
            IOException broken = reply.broken();
            return broken == null ? reply : reply.brokenBy(ended(broken));
        } catch (Exception e) { // OkHttp is Kotlin, so that any exception can come out undeclared
            thrown = e;
            throw ended(e);
        } finally {
            progress.time().over();
            ended = true;
            transport.finish(progress);
        }
    }

    /** The cause that the user sees; a timeout is reported as one, however the call noticed it. */
    private IOException ended(Exception failure) {
        if (failure instanceof InterruptedException) { // its flag was cleared
            Thread.currentThread().interrupt();
        }
        IOException told = failure instanceof IOException io
                ? io
                : new IOException(
                        "the HTTP client failed: " + failure.getClass().getName(), failure);
        if (progress.time().over() && !(told instanceof InterruptedIOException)) {
            told = new SocketTimeoutException("timeout");
            told.initCause(failure);
        }
        if (told instanceof InterruptedIOException && !Thread.currentThread().isInterrupted()) {
            progress.recordTimeout(failure instanceof SocketTimeoutException);
        }
        return told;
    }

    /** Ends it, at any time and from any thread, even before it began. */
    public void cancel() {
        progress.cancel();
    }

    /**
     * The outcome of the attempt, by the evidence of the wire.
     *
     * @param failure what {@link #execute} threw, {@code null} if the attempt was given up
     */
    public Outcome outcome(@Nullable IOException failure) {
        boolean over = !progress.started() || ended || progress.cancelled();
        if (!over || !nothingElseTried()) {
            return Outcome.UNKNOWN;
        }
        return switch (progress.sendCount()) {
            case 0 -> Outcome.NOT_PROCESSED;
            case 1 -> failure != null && neverLookedAt(failure) ? Outcome.NOT_PROCESSED : Outcome.UNKNOWN;
            default -> Outcome.UNKNOWN;
        };
    }

    /** An interceptor of the application may respond, or send by other means, and hide what came of it. */
    private boolean nothingElseTried() {
        Throwable failure = thrown;
        return !progress.started() || transport.plain() || (failure != null && progress.cameFromInside(failure));
    }

    private static boolean neverLookedAt(IOException failure) {
        boolean incomplete =
                UnreadableBody.in(failure) != null; // its end never went out, and nobody acts on half of it
        return incomplete || rejected(failure) || (failure.getCause() instanceof IOException cause && rejected(cause));
    }

    private static boolean rejected(IOException failure) {
        return REFUSED_STREAM.equals(failure.getMessage())
                || failure.getClass().getName().equals(SHUT_DOWN);
    }

    /** Whether the failure was only that a kept connection had been closed meanwhile. */
    public boolean stale(IOException failure) {
        return progress.unansweredOnKept()
                && !progress.cancelled()
                && nothingElseTried()
                && kind(failure) == TransportException.Kind.BROKEN
                && closedByServer(failure);
    }

    /** A reset of one stream, a response that is no HTTP, and an interrupt say nothing of the connection's age. */
    private static boolean closedByServer(IOException failure) {
        String message = String.valueOf(failure.getMessage());
        boolean streamOnly =
                message.startsWith(RESET) && !message.equals(REFUSED_STREAM) && !message.equals(CLOSED_STREAM);
        return !streamOnly
                && !(failure instanceof ProtocolException)
                && !(failure instanceof ClosedByInterruptException);
    }

    /** The kind of a failure. */
    public TransportException.Kind kind(IOException failure) {
        if (UnreadableBody.in(failure) != null) {
            return TransportException.Kind.UNREADABLE_BODY;
        }
        if (!progress.connected() && nothingElseTried()) {
            return failure instanceof SSLException && !brokeOff(failure)
                    ? TransportException.Kind.TLS
                    : TransportException.Kind.CONNECT;
        }
        return failure instanceof InterruptedIOException // SocketTimeoutException is one
                ? TransportException.Kind.TIMEOUT
                : TransportException.Kind.BROKEN;
    }

    /** A handshake that the network cut short says nothing about trust, though it comes as an SSLException too. */
    private static boolean brokeOff(IOException failure) {
        return failure.getCause() instanceof EOFException || failure.getCause() instanceof SocketException;
    }
}
