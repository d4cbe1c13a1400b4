package dev.faultline.crm;

import dev.faultline.core.ApiException;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.spi.Api;
import dev.faultline.core.spi.ErrorAnswer;
import dev.faultline.core.spi.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What sets the CRM API apart: what holds back calls is a provider, or else the whole key. */
final class CrmApi extends Api {

    static final String PROVIDER = "provider";

    private final Duration circuitOpenTime;

    CrmApi(Duration circuitOpenTime) {
        this.circuitOpenTime = circuitOpenTime;
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
     * The vendor's samples: four attempts. Their doubling of {@code Retry-After} is not taken over, nor their 60 s
     * for a 429 without one: a delay is kept as it is given, and where none is given there is backoff, for which the
     * vendor has no figures.
     */
    @Override
    public RetryPolicy defaultRetryPolicy() {
        return RetryPolicy.builder().maxAttempts(4).build();
    }

    @Override
    public ApiException decode(ErrorAnswer answer, Operation<?> operation) {
        return decode(answer, operation.breakerScope());
    }

    static CrmException decode(ErrorAnswer answer, @Nullable String provider) {
        JsonValue body = answer.json();
        answer.decoded(
                body.get("code").asText().orElse(null),
                body.get("message").asText().orElse(null));
        CrmError line = CrmError.find(answer.code(), answer.status());
        CrmAnswer full = new CrmAnswer(answer.errorCode(line), provider);
        return line == null ? CrmException.ofStatus(full) : line.exception(full);
    }

    /** A provider's own limit holds back that provider only; the platform's holds back the key. */
    @Override
    public @Nullable String cooldownScope(ApiException failure, Operation<?> operation) {
        boolean ofProvider = failure instanceof CrmException.Provider && failure.status() == 429;
        return ofProvider ? operation.breakerScope() : super.cooldownScope(failure, operation);
    }

    /** The vendor speaks of an indicated time without saying where; its one way to indicate a time is Retry-After. */
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
        String provider = request.query().stream()
                .filter(entry -> entry.getKey().equals(PROVIDER))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        List<String> scopes = scopesOf(provider);
        operation.breakerScope(provider).cooldownScopes(() -> scopes);
    }

    /** The key comes last, since the rate limit headers speak of it and never of the provider. */
    static List<String> scopesOf(@Nullable String provider) {
        return provider == null ? List.of(KEY_SCOPE) : List.of(provider, KEY_SCOPE);
    }
}
