package dev.faultline.core.engine.throttle;

import dev.faultline.core.CallEvent;
import dev.faultline.core.SdkException;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.pace.Pace;
import dev.faultline.core.engine.throttle.Throttle.Hold;
import dev.faultline.core.engine.throttle.Throttle.Place;
import dev.faultline.core.engine.throttle.Throttle.State;
import dev.faultline.core.internal.RateCeiling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where the throttled calls of all scopes wait: a waiting place is parked in exactly one of its scopes, the one that
 * holds it back longest, and moves on when that one allows it.
 */
final class WaitingRoom {

    /** A pause that grows by less is no event of its own. */
    private static final long NEWS = 1_000_000_000;

    final TimeSource time;
    private final Consumer<CallEvent> events;

    /** Guards the room, its scopes, places and wake-ups. Nothing foreign is called while it is held. */
    final Object lock = new Object();

    final Scopes scopes;

    /** The number of the next place; each place has a higher one than all that came before. */
    long arrivals;

    /** As many places as are in state WAITING. */
    int waiting;

    /** As many places of a scope as are in state RELEASED. */
    int released;

    WaitingRoom(TimeSource time, Consumer<CallEvent> events, Function<String, @Nullable RateCeiling> ceilings) {
        this.time = time;
        this.events = events;
        scopes = new Scopes(ceilings);
    }

    /** A change of the room. */
    interface Step {
        void take(long now, AfterUnlock after);
    }

    /** Takes the step under the lock, then what it leaves to do without the lock. */
    void locked(Step step) {
        AfterUnlock after = new AfterUnlock();
        synchronized (lock) {
            step.take(time.nanoTime(), after);
        }
        after.run();
    }

    /** Closes a scope for a time; an earlier pause that lasts longer stays. */
    void pause(Scope scope, long delay, @Nullable SdkException cause, long now, AfterUnlock after) {
        long end = now + delay;
        boolean paused = scope.pauseLeftNanos(now) > 0;
        if (paused && end - scope.endNanos <= 0) {
            return;
        }
        boolean news = !paused || end - scope.endNanos > NEWS;
        scope.paused = true;
        scope.endNanos = end;
        scope.rejection = cause;
        if (cause != null) {
            scopes.endsAt(end, scope);
        }
        if (news) {
            Instant until = time.now().plusNanos(delay);
            after.add(() -> events.accept(new CallEvent.CooldownStarted(scope.name, until)));
        }
        rejectImpatient(scope, delay, now, after);
        wakeInTime(scope, now, after);
    }

    private void rejectImpatient(Scope scope, long delay, long now, AfterUnlock after) {
        if (scope.leastPatienceNanos >= delay) {
            return;
        }
        for (Place place : List.copyOf(scope.parked.values())) {
            if (place.patience() < delay) {
                scope.parked.remove(place.number());
                reject(place, scope, now, after);
            }
        }
    }

    /** Releases a waiting place that is in no queue, or parks it where it is held back longest, or rejects it. */
    void admit(Place place, long now, AfterUnlock after) {
        Scope blocking = blocking(place, now);
        if (blocking == null) {
            release(place, now, after);
        } else if (blocking.pauseLeftNanos(now) > place.patience()) {
            reject(place, blocking, now, after);
        } else {
            blocking.park(place);
            wakeInTime(blocking, now, after);
        }
    }

    private static @Nullable Scope blocking(Place place, long now) {
        Scope blocking = null;
        long longest = 0;
        for (Scope scope : place.scopes) {
            long delay = scope.delayNanos(now);
            if (delay <= 0 && scope.hasEarlier(place)) {
                delay = 1;
            }
            if (delay > longest) {
                longest = delay;
                blocking = scope;
            }
        }
        return blocking;
    }

    private void release(Place place, long now, AfterUnlock after) {
        place.releasedAt = now;
        place.state = State.RELEASED;
        waiting--;
        released++;
        for (Scope scope : place.scopes) {
            scope.reserved++;
        }
        settled(place, after);
    }

    private void reject(Place place, Scope scope, long now, AfterUnlock after) {
        place.rejection = hold(scope, place, now);
        place.state = State.CLOSED;
        waiting--;
        for (Scope each : place.scopes) {
            each.places--;
        }
        settled(place, after);
    }

    private static void settled(Place place, AfterUnlock after) {
        if (place.waits) {
            after.add(place.onSettled);
        }
    }

    /** How the scope that a waiting place is parked in holds it back; {@code null} if it does not wait. */
    @Nullable
    Hold hold(Place place, long now) {
        if (place.state == State.WAITING) {
            for (Scope scope : place.scopes) {
                if (scope.parked.containsKey(place.number())) {
                    return hold(scope, place, now);
                }
            }
        }
        return null;
    }

    private Hold hold(Scope scope, Place place, long now) {
        long pause = Math.max(0, scope.pauseLeftNanos(now));
        long turn = scope.turnNanos(place, now);
        return new Hold(scope.name, Duration.ofNanos(turn), time.now().plusNanos(pause), scope.rejection);
    }

    /** Looks at all scopes of a place that has changed. */
    void drain(Scope[] changed, long now, AfterUnlock after) {
        for (Scope scope : changed) {
            if (!scope.parked.isEmpty() || scope.wakeUp != null) {
                drain(scope, now, after);
            }
        }
    }

    /** Lets go who may go, and sees to it that the scope is looked at again when the next one may. */
    void drain(Scope scope, long now, AfterUnlock after) {
        while (!scope.parked.isEmpty()) {
            Place head = scope.parked.firstEntry().getValue();
            if (blocking(head, now) == scope) {
                break;
            }
            scope.parked.remove(head.number());
            admit(head, now, after);
        }
        wakeInTime(scope, now, after);
    }

    /** While calls are parked there is a wake-up, no later than the next may leave, unless only a response can let it. */
    private void wakeInTime(Scope scope, long now, AfterUnlock after) {
        WakeUp present = scope.wakeUp;
        if (scope.parked.isEmpty()) {
            if (present != null) {
                scope.wakeUp = null;
                after.add(present::cancel);
            }
            return;
        }
        long delay = scope.delayNanos(now);
        if (delay == Pace.FOR_A_RESPONSE) {
            return;
        }
        long at = now + Math.max(1, delay);
        if (present != null && present.at - at <= 0) {
            return;
        }
        if (present != null) {
            after.add(present::cancel);
        }
        WakeUp earlier = new WakeUp(this, scope, at);
        scope.wakeUp = earlier;
        after.add(earlier::start);
    }
}
