package dev.faultline.core.engine;

import java.time.Duration;

/** Durations as the engine counts them. */
final class Nanos {

    /** Longer than anything lasts, and far from an overflow when it is added to. */
    private static final long MOST = Long.MAX_VALUE / 4;

    private static final Duration LONGEST = Duration.ofNanos(MOST);
    private static final Duration LONGEST_AGO = LONGEST.negated(); // Duration negates by way of BigDecimal

    private Nanos() {}

    /** Bounded to about 73 years in both directions. */
    static long of(Duration duration) {
        if (duration.compareTo(LONGEST) >= 0) {
            return MOST;
        }
        return duration.compareTo(LONGEST_AGO) <= 0 ? -MOST : duration.toNanos();
    }
}
