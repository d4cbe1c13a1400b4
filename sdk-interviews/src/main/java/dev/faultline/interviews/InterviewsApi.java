package dev.faultline.interviews;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallOptions;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RateLimit;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.RateCeiling;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What sets the Celper API apart: allowances by category, and 429s that are about a window or a number.
 *
 * <p>A reservation of a call is never retried where it may have been made: see {@link Bucket#reserves}.
 *
 * <p>Which allowance the {@code X-RateLimit-*} headers describe, the company's or the category's, is not documented. It
 * is decided by their limit: {@value Bucket#COMPANY_LIMIT}, which only the company's allowance has, speaks of the key; any
 * other, of the operation's category. A rejection without a limit that can be read, or with a company's that is not spent,
 * is the category's, as its code is documented; an operation without a category, such as those of telephony, spends the
 * company's alone. So a spent category never stops the others, and at worst a spent company costs each category one
 * rejection.
 */
final class InterviewsApi extends Api {

    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final int LONGEST_KEY = 255;

    @Override
    public String name() {
        return "interviews";
    }

    @Override
    public String defaultBaseUrl() {
        return "https://api.celper.ai/v1";
    }

    /** The SDK's own name: the vendor has none. */
    @Override
    public String keyVariable() {
        return "CELPER_API_KEY";
    }

    /**
     * The vendor's page on error handling: exponential backoff, three attempts at most. It gives no figures for the
     * backoff. Its longer pause after each further 429 is not taken over: a delay is kept as the server gives it.
     */
    static RetryPolicy defaultRetryPolicy() {
        return RetryPolicy.builder().maxAttempts(3).build();
    }

    @Override
    public Map.Entry<String, String> credential(String key) {
        return Map.entry("X-API-Key", key);
    }

    @Override
    public String requestIdHeader() {
        return "x-request-id";
    }

    @Override
    public ApiException decode(ErrorResponse response, Operation<?> operation) {
        return decode(response);
    }

    static InterviewsException decode(ErrorResponse response) {
        JsonValue body = response.json();
        String code = body.get("error").asText().orElse(null);
        String requestId =
                body.get("requestId").asText().filter(id -> !id.isBlank()).orElse(response.requestId());
        InterviewsError line = InterviewsError.find(code);
        response.decoded(code, body.get("message").asText().orElse(null))
                .requestId(requestId)
                .errorCode(line);
        return line == null ? InterviewsException.ofStatus(response) : line.exception(response);
    }

    @Override
    public @Nullable RateCeiling rateCeiling(String scope) {
        return Bucket.ceiling(scope);
    }

    /**
     * A rejection for lack of capacity is about one window or one number: it holds back nobody else. So is, for all we
     * know, a 429 whose code is newer than the SDK, unless its headers say that an allowance is spent.
     */
    @Override
    public @Nullable String cooldownScope(ApiException failure, Operation<?> operation) {
        boolean ofAllowance = failure instanceof InterviewsException.RateLimited
                || failure.code().isEmpty()
                || (failure.error().isEmpty() && failure.rateLimit().spent());
        return failure.status() == 429 && ofAllowance ? rateLimitScope(failure.rateLimit(), operation) : null;
    }

    /**
     * A window for a call may have passed by the time that the server has room. A 429 of a reservation that does not name
     * the allowance may be about capacity, too.
     */
    @Override
    public boolean forbidsRetry(ApiException failure, Operation<?> operation) {
        boolean ofAllowance = failure instanceof InterviewsException.RateLimited;
        boolean reserves = Bucket.reserves(operation.method(), "/" + String.join("/", operation.segments()));
        boolean capacity = failure instanceof InterviewsException.NoCapacity
                || (failure.status() == 429 && reserves && !ofAllowance);
        boolean bounded = operation.deadline() != null
                && failure.retryAfter().filter(delay -> !delay.isZero()).isPresent();
        return capacity && !bounded;
    }

    @Override
    public @Nullable String rateLimitScope(RateLimit rateLimit, Operation<?> operation) {
        boolean describesCompany = rateLimit.limit().equals(OptionalLong.of(Bucket.COMPANY_LIMIT));
        boolean someLeft = rateLimit.remaining().orElse(0) > 0;
        return describesCompany && !someLeft ? KEY_SCOPE : super.rateLimitScope(rateLimit, operation);
    }

    /**
     * A raw request spends what its method and path say, and is as safe to retry as the vendor says of them, unless the
     * caller says otherwise.
     */
    @Override
    public void prepare(RawRequest request, Operation.Builder operation) {
        complete(operation, request.method(), request.path());
        request.declaredIdempotent().ifPresent(operation::idempotent);
        if (Bucket.reserves(request.method(), request.path())
                && !request.declaredIdempotent().orElse(false)) {
            operation.neverRetry();
        }
    }

    /** An operation with what the vendor says of its method and path. */
    static Operation.Builder operation(HttpMethod method, String path) {
        return complete(Operation.of(method, path), method, path);
    }

    private static Operation.Builder complete(Operation.Builder operation, HttpMethod method, String path) {
        List<String> scopes = Bucket.of(method, path).scopes();
        operation.cooldownScopes(() -> scopes);
        if (Bucket.idempotent(method, path)) {
            operation.idempotent(true);
        }
        return Bucket.takesKey(method, path) ? operation.idempotencyHeader(IDEMPOTENCY_KEY) : operation;
    }

    /** A view, whose idempotency key is checked here since its limit is this vendor's own. */
    static Caller view(Caller caller, Consumer<CallOptions.Builder> changes) {
        Checks.notNull(changes, "options", "a function that changes them");
        return caller.with(options -> {
            changes.accept(options);
            options.build().idempotencyKey().ifPresent(key -> Limits.atMost(LONGEST_KEY, key, "idempotencyKey"));
        });
    }
}
