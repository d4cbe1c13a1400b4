package dev.faultline.telephony.knowledge;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Knowledge bases, asynchronously.
 *
 * @see KnowledgeBases
 */
public final class AsyncKnowledgeBases {

    private final Caller caller;
    private final KnowledgeBaseOperations operations = new KnowledgeBaseOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncKnowledgeBases(Caller caller) {
        this.caller = caller;
    }

    /**
     * Creates an empty knowledge base.
     *
     * @param name its name, up to 150 characters, unique in the workspace
     * @return the knowledge base; the future fails as {@link KnowledgeBases#create} throws
     */
    public CompletableFuture<KnowledgeBase> create(String name) {
        return caller.callAsync(operations.create(name));
    }

    /**
     * Lists all knowledge bases.
     *
     * @return the first page, of 20; {@code stream()} goes through all of them; the future fails as {@link
     *     KnowledgeBases#list()} throws
     */
    public CompletableFuture<AsyncPage<KnowledgeBase>> list() {
        return operations.list(KnowledgeBaseOperations.ALL).readAsync(caller);
    }

    /**
     * Lists knowledge bases in a given order.
     *
     * @param query the order
     * @return the first page; the future fails as {@link KnowledgeBases#list(KnowledgeBasesQuery)} throws
     */
    public CompletableFuture<AsyncPage<KnowledgeBase>> list(KnowledgeBasesQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Lists knowledge bases in a given order.
     *
     * @param query sets the order
     * @return the first page; the future fails as {@link KnowledgeBases#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<KnowledgeBase>> list(Consumer<KnowledgeBasesQuery.Builder> query) {
        return list(KnowledgeBasesQuery.of(query));
    }

    /**
     * Reads a knowledge base.
     *
     * @param id its id
     * @return the knowledge base; the future fails as {@link KnowledgeBases#get} throws
     */
    public CompletableFuture<KnowledgeBase> get(String id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Renames a knowledge base.
     *
     * @param id its id
     * @param name its new name, up to 150 characters, unique in the workspace
     * @return the knowledge base; the future fails as {@link KnowledgeBases#rename} throws
     */
    public CompletableFuture<KnowledgeBase> rename(String id, String name) {
        return caller.callAsync(operations.rename(id, name));
    }

    /**
     * Deletes a knowledge base, if no agent uses it.
     *
     * @param id its id
     * @return the API's confirmation; the future fails as {@link KnowledgeBases#delete} throws
     */
    public CompletableFuture<JsonResult> delete(String id) {
        return caller.callAsync(operations.delete(id));
    }
}
