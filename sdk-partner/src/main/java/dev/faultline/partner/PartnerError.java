package dev.faultline.partner;

import static dev.faultline.core.ErrorSpec.errorSpec;
import static dev.faultline.core.RetryAdvice.AFTER_DELAY;
import static dev.faultline.core.RetryAdvice.BACKOFF;
import static dev.faultline.core.RetryAdvice.NEVER;

import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.ErrorSpec;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.ErrorTables;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The error table of the Partner API: one entry per code, with its documented status, retry advice, exception class and
 * remedy. A constant has the name of its code on the wire.
 *
 * <p>Source: <a href="https://docs.employjoy.ai/errors.html">errors</a> and
 * <a href="https://docs.employjoy.ai/rate-limits.html">rate limits</a>. Constants may be added: give a {@code switch} a
 * default.
 */
@SuppressWarnings("ImmutableEnumChecker") // constructor references and records
public enum PartnerError implements ErrorCode {
    // spotless:off
    UNAUTHORIZED(errorSpec(401, NEVER, PartnerException.Unauthorized.class, "", "Replace the API key: it is missing, unknown, suspended, revoked, or past its rotation grace."), PartnerException.Unauthorized::new),
    ACCESS_REVOKED(errorSpec(403, NEVER, PartnerException.AccessRevoked.class, "'details':{'companyId':'co_512'}", "Stop submitting to this company; ask EmployJoy to restore access if needed."), PartnerException.AccessRevoked::new),
    JOB_NOT_FOUND(errorSpec(404, NEVER, PartnerException.JobNotFound.class, "'details':{'jobId':'job_40417'}", "List the jobs again: the job does not exist, or its company gives this key no access."), PartnerException.JobNotFound::new),
    APPLICATION_NOT_FOUND(errorSpec(404, NEVER, PartnerException.ApplicationNotFound.class, "'details':{'id':'ej_app_90233'}", "Check the id: only applications that this key submitted can be read."), PartnerException.ApplicationNotFound::new),
    JOB_CLOSED(errorSpec(409, NEVER, PartnerException.JobClosed.class, "'details':{'jobId':'job_40417','status':'closed'}", "Tell the candidate that the job is taken; list the jobs again."), PartnerException.JobClosed::new),
    DUPLICATE_SOURCE_APPLICATION_ID(errorSpec(409, NEVER, PartnerException.DuplicateSourceApplicationId.class, "'details':{'sourceApplicationId':'ats-7781'}", "Find the earlier application with applications().findBySourceApplicationId(..)."), PartnerException.DuplicateSourceApplicationId::new),
    VALIDATION_ERROR(errorSpec(422, NEVER, PartnerException.ValidationError.class, "'details':{'errors':[{'field':'candidate.email','code':'INVALID_EMAIL','message':'not an e-mail address'},{'field':'consentToContact','code':'CONSENT_REQUIRED','message':'consent is missing'}]}", "Correct the fields in fieldErrors() and submit with a new idempotency key."), PartnerException.ValidationError::new),
    IDEMPOTENCY_KEY_REQUIRED(errorSpec(422, NEVER, PartnerException.IdempotencyKeyRequired.class, "", "Send an Idempotency-Key header with every POST, as applications().submit() does by itself."), PartnerException.IdempotencyKeyRequired::new),
    IDEMPOTENCY_KEY_REUSED(errorSpec(422, NEVER, PartnerException.IdempotencyKeyReused.class, "", "Look the earlier submission up before you send anything with a new key: a key is for one submission and its exact bytes."), PartnerException.IdempotencyKeyReused::new),
    RATE_LIMITED(errorSpec(429, AFTER_DELAY, PartnerException.RateLimited.class, "'scope':'partner_company','companyId':'co_512','retryAfter':1", "Wait for retryAfter(); scope() is the scope of the limit."), PartnerException.RateLimited::new),
    INTERNAL_ERROR(errorSpec(500, BACKOFF, PartnerException.InternalError.class, "", "Try again later with the same idempotency key; report it to EmployJoy if it persists."), PartnerException.InternalError::new);
    // spotless:on

    private final ErrorSpec spec;
    private final Function<ErrorResponse, PartnerException> maker;

    PartnerError(ErrorSpec spec, Function<ErrorResponse, PartnerException> maker) {
        this.spec = spec;
        this.maker = maker;
    }

    static @Nullable PartnerError find(@Nullable String code) {
        return ErrorTables.find(values(), code);
    }

    PartnerException exception(ErrorResponse response) {
        return maker.apply(response);
    }

    @Override
    public ErrorSpec spec() {
        return spec;
    }

    @Override
    public ErrorExample example() {
        return ErrorTables.example(this, "\"error\":\"" + name() + "\",\"message\":\"an example of " + name() + "\"");
    }

    @Override
    public PartnerException exampleException() {
        return exampleException(ErrorResponse.of(this));
    }

    @Override
    @SuppressWarnings("exports")
    public PartnerException exampleException(ErrorResponse response) {
        return PartnerApi.decode(response);
    }
}
