package dev.faultline.telephony;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.agents.AsyncAgents;
import dev.faultline.telephony.calls.AsyncBatchCalls;
import dev.faultline.telephony.calls.AsyncCalls;
import dev.faultline.telephony.catalogue.AsyncLanguages;
import dev.faultline.telephony.catalogue.AsyncLlms;
import dev.faultline.telephony.catalogue.AsyncTranscribers;
import dev.faultline.telephony.catalogue.AsyncVoices;
import dev.faultline.telephony.knowledge.AsyncKnowledgeBases;
import dev.faultline.telephony.numbers.AsyncPhoneNumbers;
import dev.faultline.telephony.webhooks.AsyncTelephonySubscriptions;
import dev.faultline.telephony.workflows.AsyncWorkflowLeads;
import dev.faultline.telephony.workflows.AsyncWorkflows;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The DialNexa API with futures; see {@link TelephonyClient#async()}. The operations and all their rules are those of
 * the blocking surface.
 */
public final class TelephonyAsyncClient {

    private final Caller caller;

    TelephonyAsyncClient(Caller caller) {
        this.caller = caller;
    }

    /**
     * Agents.
     *
     * @return the operations on agents
     */
    public AsyncAgents agents() {
        return new AsyncAgents(caller);
    }

    /**
     * Batches of calls.
     *
     * @return the operations on batch calls
     */
    public AsyncBatchCalls batchCalls() {
        return new AsyncBatchCalls(caller);
    }

    /**
     * Single calls and their results.
     *
     * @return the operations on calls
     */
    public AsyncCalls calls() {
        return new AsyncCalls(caller);
    }

    /**
     * Knowledge bases.
     *
     * @return the operations on knowledge bases
     */
    public AsyncKnowledgeBases knowledgeBases() {
        return new AsyncKnowledgeBases(caller);
    }

    /**
     * Languages of agents.
     *
     * @return the operations on languages
     */
    public AsyncLanguages languages() {
        return new AsyncLanguages(caller);
    }

    /**
     * Language models of agents.
     *
     * @return the operations on language models
     */
    public AsyncLlms llms() {
        return new AsyncLlms(caller);
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
     * Transcribers of agents.
     *
     * @return the operations on transcribers
     */
    public AsyncTranscribers transcribers() {
        return new AsyncTranscribers(caller);
    }

    /**
     * Voices of agents.
     *
     * @return the operations on voices
     */
    public AsyncVoices voices() {
        return new AsyncVoices(caller);
    }

    /**
     * Webhook subscriptions.
     *
     * @return the operations on webhooks
     */
    public AsyncTelephonySubscriptions webhooks() {
        return new AsyncTelephonySubscriptions(caller);
    }

    /**
     * Leads of a workflow.
     *
     * @param workflowId the workflow's id
     * @return the operations on its leads
     */
    public AsyncWorkflowLeads workflowLeads(String workflowId) {
        return new AsyncWorkflowLeads(caller, workflowId);
    }

    /**
     * Workflows and their state.
     *
     * @return the operations on workflows
     */
    public AsyncWorkflows workflows() {
        return new AsyncWorkflows(caller);
    }

    /**
     * A view whose calls have other options.
     *
     * @param options sets the options to change
     * @return the view
     */
    public TelephonyAsyncClient with(Consumer<CallOptions.Builder> options) {
        return new TelephonyAsyncClient(caller.with(options));
    }

    /** What this client does at the moment, its views included. */
    public ClientStatus status() {
        return caller.status();
    }

    /**
     * Sends a request that has no method yet.
     *
     * @param request the request
     * @return the raw response; the future the future fails as {@link TelephonyClient#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(request));
    }
}
