package dev.faultline.core.engine.throttle;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks at a scope again later. Started and cancelled without the room's lock, as a clock may run tasks at once. */
final class WakeUp {

    private final WaitingRoom room;
    private final Scope scope;
    final long at;

    /** Guarded by the room's lock; {@code null} until the clock has taken the task. */
    private @Nullable Runnable handle;

    /** Guarded by the room's lock: fired or cancelled, so that a handle that comes later is cancelled at once. */
    private boolean over;

    WakeUp(WaitingRoom room, Scope scope, long at) {
        this.room = room;
        this.scope = scope;
        this.at = at;
    }

    void start() {
        long delay = Math.max(0, at - room.time.nanoTime());
        Runnable scheduled;
        try {
            scheduled = room.time.schedule(Duration.ofNanos(delay), this::fire);
        } catch (Throwable e) { // the next one that looks at the scope starts another
            synchronized (room.lock) {
                over = true;
                scope.wakeUp = scope.wakeUp == this ? null : scope.wakeUp;
            }
            throw e;
        }
        boolean late;
        synchronized (room.lock) {
            handle = scheduled;
            late = over;
        }
        if (late) {
            scheduled.run();
        }
    }

    private void fire() {
        room.locked((now, after) -> {
            over = true;
            if (scope.wakeUp == this) {
                scope.wakeUp = null;
                room.drain(scope, now, after);
            }
        });
    }

    void cancel() {
        Runnable scheduled;
        synchronized (room.lock) {
            over = true;
            scheduled = handle;
        }
        if (scheduled != null) {
            scheduled.run();
        }
    }
}
