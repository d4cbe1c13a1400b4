package dev.faultline.crm;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a view, each defined once for the blocking and the asynchronous client.
 *
 * @param settings the client's settings
 * @param endUserId the end user, {@code null} if not chosen
 * @param provider the provider, {@code null} if not chosen
 */
record CrmOperations(
        CrmSettings settings,
        @Nullable String endUserId,
        @Nullable String provider) {

    CrmOperations forEndUser(String id) {
        settings.endUserPlace().check(Checks.notBlank(id, "endUserId", "your own id for the end user"));
        return new CrmOperations(settings, id, provider);
    }

    CrmOperations provider(String slug) {
        Checks.notBlank(slug, CrmApi.PROVIDER, "the provider's slug, such as hubspot");
        return new CrmOperations(settings, endUserId, slug);
    }

    <R> RecordOperations<R> records(RecordType<R> type) {
        if (endUserId == null) {
            throw new IllegalArgumentException(
                    type.plural() + " need an end user: call forEndUser(..) before " + type.plural() + "()");
        }
        requireProvider(type.plural());
        return new RecordOperations<>(this, type);
    }

    Operation<CrmPage<FieldMapping>> listFieldMappings(String resourceType) {
        return fieldMappings(resourceType)
                .reads(response -> Envelope.of(response).all(FieldMapping::read));
    }

    Operation<CrmPage<FieldMapping>> listFieldMappings(String resourceType, String apiVersion) {
        Checks.notBlank(apiVersion, "apiVersion", "a version of the provider's own API, or leave it out");
        return fieldMappings(resourceType)
                .query("apiVersion", apiVersion)
                .reads(response -> Envelope.of(response).all(FieldMapping::read));
    }

    private Operation.Builder fieldMappings(String resourceType) {
        Checks.notBlank(resourceType, "resourceType", "a kind of record in the singular, such as contact");
        return ofProvider(HttpMethod.GET, "/field-mappings").query("resourceType", resourceType);
    }

    /** A retry creates another token for the same end user, so it is safe. */
    Operation<ConnectToken> createConnectToken(NewConnectToken request) {
        Checks.notNull(request, "connect token", "a NewConnectToken from its builder()");
        return Operation.of(HttpMethod.POST, "/connect/token")
                .json(request.json(settings.endUserPlace(), endUserId))
                .idempotent(true)
                .cooldownScopes(() -> CrmApi.cooldownScopes(null))
                .reads(response -> Envelope.of(response).read(ConnectToken::read));
    }

    void requireProvider(String what) {
        if (provider == null) {
            throw new IllegalArgumentException(what + " need a provider: call provider(..) before " + what + "()");
        }
    }

    Operation.Builder ofProvider(HttpMethod method, String path) {
        return CrmApi.scoped(Operation.of(method, path).query(CrmApi.PROVIDER, provider), provider, null);
    }

    Operation.Builder ofEndUser(HttpMethod method, String path) {
        Operation.Builder operation =
                CrmApi.scoped(Operation.of(method, path).query(CrmApi.PROVIDER, provider), provider, endUserId);
        return settings.endUserPlace().addTo(operation, String.valueOf(endUserId));
    }

    /** A raw request with this view's end user and provider, unless it has its own. */
    RawRequest complete(RawRequest request) {
        RawRequest complete = Checks.notNull(request, "request", "a RawRequest, for example from RawRequest.get(..)");
        if (provider != null && !has(request.query(), CrmApi.PROVIDER)) {
            complete = complete.query(CrmApi.PROVIDER, provider);
        }
        if (endUserId == null) {
            return complete;
        }
        boolean named =
                has(request.query(), EndUserPlace.PARAMETER) || has(request.headers(), EndUserPlace.HEADER_NAME);
        if (!named && settings.endUserPlace().query()) {
            complete = complete.query(EndUserPlace.PARAMETER, endUserId);
        }
        if (!named && settings.endUserPlace().header()) {
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
        return "CrmOperations[generation=" + settings.generation() + ", provider=" + provider + "]";
    }
}
