package dev.faultline.sequences.sequence;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on the mailboxes of a sequence failed. Each documented code of the domain Sequence Email Accounts is a
 * class in this file; a code that is newer than this version of the SDK, and a response without a code, is this class
 * itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class SequenceEmailAccountException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public SequenceEmailAccountException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<SequenceEmailAccountError> error() {
        return super.error().map(SequenceEmailAccountError.class::cast);
    }

    /** Code 1, 404: there is no such mailbox, or none such in the sequence. */
    public static final class NotFound extends SequenceEmailAccountException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 403: the user may not use the mailbox or the sequence. */
    public static final class Forbidden extends SequenceEmailAccountException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 409: the sequence has as many mailboxes as allowed. */
    public static final class LimitReached extends SequenceEmailAccountException {
        private static final long serialVersionUID = 1L;

        LimitReached(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: the vendor gives no closer reason. */
    public static final class Common extends SequenceEmailAccountException {
        private static final long serialVersionUID = 1L;

        Common(SequencesErrorResponse response) {
            super(response);
        }
    }
}
