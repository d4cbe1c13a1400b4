package dev.faultline.sequences.enrolment;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on the contacts of a sequence failed. Each documented code of the domain Sequence Contacts is a class in
 * this file; a code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class SequenceContactException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public SequenceContactException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<SequenceContactError> error() {
        return super.error().map(SequenceContactError.class::cast);
    }

    /** Code 1, 400: a part of the request is not valid. */
    public static final class InvalidInput extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        InvalidInput(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 404: there is no such sequence for this user. */
    public static final class SequenceNotFound extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        SequenceNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 400: the sequence has no steps. */
    public static final class NoStepsInSequence extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        NoStepsInSequence(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: the vendor failed to process the contact, and returns a 400 for it. */
    @SuppressWarnings("JavaLangClash") // named as the code
    public static final class InternalError extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        InternalError(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: the sequence has as many contacts as allowed. */
    public static final class ContactLimitExceeded extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        ContactLimitExceeded(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 409: the contact is in the sequence already. */
    public static final class ContactAlreadyInSequence extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        ContactAlreadyInSequence(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 404: there is no such contact for this user. */
    public static final class ContactNotFound extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        ContactNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 8, 404: the contact exists, but not in this sequence. */
    public static final class NotInSequence extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        NotInSequence(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 9, 409: the contact cannot go from its present status to that one. */
    public static final class InvalidStatusTransition extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        InvalidStatusTransition(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 10, 409: an archived sequence takes no changes. */
    public static final class SequenceArchived extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        SequenceArchived(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 11, 403: the user may not do this. */
    public static final class Forbidden extends SequenceContactException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }
}
