package dev.faultline.sequences;

import dev.faultline.core.ApiException;
import dev.faultline.core.FieldError;
import dev.faultline.sequences.contacts.AccountException;
import dev.faultline.sequences.contacts.ContactException;
import dev.faultline.sequences.contacts.CustomFieldException;
import dev.faultline.sequences.email.EmailAccountException;
import dev.faultline.sequences.enrolment.SequenceContactException;
import dev.faultline.sequences.internal.SequencesErrorDecoder;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import dev.faultline.sequences.linkedin.LinkedInAccountException;
import dev.faultline.sequences.lists.ContactBlacklistRuleException;
import dev.faultline.sequences.lists.ContactListException;
import dev.faultline.sequences.scheduling.HolidayCalendarException;
import dev.faultline.sequences.scheduling.SchedulerException;
import dev.faultline.sequences.sequence.SequenceActionException;
import dev.faultline.sequences.sequence.SequenceEmailAccountException;
import dev.faultline.sequences.sequence.SequenceException;
import dev.faultline.sequences.sequence.SequenceFolderException;
import dev.faultline.sequences.sequence.SequenceTemplateException;
import dev.faultline.sequences.steps.SequenceStepException;
import dev.faultline.sequences.tasks.TaskException;
import dev.faultline.sequences.templates.EmailTemplateException;
import dev.faultline.sequences.templates.EmailTemplateFolderException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The API returned an error, in whatever domain: catch this one for all of them. {@link SequenceException}, with one
 * letter less, is the errors of the domain Sequences alone. Below this class is one for each {@linkplain
 * SequencesDomain domain}, with the domain's codes nested in it, and {@link General} for what no domain's table covers.
 *
 * <p>The API's codes are integers that mean different things in different domains, and a response does not name its
 * domain: the SDK knows it from the operation, and for a raw request from its path. The newer contract with texts such
 * as {@code sequence.notFound} is read as well: the resource that such a text names decides the domain, unless the
 * operation's own has a code for it. A code counts only with the status that the table has for it; with any other it is
 * the domain's class itself. Whatever the domain, a 401 is {@link Unauthorized}, a 429 {@link Throttled} and a 5xx
 * {@link ServerFault}. Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a> and
 * <a href="https://docs.reply.io/api-reference/introduction">introduction</a>.
 */
