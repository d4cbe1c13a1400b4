package dev.faultline.sequences.contacts;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on contacts failed. Each documented code of the domain Contacts is a class in this file; a code that is
 * newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class ContactException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public ContactException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<ContactError> error() {
        return super.error().map(ContactError.class::cast);
    }

    /** Code 1, 404: there is no such contact for this user. */
    public static final class NotFound extends ContactException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 400: a part of the request is not valid. */
    public static final class InvalidInput extends ContactException {
        private static final long serialVersionUID = 1L;

        InvalidInput(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 403: the user may not do this with the contact. */
    public static final class Forbidden extends ContactException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: the contact exists already, which is a 400 and no 409. */
    public static final class Duplicate extends ContactException {
        private static final long serialVersionUID = 1L;

        Duplicate(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: top or skip is out of range. */
    public static final class InvalidPagination extends ContactException {
        private static final long serialVersionUID = 1L;

        InvalidPagination(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 400: the account has as many contacts as allowed. */
    public static final class LimitExceeded extends ContactException {
        private static final long serialVersionUID = 1L;

        LimitExceeded(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 400: the mailbox to send from does not exist, which is a 400 and no 404. */
    public static final class EmailAccountNotFound extends ContactException {
        private static final long serialVersionUID = 1L;

        EmailAccountNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 8, 400: a blacklist rule forbids the contact. */
    public static final class ContactInBlackList extends ContactException {
        private static final long serialVersionUID = 1L;

        ContactInBlackList(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 9, 400: the email could not be sent. */
    public static final class EmailSendingFailed extends ContactException {
        private static final long serialVersionUID = 1L;

        EmailSendingFailed(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 10, 400: the sequence to move the contact to does not exist, which is a 400 and no 404. */
    public static final class SequenceNotFound extends ContactException {
        private static final long serialVersionUID = 1L;

        SequenceNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }
}
