package dev.faultline.crm;

import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;

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
}
