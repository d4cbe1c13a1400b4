package dev.faultline.sequences;

import java.util.Optional;

/**
 * An operation on folders of sequences failed. Each documented code of the domain Sequence Folders is a class in this
 * file; a code that is newer than this version of the SDK, and an answer without a code, is this class itself.
 *
 * <p>Source: the vendor's error page.
 */
public sealed class SequenceFolderException extends SequencesException {

    private static final long serialVersionUID = 1L;

    SequenceFolderException(SequencesAnswer answer) {
        super(answer);
    }

    @Override
    public final Optional<SequenceFolderError> error() {
        return super.error().map(SequenceFolderError.class::cast);
    }

    /** Code 1, 404: there is no such folder, or no such sequence to put into it. */
    public static final class NotFound extends SequenceFolderException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesAnswer answer) {
            super(answer);
        }
    }

    /** Code 2, 409: another folder has this name. */
    public static final class DuplicateName extends SequenceFolderException {
        private static final long serialVersionUID = 1L;

        DuplicateName(SequencesAnswer answer) {
            super(answer);
        }
    }

    /** Code 3, 403: the user may not do this with the folder. */
    public static final class Forbidden extends SequenceFolderException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesAnswer answer) {
            super(answer);
        }
    }

    /** Code 4, 400: top or skip is out of range. */
    public static final class InvalidPagination extends SequenceFolderException {
        private static final long serialVersionUID = 1L;

        InvalidPagination(SequencesAnswer answer) {
            super(answer);
        }
    }

    /** Code 5, 400: the list cannot be sorted like that. */
    public static final class InvalidSort extends SequenceFolderException {
        private static final long serialVersionUID = 1L;

        InvalidSort(SequencesAnswer answer) {
            super(answer);
        }
    }
}
