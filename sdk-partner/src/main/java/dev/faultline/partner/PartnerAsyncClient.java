package dev.faultline.partner;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The Partner API with {@code CompletableFuture}s; see {@link PartnerClient#async()}. Operations and behaviour are
 * those of the blocking client.
 */
public final class PartnerAsyncClient {

    private final Caller caller;
    private final PartnerOperations operations;

    PartnerAsyncClient(Caller caller, PartnerOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /** Operations on open jobs. */
    public AsyncJobs jobs() {
        return new AsyncJobs(caller, operations);
    }

    /** Operations on applications. */
    public AsyncApplications applications() {
        return new AsyncApplications(caller, operations);
    }

    /**
     * A view with other call options.
     *
     * @param options changes the options; an idempotency key must be a UUID
     * @return the view
     */
    public PartnerAsyncClient with(Consumer<CallOptions.Builder> options) {
        return new PartnerAsyncClient(caller.with(PartnerApi.checked(options)), operations);
    }

    /** What this client does at the moment, its views included. */
    public ClientStatus status() {
        return caller.status();
    }

    /**
     * Sends a request that has no method here.
     *
     * @param request the request
     * @return the response, not interpreted; fails as {@link PartnerClient#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(request));
    }
}
