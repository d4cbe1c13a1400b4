package dev.faultline.sequences.templates;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on folders of email templates failed. Each documented code of the domain Email Template Folders is a
 * class in this file; a code that is newer than this version of the SDK, and a response without a code, is this class
 * itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class EmailTemplateFolderException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public EmailTemplateFolderException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<EmailTemplateFolderError> error() {
        return super.error().map(EmailTemplateFolderError.class::cast);
    }

    /** Code 1, 404: there is no such folder. */
    public static final class NotFound extends EmailTemplateFolderException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 409: another folder has this name. */
    public static final class DuplicateName extends EmailTemplateFolderException {
        private static final long serialVersionUID = 1L;

        DuplicateName(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 403: the user may not do this with the folder. */
    public static final class Forbidden extends EmailTemplateFolderException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 409: the folder is shared already. */
    public static final class AlreadyShared extends EmailTemplateFolderException {
        private static final long serialVersionUID = 1L;

        AlreadyShared(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: the default folder takes no changes. */
    public static final class IsDefault extends EmailTemplateFolderException {
        private static final long serialVersionUID = 1L;

        IsDefault(SequencesErrorResponse response) {
            super(response);
        }
    }
}
