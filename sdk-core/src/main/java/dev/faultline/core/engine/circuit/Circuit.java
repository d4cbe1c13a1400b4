package dev.faultline.core.engine.circuit;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallEvent.CircuitState;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.SdkException;
import dev.faultline.core.TimeSource;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The circuit breaker of one scope. A call is rejected only while the time of an open circuit lies ahead or a probe is
 * under way; both end by themselves.
 */
public final class Circuit {

    private final String scope;
    private final TimeSource time;
    private final EventQueue events;
    private final long openNanos;
    private final Recovery recovery;

    /** Guards everything below; never held while foreign code runs. */
    private final Object lock = new Object();

    /** Holds the state and decides on it. Its own clock and its permissions are not used. */
    private final CircuitBreaker breaker;

    private final ResultWindow results;
    private final Probes probes;
    /**
     * Rises when the circuit has left or entered the closed state: a permit of an earlier era settles nothing. Written
     * under the lock, read without it.
     */
    private final AtomicInteger era = new AtomicInteger();

    private final ServerOpening serverOpening = new ServerOpening();
    /** Null in a closed circuit: bodies of 64 KiB hang on it. */
    private @Nullable SdkException lastFailure;

    Circuit(String scope, CircuitBreakerPolicy policy, TimeSource time, Consumer<CallEvent> events) {
        this.scope = scope;
        this.time = time;
        this.events = new EventQueue(events);
        openNanos = policy.openDuration().toNanos();
        int counted = 2 * policy.minimumAttempts();
        breaker = CircuitBreaker.of(
                scope,
                CircuitBreakerConfig.custom()
                        // set one by one: Resilience4j 2.3 has no slidingWindow(..) with three arguments
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(counted)
                        .minimumNumberOfCalls(policy.minimumAttempts())
                        .failureRateThreshold(policy.failureRate())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        results = new ResultWindow(breaker, counted, policy.window().toNanos());
        probes = new Probes(openNanos);
        recovery = new Recovery(lock, time);
    }

    /** A permit or a rejection. */
    public sealed interface Admission permits Permit, Rejection {}

    /**
     * Why a call is not sent.
     *
     * @param delay how long until the next probe may be sent
     * @param until the same by the wall clock, to be shown only
     */
    public record Rejection(
            String scope,
            Duration delay,
            Instant until,
            @Nullable SdkException lastFailure) implements Admission {}

    /** A call that waits behind the circuit. */
    public interface Waiting {

        /** Whether the circuit ended the wait: it goes on with the response to the attempt that follows. */
        boolean woken();

        /**
         * The wait ended otherwise, or a woken call ended without an attempt: its turn is passed on. Not called once the
         * woken call has its permit.
         */
        void cancel();
    }

    String scope() {
        return scope;
    }

    /** Why a call could not be sent now, or null; takes no permission. */
    @Nullable
    public Rejection rejection(boolean idempotent) {
        if (breaker.getState() == State.CLOSED) {
            return null; // without the lock, which every call of a well server would ask for
        }
        synchronized (lock) {
            if (breaker.getState() == State.CLOSED) {
                return null;
            }
            long wait = probes.waitNanos(idempotent, time.nanoTime());
            return wait > 0 ? rejectedFor(wait) : null;
        }
    }

    /** The present state, empty if the circuit is closed. */
    Optional<ClientStatus.Circuit> status() {
        synchronized (lock) {
            return switch (breaker.getState()) {
                case OPEN -> {
                    long wait = Math.max(0, probes.untilDueNanos(time.nanoTime()));
                    Instant until = time.now().plusNanos(wait);
                    yield Optional.of(new ClientStatus.Circuit(scope, CircuitState.OPEN, Optional.of(until)));
                }
                case HALF_OPEN ->
                    Optional.of(new ClientStatus.Circuit(scope, CircuitState.HALF_OPEN, Optional.empty()));
                default -> Optional.empty();
            };
        }
    }

    /** Permission for one attempt, or null. Whoever gets one must settle it on every path. */
    @Nullable
    Permit acquire(boolean idempotent) {
        return tryAcquire(idempotent) instanceof Permit permit ? permit : null;
    }

    /** Permission for one attempt, or why there is none. Whoever gets a permit must settle it on every path. */
    public Admission tryAcquire(boolean idempotent) {
        int begun = era.get(); // read before the state: if the circuit changes in between, the permit settles nothing
        if (breaker.getState() == State.CLOSED) {
            return new Permit(begun, null);
        }
        Permit permit;
        synchronized (lock) {
            if (breaker.getState() == State.CLOSED) {
                return new Permit(era.get(), null);
            }
            long now = time.nanoTime();
            long wait = probes.waitNanos(idempotent, now);
            if (wait > 0) {
                return rejectedFor(wait);
            }
            if (breaker.getState() == State.OPEN) {
                serverOpening.end();
                breaker.transitionToHalfOpenState();
                emitChange(CircuitState.HALF_OPEN);
            }
            permit = new Permit(era.get(), probes.send(now));
        }
        events.emit();
        return permit;
    }

    /**
     * The server says that its own circuit is open.
     *
     * @param delay for how long, at most an hour of it; null or zero if it did not say
     * @param unspecified how long without such a time: the first, then doubled until the circuit has closed
     */
    public void openFor(@Nullable Duration delay, Duration unspecified, SdkException failure) {
        Duration named = delay == null || delay.isZero() || delay.isNegative() ? null : delay;
        synchronized (lock) {
            long now = time.nanoTime();
            if (named == null && serverOpening.unspecified() && probes.untilDueNanos(now) > 0) {
                return; // a call that was under way when the same report opened the circuit
            }
            Duration duration = serverOpening.time(named, unspecified);
            long end = now + duration.toNanos();
            State state = breaker.getState();
            if (state == State.CLOSED) {
                breaker.transitionToOpenState();
                leaveClosed(end, now);
            } else if (!probes.delayTo(end) && state == State.OPEN) {
                return; // A call sent earlier came back with a shorter delay: the longer one stays
            } else if (state == State.HALF_OPEN) {
                breaker.transitionToOpenState();
            }
            serverOpening.follow(named, duration);
            lastFailure = failure;
            emitChange(CircuitState.OPEN);
        }
        events.emit();
    }

    /**
     * Registers a call that waits in its own backoff, to end that early once the circuit has closed.
     *
     * @param notBeforeNanos the reading of the time source before which it is not woken
     * @param wake runs at most once, on any thread; it only hands over, and does not throw
     */
    public Waiting await(long notBeforeNanos, Runnable wake) {
        return recovery.await(notBeforeNanos, wake);
    }

    private void recordSuccess(Permit permit) {
        List<Recovery.Turn> turns;
        synchronized (lock) {
            if (!permit.settle()) {
                return;
            }
            if (permit.probe == null) {
                results.add(false, time.nanoTime());
                turns = recovery.next(2);
            } else {
                probes.recordSuccess(permit.probe);
                turns = serverHolds() ? List.of() : close();
            }
        }
        events.emit();
        recovery.start(turns);
    }

    private void recordFailure(Permit permit, SdkException failure) {
        synchronized (lock) {
            if (!permit.settle()) {
                return;
            }
            long now = time.nanoTime();
            if (permit.probe != null) {
                lastFailure = failure;
                recordProbeFailure(permit.probe, now);
            } else {
                recovery.stop();
                results.add(true, now);
                if (results.opens(now)) {
                    lastFailure = failure;
                    leaveClosed(now + openNanos, now);
                    emitChange(CircuitState.OPEN);
                }
            }
        }
        events.emit();
    }

    private void release(Permit permit) {
        List<Recovery.Turn> turns = List.of();
        synchronized (lock) {
            if (!permit.settle()) {
                return;
            }
            if (permit.probe == null) {
                turns = recovery.next(1);
            } else {
                probes.release(permit.probe, breaker.getState() == State.HALF_OPEN, time.nanoTime());
            }
        }
        recovery.start(turns);
    }

    // ---- with the lock held

    private void recordProbeFailure(Probes.Probe probe, long now) {
        if (!probes.recordFailure(probe)) {
            return;
        }
        boolean later = probes.delayTo(now + openNanos);
        if (breaker.getState() == State.HALF_OPEN) {
            breaker.onError(0, TimeUnit.NANOSECONDS, new ResultWindow.Counted());
            emitChange(CircuitState.OPEN);
        } else if (later) {
            emitChange(CircuitState.OPEN);
        }
    }

    /** The response to a probe that was sent before the server reported its open time does not shorten it. */
    private boolean serverHolds() {
        return serverOpening.active() && probes.untilDueNanos(time.nanoTime()) > 0;
    }

    private void leaveClosed(long dueNanos, long nowNanos) {
        era.incrementAndGet();
        probes.start(dueNanos, nowNanos);
        results.clear();
        recovery.stop();
    }

    private List<Recovery.Turn> close() {
        if (breaker.getState() == State.HALF_OPEN) {
            breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        } else {
            breaker.transitionToClosedState(); // a probe that was joined by another, which failed
        }
        era.incrementAndGet();
        serverOpening.reset();
        lastFailure = null;
        emitChange(CircuitState.CLOSED);
        return recovery.begin();
    }

    private Rejection rejectedFor(long waitNanos) {
        return new Rejection(scope, Duration.ofNanos(waitNanos), time.now().plusNanos(waitNanos), lastFailure);
    }

    private void emitChange(CircuitState state) {
        events.add(new CallEvent.CircuitChanged(
                scope,
                state,
                state == CircuitState.OPEN
                        ? Optional.of(time.now().plusNanos(probes.untilDueNanos(time.nanoTime())))
                        : Optional.empty()));
    }

    /** One attempt's permission. The first settlement counts, and only in the era that gave the permission. */
    public final class Permit implements Admission {

        private final int admittedEra;
        private final Probes.@Nullable Probe probe;
        /** Written under the lock of the circuit, read without it; never unset. */
        private volatile boolean settled;

        private Permit(int admittedEra, Probes.@Nullable Probe probe) {
            this.admittedEra = admittedEra;
            this.probe = probe;
        }

        boolean probe() {
            return probe != null;
        }

        /** The server is alive: it returned 2xx to 4xx, but not with 429. */
        public void recordSuccess() {
            Circuit.this.recordSuccess(this);
        }

        public void recordFailure(SdkException failure) {
            Circuit.this.recordFailure(this, failure);
        }

        /** The attempt says nothing about the server: throttled, cancelled, the caller's fault. */
        public void release() {
            if (!settled) {
                Circuit.this.release(this);
            }
        }

        private boolean settle() {
            boolean first = !settled;
            settled = true;
            return first && admittedEra == era.get();
        }
    }
}
