package dev.faultline.core.engine;

/**
 * What the headers of the newest answer said about a bucket: so many requests until its reset, and as many as its limit
 * after that, until the next answer tells more. Guarded by the throttle's lock; times are nanoseconds.
 */
final class Allowance {

    private boolean told;
    private long toldBySentAt; // when the request was sent whose answer told this
    private long left; // may still be sent before the reset
    private long reset;
    private long limit; // below zero: not told

    boolean none() {
        return !told;
    }

    /** Headers came; {@code unseen} requests were sent after the one that they answer. */
    void told(long now, long sentAt, long limit, long remaining, long untilReset, int unseen) {
        if (told && sentAt - toldBySentAt < 0) {
            return;
        }
        told = true;
        toldBySentAt = sentAt;
        left = remaining - unseen;
        reset = now + untilReset;
        this.limit = limit;
    }

    void sent() {
        left--;
    }

    /** The server refused, and says itself until when: what was told before does not hold. */
    void refused() {
        told = false;
    }

    long delay(long now, int reserved) {
        if (told && reset - now <= 0) {
            left = limit;
            reset = now + Long.MAX_VALUE / 4;
            told = limit > 0;
        }
        return told && left - reserved <= 0 ? reset - now : 0;
    }
}
