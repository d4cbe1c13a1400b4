package dev.faultline.sequences.contacts;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on accounts, the companies of contacts, failed. Each documented code of the domain Accounts is a class
 * in this file; a code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class AccountException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public AccountException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<AccountError> error() {
        return super.error().map(AccountError.class::cast);
    }

    /** Code 1, 404: there is no such account for this user. */
    public static final class NotFound extends AccountException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 403: the user may not do this with the account. */
    public static final class Forbidden extends AccountException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 400: a part of the request is not valid. */
    public static final class InvalidInput extends AccountException {
        private static final long serialVersionUID = 1L;

        InvalidInput(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: top or skip is out of range. */
    public static final class InvalidPagination extends AccountException {
        private static final long serialVersionUID = 1L;

        InvalidPagination(SequencesErrorResponse response) {
            super(response);
        }
    }
}
