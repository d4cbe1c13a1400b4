package dev.faultline.sequences.scheduling;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Edits;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.function.Consumer;

/** The operations on holiday calendars, each defined once for both surfaces. */
final class HolidayCalendarOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.HOLIDAY_CALENDARS;

    private final SequencesContext context;

    HolidayCalendarOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<ItemList<HolidayCalendar>> list() {
        return context.of(DOMAIN, HttpMethod.GET, "/holiday-calendars")
                .reads(response -> Responses.listing(response, HolidayCalendar::read));
    }

    Operation<HolidayCalendar> create(HolidayCalendarData calendar) {
        return context.of(DOMAIN, HttpMethod.POST, "/holiday-calendars")
                .json(checked(calendar))
                .verification("look for the name with holidayCalendars().list().")
                .reads(Responses.one(HolidayCalendar::read));
    }

    Operation<HolidayCalendar> get(long id) {
        return one(HttpMethod.GET, id).reads(Responses.one(HolidayCalendar::read));
    }

    Operation<HolidayCalendar> replace(long id, HolidayCalendarData calendar) {
        return one(HttpMethod.PUT, id).json(checked(calendar)).reads(Responses.changed(id, HolidayCalendar::read));
    }

    Plan<HolidayCalendar> edit(long id, Consumer<HolidayCalendarData.Builder> change) {
        return Edits.of(get(id), HolidayCalendarData::from, change, data -> replace(id, data.build()));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, id), HolidayCalendarError.NOT_FOUND);
    }

    private Operation.Builder one(HttpMethod method, long id) {
        return context.of(DOMAIN, method, "/holiday-calendars/{id}", id);
    }

    private static HolidayCalendarData checked(HolidayCalendarData calendar) {
        return Checks.notNull(calendar, "calendar", "what HolidayCalendarData.builder(name) builds");
    }
}
