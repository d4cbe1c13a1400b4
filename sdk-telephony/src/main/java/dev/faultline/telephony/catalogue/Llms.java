package dev.faultline.telephony.catalogue;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.util.function.Consumer;

/**
 * Language models of agents. Source: the vendor's pages on LLMs.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class Llms {

    private final Caller caller;
    private final LlmOperations operations = new LlmOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public Llms(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all models ({@code GET /llms}).
     *
     * @return all of them, in a single page
     * @throws TelephonyException.BadRequest if the request is not valid
     */
    public Page<Llm> list() {
        return operations.list(LlmOperations.ALL).read(caller);
    }

    /**
     * Lists models in a given order.
     *
     * @param query the order
     * @return the API's whole response, in a single page
     * @throws TelephonyException.BadRequest if the query is not valid
     */
    public Page<Llm> list(LlmsQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Lists models in a given order.
     *
     * @param query sets the order
     * @return the API's whole response, in a single page
     * @throws TelephonyException.BadRequest if the query is not valid
     */
    public Page<Llm> list(Consumer<LlmsQuery.Builder> query) {
        return list(LlmsQuery.of(query));
    }

    /**
     * Lists the fallback models ({@code GET /llms/fallback}).
     *
     * @return all of them, in a single page
     * @throws TelephonyException.BadRequest if the request is not valid
     */
    public Page<Llm> listFallback() {
        return operations.listFallback(LlmOperations.ALL).read(caller);
    }

    /**
     * Lists the fallback models, in a given order.
     *
     * @param query the order
     * @return the API's whole response, in a single page
     * @throws TelephonyException.BadRequest if the query is not valid
     */
    public Page<Llm> listFallback(LlmsQuery query) {
        return operations.listFallback(query).read(caller);
    }

    /**
     * Lists the fallback models, in a given order.
     *
     * @param query sets the order
     * @return the API's whole response, in a single page
     * @throws TelephonyException.BadRequest if the query is not valid
     */
    public Page<Llm> listFallback(Consumer<LlmsQuery.Builder> query) {
        return listFallback(LlmsQuery.of(query));
    }

    /**
     * Reads a model ({@code GET /llms/{id}}).
     *
     * @param id the model's id
     * @return the model
     * @throws TelephonyException.BadRequest if it is no id
     * @throws TelephonyException.NotFound if there is no such model
     */
    public Llm get(String id) {
        return caller.call(operations.get(id));
    }
}
