package dev.faultline.sequences.sequence;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * Starting, pausing or archiving a sequence, or changing its owner, failed. Each documented code of the domain Sequence
 * Actions is a class in this file; a code that is newer than this version of the SDK, and a response without a code, is
 * this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class SequenceActionException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public SequenceActionException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<SequenceActionError> error() {
        return super.error().map(SequenceActionError.class::cast);
    }

    /** Code 0, 400: the vendor gives no reason. */
    public static final class Unknown extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        Unknown(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 1, 404: there is no such sequence for this user. */
    public static final class NotFound extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 403: the user may not do this with the sequence. */
    public static final class Forbidden extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 409: the sequence is archived already. */
    public static final class Archived extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        Archived(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 409: the sequence was never started. */
    public static final class New extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        New(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 409: the sequence is running already. */
    public static final class Active extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        Active(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 400: the sequence has no contacts. */
    public static final class NoContacts extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        NoContacts(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 400: the sequence has no mailbox to send from. */
    public static final class NoEmailAccounts extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        NoEmailAccounts(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 8, 403: the sequence belongs to a sales agent, which does not allow this. */
    public static final class SalesAgentNotAllowed extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        SalesAgentNotAllowed(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 9, 409: the sequence cannot go from its present status to that one. */
    public static final class Status extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        Status(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 10, 400: the new owner has as many sequences as allowed. */
    public static final class OwnerLimitExceeded extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        OwnerLimitExceeded(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 11, 400: the new owner is no member of the team. */
    public static final class TeamMemberNotFound extends SequenceActionException {
        private static final long serialVersionUID = 1L;

        TeamMemberNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }
}
