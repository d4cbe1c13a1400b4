package dev.faultline.interviews;

import dev.faultline.core.ApiException;
import dev.faultline.core.Category;
import dev.faultline.core.FieldError;
import dev.faultline.core.JsonValue;
import dev.faultline.core.spi.ErrorAnswer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Celper API answered with an error. Below it are the groups, which an application usually catches, and in them a
 * class for each documented code; the whole hierarchy is in this file.
 *
 * <p>A code that is newer than this version of the SDK becomes the group of its status. The {@link #requestId()} is that
 * of the body, or else of the {@code X-Request-Id} header. Source: the vendor's page on error codes; {@code
 * INTERNAL_ERROR} and {@code details} are from its integration guide.
 */
public abstract sealed class InterviewsException extends ApiException {

    private static final long serialVersionUID = 1L;

    private InterviewsException(ErrorAnswer answer) {
        super(answer);
    }

    /** The group of a status, for a code that has no class. */
    static InterviewsException ofStatus(ErrorAnswer answer) {
        return switch (Category.ofStatus(answer.status())) {
            case AUTHENTICATION -> new Authentication(answer);
            case PERMISSION -> new Permission(answer);
            case MISSING -> new Missing(answer);
            case INVALID_REQUEST -> new InvalidRequest(answer);
            case CONFLICT -> new Conflict(answer);
            case PRECONDITION -> new Precondition(answer);
            case THROTTLED -> new Throttled(answer);
            case SERVER_FAULT -> new ServerFault(answer);
        };
    }

    @Override
    public Optional<InterviewsError> error() {
        return super.error().map(InterviewsError.class::cast);
    }

    /**
     * What the API says about single problems of the request, with {@code VALIDATION_ERROR}. The shape of its elements is
     * not documented.
     *
     * @return as sent, whatever its shape; missing if the answer has none
     */
    public JsonValue details() {
        return json().get("details");
    }

    /**
     * The {@link #details()} as far as they can be read: of an element that is a text, that text; of one that is an
     * object, its {@code field} or {@code path}, its {@code code} and its {@code message}.
     *
     * @return in the API's order; empty if there are no details, or of another shape
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

    /** 401: the key does not open this API. */
    public static sealed class Authentication extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Authentication(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code UNAUTHORIZED}: the key is missing, unknown, revoked or expired. */
    public static final class Unauthorized extends Authentication {
        private static final long serialVersionUID = 1L;

