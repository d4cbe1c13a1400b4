package dev.faultline.core.engine.throttle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The turns of a client: as many attempts are on the wire at once. Turns are given first come first served within a
 * circuit's scope and round robin between scopes, and a scope holds at most half of them while others wait.
 */
public final class Turns {

    private static final Set<Turn> NOBODY = Collections.emptySet();

    private final int most;
    private final int half;

    /** Guards all that follows, and every change of a turn; callbacks run without it. */
    private final Object lock = new Object();

    /** Scopes that hold or wait for turns; the one that is served next comes first. */
    private final Map<String, Scope> scopes = new LinkedHashMap<>();

    /** Never negative; zero, or nobody waits who could take one. */
    private int free;

    /** Scopes whose queue is not empty. */
    private int waitingScopes;

    public Turns(int most) {
        this.most = most;
        half = Math.max(1, most / 2);
        free = most;
    }

    /**
     * Asks for a turn; never blocks.
     *
     * @param name the circuit's scope
     * @param oneOfMany whether a client usually has several such scopes: it then never holds more than half
     * @param onGrant runs once, without the lock, if the turn was not granted at once
     */
    public Turn enter(String name, boolean oneOfMany, Runnable onGrant) {
        synchronized (lock) {
            Scope scope = scopes.computeIfAbsent(name, unused -> new Scope(oneOfMany));
            Turn turn = new Turn(name, scope, onGrant);
            if (waitingScopes == 0 && free > 0 && scope.held < limit(scope)) {
                take(turn); // past the queues, which are empty
                return turn;
            }
            waitingScopes += scope.waiting.isEmpty() ? 1 : 0;
            scope.queue(turn);
            if (next() == turn) {
                leaveQueue(turn);
                take(turn);
            }
            return turn;
        }
    }

    /** Turns that are held. */
    public int held() {
        synchronized (lock) {
            return most - free;
        }
    }

    /** Calls that wait for a turn. */
    public int waiting() {
        synchronized (lock) {
            return scopes.values().stream()
                    .mapToInt(scope -> scope.waiting.size())
                    .sum();
        }
    }

    /** The turn to grant next; {@code null} if none is free or nobody waits who may have it. */
    private @Nullable Turn next() {
        if (free == 0) {
            return null;
        }
        for (Scope scope : scopes.values()) {
            if (!scope.waiting.isEmpty() && scope.held < limit(scope)) {
                return scope.waiting.iterator().next();
            }
        }
        return null;
    }

    /** Of a scope that waits itself. */
    private int limit(Scope scope) {
        return scope.oneOfMany || waitingScopes > 1 ? half : most;
    }

    private void leaveQueue(Turn turn) {
        if (turn.scope.waiting.remove(turn) && turn.scope.waiting.isEmpty()) {
            waitingScopes--;
        }
    }

    private void take(Turn turn) {
        turn.state = State.GRANTED;
        turn.scope.held++;
        free--;
        if (scopes.size() > 1) { // its scope is served last from now on
            scopes.remove(turn.name);
            scopes.put(turn.name, turn.scope);
        }
    }

    private enum State {
        WAITING,
        GRANTED,
        CLOSED
    }

    private static final class Scope {
        private final boolean oneOfMany;
        /** Most scopes never have a queue: theirs is the shared empty one, which accepts a removal too. */
        private Set<Turn> waiting = NOBODY;
        /** Turns given to this scope and not yet back. */
        private int held;

        Scope(boolean oneOfMany) {
            this.oneOfMany = oneOfMany;
        }

        void queue(Turn turn) {
            waiting = waiting == NOBODY ? new LinkedHashSet<>() : waiting;
            waiting.add(turn);
        }
    }

    /** One attempt's turn. */
    public final class Turn implements AutoCloseable {
        private final String name;
        private final Scope scope;
        private final Runnable onGrant;
        /** Written under the lock, read without it; only moves on, and CLOSED is the last. */
        private volatile State state = State.WAITING;

        private Turn(String name, Scope scope, Runnable onGrant) {
            this.name = name;
            this.scope = scope;
            this.onGrant = onGrant;
        }

        public boolean granted() {
            return state == State.GRANTED;
        }

        /** How many calls of the same scope come before this one. */
        public int before() {
            synchronized (lock) {
                return (int)
                        scope.waiting.stream().takeWhile(turn -> turn != this).count();
            }
        }

        /** Leaves the queue, or gives the turn back, which grants it to another; safe to call again. */
        @Override
        public void close() {
            if (state == State.CLOSED) {
                return;
            }
            List<Turn> granted = List.of();
            synchronized (lock) {
                if (state == State.CLOSED) {
                    return;
                }
                if (state == State.GRANTED) {
                    scope.held--;
                    free++;
                }
                state = State.CLOSED;
                leaveQueue(this);
                if (scope.held == 0 && scope.waiting.isEmpty()) {
                    scopes.remove(name, scope);
                }
                for (Turn next = next(); next != null; next = next()) {
                    leaveQueue(next);
                    take(next);
                    granted = granted.isEmpty() ? new ArrayList<>(1) : granted;
                    granted.add(next);
                }
            }
            granted.forEach(turn -> turn.onGrant.run());
        }
    }
}
