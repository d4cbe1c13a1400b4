package dev.faultline.crm;

import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

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

    /**
     * Makes a token for the end user whose call failed because of the connection.
     *
     * @param failure the failure of a call of a connection: the future's own, not the {@code CompletionException} of
     *     {@code join()}
     * @return the token; fails as {@link ConnectTokens#createFor(CrmException)} throws
     * @throws IllegalArgumentException as {@link ConnectTokens#createFor(CrmException)} does
     */
    public CompletableFuture<ConnectToken> createFor(CrmException failure) {
        return createFor(failure, token -> {});
    }

    /**
     * Makes a token for the end user whose call failed because of the connection, with more about the end user or the
     * account.
     *
     * @param failure as for {@link #createFor(CrmException)}
     * @param fields sets them: {@code createFor(e, t -> t.environment("sandbox"))}
     * @return the token; fails as {@link ConnectTokens#createFor(CrmException, Consumer)} throws
     * @throws IllegalArgumentException as {@link ConnectTokens#createFor(CrmException)} does
     */
    public CompletableFuture<ConnectToken> createFor(CrmException failure, Consumer<NewConnectToken.Builder> fields) {
        return caller.callAsync(operations.createConnectToken(failure, fields));
    }
}
