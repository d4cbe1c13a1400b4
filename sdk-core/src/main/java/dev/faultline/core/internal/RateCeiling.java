package dev.faultline.core.internal;

import java.time.Duration;

/**
 * A documented limit, for vendors that send no header about it. It holds until the server accepts more.
 *
 * @param requests how many, at least 1
 * @param per in which time, more than zero
 */
public record RateCeiling(int requests, Duration per) {

    /**
     * Checks both.
     *
     * @throws IllegalArgumentException if one of them is zero or less
     */
    public RateCeiling {
        Checks.that(requests >= 1, "requests", requests, "at least 1");
        Checks.positive(per, "per");
    }
}
