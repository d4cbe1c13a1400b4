package dev.faultline.sequences;

import java.util.Optional;

/**
 * An operation on sequence templates failed. Each documented code of the domain Sequence Templates is a class in this
 * file; a code that is newer than this version of the SDK, and an answer without a code, is this class itself.
 *
 * <p>Source: the vendor's error page.
 */
public sealed class SequenceTemplateException extends SequencesException {

    private static final long serialVersionUID = 1L;

    SequenceTemplateException(SequencesAnswer answer) {
        super(answer);
    }

    @Override
    public final Optional<SequenceTemplateError> error() {
        return super.error().map(SequenceTemplateError.class::cast);
    }

    /** Code 1, 404: there is no such template for this user. */
    public static final class NotFound extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesAnswer answer) {
            super(answer);
        }
    }

    /** Code 2, 409: another template has this name. */
    public static final class DuplicateName extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        DuplicateName(SequencesAnswer answer) {
            super(answer);
        }
    }

    /** Code 3, 403: the user may not do this with the template. */
    public static final class Forbidden extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesAnswer answer) {
            super(answer);
        }
    }

    /** Code 4, 404: the sequence to make a template of does not exist. */
    public static final class SequenceNotFound extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        SequenceNotFound(SequencesAnswer answer) {
            super(answer);
        }
    }

    /** Code 5, 400: the template cannot have this scope. */
    public static final class InvalidScope extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        InvalidScope(SequencesAnswer answer) {
            super(answer);
        }
    }

    /** Code 6, 403: the organization does not use shared templates. */
    public static final class OrgTemplatesDisabled extends SequenceTemplateException {
        private static final long serialVersionUID = 1L;

        OrgTemplatesDisabled(SequencesAnswer answer) {
            super(answer);
        }
    }
}
