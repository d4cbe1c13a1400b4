package dev.faultline.interviews;

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
 * The error table of the Celper API: one entry per code, with its documented status, retry advice, exception class and
 * remedy. A constant has the name of its code on the wire. Only the three 429s and the server's own failure are
 * temporary; all others need a change by the caller.
 *
 * <p>Source: <a href="https://docs.celper.ai/reference/error-codes">error codes</a> and
 * <a href="https://docs.celper.ai/concepts/error-handling">error handling</a>; only the
 * <a href="https://github.com/CelperAI/skills">integration guide</a> has {@code INTERNAL_ERROR}. Constants may be
 * added: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // constructor references and records
public enum InterviewsError implements ErrorCode {
    // spotless:off
    UNAUTHORIZED(errorSpec(401, NEVER, InterviewsException.Unauthorized.class, "", "Replace the API key: it is missing, unknown, revoked or expired."), InterviewsException.Unauthorized::new),
    IP_NOT_ALLOWED(errorSpec(403, NEVER, InterviewsException.IpNotAllowed.class, "", "Call from an address on the key's allowlist, or add the caller's address to it in the dashboard."), InterviewsException.IpNotAllowed::new),
    SCOPE_INSUFFICIENT(errorSpec(403, NEVER, InterviewsException.ScopeInsufficient.class, "", "Use a key that has the scope of this operation."), InterviewsException.ScopeInsufficient::new),
    FORBIDDEN(errorSpec(403, NEVER, InterviewsException.Forbidden.class, "", "Use a key of an owner or admin who still has access to the company."), InterviewsException.Forbidden::new),
    API_DISABLED(errorSpec(403, NEVER, InterviewsException.ApiDisabled.class, "", "Ask Celper to switch on API access for the company."), InterviewsException.ApiDisabled::new),
    ACCOUNT_SUSPENDED(errorSpec(403, NEVER, InterviewsException.AccountSuspended.class, "", "Ask Celper why the company's account is suspended."), InterviewsException.AccountSuspended::new),
    TELEPHONY_DISABLED(errorSpec(403, NEVER, InterviewsException.TelephonyDisabled.class, "", "Ask Celper to switch on outbound calling for the company."), InterviewsException.TelephonyDisabled::new),
    ADMIN_ONLY_PARAMETER(errorSpec(403, NEVER, InterviewsException.AdminOnlyParameter.class, "", "Leave force out: no API key may force a call."), InterviewsException.AdminOnlyParameter::new),
    NOT_FOUND(errorSpec(404, NEVER, InterviewsException.NotFound.class, "", "Check both ids: a candidate is found only under its own job position."), InterviewsException.NotFound::new),
    VALIDATION_ERROR(errorSpec(400, NEVER, InterviewsException.ValidationError.class, "'details':[{'field':'email','message':'is no e-mail address'}]", "Correct the problems in details(), and send again."), InterviewsException.ValidationError::new),
    INVALID_BODY(errorSpec(400, NEVER, InterviewsException.InvalidBody.class, "", "Send JSON as the body."), InterviewsException.InvalidBody::new),
    WINDOW_IN_PAST(errorSpec(400, NEVER, InterviewsException.WindowInPast.class, "", "Choose a window in the future."), InterviewsException.WindowInPast::new),
    WINDOW_TOO_LONG(errorSpec(400, NEVER, InterviewsException.WindowTooLong.class, "", "Choose a shorter window."), InterviewsException.WindowTooLong::new),
    TIMEZONE_SELECTION_REQUIRED(errorSpec(422, NEVER, InterviewsException.TimezoneSelectionRequired.class, "", "Name the candidate's time zone in the request."), InterviewsException.TimezoneSelectionRequired::new),
    DUPLICATE_CANDIDATE(errorSpec(409, NEVER, InterviewsException.DuplicateCandidate.class, "", "Find the candidate with this address in the job position, or use another address."), InterviewsException.DuplicateCandidate::new),
    INVALID_STATUS(errorSpec(409, NEVER, InterviewsException.InvalidStatus.class, "", "Read the candidate's status: only a new candidate can be invited."), InterviewsException.InvalidStatus::new),
    INVALID_STATUS_TRANSITION(errorSpec(409, NEVER, InterviewsException.InvalidStatusTransition.class, "", "Read the candidate's status: it does not permit this decision."), InterviewsException.InvalidStatusTransition::new),
    ANALYSIS_NOT_VIEWED(errorSpec(409, NEVER, InterviewsException.AnalysisNotViewed.class, "", "View the interview analysis first, then decide."), InterviewsException.AnalysisNotViewed::new),
    ACTIVE_SESSION(errorSpec(409, NEVER, InterviewsException.ActiveSession.class, "", "Wait until the interview session is over, or delete it as well with forceDelete()."), InterviewsException.ActiveSession::new),
    WEBHOOK_LIMIT_REACHED(errorSpec(409, NEVER, InterviewsException.WebhookLimitReached.class, "", "Delete a webhook first: a company can have five active ones."), InterviewsException.WebhookLimitReached::new),
    IDEMPOTENCY_CONFLICT(errorSpec(409, NEVER, InterviewsException.IdempotencyConflict.class, "", "Use a new idempotency key for each distinct request."), InterviewsException.IdempotencyConflict::new),
    CANDIDATE_HAS_ACTIVE_RESERVATION(errorSpec(409, NEVER, InterviewsException.CandidateHasActiveReservation.class, "", "Replace the reservation, or wait for the end of the call in flight."), InterviewsException.CandidateHasActiveReservation::new),
    WINDOW_TOO_SOON(errorSpec(412, NEVER, InterviewsException.WindowTooSoon.class, "", "Choose a window that starts later."), InterviewsException.WindowTooSoon::new),
    WINDOW_TOO_SHORT_FOR_INTERVIEW(errorSpec(412, NEVER, InterviewsException.WindowTooShortForInterview.class, "", "Choose a window that is longer than the interview."), InterviewsException.WindowTooShortForInterview::new),
    WINDOW_FALLS_OUTSIDE_CALLING_HOURS(errorSpec(412, NEVER, InterviewsException.WindowFallsOutsideCallingHours.class, "", "Choose a window within the calling hours and days, or change those."), InterviewsException.WindowFallsOutsideCallingHours::new),
    PRESET_DEADLINE_TOO_CLOSE(errorSpec(412, NEVER, InterviewsException.PresetDeadlineTooClose.class, "", "Choose a preset that ends later."), InterviewsException.PresetDeadlineTooClose::new),
    CANDIDATE_OUTBOUND_COOLDOWN(errorSpec(412, NEVER, InterviewsException.CandidateOutboundCooldown.class, "", "Schedule later, after the candidate's pause."), InterviewsException.CandidateOutboundCooldown::new),
    RETRY_LIMIT_EXCEEDED(errorSpec(412, NEVER, InterviewsException.RetryLimitExceeded.class, "", "Schedule later: the candidate's calls of this week are used up."), InterviewsException.RetryLimitExceeded::new),
    WORKING_HOURS_NOT_CONFIGURED(errorSpec(412, NEVER, InterviewsException.WorkingHoursNotConfigured.class, "", "Save the company's calling hours first, in the dashboard or with callingHours().save(..)."), InterviewsException.WorkingHoursNotConfigured::new),
    RATE_LIMITED(errorSpec(429, AFTER_DELAY, InterviewsException.RateLimited.class, "", "Wait for retryAfter(), and send fewer requests of this category."), InterviewsException.RateLimited::new),
    CLOCK_REJECTED(errorSpec(429, AFTER_DELAY, InterviewsException.ClockRejected.class, "", "Send again after retryAfter() if the window is still open then, or choose another window."), InterviewsException.ClockRejected::new),
    NUMBER_AT_CAP(errorSpec(429, AFTER_DELAY, InterviewsException.NumberAtCap.class, "", "Send again after retryAfter(), or use another number."), InterviewsException.NumberAtCap::new),
    INTERNAL_ERROR(errorSpec(500, BACKOFF, InterviewsException.InternalError.class, "", "Try again later; report the request id to Celper if it persists."), InterviewsException.InternalError::new);
    // spotless:on

    private final ErrorSpec spec;
    private final Function<ErrorResponse, InterviewsException> maker;

    InterviewsError(ErrorSpec spec, Function<ErrorResponse, InterviewsException> maker) {
        this.spec = spec;
        this.maker = maker;
    }

    static @Nullable InterviewsError find(@Nullable String code) {
        return ErrorTables.find(values(), code);
    }

    InterviewsException exception(ErrorResponse response) {
        return maker.apply(response);
    }

    @Override
    public ErrorSpec spec() {
        return spec;
    }

    @Override
    public ErrorExample example() {
        return ErrorTables.example(
                this,
                "\"success\":false,\"error\":\"" + name() + "\",\"message\":\"an example of " + name()
                        + "\",\"requestId\":\"req_example\"");
    }

    @Override
    public InterviewsException exampleException() {
        return exampleException(ErrorResponse.of(this));
    }

    @Override
    @SuppressWarnings("exports")
    public InterviewsException exampleException(ErrorResponse response) {
        return InterviewsApi.decode(response);
    }
}
