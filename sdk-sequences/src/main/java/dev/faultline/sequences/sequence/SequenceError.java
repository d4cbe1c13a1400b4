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
 * The error table of the domain Sequences: one entry per code, with the documented status, the exception and the
 * remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum SequenceError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceException.NotFound.class, "", "Check the sequence's id: it may be deleted, or belong to a team that this user cannot see."), SequenceException.NotFound::new),
    FORBIDDEN(2, Kind.FORBIDDEN, errorSpec(403, NEVER, SequenceException.Forbidden.class, "", "Act as the sequence's owner, see asUser(..), or use a key that may reach it."), SequenceException.Forbidden::new),
    SCHEDULER_NOT_FOUND(3, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceException.SchedulerNotFound.class, "", "Give the id of an existing scheduler as scheduleId, or leave it out."), SequenceException.SchedulerNotFound::new),
    EMAIL_ACCOUNT_NOT_FOUND(4, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceException.EmailAccountNotFound.class, "", "Remove the id that is no mailbox of this user from emailAccounts."), SequenceException.EmailAccountNotFound::new),
    LINKED_IN_ACCOUNT_NOT_FOUND(5, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceException.LinkedInAccountNotFound.class, "", "Remove the id that is no LinkedIn account of this user from linkedInAccounts."), SequenceException.LinkedInAccountNotFound::new),
    SEQUENCE_ARCHIVED(6, Kind.STATE, errorSpec(409, NEVER, SequenceException.SequenceArchived.class, "", "Leave the sequence as it is, or work on another one: archived sequences take no changes."), SequenceException.SequenceArchived::new),
    INVALID_STEP(7, Kind.INVALID_INPUT, errorSpec(400, NEVER, SequenceException.InvalidStep.class, "", "Correct the step that the vendor's text names: its type, its delay or its templates."), SequenceException.InvalidStep::new),
    EMPTY_SUBJECT(8, Kind.INVALID_INPUT, errorSpec(400, NEVER, SequenceException.EmptySubject.class, "", "Give the first email step of the sequence a subject."), SequenceException.EmptySubject::new),
    EMAIL_TEMPLATE_NOT_FOUND(9, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceException.EmailTemplateNotFound.class, "", "Name an existing email template in the step, or write the text into it."), SequenceException.EmailTemplateNotFound::new),
    INVALID_PAGINATION(10, Kind.PAGINATION, errorSpec(400, NEVER, SequenceException.InvalidPagination.class, "", "Keep top between 1 and 1000 and skip at 0 or more."), SequenceException.InvalidPagination::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    SequenceError(int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, SequenceException> maker) {
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
        return SequencesDomain.SEQUENCES;
    }
}
