package dev.faultline.core.engine.circuit;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.TimeSource;
import dev.faultline.core.internal.BoundedMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The circuits of a client, one for each scope, made on first use and bounded in number. */
public final class Circuits {

    private static final int MOST = 1_000;

    private final boolean enabled;
    private final Function<String, Circuit> maker;
    private final BoundedMap<Circuit> circuits = new BoundedMap<>(MOST);

    public Circuits(CircuitBreakerPolicy policy, TimeSource time, Consumer<CallEvent> events) {
        enabled = policy.enabled();
        maker = scope -> new Circuit(scope, policy, time, events);
    }

    /** The scope's circuit, {@code null} if the policy has none. */
    @Nullable
    public Circuit of(String scope) {
        return enabled ? circuits.get(scope, maker) : null;
    }

    /** Those that are open or half open. */
    public List<ClientStatus.Circuit> notClosed() {
        return circuits.values().stream()
                .map(Circuit::status)
                .flatMap(Optional::stream)
                .toList();
    }
}
