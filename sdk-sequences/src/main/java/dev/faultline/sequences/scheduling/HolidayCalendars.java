package dev.faultline.sequences.scheduling;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.function.Consumer;

/**
 * Holiday calendars. Source: the vendor's reference on holiday calendars.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class HolidayCalendars {

    private final Caller caller;
    private final HolidayCalendarOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public HolidayCalendars(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new HolidayCalendarOperations(context);
    }

    /**
     * Lists all calendars ({@code GET /holiday-calendars}).
     *
     * @return the calendars
     * @throws HolidayCalendarException if the list is rejected
     */
    public ItemList<HolidayCalendar> list() {
        return caller.call(operations.list());
    }

    /**
     * Creates a custom calendar ({@code POST /holiday-calendars}). It is not retried after a lost response.
     *
     * @param calendar its parts
     * @return the calendar as created
     * @throws HolidayCalendarException if its name is taken, or the user may not create it
     */
    public HolidayCalendar create(HolidayCalendarData calendar) {
        return caller.call(operations.create(calendar));
    }

    /**
     * Reads a calendar with its holidays ({@code GET /holiday-calendars/{id}}).
     *
     * @param id its id
     * @return the calendar
     * @throws HolidayCalendarException if there is none for this user
     */
    public HolidayCalendar get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Replaces a custom calendar ({@code PUT /holiday-calendars/{id}}).
     *
     * @param id its id
     * @param calendar its parts, with all holidays
     * @return the calendar as the API confirms it; with the id alone if it does not send it back
     * @throws HolidayCalendarException if it does not exist, or is not a custom one
     */
    public HolidayCalendar replace(long id, HolidayCalendarData calendar) {
        return caller.call(operations.replace(id, calendar));
    }

    /**
     * Changes some parts of a custom calendar: it is read, changed, and replaced. The API cannot detect that somebody else changes it
     * meanwhile; such a change is lost.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it
     */
    public HolidayCalendar edit(long id, Consumer<HolidayCalendarData.Builder> change) {
        return caller.run(operations.edit(id, change));
    }

    /**
     * Deletes a custom calendar ({@code DELETE /holiday-calendars/{id}}). Retried after a lost response, it may find
     * the calendar gone and fail with {@link HolidayCalendarException.NotFound}: {@code attempts()} then has the
     * earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws HolidayCalendarException if it does not exist, or is not a custom one
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }
}
