package dev.faultline.crm;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a connection, each defined once for the blocking and the asynchronous client.
 *
 * @param client the client's own operations
 * @param endUserId the end user
 * @param provider the provider, {@code null} if not chosen
 */
record ConnectionOperations(
        CrmOperations client, String endUserId, @Nullable String provider) {

    ConnectionOperations {
        client.settings().checkEndUser(endUserId);
    }

    CrmSettings settings() {
        return client.settings();
    }

    <R> RecordOperations<R> records(RecordType<R> type) {
        return new RecordOperations<>(this, type);
    }

    String requiredProvider() {
        return Checks.notNull(provider, CrmApi.PROVIDER, "it with connection(endUserId, provider)");
    }

    Operation<ConnectToken> createConnectToken(Consumer<NewConnectToken.Builder> fields) {
        Checks.notNull(fields, "fields", "a function that sets the token's fields");
        NewConnectToken.Builder token = NewConnectToken.builder(endUserId);
        fields.accept(token);
        return client.createConnectToken(token.build());
    }

    Operation.Builder on(HttpMethod method, String path) {
        Operation.Builder operation =
                CrmApi.scoped(Operation.of(method, path).query(CrmApi.PROVIDER, provider), provider, endUserId);
        return settings().endUserPlace().addTo(operation, endUserId);
    }

    /** A raw request with the connection's end user and provider, unless it has its own. */
    RawRequest complete(RawRequest request) {
        RawRequest complete = Checks.notNull(request, "request", "a RawRequest, for example from RawRequest.get(..)");
        if (provider != null && !has(request.query(), CrmApi.PROVIDER)) {
            complete = complete.query(CrmApi.PROVIDER, provider);
        }
        boolean named =
                has(request.query(), EndUserPlace.PARAMETER) || has(request.headers(), EndUserPlace.HEADER_NAME);
        if (!named && settings().endUserPlace().query()) {
            complete = complete.query(EndUserPlace.PARAMETER, endUserId);
        }
        if (!named && settings().endUserPlace().header()) {
            complete = complete.header(EndUserPlace.HEADER_NAME, endUserId);
        }
        return complete;
    }

    private static boolean has(List<Map.Entry<String, String>> entries, String name) {
        return entries.stream().anyMatch(entry -> entry.getKey().equalsIgnoreCase(name));
    }

    /** Without the end user's id, which may be personal. */
    @Override
    public String toString() {
        return "ConnectionOperations[generation=" + settings().generation() + ", provider=" + provider + "]";
    }
}
