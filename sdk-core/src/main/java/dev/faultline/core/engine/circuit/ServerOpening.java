package dev.faultline.core.engine.circuit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Follows what a server reports of its own circuit: that it is open, and for how long. Guarded by the lock of the circuit. */
final class ServerOpening {

    /** A server that asks for more is probed after this long: a nonsense header must not silence a scope. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** The longest time that a report without one is taken for. */
    private static final Duration LONGEST_UNSPECIFIED = Duration.ofMinutes(2);

    /** The present opening follows a report of the server. */
    private boolean active;
    /** That report named no time. */
    private boolean unspecified;
    /** The last time taken for a report without one, null in a closed circuit. */
    private @Nullable Duration lastUnspecified;

    boolean active() {
        return active;
    }

    boolean unspecified() {
        return unspecified;
    }

    /** The time to stay open; each one that the server did not name is twice as long as the one before. */
    Duration time(@Nullable Duration delay, Duration first) {
        if (delay != null) {
            return shorter(delay, LONGEST);
        }
        if (lastUnspecified == null) {
            return shorter(first, LONGEST);
        }
        Duration most = first.compareTo(LONGEST_UNSPECIFIED) > 0 ? first : LONGEST_UNSPECIFIED;
        return shorter(shorter(lastUnspecified.multipliedBy(2), most), LONGEST);
    }

    void follow(@Nullable Duration delay, Duration time) {
        active = true;
        unspecified = delay == null;
        if (delay == null) {
            lastUnspecified = time;
        }
    }

    void end() {
        active = false;
        unspecified = false;
    }

    void reset() {
        end();
        lastUnspecified = null;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
