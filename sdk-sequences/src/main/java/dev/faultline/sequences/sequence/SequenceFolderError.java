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
 * The error table of the domain Sequence Folders: one entry per code, with the documented status, the exception and the
 * remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum SequenceFolderError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceFolderException.NotFound.class, "", "Check the folder's id and those of the sequences."), SequenceFolderException.NotFound::new),
    DUPLICATE_NAME(2, Kind.DUPLICATE, errorSpec(409, NEVER, SequenceFolderException.DuplicateName.class, "", "Choose another name, or use the folder that has it."), SequenceFolderException.DuplicateName::new),
    FORBIDDEN(3, Kind.FORBIDDEN, errorSpec(403, NEVER, SequenceFolderException.Forbidden.class, "", "Act as a user who may change this folder, see asUser(..)."), SequenceFolderException.Forbidden::new),
    INVALID_PAGINATION(4, Kind.PAGINATION, errorSpec(400, NEVER, SequenceFolderException.InvalidPagination.class, "", "Keep top between 1 and 1000 and skip at 0 or more."), SequenceFolderException.InvalidPagination::new),
    INVALID_SORT(5, Kind.INVALID_INPUT, errorSpec(400, NEVER, SequenceFolderException.InvalidSort.class, "", "Leave sort_by out, or sort by a field that the list's items have."), SequenceFolderException.InvalidSort::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    SequenceFolderError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, SequenceFolderException> maker) {
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
        return SequencesDomain.SEQUENCE_FOLDERS;
    }
}
