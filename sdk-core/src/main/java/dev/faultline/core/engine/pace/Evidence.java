package dev.faultline.core.engine.pace;

/**
 * Whether a rejection proves a slower limit, or is one among many that pass. Rejections prove something when they follow each
 * other after few accepted requests, or after equally many. Guarded by the room's lock.
 */
final class Evidence {

    /** So many accepted requests make a rejection a rare one. */
    static final int ACCEPTED_PER_REFUSAL = 30;

    /** So many early rejections in a row slow down most; one more shows that a slower pace does not help. */
    private static final int SLOWEST = 4;

    /** Accepted since the last rejection that ended an epoch with accepted requests. */
    private int sinceRejection;

    /** How many the server accepted in the epoch before the last rejection, 0 if none is known. */
    private int lastAccepted;

    /** Rejections in a row with few accepted before each. */
    private int early;

    /** Rejections in a row after as many accepted as before. */
    private int alike;

    /** The last rejection proves that the server accepts no more than before it. */
    private boolean proof;

    void recordAccepted() {
        sinceRejection++;
    }

    boolean isLikeLast(int count) {
        return isNear(count, lastAccepted);
    }

    /** A rejection while there is no rate. */
    void first(int count) {
        lastAccepted = count;
        sinceRejection = 0;
    }

    /** Another volley of so many rejections, after {@code count} accepted requests of its epoch. */
    void add(int count, int burst, int rejections) {
        early = isRare(count < burst ? rejections : 1) ? 0 : Math.min(early + 1, SLOWEST + 1);
        alike = isLikeLast(count) ? alike + 1 : 0;
        lastAccepted = count;
        proof = early >= 2 || alike > 0 || burst < ACCEPTED_PER_REFUSAL;
        sinceRejection = 0;
    }

    private boolean isRare(int rejections) {
        return sinceRejection >= rejections * ACCEPTED_PER_REFUSAL;
    }

    boolean isProof() {
        return proof;
    }

    /** One rejection among many accepted. */
    boolean isNothing() {
        return !proof && early == 0;
    }

    /** The server accepts the same number each time: that is its window. */
    boolean isSameAgain(int count, int burst) {
        return alike >= 2 || (alike > 0 && isNear(count, burst));
    }

    /** How much slower to go at least, more with each early rejection in a row. */
    double slower() {
        return early == 0 ? 1 : 1 + 0.12 * (1 << (Math.min(early, SLOWEST) - 1));
    }

    /** No slower pace has helped: the portions are too large. */
    boolean isOfPortions() {
        return early > SLOWEST;
    }

    boolean isNear(int a, int b) {
        return Math.abs(a - b) <= Math.max(a, b) / 20;
    }

    void forget() {
        lastAccepted = 0;
        early = 0;
        alike = 0;
    }
}
