package dev.faultline.core.engine;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallEvent.CircuitState;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TimeSource;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowSynchronizationStrategy;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The circuit breaker of one scope. */
final class Breaker {

    /** A server that asks for more is probed after this long: a nonsense header must not silence a scope. */
    private static final Duration LONGEST = Duration.ofHours(1);

    /** Resilience4j admits a probe only after its time, so {@link #until} is told this much later than it has. */
    private static final Duration GRACE = Duration.ofMillis(1);

    private static final Duration LONGER_THAN_ANY_ATTEMPT = Duration.ofDays(36_500);

    private final String scope;
    private final TimeSource time;
    private final CircuitBreaker breaker;
    private final Duration openDuration;
    private final AtomicInteger epoch = new AtomicInteger();
    private volatile Instant until = Instant.EPOCH;
    private volatile @Nullable SdkException lastFailure;

    Breaker(String scope, CircuitBreakerPolicy policy, TimeSource time, Consumer<CallEvent> listener) {
        this.scope = scope;
        this.time = time;
        openDuration = policy.openDuration();
        breaker = CircuitBreaker.of(
                scope,
                CircuitBreakerConfig.custom()
                        .slidingWindow(
                                (int) policy.window().toSeconds(),
                                policy.minimumAttempts(),
                                SlidingWindowType.TIME_BASED,
                                // the lock-free window ignores the clock that is set below
                                SlidingWindowSynchronizationStrategy.SYNCHRONIZED)
                        .failureRateThreshold(policy.failureRate())
                        // a success is none the worse for taking long: the attempt timeout says how long is too long
                        .slowCallDurationThreshold(LONGER_THAN_ANY_ATTEMPT)
                        .waitDurationInOpenState(openDuration)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .clock(time.asClock())
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            epoch.incrementAndGet();
            CircuitState state =
                    CircuitState.valueOf(event.getStateTransition().getToState().name());
            listener.accept(new CallEvent.CircuitChanged(
                    scope, state, state == CircuitState.OPEN ? Optional.of(until) : Optional.empty()));
        });
    }

    String scope() {
        return scope;
    }

    Instant until() {
        return until;
    }

    @Nullable
    SdkException lastFailure() {
        return lastFailure;
    }

    /** Whether a call would be refused now; takes no permission. */
    boolean refuses() {
        return breaker.getState() == CircuitBreaker.State.OPEN && time.now().isBefore(until);
    }

    /** Permission for one attempt, or {@code null}. Whoever gets one must settle it on every path. */
    @Nullable
    Permit acquire() {
        if (!breaker.tryAcquirePermission()) {
            return null;
        }
        return new Permit(epoch.get(), breaker.getState() == CircuitBreaker.State.HALF_OPEN);
    }

    /** The server says that its own circuit is open. */
    void openFor(Duration duration, SdkException failure) {
        Instant end = time.now().plus(duration.compareTo(LONGEST) > 0 ? LONGEST : duration);
        lastFailure = failure;
        if (refuses() && until.isAfter(end)) {
            return; // a call that was under way brings an older, shorter word
        }
        until = end;
        // a call that waits exactly as long as it was told comes back as the probe, not a moment too early
        breaker.transitionToOpenStateFor(Duration.between(time.now(), end).minus(GRACE));
    }

    /** One attempt's permission; only the first settlement counts. */
    final class Permit {

        private final int admitted;
        private final boolean probe;
        private boolean settled;

        private Permit(int admitted, boolean probe) {
            this.admitted = admitted;
            this.probe = probe;
        }

        /** The server answered and is well. */
        void succeeded(Duration took) {
            if (settle()) {
                breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
            }
        }

        /** The server refused: it is alive, which closes a half-open breaker, and otherwise does not count. */
        void refused(Duration took) {
            if (probe) {
                succeeded(took);
            } else {
                released();
            }
        }

        void failed(Duration took, SdkException failure) {
            if (settle()) {
                lastFailure = failure;
                // the transition, if this failure causes one, happens inside onError
                until = time.now().plus(openDuration).plus(GRACE);
                breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, failure);
            }
        }

        /** The attempt says nothing about the server. Safe to call again, and after any other settlement. */
        void released() {
            if (settle()) {
                breaker.releasePermission();
            }
        }

        /** An attempt that was let through before the breaker changed must not speak for the state it is in now. */
        private synchronized boolean settle() {
            boolean first = !settled;
            settled = true;
            return first && admitted == epoch.get();
        }
    }
}
