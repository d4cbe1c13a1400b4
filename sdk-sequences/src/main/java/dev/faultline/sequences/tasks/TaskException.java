package dev.faultline.sequences.tasks;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on tasks failed. Each documented code of the domain Tasks is a class in this file; a code that is newer
 * than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class TaskException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public TaskException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<TaskError> error() {
        return super.error().map(TaskError.class::cast);
    }

    /** Code 1, 404: there is no such task for this user. */
    public static final class NotFound extends TaskException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 400: a part of the request is not valid. */
    public static final class InvalidInput extends TaskException {
        private static final long serialVersionUID = 1L;

        InvalidInput(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 400: the task is no longer new. */
    public static final class CanOnlyEditNewTasks extends TaskException {
        private static final long serialVersionUID = 1L;

        CanOnlyEditNewTasks(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: a sequence made the task, so its type is fixed. */
    public static final class CannotChangeSequenceTaskType extends TaskException {
        private static final long serialVersionUID = 1L;

        CannotChangeSequenceTaskType(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 400: a sequence made the task, so its contact is fixed. */
    public static final class CannotChangeSequenceTaskContact extends TaskException {
        private static final long serialVersionUID = 1L;

        CannotChangeSequenceTaskContact(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 400: the dates contradict each other. */
    public static final class InvalidDates extends TaskException {
        private static final long serialVersionUID = 1L;

        InvalidDates(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 409: the task cannot be completed in its present state. */
    public static final class CannotComplete extends TaskException {
        private static final long serialVersionUID = 1L;

        CannotComplete(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 8, 409: the task cannot be deleted in its present state. */
    public static final class CannotDelete extends TaskException {
        private static final long serialVersionUID = 1L;

        CannotDelete(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 9, 409: the task's text could not be rendered. */
    public static final class RenderError extends TaskException {
        private static final long serialVersionUID = 1L;

        RenderError(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 10, 400: the task has more attachments than allowed. */
    public static final class TooManyAttachments extends TaskException {
        private static final long serialVersionUID = 1L;

        TooManyAttachments(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 11, 400: the user may not see the task's contact. */
    public static final class ContactNotAccessible extends TaskException {
        private static final long serialVersionUID = 1L;

        ContactNotAccessible(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 12, 403: the user may not do this with the task. */
    public static final class Forbidden extends TaskException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 13, 400: top or skip is out of range. */
    public static final class InvalidPagination extends TaskException {
        private static final long serialVersionUID = 1L;

        InvalidPagination(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 14, 400: more tasks than one request may delete. */
    public static final class TooManyTasksToDelete extends TaskException {
        private static final long serialVersionUID = 1L;

        TooManyTasksToDelete(SequencesErrorResponse response) {
            super(response);
        }
    }
}
