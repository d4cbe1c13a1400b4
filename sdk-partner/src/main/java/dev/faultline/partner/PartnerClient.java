package dev.faultline.partner;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import java.util.function.Consumer;

/**
 * The EmployJoy Partner API. Thread-safe; make one and keep it.
 *
 * <pre>{@code
 * try (PartnerClient partner = PartnerClient.builder().apiKey(key).build()) {
 *     ApplicationReceipt receipt = partner.applications().submit(application);
 * } catch (PartnerException.JobClosed e) {
 *     ...
 * }
 * }</pre>
 *
 * <p>A key that begins with {@code pek_test_} addresses the sandbox, one with {@code pek_live_} production, at the same
 * URL. By default a call has up to five attempts, with waits of 1 s, 2 s, 4 s and 8 s. A server's {@code Retry-After}
 * of up to 60 s replaces such a wait; the whole call ends within two minutes.
 *
 * <p>Every method can also throw {@link PartnerException} if the API returns an error, and {@link SdkException} if no
 * usable response came.
 */
public final class PartnerClient implements AutoCloseable {

    private final Caller caller;
    private final PartnerOperations operations;

    private PartnerClient(Caller caller, PartnerOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Starts a client.
     *
     * @return a builder; it needs only a key, by default that in {@code EMPLOYJOY_API_KEY}
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
        return PartnerApi.defaultRetryPolicy();
    }

    /** Operations on open jobs. */
    public Jobs jobs() {
        return new Jobs(caller, operations);
    }

    /** Operations on applications. */
    public Applications applications() {
        return new Applications(caller, operations);
    }

    /**
     * The same operations, asynchronous. A future fails with the typed exception itself; cancelling it ends the call.
     *
     * @return the asynchronous client, with this client's options
     */
    public PartnerAsyncClient async() {
        return new PartnerAsyncClient(caller, operations);
    }

    /**
     * A view with other call options; this client stays as it is.
     *
     * @param options changes the options; an idempotency key must be a UUID
     * @return the view; closing it does nothing
     */
    public PartnerClient with(Consumer<CallOptions.Builder> options) {
        return new PartnerClient(caller.with(PartnerApi.checked(options)), operations);
    }

    /** What this client does at the moment, its views included. */
    public ClientStatus status() {
        return caller.status();
    }

    /**
     * Sends a request that has no method here, with the same retries, circuit breaker and typed errors. A POST gets an
     * idempotency key.
     *
     * @param request the request
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

    /** Builds a client. */
    public static final class Builder extends ClientBuilder<Builder> {

        private Builder() {
            super(PartnerApi.defaultRetryPolicy());
        }

        /**
         * Builds an open client.
         *
         * @throws IllegalArgumentException if no key is given, or options contradict each other
         */
        public PartnerClient build() {
            Companies companies = new Companies();
            return new PartnerClient(start(new PartnerApi(companies)), new PartnerOperations(companies));
        }
    }
}