public abstract sealed class SequencesException extends ApiException
        permits SequencesException.General,
                SequenceException,
                SequenceActionException,
                SequenceStepException,
                SequenceContactException,
                SequenceTemplateException,
                SequenceFolderException,
                SequenceEmailAccountException,
                ContactException,
                AccountException,
                ContactListException,
                ContactBlacklistRuleException,
                CustomFieldException,
                EmailAccountException,
                EmailTemplateException,
                EmailTemplateFolderException,
                HolidayCalendarException,
                LinkedInAccountException,
                SchedulerException,
                TaskException {

    private static final long serialVersionUID = 1L;

    /** The domain of the call, since no response names it. */
    private final @Nullable SequencesDomain domain;

    @SuppressWarnings("serial") // always an immutable list
    private final List<FieldError> fieldErrors;

    /** For the domains' classes. */
    @SuppressWarnings("exports")
    protected SequencesException(SequencesErrorResponse response) {
        super(response.response());
        domain = response.domain();
        fieldErrors =
                SequencesErrorDecoder.fieldErrors(response.response().json().get("errors"));
    }

    @Override
    public Optional<? extends SequencesErrorCode> error() {
        return super.error().map(SequencesErrorCode.class::cast);
    }

    /**
     * The domain of the operation that failed, or of the resource that the newer contract names.
     *
     * @return the domain, empty if neither names one, as for most errors of webhooks
     */
    public final Optional<SequencesDomain> domain() {
        return Optional.ofNullable(domain);
    }

    /**
     * The kind of error, for a question across domains: {@code NotFound} alone is 18 classes.
     *
     * @return the kind of the code; of a code that is newer than the SDK, or of no code, that of the status
     */
    public final Kind kind() {
        return error().map(SequencesErrorCode::kind).orElseGet(() -> Kind.ofStatus(status()));
    }

    /** A 404 without a code may mean that the path has another version. */
    @Override
    public String remedy() {
        return domain != null && status() == 404 && code().isEmpty()
                ? super.remedy() + " If they are right, the path may have another version: see apiVersion(..)."
                : super.remedy();
    }

    /**
     * Field, code and text of each member of the body's {@code errors}, which only the newer contract has. A field is
     * the JSON Pointer as sent, such as {@code #/settings/emailsCountPerDay}.
     */
    @Override
    public final List<FieldError> fieldErrors() {
        return fieldErrors;
    }

    /**
     * The kinds that unite the codes of all domains. Later versions may add some: give a {@code switch} a default. The
     * vendor has no such list; it is made of the codes' names and statuses.
     */
    public enum Kind {
        /** What the operation is about, or something that the request names, does not exist for this user. */
        NOT_FOUND,
        /** The user or the key may not do this. */
        FORBIDDEN,
        /** It exists already: the name is taken, the contact is there, the link is made. */
        DUPLICATE,
        /** {@code top} or {@code skip} is out of range. */
        PAGINATION,
        /** A limit of the plan, the user or the team is reached; not that of requests, which is {@link #THROTTLED}. */
        QUOTA,
        /** The state of what exists forbids it: archived, locked, in use. */
        STATE,
        /** The request is not valid. */
        INVALID_INPUT,
        /** The server failed, or a mail server or payment that it needed. */
        FAILED,
        /** The key is not valid: {@link Unauthorized}. */
        UNAUTHORIZED,
        /** Too many requests: {@link Throttled}. */
        THROTTLED,
        /** None of these. */
        OTHER;

        /** The vendor's meaning of a status. */
        static Kind ofStatus(int status) {
            return switch (status) {
                case 400 -> INVALID_INPUT;
                case 401 -> UNAUTHORIZED;
                case 403 -> FORBIDDEN;
                case 404 -> NOT_FOUND;
                case 409 -> STATE;
                case 429 -> THROTTLED;
                default -> status >= 500 ? FAILED : OTHER;
            };
        }
    }

    /**
     * An error that no domain's table covers: the common classes below it, and by itself a status that the vendor does
     * not list, of an operation that belongs to no domain.
     */
    public static sealed class General extends SequencesException {
        private static final long serialVersionUID = 1L;

        /** For the decoder. */
        @SuppressWarnings("exports")
        public General(SequencesErrorResponse response) {
            super(response);
        }

        @Override
        public final Optional<SequencesError> error() {
            return super.error().map(SequencesError.class::cast);
        }

        /** 400 of an operation that belongs to no domain. */
        public static final class BadRequest extends General {
            private static final long serialVersionUID = 1L;

            BadRequest(SequencesErrorResponse response) {
                super(response);
            }
        }

        /** 403 of an operation that belongs to no domain. */
        public static final class Forbidden extends General {
            private static final long serialVersionUID = 1L;

            Forbidden(SequencesErrorResponse response) {
                super(response);
            }
        }

        /** 404 of an operation that belongs to no domain. */
        public static final class NotFound extends General {
            private static final long serialVersionUID = 1L;

            NotFound(SequencesErrorResponse response) {
                super(response);
            }
        }

        /** 409 of an operation that belongs to no domain. */
        public static final class Conflict extends General {
            private static final long serialVersionUID = 1L;

            Conflict(SequencesErrorResponse response) {
                super(response);
            }
        }
    }

    /** 401: the key is missing, malformed, unknown or revoked. It comes with an empty body, or with problem details. */
    public static final class Unauthorized extends General {
        private static final long serialVersionUID = 1L;

        Unauthorized(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** 429: the user has spent the requests of this minute or this hour; all applications of a user share them. */
    public static final class Throttled extends General {
        private static final long serialVersionUID = 1L;

        Throttled(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** 5xx: the server failed. The vendor documents none. */
    public static final class ServerFault extends General {
        private static final long serialVersionUID = 1L;

        /** For the decoder. */
        @SuppressWarnings("exports")
        public ServerFault(SequencesErrorResponse response) {
            super(response);
        }
    }
}
