package dev.faultline.sequences.enrolment;

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
 * The error table of the domain Sequence Contacts: one entry per code, with the documented status, the exception and
 * the remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum SequenceContactError implements SequencesErrorCode {
    // spotless:off
    INVALID_INPUT(1, Kind.INVALID_INPUT, errorSpec(400, NEVER, SequenceContactException.InvalidInput.class, "", "Correct what fieldErrors() or the vendor's text names."), SequenceContactException.InvalidInput::new),
    SEQUENCE_NOT_FOUND(2, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceContactException.SequenceNotFound.class, "", "Check the id of the sequence in the path."), SequenceContactException.SequenceNotFound::new),
    NO_STEPS_IN_SEQUENCE(3, Kind.STATE, errorSpec(400, NEVER, SequenceContactException.NoStepsInSequence.class, "", "Add a step to the sequence before adding contacts."), SequenceContactException.NoStepsInSequence::new),
    INTERNAL_ERROR(4, Kind.FAILED, errorSpec(400, NEVER, SequenceContactException.InternalError.class, "", "List the sequence's contacts before trying again; tell Reply if it persists.").leaves(Outcome.UNKNOWN), SequenceContactException.InternalError::new),
    CONTACT_LIMIT_EXCEEDED(5, Kind.QUOTA, errorSpec(400, NEVER, SequenceContactException.ContactLimitExceeded.class, "", "Remove contacts from the sequence, or add these to another one."), SequenceContactException.ContactLimitExceeded::new),
    CONTACT_ALREADY_IN_SEQUENCE(6, Kind.DUPLICATE, errorSpec(409, NEVER, SequenceContactException.ContactAlreadyInSequence.class, "", "Treat the contact as added: it is in the sequence already."), SequenceContactException.ContactAlreadyInSequence::new),
    CONTACT_NOT_FOUND(7, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceContactException.ContactNotFound.class, "", "Check the contact's id: it may be deleted, or belong to another team."), SequenceContactException.ContactNotFound::new),
    NOT_IN_SEQUENCE(8, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceContactException.NotInSequence.class, "", "Add the contact to the sequence first, or leave it out."), SequenceContactException.NotInSequence::new),
    INVALID_STATUS_TRANSITION(9, Kind.STATE, errorSpec(409, NEVER, SequenceContactException.InvalidStatusTransition.class, "", "Read the contact's status in the sequence and choose one that can follow it."), SequenceContactException.InvalidStatusTransition::new),
    SEQUENCE_ARCHIVED(10, Kind.STATE, errorSpec(409, NEVER, SequenceContactException.SequenceArchived.class, "", "Choose another sequence: this one is archived and takes no contacts."), SequenceContactException.SequenceArchived::new),
    FORBIDDEN(11, Kind.FORBIDDEN, errorSpec(403, NEVER, SequenceContactException.Forbidden.class, "", "Act as the owner of the sequence and the contact, see asUser(..)."), SequenceContactException.Forbidden::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    SequenceContactError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, SequenceContactException> maker) {
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
        return SequencesDomain.SEQUENCE_CONTACTS;
    }
}
