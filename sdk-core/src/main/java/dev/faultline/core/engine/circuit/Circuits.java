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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The circuits of a client: that of its host, and one for each scope, made on first use and bounded in number. */
public final class Circuits {

    private static final int MOST = 1_000;

    private final boolean enabled;
    private final Function<String, Circuit> maker;
    private final BoundedMap<Circuit> circuits = new BoundedMap<>(MOST);
    private final @Nullable Circuit host;

    public Circuits(String host, CircuitBreakerPolicy policy, TimeSource time, Consumer<CallEvent> events) {
        enabled = policy.enabled();
        maker = scope -> new Circuit(scope, policy, time, events);
        this.host = enabled ? maker.apply(host) : null;
    }

    /** The host's circuit and that of a scope, {@code null} each if the policy has none. */
    public CircuitPair of(@Nullable String scope) {
        return new CircuitPair(host, enabled && scope != null ? circuits.get(scope, maker) : null);
    }

    /** Those that are open or half open. */
    public List<ClientStatus.Circuit> notClosed() {
        return Stream.concat(Stream.ofNullable(host), circuits.values().stream())
                .map(Circuit::status)
                .flatMap(Optional::stream)
                .toList();
    }
}
