package dev.faultline.core.engine.http;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Connection;
import okhttp3.Protocol;

/** A connection as earlier attempts found it. */
final class KnownConnection {

    /** OkHttp gives a connection one second to answer the ping that follows a stream's timeout; then it drops it. */
    static final long PINGED_NANOS = TimeUnit.MILLISECONDS.toNanos(1_200);

    /** Without that ping, only those of an interval help: ours find a dead connection within two of 15 s. */
    static final long NOT_PINGED_NANOS = TimeUnit.SECONDS.toNanos(30);

    /** For all clients, since they share connections; an entry lives as long as its connection. */
    private static final Map<Connection, KnownConnection> KNOWN = Collections.synchronizedMap(new WeakHashMap<>());

    private final boolean multiplexed;

    // guarded by this object

    private boolean used;

    /** An attempt timed out on it, and nothing has come over it since. */
    private boolean suspect;

    /** When the ping has been answered or the connection is gone; of no meaning while it is not suspect. */
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

    /**
     * An attempt timed out on it: HTTP/1 closes it, on HTTP/2 it may be dead or only that stream slow.
     *
     * @param pinged whether the stream timed out by itself, so that OkHttp pings
     */
    synchronized void recordTimeout(long nowNanos, boolean pinged) {
        suspect = multiplexed;
        suspectUntilNanos = nowNanos + (pinged ? PINGED_NANOS : NOT_PINGED_NANOS);
    }

    /** Any response proves that it lives. */
    synchronized void recordResponse() {
        suspect = false;
    }

    synchronized boolean suspect(long nowNanos) {
        return suspect && suspectUntilNanos - nowNanos > 0;
    }
}
