package dev.faultline.sequences.lists;

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
 * The error table of the domain Contact Lists: one entry per code, with the documented status, the exception and the
 * remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum ContactListError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, ContactListException.NotFound.class, "", "Check the list's id: it may be deleted, or not be shared with this user."), ContactListException.NotFound::new),
    FORBIDDEN(2, Kind.FORBIDDEN, errorSpec(403, NEVER, ContactListException.Forbidden.class, "", "Act as the list's owner, see asUser(..)."), ContactListException.Forbidden::new),
    DUPLICATE_NAME(3, Kind.DUPLICATE, errorSpec(409, NEVER, ContactListException.DuplicateName.class, "", "Choose another name, or use the list that has it."), ContactListException.DuplicateName::new),
    NAME_TOO_SHORT(4, Kind.INVALID_INPUT, errorSpec(400, NEVER, ContactListException.NameTooShort.class, "", "Give the list a longer name."), ContactListException.NameTooShort::new),
    NAME_IS_EMPTY(5, Kind.INVALID_INPUT, errorSpec(400, NEVER, ContactListException.NameIsEmpty.class, "", "Give the list a name."), ContactListException.NameIsEmpty::new),
    ACCESS_CHANGE_REJECTED(6, Kind.STATE, errorSpec(400, NEVER, ContactListException.AccessChangeRejected.class, "", "Leave the list's visibility as it is, or let its owner change it."), ContactListException.AccessChangeRejected::new),
    INVALID_PAGINATION(7, Kind.PAGINATION, errorSpec(400, NEVER, ContactListException.InvalidPagination.class, "", "Keep top between 1 and 1000 and skip at 0 or more."), ContactListException.InvalidPagination::new),
    CONTACT_NOT_PROCESSED(8, Kind.OTHER, errorSpec(400, NEVER, ContactListException.ContactNotProcessed.class, "", "Check that the contact exists and that this user may see it, then add it alone."), ContactListException.ContactNotProcessed::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    ContactListError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, ContactListException> maker) {
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
        return SequencesDomain.CONTACT_LISTS;
    }
}
