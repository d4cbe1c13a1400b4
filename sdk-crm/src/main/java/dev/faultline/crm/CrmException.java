package dev.faultline.crm;

import dev.faultline.core.ApiException;
import dev.faultline.core.Category;
import dev.faultline.core.FieldError;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.json.Timestamps;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The CRM API returned an error. Below it are the groups, which an application usually catches, and in them a
 * class for each documented code; the whole hierarchy is in this file.
 *
 * <p>The groups are those of the vendor's error page. A code that is newer than this version of the SDK becomes the
 * group nearest to its status. Source: the vendor's error page.
 */
public abstract sealed class CrmException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** Of the call, since no response names it. */
    private final @Nullable String provider;

    /** From the body. */
    @SuppressWarnings("serial") // always Stream.toList
    private final List<FieldError> fieldErrors;

    private final @Nullable Instant timestamp;

    private final @Nullable String path;

    private CrmException(CrmErrorResponse response) {
        super(response.response());
        JsonValue body = response.response().json();
        JsonValue errors = body.get("errors");
        provider = response.provider();
        fieldErrors = errors.names().stream()
                .map(field -> new FieldError(field, null, text(errors.get(field))))
                .toList();
        timestamp = body.get("timestamp").asText().map(Timestamps::parse).orElse(null);
        path = body.get("path").asText().orElse(null);
    }

    /** The group of a status, for a code that has no class. */
    static CrmException ofStatus(CrmErrorResponse response) {
        int status = CrmApi.statusOf(response.response());
        String code = response.response().code();
        boolean ofProvider = status == 502 || (code != null && code.startsWith("PROVIDER_"));
        return switch (Category.ofStatus(status)) {
            case AUTHENTICATION, PERMISSION -> new Authentication(response);
            case NOT_FOUND, CONFLICT -> new Resource(response);
            case INVALID_REQUEST, PRECONDITION -> new Validation(response);
            case THROTTLED, SERVER_FAULT -> ofProvider ? new Provider(response) : new Server(response);
        };
    }

    /** One text a field as far as documented; whatever else comes is not lost. */
    private static String text(JsonValue message) {
        return message.asText().orElseGet(message::toString);
    }

    @Override
    public Optional<CrmError> error() {
        return super.error().map(CrmError.class::cast);
    }

    /**
     * The provider that the call was for; the API's responses never name it.
     *
     * @return the slug that {@link CrmClient#provider} was given, empty for a call without a provider
     */
    public final Optional<String> provider() {
        return Optional.ofNullable(provider);
    }

    /**
     * Whether only the end user can help, by reconnecting in the Connect widget. Such a call is never retried.
     *
     * @return {@code true} for {@link ProviderAuthFailed} and {@link NeedsReauth}, whatever their status suggests
     */
    public boolean requiresReconnect() {
        return false;
    }

    /**
     * Field and the vendor's text, one for each member of the body's {@code errors}; the API has no field-level codes.
     */
    @Override
    public final List<FieldError> fieldErrors() {
        return fieldErrors;
    }

    /**
     * When the error happened, which only some validation errors tell.
     *
     * @return the time, empty if the response lacks it or it cannot be read
     */
    public final Optional<Instant> timestamp() {
        return Optional.ofNullable(timestamp);
    }

    /**
     * The path of the request, which only some validation errors tell.
     *
     * @return the path from {@code /api/v1/} on, ids filled in; empty if the response lacks it
     */
    public final Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** 401, and 403 where it is about the key: the key does not open this. */
    public static sealed class Authentication extends CrmException {
        private static final long serialVersionUID = 1L;

        private Authentication(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code INVALID_API_KEY}: the key is missing, malformed or revoked. */
    public static final class InvalidApiKey extends Authentication {
        private static final long serialVersionUID = 1L;

        InvalidApiKey(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code FORBIDDEN}: the key is good, but not for this resource. */
    public static final class Forbidden extends Authentication {
        private static final long serialVersionUID = 1L;

        Forbidden(CrmErrorResponse response) {
            super(response);
        }
    }

    /** 404 and 409: a record, provider, connection or end user is not there, or is there already. */
    public static sealed class Resource extends CrmException {
        private static final long serialVersionUID = 1L;

        private Resource(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code CONTACT_NOT_FOUND}: the provider has no such contact, or no longer. */
    public static final class ContactNotFound extends Resource {
        private static final long serialVersionUID = 1L;

        ContactNotFound(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code LEAD_NOT_FOUND}: the provider has no such lead; some providers have no leads of their own. */
    public static final class LeadNotFound extends Resource {
        private static final long serialVersionUID = 1L;

        LeadNotFound(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code MEETING_NOT_FOUND}: the provider has no such meeting. */
    public static final class MeetingNotFound extends Resource {
        private static final long serialVersionUID = 1L;

        MeetingNotFound(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code PROVIDER_NOT_FOUND}: the vendor knows no provider of this slug. */
    public static final class ProviderNotFound extends Resource {
        private static final long serialVersionUID = 1L;

        ProviderNotFound(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code CONNECTION_NOT_FOUND}: the end user has no active connection to the provider. */
    public static final class ConnectionNotFound extends Resource {
        private static final long serialVersionUID = 1L;

        ConnectionNotFound(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code END_USER_NOT_FOUND}: the vendor knows no such end user. */
    public static final class EndUserNotFound extends Resource {
        private static final long serialVersionUID = 1L;

        EndUserNotFound(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code CONNECTION_ALREADY_EXISTS}: the end user is already connected to the provider. */
    public static final class ConnectionAlreadyExists extends Resource {
        private static final long serialVersionUID = 1L;

        ConnectionAlreadyExists(CrmErrorResponse response) {
            super(response);
        }
    }

    /** 400, and every other fault of the request. */
    public static sealed class Validation extends CrmException {
        private static final long serialVersionUID = 1L;

        private Validation(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code INVALID_INPUT}: fields of the request are not valid, see {@link #fieldErrors()}. */
    public static final class InvalidInput extends Validation {
        private static final long serialVersionUID = 1L;

        InvalidInput(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code MISSING_REQUIRED}: a required field is absent. */
    public static final class MissingRequired extends Validation {
        private static final long serialVersionUID = 1L;

        MissingRequired(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code MISSING_PROVIDER}: the request names no provider; only a raw request can lack it. */
    public static final class MissingProvider extends Validation {
        private static final long serialVersionUID = 1L;

        MissingProvider(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code UNSUPPORTED_RESOURCE}: the provider does not offer this kind of record. */
    public static final class UnsupportedResource extends Validation {
        private static final long serialVersionUID = 1L;

        UnsupportedResource(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code INVALID_DATE_RANGE}: the end is not after the start. */
    public static final class InvalidDateRange extends Validation {
        private static final long serialVersionUID = 1L;

        InvalidDateRange(CrmErrorResponse response) {
            super(response);
        }
    }

    /**
     * The connected CRM, not the platform, is what failed or rejected; other providers are not affected. Of the codes
     * that are newer than this version of the SDK, those of a 502, and the {@code PROVIDER_} ones of a 429 or 5xx.
     */
    public static sealed class Provider extends CrmException {
        private static final long serialVersionUID = 1L;

        private Provider(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code PROVIDER_ERROR}: the connected CRM failed unexpectedly. */
    public static final class ProviderError extends Provider {
        private static final long serialVersionUID = 1L;

        ProviderError(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code PROVIDER_RATE_LIMITED}: the connected CRM's own limit is reached. */
    public static final class ProviderRateLimited extends Provider {
        private static final long serialVersionUID = 1L;

        ProviderRateLimited(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code PROVIDER_UNAVAILABLE}: the connected CRM is down. */
    public static final class ProviderUnavailable extends Provider {
        private static final long serialVersionUID = 1L;

        ProviderUnavailable(CrmErrorResponse response) {
            super(response);
        }
    }

    /**
     * {@code CIRCUIT_OPEN}: the platform stopped sending to this provider after too many failures; it recovers by
     * itself. Until then calls of the same end user to the provider fail at once with {@link
     * dev.faultline.core.CircuitOpenException}: for {@link #retryAfter()} or, where the response gives no time, for {@link
     * CrmClient.Builder#circuitOpenTime}. The call that met it fails with this exception too, unless the response gives a time
     * that fits or {@link CrmClient.Builder#waitForCircuit} lets it wait.
     */
    public static final class CircuitOpen extends Provider {
        private static final long serialVersionUID = 1L;

        CircuitOpen(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code PROVIDER_AUTH_FAILED}: the connected CRM rejects the end user's tokens. */
    public static final class ProviderAuthFailed extends Provider {
        private static final long serialVersionUID = 1L;

        ProviderAuthFailed(CrmErrorResponse response) {
            super(response);
        }

        @Override
        public boolean requiresReconnect() {
            return true;
        }
    }

    /** {@code NEEDS_REAUTH}: the connection's token has expired and could not be renewed. */
    public static final class NeedsReauth extends Provider {
        private static final long serialVersionUID = 1L;

        NeedsReauth(CrmErrorResponse response) {
            super(response);
        }

        @Override
        public boolean requiresReconnect() {
            return true;
        }
    }

    /**
     * 5xx and 429: the platform failed, or will not serve this key for the moment.
     *
     * <p>The platform's own 429 is here since its remedy is: nothing is wrong with the key, the request or the
     * connected CRM, and the same request succeeds later. {@link #category()} still tells {@code THROTTLED} from
     * {@code SERVER_FAULT}.
     */
    public static sealed class Server extends CrmException {
        private static final long serialVersionUID = 1L;

        private Server(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code INTERNAL_ERROR}: the platform failed unexpectedly. */
    @SuppressWarnings("JavaLangClash") // the documented code's own name
    public static final class InternalError extends Server {
        private static final long serialVersionUID = 1L;

        InternalError(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code SERVICE_UNAVAILABLE}: the platform is under maintenance. */
    public static final class ServiceUnavailable extends Server {
        private static final long serialVersionUID = 1L;

        ServiceUnavailable(CrmErrorResponse response) {
            super(response);
        }
    }

    /**
     * {@code RATE_LIMITED}, or a 429 without a code: the platform's limit of requests a minute for this API key is
     * reached. Whatever is sent with the key waits for it. The code is on the vendor's page on authentication only,
     * and its sample of this response has none: {@link #code()} is what was sent, {@link #error()} is there in both
     * cases.
     */
    public static final class RateLimited extends Server {
        private static final long serialVersionUID = 1L;

        RateLimited(CrmErrorResponse response) {
            super(response);
        }
    }
}
