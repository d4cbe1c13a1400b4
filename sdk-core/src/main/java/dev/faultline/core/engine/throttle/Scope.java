package dev.faultline.core.engine.throttle;

import dev.faultline.core.SdkException;
import dev.faultline.core.engine.pace.Pace;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One scope of a {@link Throttle}: its pause, its pace and the calls that it holds back. Guarded by the throttle's lock. */
final class Scope {

    /** A released call may have to wait for a connection: more of them would pile up there, and leave as a volley. */
    private static final int MOST_RESERVED = 8;

    final String name;
    final Pace pace;

    /** The waiting calls that this scope holds back longer than their others do, by order of arrival. */
    final TreeMap<Long, Throttle.Place> parked = new TreeMap<>();

    /** Whether {@link #endNanos} lies ahead, as far as anybody has looked. */
    boolean paused;
    /** When the pause ends; of no meaning while there is none. */
    long endNanos;

    /** The rejection that began the pause; kept while it lasts, and until somebody looks after it. */
    @Nullable
    SdkException rejection;

    /** At most as much as any parked call has. */
    long leastPatienceNanos = Long.MAX_VALUE;

    /** Released and not yet sent. */
    int reserved;

    /** Not yet closed, in whatever state. */
    int places;

    /** The one that is to come, if there is one; any other that still fires does nothing. */
    @Nullable
    WakeUp wakeUp;

    Scope(String name, Pace pace) {
        this.name = name;
        this.pace = pace;
    }

    void park(Throttle.Place place) {
        leastPatienceNanos = parked.isEmpty() ? place.patience() : Math.min(leastPatienceNanos, place.patience());
        parked.put(place.number(), place);
    }

    long pauseLeftNanos(long now) {
        if (paused && endNanos - now <= 0) {
            paused = false;
        }
        return paused ? endNanos - now : 0;
    }

    /** How long nobody of this scope can leave, zero or less if somebody can now. */
    long delayNanos(long now) {
        long pause = pauseLeftNanos(now);
        if (pause > 0) {
            return pause;
        }
        if (pace.none()) {
            return 0;
        }
        return reserved >= MOST_RESERVED ? Pace.FOR_A_RESPONSE : pace.delayNanos(now, reserved);
    }

    boolean hasEarlier(Throttle.Place place) {
        return !parked.isEmpty() && parked.firstKey() < place.number();
    }

    /** An estimate of when it is the call's turn. */
    long turnNanos(Throttle.Place place, long now) {
        long delay = delayNanos(now);
        long first = delay == Pace.FOR_A_RESPONSE ? 0 : Math.max(0, delay);
        int burst = pace.burst();
        if (burst == 0) {
            return first;
        }
        long before = parked.headMap(place.number()).size();
        return first + before / burst * pace.spanNanos();
    }
}
