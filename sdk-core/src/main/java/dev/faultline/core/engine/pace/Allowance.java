package dev.faultline.core.engine.pace;

/**
 * A bucket as the headers of the newest response show it: so many requests until its reset, and as many as its limit
 * after that, until the next response. Guarded by the throttle's lock; times are nanoseconds.
 */
final class Allowance {

    /** False: no headers came, and the fields below mean nothing. */
    private boolean told;

    private long toldBySentAt; // when the request was sent whose response brought this
    private long left; // may still be sent before the reset, or before a response once that has passed
    /** When the window ends. */
    private long reset;

    private boolean assumed; // the reset has passed, and no request sent since has been answered
    private long limit; // below zero: not known

    boolean none() {
        return !told;
    }

    /** Headers came; {@code unseen} requests were sent after the one that they answer. */
    void recordAllowance(long now, long sentAt, long limit, long remaining, long untilReset, int unseen) {
        if (told && sentAt - toldBySentAt < 0) {
            return;
        }
        told = true;
        assumed = false;
        toldBySentAt = sentAt;
        left = remaining - unseen;
        reset = now + untilReset;
        this.limit = limit;
    }

    void recordSent() {
        left--;
    }

    /** Records a response without headers of its own: of a window that is new nothing is known then. */
    void recordResponse(long sentAt) {
        if (assumed && sentAt - reset >= 0) {
            told = false;
        }
    }

    /** A request ended without a response, which nobody has to wait for any more. */
    void recordLost() {
        left += assumed ? 1 : 0;
    }

    /** Records a rejection that names its own delay: earlier headers no longer hold. */
    void recordRejected() {
        told = false;
    }

    long delay(long now, int reserved) {
        if (told && !assumed && reset - now <= 0) {
            left = limit;
            assumed = true;
            told = limit > 0;
        }
        if (!told || left - reserved > 0) {
            return 0;
        }
        return assumed ? Pace.FOR_A_RESPONSE : reset - now;
    }
}
