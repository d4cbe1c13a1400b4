package dev.faultline.core.engine.pace;

/**
 * The search for a shorter span while nothing is rejected: in large steps at first, in small ones near the span that was
 * rejected last. Guarded by the room's lock; times are nanoseconds.
 */
final class Search {

    private static final long SECOND = 1_000_000_000;

    /** The first steps shorten the span to a quarter; between a proven and a rejected span they halve the way. */
    private static final double FAST = 4;

    /** Nearer than this to the rejected span the steps are small: 3 %, then twice as much as long as nothing is rejected. */
    private static final double CLOSE = 1.15;

    private static final double CAREFUL = 0.03;
    private static final int MOST_CAREFUL = 5;

    /** So much longer than the span that was tried, bursts were held back by responses that had to come first. */
    private static final double HELD_BACK = 1.1;

    private static final int FREE_REFUSALS = 3;
    private static final int MOST_DEBT = 2;

    /** So many times what the last rejection has cost nothing faster is tried. */
    private static final int CALM = 12;

    // how far beyond what is proven
    private int outBeyond; // requests under way
    private int acceptedBeyond; // since the last rejection; one more than these may be under way

    // the present step
    private long stepAt; // when it began
    private int inStep; // accepted beyond in it
    private long spans; // the sum of the spans in which as many as a burst really left
    private boolean heldBack; // the last step, by the responses that it had to wait for
    private int careful; // small steps since the last rejection

    // what a search may cost
    private double credit = FREE_REFUSALS; // rejections, of which a few accepted requests each earn a part
    private long cost; // how much longer than the proven pace the last pause has held everybody back

    boolean mayTry(int reserved) {
        return outBeyond + reserved < 1 + acceptedBeyond;
    }

    /** Nothing is under way beyond what is proven. */
    boolean isQuiet() {
        return outBeyond == 0;
    }

    long stepAt() {
        return stepAt;
    }

    void recordSentBeyond() {
        outBeyond++;
    }

    void recordEndedBeyond() {
        outBeyond--;
    }

    void recordAccepted() {
        credit = Math.min(FREE_REFUSALS, credit + 1.0 / Evidence.ACCEPTED_PER_REFUSAL);
    }

    void recordAcceptedBeyond(long spanThatLeft) {
        acceptedBeyond++;
        inStep++;
        spans += spanThatLeft;
    }

    void recordRejected() {
        credit = Math.max(-MOST_DEBT, credit - 1);
    }

    /** The pause of the last rejection is over. */
    void interrupt() {
        outBeyond = Math.max(0, outBeyond);
        acceptedBeyond = 0;
        inStep = 0;
        spans = 0;
        heldBack = false;
        careful = 0;
    }

    /** The pause of the last rejection has held everybody back for so long. */
    void recordCost(long nanos) {
        cost = Math.max(0, nanos);
    }

    /** A step begins at the proven span. */
    void restart(long now) {
        stepAt = now;
    }

    void firstStep(Rate rate, long now) {
        attempt(rate, (long) (rate.proven() / FAST), now);
    }

    /** Goes on to the next span once the present one is proven; {@code true} if none is tried or another one is. */
    boolean step(Rate rate, long rejectedAt, long now) {
        if (rate.searching() && isProven(rate, now)) {
            heldBack = spans / inStep > (long) (HELD_BACK * rate.span());
            rate.prove(spans / inStep);
            inStep = 0;
            spans = 0;
            stepAt = now;
        }
        if (rate.searching()) {
            return false;
        }
        long proven = rate.proven();
        long rejected = rate.rejectedSpan();
        if (rejected == 0) {
            firstStep(rate, now);
        } else if (proven > CLOSE * rejected) {
            double steps = Math.min(CALM, 1 / ((double) proven / rejected - 1));
            if (mayCost(steps, rejectedAt, now)) {
                attempt(rate, (long) Math.sqrt((double) proven * rejected), now);
            }
        } else if (mayCost(CALM, rejectedAt, now)) {
            careful = Math.min(careful + 1, MOST_CAREFUL);
            attempt(rate, (long) (proven * (1 - CAREFUL * (1 << (careful - 1)))), now);
        }
        return true;
    }

    private boolean isProven(Rate rate, long now) {
        return inStep >= Math.max(rate.burst(), rate.rejectedSpan() > 0 ? 4 : 2)
                && now - stepAt >= (careful > 0 ? 3 * SECOND / 2 : 0);
    }

    private boolean mayCost(double times, long rejectedAt, long now) {
        return credit >= 1 && now - rejectedAt >= cost * times;
    }

    private void attempt(Rate rate, long span, long now) {
        rate.attempt(span);
        acceptedBeyond = rate.burst() < Rate.FEW || heldBack ? acceptedBeyond : 0;
        inStep = 0;
        spans = 0;
        stepAt = now;
    }

    void forget() {
        credit = FREE_REFUSALS;
    }
}
