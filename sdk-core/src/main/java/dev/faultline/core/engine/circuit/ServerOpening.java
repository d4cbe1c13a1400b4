package dev.faultline.core.engine.circuit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** For how long a server has said that its own circuit is open. Every access holds the lock of the circuit. */
final class ServerOpening {

    /** A server that asks for more is probed after this long: a nonsense header must not silence a scope. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** The doubling of a time that the server did not tell ends here. */
    private static final Duration LONGEST_UNSPECIFIED = Duration.ofMinutes(2);

    /** The present opening follows the server's word. */
    private boolean given;
    /** That word had no time. */
    private boolean unspecified;
    /** The last time taken for a word without one, null in a closed circuit. */
    private @Nullable Duration lastUnspecified;

    boolean given() {
        return given;
    }

    boolean unspecified() {
        return unspecified;
    }

    /** The time to stay open; each one that the server did not tell is twice as long as the one before. */
    Duration time(@Nullable Duration told, Duration first) {
        if (told != null) {
            return shorter(told, LONGEST);
        }
        if (lastUnspecified == null) {
            return shorter(first, LONGEST);
        }
        Duration most = first.compareTo(LONGEST_UNSPECIFIED) > 0 ? first : LONGEST_UNSPECIFIED;
        return shorter(shorter(lastUnspecified.multipliedBy(2), most), LONGEST);
    }

    void follow(@Nullable Duration told, Duration time) {
        given = true;
        unspecified = told == null;
        if (told == null) {
            lastUnspecified = time;
        }
    }

    void probed() {
        given = false;
        unspecified = false;
    }

    void closed() {
        probed();
        lastUnspecified = null;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
