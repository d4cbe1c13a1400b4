package dev.faultline.partner;

import dev.faultline.core.ApiException;
import dev.faultline.core.Category;
import dev.faultline.core.FieldError;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.ErrorResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Partner API returned an error. Its subclasses are groups, which an application usually catches. Each group has a
 * class for each of its documented codes; the whole hierarchy is in this file.
 *
 * <p>A code that is newer than this SDK becomes the group of its status. Source:
 * <a href="https://docs.employjoy.ai/errors.html">errors</a>.
 */
public abstract sealed class PartnerException extends ApiException {

    private static final long serialVersionUID = 1L;

    private PartnerException(ErrorResponse response) {
        super(response);
    }

    /** The group of the status, for a code without a class. */
    static PartnerException ofStatus(ErrorResponse response) {
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

    private static JsonValue details(ErrorResponse response) {
        return response.json().get("details");
    }

    private static @Nullable String text(JsonValue value) {
        return value.asText().orElse(null);
    }

    @Override
    public Optional<PartnerError> error() {
        return super.error().map(PartnerError.class::cast);
    }

    /** 401: the API key is not valid. */
    public static sealed class Authentication extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Authentication(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code UNAUTHORIZED}: the key is missing, unknown, suspended, revoked, or past its rotation grace. */
    public static final class Unauthorized extends Authentication {
        private static final long serialVersionUID = 1L;

        Unauthorized(ErrorResponse response) {
            super(response);
        }
    }

    /** 403: the API key lacks the permission. */
    public static sealed class Permission extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Permission(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code ACCESS_REVOKED}: the key's access to the company was switched off. */
    public static final class AccessRevoked extends Permission {
        private static final long serialVersionUID = 1L;

        private final @Nullable String companyId;

        AccessRevoked(ErrorResponse response) {
            super(response);
            companyId = text(details(response).get("companyId"));
        }

        /** The company's id, if the response has it. */
        public Optional<String> companyId() {
            return Optional.ofNullable(companyId);
        }
    }

    /** 404: nothing with this id exists for the key. */
    public static sealed class NotFound extends PartnerException {
        private static final long serialVersionUID = 1L;

        private NotFound(ErrorResponse response) {
            super(response);
        }
    }

    /**
     * {@code JOB_NOT_FOUND}: the job does not exist, or its company gives this key no access; the response does not
     * distinguish the two.
     */
    public static final class JobNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        private final @Nullable String jobId;

        JobNotFound(ErrorResponse response) {
            super(response);
            jobId = text(details(response).get("jobId"));
        }

        /** The job's id, if the response has it. */
        public Optional<String> jobId() {
            return Optional.ofNullable(jobId);
        }
    }

    /** {@code APPLICATION_NOT_FOUND}: the application does not exist, or another key submitted it. */
    public static final class ApplicationNotFound extends NotFound {
        private static final long serialVersionUID = 1L;

        private final @Nullable String applicationId;

        ApplicationNotFound(ErrorResponse response) {
            super(response);
            applicationId = text(details(response).get("id"));
        }

        /** The application's id, if the response has it. */
        public Optional<String> applicationId() {
            return Optional.ofNullable(applicationId);
        }
    }

    /** 422 and other 4xx: the request is not valid. */
    public static sealed class InvalidRequest extends PartnerException {
        private static final long serialVersionUID = 1L;

        private InvalidRequest(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code VALIDATION_ERROR}: fields of the body are not valid, see {@link #fieldErrors()}. */
    public static final class ValidationError extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        @SuppressWarnings("serial") // always Stream.toList
        private final List<FieldError> fieldErrors;

        ValidationError(ErrorResponse response) {
            super(response);
            fieldErrors = details(response).get("errors").items().stream()
                    .filter(JsonValue::isObject)
                    .map(item -> new FieldError(
                            item.get("field").asText().orElse(""),
                            text(item.get("code")),
                            item.get("message").asText().orElse("")))
                    .toList();
        }

        /** Field, field-level code ({@code INVALID_EMAIL}, {@code CONSENT_REQUIRED} …) and text of each error. */
        @Override
        public List<FieldError> fieldErrors() {
            return fieldErrors;
        }
    }

    /**
     * {@code IDEMPOTENCY_KEY_REQUIRED}: a POST arrived without a key. The SDK sends one with every POST, so a proxy
     * must have removed it.
     */
    public static final class IdempotencyKeyRequired extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        IdempotencyKeyRequired(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code IDEMPOTENCY_KEY_REUSED}: the key was used for other bytes within 24 hours. */
    public static final class IdempotencyKeyReused extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        IdempotencyKeyReused(ErrorResponse response) {
            super(response);
        }
    }

    /** 409: the request conflicts with the present state. */
    public static sealed class Conflict extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Conflict(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code JOB_CLOSED}: the job is visible, but takes no more applications. */
    public static final class JobClosed extends Conflict {
        private static final long serialVersionUID = 1L;

        private final @Nullable String jobId;

        private final @Nullable String jobStatus;

        JobClosed(ErrorResponse response) {
            super(response);
            jobId = text(details(response).get("jobId"));
            jobStatus = text(details(response).get("status"));
        }

        /** The job's id, if the response has it. */
        public Optional<String> jobId() {
            return Optional.ofNullable(jobId);
        }

        /** The job's status as sent, for example {@code closed}, if the response has it. */
        public Optional<String> jobStatus() {
            return Optional.ofNullable(jobStatus);
        }
    }

    /** {@code DUPLICATE_SOURCE_APPLICATION_ID}: the partner has used this id before. */
    public static final class DuplicateSourceApplicationId extends Conflict {
        private static final long serialVersionUID = 1L;

        private final @Nullable String sourceApplicationId;

        DuplicateSourceApplicationId(ErrorResponse response) {
            super(response);
            sourceApplicationId = text(details(response).get("sourceApplicationId"));
        }

        /** The partner's own id, if the response has it; not the id of the application that used it before. */
        public Optional<String> sourceApplicationId() {
            return Optional.ofNullable(sourceApplicationId);
        }
    }

    /** 412: a precondition failed; the API documents no code for it. */
    public static final class Precondition extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Precondition(ErrorResponse response) {
            super(response);
        }
    }

    /** 429: too many requests. */
    public static sealed class Throttled extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Throttled(ErrorResponse response) {
            super(response);
        }
    }

    /** {@code RATE_LIMITED}: a rate limit is reached, that of {@link #scope()}. */
    public static final class RateLimited extends Throttled {
        private static final long serialVersionUID = 1L;

        private final OpenEnum<Scope> scope;

        private final @Nullable String companyId;

        RateLimited(ErrorResponse response) {
            super(response);
            String sent = text(response.json().get("scope"));
            scope = sent == null ? OpenEnum.absent() : OpenEnum.of(Scope.class, sent);
            companyId = text(response.json().get("companyId"));
        }

        /** The scope of the rate limit, {@linkplain OpenEnum#absent() absent} if the response has none. */
        public OpenEnum<Scope> scope() {
            return scope;
        }

        /** The id of the company whose limit is reached, documented for {@link Scope#PARTNER_COMPANY}. */
        public Optional<String> companyId() {
            return Optional.ofNullable(companyId);
        }

        /**
         * The scopes of rate limits. Source: <a href="https://docs.employjoy.ai/rate-limits.html">rate limits</a>.
         */
        public enum Scope {
            /** Submissions to one company: others are not affected. */
            PARTNER_COMPANY,
            /** All requests of this partner. */
            PARTNER
        }
    }

    /** 5xx: the server failed. */
    public static sealed class ServerFault extends PartnerException {
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
