package dev.faultline.crm;

import dev.faultline.core.ApiException;
import dev.faultline.core.Category;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Fingerprint;
import dev.faultline.core.internal.Operation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The CRM API's own rules. A connection's failures and limits hold back its own calls, the platform's those of the key.
 */
final class CrmApi extends Api {

    static final String PROVIDER = "provider";

    /** Attached to the creation of a record, which no key protects. */
    enum Change {
        CREATE,
        /** Also without the retries of {@code retryCreates(true)}. */
        CREATE_ONCE
    }

    private final Duration circuitOpenTime;
    private final boolean waitForCircuit;
    private final boolean retryCreates;

    CrmApi(Duration circuitOpenTime, boolean waitForCircuit, boolean retryCreates) {
        this.circuitOpenTime = circuitOpenTime;
        this.waitForCircuit = waitForCircuit;
        this.retryCreates = retryCreates;
    }

    @Override
    public String name() {
        return "crm";
    }

    @Override
    public String defaultBaseUrl() {
        return "https://api.routemcp.io/api/v1";
    }

    /** The name in the vendor's samples, second R included. */
    @Override
    public String keyVariable() {
        return "ROUTERMCP_API_KEY";
    }

    /**
     * Four attempts, as in the vendor's samples. Their doubling of {@code Retry-After}, and their 60 s after a 429
     * without it, are left out. A server's delay is kept; otherwise there is backoff, for which the vendor has no
     * figures.
     */
    static RetryPolicy defaultRetryPolicy() {
        return RetryPolicy.builder().maxAttempts(4).build();
    }

    /** The end user's header distinguishes the scopes, so it is set with them. */
    @Override
    public Map<String, String> ownHeaders() {
        return Map.of(EndUserPlace.HEADER_NAME.toLowerCase(Locale.ROOT), "the end user with connection(..)");
    }

    @Override
    public ApiException decode(ErrorResponse response, Operation<?> operation) {
        String endUserId = endUser(operation.headers(), operation.query());
        return decode(response, value(operation.query(), PROVIDER), endUserId);
    }

    static CrmException decode(ErrorResponse response, @Nullable String provider, @Nullable String endUserId) {
        JsonValue body = response.json();
        response.decoded(
                body.get("code").asText().orElse(null),
                body.get("message").asText().orElse(null));
        CrmError line = CrmError.find(response.code(), statusOf(response));
        CrmErrorResponse full = new CrmErrorResponse(response.errorCode(line), provider, endUserId);
        return line == null ? CrmException.ofStatus(full) : line.exception(full);
    }

    /** The status of an error; an error in a 2xx has it in its body, if at all. */
    static int statusOf(ErrorResponse response) {
        if (response.status() >= 300) {
            return response.status();
        }
        int told = response.json()
                .get("statusCode")
                .asNumber()
                .map(BigDecimal::intValue)
                .orElse(0);
        return told >= 300 && told < 600 ? told : 500;
    }

    /**
     * A provider's limit holds back only the end user who reached it; whether it counts for all is not documented. The
     * platform's limit holds back the key.
     */
    @Override
    public @Nullable String cooldownScope(ApiException failure, Operation<?> operation) {
        if (failure.category() != Category.THROTTLED) {
            return null;
        }
        return failure instanceof CrmException.Provider ? operation.breakerScope() : KEY_SCOPE;
    }

    /** A provider's failure counts for the end user's connection, every other one for the host. */
    @Override
    public boolean countsForScope(ApiException failure, Operation<?> operation) {
        boolean documented =
                failure instanceof CrmException.Provider && failure.error().isPresent();
        return documented
                || failure.code().filter(code -> code.startsWith("PROVIDER_")).isPresent();
    }

    @Override
    public boolean waitsForCircuit() {
        return waitForCircuit;
    }

    /** The vendor documents a retry for these two codes, and for no other 5xx. */
    @Override
    public boolean allowsRetry(ApiException failure, Operation<?> operation) {
        return retryCreates
                && operation.attachment(Change.class) == Change.CREATE
                && (failure instanceof CrmException.InternalError || failure instanceof CrmException.ProviderError);
    }

    /** Only the code of a 503 proves that a create was not processed; a {@code Retry-After} does not. */
    @Override
    public boolean forbidsRetry(ApiException failure, Operation<?> operation) {
        Outcome outcome = failure.error().map(ErrorCode::outcome).orElse(Outcome.ofStatus(failure.status()));
        return operation.attachment(Change.class) != null
                && failure.status() == 503
                && outcome != Outcome.NOT_PROCESSED;
    }

    /** The vendor documents an indicated time, but not its place; {@code Retry-After} is the only one it has. */
    @Override
    public @Nullable Duration openCircuit(ApiException failure) {
        if (!(failure instanceof CrmException.CircuitOpen open)
                || open.provider().isEmpty()) {
            return null;
        }
        Duration indicated = open.retryAfter().orElse(circuitOpenTime);
        return indicated.isZero() ? null : indicated;
    }

    @Override
    public void prepare(RawRequest request, Operation.Builder operation) {
        scoped(operation, value(request.query(), PROVIDER), endUser(request.headers(), request.query()));
    }

    private static @Nullable String endUser(
            List<Map.Entry<String, String>> headers, List<Map.Entry<String, String>> query) {
        String inHeader = value(headers, EndUserPlace.HEADER_NAME);
        return inHeader == null ? value(query, EndUserPlace.PARAMETER) : inHeader;
    }

    private static @Nullable String value(List<Map.Entry<String, String>> entries, String name) {
        return entries.stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }

    /** End user and provider together address a connection, which has its own circuit and limit. */
    static Operation.Builder scoped(
            Operation.Builder operation, @Nullable String provider, @Nullable String endUserId) {
        String scope = endUserId == null ? provider : connection(provider, endUserId);
        List<String> scopes = cooldownScopes(scope);
        return operation.breakerScope(scope).cooldownScopes(() -> scopes);
    }

    /** The key is last: rate limit headers are about the key, never about the provider. */
    static List<String> cooldownScopes(@Nullable String scope) {
        return scope == null ? List.of(KEY_SCOPE) : List.of(scope, KEY_SCOPE);
    }

    /** A scope name without the end user's id: messages and logs show it, and the id may be an e-mail address. */
    static String connection(@Nullable String provider, String endUserId) {
        return (provider == null ? "the provider" : provider) + " for end user " + Fingerprint.of(endUserId);
    }
}
