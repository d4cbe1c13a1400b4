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
 * The error table of the domain Accounts: one entry per code, with the documented status, the exception and the remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum AccountError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, AccountException.NotFound.class, "", "Check the account's id: it may be deleted, or belong to another team."), AccountException.NotFound::new),
    FORBIDDEN(2, Kind.FORBIDDEN, errorSpec(403, NEVER, AccountException.Forbidden.class, "", "Act as the account's owner, see asUser(..)."), AccountException.Forbidden::new),
    INVALID_INPUT(3, Kind.INVALID_INPUT, errorSpec(400, NEVER, AccountException.InvalidInput.class, "", "Correct what fieldErrors() or the vendor's text names; a new owner has to be in the team."), AccountException.InvalidInput::new),
    INVALID_PAGINATION(4, Kind.PAGINATION, errorSpec(400, NEVER, AccountException.InvalidPagination.class, "", "Keep top between 1 and 1000 and skip at 0 or more."), AccountException.InvalidPagination::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    AccountError(int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, AccountException> maker) {
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
        return SequencesDomain.ACCOUNTS;
    }
}
