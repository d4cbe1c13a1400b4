package dev.faultline.core.engine.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.ConnectionPool;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The progress of one attempt on the wire, as the two interceptors around OkHttp's own saw it. Interceptors of the application
 * may rebuild the request, retry, or send by other means: only what is seen here is evidence.
 */
final class WireProgress {

    private static final Logger LOG = LoggerFactory.getLogger(WireProgress.class);

    private final AttemptTime time;

    // guarded by this object

    /** The call, and those that stand in for it on a connection of their own. */
    private final List<Call> calls = new ArrayList<>(1);

    private boolean started;

    /** How often a request began to leave; more than once only if an interceptor of the application repeats it. */
    private int sends;

    /** Once set, the attempt neither starts nor sends any more. */
    private boolean cancelled;

    // accessed by threads that cancel

    private volatile NameLookup.@Nullable Running lookup;

    // written by the thread that executes the call; volatile for interceptors that go on on another one

    /** Null until a connection is found. */
    private volatile @Nullable KnownConnection connection;

    /** The connection had carried an earlier request. */
    private volatile boolean reused;

    /** A response began on the connection. */
    private volatile boolean answered;

    /** The status that OkHttp must not see, 0 if it may see the server's. */
    private volatile int maskedStatus;

    /** Whether OkHttp saw the header under another name. */
    private volatile boolean retryAfterHidden;

    /** The last failure of the innermost interceptor: one from further out is no evidence of what the server did. */
    private volatile @Nullable Throwable inside;

    /** How many failures that one had suppressed when it was seen: OkHttp adds those of its other attempts to connect. */
    private volatile int suppressedInside;

    private volatile Freshness freshness;

    /** Closed with the attempt; null if it uses the client's. */
    private volatile @Nullable ConnectionPool ownPool;

    WireProgress(Limits limits, Freshness freshness) {
        this.freshness = freshness;
        time = new AttemptTime(limits, this::cancelCalls);
    }

    /** Finds an attempt's progress although interceptors of the application may have rebuilt its request. */
    static @Nullable WireProgress of(Call call) {
        return call.request().tag(WireProgress.class);
    }

    Request tag(Request.Builder request) {
        return request.tag(WireProgress.class, this).build();
    }

    /** Begins, before anything of OkHttp or of the application runs. */
    synchronized void start() throws IOException {
        if (cancelled) {
            throw new IOException("Canceled");
        }
        if (!time.start()) {
            throw new SocketTimeoutException("timeout");
        }
        started = true;
    }

    synchronized boolean started() {
        return started;
    }

    /** Adds a call that carries the attempt, before it is executed. */
    void attachTo(Call call) {
        call.timeout().timeout(Math.max(time.totalNanosLeft(), 1), TimeUnit.NANOSECONDS);
        add(call);
    }

    /** Adds OkHttp's own call, which one that wraps it need neither cancel nor time out; nothing if it is the same. */
    void attachInner(Call call) {
        if (add(call)) {
            time.startTotal();
            if (time.totalNanosLeft() <= 0) { // a wrapper goes on after the timeout has cancelled what there was
                cancel(call);
            }
        }
    }

    private boolean add(Call call) {
        synchronized (this) {
            if (calls.contains(call)) {
                return false;
            }
            calls.add(call);
        }
        if (cancelled()) {
            cancel(call);
        }
        return true;
    }

    private synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    private void cancelCalls() {
        calls().forEach(WireProgress::cancel);
    }

    /** The application's call, or its listener, may throw: the others, and the one thread of all timeouts, go on. */
    private static void cancel(Call call) {
        try {
            call.cancel();
        } catch (Throwable e) {
            LOG.debug("cancelling a call failed", e);
        }
    }

    void cancel() {
        synchronized (this) {
            cancelled = true;
        }
        NameLookup.Running running = lookup;
        if (running != null) {
            running.wake();
        }
        cancelCalls();
    }

    synchronized boolean cancelled() {
        return cancelled;
    }

    AttemptTime time() {
        return time;
    }

    /** An attempt that waits for a name. */
    void awaitLookup(NameLookup.@Nullable Running running) {
        lookup = running;
    }

    /** OkHttp has a connection for it. */
    void onConnection(Connection found) throws SuspectConnection {
        KnownConnection known = KnownConnection.of(found);
        if (known.suspect(System.nanoTime()) && freshness != Freshness.NEW) {
            throw new SuspectConnection();
        }
        reused = known.use();
        connection = known;
    }

    boolean connected() {
        return connection != null;
    }

    /** Begins to send, before the first byte can leave. */
    synchronized void startSending() throws IOException {
        if (cancelled) {
            throw new IOException("Canceled");
        }
        if (sends++ == 0) {
            time.startSending();
        }
    }

    synchronized int sendCount() {
        return sends;
    }

    void onResponse(int masked, boolean hidden) {
        answered = true;
        maskedStatus = masked;
        retryAfterHidden = hidden;
        KnownConnection known = connection;
        if (known != null) {
            known.recordResponse();
        }
    }

    boolean retryAfterHidden() {
        return retryAfterHidden;
    }

    /** The response as the server sent it. */
    Response unmasked(Response response) {
        int status = maskedStatus;
        return status == 0 ? response : response.newBuilder().code(status).build();
    }

    /** A connection was rejected that may be dead: the next must be fresher. */
    Freshness rejected() {
        freshness = freshness == Freshness.ANY ? Freshness.RECENT : Freshness.NEW;
        return freshness;
    }

    void ownPool(ConnectionPool pool) {
        ownPool = pool;
    }

    @Nullable
    ConnectionPool ownPool() {
        return ownPool;
    }

    /** OkHttp failed, before any interceptor of the application can hide it. */
    void onFailureInside(Throwable failure) {
        inside = failure;
        suppressedInside = failure.getSuppressed().length;
    }

    /** Whether a call's failure is the very one that came from OkHttp, so that nobody tried anything after it. */
    boolean cameFromInside(Throwable failure) {
        Throwable seen = inside;
        boolean wrapped = failure.getClass() == InterruptedIOException.class && failure.getCause() == seen;
        return seen != null && (failure == seen || wrapped) && seen.getSuppressed().length == suppressedInside;
    }

    /** Whether a connection kept from an earlier call gave no response. */
    boolean unansweredOnKept() {
        return connected() && reused && !answered;
    }

    void recordTimeout(boolean pinged) {
        KnownConnection known = connection;
        if (known != null) {
            known.recordTimeout(System.nanoTime(), pinged);
        }
    }

    /** Thrown before anything is written: the connection has not answered since an attempt timed out on it. */
    static final class SuspectConnection extends IOException {

        private static final long serialVersionUID = 1L;

        SuspectConnection() {
            super("an attempt has just timed out on this connection");
        }
    }
}
