package dev.faultline.crm;

import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import java.util.function.Consumer;

/**
 * Tokens with which end users connect their CRMs in the browser. Source:
 * <a href="https://docs.routemcp.io/api-reference/connect/create-end-user-scoped-connect-session-token-called-by-customer-backend">connect
 * tokens</a>.
 *
 * <p>Every method can also throw {@link CrmException.Authentication} if the API key is not valid; {@link
 * CrmException.Server} if the platform fails, or its limit is still reached after all attempts; and {@link
 * SdkException} if no usable response came.
 */
public final class ConnectTokens {

    private final Caller caller;
    private final CrmOperations operations;

    ConnectTokens(Caller caller, CrmOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Makes a token ({@code POST /connect/token}). It is retried after a lost response: a second token for the same end
     * user does no harm.
     *
     * @param request the end user
     * @return the token, to be handed to the end user's browser
     * @throws IllegalArgumentException if {@link CrmClient#connection(String)} would reject the end user's id
     * @throws CrmException.Validation if a field is not valid
     */
    public ConnectToken create(NewConnectToken request) {
        return caller.call(operations.createConnectToken(request));
    }

    /**
     * Makes a token for the end user whose call failed because of the connection ({@code POST /connect/token}). One
     * handler does it for all calls of an application:
     *
     * <pre>{@code
     * } catch (CrmException e) {
     *     if (e.needsConnectWidget()) {
     *         ConnectToken token = crm.connectTokens().createFor(e);
     *         return new Reconnect(e.provider().orElse(null), token.token(), token.expiresAt());
     *     }
     *     throw e;
     * }
     * }</pre>
     *
     * <p>In the browser, {@code RouteMCP.connect({ token, onSuccess })} opens the widget. The token is the end user's, not
     * the provider's: the API has no parameter for it, so a page shows {@link CrmException#provider()} beside the widget.
     * Nothing is to be stored. The token lives ten minutes, and the next failed call can make another one.
     *
     * @param failure the failure of a call of a connection
     * @return the token, to be handed to the end user's browser
     * @throws IllegalArgumentException if it does not {@linkplain CrmException#needsConnectWidget() need the widget}, or
     *     its call had no end user
     * @see <a href="https://docs.routemcp.io/guides/connect-widget">the Connect widget</a>
     */
    public ConnectToken createFor(CrmException failure) {
        return createFor(failure, token -> {});
    }

    /**
     * Makes a token for the end user whose call failed because of the connection, with more about the end user or the
     * account.
     *
     * @param failure as for {@link #createFor(CrmException)}
     * @param fields sets them: {@code createFor(e, t -> t.environment("sandbox"))}
     * @return the token, to be handed to the end user's browser
     * @throws IllegalArgumentException as {@link #createFor(CrmException)} does
     * @throws CrmException.Validation if a field is not valid
     */
    public ConnectToken createFor(CrmException failure, Consumer<NewConnectToken.Builder> fields) {
        return caller.call(operations.createConnectToken(failure, fields));
    }
}
