package dev.faultline.core.engine;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;

/** How long each operation's last responses took: the least time with which an attempt has a chance. */
final class ResponseTimes {

    private static final int OPERATIONS = 1_000;
    private static final int LAST = 9;

    /** Before any response. */
    private static final Duration LEAST = Duration.ofMillis(50);

    /** Bounded: operations beyond that number count as never answered. */
    private final Map<String, Ring> rings = new ConcurrentHashMap<>();

    void add(String operation, long nanos) {
        Ring ring = rings.get(operation);
        if (ring == null && rings.size() < OPERATIONS) {
            ring = rings.computeIfAbsent(operation, name -> new Ring());
        }
        if (ring != null) {
            ring.add(nanos);
        }
    }

    /** The median of the operation's last responses, 50 ms where there was none. */
    Duration median(String operation) {
        Ring ring = rings.get(operation);
        return ring == null ? LEAST : ring.median();
    }

    private static final class Ring {

        /** The last responses in no order. A response that is written while they are read may be missing. */
        private final AtomicLongArray nanos = new AtomicLongArray(LAST);

        /** How many were added, kept below twice the capacity: the next slot follows from it. */
        private final AtomicInteger count = new AtomicInteger();

        void add(long took) {
            int before = count.getAndUpdate(added -> added == 2 * LAST - 1 ? LAST : added + 1);
            nanos.set(before % LAST, took);
        }

        Duration median() {
            long[] sorted = new long[Math.min(count.get(), LAST)];
            Arrays.setAll(sorted, nanos::get);
            Arrays.sort(sorted);
            return sorted.length == 0 ? LEAST : Duration.ofNanos(sorted[sorted.length / 2]);
        }
    }
}
