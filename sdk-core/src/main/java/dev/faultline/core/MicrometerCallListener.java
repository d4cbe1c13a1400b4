package dev.faultline.core;

import dev.faultline.core.internal.Checks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Meters of a client for Micrometer; needs {@code io.micrometer:micrometer-core} on the class path.
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><th>Name</th><th>Kind</th><th>Tags</th></tr>
 *   <tr><td>{@code faultline.attempts}</td><td>timer</td><td>{@code operation}, {@code status}, {@code decision}</td></tr>
 *   <tr><td>{@code faultline.calls}</td><td>counter</td><td>{@code operation}, {@code result}: the exception's simple
 *       name or {@code success}</td></tr>
 *   <tr><td>{@code faultline.waits}</td><td>timer</td><td>{@code operation}, {@code reason}: the decision or {@code
 *       COOLDOWN}</td></tr>
 *   <tr><td>{@code faultline.circuit.changes}</td><td>counter</td><td>{@code scope}, {@code state}</td></tr>
 * </table>
 *
 * <p>The tags are bounded: from the 1,000th operation and the 100th scope on, further ones are {@code (other)}.
 */
public final class MicrometerCallListener implements CallListener {

    private static final String OTHER = "(other)";

    private final MeterRegistry registry;
    private final Set<String> operations = ConcurrentHashMap.newKeySet();
    private final Set<String> scopes = ConcurrentHashMap.newKeySet();

    /**
     * Meters into a registry.
     *
     * @param registry the registry
     */
    @SuppressWarnings("exports") // an application that types this has Micrometer
    public MicrometerCallListener(MeterRegistry registry) {
        this.registry = Checks.notNull(registry, "registry", "a MeterRegistry");
    }

    @Override
    public void onEvent(CallEvent event) {
        if (event instanceof CallEvent.AttemptEnded ended) {
            attempt(ended.operation(), ended.attempt());
        } else if (event instanceof CallEvent.Held held) {
            waits(held.operation(), "COOLDOWN", held.delay());
        } else if (event instanceof CallEvent.Succeeded succeeded) {
            calls(succeeded.operation(), "success");
        } else if (event instanceof CallEvent.Failed failed) {
            calls(failed.operation(), failed.failure().getClass().getSimpleName());
        } else if (event instanceof CallEvent.CircuitChanged changed) {
            registry.counter(
                            "faultline.circuit.changes",
                            "scope",
                            bounded(changed.scope(), scopes, 100),
                            "state",
                            changed.state().name())
                    .increment();
        }
    }

    private void attempt(String operation, Attempt attempt) {
        String status =
                attempt.status().isPresent() ? Integer.toString(attempt.status().getAsInt()) : "none";
        Timer.builder("faultline.attempts")
                .tag("operation", operation(operation))
                .tag("status", status)
                .tag("decision", attempt.decision().name())
                .register(registry)
                .record(attempt.took());
        if (attempt.decision().retries()) {
            attempt.delay()
                    .ifPresent(wait -> waits(operation, attempt.decision().name(), wait));
        }
    }

    private void waits(String operation, String reason, Duration wait) {
        registry.timer("faultline.waits", "operation", operation(operation), "reason", reason)
                .record(wait);
    }

    private void calls(String operation, String result) {
        registry.counter("faultline.calls", "operation", operation(operation), "result", result)
                .increment();
    }

    private String operation(String name) {
        return bounded(name, operations, 1000);
    }

    /** A path that is no template, or a scope for each end user, would make a series of each. */
    private static String bounded(String value, Set<String> known, int most) {
        if (known.contains(value)) {
            return value;
        }
        return known.size() < most && known.add(value) ? value : OTHER;
    }
}
