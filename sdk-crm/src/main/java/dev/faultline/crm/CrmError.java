package dev.faultline.crm;

import static dev.faultline.core.ErrorSpec.errorSpec;
import static dev.faultline.core.Outcome.NOT_PROCESSED;
import static dev.faultline.core.RetryAdvice.AFTER_DELAY;
import static dev.faultline.core.RetryAdvice.BACKOFF;
import static dev.faultline.core.RetryAdvice.NEVER;

import dev.faultline.core.Category;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.ErrorSpec;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.ErrorTables;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The error table of the CRM API: one entry per code, with its documented status, retry advice, exception class and
 * remedy. A constant has the name of its code on the wire.
 *
 * <p>Source: <a href="https://docs.routemcp.io/references/errors">errors</a>; {@link #RATE_LIMITED} is from
 * <a href="https://docs.routemcp.io/guides/authentication">authentication</a>. Constants may be added: give a {@code
 * switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // constructor references and records
public enum CrmError implements ErrorCode {
    // spotless:off
    INVALID_API_KEY(errorSpec(401, NEVER, CrmException.InvalidApiKey.class, "", "Replace the API key: it is missing, malformed or revoked."), CrmException.InvalidApiKey::new),
    FORBIDDEN(errorSpec(403, NEVER, CrmException.Forbidden.class, "", "Use a key with access to this resource."), CrmException.Forbidden::new),
    CONTACT_NOT_FOUND(errorSpec(404, NEVER, CrmException.ContactNotFound.class, "", "Check the id: the contact may have been deleted in the connected CRM."), CrmException.ContactNotFound::new),
    LEAD_NOT_FOUND(errorSpec(404, NEVER, CrmException.LeadNotFound.class, "", "Check the id, and whether the provider has leads."), CrmException.LeadNotFound::new),
    MEETING_NOT_FOUND(errorSpec(404, NEVER, CrmException.MeetingNotFound.class, "", "Check the id of the meeting."), CrmException.MeetingNotFound::new),
    PROVIDER_NOT_FOUND(errorSpec(404, NEVER, CrmException.ProviderNotFound.class, "", "Correct the provider's slug given to connection(..)."), CrmException.ProviderNotFound::new),
    CONNECTION_NOT_FOUND(errorSpec(404, NEVER, CrmException.ConnectionNotFound.class, "", "Let the end user connect this provider in the Connect widget."), CrmException.ConnectionNotFound::new),
    END_USER_NOT_FOUND(errorSpec(404, NEVER, CrmException.EndUserNotFound.class, "", "Use the connect token's end user id in connection(..)."), CrmException.EndUserNotFound::new),
    CONNECTION_ALREADY_EXISTS(errorSpec(409, NEVER, CrmException.ConnectionAlreadyExists.class, "", "Use the end user's existing connection."), CrmException.ConnectionAlreadyExists::new),
    INVALID_INPUT(errorSpec(400, NEVER, CrmException.InvalidInput.class, "'errors':{'lastName':'must not be empty','email':'is no e-mail address'}", "Correct the fields in fieldErrors() and send again."), CrmException.InvalidInput::new),
    MISSING_REQUIRED(errorSpec(400, NEVER, CrmException.MissingRequired.class, "", "Add the required field."), CrmException.MissingRequired::new),
    MISSING_PROVIDER(errorSpec(400, NEVER, CrmException.MissingProvider.class, "", "Choose a provider with connection(endUserId, provider), or add the query parameter to the raw request."), CrmException.MissingProvider::new),
    UNSUPPORTED_RESOURCE(errorSpec(400, NEVER, CrmException.UnsupportedResource.class, "", "Skip this kind of record: the provider does not offer it."), CrmException.UnsupportedResource::new),
    INVALID_DATE_RANGE(errorSpec(400, NEVER, CrmException.InvalidDateRange.class, "", "Set an end after the start."), CrmException.InvalidDateRange::new),
    PROVIDER_ERROR(errorSpec(502, BACKOFF, CrmException.ProviderError.class, "", "Try again: the connected CRM failed unexpectedly."), CrmException.ProviderError::new),
    PROVIDER_RATE_LIMITED(errorSpec(429, AFTER_DELAY, CrmException.ProviderRateLimited.class, "", "Wait for retryAfter(): the limit is the connected CRM's own; other providers are not affected."), CrmException.ProviderRateLimited::new),
    PROVIDER_UNAVAILABLE(errorSpec(503, BACKOFF, CrmException.ProviderUnavailable.class, "", "Try again later: the connected CRM is down."), CrmException.ProviderUnavailable::new),
    CIRCUIT_OPEN(errorSpec(503, AFTER_DELAY, CrmException.CircuitOpen.class, "", "Try again after the circuit has closed by itself; other providers are not affected.").leaves(NOT_PROCESSED), CrmException.CircuitOpen::new),
    PROVIDER_AUTH_FAILED(errorSpec(502, NEVER, CrmException.ProviderAuthFailed.class, "", "Let the end user reconnect in the Connect widget: the provider rejects the tokens.").in(Category.PERMISSION).leaves(NOT_PROCESSED), CrmException.ProviderAuthFailed::new),
    NEEDS_REAUTH(errorSpec(403, NEVER, CrmException.NeedsReauth.class, "", "Let the end user reconnect in the Connect widget: the token expired and could not be renewed."), CrmException.NeedsReauth::new),
    INTERNAL_ERROR(errorSpec(500, BACKOFF, CrmException.InternalError.class, "", "Try again; report it to RouteMCP if it persists."), CrmException.InternalError::new),
    SERVICE_UNAVAILABLE(errorSpec(503, BACKOFF, CrmException.ServiceUnavailable.class, "", "Try again later: the platform is under maintenance.").leaves(NOT_PROCESSED), CrmException.ServiceUnavailable::new),
    RATE_LIMITED(errorSpec(429, AFTER_DELAY, CrmException.RateLimited.class, "", "Wait for retryAfter(): the limit counts all requests of this API key."), CrmException.RateLimited::new);
    // spotless:on

    private final ErrorSpec spec;
    private final Function<CrmErrorResponse, CrmException> maker;

    CrmError(ErrorSpec spec, Function<CrmErrorResponse, CrmException> maker) {
        this.spec = spec;
        this.maker = maker;
    }

    /** The entry of a response. The platform's own 429 has no code, a provider's has one. */
    static @Nullable CrmError find(@Nullable String code, int status) {
        return code == null && status == RATE_LIMITED.status() ? RATE_LIMITED : ErrorTables.find(values(), code);
    }

    CrmException exception(CrmErrorResponse response) {
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
                "\"success\":false,\"statusCode\":" + status() + ",\"message\":\"an example of " + name()
                        + "\",\"code\":\"" + name() + "\"");
    }

    @Override
    public CrmException exampleException() {
        return exampleException(ErrorResponse.of(this));
    }

    @Override
    @SuppressWarnings("exports")
    public CrmException exampleException(ErrorResponse response) {
        return CrmApi.decode(response, "hubspot", "user-1");
    }
}
