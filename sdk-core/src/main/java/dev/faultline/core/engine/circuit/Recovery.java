package dev.faultline.core.engine.circuit;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Ends the waits behind a circuit early once it has closed, first come first served: one call when it closes, and two
 * for each response that follows, until an attempt fails.
 */
final class Recovery {

    /** The lock of the circuit; guards all fields, those of the turns as well. */
    private final Object lock;

    private final TimeSource time;
    /** Calls in their own backoff, by arrival. */
    private final TreeMap<Long, Turn> waiting = new TreeMap<>();
    /** Calls whose turn it is, but whose earliest moment has not come. */
    private final Set<Turn> granted = new HashSet<>();

    /** True from the closing of the circuit until nobody waits, or until an attempt fails. */
    private boolean active;
    /** Numbers the turns; never lowered, so that a turn keeps its place in line. */
    private long arrivals;

    Recovery(Object lock, TimeSource time) {
        this.lock = lock;
        this.time = time;
    }

    Circuit.Waiting await(long notBeforeNanos, Runnable wake) {
        synchronized (lock) {
            Turn turn = new Turn(arrivals++, notBeforeNanos, wake);
            waiting.put(turn.arrival, turn);
            return turn;
        }
    }

    // ---- with the lock held

    List<Turn> begin() {
        active = true;
        return next(1);
    }

    /** The next calls in line, to be given to {@link #start} without the lock. */
    List<Turn> next(int most) {
        if (!active) {
            return List.of();
        }
        List<Turn> turns = new ArrayList<>(most);
        while (turns.size() < most && !waiting.isEmpty()) {
            turns.add(waiting.pollFirstEntry().getValue());
        }
        granted.addAll(turns);
        active = !waiting.isEmpty();
        return turns;
    }

    /** The calls that have not been woken go back to their places in line. */
    void stop() {
        active = false;
        granted.forEach(turn -> waiting.put(turn.arrival, turn));
        granted.clear();
    }

    // ---- without the lock

    void start(List<Turn> turns) {
        turns.forEach(Turn::start);
    }

    /** One call's place in line. */
    final class Turn implements Circuit.Waiting {

        private final long arrival;
        private final long notBeforeNanos;
        private final Runnable wake;
        /** A timer waits for the earliest moment of this turn. */
        private boolean scheduled;
        /** The call was woken; set at most once. */
        private boolean woken;
        /** The call waits no more; set at most once. */
        private boolean ended;
        /** Cancels the timer; null while none is scheduled. */
        private @Nullable Runnable timer;

        private Turn(long arrival, long notBeforeNanos, Runnable wake) {
            this.arrival = arrival;
            this.notBeforeNanos = notBeforeNanos;
            this.wake = wake;
        }

        private void start() {
            long early = notBeforeNanos - time.nanoTime();
            if (early <= 0) {
                wake();
                return;
            }
            synchronized (lock) {
                if (ended || scheduled) {
                    return; // a turn that is granted again still has its timer
                }
                scheduled = true;
            }
            Runnable handle = time.schedule(Duration.ofNanos(early), this::wake);
            synchronized (lock) {
                if (!ended) {
                    timer = handle;
                    return;
                }
            }
            handle.run();
        }

        private void wake() {
            synchronized (lock) {
                if (!granted.remove(this)) {
                    return; // cancelled, or the recovery has stopped
                }
                woken = true;
            }
            try {
                wake.run();
            } catch (Throwable closing) { // the call's own backoff still ends its wait
            }
        }

        @Override
        public boolean woken() {
            synchronized (lock) {
                return woken;
            }
        }

        @Override
        public void cancel() {
            List<Turn> next = List.of();
            Runnable handle;
            synchronized (lock) {
                if (ended) {
                    return;
                }
                ended = true;
                if (waiting.remove(arrival) == null) {
                    granted.remove(this);
                    next = next(1);
                }
                handle = timer;
            }
            if (handle != null) {
                handle.run();
            }
            Recovery.this.start(next);
        }
    }
}
