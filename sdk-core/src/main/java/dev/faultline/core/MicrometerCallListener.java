package dev.faultline.core;

import dev.faultline.core.spi.Checks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

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
 */
public final class MicrometerCallListener implements CallListener {

    private final MeterRegistry registry;

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
                            changed.scope(),
                            "state",
                            changed.state().name())
                    .increment();
        }
    }

    private void attempt(String operation, Attempt attempt) {
        String status =
                attempt.status().isPresent() ? Integer.toString(attempt.status().getAsInt()) : "none";
        Timer.builder("faultline.attempts")
                .tag("operation", operation)
                .tag("status", status)
                .tag("decision", attempt.decision().name())
                .register(registry)
                .record(attempt.took());
        if (attempt.decision().repeats()) {
            attempt.delay()
                    .ifPresent(wait -> waits(operation, attempt.decision().name(), wait));
        }
    }

    private void waits(String operation, String reason, Duration wait) {
        registry.timer("faultline.waits", "operation", operation, "reason", reason)
                .record(wait);
    }

    private void calls(String operation, String result) {
        registry.counter("faultline.calls", "operation", operation, "result", result)
                .increment();
    }
}
