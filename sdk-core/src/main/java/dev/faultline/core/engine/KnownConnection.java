package dev.faultline.core.engine;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Connection;
import okhttp3.Protocol;

/** A connection as earlier attempts found it. */
final class KnownConnection {

    /** OkHttp gives a connection one second to answer the ping that follows a timeout; only then it finds it dead. */
    static final long SUSPECT_NANOS = TimeUnit.MILLISECONDS.toNanos(1_200);

    /** For all clients, since they share connections; an entry lives as long as its connection. */
    private static final Map<Connection, KnownConnection> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final boolean multiplexed;

    // Guarded by this.
    private boolean used;
    private boolean suspect;
    private long suspectUntilNanos;

    KnownConnection(boolean multiplexed) {
        this.multiplexed = multiplexed;
    }

    static KnownConnection of(Connection connection) {
        return KNOWN.computeIfAbsent(connection, fresh -> new KnownConnection(fresh.protocol() != Protocol.HTTP_1_1));
    }

    /**
     * Notes that an attempt got it.
     *
     * @return whether another had it before
     */
    synchronized boolean use() {
        boolean reused = used;
        used = true;
        return reused;
    }

    /** An attempt timed out on it: HTTP/1 closes it, on HTTP/2 it may be dead or only that stream slow. */
    synchronized void timedOut(long nowNanos) {
        suspect = multiplexed;
        suspectUntilNanos = nowNanos + SUSPECT_NANOS;
    }

    /** Any answer proves that it lives. */
    synchronized void answered() {
        suspect = false;
    }

    synchronized boolean suspect(long nowNanos) {
        return suspect && suspectUntilNanos - nowNanos > 0;
    }
}
