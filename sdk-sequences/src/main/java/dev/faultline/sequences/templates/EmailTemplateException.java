package dev.faultline.sequences.templates;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on email templates failed. Each documented code of the domain Email Templates is a class in this file; a
 * code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class EmailTemplateException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public EmailTemplateException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<EmailTemplateError> error() {
        return super.error().map(EmailTemplateError.class::cast);
    }

    /** Code 1, 404: there is no such template for this user. */
    public static final class NotFound extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 409: another template has this name. */
    public static final class DuplicateName extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        DuplicateName(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 403: the user may not do this with the template. */
    public static final class Forbidden extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: top or skip is out of range. */
    public static final class InvalidPagination extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        InvalidPagination(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: the list cannot be filtered like that. */
    public static final class InvalidFilter extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        InvalidFilter(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 404: there is no such folder. */
    public static final class FolderNotFound extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        FolderNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 404: an attachment does not exist. */
    public static final class AttachmentNotFound extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        AttachmentNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 8, 404: the mailbox does not exist. */
    public static final class EmailAccountNotFound extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        EmailAccountNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 9, 404: the contact to render for does not exist. */
    public static final class ContactNotFound extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        ContactNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 10, 400: the template could not be rendered. */
    public static final class RenderFailed extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        RenderFailed(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 11, 400: the test email could not be sent. */
    public static final class SendTestFailed extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        SendTestFailed(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 12, 400: the template has more attachments than allowed. */
    public static final class TooManyAttachments extends EmailTemplateException {
        private static final long serialVersionUID = 1L;

        TooManyAttachments(SequencesErrorResponse response) {
            super(response);
        }
    }
}
