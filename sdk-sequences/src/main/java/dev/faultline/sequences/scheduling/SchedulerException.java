package dev.faultline.sequences.scheduling;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on schedulers failed. Each documented code of the domain Schedulers is a class in this file; a code that
 * is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class SchedulerException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public SchedulerException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<SchedulerError> error() {
        return super.error().map(SchedulerError.class::cast);
    }

    /** Code 1, 404: there is no such scheduler. */
    public static final class NotFound extends SchedulerException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 403: the scheduler cannot be deleted. */
    public static final class DeleteRejected extends SchedulerException {
        private static final long serialVersionUID = 1L;

        DeleteRejected(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 409: another scheduler has this name. */
    public static final class DuplicateName extends SchedulerException {
        private static final long serialVersionUID = 1L;

        DuplicateName(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: the time zone is not known. */
    public static final class InvalidTimezone extends SchedulerException {
        private static final long serialVersionUID = 1L;

        InvalidTimezone(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 5, 404: the holiday calendar does not exist. */
    public static final class HolidayCalendarNotFound extends SchedulerException {
        private static final long serialVersionUID = 1L;

        HolidayCalendarNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 6, 403: the user may not do this with the scheduler. */
    public static final class Forbidden extends SchedulerException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 7, 400: the calendar is not linked to the scheduler, which is a 400 and no 404. */
    public static final class LinkNotFound extends SchedulerException {
        private static final long serialVersionUID = 1L;

        LinkNotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 8, 409: the calendar is linked to the scheduler already. */
    public static final class AlreadyLinked extends SchedulerException {
        private static final long serialVersionUID = 1L;

        AlreadyLinked(SequencesErrorResponse response) {
            super(response);
        }
    }
}
