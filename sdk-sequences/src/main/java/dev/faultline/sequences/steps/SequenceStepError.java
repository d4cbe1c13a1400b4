package dev.faultline.sequences.steps;

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
 * The error table of the domain Sequence Steps: one entry per code, with the documented status, the exception and the
 * remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum SequenceStepError implements SequencesErrorCode {
    // spotless:off
    INVALID_INPUT(1, Kind.INVALID_INPUT, errorSpec(400, NEVER, SequenceStepException.InvalidInput.class, "", "Correct what fieldErrors() or the vendor's text names."), SequenceStepException.InvalidInput::new),
    INVALID_STEP(2, Kind.INVALID_INPUT, errorSpec(400, NEVER, SequenceStepException.InvalidStep.class, "", "Give the step what its type needs: an email step needs a delay, an execution mode and templates."), SequenceStepException.InvalidStep::new),
    INTERNAL_ERROR(3, Kind.FAILED, errorSpec(400, NEVER, SequenceStepException.InternalError.class, "", "Read the steps before trying again; tell Reply if it persists.").leaves(Outcome.UNKNOWN), SequenceStepException.InternalError::new),
    NOT_FOUND(4, Kind.NOT_FOUND, errorSpec(404, NEVER, SequenceStepException.NotFound.class, "", "List the steps of the sequence and take the id from there."), SequenceStepException.NotFound::new),
    STEP_LOCKED(5, Kind.STATE, errorSpec(400, NEVER, SequenceStepException.StepLocked.class, "", "Leave this step as it is: contacts or other steps depend on it."), SequenceStepException.StepLocked::new),
    UNSUPPORTED_OPERATION(6, Kind.STATE, errorSpec(400, NEVER, SequenceStepException.UnsupportedOperation.class, "", "Use the operation on a step of another type: only some types have variants."), SequenceStepException.UnsupportedOperation::new),
    STEP_LOCKED_HAS_CHILDREN(7, Kind.STATE, errorSpec(400, NEVER, SequenceStepException.StepLockedHasChildren.class, "", "Remove the steps that have this one as their parent first."), SequenceStepException.StepLockedHasChildren::new),
    STEP_LOCKED_SUBJECT_SOURCE(8, Kind.STATE, errorSpec(400, NEVER, SequenceStepException.StepLockedSubjectSource.class, "", "Give the following emails a subject of their own first."), SequenceStepException.StepLockedSubjectSource::new),
    STEP_LOCKED_SUBJECT_SOURCE_WITH_CHILDREN(9, Kind.STATE, errorSpec(400, NEVER, SequenceStepException.StepLockedSubjectSourceWithChildren.class, "", "Give the following emails a subject of their own and remove the child steps first."), SequenceStepException.StepLockedSubjectSourceWithChildren::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    SequenceStepError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, SequenceStepException> maker) {
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
        return SequencesDomain.SEQUENCE_STEPS;
    }
}
