package dev.faultline.sequences.tasks;

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
 * The error table of the domain Tasks: one entry per code, with the documented status, the exception and the remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum TaskError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, TaskException.NotFound.class, "", "Check the task's id: it may be deleted, or be assigned to somebody else."), TaskException.NotFound::new),
    INVALID_INPUT(2, Kind.INVALID_INPUT, errorSpec(400, NEVER, TaskException.InvalidInput.class, "", "Correct what fieldErrors() or the vendor's text names."), TaskException.InvalidInput::new),
    CAN_ONLY_EDIT_NEW_TASKS(3, Kind.STATE, errorSpec(400, NEVER, TaskException.CanOnlyEditNewTasks.class, "", "Leave the task as it is: only new ones can be edited."), TaskException.CanOnlyEditNewTasks::new),
    CANNOT_CHANGE_SEQUENCE_TASK_TYPE(4, Kind.STATE, errorSpec(400, NEVER, TaskException.CannotChangeSequenceTaskType.class, "", "Send the type that the task has: a sequence made it."), TaskException.CannotChangeSequenceTaskType::new),
    CANNOT_CHANGE_SEQUENCE_TASK_CONTACT(5, Kind.STATE, errorSpec(400, NEVER, TaskException.CannotChangeSequenceTaskContact.class, "", "Send the contact that the task has: a sequence made it."), TaskException.CannotChangeSequenceTaskContact::new),
    INVALID_DATES(6, Kind.INVALID_INPUT, errorSpec(400, NEVER, TaskException.InvalidDates.class, "", "Let startAt be 2015-01-01 or later and dueTo lie after it."), TaskException.InvalidDates::new),
    CANNOT_COMPLETE(7, Kind.STATE, errorSpec(409, NEVER, TaskException.CannotComplete.class, "", "Read the task: it may be finished, cancelled or archived already."), TaskException.CannotComplete::new),
    CANNOT_DELETE(8, Kind.STATE, errorSpec(409, NEVER, TaskException.CannotDelete.class, "", "Read the task's status: it has to change before the task can be deleted."), TaskException.CannotDelete::new),
    RENDER_ERROR(9, Kind.INVALID_INPUT, errorSpec(409, NEVER, TaskException.RenderError.class, "", "Correct the variables in the task's template, or give the content with the request."), TaskException.RenderError::new),
    TOO_MANY_ATTACHMENTS(10, Kind.INVALID_INPUT, errorSpec(400, NEVER, TaskException.TooManyAttachments.class, "", "Remove attachments from the task's template."), TaskException.TooManyAttachments::new),
    CONTACT_NOT_ACCESSIBLE(11, Kind.FORBIDDEN, errorSpec(400, NEVER, TaskException.ContactNotAccessible.class, "", "Choose a contact that this user can see, or act as its owner with asUser(..)."), TaskException.ContactNotAccessible::new),
    FORBIDDEN(12, Kind.FORBIDDEN, errorSpec(403, NEVER, TaskException.Forbidden.class, "", "Act as the task's assignee, see asUser(..), or use a key that may reach it."), TaskException.Forbidden::new),
    INVALID_PAGINATION(13, Kind.PAGINATION, errorSpec(400, NEVER, TaskException.InvalidPagination.class, "", "Keep top between 1 and 1000 and skip at 0 or more."), TaskException.InvalidPagination::new),
    TOO_MANY_TASKS_TO_DELETE(14, Kind.INVALID_INPUT, errorSpec(400, NEVER, TaskException.TooManyTasksToDelete.class, "", "Delete at most 100 tasks in one request."), TaskException.TooManyTasksToDelete::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    TaskError(int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, TaskException> maker) {
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
        return SequencesDomain.TASKS;
    }
}
