package dev.faultline.sequences.templates;

import static dev.faultline.core.ErrorSpec.errorSpec;
import static dev.faultline.core.RetryAdvice.NEVER;

import dev.faultline.core.ErrorSpec;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesErrorCode;
import dev.faultline.sequences.SequencesException.Kind;
import dev.faultline.sequences.internal.ExceptionMakers;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.function.Function;

/**
 * The error table of the domain Email Template Folders: one entry per code, with the documented status, the exception
 * and the remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum EmailTemplateFolderError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, EmailTemplateFolderException.NotFound.class, "", "List the folders and take the id from there."), EmailTemplateFolderException.NotFound::new),
    DUPLICATE_NAME(2, Kind.DUPLICATE, errorSpec(409, NEVER, EmailTemplateFolderException.DuplicateName.class, "", "Choose another name, or use the folder that has it."), EmailTemplateFolderException.DuplicateName::new),
    FORBIDDEN(3, Kind.FORBIDDEN, errorSpec(403, NEVER, EmailTemplateFolderException.Forbidden.class, "", "Act as the folder's owner, see asUser(..)."), EmailTemplateFolderException.Forbidden::new),
    ALREADY_SHARED(4, Kind.DUPLICATE, errorSpec(409, NEVER, EmailTemplateFolderException.AlreadyShared.class, "", "Treat the sharing as done."), EmailTemplateFolderException.AlreadyShared::new),
    IS_DEFAULT(5, Kind.STATE, errorSpec(400, NEVER, EmailTemplateFolderException.IsDefault.class, "", "Leave the default folder as it is, and use another one."), EmailTemplateFolderException.IsDefault::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    EmailTemplateFolderError(
            int number,
            Kind kind,
            ErrorSpec spec,
            Function<SequencesErrorResponse, EmailTemplateFolderException> maker) {
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
        return SequencesDomain.EMAIL_TEMPLATE_FOLDERS;
    }
}
