package dev.faultline.core.engine;

import dev.faultline.core.SdkException;
import dev.faultline.core.engine.circuit.Circuit;
import dev.faultline.core.engine.circuit.CircuitPair;
import dev.faultline.core.engine.throttle.Throttle;
import dev.faultline.core.engine.throttle.Turns;
import org.jspecify.annotations.Nullable;

/** All that one attempt needs and gives back: its place in the throttle, its turn, the permits of its circuits. */
final class Clearance implements AutoCloseable {

    private final Throttle.Place place;
    private final CircuitPair circuits;
    /** Null until the call waits for its turn. */
    private Turns.@Nullable Turn turn;
    /** Null until {@link #acquire}; settled or released by {@link #close} at the latest. */
    private Circuit.@Nullable Permit host;
    /** As above, for the circuit of the operation's own scope. */
    private Circuit.@Nullable Permit own;
    /** Null until a failure is recorded. */
    private @Nullable Circuit counted;

    Clearance(Throttle.Place place, CircuitPair circuits) {
        this.place = place;
        this.circuits = circuits;
    }

    CircuitPair circuits() {
        return circuits;
    }

    Throttle.Place place() {
        return place;
    }

    Turns.@Nullable Turn turn() {
        return turn;
    }

    void hold(Turns.Turn asked) {
        turn = asked;
    }

    /** Asks the circuits for their permission; returns why one of them rejects, or {@code null}. */
    Circuit.@Nullable Rejection acquire(boolean idempotent) {
        Circuit.Admission first = admission(circuits.host(), idempotent);
        if (first instanceof Circuit.Rejection rejection) {
            return rejection;
        }
        host = (Circuit.Permit) first;
        Circuit.Admission second = admission(circuits.own(), idempotent);
        if (second instanceof Circuit.Rejection rejection) {
            return rejection;
        }
        own = (Circuit.Permit) second;
        return null;
    }

    private static Circuit.@Nullable Admission admission(@Nullable Circuit circuit, boolean idempotent) {
        return circuit == null ? null : circuit.tryAcquire(idempotent);
    }

    /** The server responded, which shows it alive. */
    void recordSuccess() {
        if (host != null) {
            host.recordSuccess();
        }
        if (own != null) {
            own.recordSuccess();
        }
    }

    /** The attempt failed, for which the circuit of the operation's own scope or that of its host is to blame. */
    void recordFailure(boolean ownScope, SdkException failure) {
        if (ownScope && own != null) {
            own.recordFailure(failure);
            counted = circuits.own();
            if (host != null) {
                host.recordSuccess();
            }
        } else if (host != null) {
            host.recordFailure(failure);
            counted = circuits.host();
        }
    }

    /** The circuit that counted the failure, {@code null} if none did. */
    @Nullable
    Circuit counted() {
        return counted;
    }

    /** Gives back what is not settled; safe to call again. */
    @Override
    public void close() {
        if (host != null) {
            host.release();
        }
        if (own != null) {
            own.release();
        }
        place.close();
        if (turn != null) {
            turn.close();
        }
    }
}
