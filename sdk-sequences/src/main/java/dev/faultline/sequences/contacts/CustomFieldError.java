package dev.faultline.sequences.contacts;

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
 * The error table of the domain Custom Fields: one entry per code, with the documented status, the exception and the
 * remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum CustomFieldError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, CustomFieldException.NotFound.class, "", "List the custom fields and take the id from there."), CustomFieldException.NotFound::new),
    INVALID_INPUT(2, Kind.INVALID_INPUT, errorSpec(400, NEVER, CustomFieldException.InvalidInput.class, "", "Give a title of at most 90 characters and the type Text or Number."), CustomFieldException.InvalidInput::new),
    FORBIDDEN(3, Kind.FORBIDDEN, errorSpec(403, NEVER, CustomFieldException.Forbidden.class, "", "Let somebody who manages the team's fields do this."), CustomFieldException.Forbidden::new),
    DUPLICATE_NAME(4, Kind.DUPLICATE, errorSpec(409, NEVER, CustomFieldException.DuplicateName.class, "", "Choose another title, or use the field that has it."), CustomFieldException.DuplicateName::new),
    LIMIT_EXCEEDED(5, Kind.QUOTA, errorSpec(400, NEVER, CustomFieldException.LimitExceeded.class, "", "Delete a field that is not needed."), CustomFieldException.LimitExceeded::new),
    HAS_VALUES(6, Kind.STATE, errorSpec(400, NEVER, CustomFieldException.HasValues.class, "", "Clear the field in all contacts first."), CustomFieldException.HasValues::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    CustomFieldError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, CustomFieldException> maker) {
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
        return SequencesDomain.CUSTOM_FIELDS;
    }
}
