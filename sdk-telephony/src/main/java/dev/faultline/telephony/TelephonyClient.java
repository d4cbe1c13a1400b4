package dev.faultline.telephony;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.agents.AgentVersions;
import dev.faultline.telephony.agents.Agents;
import dev.faultline.telephony.calls.BatchCalls;
import dev.faultline.telephony.calls.Calls;
import dev.faultline.telephony.catalogue.Languages;
import dev.faultline.telephony.catalogue.Llms;
import dev.faultline.telephony.catalogue.OrganizationFolders;
import dev.faultline.telephony.catalogue.Transcribers;
import dev.faultline.telephony.catalogue.Voices;
import dev.faultline.telephony.knowledge.KnowledgeBases;
import dev.faultline.telephony.numbers.PhoneCountryRules;
import dev.faultline.telephony.numbers.PhoneNumberPricing;
import dev.faultline.telephony.numbers.PhoneNumbers;
import dev.faultline.telephony.webhooks.Webhooks;
import dev.faultline.telephony.workflows.WorkflowLeads;
import dev.faultline.telephony.workflows.Workflows;
import java.util.function.Consumer;

/**
 * The DialNexa API. Thread-safe; make one and keep it.
 *
 * <pre>{@code
 * try (TelephonyClient telephony = TelephonyClient.builder().apiKey(key).build()) {
 *     QueuedCall call = telephony.calls().create(newCall);
 * } catch (TelephonyException.PaymentRequired e) {
 *     ...
 * }
 * }</pre>
 *
 * <p>A key is an id and a secret with a colon between them, and is given whole. There is one environment: calls ring
 * people. Without other options what only reads is tried up to six times, with 1 s, 2 s, 4 s, 8 s and 16 s between, or
 * whatever the server asks for up to 60 s, within two minutes in all. Everything else is retried only if the API has
 * rejected it: it takes no idempotency keys, and what may have been done is not done again.
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
     * @return a builder; the key is all it needs, and it finds that in {@code DIALNEXA_API_KEY} by itself
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
        return TelephonyApi.defaultRetryPolicy();
    }

    /**
     * Agents: who speaks, and how.
     *
     * @return the operations on agents
     */
    public Agents agents() {
        return new Agents(caller);
    }

    /**
     * Reviews of the prompts of agents.
     *
     * @return the operations on versions of agents
     */
    public AgentVersions agentVersions() {
        return new AgentVersions(caller);
    }

    /**
     * Calls to everybody in a file.
     *
     * @return the operations on batch calls
     */
    public BatchCalls batchCalls() {
        return new BatchCalls(caller);
    }

    /**
     * Single calls, and what became of them.
     *
     * @return the operations on calls
     */
    public Calls calls() {
        return new Calls(caller);
    }

    /**
     * The knowledge bases that agents look things up in.
     *
     * @return the operations on knowledge bases
     */
    public KnowledgeBases knowledgeBases() {
        return new KnowledgeBases(caller);
    }

    /**
     * The languages that agents can speak.
     *
     * @return the operations on languages
     */
    public Languages languages() {
        return new Languages(caller);
    }

    /**
     * The language models that agents can think with.
     *
     * @return the operations on language models
     */
    public Llms llms() {
        return new Llms(caller);
    }

    /**
     * The folders that agents are filed under.
     *
     * @return the operations on folders
     */
    public OrganizationFolders organizationFolders() {
        return new OrganizationFolders(caller);
    }

    /**
     * Where calls can go.
     *
     * @return the operations on countries and destinations
     */
    public PhoneCountryRules phoneCountryRules() {
        return new PhoneCountryRules(caller);
    }

    /**
     * What phone numbers cost.
     *
     * @return the operations on prices
     */
    public PhoneNumberPricing phoneNumberPricing() {
        return new PhoneNumberPricing(caller);
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
     * What makes text of speech for agents.
     *
     * @return the operations on transcribers
     */
    public Transcribers transcribers() {
        return new Transcribers(caller);
    }

    /**
     * The voices that agents can speak with.
     *
     * @return the operations on voices
     */
    public Voices voices() {
        return new Voices(caller);
    }

    /**
     * Where the API sends its events.
     *
     * @return the operations on webhooks
     */
    public Webhooks webhooks() {
        return new Webhooks(caller);
    }

    /**
     * The people who go through a workflow.
     *
     * @return the operations on a workflow's leads
     */
    public WorkflowLeads workflowLeads() {
        return new WorkflowLeads(caller);
    }

    /**
     * Workflows, and whether they run.
     *
     * @return the operations on workflows
     */
    public Workflows workflows() {
        return new Workflows(caller);
    }

    /**
     * The same operations with futures. A future fails with the typed exception itself, and cancelling it ends the call.
     *
     * @return the asynchronous surface, with the options that hold here
     */
    public TelephonyAsyncClient async() {
        return new TelephonyAsyncClient(caller);
    }

    /**
     * A view whose calls have other options; this client stays as it is. The API takes no idempotency keys.
     *
     * @param options changes what is to be different
     * @return the view; closing it closes the client
     */
    public TelephonyClient with(Consumer<CallOptions.Builder> options) {
        return new TelephonyClient(caller.with(options));
    }

    /**
     * Sends what has no method yet, with the same retries, circuit breaker and typed errors. Where it is not known whether
     * the request was done, only a GET is retried, or what says {@code idempotent(true)}: the vendor wants the state read
     * before anything else is sent again, a PUT or DELETE included. A request with {@code If-None-Match} takes a 304 for a
     * result.
     *
     * @param request what to send; its path is below {@code /v1}
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
            super(TelephonyApi.defaultRetryPolicy());
        }

        /**
         * The client.
         *
         * @return an open client
         * @throws IllegalArgumentException if no key is given, or options contradict each other
         */
        public TelephonyClient build() {
            return new TelephonyClient(start(new TelephonyApi()));
        }
    }
}
