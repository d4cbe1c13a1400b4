package dev.faultline.crm;

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
 * The error table of the CRM API: a line a code, with the documented status, the vendor's retry advice, the class and
 * what to do. A constant is named as its code on the wire.
 *
 * <p>Source: the vendor's error page; {@link #RATE_LIMITED} is on its page on authentication. Constants may be added:
 * give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the makers are constructors
public enum CrmError implements ErrorCode {
    // spotless:off
    INVALID_API_KEY(401, NEVER, CrmException.InvalidApiKey.class, CrmException.InvalidApiKey::new, "", "Replace the API key: it is missing, malformed or revoked."),
    FORBIDDEN(403, NEVER, CrmException.Forbidden.class, CrmException.Forbidden::new, "", "Use a key that may reach this resource."),
    CONTACT_NOT_FOUND(404, NEVER, CrmException.ContactNotFound.class, CrmException.ContactNotFound::new, "", "Check the id: the contact may be gone from the connected CRM."),
    LEAD_NOT_FOUND(404, NEVER, CrmException.LeadNotFound.class, CrmException.LeadNotFound::new, "", "Check the id, and that the provider has leads at all."),
    MEETING_NOT_FOUND(404, NEVER, CrmException.MeetingNotFound.class, CrmException.MeetingNotFound::new, "", "Check the id of the meeting."),
    PROVIDER_NOT_FOUND(404, NEVER, CrmException.ProviderNotFound.class, CrmException.ProviderNotFound::new, "", "Correct the slug given to provider(..)."),
    CONNECTION_NOT_FOUND(404, NEVER, CrmException.ConnectionNotFound.class, CrmException.ConnectionNotFound::new, "", "Let the end user connect this provider in the Connect widget."),
    END_USER_NOT_FOUND(404, NEVER, CrmException.EndUserNotFound.class, CrmException.EndUserNotFound::new, "", "Give forEndUser(..) the same id as the connect token was made for."),
    CONNECTION_ALREADY_EXISTS(409, NEVER, CrmException.ConnectionAlreadyExists.class, CrmException.ConnectionAlreadyExists::new, "", "Go on with the connection that this end user already has."),
    INVALID_INPUT(400, NEVER, CrmException.InvalidInput.class, CrmException.InvalidInput::new, "'errors':{'lastName':'must not be empty','email':'is no e-mail address'}", "Correct the fields in fieldErrors() and send again."),
    MISSING_REQUIRED(400, NEVER, CrmException.MissingRequired.class, CrmException.MissingRequired::new, "", "Add the required field."),
    MISSING_PROVIDER(400, NEVER, CrmException.MissingProvider.class, CrmException.MissingProvider::new, "", "Choose a provider with provider(..), or add the query parameter to the raw request."),
    UNSUPPORTED_RESOURCE(400, NEVER, CrmException.UnsupportedResource.class, CrmException.UnsupportedResource::new, "", "Leave this resource out for this provider: it does not offer it."),
    INVALID_DATE_RANGE(400, NEVER, CrmException.InvalidDateRange.class, CrmException.InvalidDateRange::new, "", "Let the end lie after the start."),
    PROVIDER_ERROR(502, BACKOFF, CrmException.ProviderError.class, CrmException.ProviderError::new, "", "Try again: the connected CRM failed unexpectedly."),
    PROVIDER_RATE_LIMITED(429, AFTER_DELAY, CrmException.ProviderRateLimited.class, CrmException.ProviderRateLimited::new, "", "Wait for retryAfter(): the limit is the connected CRM's own, other providers go on."),
    PROVIDER_UNAVAILABLE(503, BACKOFF, CrmException.ProviderUnavailable.class, CrmException.ProviderUnavailable::new, "", "Try again later: the connected CRM is down."),
    CIRCUIT_OPEN(503, AFTER_DELAY, CrmException.CircuitOpen.class, CrmException.CircuitOpen::new, "", "Try again once the circuit has closed by itself; calls to other providers go on."),
    PROVIDER_AUTH_FAILED(502, NEVER, CrmException.ProviderAuthFailed.class, CrmException.ProviderAuthFailed::new, "", "Let the end user reconnect in the Connect widget: the provider refuses the tokens."),
    NEEDS_REAUTH(403, NEVER, CrmException.NeedsReauth.class, CrmException.NeedsReauth::new, "", "Let the end user reconnect in the Connect widget: the token expired and could not be renewed."),
    INTERNAL_ERROR(500, BACKOFF, CrmException.InternalError.class, CrmException.InternalError::new, "", "Try again; tell RouteMCP if it persists."),
    SERVICE_UNAVAILABLE(503, BACKOFF, CrmException.ServiceUnavailable.class, CrmException.ServiceUnavailable::new, "", "Try again later: the platform is under maintenance."),
    RATE_LIMITED(429, AFTER_DELAY, CrmException.RateLimited.class, CrmException.RateLimited::new, "", "Wait for retryAfter(): the limit counts all requests of this API key.");
    // spotless:on

    private final int status;
    private final RetryAdvice retryAdvice;
    private final Class<? extends CrmException> type;
    private final Function<CrmAnswer, CrmException> maker;
    private final String exampleMembers;
    private final String remedy;

    CrmError(
            int status,
            RetryAdvice retryAdvice,
            Class<? extends CrmException> type,
            Function<CrmAnswer, CrmException> maker,
            String exampleMembers,
            String remedy) {
        this.status = status;
        this.retryAdvice = retryAdvice;
        this.type = type;
        this.maker = maker;
        this.exampleMembers = exampleMembers.replace('\'', '"');
        this.remedy = remedy;
    }

    /** The line of an answer. The platform's own 429 comes without a code, a provider's with one. */
    static @Nullable CrmError of(@Nullable String code, int status) {
        if (code == null) {
            return status == RATE_LIMITED.status ? RATE_LIMITED : null;
        }
        for (CrmError line : values()) {
            if (line.name().equals(code)) {
                return line;
            }
        }
        return null;
    }

    CrmException exception(CrmAnswer answer) {
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

    /** By the status, but {@link #PROVIDER_AUTH_FAILED} is no fault of a server: it is as {@link #NEEDS_REAUTH}. */
    @Override
    public Category category() {
        return this == PROVIDER_AUTH_FAILED ? NEEDS_REAUTH.category() : Category.ofStatus(status);
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
        String body = "{\"success\":false,\"statusCode\":" + status + ",\"message\":\"an example of " + name()
                + "\",\"code\":\"" + name() + "\"" + more + "}";
        Map<String, String> headers = status == 429
                ? Map.of("Content-Type", "application/json", "Retry-After", "1")
                : Map.of("Content-Type", "application/json");
        return new ErrorExample(status, headers, body);
    }

    @Override
    public CrmException exampleException() {
        return CrmApi.decode(ErrorAnswer.of(example()), "hubspot");
    }
}
