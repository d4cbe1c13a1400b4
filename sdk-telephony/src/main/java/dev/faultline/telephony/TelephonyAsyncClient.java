package dev.faultline.telephony;

import dev.faultline.core.CallOptions;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.spi.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The DialNexa API with futures; see {@link TelephonyClient#async()}. The operations and all their rules are those of the
 * blocking surface.
 */
public final class TelephonyAsyncClient {

    private final Caller caller;

    TelephonyAsyncClient(Caller caller) {
        this.caller = caller;
    }

    /**
     * Calls to everybody in a file.
     *
     * @return the operations on batch calls
     */
    public AsyncBatchCalls batchCalls() {
        return new AsyncBatchCalls(caller);
    }

    /**
     * Single calls, and what became of them.
     *
     * @return the operations on calls
     */
    public AsyncCalls calls() {
        return new AsyncCalls(caller);
    }

    /**
     * The workspace's numbers.
     *
     * @return the operations on phone numbers
     */
    public AsyncPhoneNumbers phoneNumbers() {
        return new AsyncPhoneNumbers(caller);
    }

    /**
     * Where the API sends its events.
     *
     * @return the operations on webhooks
     */
    public AsyncWebhooks webhooks() {
        return new AsyncWebhooks(caller);
    }

    /**
     * The people who go through a workflow.
     *
     * @return the operations on a workflow's leads
     */
    public AsyncWorkflowLeads workflowLeads() {
        return new AsyncWorkflowLeads(caller);
    }

    /**
     * Workflows, and whether they run.
     *
     * @return the operations on workflows
     */
    public AsyncWorkflows workflows() {
        return new AsyncWorkflows(caller);
    }

    /**
     * A view whose calls have other options.
     *
     * @param options changes what is to be different
     * @return the view
     */
    public TelephonyAsyncClient with(Consumer<CallOptions.Builder> options) {
        return new TelephonyAsyncClient(caller.with(options));
    }

    /**
     * Sends what has no method yet.
     *
     * @param request what to send
     * @return the answer, not interpreted; fails as {@link TelephonyClient#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(request));
    }
}
