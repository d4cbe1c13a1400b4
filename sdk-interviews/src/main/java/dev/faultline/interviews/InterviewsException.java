package dev.faultline.interviews;

import dev.faultline.core.ApiException;
import dev.faultline.core.Category;
import dev.faultline.core.FieldError;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.ErrorResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Celper API returned an error. Its subclasses are groups, which an application usually catches. Each group has a
 * class for each of its documented codes; the whole hierarchy is in this file.
 *
 * <p>A code that is newer than this SDK becomes the group of its status. The {@link #requestId()} is that of the body,
 * or else of the {@code X-Request-Id} header. Source: <a href="https://docs.celper.ai/reference/error-codes">error
 * codes</a>; {@code INTERNAL_ERROR} and {@code details} are from the
 * <a href="https://github.com/CelperAI/skills">integration guide</a>.
 */
public abstract sealed class InterviewsException extends ApiException {

    private static final long serialVersionUID = 1L;

    private InterviewsException(ErrorResponse response) {
        super(response);
    }

    /** The group of the status, for a code without a class. */
    static InterviewsException ofStatus(ErrorResponse response) {
        return switch (Category.ofStatus(response.status())) {
            case AUTHENTICATION -> new Authentication(response);
            case PERMISSION -> new Permission(response);
            case NOT_FOUND -> new NotFound(response);
            case INVALID_REQUEST -> new InvalidRequest(response);
            case CONFLICT -> new Conflict(response);
            case PRECONDITION -> new Precondition(response);
            case THROTTLED -> new Throttled(response);
            case SERVER_FAULT -> new ServerFault(response);
        };
    }

    @Override
    public Optional<InterviewsError> error() {
        return super.error().map(InterviewsError.class::cast);
    }

    /**
     * The single problems of the request, with {@code VALIDATION_ERROR}. The form of the elements is not documented.
     *
     * @return as sent, of any form; missing if the response has none
     */
    public JsonValue details() {
        return json().get("details");
    }

    /**
     * The readable {@link #details()}: the text of a text element; {@code field} or {@code path}, {@code code} and
     * {@code message} of an object.
     *
     * @return in the API's order; empty if there are no readable details
     */
    @Override
    public List<FieldError> fieldErrors() {
        return details().items().stream()
                .map(InterviewsException::fieldError)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable FieldError fieldError(JsonValue element) {
        if (!element.isObject()) {
            return element.asText().map(text -> new FieldError("", null, text)).orElse(null);
        }
        JsonValue path = element.get("path");
        String steps =
                path.items().stream().map(step -> step.asText().orElse("")).collect(Collectors.joining("."));
        String field = element.get("field").asText().or(path::asText).orElse(steps);
        String message = element.get("message").asText().orElse("");
        return field.isEmpty() && message.isEmpty()
                ? null
                : new FieldError(field, element.get("code").asText().orElse(null), message);
    }

    /** 401: the API key is not valid. */
    public static sealed class Authentication extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Authentication(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code UNAUTHORIZED}: the key is missing, unknown, revoked or expired. */
    public static final class Unauthorized extends Authentication {
        private static final long serialVersionUID = 1L;

        Unauthorized(ErrorResponse response) {
            super(response);
        }
    }

    /** 403: the API key lacks the permission. */
    public static sealed class Permission extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Permission(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code IP_NOT_ALLOWED}: the caller's address is not on the key's allowlist. */
    public static final class IpNotAllowed extends Permission {
        private static final long serialVersionUID = 1L;

        IpNotAllowed(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code SCOPE_INSUFFICIENT}: the key lacks the scope of the operation. */
    public static final class ScopeInsufficient extends Permission {
        private static final long serialVersionUID = 1L;

        ScopeInsufficient(ErrorResponse response) {
            super(response);
        }
    }

    /**
     * {@code FORBIDDEN}: the role of the key's user is too low for this, or the user has lost access to the company;
     * the response does not distinguish the two.
     */
    public static final class Forbidden extends Permission {
        private static final long serialVersionUID = 1L;

        Forbidden(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code API_DISABLED}: the company has no access to the API. */
    public static final class ApiDisabled extends Permission {
        private static final long serialVersionUID = 1L;

        ApiDisabled(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code ACCOUNT_SUSPENDED}: the company's account is suspended. */
    public static final class AccountSuspended extends Permission {
        private static final long serialVersionUID = 1L;

        AccountSuspended(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code TELEPHONY_DISABLED}: the company has no outbound calling. */
    public static final class TelephonyDisabled extends Permission {
        private static final long serialVersionUID = 1L;

        TelephonyDisabled(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code ADMIN_ONLY_PARAMETER}: the request forces a call, which no API key may do. */
    public static final class AdminOnlyParameter extends Permission {
        private static final long serialVersionUID = 1L;

        AdminOnlyParameter(ErrorResponse response) {
            super(response);
        }
    }

    /**
     * 404: nothing with this id exists for the key. {@code NOT_FOUND}, its only documented code: the candidate, job
     * position or webhook does not exist, or the candidate belongs to another job position.
     */
    public static final class NotFound extends InterviewsException {
        private static final long serialVersionUID = 1L;

        NotFound(ErrorResponse response) {
            super(response);
        }
    }

    /** 400, 422 and other 4xx: the request is not valid. */
    public static sealed class InvalidRequest extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private InvalidRequest(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code VALIDATION_ERROR}: a parameter is missing, of the wrong type or out of range, see {@link #details()}. */
    public static final class ValidationError extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        ValidationError(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code INVALID_BODY}: the body is not JSON. */
    public static final class InvalidBody extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        InvalidBody(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code WINDOW_IN_PAST}: the scheduling window is over. */
    public static final class WindowInPast extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        WindowInPast(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code WINDOW_TOO_LONG}: the scheduling window is longer than the API's limit, which is not documented. */
    public static final class WindowTooLong extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        WindowTooLong(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code TIMEZONE_SELECTION_REQUIRED}: the country of the candidate's number has several time zones. */
    public static final class TimezoneSelectionRequired extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        TimezoneSelectionRequired(ErrorResponse response) {
            super(response);
        }
    }

    /** 409: the request conflicts with the present state. */
    public static sealed class Conflict extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Conflict(ErrorResponse response) {
            super(response);
        }
    }

    /**
     * {@code DUPLICATE_CANDIDATE}: the job position already has a candidate with this e-mail address, at an import or
     * update.
     */
    public static final class DuplicateCandidate extends Conflict {
        private static final long serialVersionUID = 1L;

        DuplicateCandidate(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code INVALID_STATUS}: an invitation of a candidate that is not new. */
    public static final class InvalidStatus extends Conflict {
        private static final long serialVersionUID = 1L;

        InvalidStatus(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code INVALID_STATUS_TRANSITION}: a decision on a candidate whose status does not permit it. */
    public static final class InvalidStatusTransition extends Conflict {
        private static final long serialVersionUID = 1L;

        InvalidStatusTransition(ErrorResponse response) {
            super(response);
        }
    }

    /**
     * {@code ANALYSIS_NOT_VIEWED}: a decision before the interview analysis was viewed. What counts as viewing is not
     * documented; {@code status(..)} has the result.
     */
    public static final class AnalysisNotViewed extends Conflict {
        private static final long serialVersionUID = 1L;

        AnalysisNotViewed(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code ACTIVE_SESSION}: the candidate has a live interview session; {@code forceDelete(..)} removes both. */
    public static final class ActiveSession extends Conflict {
        private static final long serialVersionUID = 1L;

        ActiveSession(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code WEBHOOK_LIMIT_REACHED}: the company has five active webhooks. */
    public static final class WebhookLimitReached extends Conflict {
        private static final long serialVersionUID = 1L;

        WebhookLimitReached(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code IDEMPOTENCY_CONFLICT}: the idempotency key was used within 24 hours for another request. */
    public static final class IdempotencyConflict extends Conflict {
        private static final long serialVersionUID = 1L;

        IdempotencyConflict(ErrorResponse response) {
            super(response);
        }
    }

    /**
     * {@code CANDIDATE_HAS_ACTIVE_RESERVATION}: the candidate has a live reservation that the request does not replace,
     * or a call in flight that cannot be cancelled.
     */
    public static final class CandidateHasActiveReservation extends Conflict {
        private static final long serialVersionUID = 1L;

        CandidateHasActiveReservation(ErrorResponse response) {
            super(response);
        }
    }

    /** 412: a precondition failed. */
    public static sealed class Precondition extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Precondition(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code WINDOW_TOO_SOON}: the scheduling window starts too soon. */
    public static final class WindowTooSoon extends Precondition {
        private static final long serialVersionUID = 1L;

        WindowTooSoon(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code WINDOW_TOO_SHORT_FOR_INTERVIEW}: the interview does not fit the scheduling window. */
    public static final class WindowTooShortForInterview extends Precondition {
        private static final long serialVersionUID = 1L;

        WindowTooShortForInterview(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code WINDOW_FALLS_OUTSIDE_CALLING_HOURS}: no slot of the window is within the calling hours and days. */
    public static final class WindowFallsOutsideCallingHours extends Precondition {
        private static final long serialVersionUID = 1L;

        WindowFallsOutsideCallingHours(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code PRESET_DEADLINE_TOO_CLOSE}: the preset ends too soon for the interview. */
    public static final class PresetDeadlineTooClose extends Precondition {
        private static final long serialVersionUID = 1L;

        PresetDeadlineTooClose(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code CANDIDATE_OUTBOUND_COOLDOWN}: the candidate is in a pause after a completed sequence of calls. */
    public static final class CandidateOutboundCooldown extends Precondition {
        private static final long serialVersionUID = 1L;

        CandidateOutboundCooldown(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code RETRY_LIMIT_EXCEEDED}: the candidate's calls of this week are used up. */
    public static final class RetryLimitExceeded extends Precondition {
        private static final long serialVersionUID = 1L;

        RetryLimitExceeded(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code WORKING_HOURS_NOT_CONFIGURED}: the company has not saved its calling hours. */
    public static final class WorkingHoursNotConfigured extends Precondition {
        private static final long serialVersionUID = 1L;

        WorkingHoursNotConfigured(ErrorResponse response) {
            super(response);
        }
    }

    /** 429: a rate limit is reached, or there is no capacity. */
    public static sealed class Throttled extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Throttled(ErrorResponse response) {
            super(response);
        }
    }

    /**
     * {@code RATE_LIMITED}: the rate limit of the operation's category, or of the company, is reached. Other categories
     * are held back only by the company's.
     */
    public static final class RateLimited extends Throttled {
        private static final long serialVersionUID = 1L;

        RateLimited(ErrorResponse response) {
            super(response);
        }
    }

    /**
     * A window or a number has no capacity: offer another one. No other call is held back.
     *
     * <p>The request is retried only if it has a {@link dev.faultline.core.RawRequest#deadline deadline} and the
     * server's {@link #retryAfter()} ends before: otherwise the window may be outdated.
     */
    public static sealed class NoCapacity extends Throttled {
        private static final long serialVersionUID = 1L;

        private NoCapacity(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code CLOCK_REJECTED}: no slot of the scheduling window has capacity. */
    public static final class ClockRejected extends NoCapacity {
        private static final long serialVersionUID = 1L;

        ClockRejected(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code NUMBER_AT_CAP}: the outbound number is at its cap. */
    public static final class NumberAtCap extends NoCapacity {
        private static final long serialVersionUID = 1L;

        NumberAtCap(ErrorResponse response) {
            super(response);
        }
    }

    /** 5xx: the server failed. */
    public static sealed class ServerFault extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private ServerFault(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code INTERNAL_ERROR}: an unexpected failure of the server. */
    @SuppressWarnings("JavaLangClash") // the documented code's own name
    public static final class InternalError extends ServerFault {
        private static final long serialVersionUID = 1L;

        InternalError(ErrorResponse response) {
            super(response);
        }
    }
}
