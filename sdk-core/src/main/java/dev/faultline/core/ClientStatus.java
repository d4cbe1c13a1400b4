package dev.faultline.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a client does at the moment, for health checks and gauges. Each method reads its own state; two of them can show
 * different moments. No text in it has a key or personal data: an end user or a key of a view is a fingerprint.
 */
public interface ClientStatus {

    /**
     * The API.
     *
     * @return as in the module's name, for example {@code partner}
     */
    String api();

    /**
     * The name of the client among an application's.
     *
     * @return as {@link ClientBuilder#clientName} set it, {@code default} otherwise
     */
    String clientName();

    /** The client's clock, for comparing with the moments below. */
    default Instant now() {
        return Instant.now();
    }

    /** Requests on the wire, of both surfaces and of all views together. */
    int requestsInFlight();

    /**
     * Calls that have not been sent, since a cooldown or the pace holds them back, or all turns are taken.
     *
     * @return their number; calls between two attempts, in backoff, are not among them
     */
    int callsWaiting();

    /**
     * Circuit breakers that are not closed.
     *
     * @return a snapshot, empty if all is well
     */
    List<Circuit> circuits();

    /**
     * Scopes whose calls are held back until a moment that the server named.
     *
     * @return a snapshot, empty if there are none
     */
    List<Cooldown> cooldowns();

    /**
     * A circuit breaker that is not closed.
     *
     * @param scope whose breaker, for example a host
     * @param state open or half open
     * @param until when it lets a probe through, present if it is open; now if a probe may be sent
     */
    record Circuit(String scope, CallEvent.CircuitState state, Optional<Instant> until) {}

    /**
     * A scope that cools down.
     *
     * @param scope a key, an operation, a company, a provider …
     * @param until when the hold ends
     */
    record Cooldown(String scope, Instant until) {}
}
