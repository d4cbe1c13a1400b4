package dev.faultline.crm;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The operations that need no connection, each defined once for the blocking and the asynchronous client.
 *
 * @param settings the client's settings
 */
record CrmOperations(CrmSettings settings) {

    ConnectionOperations connection(String endUserId) {
        return new ConnectionOperations(this, endUserId, null);
    }

    ConnectionOperations connection(String endUserId, String provider) {
        return new ConnectionOperations(this, endUserId, slug(provider));
    }

    static String slug(String provider) {
        return Checks.notBlank(provider, CrmApi.PROVIDER, "the provider's slug, such as hubspot");
    }

    static Operation<CrmPage<FieldMapping>> listFieldMappings(
            String provider, String resourceType, @Nullable String apiVersion) {
        Checks.notBlank(resourceType, "resourceType", "a kind of record in the singular, such as contact");
        if (apiVersion != null) {
            Checks.notBlank(apiVersion, "apiVersion", "a version of the provider's own API, or leave it out");
        }
        Operation.Builder list = Operation.of(HttpMethod.GET, "/field-mappings").query(CrmApi.PROVIDER, provider);
        return CrmApi.scoped(list, provider, null)
                .query("resourceType", resourceType)
                .query("apiVersion", apiVersion)
                .reads(response -> Envelope.of(response).all(FieldMapping::read));
    }

    /** A token for the end user of a call that needs the Connect widget. */
    Operation<ConnectToken> createConnectToken(CrmException failure, Consumer<NewConnectToken.Builder> fields) {
        Checks.notNull(failure, "failure", "the CrmException of a call");
        if (!failure.needsConnectWidget()) {
            throw new IllegalArgumentException(failure.getClass().getSimpleName()
                    + " does not need the Connect widget, see needsConnectWidget():"
                    + " connection(endUserId).connectToken() makes a token without a failure");
        }
        String endUserId = failure.endUserId()
                .orElseThrow(() -> new IllegalArgumentException("the failed call had no end user:"
                        + " connection(endUserId).connectToken() makes a token for one"));
        return connection(endUserId).createConnectToken(fields);
    }

    /** A retry creates another token for the same end user, so it is safe. */
    Operation<ConnectToken> createConnectToken(NewConnectToken request) {
        Checks.notNull(request, "connect token", "a NewConnectToken, for example from NewConnectToken.of(..)");
        settings.checkEndUser(request.endUserId());
        return Operation.of(HttpMethod.POST, "/connect/token")
                .json(request.fields())
                .idempotent(true)
                .cooldownScopes(() -> CrmApi.cooldownScopes(null))
                .reads(response -> Envelope.of(response).read(ConnectToken::read));
    }
}
