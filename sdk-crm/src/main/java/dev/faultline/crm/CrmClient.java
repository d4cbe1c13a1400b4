package dev.faultline.crm;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The RouteMCP unified CRM API. Thread-safe; make one and keep it.
 *
 * <pre>{@code
 * try (CrmClient crm = CrmClient.builder().apiKey(key).build()) {
 *     CrmConnection hubspot = crm.connection("user-1", "hubspot");
 *     Contact contact = hubspot.contacts().get(id);
 * } catch (CrmException e) {
 *     if (e.needsConnectWidget()) ...
 * }
 * }</pre>
 *
 * <p>A key that begins with {@code sk_test_} addresses test data, one with {@code sk_live_} production, at the same
 * URL. By default a call has up to four attempts, with backoff from 500 ms on. A server's {@code Retry-After} of up to
 * 60 s replaces the backoff; the whole call ends within two minutes.
 *
 * <p>Each end user's connection to a provider has its own circuit breaker and cooldown; they hold back neither other
 * providers nor other end users. Their {@code scope()} contains a fingerprint of the end user's id, which may be
 * personal. All other failures count for the host; the platform's own limit holds back all calls with the key.
 *
 * <p>Every method can also throw {@link CrmException} if the API returns an error, and {@link SdkException} if no
 * usable response came.
 */
public final class CrmClient implements AutoCloseable {

    private final Caller caller;
    private final CrmOperations operations;

