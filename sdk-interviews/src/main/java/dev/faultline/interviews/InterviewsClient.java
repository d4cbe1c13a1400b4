package dev.faultline.interviews;

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
 * The Celper API. Thread-safe; make one and keep it.
 *
 * <pre>{@code
 * try (InterviewsClient interviews = InterviewsClient.builder().apiKey(key).build()) {
 *     Candidates candidates = interviews.candidates("pos_8");
 *     ImportedCandidate imported = candidates.importCandidate(candidate);
 *     candidates.invite(imported.candidateId());
 * } catch (InterviewsException.DuplicateCandidate e) {
 *     ...
 * }
 * }</pre>
 *
 * <p>By default a call has up to three attempts, after the server's delay of up to 60 s or exponential backoff; the
 * whole call ends within two minutes. An application's own policy replaces all of this: {@code RetryPolicy.builder()}
 * starts with four attempts, {@code retryPolicy(p -> ..)} with three. A category's spent rate limit holds back only its
 * operations, the company's holds back all.
 *
 * <p>Every method can also throw {@link InterviewsException} if the API returns an error, and {@link SdkException} if
 * no usable response came.
 */
public final class InterviewsClient implements AutoCloseable {

    private final Caller caller;

    private InterviewsClient(Caller caller) {
        this.caller = caller;
    }

    /**
     * Starts a client.
     *
     * @return a builder; it needs only a key, by default that in {@code CELPER_API_KEY}
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
        return InterviewsApi.defaultRetryPolicy();
    }

    /** Operations on job positions. */
    public JobPositions jobPositions() {
        return new JobPositions(caller);
    }

    /**
     * The candidates of a job position.
     *
     * @param jobPositionId the position's id
     * @return their operations
     */
    public Candidates candidates(String jobPositionId) {
        return new Candidates(caller, new CandidateOperations(jobPositionId));
    }

    /** Operations on subscriptions to events. */
    public InterviewsSubscriptions webhooks() {
        return new InterviewsSubscriptions(caller);
    }

    /** Operations on the hours in which candidates are called. */
    public CallingHoursSettings callingHours() {
        return new CallingHoursSettings(caller);
    }

    /**
     * Checks that the API is alive ({@code GET /health}). It requires no key, though one is sent.
     *
     * @return the response, whose content is not documented
     */
    public Health health() {
        return caller.call(InterviewsOperations.health());
    }

    /**
     * The same operations, asynchronous. A future fails with the typed exception itself; cancelling it ends the call.
     *
     * @return the asynchronous client, with this client's options
     */
    public InterviewsAsyncClient async() {
        return new InterviewsAsyncClient(caller);
    }

    /**
     * A view with other call options; this client stays as it is.
     *
     * @param options changes the options; an idempotency key has at most 255 characters
     * @return the view; closing it does nothing
     */
    public InterviewsClient with(Consumer<CallOptions.Builder> options) {
        return new InterviewsClient(InterviewsApi.view(caller, options));
    }

    /** What this client does at the moment, its views included. */
    public ClientStatus status() {
        return caller.status();
    }

    /**
     * Sends a request that has no method here, with the same retries, circuit breaker and typed errors. Method and path
     * decide its rate limit, and whether it has an idempotency key. They also decide whether it is idempotent, as every
     * PATCH is documented to be; {@code idempotent(..)} overrides that.
     *
     * <p>A call to a candidate without capacity is rejected with {@link InterviewsException.NoCapacity}. It is retried
     * only with a {@code deadline(..)}, the end of its window, and a server delay that ends before. A request that may
     * have reserved a call, any POST below {@code /telephony} but the dry run, is never retried.
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
            super(InterviewsApi.defaultRetryPolicy());
        }

        /**
         * Builds an open client.
         *
         * @throws IllegalArgumentException if no key is given, or options contradict each other
         */
        public InterviewsClient build() {
            return new InterviewsClient(start(new InterviewsApi()));
        }
    }
}
