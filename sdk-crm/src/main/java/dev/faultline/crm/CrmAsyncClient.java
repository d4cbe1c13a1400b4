package dev.faultline.crm;

import dev.faultline.core.CallOptions;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The CRM API with {@code CompletableFuture}s; see {@link CrmClient#async()}. Operations and behaviour are those of the
 * blocking client.
 */
public final class CrmAsyncClient {

    private final Caller caller;
    private final CrmOperations operations;

    CrmAsyncClient(Caller caller, CrmOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * One end user's connected CRM, with the operations on its records.
     *
     * @param endUserId your own id; see {@link CrmClient#connection(String, String)}
     * @param provider its slug, such as {@code hubspot}, {@code pipedrive}, {@code gohighlevel} or {@code salesforce}; any
     *     other is sent unchanged
     * @return the connection
     * @throws IllegalArgumentException if one of them is blank, or the id has characters that cannot be sent
     */
    public AsyncCrmConnection connection(String endUserId, String provider) {
        return new AsyncCrmConnection(caller, operations.connection(endUserId, provider));
    }

    /**
     * One end user's connected CRM, whichever it is.
     *
     * @param endUserId your own id; see {@link CrmClient#connection(String)}
     * @return the connection
     * @throws IllegalArgumentException if it is blank, or has characters that cannot be sent
     */
    public AsyncCrmConnection connection(String endUserId) {
        return new AsyncCrmConnection(caller, operations.connection(endUserId));
    }

    /**
     * The names of the unified fields at a provider, for which no end user is needed.
     *
     * @param provider its slug, such as {@code hubspot}
     * @return the operations on field mappings
     * @throws IllegalArgumentException if it is blank
     */
    public AsyncFieldMappings fieldMappings(String provider) {
        return new AsyncFieldMappings(caller, CrmOperations.slug(provider));
    }

    /**
     * Tokens with which end users connect their CRMs; {@link AsyncCrmConnection#connectToken()} is the short form.
     *
     * @return the operations on connect tokens
     */
    public AsyncConnectTokens connectTokens() {
        return new AsyncConnectTokens(caller, operations);
    }

    /**
     * A view with other call options.
     *
     * @param options changes the options
     * @return the view
     */
    public CrmAsyncClient with(Consumer<CallOptions.Builder> options) {
        return new CrmAsyncClient(caller.with(options), operations);
    }

    /** What this client does at the moment, its views included. */
    public ClientStatus status() {
        return caller.status();
    }

    /**
     * Sends a request that has no method here.
     *
     * @param request the request
     * @return the response, not interpreted; fails as {@link CrmClient#execute} throws
     */
    public CompletableFuture<RawResponse> execute(RawRequest request) {
        return caller.callAsync(caller.raw(request));
    }
}
