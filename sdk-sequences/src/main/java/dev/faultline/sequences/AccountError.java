package dev.faultline.sequences;

import static dev.faultline.core.ErrorLine.errorLine;
import static dev.faultline.core.RetryAdvice.NEVER;

import dev.faultline.core.ErrorLine;
import java.util.function.Function;

/**
 * The error table of the domain Accounts: a line a code, with the documented status, the class and what to do.
 *
 * <p>Source: the vendor's error page. Constants may be added: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the makers are constructors, the lines records
public enum AccountError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, errorLine(404, NEVER, AccountException.NotFound.class, "", "Check the account's id: it may be deleted, or belong to another team."), AccountException.NotFound::new),
    FORBIDDEN(2, errorLine(403, NEVER, AccountException.Forbidden.class, "", "Act as the account's owner, see asUser(..)."), AccountException.Forbidden::new),
    INVALID_INPUT(3, errorLine(400, NEVER, AccountException.InvalidInput.class, "", "Correct what fieldErrors() or the vendor's text names; a new owner has to be in the team."), AccountException.InvalidInput::new),
    INVALID_PAGINATION(4, errorLine(400, NEVER, AccountException.InvalidPagination.class, "", "Keep top between 1 and 1000 and skip at 0 or more."), AccountException.InvalidPagination::new);
    // spotless:on

    private final int number;
    private final ErrorLine line;
    private final Function<SequencesAnswer, AccountException> maker;

    AccountError(int number, ErrorLine line, Function<SequencesAnswer, AccountException> maker) {
        this.number = number;
        this.line = line;
        this.maker = maker;
    }

    AccountException exception(SequencesAnswer answer) {
        return maker.apply(answer);
    }

    @Override
    public String code() {
        return Integer.toString(number);
    }

    @Override
    public ErrorLine line() {
        return line;
    }

    @Override
    public SequencesDomain domain() {
        return SequencesDomain.ACCOUNTS;
    }
}
