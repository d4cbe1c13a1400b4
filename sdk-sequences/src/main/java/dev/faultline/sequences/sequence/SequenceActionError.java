package dev.faultline.sequences.sequence;

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
 * The error table of the domain Sequence Actions: one entry per code, with the documented status, the exception and the
 * remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum SequenceActionError implements SequencesErrorCode {
    // spotless:off
    UNKNOWN(0, Kind.FAILED, errorSpec(400, NEVER, SequenceActionException.Unknown.class, "", "Read the sequence before trying again: the vendor gives no reason.").leaves(Outcome.UNKNOWN), SequenceActionException.Unknown::new),
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceActionException.NotFound.class, "", "Check the sequence's id: it may be deleted, or belong to a team that this user cannot see."), SequenceActionException.NotFound::new),
    FORBIDDEN(2, Kind.FORBIDDEN, errorSpec(403, NEVER, SequenceActionException.Forbidden.class, "", "Act as the sequence's owner, see asUser(..); a key with scopes needs sequences:operate."), SequenceActionException.Forbidden::new),
    ARCHIVED(3, Kind.STATE, errorSpec(409, NEVER, SequenceActionException.Archived.class, "", "Treat an archive as done; nothing else can be done with an archived sequence."), SequenceActionException.Archived::new),
    NEW(4, Kind.STATE, errorSpec(409, NEVER, SequenceActionException.New.class, "", "Start the sequence first: this action needs one that has run."), SequenceActionException.New::new),
    ACTIVE(5, Kind.STATE, errorSpec(409, NEVER, SequenceActionException.Active.class, "", "Treat a start as done: the sequence is active."), SequenceActionException.Active::new),
    NO_CONTACTS(6, Kind.STATE, errorSpec(400, NEVER, SequenceActionException.NoContacts.class, "", "Add at least one contact to the sequence, then start it."), SequenceActionException.NoContacts::new),
    NO_EMAIL_ACCOUNTS(7, Kind.STATE, errorSpec(400, NEVER, SequenceActionException.NoEmailAccounts.class, "", "Link at least one mailbox to the sequence, then start it."), SequenceActionException.NoEmailAccounts::new),
    SALES_AGENT_NOT_ALLOWED(8, Kind.FORBIDDEN, errorSpec(403, NEVER, SequenceActionException.SalesAgentNotAllowed.class, "", "Change the sequence where its sales agent is managed: this action is not allowed for it."), SequenceActionException.SalesAgentNotAllowed::new),
    STATUS(9, Kind.STATE, errorSpec(409, NEVER, SequenceActionException.Status.class, "", "Read the sequence's status and choose an action that fits it."), SequenceActionException.Status::new),
    OWNER_LIMIT_EXCEEDED(10, Kind.QUOTA, errorSpec(400, NEVER, SequenceActionException.OwnerLimitExceeded.class, "", "Choose another owner, or let the owner archive some sequences first."), SequenceActionException.OwnerLimitExceeded::new),
    TEAM_MEMBER_NOT_FOUND(11, Kind.NOT_FOUND, errorSpec(400, NEVER, SequenceActionException.TeamMemberNotFound.class, "", "Give the userId of a member of the sequence's team."), SequenceActionException.TeamMemberNotFound::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    SequenceActionError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, SequenceActionException> maker) {
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
        return SequencesDomain.SEQUENCE_ACTIONS;
    }
}
