package dev.faultline.sequences.email;

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
 * The error table of the domain Email Accounts: one entry per code, with the documented status, the exception and the
 * remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum EmailAccountError implements SequencesErrorCode {
    // spotless:off
    INVALID_INPUT(1, Kind.INVALID_INPUT, errorSpec(400, NEVER, EmailAccountException.InvalidInput.class, "", "Correct what fieldErrors() or the vendor's text names: hosts, ports, passwords or limits."), EmailAccountException.InvalidInput::new),
    LIMIT_REACHED(2, Kind.QUOTA, errorSpec(409, NEVER, EmailAccountException.LimitReached.class, "", "Remove a mailbox, or extend the plan."), EmailAccountException.LimitReached::new),
    INTERNAL_ERROR(3, Kind.FAILED, errorSpec(400, NEVER, EmailAccountException.InternalError.class, "", "Read the mailbox before trying again; tell Reply if it persists.").leaves(Outcome.UNKNOWN), EmailAccountException.InternalError::new),
    NOT_FOUND(4, Kind.NOT_FOUND, errorSpec(404, NEVER, EmailAccountException.NotFound.class, "", "List the mailboxes and take the id from there: a private team shows each user only their own."), EmailAccountException.NotFound::new),
    FORBIDDEN(5, Kind.FORBIDDEN, errorSpec(403, NEVER, EmailAccountException.Forbidden.class, "", "Act as the mailbox's owner, see asUser(..)."), EmailAccountException.Forbidden::new),
    CONNECTION_FAILED(6, Kind.FAILED, errorSpec(400, NEVER, EmailAccountException.ConnectionFailed.class, "", "Check host, port, TLS and password of the mail server, and that it lets Reply in."), EmailAccountException.ConnectionFailed::new),
    INVALID_PAGINATION(7, Kind.PAGINATION, errorSpec(400, NEVER, EmailAccountException.InvalidPagination.class, "", "Keep top between 1 and 1000 and skip at 0 or more."), EmailAccountException.InvalidPagination::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    EmailAccountError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, EmailAccountException> maker) {
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
        return SequencesDomain.EMAIL_ACCOUNTS;
    }
}
