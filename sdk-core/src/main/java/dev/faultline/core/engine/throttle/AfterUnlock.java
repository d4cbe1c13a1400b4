package dev.faultline.core.engine.throttle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The foreign calls (callbacks, events, timers) that a step under a lock leaves to do once the lock is free. */
final class AfterUnlock {

    /** Used by one thread only: filled under the lock, run by the same thread without it. */
    private @Nullable List<Runnable> actions;

    void add(Runnable action) {
        if (actions == null) {
            actions = new ArrayList<>(2);
        }
        actions.add(action);
    }

    /** All of them run, whatever one of them throws. */
    void run() {
        if (actions == null) {
            return;
        }
        Throwable first = null;
        for (Runnable action : actions) {
            try {
                action.run();
            } catch (RuntimeException | Error e) {
                first = first == null ? e : first;
            }
        }
        if (first instanceof RuntimeException exception) {
            throw exception;
        }
        if (first instanceof Error error) {
            throw error;
        }
    }
}
