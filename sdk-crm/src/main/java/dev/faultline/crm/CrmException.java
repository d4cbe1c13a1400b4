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
 * The CRM API returned an error. Its subclasses are groups, which an application usually catches. Each group has a
 * class for each of its documented codes; the whole hierarchy is in this file.
 *
 * <p>The groups are those of the vendor's page. A code that is newer than this SDK becomes the group nearest to its
 * status. Source: <a href="https://docs.routemcp.io/references/errors">errors</a>.
 */
public abstract sealed class CrmException extends ApiException {

    private static final long serialVersionUID = 1L;

    /** The call's provider; no response contains it. */
    private final @Nullable String provider;

    /** The call's end user; no response contains it. */
    private final @Nullable String endUserId;

    @SuppressWarnings("serial") // always Stream.toList
    private final List<FieldError> fieldErrors;

    private final @Nullable Instant timestamp;

    private final @Nullable String path;

    private CrmException(CrmErrorResponse response) {
        super(response.response());
        JsonValue body = response.response().json();
        JsonValue errors = body.get("errors");
        provider = response.provider();
        endUserId = response.endUserId();
        fieldErrors = errors.names().stream()
                .map(field -> new FieldError(field, null, text(errors.get(field))))
                .toList();
        timestamp = body.get("timestamp").asText().map(Timestamps::parse).orElse(null);
        path = body.get("path").asText().orElse(null);
    }

    /** The group of the status, for a code without a class. */
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

    /** Documented as one text per field; anything else is kept as JSON. */
    private static String text(JsonValue message) {
        return message.asText().orElseGet(message::toString);
    }

    @Override
    public Optional<CrmError> error() {
        return super.error().map(CrmError.class::cast);
    }

    /** The call's provider, as given to {@link CrmClient#connection(String, String)}; empty for a call without one. */
    public final Optional<String> provider() {
        return Optional.ofNullable(provider);
    }

    /**
     * The call's end user, your own id. It may be personal data, so it is in no message, no log and no {@code toString()}.
     * Java serialization keeps it, as it keeps the body: an exception that is stored or sent has it, and still works with
     * {@link ConnectTokens#createFor(CrmException)}.
     *
     * @return the id, as given to {@link CrmClient#connection(String, String)}; empty for a call without one
     */
    public final Optional<String> endUserId() {
        return Optional.ofNullable(endUserId);
    }

    /**
     * Whether the end user has to connect, or to connect again, in the Connect widget: {@link
     * ConnectTokens#createFor(CrmException)} makes the token that opens it. Such a call is never retried.
     *
     * @return {@code true} for {@link ConnectionNotFound}, {@link ProviderAuthFailed} and {@link NeedsReauth}, whatever
     *     their status
     */
    public boolean needsConnectWidget() {
        return false;
    }

    /**
     * Field and the vendor's text, one for each member of the body's {@code errors}; the API has no field-level codes.
     */
    @Override
    public final List<FieldError> fieldErrors() {
        return fieldErrors;
    }

    /** When the error happened, which only some validation errors contain. */
    public final Optional<Instant> timestamp() {
        return Optional.ofNullable(timestamp);
    }

    /**
     * The path of the request, which only some validation errors contain.
     *
     * @return the path from {@code /api/v1/} on, ids filled in; empty if the response lacks it
     */
    public final Optional<String> path() {
        return Optional.ofNullable(path);
    }

    /** 401, and 403 about the key: the API key is not valid, or lacks the permission. */
    public static sealed class Authentication extends CrmException {
        private static final long serialVersionUID = 1L;

        private Authentication(CrmErrorResponse response) {
            super(response);
        }

        /** The vendor's summary of statuses explains 403 by a connection that needs to be authorized again. */
        @Override
        public String remedy() {
            return error().isEmpty() && status() == 403
                    ? "Use a key with access, or let the end user reconnect in the Connect widget: a 403 can mean either."
                    : super.remedy();
        }
    }

    /** {@code INVALID_API_KEY}: the key is missing, malformed or revoked. */
    public static final class InvalidApiKey extends Authentication {
        private static final long serialVersionUID = 1L;

        InvalidApiKey(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code FORBIDDEN}: the key lacks access to this resource. */
    public static final class Forbidden extends Authentication {
        private static final long serialVersionUID = 1L;

        Forbidden(CrmErrorResponse response) {
            super(response);
        }
    }

    /** 404 and 409: a record, provider, connection or end user does not exist, or exists already. */
    public static sealed class Resource extends CrmException {
        private static final long serialVersionUID = 1L;

        private Resource(CrmErrorResponse response) {
            super(response);
        }
    }

    /** {@code CONTACT_NOT_FOUND}: the provider has no such contact. */
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

        @Override
        public boolean needsConnectWidget() {
            return true;
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

    /** 400 and other 4xx: the request is not valid. */
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

    /** {@code MISSING_PROVIDER}: the request has no provider: that of a {@link CrmClient#connection(String)}, or a raw one. */
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
     * The connected CRM, not the platform, failed or rejected the request; other providers are not affected. This group
     * also has newer codes of a 502, and newer {@code PROVIDER_} codes of a 429 or 5xx.
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
     * {@code CIRCUIT_OPEN}: the platform sends nothing to this provider after too many failures; it recovers by itself.
     * Until then the end user's calls to the provider fail at once with {@link
     * dev.faultline.core.CircuitOpenException}. That lasts for {@link #retryAfter()} or, without it, for {@link
     * CrmClient.Builder#circuitOpenTime}. The call that gets this response waits for a {@code retryAfter()} that fits,
     * or by {@link CrmClient.Builder#waitForCircuit}; otherwise it throws this exception.
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
        public boolean needsConnectWidget() {
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
        public boolean needsConnectWidget() {
            return true;
        }
    }

    /**
     * 5xx and 429: the platform failed, or throttles this key.
     *
     * <p>The platform's own 429 is in this group because its remedy is the same: key, request and connected CRM are
     * fine, and the same request succeeds later. {@link #category()} still distinguishes {@code THROTTLED} from {@code
     * SERVER_FAULT}.
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
     * reached. It holds back all requests with the key. The vendor documents the code, but its sample response has
     * none: {@link #code()} may be empty, {@link #error()} never is.
     */
    public static final class RateLimited extends Server {
        private static final long serialVersionUID = 1L;

        RateLimited(CrmErrorResponse response) {
            super(response);
        }
    }
}
