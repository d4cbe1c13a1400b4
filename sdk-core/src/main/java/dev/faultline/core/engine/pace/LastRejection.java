package dev.faultline.core.engine.pace;

/**
 * The last rejection of a scope. It is pending until its pause is over and what follows from it has been learnt; rejections
 * of requests released before it belong to the same volley. Guarded by the room's lock.
 */
final class LastRejection {

    /** So many requests sent after a rejected one, and accepted, show that no limit was reached. */
    private static final int ALONE_AMONG = 4;

    private boolean known; // false: the times below mean nothing
    /** Nothing has shown yet that the pause after it is over. */
    private boolean pending;

    private boolean named; // the server named a delay
    /** When its response came. */
    private long at;

    private long sentAt; // of the request whose rejection began the present, or last, pending time
    private long resume; // when one may be sent again

    // of the requests sent after it, while it is pending
    private int alsoRejected;
    private int accepted;

    boolean pending() {
        return pending;
    }

    /** Only an accepted request shows that this pause is over. */
    boolean pendingUnnamed() {
        return pending && !named;
    }

    boolean pendingNamed() {
        return pending && named;
    }

    boolean isSameVolley(long releasedAt) {
        return known && releasedAt - at <= 0;
    }

    void begin(long now, long sentAt, boolean named, long resume) {
        if (!pending) {
            this.sentAt = sentAt;
            alsoRejected = 0;
            accepted = 0;
        }
        known = true;
        pending = true;
        this.named = named;
        at = now;
        this.resume = resume;
    }

    /** Another one of the same volley; {@code delay} below zero: it names none. */
    void add(long now, long delay) {
        if (pending) {
            alsoRejected++;
            resume = delay >= 0 ? later(resume, now + delay) : resume;
            named |= delay >= 0;
        }
    }

    void recordAccepted(long sentAt) {
        if (pending && sentAt - this.sentAt >= 0) {
            accepted++;
        }
    }

    /** A limit that is reached rejects nearly all that come next: one that does not is no limit of the pace. */
    boolean isAlone() {
        return accepted >= ALONE_AMONG * count();
    }

    /** Rejections of the present volley, or of the last one. */
    int count() {
        return 1 + alsoRejected;
    }

    void end() {
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
