package dev.faultline.interviews;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientBuilder;
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
 * <p>Without other options a call is tried up to three times, after the delay that the server asks for up to 60 s, or
 * after exponential backoff, within two minutes in all. A policy of the application takes the place of all this, the
 * vendor's three attempts included: {@code RetryPolicy.builder()} starts with four, {@code retryPolicy(p -> ..)} with three. An allowance that is
 * used up holds back the operations of its category only, and those of all categories if it is the company's.
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
     * @return a builder; the key is all it needs, and it finds that in {@code CELPER_API_KEY} by itself
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
        return InterviewsApi.defaultRetryPolicy();
    }

    /**
     * Job positions.
     *
     * @return the operations on them
     */
    public JobPositions jobPositions() {
        return new JobPositions(caller);
    }

    /**
     * The candidates of a job position.
     *
     * @param jobPositionId the position's id
     * @return the operations on them
     */
    public Candidates candidates(String jobPositionId) {
        return new Candidates(caller, new CandidateOperations(jobPositionId));
    }

    /**
     * Subscriptions to events.
     *
     * @return the operations on them
     */
    public Webhooks webhooks() {
        return new Webhooks(caller);
    }

    /**
     * Outbound interview calls.
     *
     * @return the operations on the calling hours
     */
    public Telephony telephony() {
        return new Telephony(caller);
    }

    /**
     * Asks whether the API is alive ({@code GET /health}). It needs no key, though one is sent.
     *
     * @return the response, whose content is not documented
     */
    public Health health() {
        return caller.call(InterviewsOperations.health());
    }

    /**
     * The same operations with futures. A future fails with the typed exception itself, and cancelling it ends the call.
     *
     * @return the asynchronous surface, with the options that hold here
     */
    public InterviewsAsyncClient async() {
        return new InterviewsAsyncClient(caller);
    }

    /**
     * A view whose calls have other options; this client stays as it is.
     *
     * @param options changes what is to be different; an idempotency key has at most 255 characters
     * @return the view; closing it closes the client
     */
    public InterviewsClient with(Consumer<CallOptions.Builder> options) {
        return new InterviewsClient(InterviewsApi.view(caller, options));
    }

    /**
     * Sends what has no method yet, with the same retries, circuit breaker and typed errors. By its method and path it
     * spends the allowance of its category, carries an idempotency key where the vendor takes one, and is retried after
     * a lost response where the vendor says that this is safe, as of every PATCH, unless the request says
     * otherwise with {@code idempotent(..)}.
     *
     * <p>A call to a candidate is rejected with {@link InterviewsException.NoCapacity} while there is none. It is retried
     * only if the request has a {@code deadline(..)}, the end of its window, and the server gives a delay that ends before.
     * What may have reserved a call (any POST below {@code /telephony} but the dry run) is never retried.
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
            super(InterviewsApi.defaultRetryPolicy());
        }

        /**
         * The client.
         *
         * @return an open client
         * @throws IllegalArgumentException if no key is given, or options contradict each other
         */
        public InterviewsClient build() {
            return new InterviewsClient(start(new InterviewsApi()));
        }
    }
}
