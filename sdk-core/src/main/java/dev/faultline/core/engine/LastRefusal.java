package dev.faultline.core.engine;

/**
 * The last refusal of a scope. It is pending until its pause is over and what follows from it has been learnt; refusals
 * of requests released before it belong to the same volley. Guarded by the room's lock.
 */
final class LastRefusal {

    private boolean known; // false: the times below mean nothing
    private boolean pending;
    private boolean named; // the server named a delay
    private long at;
    private long sentAt; // of the request whose refusal began the present, or last, pending time
    private long resume; // when one may be sent again

    boolean pending() {
        return pending;
    }

    /** Only an accepted request can tell that this pause is over. */
    boolean pendingUnnamed() {
        return pending && !named;
    }

    boolean pendingNamed() {
        return pending && named;
    }

    boolean isSameVolley(long releasedAt) {
        return known && releasedAt - at <= 0;
    }

    void of(long now, long sentAt, boolean named, long resume) {
        if (!pending) {
            this.sentAt = sentAt;
        }
        known = true;
        pending = true;
        this.named = named;
        at = now;
        this.resume = resume;
    }

    /** Another one of the same volley names a delay. */
    void extend(long end) {
        if (pending) {
            resume = later(resume, end);
            named = true;
        }
    }

    void over() {
        pending = false;
    }

    long at() {
        return at;
    }

    long sentAt() {
        return sentAt;
    }

    long resume() {
        return resume;
    }

    static long later(long a, long b) {
        return a - b >= 0 ? a : b;
    }
}
