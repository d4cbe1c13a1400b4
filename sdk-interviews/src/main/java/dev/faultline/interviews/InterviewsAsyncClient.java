package dev.faultline.interviews;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The Celper API with {@code CompletableFuture}s; see {@link InterviewsClient#async()}. Operations and behaviour are
 * those of the blocking client.
 */
public final class InterviewsAsyncClient {

    private final Caller caller;

    InterviewsAsyncClient(Caller caller) {
        this.caller = caller;
    }

    /** Operations on job positions. */
    public AsyncJobPositions jobPositions() {
        return new AsyncJobPositions(caller);
    }

    /**
     * The candidates of a job position.
     *
     * @param jobPositionId the position's id
     * @return their operations
     */
    public AsyncCandidates candidates(String jobPositionId) {
        return new AsyncCandidates(caller, new CandidateOperations(jobPositionId));
    }

    /** Operations on subscriptions to events. */
    public AsyncInterviewsSubscriptions webhooks() {
        return new AsyncInterviewsSubscriptions(caller);
    }

    /** Operations on the hours in which candidates are called. */
    public AsyncCallingHoursSettings callingHours() {
        return new AsyncCallingHoursSettings(caller);
    }

    /**
     * Checks that the API is alive.
     *
     * @return the response; fails as {@link InterviewsClient#health()} throws
     */
    public CompletableFuture<Health> health() {
        return caller.callAsync(InterviewsOperations.health());
    }

    /**
     * A view with other call options.
     *
     * @param options changes the options
     * @return the view
     */
    public InterviewsAsyncClient with(Consumer<CallOptions.Builder> options) {
        return new InterviewsAsyncClient(InterviewsApi.view(caller, options));
    }

    /** What this client does at the moment, its views included. */
    public ClientStatus status() {
        return caller.status();
    }

    /**
     * Sends a request that has no method here.
     *
     * @param request the request
     * @return the response, not interpreted; fails as {@link InterviewsClient#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(request));
    }
}