        Unauthorized(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** 403: the key is good, but not for this. */
    public static sealed class Permission extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Permission(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code IP_NOT_ALLOWED}: the key has an allowlist, and the caller's address is not on it. */
    public static final class IpNotAllowed extends Permission {
        private static final long serialVersionUID = 1L;

        IpNotAllowed(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code SCOPE_INSUFFICIENT}: the key lacks the scope of the operation. */
    public static final class ScopeInsufficient extends Permission {
        private static final long serialVersionUID = 1L;

        ScopeInsufficient(ErrorAnswer answer) {
            super(answer);
        }
    }

    /**
     * {@code FORBIDDEN}: the role of the key's user is too low for this, or the user has lost access to the company;
     * the API does not tell which.
     */
    public static final class Forbidden extends Permission {
        private static final long serialVersionUID = 1L;

        Forbidden(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code API_DISABLED}: the company has no access to the API. */
    public static final class ApiDisabled extends Permission {
        private static final long serialVersionUID = 1L;

        ApiDisabled(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code ACCOUNT_SUSPENDED}: the company's account is suspended. */
    public static final class AccountSuspended extends Permission {
        private static final long serialVersionUID = 1L;

        AccountSuspended(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code TELEPHONY_DISABLED}: the company has no outbound calling. */
    public static final class TelephonyDisabled extends Permission {
        private static final long serialVersionUID = 1L;

        TelephonyDisabled(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code ADMIN_ONLY_PARAMETER}: a call was to be forced, which no API key may do. */
    public static final class AdminOnlyParameter extends Permission {
        private static final long serialVersionUID = 1L;

        AdminOnlyParameter(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** 404: there is nothing here for this key. */
    public static sealed class Missing extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Missing(ErrorAnswer answer) {
            super(answer);
        }
    }

    /**
     * {@code NOT_FOUND}: the candidate, job position or webhook does not exist; also a candidate that belongs to another
     * job position than the one given.
     */
    public static final class NotFound extends Missing {
        private static final long serialVersionUID = 1L;

        NotFound(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** 400 and 422, and every other fault of the request. */
    public static sealed class InvalidRequest extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private InvalidRequest(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code VALIDATION_ERROR}: a parameter is missing, of the wrong type or out of range, see {@link #details()}. */
    public static final class ValidationError extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        ValidationError(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code INVALID_BODY}: the body is not JSON. */
    public static final class InvalidBody extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        InvalidBody(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code WINDOW_IN_PAST}: the scheduling window is over. */
    public static final class WindowInPast extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        WindowInPast(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code WINDOW_TOO_LONG}: the scheduling window is longer than the API allows; how long that is, is not documented. */
    public static final class WindowTooLong extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        WindowTooLong(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code TIMEZONE_SELECTION_REQUIRED}: the country of the candidate's number has several time zones. */
    public static final class TimezoneSelectionRequired extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        TimezoneSelectionRequired(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** 409: the request contradicts the present state. */
    public static sealed class Conflict extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Conflict(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code DUPLICATE_CANDIDATE}: the job position has a candidate with this e-mail address; on import and on update. */
    public static final class DuplicateCandidate extends Conflict {
        private static final long serialVersionUID = 1L;

        DuplicateCandidate(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code INVALID_STATUS}: an invitation of a candidate that is not new. */
    public static final class InvalidStatus extends Conflict {
        private static final long serialVersionUID = 1L;

        InvalidStatus(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code INVALID_STATUS_TRANSITION}: a decision on a candidate whose status does not permit it. */
    public static final class InvalidStatusTransition extends Conflict {
        private static final long serialVersionUID = 1L;

        InvalidStatusTransition(ErrorAnswer answer) {
            super(answer);
        }
    }

    /**
     * {@code ANALYSIS_NOT_VIEWED}: a decision before the interview analysis was viewed. What counts as viewing is not
     * documented; {@code status(..)} tells whether it has happened.
     */
    public static final class AnalysisNotViewed extends Conflict {
        private static final long serialVersionUID = 1L;

        AnalysisNotViewed(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code ACTIVE_SESSION}: the candidate has a live interview session; {@code forceDelete(..)} removes both. */
    public static final class ActiveSession extends Conflict {
        private static final long serialVersionUID = 1L;

        ActiveSession(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code WEBHOOK_LIMIT_REACHED}: the company has five active webhooks. */
    public static final class WebhookLimitReached extends Conflict {
        private static final long serialVersionUID = 1L;

        WebhookLimitReached(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code IDEMPOTENCY_CONFLICT}: the idempotency key was used within 24 hours for another request. */
    public static final class IdempotencyConflict extends Conflict {
        private static final long serialVersionUID = 1L;

        IdempotencyConflict(ErrorAnswer answer) {
            super(answer);
        }
    }

    /**
     * {@code CANDIDATE_HAS_ACTIVE_RESERVATION}: the candidate has a live reservation, which was not to be replaced, or one to be
     * cancelled is in flight.
     */
    public static final class CandidateHasActiveReservation extends Conflict {
        private static final long serialVersionUID = 1L;

        CandidateHasActiveReservation(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** 412: a condition of the request does not hold. */
    public static sealed class Precondition extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Precondition(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code WINDOW_TOO_SOON}: the scheduling window starts too soon. */
    public static final class WindowTooSoon extends Precondition {
        private static final long serialVersionUID = 1L;

        WindowTooSoon(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code WINDOW_TOO_SHORT_FOR_INTERVIEW}: the interview does not fit the scheduling window. */
    public static final class WindowTooShortForInterview extends Precondition {
        private static final long serialVersionUID = 1L;

        WindowTooShortForInterview(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code WINDOW_FALLS_OUTSIDE_CALLING_HOURS}: no slot of the window is within the calling hours and days. */
    public static final class WindowFallsOutsideCallingHours extends Precondition {
        private static final long serialVersionUID = 1L;

        WindowFallsOutsideCallingHours(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code PRESET_DEADLINE_TOO_CLOSE}: the preset ends too soon for the interview. */
    public static final class PresetDeadlineTooClose extends Precondition {
        private static final long serialVersionUID = 1L;

        PresetDeadlineTooClose(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code CANDIDATE_OUTBOUND_COOLDOWN}: the candidate rests after a used-up sequence of calls. */
    public static final class CandidateOutboundCooldown extends Precondition {
        private static final long serialVersionUID = 1L;

        CandidateOutboundCooldown(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code RETRY_LIMIT_EXCEEDED}: the candidate was called as often as a week allows. */
    public static final class RetryLimitExceeded extends Precondition {
        private static final long serialVersionUID = 1L;

        RetryLimitExceeded(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code WORKING_HOURS_NOT_CONFIGURED}: the company has not saved its calling hours. */
    public static final class WorkingHoursNotConfigured extends Precondition {
        private static final long serialVersionUID = 1L;

        WorkingHoursNotConfigured(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** 429: an allowance is used up, or there is no capacity. */
    public static sealed class Throttled extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private Throttled(ErrorAnswer answer) {
            super(answer);
        }
    }

    /**
     * {@code RATE_LIMITED}: the allowance of the operation's category, or the company's, is used up; other categories are
     * not held back unless it is the company's.
     */
    public static final class RateLimited extends Throttled {
        private static final long serialVersionUID = 1L;

        RateLimited(ErrorAnswer answer) {
            super(answer);
        }
    }

    /**
     * There is no capacity, in a window or for a number: offer another one. It is no reason to slow down, since nothing
     * else is held back.
     *
     * <p>The request is sent again only if it has a {@link dev.faultline.core.RawRequest#deadline deadline} and the server
     * gives a {@link #retryAfter()} that ends before: otherwise nobody knows whether the window is still wanted.
     */
    public static sealed class NoCapacity extends Throttled {
        private static final long serialVersionUID = 1L;

        private NoCapacity(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code CLOCK_REJECTED}: no slot of the scheduling window has capacity. */
    public static final class ClockRejected extends NoCapacity {
        private static final long serialVersionUID = 1L;

        ClockRejected(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code NUMBER_AT_CAP}: the outbound number is at its cap. */
    public static final class NumberAtCap extends NoCapacity {
        private static final long serialVersionUID = 1L;

        NumberAtCap(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** 5xx: the server failed. */
    public static sealed class ServerFault extends InterviewsException {
        private static final long serialVersionUID = 1L;

        private ServerFault(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code INTERNAL_ERROR}: unexpected fault of the server. */
    @SuppressWarnings("JavaLangClash") // the documented code's own name
    public static final class InternalError extends ServerFault {
        private static final long serialVersionUID = 1L;

        InternalError(ErrorAnswer answer) {
            super(answer);
        }
    }
}
