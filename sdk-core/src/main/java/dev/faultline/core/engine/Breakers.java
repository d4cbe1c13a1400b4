package dev.faultline.core.engine;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.TimeSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The circuit breakers of a client, one for each scope, made on first use and bounded in number. */
final class Breakers {

    private static final int MOST = 1_000;

    private final CircuitBreakerPolicy policy;
    private final TimeSource time;
    private final Consumer<CallEvent> listener;
    private final BoundedMap<Breaker> breakers = new BoundedMap<>(MOST);

    Breakers(CircuitBreakerPolicy policy, TimeSource time, Consumer<CallEvent> listener) {
        this.policy = policy;
        this.time = time;
        this.listener = listener;
    }

    /** The scope's breaker, {@code null} if the policy wants none. */
    @Nullable
    Breaker of(String scope) {
        return policy.enabled() ? breakers.get(scope, name -> new Breaker(name, policy, time, listener)) : null;
    }
}
