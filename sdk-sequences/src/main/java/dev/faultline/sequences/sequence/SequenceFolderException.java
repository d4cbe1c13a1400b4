package dev.faultline.sequences.sequence;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on folders of sequences failed. Each documented code of the domain Sequence Folders is a class in this
 * file; a code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class SequenceFolderException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public SequenceFolderException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<SequenceFolderError> error() {
        return super.error().map(SequenceFolderError.class::cast);
    }

    /** Code 1, 404: there is no such folder, or no such sequence to put into it. */
    public static final class NotFound extends SequenceFolderException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 409: another folder has this name. */
    public static final class DuplicateName extends SequenceFolderException {
        private static final long serialVersionUID = 1L;

        DuplicateName(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 403: the user may not do this with the folder. */
    public static final class Forbidden extends SequenceFolderException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: top or skip is out of range. */
    public static final class InvalidPagination extends SequenceFolderException {
        private static final long serialVersionUID = 1L;

        InvalidPagination(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: the list cannot be sorted like that. */
    public static final class InvalidSort extends SequenceFolderException {
        private static final long serialVersionUID = 1L;

        InvalidSort(SequencesErrorResponse response) {
            super(response);
        }
    }
}
