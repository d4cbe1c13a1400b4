package dev.faultline.sequences.templates;

import static dev.faultline.core.ErrorSpec.errorSpec;
import static dev.faultline.core.RetryAdvice.NEVER;

import dev.faultline.core.ErrorSpec;
import dev.faultline.core.Outcome;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesErrorCode;
import dev.faultline.sequences.SequencesException.Kind;
import dev.faultline.sequences.internal.ExceptionMakers;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.function.Function;

/**
 * The error table of the domain Email Templates: one entry per code, with the documented status, the exception and the
 * remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum EmailTemplateError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, EmailTemplateException.NotFound.class, "", "Check the template's id: it may be deleted, or be somebody's own."), EmailTemplateException.NotFound::new),
    DUPLICATE_NAME(2, Kind.DUPLICATE, errorSpec(409, NEVER, EmailTemplateException.DuplicateName.class, "", "Choose another name: a template has this one."), EmailTemplateException.DuplicateName::new),
    FORBIDDEN(3, Kind.FORBIDDEN, errorSpec(403, NEVER, EmailTemplateException.Forbidden.class, "", "Act as the template's owner, see asUser(..), or clone it."), EmailTemplateException.Forbidden::new),
    INVALID_PAGINATION(4, Kind.PAGINATION, errorSpec(400, NEVER, EmailTemplateException.InvalidPagination.class, "", "Keep top between 1 and 1000 and skip at 0 or more."), EmailTemplateException.InvalidPagination::new),
    INVALID_FILTER(5, Kind.INVALID_INPUT, errorSpec(400, NEVER, EmailTemplateException.InvalidFilter.class, "", "Correct or leave out the filter that the vendor's text names."), EmailTemplateException.InvalidFilter::new),
    FOLDER_NOT_FOUND(6, Kind.NOT_FOUND, errorSpec(404, NEVER, EmailTemplateException.FolderNotFound.class, "", "Check folderId, and that folderType fits the folder."), EmailTemplateException.FolderNotFound::new),
    ATTACHMENT_NOT_FOUND(7, Kind.NOT_FOUND, errorSpec(404, NEVER, EmailTemplateException.AttachmentNotFound.class, "", "Upload the attachment first and give the id that the upload returned."), EmailTemplateException.AttachmentNotFound::new),
    EMAIL_ACCOUNT_NOT_FOUND(8, Kind.NOT_FOUND, errorSpec(404, NEVER, EmailTemplateException.EmailAccountNotFound.class, "", "Check emailAccountId, or leave it out where it is optional."), EmailTemplateException.EmailAccountNotFound::new),
    CONTACT_NOT_FOUND(9, Kind.NOT_FOUND, errorSpec(404, NEVER, EmailTemplateException.ContactNotFound.class, "", "Check contactId."), EmailTemplateException.ContactNotFound::new),
    RENDER_FAILED(10, Kind.INVALID_INPUT, errorSpec(400, NEVER, EmailTemplateException.RenderFailed.class, "", "Correct the variables in subject and body: the vendor's text names what is wrong."), EmailTemplateException.RenderFailed::new),
    SEND_TEST_FAILED(11, Kind.FAILED, errorSpec(400, NEVER, EmailTemplateException.SendTestFailed.class, "", "Check the mailbox's connection and the address of the test, and whether the mail was sent after all.").leaves(Outcome.UNKNOWN), EmailTemplateException.SendTestFailed::new),
    TOO_MANY_ATTACHMENTS(12, Kind.INVALID_INPUT, errorSpec(400, NEVER, EmailTemplateException.TooManyAttachments.class, "", "Remove attachments from the template."), EmailTemplateException.TooManyAttachments::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    EmailTemplateError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, EmailTemplateException> maker) {
        this.number = number;
        this.kind = kind;
        this.spec = spec;
        ExceptionMakers.add(this, maker);
    }

    @Override
    public String code() {
        return Integer.toString(number);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public ErrorSpec spec() {
        return spec;
    }

    @Override
    public SequencesDomain domain() {
        return SequencesDomain.EMAIL_TEMPLATES;
    }
}
