package dev.faultline.core;

import dev.faultline.core.internal.Checks;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/**
 * An observation of Micrometer's for each call, named {@code faultline.call}; needs {@code
 * io.micrometer:micrometer-observation} on the class path. Its parent is the observation that is current where the call is
 * made; of a later page of an asynchronous list, where the list began. It is current itself while an attempt is sent, on whatever thread, and an attempt or a wait that ends is an event of
 * it.
 *
 * <p>Its key values are few: {@code api}, {@code client}, {@code operation}, {@code outcome} and {@code code}, as those of
 * {@link MicrometerCallListener}. None has a URL, an id or personal data.
 */
public final class ObservedCalls implements CallContext {

    private static final String NAME = "faultline.call";

    private final ObservationRegistry registry;

    /**
     * Observes the calls of every client that it is given to.
     *
     * @param registry the registry
     */
    @SuppressWarnings("exports") // an application that types this has Micrometer
    public ObservedCalls(ObservationRegistry registry) {
        this.registry = Checks.notNull(registry, "registry", "an ObservationRegistry");
    }

    @Override
    public Captured capture() {
        Observation current = registry.getCurrentObservation();
        return current == null ? () -> () -> {} : current::openScope;
    }

    @Override
    public Captured begin(Call call) {
        return new Observed(Observation.createNotStarted(NAME, registry)
                .contextualName(call.api() + " " + call.operation())
                .lowCardinalityKeyValue("api", call.api())
                .lowCardinalityKeyValue("client", call.clientName())
                .lowCardinalityKeyValue("operation", call.operation())
                .start());
    }

    private record Observed(Observation observation) implements Captured {

        @Override
        public AutoCloseable restore() {
            return observation.openScope();
        }

        @Override
        public void onEvent(CallEvent.OfCall event) {
            if (event instanceof CallEvent.AttemptEnded ended) {
                observation.event(Observation.Event.of("attempt", text(ended.attempt())));
            } else if (event instanceof CallEvent.Waited waited) {
                String text = "waited " + waited.took().toMillis() + " ms: " + CallTags.lowerCase(waited.reason());
                observation.event(Observation.Event.of("wait", text));
            } else if (event instanceof CallEvent.Succeeded) {
                end(CallTags.SUCCESS, CallTags.NONE);
            } else if (event instanceof CallEvent.Failed failed) {
                SdkException failure = failed.failure();
                fail(failure, CallTags.outcome(failure), CallTags.code(failure));
            } else if (event instanceof CallEvent.Aborted aborted) {
                fail(aborted.failure(), CallTags.ABORTED, CallTags.NONE);
            }
        }

        private static String text(Attempt attempt) {
            String status = attempt.status().isPresent()
                    ? Integer.toString(attempt.status().getAsInt())
                    : "no response";
            return "attempt " + attempt.number() + ": " + status + ", " + CallTags.lowerCase(attempt.decision());
        }

        /** A handler that throws leaves no observation open. */
        private void fail(Throwable failure, String outcome, String code) {
            try {
                observation.error(failure);
            } finally {
                end(outcome, code);
            }
        }

        private void end(String outcome, String code) {
            observation.lowCardinalityKeyValue("outcome", outcome).lowCardinalityKeyValue("code", code);
            observation.stop();
        }
    }
}
