package dev.faultline.telephony.knowledge;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.util.function.Consumer;

/**
 * Knowledge bases, which agents search for answers. Their documents are uploaded in the dashboard. Source: the vendor's
 * pages on knowledge bases.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class KnowledgeBases {

    private final Caller caller;
    private final KnowledgeBaseOperations operations = new KnowledgeBaseOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public KnowledgeBases(Caller caller) {
        this.caller = caller;
    }

    /**
     * Creates an empty knowledge base ({@code POST /knowledge-base}). It is retried only if the API rejected it; if the
     * outcome is unknown, look for the name with {@link #list()}.
     *
     * @param name its name, up to 150 characters, unique in the workspace
     * @return the knowledge base
     * @throws TelephonyException.BadRequest if the name is not valid
     * @throws TelephonyException.Conflict if the name is taken
     */
    public KnowledgeBase create(String name) {
        return caller.call(operations.create(name));
    }

    /**
     * Lists all knowledge bases ({@code GET /knowledge-base}).
     *
     * @return the first page, of 20; {@code stream()} goes through all of them
     */
    public Page<KnowledgeBase> list() {
        return operations.list(KnowledgeBaseOperations.ALL).read(caller);
    }

    /**
     * Lists knowledge bases in a given order.
     *
     * @param query the order
     * @return the first page
     */
    public Page<KnowledgeBase> list(KnowledgeBasesQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Lists knowledge bases in a given order.
     *
     * @param query sets the order
     * @return the first page
     */
    public Page<KnowledgeBase> list(Consumer<KnowledgeBasesQuery.Builder> query) {
        return list(KnowledgeBasesQuery.of(query));
    }

    /**
     * Reads a knowledge base ({@code GET /knowledge-base/{id}}).
     *
     * @param id its id
     * @return the knowledge base
     * @throws TelephonyException.NotFound if there is no such knowledge base
     */
    public KnowledgeBase get(String id) {
        return caller.call(operations.get(id));
    }

    /**
     * Renames a knowledge base ({@code PATCH /knowledge-base/{id}}); no other field can be changed.
     *
     * @param id its id
     * @param name its new name, up to 150 characters, unique in the workspace
     * @return the knowledge base
     * @throws TelephonyException.BadRequest if the name is not valid
     * @throws TelephonyException.NotFound if there is no such knowledge base
     * @throws TelephonyException.Conflict if the name is taken
     */
    public KnowledgeBase rename(String id, String name) {
        return caller.call(operations.rename(id, name));
    }

    /**
     * Deletes a knowledge base ({@code DELETE /knowledge-base/{id}}), if no agent uses it. There is no undo.
     *
     * @param id its id
     * @return the API's confirmation
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such knowledge base
     * @throws TelephonyException.Conflict if agents use it; {@code agentIds()} lists them
     */
    public JsonResult delete(String id) {
        return caller.call(operations.delete(id));
    }
}
