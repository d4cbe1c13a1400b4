package dev.faultline.telephony;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.agents.Agents;
import dev.faultline.telephony.calls.BatchCalls;
import dev.faultline.telephony.calls.Calls;
import dev.faultline.telephony.catalogue.Languages;
import dev.faultline.telephony.catalogue.Llms;
import dev.faultline.telephony.catalogue.Transcribers;
import dev.faultline.telephony.catalogue.Voices;
import dev.faultline.telephony.knowledge.KnowledgeBases;
import dev.faultline.telephony.numbers.PhoneNumbers;
import dev.faultline.telephony.webhooks.TelephonySubscriptions;
import dev.faultline.telephony.workflows.WorkflowLeads;
import dev.faultline.telephony.workflows.Workflows;
import java.util.function.Consumer;

/**
 * The DialNexa API. Thread-safe; create one and keep it.
 *
 * <pre>{@code
 * try (TelephonyClient telephony = TelephonyClient.builder().apiKey(key).build()) {
 *     QueuedCall call = telephony.calls().create(newCall);
 * } catch (TelephonyException.PaymentRequired e) {
 *     ...
 * }
 * }</pre>
 *
 * <p>A key is an id and a secret with a colon between them. There is only one environment: calls ring people.
 *
 * <p>By default a read is tried up to six times within two minutes. The waits are 1 s, 2 s, 4 s, 8 s and 16 s, or the
 * server's delay up to 60 s. The API has no idempotency keys, so any other request is retried only if it was
 * rejected or not sent.
 *
 * <p>Every method can also throw {@link TelephonyException} if the API returns an error, and {@link SdkException} if
 * no usable response came.
 */
public final class TelephonyClient implements AutoCloseable {

    private final Caller caller;

    private TelephonyClient(Caller caller) {
        this.caller = caller;
    }

    /**
     * Starts a client.
     *
     * @return a builder; only the key is required, by default that in {@code DIALNEXA_API_KEY}
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The default retry policy, which follows the vendor's guidance.
     *
     * @return the policy; {@code retryPolicy(p -> ..)} of a builder or view changes single values of it
     */
    public static RetryPolicy defaultRetryPolicy() {
        return TelephonyApi.defaultRetryPolicy();
    }

    /**
     * Agents.
     *
     * @return the operations on agents
     */
    public Agents agents() {
        return new Agents(caller);
    }

    /**
     * Batches of calls.
     *
     * @return the operations on batch calls
     */
    public BatchCalls batchCalls() {
        return new BatchCalls(caller);
    }

    /**
     * Single calls and their results.
     *
     * @return the operations on calls
     */
    public Calls calls() {
        return new Calls(caller);
    }

    /**
     * Knowledge bases.
     *
     * @return the operations on knowledge bases
     */
    public KnowledgeBases knowledgeBases() {
        return new KnowledgeBases(caller);
    }

    /**
     * Languages of agents.
     *
     * @return the operations on languages
     */
    public Languages languages() {
        return new Languages(caller);
    }

    /**
     * Language models of agents.
     *
     * @return the operations on language models
     */
    public Llms llms() {
        return new Llms(caller);
    }

    /**
     * The workspace's numbers.
     *
     * @return the operations on phone numbers
     */
    public PhoneNumbers phoneNumbers() {
        return new PhoneNumbers(caller);
    }

    /**
     * Transcribers of agents.
     *
     * @return the operations on transcribers
     */
    public Transcribers transcribers() {
        return new Transcribers(caller);
    }

    /**
     * Voices of agents.
     *
     * @return the operations on voices
     */
    public Voices voices() {
        return new Voices(caller);
    }

    /**
     * Webhook subscriptions.
     *
     * @return the operations on webhooks
     */
    public TelephonySubscriptions webhooks() {
        return new TelephonySubscriptions(caller);
    }

    /**
     * Leads of a workflow.
     *
     * @param workflowId the workflow's id
     * @return the operations on its leads
     */
    public WorkflowLeads workflowLeads(String workflowId) {
        return new WorkflowLeads(caller, workflowId);
    }

    /**
     * Workflows and their state.
     *
     * @return the operations on workflows
     */
    public Workflows workflows() {
        return new Workflows(caller);
    }

    /**
     * The same operations with futures. A future fails with the typed exception itself, and cancelling it ends the
     * call.
     *
     * @return the asynchronous surface, with the options that hold here
     */
    public TelephonyAsyncClient async() {
        return new TelephonyAsyncClient(caller);
    }

    /**
     * A view whose calls have other options; this client does not change. The API takes no idempotency keys.
     *
     * @param options sets the options to change
     * @return the view; closing it does nothing
     */
    public TelephonyClient with(Consumer<CallOptions.Builder> options) {
        return new TelephonyClient(caller.with(options));
    }

    /** What this client does at the moment, its views included. */
    public ClientStatus status() {
        return caller.status();
    }

    /**
     * Sends a request that has no method yet, with the same retries, circuit breaker and typed errors. If the outcome
     * is unknown, only a GET or a request with {@code idempotent(true)} is retried. For any other request, PUT and
     * DELETE included, the vendor requires reading the state first. A 304 is a result if the request has {@code
     * If-None-Match}.
     *
     * @param request the request; its path is below {@code /v1}
     * @return the raw response
     */
    public RawResponse execute(RawRequest request) {
        return caller.call(caller.raw(request));
    }

    /** Ends all calls of this client and its views, and stops their threads. */
    @Override
    public void close() {
        caller.close();
    }

    /** Builds a client. */
    public static final class Builder extends ClientBuilder<Builder> {

        private Builder() {
            super(TelephonyApi.defaultRetryPolicy());
        }

        /**
         * Returns the client.
         *
         * @return an open client
         * @throws IllegalArgumentException if no key is given, or options contradict each other
         */
        public TelephonyClient build() {
            return new TelephonyClient(start(new TelephonyApi()));
        }
    }
}
