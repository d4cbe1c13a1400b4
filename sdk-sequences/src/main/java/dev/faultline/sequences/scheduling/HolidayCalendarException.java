package dev.faultline.sequences.scheduling;

import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesErrorResponse;
import java.util.Optional;

/**
 * An operation on holiday calendars failed. Each documented code of the domain Holiday Calendars is a class in this
 * file; a code that is newer than this version of the SDK, and a response without a code, is this class itself.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>.
 */
public sealed class HolidayCalendarException extends SequencesException {

    private static final long serialVersionUID = 1L;

    /** For the decoder. */
    @SuppressWarnings("exports")
    public HolidayCalendarException(SequencesErrorResponse response) {
        super(response);
    }

    @Override
    public final Optional<HolidayCalendarError> error() {
        return super.error().map(HolidayCalendarError.class::cast);
    }

    /** Code 1, 404: there is no such calendar. */
    public static final class NotFound extends HolidayCalendarException {
        private static final long serialVersionUID = 1L;

        NotFound(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 2, 403: the user may not do this with the calendar. */
    public static final class Forbidden extends HolidayCalendarException {
        private static final long serialVersionUID = 1L;

        Forbidden(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 3, 409: another calendar has this name. */
    public static final class DuplicateName extends HolidayCalendarException {
        private static final long serialVersionUID = 1L;

        DuplicateName(SequencesErrorResponse response) {
            super(response);
        }
    }

    /** Code 4, 400: a predefined calendar takes no changes. */
    public static final class NotCustomCalendar extends HolidayCalendarException {
        private static final long serialVersionUID = 1L;

        NotCustomCalendar(SequencesErrorResponse response) {
            super(response);
        }
    }
}
