package dev.faultline.core.engine.circuit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The probes of a circuit that is not closed: when the next one may be sent, and which of them decides. Every access
 * holds the lock of the circuit.
 */
final class Probes {

    private static final int MOST = 3;

    /** A probe whose permit is never settled gives up its place after this long. */
    private static final long LONGEST_NANOS = Duration.ofHours(1).toNanos();

    private final long openNanos;
    /** Probes without a response, in the order of their sending. */
    private final List<Probe> out = new ArrayList<>(MOST);
    /** The next probe is not sent before this reading. */
    private long dueNanos;

    /** Numbers the probes; never lowered, so that a late end is not mistaken for a present one. */
    private int sent;
    /** The highest number of a probe that failed: an earlier one that fails later changes nothing. */
    private int lastFailed;
    /** When an idempotent call last asked; such a call is preferred as a probe for a while. */
    private long idempotentSeenNanos;

    Probes(long openNanos) {
        this.openNanos = openNanos;
    }

    /** One attempt that is sent to learn whether the server is well again. */
    record Probe(int number, long sentNanos) {}

    void start(long dueNanos, long nowNanos) {
        out.clear();
        this.dueNanos = dueNanos;
        idempotentSeenNanos = nowNanos - openNanos;
    }

    /** Whether this is later than what held before. */
    boolean delayTo(long nanos) {
        boolean later = nanos - dueNanos > 0;
        if (later) {
            dueNanos = nanos;
        }
        return later;
    }

    long untilDueNanos(long nowNanos) {
        return dueNanos - nowNanos;
    }

    /** Zero or less if a call may be sent as a probe now, else how long it has to wait at least. */
    long waitNanos(boolean idempotent, long nowNanos) {
        if (idempotent) {
            idempotentSeenNanos = nowNanos;
        }
        long wait = dueNanos - nowNanos;
        if (wait > 0) {
            return wait;
        }
        if (out.size() == MOST && nowNanos - out.get(0).sentNanos() > LONGEST_NANOS) {
            out.remove(0);
        }
        if (out.size() == MOST) {
            return openNanos + wait % openNanos;
        }
        if (idempotent) {
            return 0;
        }
        // a call that may be retried has been seen within the last open time: it is preferred for half of that
        return Math.min(wait + openNanos / 2, idempotentSeenNanos + openNanos - nowNanos);
    }

    Probe send(long nowNanos) {
        Probe probe = new Probe(++sent, nowNanos);
        out.add(probe);
        dueNanos = nowNanos + openNanos;
        return probe;
    }

    /** Frees the place of a probe that ended without evidence at once. */
    void release(Probe probe, boolean halfOpen, long nowNanos) {
        if (out.remove(probe) && halfOpen && dueNanos - nowNanos > 0) {
            dueNanos = nowNanos;
        }
    }

    void recordSuccess(Probe probe) {
        out.remove(probe);
    }

    /** Whether this failure decides: a later probe that is under way, or has failed, knows more. */
    boolean recordFailure(Probe probe) {
        out.remove(probe);
        boolean laterOut = !out.isEmpty() && out.get(out.size() - 1).number() - probe.number() > 0;
        if (laterOut || lastFailed - probe.number() > 0) {
            return false;
        }
        lastFailed = probe.number();
        return true;
    }
}
