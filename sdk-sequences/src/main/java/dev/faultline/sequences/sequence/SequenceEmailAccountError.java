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
 * The error table of the domain Sequence Email Accounts: one entry per code, with the documented status, the exception
 * and the remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum SequenceEmailAccountError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceEmailAccountException.NotFound.class, "", "List the mailboxes of the user and take the id from there."), SequenceEmailAccountException.NotFound::new),
    FORBIDDEN(2, Kind.FORBIDDEN, errorSpec(403, NEVER, SequenceEmailAccountException.Forbidden.class, "", "Link a mailbox of the sequence's owner, or act as its owner with asUser(..)."), SequenceEmailAccountException.Forbidden::new),
    LIMIT_REACHED(3, Kind.QUOTA, errorSpec(409, NEVER, SequenceEmailAccountException.LimitReached.class, "", "Unlink a mailbox of the sequence first, or extend the plan."), SequenceEmailAccountException.LimitReached::new),
    COMMON(4, Kind.OTHER, errorSpec(400, NEVER, SequenceEmailAccountException.Common.class, "", "Check the mailbox ids and the vendor's text: no more precise code exists."), SequenceEmailAccountException.Common::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    SequenceEmailAccountError(
            int number,
            Kind kind,
            ErrorSpec spec,
            Function<SequencesErrorResponse, SequenceEmailAccountException> maker) {
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
        return SequencesDomain.SEQUENCE_EMAIL_ACCOUNTS;
    }
}
