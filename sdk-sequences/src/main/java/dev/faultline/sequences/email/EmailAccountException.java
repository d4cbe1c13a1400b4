package dev.faultline.sequences.email;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on mailboxes failed. Each documented code of the domain Email Accounts is a class in this file; a code
 * that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class EmailAccountException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public EmailAccountException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<EmailAccountError> error() {
        return super.error().map(EmailAccountError.class::cast);
    }

    /** Code 1, 400: a part of the request is not valid. */
    public static final class InvalidInput extends EmailAccountException {
        private static final long serialVersionUID = 1L;

        InvalidInput(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 409: the plan has no room for another mailbox. */
    public static final class LimitReached extends EmailAccountException {
        private static final long serialVersionUID = 1L;

        LimitReached(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 400: the vendor failed to process the mailbox, and returns a 400 for it. */
    @SuppressWarnings("JavaLangClash") // named as the code
    public static final class InternalError extends EmailAccountException {
        private static final long serialVersionUID = 1L;

        InternalError(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 404: there is no such mailbox for this user. */
    public static final class NotFound extends EmailAccountException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 403: the user may not do this with the mailbox. */
    public static final class Forbidden extends EmailAccountException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 400: the mailbox could not be connected. */
    public static final class ConnectionFailed extends EmailAccountException {
        private static final long serialVersionUID = 1L;

        ConnectionFailed(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 400: top or skip is out of range. */
    public static final class InvalidPagination extends EmailAccountException {
        private static final long serialVersionUID = 1L;

        InvalidPagination(SequencesErrorResponse response) {
            super(response);
        }
    }
}
