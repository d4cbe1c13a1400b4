package dev.faultline.interviews;

import dev.faultline.core.CallOptions;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The Celper API with futures; see {@link InterviewsClient#async()}. The operations and all their rules are those of the
 * blocking surface.
 */
public final class InterviewsAsyncClient {

    private final Caller caller;

    InterviewsAsyncClient(Caller caller) {
        this.caller = caller;
    }

    /**
     * Job positions.
     *
     * @return the operations on them
     */
    public AsyncJobPositions jobPositions() {
        return new AsyncJobPositions(caller);
    }

    /**
     * The candidates of a job position.
     *
     * @param jobPositionId the position's id
     * @return the operations on them
     */
    public AsyncCandidates candidates(String jobPositionId) {
        return new AsyncCandidates(caller, new CandidateOperations(jobPositionId));
    }

    /**
     * Subscriptions to events.
     *
     * @return the operations on them
     */
    public AsyncWebhooks webhooks() {
        return new AsyncWebhooks(caller);
    }

    /**
     * Outbound interview calls.
     *
     * @return the operations on the calling hours
     */
    public AsyncTelephony telephony() {
        return new AsyncTelephony(caller);
    }

    /**
     * Asks whether the API is alive.
     *
     * @return the response; fails as {@link InterviewsClient#health()} throws
     */
    public CompletableFuture<Health> health() {
        return caller.callAsync(InterviewsOperations.health());
    }

    /**
     * A view whose calls have other options.
     *
     * @param options changes what is to be different
     * @return the view
     */
    public InterviewsAsyncClient with(Consumer<CallOptions.Builder> options) {
        return new InterviewsAsyncClient(InterviewsApi.view(caller, options));
    }

    /**
     * Sends what has no method yet.
     *
     * @param request what to send
     * @return the response, not interpreted; fails as {@link InterviewsClient#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(request));
    }
}
