package dev.faultline.partner;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CallOptions;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.ServerHints;
import dev.faultline.core.internal.json.Timestamps;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Partner API's own rules: address, retry policy, error decoding, cooldown scopes. */
final class PartnerApi extends Api {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final Pattern UUID_FORM = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Companies companies;

    PartnerApi(Companies companies) {
        this.companies = companies;
    }

    @Override
    public String name() {
        return "partner";
    }

    @Override
    public String defaultBaseUrl() {
        return "https://api.employjoy.ai/api/v1/external";
    }

    @Override
    public String keyVariable() {
        return "EMPLOYJOY_API_KEY";
    }

    /** The vendor's waits after a 500: 1 s, 2 s, 4 s, 8 s. */
    static RetryPolicy defaultRetryPolicy() {
        return RetryPolicy.builder()
                .maxAttempts(5)
                .initialBackoff(Duration.ofSeconds(1))
                .multiplier(2)
                .maxBackoff(Duration.ofSeconds(8))
                .build();
    }

    @Override
    public ApiException decode(ErrorResponse response, Operation<?> operation) {
        return decode(response);
    }

    static PartnerException decode(ErrorResponse response) {
        JsonValue body = response.json();
        String code = body.get("error").asText().orElse(null);
        PartnerError line = PartnerError.find(code);
        // The documented delay is the header; the body's number, of no documented unit, is only the fallback.
        Duration bodyDelay = ServerHints.seconds(body.get("retryAfter"));
        response.decoded(code, body.get("message").asText().orElse(null))
                .bodyDelay(bodyDelay)
                .errorCode(line);
        return line == null ? PartnerException.ofStatus(response) : line.exception(response);
    }

    /** A company's full bucket holds back submissions to that company only. */
    @Override
    public @Nullable String cooldownScope(ApiException failure, Operation<?> operation) {
        SubmittedTo submitted = operation.attachment(SubmittedTo.class);
        String jobId = submitted == null ? null : submitted.jobId();
        if (failure instanceof PartnerException.RateLimited limited && ofOneCompany(limited)) {
            Optional<String> company = limited.companyId();
            if (company.isPresent()) {
                companies.learn(jobId, company.get());
                return Companies.scope(company.get());
            }
            if (jobId != null) {
                return companies.scopeOf(jobId);
            }
        }
        return super.cooldownScope(failure, operation);
    }

    /**
     * Attached to a submission, whose rejection may hold back one company.
     *
     * @param jobId of the company's job
     */
    record SubmittedTo(String jobId) {}

    private static boolean ofOneCompany(PartnerException.RateLimited limited) {
        return limited.scope().is(PartnerException.RateLimited.Scope.PARTNER_COMPANY);
    }

    @Override
    public CallEvent.@Nullable Sunset sunset(Map<String, String> headers, Operation<?> operation, Instant now) {
        String announcement = headers.get("sunset");
        if (announcement == null) {
            return null;
        }
        Optional<Instant> at = Optional.ofNullable(Timestamps.parseHttpDate(announcement, now));
        return new CallEvent.Sunset(operation.name(), "the API key", at, announcement);
    }

    /** The options, with a check that the idempotency key, if any, is a UUID, as documented. */
    static Consumer<CallOptions.Builder> checked(Consumer<CallOptions.Builder> options) {
        Checks.notNull(options, "options", "a function that changes the options");
        return builder -> {
            options.accept(builder);
            builder.build()
                    .idempotencyKey()
                    .ifPresent(key -> Checks.that(
                            isUuid(key),
                            "idempotencyKey",
                            "no UUID",
                            "a random UUID, the only form that this API documents"));
        };
    }

    static boolean isUuid(String key) {
        return UUID_FORM.matcher(key).matches();
    }

    /** The vendor asks for an idempotency key on every POST. */
    @Override
    public void prepare(RawRequest request, Operation.Builder operation) {
        super.prepare(request, operation);
        if (request.method() == HttpMethod.POST) {
            operation.idempotencyHeader(IDEMPOTENCY_KEY);
        }
    }
}
