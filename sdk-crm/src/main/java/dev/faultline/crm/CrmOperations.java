package dev.faultline.crm;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.spi.Checks;
import dev.faultline.core.spi.Operation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The operations of a view, each defined once for both surfaces.
 *
 * @param generation the shape of the requests
 * @param repeatCreates whether a create may be repeated after a lost answer
 * @param endUserId whose connections are used, {@code null} if not chosen
 * @param provider which of them, {@code null} if not chosen
 */
record CrmOperations(
        Generation generation,
        boolean repeatCreates,
        @Nullable String endUserId,
        @Nullable String provider) {

    CrmOperations forEndUser(String id) {
        generation.check(Checks.notBlank(id, "endUserId", "your own id for the end user"));
        return new CrmOperations(generation, repeatCreates, id, provider);
    }

    CrmOperations provider(String slug) {
        Checks.notBlank(slug, CrmApi.PROVIDER, "the provider's slug, such as hubspot");
        return new CrmOperations(generation, repeatCreates, endUserId, slug);
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
        return fieldMappings(resourceType).reads(answer -> Envelope.of(answer).page(FieldMapping::read));
    }

    Operation<CrmPage<FieldMapping>> listFieldMappings(String resourceType, String apiVersion) {
        Checks.notBlank(apiVersion, "apiVersion", "a version of the provider's own API, or leave it out");
        return fieldMappings(resourceType)
                .query("apiVersion", apiVersion)
                .reads(answer -> Envelope.of(answer).page(FieldMapping::read));
    }

    private Operation.Builder fieldMappings(String resourceType) {
        Checks.notBlank(resourceType, "resourceType", "a kind of record in the singular, such as contact");
        return ofProvider(HttpMethod.GET, "/field-mappings").query("resourceType", resourceType);
    }

    /** A repeat makes another token for the same end user, so it is safe whatever {@code repeatCreates} says. */
    Operation<ConnectToken> createConnectToken(NewConnectToken request) {
        Checks.notNull(request, "connect token", "what NewConnectToken.builder() builds");
        return Operation.of(HttpMethod.POST, "/connect/token")
                .json(request.json())
                .repeatable(true)
                .cooldownScopes(() -> CrmApi.scopesOf(null))
                .reads(answer -> Envelope.of(answer).read(ConnectToken::read));
    }

    void requireProvider(String what) {
        if (provider == null) {
            throw new IllegalArgumentException(what + " need a provider: call provider(..) before " + what + "()");
        }
    }

    Operation.Builder ofProvider(HttpMethod method, String path) {
        List<String> scopes = CrmApi.scopesOf(provider);
        return Operation.of(method, path)
                .query(CrmApi.PROVIDER, provider)
                .breakerScope(provider)
                .cooldownScopes(() -> scopes);
    }

    Operation.Builder ofEndUser(HttpMethod method, String path) {
        Operation.Builder operation = ofProvider(method, path);
        return generation == Generation.OLDER
                ? operation.query(Generation.END_USER_PARAMETER, endUserId)
                : operation.header(Generation.END_USER_HEADER, String.valueOf(endUserId));
    }

    /** A raw request with what the view has chosen; what the request brings itself stays. */
    RawRequest complete(RawRequest request) {
        RawRequest complete = Checks.notNull(request, "request", "what RawRequest.get(..) makes");
        if (provider != null && !has(request.query(), CrmApi.PROVIDER)) {
            complete = complete.query(CrmApi.PROVIDER, provider);
        }
        if (endUserId == null) {
            return complete;
        }
        if (generation == Generation.OLDER) {
            return has(request.query(), Generation.END_USER_PARAMETER)
                    ? complete
                    : complete.query(Generation.END_USER_PARAMETER, endUserId);
        }
        return has(request.headers(), Generation.END_USER_HEADER)
                ? complete
                : complete.header(Generation.END_USER_HEADER, endUserId);
    }

    private static boolean has(List<Map.Entry<String, String>> entries, String name) {
        return entries.stream().anyMatch(entry -> entry.getKey().equalsIgnoreCase(name));
    }

    /** Without the end user's id, which may be personal. */
    @Override
    public String toString() {
        return "CrmOperations[generation=" + generation + ", provider=" + provider + "]";
    }
}
