package dev.faultline.telephony.catalogue;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Language models of agents, asynchronously.
 *
 * @see Llms
 */
public final class AsyncLlms {

    private final Caller caller;
    private final LlmOperations operations = new LlmOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncLlms(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all models.
     *
     * @return all of them, in a single page; the future fails as {@link Llms#list()} throws
     */
    public CompletableFuture<AsyncPage<Llm>> list() {
        return operations.list(LlmOperations.ALL).readAsync(caller);
    }

    /**
     * Lists models in a given order.
     *
     * @param query the order
     * @return the API's whole response, in a single page; the future fails as {@link Llms#list(LlmsQuery)}
     *     throws
     */
    public CompletableFuture<AsyncPage<Llm>> list(LlmsQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Lists models in a given order.
     *
     * @param query sets the order
     * @return the API's whole response, in a single page; the future fails as {@link Llms#list(Consumer)}
     *     throws
     */
    public CompletableFuture<AsyncPage<Llm>> list(Consumer<LlmsQuery.Builder> query) {
        return list(LlmsQuery.of(query));
    }

    /**
     * Lists the fallback models.
     *
     * @return all of them, in a single page; the future fails as {@link Llms#listFallback()} throws
     */
    public CompletableFuture<AsyncPage<Llm>> listFallback() {
        return operations.listFallback(LlmOperations.ALL).readAsync(caller);
    }

    /**
     * Lists the fallback models, in a given order.
     *
     * @param query the order
     * @return the API's whole response, in a single page; the future fails as {@link
     *     Llms#listFallback(LlmsQuery)} throws
     */
    public CompletableFuture<AsyncPage<Llm>> listFallback(LlmsQuery query) {
        return operations.listFallback(query).readAsync(caller);
    }

    /**
     * Lists the fallback models, in a given order.
     *
     * @param query sets the order
     * @return the API's whole response, in a single page; the future fails as {@link
     *     Llms#listFallback(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Llm>> listFallback(Consumer<LlmsQuery.Builder> query) {
        return listFallback(LlmsQuery.of(query));
    }

    /**
     * Reads a model.
     *
     * @param id the model's id
     * @return the model; the future fails as {@link Llms#get} throws
     */
    public CompletableFuture<Llm> get(String id) {
        return caller.callAsync(operations.get(id));
    }
}
