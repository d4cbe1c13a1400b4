package dev.faultline.crm;

import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Tokens with which end users connect their CRMs in the browser, asynchronous.
 *
 * @see ConnectTokens
 */
public final class AsyncConnectTokens {

    private final Caller caller;
    private final CrmOperations operations;

    AsyncConnectTokens(Caller caller, CrmOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Creates a token.
     *
     * @param request the end user
     * @return the token; fails as {@link ConnectTokens#create} throws
     */
    public CompletableFuture<ConnectToken> create(NewConnectToken request) {
        return caller.callAsync(operations.createConnectToken(request));
    }
}
