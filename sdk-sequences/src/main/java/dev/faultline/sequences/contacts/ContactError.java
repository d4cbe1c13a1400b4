package dev.faultline.sequences.contacts;

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
 * The error table of the domain Contacts: one entry per code, with the documented status, the exception and the remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum ContactError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, ContactException.NotFound.class, "", "Check the contact's id: it may be deleted, or belong to another team."), ContactException.NotFound::new),
    INVALID_INPUT(2, Kind.INVALID_INPUT, errorSpec(400, NEVER, ContactException.InvalidInput.class, "", "Correct what fieldErrors() or the vendor's text names; a contact needs an email or a LinkedIn address."), ContactException.InvalidInput::new),
    FORBIDDEN(3, Kind.FORBIDDEN, errorSpec(403, NEVER, ContactException.Forbidden.class, "", "Act as the contact's owner, see asUser(..), or use a key that may reach it."), ContactException.Forbidden::new),
    DUPLICATE(4, Kind.DUPLICATE, errorSpec(400, NEVER, ContactException.Duplicate.class, "", "Find the contact with the filter and update it."), ContactException.Duplicate::new),
    INVALID_PAGINATION(5, Kind.PAGINATION, errorSpec(400, NEVER, ContactException.InvalidPagination.class, "", "Keep top between 1 and 1000 and skip at 0 or more."), ContactException.InvalidPagination::new),
    LIMIT_EXCEEDED(6, Kind.QUOTA, errorSpec(400, NEVER, ContactException.LimitExceeded.class, "", "Delete contacts that are not needed, or extend the plan."), ContactException.LimitExceeded::new),
    EMAIL_ACCOUNT_NOT_FOUND(7, Kind.NOT_FOUND, errorSpec(400, NEVER, ContactException.EmailAccountNotFound.class, "", "Give the id of an existing mailbox, or leave it out for the default one."), ContactException.EmailAccountNotFound::new),
    CONTACT_IN_BLACK_LIST(8, Kind.STATE, errorSpec(400, NEVER, ContactException.ContactInBlackList.class, "", "Leave the contact out, or remove the blacklist rule that matches its address."), ContactException.ContactInBlackList::new),
    EMAIL_SENDING_FAILED(9, Kind.FAILED, errorSpec(400, NEVER, ContactException.EmailSendingFailed.class, "", "Check the mailbox's connection and the contact's address, and whether the mail was sent after all.").leaves(Outcome.UNKNOWN), ContactException.EmailSendingFailed::new),
    SEQUENCE_NOT_FOUND(10, Kind.NOT_FOUND, errorSpec(400, NEVER, ContactException.SequenceNotFound.class, "", "Check the id given as sequenceId."), ContactException.SequenceNotFound::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    ContactError(int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, ContactException> maker) {
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
        return SequencesDomain.CONTACTS;
    }
}
