package dev.faultline.core.engine.pace;

/**
 * How fast the server let requests through beyond a first burst, between the last pause and a rejection.
 *
 * @param best requests for each nanosecond that were accepted, over the best time; 0 if nothing was accepted beyond
 * @param bound the same with the rejected request: as fast as that was too fast
 * @param leastSpan the server would have accepted more in this step if its limit allowed a shorter span than this
 */
record Slope(double best, double bound, long leastSpan) {

    static Slope of(SendLog log, int burst, long epoch, long rejectedSentAt, long stepAt) {
        double best = 0;
        double bound = 0;
        int later = log.countSince(rejectedSentAt + 1);
        for (int i = burst + 1; later + i <= log.size() && log.back(later + i) - epoch >= 0; i++) {
            double time = (double) Math.max(1, rejectedSentAt - log.back(later + i));
            if ((i - burst) / time > best) {
                best = (i - burst) / time;
                bound = (i - burst + 1) / time;
            }
        }
        int inThisStep = log.countSince(stepAt) - log.countSince(rejectedSentAt);
        long leastSpan = (rejectedSentAt - stepAt) / (Math.max(0, inThisStep) + 1) * burst;
        return new Slope(best, bound, leastSpan);
    }

    long atLeast(long tried) {
        return Math.max(tried, leastSpan);
    }

    /** The longest span that what was accepted allows, no shorter than the one that was tried. */
    long least(int burst, long tried, long proven) {
        return span(burst, best, tried, proven);
    }

    /** The span halfway between what was accepted and what was rejected. */
    long likely(int burst, long tried, long proven) {
        return span(burst, (best + bound) / 2, tried, proven);
    }

    private long span(int burst, double rate, long tried, long proven) {
        return best > 0 ? (long) Math.max((double) tried, burst / rate) : proven;
    }
}
