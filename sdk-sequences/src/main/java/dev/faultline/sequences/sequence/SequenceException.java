package dev.faultline.sequences.sequence;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on sequences themselves failed: this is the domain Sequences alone, and {@link SequencesException}, with
 * one letter more, every domain. Each documented code of the domain Sequences is a class in this file; a
 * code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class SequenceException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public SequenceException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<SequenceError> error() {
        return super.error().map(SequenceError.class::cast);
    }

    /** Code 1, 404: there is no such sequence for this user. */
    public static final class NotFound extends SequenceException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 403: the user may not do this with the sequence. */
    public static final class Forbidden extends SequenceException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 404: the schedule that the request names does not exist. */
    public static final class SchedulerNotFound extends SequenceException {
        private static final long serialVersionUID = 1L;

        SchedulerNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 404: a mailbox that the request names does not exist. */
    public static final class EmailAccountNotFound extends SequenceException {
        private static final long serialVersionUID = 1L;

        EmailAccountNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 404: a LinkedIn account that the request names does not exist. */
    public static final class LinkedInAccountNotFound extends SequenceException {
        private static final long serialVersionUID = 1L;

        LinkedInAccountNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 409: an archived sequence takes no changes. */
    public static final class SequenceArchived extends SequenceException {
        private static final long serialVersionUID = 1L;

        SequenceArchived(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 400: a step of the request is not valid. */
    public static final class InvalidStep extends SequenceException {
        private static final long serialVersionUID = 1L;

        InvalidStep(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 8, 400: an email step has no subject. */
    public static final class EmptySubject extends SequenceException {
        private static final long serialVersionUID = 1L;

        EmptySubject(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 9, 404: an email template that a step names does not exist. */
    public static final class EmailTemplateNotFound extends SequenceException {
        private static final long serialVersionUID = 1L;

        EmailTemplateNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 10, 400: top or skip is out of range. */
    public static final class InvalidPagination extends SequenceException {
        private static final long serialVersionUID = 1L;

        InvalidPagination(SequencesErrorResponse response) {
            super(response);
        }
    }
}
