package dev.faultline.core.engine;

import dev.faultline.core.internal.BoundedMap;
import java.time.Duration;
import java.util.Arrays;

/** How long each operation's last responses took: the least time with which an attempt has a chance. */
final class ResponseTimes {

    private static final int OPERATIONS = 1_000;
    private static final int LAST = 9;

    /** Before any response. */
    private static final Duration LEAST = Duration.ofMillis(50);

    private final BoundedMap<Ring> rings = new BoundedMap<>(OPERATIONS);

    void add(String operation, long nanos) {
        rings.get(operation, name -> new Ring()).add(nanos);
    }

    /** The median of the operation's last responses, 50 ms where there was none. */
    Duration median(String operation) {
        Ring ring = rings.peek(operation);
        return ring == null ? LEAST : Duration.ofNanos(ring.median());
    }

    private static final class Ring {

        /** Guarded by this object; the last responses in no order. */
        private final long[] nanos = new long[LAST];

        /** How many were added, kept below twice the capacity: the next slot follows from it. */
        private int count;

        synchronized void add(long took) {
            nanos[count % LAST] = took;
            count = count == 2 * LAST - 1 ? LAST : count + 1;
        }

        synchronized long median() {
            long[] sorted = Arrays.copyOf(nanos, Math.min(count, LAST));
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }
}
