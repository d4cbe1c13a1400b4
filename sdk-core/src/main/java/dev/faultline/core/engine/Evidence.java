package dev.faultline.core.engine;

/**
 * Whether a refusal proves a slower limit, or is one among many that pass. Refusals prove something when they follow each
 * other after few accepted requests, or after equally many. Guarded by the room's lock.
 */
final class Evidence {

    /** So many accepted requests make a refusal a rare one. */
    static final int ACCEPTED_PER_REFUSAL = 30;

    /** So many early refusals in a row slow down most; one more shows that slower is not what the server wants. */
    private static final int SLOWEST = 4;

    /** Accepted since the last refusal that ended an epoch with accepted requests. */
    private int sinceRefusal;

    /** How many the server accepted in the epoch before the last refusal, 0 if none is known. */
    private int lastAccepted;

    /** Refusals in a row with few accepted before each. */
    private int early;

    /** Refusals in a row after as many accepted as before. */
    private int alike;

    private boolean proof;

    void accepted() {
        sinceRefusal++;
    }

    boolean isLikeLast(int count) {
        return isNear(count, lastAccepted);
    }

    /** A refusal while there is no rate. */
    void first(int count) {
        lastAccepted = count;
        sinceRefusal = 0;
    }

    /** Another volley of so many refusals, after {@code count} accepted requests of its epoch. */
    void add(int count, int burst, int refusals) {
        early = isRare(count < burst ? refusals : 1) ? 0 : Math.min(early + 1, SLOWEST + 1);
        alike = isLikeLast(count) ? alike + 1 : 0;
        lastAccepted = count;
        proof = early >= 2 || alike > 0 || burst < ACCEPTED_PER_REFUSAL;
        sinceRefusal = 0;
    }

    private boolean isRare(int refusals) {
        return sinceRefusal >= refusals * ACCEPTED_PER_REFUSAL;
    }

    boolean isProof() {
        return proof;
    }

    /** One refusal among many accepted. */
    boolean isNothing() {
        return !proof && early == 0;
    }

    /** The server accepts the same number each time: that is its window. */
    boolean isSameAgain(int count, int burst) {
        return alike >= 2 || (alike > 0 && isNear(count, burst));
    }

    /** How much slower to go at least, more with each early refusal in a row. */
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
