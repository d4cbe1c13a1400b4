package dev.faultline.sequences.scheduling;

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
 * The error table of the domain Holiday Calendars: one entry per code, with the documented status, the exception and
 * the remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum HolidayCalendarError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, HolidayCalendarException.NotFound.class, "", "List the holiday calendars and take the id from there."), HolidayCalendarException.NotFound::new),
    FORBIDDEN(2, Kind.FORBIDDEN, errorSpec(403, NEVER, HolidayCalendarException.Forbidden.class, "", "Let somebody who manages the team's calendars do this."), HolidayCalendarException.Forbidden::new),
    DUPLICATE_NAME(3, Kind.DUPLICATE, errorSpec(409, NEVER, HolidayCalendarException.DuplicateName.class, "", "Choose another name, or use the calendar that has it."), HolidayCalendarException.DuplicateName::new),
    NOT_CUSTOM_CALENDAR(4, Kind.STATE, errorSpec(400, NEVER, HolidayCalendarException.NotCustomCalendar.class, "", "Create a custom calendar with these holidays: predefined ones take no changes."), HolidayCalendarException.NotCustomCalendar::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    HolidayCalendarError(
            int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, HolidayCalendarException> maker) {
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
        return SequencesDomain.HOLIDAY_CALENDARS;
    }
}
