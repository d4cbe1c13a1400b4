package dev.faultline.sequences;

import dev.faultline.core.Confirmation;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.spi.Checks;
import dev.faultline.core.spi.Operation;
import java.util.Map;

/** The operations on schedulers, each defined once for both surfaces. */
final class SchedulerOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SCHEDULERS;

    private final SequencesContext context;

    SchedulerOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<Listing<Scheduler>> list() {
        return context.of(DOMAIN, HttpMethod.GET, "/schedulers").reads(response -> Listing.of(response, Scheduler::read));
    }

    Operation<Scheduler> create(SchedulerData scheduler) {
        return context.of(DOMAIN, HttpMethod.POST, "/schedulers")
                .json(checked(scheduler))
                .verification("look for the name with schedulers().list().")
                .reads(Answers.one(Scheduler::read));
    }

    Operation<Scheduler> get(long id) {
        return one(HttpMethod.GET, "", id).reads(Answers.one(Scheduler::read));
    }

    Operation<Scheduler> replace(long id, SchedulerData scheduler) {
        return one(HttpMethod.PUT, "", id).json(checked(scheduler)).reads(Answers.changed(id, Scheduler::read));
    }

    Operation<Confirmation> delete(long id) {
        return Answers.deletion(one(HttpMethod.DELETE, "", id), SchedulerError.NOT_FOUND);
    }

    Operation<Confirmation> setDefault(long id) {
        return one(HttpMethod.POST, "/set-default", id).reads(Answers::confirmation);
    }

    Operation<Listing<HolidayCalendar>> listHolidayCalendars(long id) {
        return one(HttpMethod.GET, "/holiday-calendars", id).reads(response -> Listing.of(response, HolidayCalendar::read));
    }

    /** A calendar that is linked already is rejected, so a repetition would hide that the first attempt was done. */
    Operation<Confirmation> linkHolidayCalendar(long id, long calendarId) {
        return one(HttpMethod.POST, "/holiday-calendar-links", id)
                .json(Map.of("calendarId", Ids.number("calendarId", calendarId)))
                .verification("look for the calendar with schedulers().listHolidayCalendars(..).")
                .reads(Answers::confirmation);
    }

    Operation<Confirmation> unlinkHolidayCalendar(long id, long calendarId) {
        return Answers.deletion(
                one(HttpMethod.DELETE, "/holiday-calendar-links/{calendarId}", id)
                        .parameter("calendarId", Ids.text("calendarId", calendarId)),
                SchedulerError.LINK_NOT_FOUND);
    }

    private Operation.Builder one(HttpMethod method, String action, long id) {
        return context.of(DOMAIN, method, "/schedulers/{id}" + action, id);
    }

    private static SchedulerData checked(SchedulerData scheduler) {
        return Checks.notNull(scheduler, "scheduler", "what SchedulerData.builder(name, timezoneId) builds");
    }
}
