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
 * The Celper API's own rules: rate limits by category, and 429s about a window or a number.
 *
 * <p>A reservation of a call is never retried if it may exist already, see {@link Bucket#reserves}.
 *
 * <p>The scope of the {@code X-RateLimit-*} headers is not documented; their limit decides it. A limit of {@value
 * Bucket#COMPANY_LIMIT} is the company's, any other that of the operation's category. A 429 without a readable limit,
 * or with company requests left, counts for the category, as its code is documented. An operation without a category,
 * such as those of telephony, has only the company's limit. So a spent category never stops the others; at worst, a
 * spent company limit costs each category one 429.
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

    /** The SDK's own name; the vendor documents none. */
    @Override
    public String keyVariable() {
        return "CELPER_API_KEY";
    }

    /**
     * Exponential backoff and at most three attempts, from the vendor's page on error handling, which has no figures
     * for the backoff. Its longer pause after each further 429 is left out: a server's delay is kept.
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
     * A 429 for lack of capacity is about one window or one number, so it holds back no other call. The same holds for
     * an unknown code, unless its headers show a spent limit.
     */
    @Override
    public @Nullable String cooldownScope(ApiException failure, Operation<?> operation) {
        boolean ofAllowance = failure instanceof InterviewsException.RateLimited
                || failure.code().isEmpty()
                || (failure.error().isEmpty() && failure.rateLimit().spent());
        return failure.status() == 429 && ofAllowance ? rateLimitScope(failure.rateLimit(), operation) : null;
    }

    /**
     * The window of a call may have passed when the server has capacity. A reservation's 429 without {@code
     * RATE_LIMITED} may be about capacity, too.
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

    /** Method and path decide a raw request's rate limit and, unless the caller sets it, whether it is idempotent. */
    @Override
    public void prepare(RawRequest request, Operation.Builder operation) {
        complete(operation, request.method(), request.path());
        request.declaredIdempotent().ifPresent(operation::idempotent);
        if (Bucket.reserves(request.method(), request.path())
                && !request.declaredIdempotent().orElse(false)) {
            operation.neverRetry();
        }
    }

    /** An operation with the documented properties of its method and path. */
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

    /** A view, with a check of the idempotency key's length, a limit of this vendor. */
    static Caller view(Caller caller, Consumer<CallOptions.Builder> changes) {
        Checks.notNull(changes, "options", "a function that changes the options");
        return caller.with(options -> {
            changes.accept(options);
            options.build().idempotencyKey().ifPresent(key -> Limits.atMost(LONGEST_KEY, key, "idempotencyKey"));
        });
    }
}
