package dev.faultline.crm;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.SdkException;
import dev.faultline.core.spi.Caller;
import dev.faultline.core.spi.Checks;
import java.time.Duration;
import java.util.function.Consumer;

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
 * <p>Each provider has a circuit breaker and a cooldown of its own: what one of them fails or refuses does not hold
 * back the others. The platform's own limit holds back all calls with the key.
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
     * A view whose calls use the connections of one end user.
     *
     * @param endUserId your own id, the one that the connect token was made for; with {@link Generation#PRODUCTION}
     *     it is sent in a header: printable ASCII
     * @return the view; closing it closes the client
     * @throws IllegalArgumentException if it is blank, or has characters that cannot be sent
     */
    public CrmClient forEndUser(String endUserId) {
        return new CrmClient(caller, operations.forEndUser(endUserId));
    }

    /**
     * A view whose calls go to one connected CRM. It has a circuit breaker and a cooldown of its own.
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
     * @return the operations on connect tokens; they need neither a provider nor an end user to be chosen
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
     * @return the answer, not interpreted
     * @throws CrmException if the API answers with an error
     * @throws SdkException if no usable answer came
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
        private boolean repeatCreates = true;
        private Duration circuitOpenTime = Duration.ofSeconds(30);

        private Builder() {}

        /**
         * Sets the shape of the requests. It does not change the base URL: the pages of the older one have no usable
         * host.
         *
         * @param generation default {@link Generation#PRODUCTION}
         * @return this builder
         */
        public Builder generation(Generation generation) {
            this.generation = Checks.notNull(generation, "generation", "Generation.PRODUCTION or Generation.OLDER");
            return this;
        }

        /**
         * Says whether the creation of a record may be repeated when it may already have been done: after a 500, a
         * 502, or a lost answer. The vendor says to retry, but documents nothing that would recognise a repetition:
         * the connected CRM may then hold the record twice. Without it such a create fails with {@code outcome()}
         * {@code UNKNOWN}. What was refused (429, 503, no connection) is repeated in any case.
         *
         * @param repeatCreates default {@code true}
         * @return this builder
         */
        public Builder repeatCreates(boolean repeatCreates) {
            this.repeatCreates = repeatCreates;
            return this;
        }

        /**
         * Sets for how long {@code CIRCUIT_OPEN} holds back a provider's calls if the answer does not say. The vendor
         * gives no figure.
         *
         * @param circuitOpenTime more than zero, at most 1 h; default 30 s
         * @return this builder
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
            return new CrmClient(
                    start(new CrmApi(circuitOpenTime)), new CrmOperations(generation, repeatCreates, null, null));
        }
    }
}
