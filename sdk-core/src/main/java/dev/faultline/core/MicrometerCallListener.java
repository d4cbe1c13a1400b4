package dev.faultline.core;

import dev.faultline.core.internal.Checks;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Meters of clients for Micrometer; needs {@code io.micrometer:micrometer-core} on the class path. One listener serves all
 * clients of an application: each meter has their {@code api} and {@code client}.
 *
 * <table>
 *   <caption>Meters</caption>
 *   <tr><th>Name</th><th>Kind</th><th>Further tags</th></tr>
 *   <tr><td>{@code faultline.calls}</td><td>timer, waits included</td><td>{@code operation}, {@code outcome}: {@code
 *       success}, or the failure's category or kind, {@code code}: the error's code, {@code other} for one that the API's
 *       table does not have, {@code none}</td></tr>
 *   <tr><td>{@code faultline.attempts}</td><td>timer</td><td>{@code operation}, {@code status}: a number or {@code none},
 *       {@code decision}</td></tr>
 *   <tr><td>{@code faultline.waits}</td><td>timer</td><td>{@code operation}, {@code reason}</td></tr>
 *   <tr><td>{@code faultline.circuit.changes}</td><td>counter</td><td>{@code state}</td></tr>
 *   <tr><td>{@code faultline.circuits}</td><td>gauge</td><td>{@code state}: {@code open} or {@code half_open}</td></tr>
 *   <tr><td>{@code faultline.cooldowns}</td><td>gauge</td><td></td></tr>
 *   <tr><td>{@code faultline.cooldown.remaining}</td><td>gauge in seconds, of the longest</td><td></td></tr>
 *   <tr><td>{@code faultline.requests.in.flight}</td><td>gauge</td><td></td></tr>
 *   <tr><td>{@code faultline.calls.waiting}</td><td>gauge</td><td></td></tr>
 * </table>
 *
 * <p>All times are those of the client's own clock. The tags are bounded: from the 1,000th operation on, further ones are
 * {@code (other)}. Gauges add up the clients of the same name and go when the last of them is closed; they keep no client in
 * memory. A filter that drops the tag {@code client} leaves those of one client: Micrometer adds up no gauges.
 */
public final class MicrometerCallListener implements CallListener {

    private static final int MOST_OPERATIONS = 1_000;
    private static final String OTHER = "(other)";

    private final MeterRegistry registry;
    private final Set<String> operations;
    private final Tags tags;

    /** The client whose gauges go with it; null of a listener that was not told of one. */
    private final ClientGauges.@Nullable Membership gauges;

    /**
     * Meters into a registry.
     *
     * @param registry the registry
     */
    @SuppressWarnings("exports") // an application that types this has Micrometer
    public MicrometerCallListener(MeterRegistry registry) {
        this.registry = Checks.notNull(registry, "registry", "a MeterRegistry");
        operations = ConcurrentHashMap.newKeySet();
        tags = Tags.of("api", "unknown", "client", "unknown");
        gauges = null;
    }

    private MicrometerCallListener(MicrometerCallListener all, ClientStatus client) {
        registry = all.registry;
        operations = all.operations;
        tags = Tags.of("api", client.api(), "client", client.clientName());
        gauges = ClientGauges.in(registry).add(registry, tags, client);
    }

    @Override
    public CallListener forClient(ClientStatus client) {
        return new MicrometerCallListener(this, client);
    }

    @Override
    public void onEvent(CallEvent event) {
        if (event instanceof CallEvent.AttemptEnded ended) {
            attempt(ended.operation(), ended.attempt());
        } else if (event instanceof CallEvent.Waited waited) {
            String reason = CallTags.lowerCase(waited.reason());
            record("faultline.waits", waited.operation(), Tags.of("reason", reason), waited.took());
        } else if (event instanceof CallEvent.Succeeded succeeded) {
            call(succeeded.operation(), CallTags.SUCCESS, CallTags.NONE, succeeded.took());
        } else if (event instanceof CallEvent.Failed failed) {
            SdkException failure = failed.failure();
            call(failed.operation(), CallTags.outcome(failure), CallTags.code(failure), failed.took());
        } else if (event instanceof CallEvent.Aborted aborted) {
            call(aborted.operation(), CallTags.ABORTED, CallTags.NONE, aborted.took());
        } else if (event instanceof CallEvent.CircuitChanged changed) {
            String state = CallTags.lowerCase(changed.state());
            registry.counter("faultline.circuit.changes", tags.and("state", state))
                    .increment();
        } else if (event instanceof CallEvent.ClientClosed && gauges != null) {
            gauges.end(registry);
        }
    }

    private void call(String operation, String outcome, String code, Duration took) {
        record("faultline.calls", operation, Tags.of("outcome", outcome, "code", code), took);
    }

    private void attempt(String operation, Attempt attempt) {
        String status =
                attempt.status().isPresent() ? Integer.toString(attempt.status().getAsInt()) : CallTags.NONE;
        Tags end = Tags.of("status", status, "decision", CallTags.lowerCase(attempt.decision()));
        record("faultline.attempts", operation, end, attempt.took());
    }

    private void record(String name, String operation, Tags own, Duration took) {
        registry.timer(name, tags.and("operation", bounded(operation)).and(own)).record(took);
    }

    /** A path that is no template would make a series of each. */
    private String bounded(String operation) {
        if (operations.contains(operation)) {
            return operation;
        }
        return operations.size() < MOST_OPERATIONS && operations.add(operation) ? operation : OTHER;
    }
}
