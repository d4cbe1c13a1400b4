package dev.faultline.crm;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientBuilder;
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
 *     CrmClient hubspot = crm.forEndUser("user-1").provider("hubspot");
 *     Contact contact = hubspot.contacts().get(id);
 * } catch (CrmException e) {
 *     if (e.requiresReconnect()) ...
 * }
 * }</pre>
 *
 * <p>A key that begins with {@code sk_test_} works on test data, one with {@code sk_live_} on production, at the same
 * address. Without other options a call is tried up to four times, with backoff from 500 ms on, or whatever the server
 * asks for up to 60 s, within two minutes in all.
 *
 * <p>Each end user's connection to a provider has a circuit breaker and a cooldown of its own: what one of them fails or
 * rejects holds back neither other providers nor other end users. In their {@code scope()} the end user is a fingerprint, the
 * same for the same id, since the id may be personal. Failures that are no provider's count for the host, and the platform's
 * own limit holds back all calls with the key.
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
     * @return a builder; the key is all it needs, and it finds that in {@code ROUTERMCP_API_KEY} by itself
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * When a client retries a failed attempt unless it is told otherwise: by the vendor's own guidance.
     *
     * @return the policy; {@code retryPolicy(p -> ..)} of a builder or view changes single values of it
     */
    public static RetryPolicy defaultRetryPolicy() {
        return CrmApi.defaultRetryPolicy();
    }

    /**
     * A view whose calls use the connections of one end user.
     *
     * @param endUserId your own id, the one that the connect token was made for; where it is sent in a header, as with
     *     {@link Generation#PRODUCTION}, printable ASCII
     * @return the view; closing it closes the client
     * @throws IllegalArgumentException if it is blank, or has characters that cannot be sent
     */
    public CrmClient forEndUser(String endUserId) {
        return new CrmClient(caller, operations.forEndUser(endUserId));
    }

    /**
     * A view whose calls go to one connected CRM.
     *
     * @param slug such as {@code hubspot}, {@code pipedrive}, {@code gohighlevel} or {@code salesforce}; any other is
     *     sent as it is
     * @return the view; closing it closes the client
     * @throws IllegalArgumentException if it is blank
     */
    public CrmClient provider(String slug) {
        return new CrmClient(caller, operations.provider(slug));
    }

    /**
     * People.
     *
     * @return the operations on contacts
     * @throws IllegalArgumentException if no end user or no provider is chosen
     */
    public WritableRecords<Contact, ContactData> contacts() {
        return new WritableRecords<>(caller, operations.records(RecordType.CONTACT));
    }

    /**
     * People or companies that may become customers.
     *
     * @return the operations on leads
     * @throws IllegalArgumentException if no end user or no provider is chosen
     */
    public WritableRecords<Lead, LeadData> leads() {
        return new WritableRecords<>(caller, operations.records(RecordType.LEAD));
    }

    /**
     * Business that may be won.
     *
     * @return the operations on deals
     * @throws IllegalArgumentException if no end user or no provider is chosen
     */
    public WritableRecords<Deal, DealData> deals() {
        return new WritableRecords<>(caller, operations.records(RecordType.DEAL));
    }

    /**
     * Appointments.
     *
     * @return the operations on meetings
     * @throws IllegalArgumentException if no end user or no provider is chosen
     */
    public WritableRecords<Meeting, MeetingData> meetings() {
        return new WritableRecords<>(caller, operations.records(RecordType.MEETING));
    }

    /**
     * Users of the connected CRM.
     *
     * @return the operations on owners
     * @throws IllegalArgumentException if no end user or no provider is chosen
     */
    public ReadableRecords<Owner> owners() {
        return new ReadableRecords<>(caller, operations.records(RecordType.OWNER));
    }

    /**
     * How the unified fields are called at the provider.
     *
     * @return the operations on field mappings
     * @throws IllegalArgumentException if no provider is chosen; an end user is not needed
     */
    public FieldMappings fieldMappings() {
        operations.requireProvider("fieldMappings");
        return new FieldMappings(caller, operations);
    }

    /**
     * Tokens with which end users connect their CRMs.
     *
     * @return the operations on connect tokens; they need no provider, and take the end user of this view where the request
     *     names none
     */
    public ConnectTokens connectTokens() {
        return new ConnectTokens(caller, operations);
    }

    /**
     * The same operations with futures. A future fails with the typed exception itself, and cancelling it ends the
     * call.
     *
     * @return the asynchronous surface, with the options, the end user and the provider that hold here
     */
    public CrmAsyncClient async() {
        return new CrmAsyncClient(caller, operations);
    }

    /**
     * A view whose calls have other options; this client stays as it is. The API takes no idempotency keys.
     *
     * @param options changes what is to be different
     * @return the view; closing it closes the client
     */
    public CrmClient with(Consumer<CallOptions.Builder> options) {
        return new CrmClient(caller.with(options), operations);
    }

    /**
     * Sends what has no method yet, with the same retries, circuit breaker and typed errors. The end user and the
     * provider of this view are added where the request does not bring its own; a request without a provider
     * is under the circuit of the host.
     *
     * @param request what to send; its path is below the base URL, {@code /crm} included where needed
     * @return the response, not interpreted
     */
    public RawResponse execute(RawRequest request) {
        return caller.call(caller.raw(operations.complete(request)));
    }

    /** Ends all calls of this client and of its views, and the threads that were started for them. */
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
         * Sets the shape of the requests. It does not change the base URL: the pages of the older one have no usable
         * host.
         *
         * @param generation default {@link Generation#PRODUCTION}
         */
        public Builder generation(Generation generation) {
            this.generation = Checks.notNull(generation, "generation", "Generation.PRODUCTION or Generation.OLDER");
            return this;
        }

        /**
         * Sets where requests name the end user: the vendor's pages disagree.
         *
         * @param endUserPlace default that of the generation: the header for {@link Generation#PRODUCTION}, the query for
         *     {@link Generation#OLDER}
         */
        public Builder endUserIn(EndUserPlace endUserPlace) {
            this.endUserPlace = Checks.notNull(endUserPlace, "endUserIn", "a place, for example EndUserPlace.HEADER");
            return this;
        }

        /**
         * Says how lists of records go on, which the vendor's available pages do not. It gives {@link
         * ReadableRecords#pages()} the way, and {@link CrmPage#nextCursor()} a value.
         *
         * @param paging default none: only single pages can be read
         */
        public Builder paging(Paging paging) {
            this.paging = Checks.notNull(paging, "paging", "what Paging.cursor(..) makes");
            return this;
        }

        /**
         * Says whether the creation of a record is retried after a response with the vendor's own code {@code
         * INTERNAL_ERROR} or {@code PROVIDER_ERROR}, as the vendor's error page asks. Nothing would recognise the
         * repetition: the connected CRM may then hold the record twice. Without it such a create fails with {@code
         * outcome()} {@code UNKNOWN}.
         *
         * <p>In either case a create is retried where nothing was done (429, {@code CIRCUIT_OPEN}, {@code
         * SERVICE_UNAVAILABLE}, no connection), and never after a lost response, a timeout, or a 5xx without a code of the
         * vendor's.
         *
         * @param retryCreates default {@code false}
         */
        public Builder retryCreates(boolean retryCreates) {
            this.retryCreates = retryCreates;
            return this;
        }

        /**
         * Says whether the call that meets {@code CIRCUIT_OPEN} without a time waits for {@link #circuitOpenTime} and is
         * then tried again, as far as its own time allows. Otherwise it fails at once with the vendor's response, as all calls
         * do that come after it.
         *
         * @param waitForCircuit default {@code false}
         */
        public Builder waitForCircuit(boolean waitForCircuit) {
            this.waitForCircuit = waitForCircuit;
            return this;
        }

        /**
         * Sets for how long {@code CIRCUIT_OPEN} holds back the calls of the same end user to the provider if the response
         * does not say. The vendor gives no figure.
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
         * The client.
         *
         * @return an open client
         * @throws IllegalArgumentException if no key is given, or options contradict each other
         */
        public CrmClient build() {
            EndUserPlace place = endUserPlace == null ? generation.endUserPlace() : endUserPlace;
            return new CrmClient(
                    start(new CrmApi(circuitOpenTime, waitForCircuit, retryCreates)),
                    new CrmOperations(new CrmSettings(generation, place, paging), null, null));
        }
    }
}
