package dev.faultline.sequences.scheduling;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Holiday calendars, asynchronous.
 *
 * @see HolidayCalendars
 */
public final class AsyncHolidayCalendars {

    private final Caller caller;
    private final HolidayCalendarOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncHolidayCalendars(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new HolidayCalendarOperations(context);
    }

    /**
     * Lists all calendars.
     *
     * @return the calendars; fails as {@link HolidayCalendars#list} throws
     */
    public CompletableFuture<ItemList<HolidayCalendar>> list() {
        return caller.callAsync(operations.list());
    }

    /**
     * Creates a custom calendar.
     *
     * @param calendar its parts
     * @return the calendar as created; fails as {@link HolidayCalendars#create} throws
     */
    public CompletableFuture<HolidayCalendar> create(HolidayCalendarData calendar) {
        return caller.callAsync(operations.create(calendar));
    }

    /**
     * Reads a calendar with its holidays.
     *
     * @param id its id
     * @return the calendar; fails as {@link HolidayCalendars#get} throws
     */
    public CompletableFuture<HolidayCalendar> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Replaces a custom calendar.
     *
     * @param id its id
     * @param calendar its parts, with all holidays
     * @return the calendar as the API confirms it; fails as {@link HolidayCalendars#replace} throws
     */
    public CompletableFuture<HolidayCalendar> replace(long id, HolidayCalendarData calendar) {
        return caller.callAsync(operations.replace(id, calendar));
    }

    /**
     * Changes some parts of a custom calendar: it is read, changed, and replaced.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it; fails as {@link HolidayCalendars#edit} throws
     */
    public CompletableFuture<HolidayCalendar> edit(long id, Consumer<HolidayCalendarData.Builder> change) {
        return caller.runAsync(operations.edit(id, change));
    }

    /**
     * Deletes a custom calendar.
     *
     * @param id its id
     * @return the response; fails as {@link HolidayCalendars#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }
}
