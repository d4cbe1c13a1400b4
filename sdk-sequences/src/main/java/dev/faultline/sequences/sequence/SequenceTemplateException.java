package dev.faultline.sequences.sequence;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on sequence templates failed. Each documented code of the domain Sequence Templates is a class in this
 * file; a code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class SequenceTemplateException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public SequenceTemplateException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<SequenceTemplateError> error() {
        return super.error().map(SequenceTemplateError.class::cast);
    }

    /** Code 1, 404: there is no such template for this user. */
    public static final class NotFound extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 409: another template has this name. */
    public static final class DuplicateName extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        DuplicateName(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 403: the user may not do this with the template. */
    public static final class Forbidden extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 404: the sequence to make a template of does not exist. */
    public static final class SequenceNotFound extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        SequenceNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: the template cannot have this scope. */
    public static final class InvalidScope extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        InvalidScope(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 403: the organization does not use shared templates. */
    public static final class OrgTemplatesDisabled extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        OrgTemplatesDisabled(SequencesErrorResponse response) {
            super(response);
        }
    }
}
