package dev.faultline.sequences.lists;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on lists of contacts failed. Each documented code of the domain Contact Lists is a class in this file; a
 * code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class ContactListException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public ContactListException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<ContactListError> error() {
        return super.error().map(ContactListError.class::cast);
    }

    /** Code 1, 404: there is no such list for this user. */
    public static final class NotFound extends ContactListException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 403: the user may not do this with the list. */
    public static final class Forbidden extends ContactListException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 409: another list has this name. */
    public static final class DuplicateName extends ContactListException {
        private static final long serialVersionUID = 1L;

        DuplicateName(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: the list's name is too short. */
    public static final class NameTooShort extends ContactListException {
        private static final long serialVersionUID = 1L;

        NameTooShort(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: the list has no name. */
    public static final class NameIsEmpty extends ContactListException {
        private static final long serialVersionUID = 1L;

        NameIsEmpty(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 400: the list cannot be shared or unshared. */
    public static final class AccessChangeRejected extends ContactListException {
        private static final long serialVersionUID = 1L;

        AccessChangeRejected(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 400: top or skip is out of range. */
    public static final class InvalidPagination extends ContactListException {
        private static final long serialVersionUID = 1L;

        InvalidPagination(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 8, 400: the contact was not put into the list. */
    public static final class ContactNotProcessed extends ContactListException {
        private static final long serialVersionUID = 1L;

        ContactNotProcessed(SequencesErrorResponse response) {
            super(response);
        }
    }
}
