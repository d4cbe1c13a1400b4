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
 * The error table of the domain Schedulers: one entry per code, with the documented status, the exception and the
 * remedy.
 *
 * <p>Source: <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">errors</a>. Later versions may
 * add constants: give a {@code switch} a default.
 */
@SuppressWarnings("ImmutableEnumChecker") // the specs are records
public enum SchedulerError implements SequencesErrorCode {
    // spotless:off
    NOT_FOUND(1, Kind.NOT_FOUND, errorSpec(404, NEVER, SchedulerException.NotFound.class, "", "List the schedulers and take the id from there."), SchedulerException.NotFound::new),
    DELETE_REJECTED(2, Kind.FORBIDDEN, errorSpec(403, NEVER, SchedulerException.DeleteRejected.class, "", "Give its sequences another scheduler first; the default one stays."), SchedulerException.DeleteRejected::new),
    DUPLICATE_NAME(3, Kind.DUPLICATE, errorSpec(409, NEVER, SchedulerException.DuplicateName.class, "", "Choose another name, or use the scheduler that has it."), SchedulerException.DuplicateName::new),
    INVALID_TIMEZONE(4, Kind.INVALID_INPUT, errorSpec(400, NEVER, SchedulerException.InvalidTimezone.class, "", "Give an IANA id such as Europe/Paris as timezoneId."), SchedulerException.InvalidTimezone::new),
    HOLIDAY_CALENDAR_NOT_FOUND(5, Kind.NOT_FOUND, errorSpec(404, NEVER, SchedulerException.HolidayCalendarNotFound.class, "", "Check the calendar's id."), SchedulerException.HolidayCalendarNotFound::new),
    FORBIDDEN(6, Kind.FORBIDDEN, errorSpec(403, NEVER, SchedulerException.Forbidden.class, "", "Act as a user who may change this scheduler, see asUser(..)."), SchedulerException.Forbidden::new),
    LINK_NOT_FOUND(7, Kind.NOT_FOUND, errorSpec(400, NEVER, SchedulerException.LinkNotFound.class, "", "Treat an unlinking as done: the calendar is not linked."), SchedulerException.LinkNotFound::new),
    ALREADY_LINKED(8, Kind.DUPLICATE, errorSpec(409, NEVER, SchedulerException.AlreadyLinked.class, "", "Treat a linking as done: the calendar is linked."), SchedulerException.AlreadyLinked::new);
    // spotless:on

    private final int number;
    private final Kind kind;
    private final ErrorSpec spec;

    SchedulerError(int number, Kind kind, ErrorSpec spec, Function<SequencesErrorResponse, SchedulerException> maker) {
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
        return SequencesDomain.SCHEDULERS;
    }
}
