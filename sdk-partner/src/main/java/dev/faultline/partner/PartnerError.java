package dev.faultline.partner;

import static dev.faultline.core.RetryAdvice.AFTER_DELAY;
import static dev.faultline.core.RetryAdvice.BACKOFF;
import static dev.faultline.core.RetryAdvice.NEVER;

import dev.faultline.core.ApiException;
import dev.faultline.core.Category;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.RetryAdvice;
import dev.faultline.core.spi.ErrorAnswer;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The error table of the Partner API: a line a code, with the documented status, the vendor's retry advice, the class and
 * what to do. A constant is named as its code on the wire.
 *
 * <p>Source: the vendor's pages on errors and on rate limits. Constants may be added: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the makers are constructors
public enum PartnerError implements ErrorCode {
    // spotless:off
    UNAUTHORIZED(401, NEVER, PartnerException.Unauthorized.class, PartnerException.Unauthorized::new, "", "Replace the API key: it is missing, unknown, suspended, revoked, or past its rotation grace."),
    ACCESS_REVOKED(403, NEVER, PartnerException.AccessRevoked.class, PartnerException.AccessRevoked::new, "'details':{'companyId':'co_512'}", "Stop submitting to this company; ask EmployJoy if access should come back."),
    JOB_NOT_FOUND(404, NEVER, PartnerException.JobNotFound.class, PartnerException.JobNotFound::new, "'details':{'jobId':'job_40417'}", "List the jobs again: it does not exist, or its company gives this key no access."),
    APPLICATION_NOT_FOUND(404, NEVER, PartnerException.ApplicationNotFound.class, PartnerException.ApplicationNotFound::new, "'details':{'id':'ej_app_90233'}", "Check the id: only applications that this key submitted can be read."),
    JOB_CLOSED(409, NEVER, PartnerException.JobClosed.class, PartnerException.JobClosed::new, "'details':{'jobId':'job_40417','status':'closed'}", "Tell the candidate that the job is taken; list the jobs again."),
    DUPLICATE_SOURCE_APPLICATION_ID(409, NEVER, PartnerException.DuplicateSourceApplicationId.class, PartnerException.DuplicateSourceApplicationId::new, "'details':{'sourceApplicationId':'ats-7781'}", "It was submitted before: find it with applications().list()."),
    VALIDATION_ERROR(422, NEVER, PartnerException.ValidationError.class, PartnerException.ValidationError::new, "'details':{'errors':[{'field':'candidate.email','code':'INVALID_EMAIL','message':'not an e-mail address'},{'field':'consentToContact','code':'CONSENT_REQUIRED','message':'consent is missing'}]}", "Correct the fields in fieldErrors() and submit under a new idempotency key."),
    IDEMPOTENCY_KEY_REQUIRED(422, NEVER, PartnerException.IdempotencyKeyRequired.class, PartnerException.IdempotencyKeyRequired::new, "", "Send an Idempotency-Key header with every POST, as applications().submit() does by itself."),
    IDEMPOTENCY_KEY_REUSED(422, NEVER, PartnerException.IdempotencyKeyReused.class, PartnerException.IdempotencyKeyReused::new, "", "Use a new idempotency key for each distinct submission."),
    RATE_LIMITED(429, AFTER_DELAY, PartnerException.RateLimited.class, PartnerException.RateLimited::new, "'scope':'partner_company','companyId':'co_512','retryAfter':1", "Wait for retryAfter(); the limit is of the scope in scope()."),
    INTERNAL_ERROR(500, BACKOFF, PartnerException.InternalError.class, PartnerException.InternalError::new, "", "Try again later with the same idempotency key; tell EmployJoy if it persists.");
    // spotless:on

    private final int status;
    private final RetryAdvice retryAdvice;
    private final Class<? extends PartnerException> type;
    private final Function<ErrorAnswer, PartnerException> maker;
    private final String exampleMembers;
    private final String remedy;

    PartnerError(
            int status,
            RetryAdvice retryAdvice,
            Class<? extends PartnerException> type,
            Function<ErrorAnswer, PartnerException> maker,
            String exampleMembers,
            String remedy) {
        this.status = status;
        this.retryAdvice = retryAdvice;
        this.type = type;
        this.maker = maker;
        this.exampleMembers = exampleMembers.replace('\'', '"');
        this.remedy = remedy;
    }

    static @Nullable PartnerError of(@Nullable String code) {
        for (PartnerError line : values()) {
            if (line.name().equals(code)) {
                return line;
            }
        }
        return null;
    }

    PartnerException exception(ErrorAnswer answer) {
        return maker.apply(answer);
    }

    @Override
    public String code() {
        return name();
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Category category() {
        return Category.ofStatus(status);
    }

    @Override
    public RetryAdvice retryAdvice() {
        return retryAdvice;
    }

    @Override
    public String remedy() {
        return remedy;
    }

    @Override
    public Class<? extends ApiException> type() {
        return type;
    }

    @Override
    public ErrorExample example() {
        String more = exampleMembers.isEmpty() ? "" : "," + exampleMembers;
        String body = "{\"error\":\"" + name() + "\",\"message\":\"an example of " + name() + "\"" + more + "}";
        Map<String, String> headers = status == 429
                ? Map.of("Content-Type", "application/json", "Retry-After", "1")
                : Map.of("Content-Type", "application/json");
        return new ErrorExample(status, headers, body);
    }

    @Override
    public PartnerException exampleException() {
        return PartnerApi.decode(ErrorAnswer.of(example()));
    }
}
