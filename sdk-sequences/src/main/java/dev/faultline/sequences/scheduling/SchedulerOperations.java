package dev.faultline.sequences.scheduling;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Edits;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Map;
import java.util.function.Consumer;

/** The operations on schedulers, each defined once for both surfaces. */
final class SchedulerOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.SCHEDULERS;

    private final SequencesContext context;

    SchedulerOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<ItemList<Scheduler>> list() {
        return context.of(DOMAIN, HttpMethod.GET, "/schedulers")
                .reads(response -> Responses.listing(response, Scheduler::read));
    }

    Operation<Scheduler> create(SchedulerData scheduler) {
        return context.of(DOMAIN, HttpMethod.POST, "/schedulers")
                .json(checked(scheduler))
                .verification("look for the name with schedulers().list().")
                .reads(Responses.one(Scheduler::read));
    }

    Operation<Scheduler> get(long id) {
        return one(HttpMethod.GET, "", id).reads(Responses.one(Scheduler::read));
    }

    Operation<Scheduler> replace(long id, SchedulerData scheduler) {
        return one(HttpMethod.PUT, "", id).json(checked(scheduler)).reads(Responses.changed(id, Scheduler::read));
    }

    Plan<Scheduler> edit(long id, Consumer<SchedulerData.Builder> change) {
        return Edits.of(get(id), SchedulerData::from, change, data -> replace(id, data.build()));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, "", id), SchedulerError.NOT_FOUND);
    }

    Operation<JsonResult> setDefault(long id) {
        return one(HttpMethod.POST, "/set-default", id)
                .verification("read isDefault() with schedulers().get(id).")
                .reads(Responses::jsonResult);
    }

    Operation<ItemList<HolidayCalendar>> listHolidayCalendars(long id) {
        return one(HttpMethod.GET, "/holiday-calendars", id)
                .reads(response -> Responses.listing(response, HolidayCalendar::read));
    }

    /** The API rejects a calendar that is linked already, so a retry would hide the success of the first attempt. */
    Operation<JsonResult> linkHolidayCalendar(long id, long calendarId) {
        return one(HttpMethod.POST, "/holiday-calendar-links", id)
                .json(Map.of("calendarId", Ids.number("calendarId", calendarId)))
                .verification("look for the calendar with schedulers().listHolidayCalendars(..).")
                .reads(Responses::jsonResult);
    }

    Operation<JsonResult> unlinkHolidayCalendar(long id, long calendarId) {
        return Responses.deletion(
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
