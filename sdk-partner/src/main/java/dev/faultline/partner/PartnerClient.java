package dev.faultline.partner;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientBuilder;
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
 * <p>A key that begins with {@code pek_test_} works on the sandbox, one with {@code pek_live_} on production, at the same
 * address. Without other options a call is tried up to five times, with 1 s, 2 s, 4 s and 8 s between, or whatever the
 * server asks for up to 60 s, within two minutes in all.
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
     * @return a builder; the key is all it needs, and it finds that in {@code PARTNER_API_KEY} by itself
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
        return PartnerApi.defaultRetryPolicy();
    }

    /**
     * Open jobs.
     *
     * @return the operations on jobs
     */
    public Jobs jobs() {
        return new Jobs(caller, operations);
    }

    /**
     * Submitted candidates.
     *
     * @return the operations on applications
     */
    public Applications applications() {
        return new Applications(caller, operations);
    }

    /**
     * The same operations with futures. A future fails with the typed exception itself, and cancelling it ends the call.
     *
     * @return the asynchronous surface, with the options that hold here
     */
    public PartnerAsyncClient async() {
        return new PartnerAsyncClient(caller, operations);
    }

    /**
     * A view whose calls have other options; this client stays as it is.
     *
     * @param options changes what is to be different; an idempotency key has to be a UUID
     * @return the view; closing it closes the client
     */
    public PartnerClient with(Consumer<CallOptions.Builder> options) {
        return new PartnerClient(caller.with(PartnerApi.checked(options)), operations);
    }

    /**
     * Sends what has no method yet, with the same retries, circuit breaker and typed errors. A POST gets an idempotency
     * key.
     *
     * @param request what to send
     * @return the response, not interpreted
     */
    public RawResponse execute(RawRequest request) {
        return caller.call(caller.raw(request));
    }

    /** Ends all calls of this client and of its views, and the threads that were started for them. */
    @Override
    public void close() {
        caller.close();
    }

    /** Collects a client's options. */
    public static final class Builder extends ClientBuilder<Builder> {

        private Builder() {
            super(PartnerApi.defaultRetryPolicy());
        }

        /**
         * The client.
         *
         * @return an open client
         * @throws IllegalArgumentException if no key is given, or options contradict each other
         */
        public PartnerClient build() {
            Companies companies = new Companies();
            return new PartnerClient(start(new PartnerApi(companies)), new PartnerOperations(companies));
        }
    }
}
