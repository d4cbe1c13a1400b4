package dev.faultline.core.engine.pace;

import dev.faultline.core.internal.RateCeiling;

/**
 * The two numbers of a pace: at most {@code burst} requests leave within any {@code span}. The server has shown that it
 * accepts the {@code proven} span; the present one may be shorter, to see whether the server accepts that too.
 *
 * <p>Invariant: without a pace the burst and all spans are 0, else {@code 0 < span <= proven}. Guarded by the room's lock.
 */
final class Rate {

    /** A pace of exactly the limit meets it again with the first request that arrives a little early. */
    private static final double MARGIN = 1.02;

    /** Counts below that are alike too easily. */
    static final int FEW = 5;

    private static final int LARGEST_BURST = 2048;

    /** A pace faster than this is none. */
    private static final long LEAST_GAP = 50_000;

    /** 0 without a pace. */
    private int burst;
    /** In nanoseconds; the burst leaves at most once within it. */
    private long span;
    /** In nanoseconds; the server has accepted the burst once within it. */
    private long proven;

    /** The longest span that was rejected, as far as it is believed; 0 if none is known. */
    private long rejectedSpan;

    /** The rate comes from a vendor's documentation alone. */
    private boolean documented;

    boolean none() {
        return burst == 0;
    }

    int burst() {
        return burst;
    }

    long span() {
        return span;
    }

    long proven() {
        return proven;
    }

    long rejectedSpan() {
        return rejectedSpan;
    }

    boolean documented() {
        return documented;
    }

    /** A span is tried that is not proven yet. */
    boolean searching() {
        return span < proven;
    }

    boolean negligible() {
        return span < burst * LEAST_GAP;
    }

    void document(RateCeiling ceiling) {
        burst = Math.min(ceiling.requests(), LARGEST_BURST);
        proven = ceiling.per().toNanos() / ceiling.requests() * burst;
        span = proven;
        documented = true;
    }

    /** A rejection replaces the documentation. */
    void markMeasured() {
        documented = false;
    }

    /** The server accepted so many in that time, from one pause's end to the next one's. */
    void set(int count, long cycle) {
        burst = Math.min(count, LARGEST_BURST);
        proven = (long) ((double) cycle * burst / count);
        span = proven;
    }

    void attempt(long shorter) {
        span = shorter;
    }

    /** The server has accepted the span that is tried, or the longer one in which bursts really left. */
    void prove(long reallyLeft) {
        proven = Math.max(span, Math.min(proven, reallyLeft));
        span = proven;
    }

    /** Learns from a rejection after {@code count} accepted requests of one epoch, at least one. */
    void recordRejected(int count, long cycle, Evidence evidence, Slope slope) {
        if (count < burst) {
            reduceBurst(count, evidence);
        } else if (contradicted()) {
            provenWasRejected(count, cycle, evidence, slope);
        } else if (evidence.isNear(count, burst)) {
            rejectedSpan = span;
        } else {
            rejectedSpan = Math.max(span, Math.min(slope.atLeast(span), (long) (0.98 * proven)));
            proven = (long) Math.min((double) slope.likely(burst, span, proven), 1.05 * proven);
        }
        proven = Math.max(proven, (long) (rejectedSpan * MARGIN));
        span = proven;
    }

    /** Fewer than a burst were accepted: the rate stays, in smaller portions. */
    private void reduceBurst(int count, Evidence evidence) {
        if (evidence.isProof()) {
            proven = (long) (proven * (double) count / burst);
            burst = count;
        }
    }

    /** The rejection came at a span that had been accepted before. */
    private boolean contradicted() {
        return span >= 0.98 * proven;
    }

    private void provenWasRejected(int count, long cycle, Evidence evidence, Slope slope) {
        long tried = span;
        boolean proof = evidence.isProof();
        if (count >= FEW && evidence.isSameAgain(count, burst)) {
            set(count, cycle);
            rejectedSpan = tried;
        } else if (evidence.isNear(count, burst)) {
            rejectedSpan = tried;
            proven = Math.max(proven, Math.min(cycle, 2 * tried));
        } else if (evidence.isOfPortions() && burst > 1 && burst < Evidence.ACCEPTED_PER_REFUSAL) {
            proven = proven / burst * (burst / 2);
            burst /= 2;
        } else {
            double estimate = Math.max((double) slope.least(burst, tried, proven), evidence.slower() * tried);
            proven = (long) Math.min(estimate, proof ? (double) cycle : 1.05 * proven);
            rejectedSpan = proof ? Math.min(slope.atLeast(tried), proven) : tried;
        }
    }

    void forget() {
        burst = 0;
        span = 0;
        proven = 0;
        rejectedSpan = 0;
        documented = false;
    }
}
