package dev.faultline.partner;

import dev.faultline.core.CallOptions;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The Partner API with futures; see {@link PartnerClient#async()}. The operations and all their rules are those of the
 * blocking surface.
 */
public final class PartnerAsyncClient {

    private final Caller caller;
    private final PartnerOperations operations;

    PartnerAsyncClient(Caller caller, PartnerOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Open jobs.
     *
     * @return the operations on jobs
     */
    public AsyncJobs jobs() {
        return new AsyncJobs(caller, operations);
    }

    /**
     * Submitted candidates.
     *
     * @return the operations on applications
     */
    public AsyncApplications applications() {
        return new AsyncApplications(caller, operations);
    }

    /**
     * A view whose calls have other options.
     *
     * @param options changes what is to be different; an idempotency key has to be a UUID
     * @return the view
     */
    public PartnerAsyncClient with(Consumer<CallOptions.Builder> options) {
        return new PartnerAsyncClient(caller.with(PartnerApi.checked(options)), operations);
    }

    /**
     * Sends what has no method yet.
     *
     * @param request what to send
     * @return the response, not interpreted; fails as {@link PartnerClient#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(request));
    }
}
