package dev.faultline.sequences.sequence;

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
 * The error table of the domain Sequence Templates: one entry per code, with the documented status, the exception and
 * the remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum SequenceTemplateError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceTemplateException.NotFound.class, "", "Check the template's id: it may be deleted, or belong to another team."), SequenceTemplateException.NotFound::new),
    DUPLICATE_NAME(2, Kind.DUPLICATE, errorSpec(409, NEVER, SequenceTemplateException.DuplicateName.class, "", "Choose another name: a template has this one."), SequenceTemplateException.DuplicateName::new),
    FORBIDDEN(3, Kind.FORBIDDEN, errorSpec(403, NEVER, SequenceTemplateException.Forbidden.class, "", "Leave the vendor's own templates as they are; for others, act as a user who may change them."), SequenceTemplateException.Forbidden::new),
    SEQUENCE_NOT_FOUND(4, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceTemplateException.SequenceNotFound.class, "", "Check the id of the sequence that is to become a template."), SequenceTemplateException.SequenceNotFound::new),
    INVALID_SCOPE(5, Kind.INVALID_INPUT, errorSpec(400, NEVER, SequenceTemplateException.InvalidScope.class, "", "Give a scope that the vendor's page names, such as team or organization."), SequenceTemplateException.InvalidScope::new),
    ORG_TEMPLATES_DISABLED(6, Kind.FORBIDDEN, errorSpec(403, NEVER, SequenceTemplateException.OrgTemplatesDisabled.class, "", "Save the template for the team, or let an administrator enable organization templates."), SequenceTemplateException.OrgTemplatesDisabled::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    SequenceTemplateError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, SequenceTemplateException> maker) {
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
        return SequencesDomain.SEQUENCE_TEMPLATES;
    }
}
