package dev.faultline.partner;

import dev.faultline.core.ApiException;
import dev.faultline.core.Category;
import dev.faultline.core.FieldError;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.spi.ErrorAnswer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The Partner API answered with an error. Below it are the groups, which an application usually catches, and in them a
 * class for each documented code; the whole hierarchy is in this file.
 *
 * <p>A code that is newer than this version of the SDK becomes the group of its status. Source: the vendor's error page.
 */
public abstract sealed class PartnerException extends ApiException {

    private static final long serialVersionUID = 1L;

    private PartnerException(ErrorAnswer answer) {
        super(answer);
    }

    /** The group of a status, for a code that has no class. */
    static PartnerException ofStatus(ErrorAnswer answer) {
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

    private static JsonValue details(ErrorAnswer answer) {
        return answer.json().get("details");
    }

    private static @Nullable String text(JsonValue value) {
        return value.asText().orElse(null);
    }

    @Override
    public Optional<PartnerError> error() {
        return super.error().map(PartnerError.class::cast);
    }

    /** 401: the key does not open this API. */
    public static sealed class Authentication extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Authentication(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code UNAUTHORIZED}: the key is missing, unknown, suspended, revoked, or past its rotation grace. */
    public static final class Unauthorized extends Authentication {
        private static final long serialVersionUID = 1L;

        Unauthorized(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** 403: the key may not do this. */
    public static sealed class Permission extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Permission(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code ACCESS_REVOKED}: the key once had access to the company, and it was switched off. */
    public static final class AccessRevoked extends Permission {
        private static final long serialVersionUID = 1L;

        /** From the details. */
        private final @Nullable String companyId;

        AccessRevoked(ErrorAnswer answer) {
            super(answer);
            companyId = text(details(answer).get("companyId"));
        }

        /**
         * The company.
         *
         * @return its id, empty if the answer lacks it
         */
        public Optional<String> companyId() {
            return Optional.ofNullable(companyId);
        }
    }

    /** 404: there is nothing here for this key. */
    public static sealed class Missing extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Missing(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code JOB_NOT_FOUND}: the job does not exist, or its company gives this key no access; the API does not tell which. */
    public static final class JobNotFound extends Missing {
        private static final long serialVersionUID = 1L;

        /** From the details. */
        private final @Nullable String jobId;

        JobNotFound(ErrorAnswer answer) {
            super(answer);
            jobId = text(details(answer).get("jobId"));
        }

        /**
         * The job.
         *
         * @return its id, empty if the answer lacks it
         */
        public Optional<String> jobId() {
            return Optional.ofNullable(jobId);
        }
    }

    /** {@code APPLICATION_NOT_FOUND}: the application does not exist, or another key submitted it. */
    public static final class ApplicationNotFound extends Missing {
        private static final long serialVersionUID = 1L;

        /** From the details, where it is called id. */
        private final @Nullable String applicationId;

        ApplicationNotFound(ErrorAnswer answer) {
            super(answer);
            applicationId = text(details(answer).get("id"));
        }

        /**
         * The application.
         *
         * @return its id, empty if the answer lacks it
         */
        public Optional<String> applicationId() {
            return Optional.ofNullable(applicationId);
        }
    }

    /** 422, and every other fault of the request. */
    public static sealed class InvalidRequest extends PartnerException {
        private static final long serialVersionUID = 1L;

        private InvalidRequest(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code VALIDATION_ERROR}: fields of the body are not valid, see {@link #fieldErrors()}. */
    public static final class ValidationError extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        /** From the details. */
        @SuppressWarnings("serial") // always Stream.toList
        private final List<FieldError> fieldErrors;

        ValidationError(ErrorAnswer answer) {
            super(answer);
            fieldErrors = details(answer).get("errors").items().stream()
                    .filter(JsonValue::isObject)
                    .map(item -> new FieldError(
                            item.get("field").asText().orElse(""),
                            text(item.get("code")),
                            item.get("message").asText().orElse("")))
                    .toList();
        }

        /** Field, field-level code ({@code INVALID_EMAIL}, {@code CONSENT_REQUIRED} …) and the vendor's text. */
        @Override
        public List<FieldError> fieldErrors() {
            return fieldErrors;
        }
    }

    /** {@code IDEMPOTENCY_KEY_REQUIRED}: a POST came without a key, which a proxy must have taken out: raw requests get one too. */
    public static final class IdempotencyKeyRequired extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        IdempotencyKeyRequired(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code IDEMPOTENCY_KEY_REUSED}: the key was used within 24 hours for other bytes. */
    public static final class IdempotencyKeyReused extends InvalidRequest {
        private static final long serialVersionUID = 1L;

        IdempotencyKeyReused(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** 409: the request contradicts the present state. */
    public static sealed class Conflict extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Conflict(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code JOB_CLOSED}: the job is visible, but takes no more applications. */
    public static final class JobClosed extends Conflict {
        private static final long serialVersionUID = 1L;

        /** From the details. */
        private final @Nullable String jobId;

        /** From the details. */
        private final @Nullable String jobStatus;

        JobClosed(ErrorAnswer answer) {
            super(answer);
            jobId = text(details(answer).get("jobId"));
            jobStatus = text(details(answer).get("status"));
        }

        /**
         * The job.
         *
         * @return its id, empty if the answer lacks it
         */
        public Optional<String> jobId() {
            return Optional.ofNullable(jobId);
        }

        /**
         * The job's status.
         *
         * @return as sent, for example {@code closed}; empty if the answer lacks it
         */
        public Optional<String> jobStatus() {
            return Optional.ofNullable(jobStatus);
        }
    }

    /** {@code DUPLICATE_SOURCE_APPLICATION_ID}: the partner has used this id before. */
    public static final class DuplicateSourceApplicationId extends Conflict {
        private static final long serialVersionUID = 1L;

        /** From the details. */
        private final @Nullable String sourceApplicationId;

        DuplicateSourceApplicationId(ErrorAnswer answer) {
            super(answer);
            sourceApplicationId = text(details(answer).get("sourceApplicationId"));
        }

        /**
         * The partner's own id; the API does not tell the id of the application that has it.
         *
         * @return the id, empty if the answer lacks it
         */
        public Optional<String> sourceApplicationId() {
            return Optional.ofNullable(sourceApplicationId);
        }
    }

    /** 412: a condition of the request does not hold; the API documents no code for it. */
    public static final class Precondition extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Precondition(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** 429: too many requests. */
    public static sealed class Throttled extends PartnerException {
        private static final long serialVersionUID = 1L;

        private Throttled(ErrorAnswer answer) {
            super(answer);
        }
    }

    /** {@code RATE_LIMITED}: a bucket is full; {@link #scope()} says whose. */
    public static final class RateLimited extends Throttled {
        private static final long serialVersionUID = 1L;

        /** From the top level of the body. */
        private final @Nullable OpenEnum<RateLimitScope> scope;

        /** From the top level of the body. */
        private final @Nullable String companyId;

        RateLimited(ErrorAnswer answer) {
            super(answer);
            String sent = text(answer.json().get("scope"));
            scope = sent == null ? null : OpenEnum.of(RateLimitScope.class, sent);
            companyId = text(answer.json().get("companyId"));
        }

        /**
         * Whose bucket is full.
         *
         * @return the scope, empty if the answer lacks it
         */
        public Optional<OpenEnum<RateLimitScope>> scope() {
            return Optional.ofNullable(scope);
        }

        /**
         * The company whose bucket is full.
         *
         * @return its id, present for {@link RateLimitScope#PARTNER_COMPANY} as far as documented
         */
        public Optional<String> companyId() {
            return Optional.ofNullable(companyId);
        }
    }

    /** 5xx: the server failed. */
    public static sealed class ServerFault extends PartnerException {
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
