package dev.faultline.core.engine.http;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okio.AsyncTimeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The next timeout of Okio's queue while attempts are made. Okio wakes its thread for each timeout that comes first in its
 * queue, which costs an attempt more than all else that is done for its timeout; behind this one there is nothing to wake
 * it for.
 */
final class FirstTimeout extends AsyncTimeout {

    private static final Logger LOG = LoggerFactory.getLogger(FirstTimeout.class);

    /** Shorter than nearly any timeout of an attempt, and long enough to cost nothing. */
    private static final long MILLIS = 100;

    /** One for all clients, as the queue is. */
    private static final FirstTimeout INSTANCE = new FirstTimeout();

    private final AtomicBoolean queued = new AtomicBoolean();

    /** Whether an attempt has begun while it was queued. */
    private volatile boolean needed;

    private FirstTimeout() {
        timeout(MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Sees to it that a timeout that is entered now is not the first one, unless it is very short. */
    static void precede() {
        INSTANCE.queue();
    }

    private void queue() {
        if (!queued.get() && queued.compareAndSet(false, true)) {
            enter();
        } else if (!needed) {
            needed = true;
        }
    }

    /** On Okio's thread. Without an attempt it stays away, so that nothing wakes in an idle process. */
    @Override
    protected void timedOut() {
        exit();
        if (needed) {
            needed = false;
            enterAgain();
        } else {
            queued.set(false);
        }
    }

    private void enterAgain() {
        try {
            enter();
        } catch (Throwable e) { // the one thread of all timeouts goes on, woken as often as without this
            LOG.debug("Okio took no timeout", e);
        }
    }
}
