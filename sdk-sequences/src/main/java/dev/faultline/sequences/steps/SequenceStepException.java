package dev.faultline.sequences.steps;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on the steps of a sequence, or on their variants, failed. Each documented code of the domain Sequence
 * Steps is a class in this file; a code that is newer than this version of the SDK, and a response without a code, is
 * this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class SequenceStepException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public SequenceStepException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<SequenceStepError> error() {
        return super.error().map(SequenceStepError.class::cast);
    }

    /** Code 1, 400: a part of the request is not valid. */
    public static final class InvalidInput extends SequenceStepException {
        private static final long serialVersionUID = 1L;

        InvalidInput(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 400: the step is not valid as a whole. */
    public static final class InvalidStep extends SequenceStepException {
        private static final long serialVersionUID = 1L;

        InvalidStep(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 400: the vendor failed to process the step, and returns a 400 for it. */
    @SuppressWarnings("JavaLangClash") // named as the code
    public static final class InternalError extends SequenceStepException {
        private static final long serialVersionUID = 1L;

        InternalError(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 404: there is no such step or variant. */
    public static final class NotFound extends SequenceStepException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: the step is locked. */
    public static final class StepLocked extends SequenceStepException {
        private static final long serialVersionUID = 1L;

        StepLocked(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 400: steps of this type do not know the operation. */
    public static final class UnsupportedOperation extends SequenceStepException {
        private static final long serialVersionUID = 1L;

        UnsupportedOperation(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 400: other steps follow from this one. */
    public static final class StepLockedHasChildren extends SequenceStepException {
        private static final long serialVersionUID = 1L;

        StepLockedHasChildren(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 8, 400: other steps take their subject from this one. */
    public static final class StepLockedSubjectSource extends SequenceStepException {
        private static final long serialVersionUID = 1L;

        StepLockedSubjectSource(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 9, 400: other steps follow from this one and take their subject from it. */
    public static final class StepLockedSubjectSourceWithChildren extends SequenceStepException {
        private static final long serialVersionUID = 1L;

        StepLockedSubjectSourceWithChildren(SequencesErrorResponse response) {
            super(response);
        }
    }
}