    private CrmClient(Caller caller, CrmOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Starts a client.
     *
     * @return a builder; it needs only a key, by default that in {@code ROUTERMCP_API_KEY}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The retry policy of a client without one of its own: the vendor's guidance.
     *
     * @return the policy; {@code retryPolicy(p -> ..)} of a builder or view changes single values
     */
    public static RetryPolicy defaultRetryPolicy() {
        return CrmApi.defaultRetryPolicy();
    }

    /**
     * One end user's connected CRM, with the operations on its records.
     *
     * @param endUserId your own id, that of the connect token; printable ASCII where a header carries it, as in {@link
     *     Generation#PRODUCTION}
     * @param provider its slug, such as {@code hubspot}, {@code pipedrive}, {@code gohighlevel} or {@code salesforce}; any
     *     other is sent unchanged
     * @return the connection; it costs nothing to make, and there is nothing to close
     * @throws IllegalArgumentException if one of them is blank, or the id has characters that cannot be sent
     */
    public CrmConnection connection(String endUserId, String provider) {
        return new CrmConnection(caller, operations.connection(endUserId, provider));
    }

    /**
     * One end user's connected CRM, whichever it is. The vendor's quickstart leaves the provider out; the other pages
     * have it, and the API may respond with {@link CrmException.MissingProvider}. An open circuit of the unknown
     * provider is not kept here.
     *
     * @param endUserId your own id, as for {@link #connection(String, String)}
     * @return the connection
     * @throws IllegalArgumentException if it is blank, or has characters that cannot be sent
     */
    public CrmConnection connection(String endUserId) {
        return new CrmConnection(caller, operations.connection(endUserId));
    }

    /**
     * The names of the unified fields at a provider, for which no end user is needed.
     *
     * @param provider its slug, such as {@code hubspot}
     * @return the operations on field mappings
     * @throws IllegalArgumentException if it is blank
     */
    public FieldMappings fieldMappings(String provider) {
        return new FieldMappings(caller, CrmOperations.slug(provider));
    }

    /**
     * Tokens with which end users connect their CRMs; {@link CrmConnection#connectToken()} is the short form.
     *
     * @return the operations on connect tokens
     */
    public ConnectTokens connectTokens() {
        return new ConnectTokens(caller, operations);
    }

    /**
     * The same operations, asynchronous. A future fails with the typed exception itself; cancelling it ends the call.
     *
     * @return the asynchronous client, with this client's options
     */
    public CrmAsyncClient async() {
        return new CrmAsyncClient(caller, operations);
    }

    /**
     * A view with other call options; this client stays as it is. The API takes no idempotency keys.
     *
     * @param options changes the options
     * @return the view; closing it does nothing
     */
    public CrmClient with(Consumer<CallOptions.Builder> options) {
        return new CrmClient(caller.with(options), operations);
    }

    /** What this client does at the moment, its views included. */
    public ClientStatus status() {
        return caller.status();
    }

    /**
     * Sends a request that has no method here, with the same retries, circuit breaker and typed errors. Nothing is added
     * to it; {@link CrmConnection#execute} adds the end user and the provider. A request without either uses the host's
     * circuit.
     *
     * @param request the request; its path is below the base URL, {@code /crm} included where needed
     * @return the response, not interpreted
     */
    public RawResponse execute(RawRequest request) {
        return caller.call(caller.raw(request));
    }

    /** Ends all calls of this client and its views, and the threads started for them; nothing on a view. */
    @Override
    public void close() {
        caller.close();
    }

    /** Collects a client's options. */
    public static final class Builder extends ClientBuilder<Builder> {

        private static final Duration LONGEST = Duration.ofHours(1);

        private Generation generation = Generation.PRODUCTION;
        private @Nullable EndUserPlace endUserPlace;
        private @Nullable Paging paging;
        private boolean retryCreates;
        private boolean waitForCircuit;
        private Duration circuitOpenTime = Duration.ofSeconds(30);

        private Builder() {
            super(CrmApi.defaultRetryPolicy());
        }

        /**
         * Sets the shape of the requests. It does not change the base URL, since the older generation's pages have no
         * usable host.
         *
         * @param generation default {@link Generation#PRODUCTION}
         */
        public Builder generation(Generation generation) {
            this.generation = Checks.notNull(generation, "generation", "Generation.PRODUCTION or Generation.OLDER");
            return this;
        }

        /**
         * Sets the place of the end user's id in requests, on which the vendor's pages disagree.
         *
         * @param endUserPlace default that of the generation: the header for {@link Generation#PRODUCTION}, the query
         *     for {@link Generation#OLDER}
         */
        public Builder endUserIn(EndUserPlace endUserPlace) {
            this.endUserPlace = Checks.notNull(endUserPlace, "endUserIn", "a place, for example EndUserPlace.HEADER");
            return this;
        }

        /**
         * Describes how lists of records are paged, which the vendor's available pages do not. {@link
         * ReadableRecords#pages()} and {@link CrmPage#nextCursor()} need it.
         *
         * @param paging default none: only single pages can be read
         */
        public Builder paging(Paging paging) {
            this.paging = Checks.notNull(paging, "paging", "a Paging from Paging.cursor(..)");
            return this;
        }

        /**
         * Sets whether a create is retried after {@code INTERNAL_ERROR} and {@code PROVIDER_ERROR}, as the vendor's
         * error page asks. Nothing recognises the retry, so the connected CRM may then hold the record twice. Without
         * this option such a create fails with {@code outcome()} {@code UNKNOWN}.
         *
         * <p>In either case a create is retried if it was not processed (429, {@code CIRCUIT_OPEN}, {@code
         * SERVICE_UNAVAILABLE}, no connection). It is never retried after a lost response, a timeout, or a 5xx without
         * one of the vendor's codes.
         *
         * @param retryCreates default {@code false}
         */
        public Builder retryCreates(boolean retryCreates) {
            this.retryCreates = retryCreates;
            return this;
        }

        /**
         * Sets whether a call that gets {@code CIRCUIT_OPEN} without a time waits for {@link #circuitOpenTime} and
         * retries, if its total timeout allows. Otherwise it fails at once, as all later calls do.
         *
         * @param waitForCircuit default {@code false}
         */
        public Builder waitForCircuit(boolean waitForCircuit) {
            this.waitForCircuit = waitForCircuit;
            return this;
        }

        /**
         * Sets how long {@code CIRCUIT_OPEN} without a time holds back the end user's calls to the provider. The vendor
         * documents no figure.
         *
         * @param circuitOpenTime more than zero, at most 1 h; default 30 s
         */
        public Builder circuitOpenTime(Duration circuitOpenTime) {
            Checks.positive(circuitOpenTime, "circuitOpenTime");
            Checks.that(
                    circuitOpenTime.compareTo(LONGEST) <= 0, "circuitOpenTime", circuitOpenTime, "at most one hour");
            this.circuitOpenTime = circuitOpenTime;
            return this;
        }

        /**
         * Builds an open client.
         *
         * @throws IllegalArgumentException if no key is given, or options contradict each other
         */
        public CrmClient build() {
            EndUserPlace place = endUserPlace == null ? generation.endUserPlace() : endUserPlace;
            return new CrmClient(
                    start(new CrmApi(circuitOpenTime, waitForCircuit, retryCreates)),
                    new CrmOperations(new CrmSettings(generation, place, paging)));
        }
    }
}
