package dev.faultline.sequences.scheduling;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.function.Consumer;

/**
 * Schedulers: the working times of sequences. Source: the vendor's reference on schedulers, schedules in the newer one.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class Schedulers {

    private final Caller caller;
    private final SchedulerOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public Schedulers(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SchedulerOperations(context);
    }

    /**
     * Lists all schedulers ({@code GET /schedulers}).
     *
     * @return the schedulers
     * @throws SchedulerException if the list is rejected
     */
    public ItemList<Scheduler> list() {
        return caller.call(operations.list());
    }

    /**
     * Creates a scheduler ({@code POST /schedulers}). It is not retried after a lost response.
     *
     * @param scheduler its parts
     * @return the scheduler as created
     * @throws SchedulerException if its name is taken, or its time zone is not known
     */
    public Scheduler create(SchedulerData scheduler) {
        return caller.call(operations.create(scheduler));
    }

    /**
     * Reads a scheduler ({@code GET /schedulers/{id}}).
     *
     * @param id its id
     * @return the scheduler
     * @throws SchedulerException if there is none for this user
     */
    public Scheduler get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Replaces a scheduler ({@code PUT /schedulers/{id}}).
     *
     * @param id its id
     * @param scheduler its parts, all of them
     * @return the scheduler as the API confirms it; with the id alone if it does not send it back
     * @throws SchedulerException if it does not exist, or a part of it is not valid
     */
    public Scheduler replace(long id, SchedulerData scheduler) {
        return caller.call(operations.replace(id, scheduler));
    }

    /**
     * Changes some parts of a scheduler: it is read, changed, and replaced. The API cannot detect that somebody else changes it
     * meanwhile; such a change is lost.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it
     */
    public Scheduler edit(long id, Consumer<SchedulerData.Builder> change) {
        return caller.run(operations.edit(id, change));
    }

    /**
     * Deletes a scheduler ({@code DELETE /schedulers/{id}}). Retried after a lost response, it may find the scheduler
     * gone and fail with {@link SchedulerException.NotFound}: {@code attempts()} then has the earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws SchedulerException if it does not exist, or is rejected, which is a 403 of its own
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Makes a scheduler the default of new sequences ({@code POST /schedulers/{id}/set-default}). It is not retried
     * after a lost response. The response is not documented.
     *
     * @param id its id
     * @return the response
     * @throws SchedulerException if it does not exist for this user
     */
    public JsonResult setDefault(long id) {
        return caller.call(operations.setDefault(id));
    }

    /**
     * Lists a scheduler's calendars ({@code GET /schedulers/{id}/holiday-calendars}).
     *
     * @param id its id
     * @return the calendars
     * @throws SchedulerException if it does not exist for this user
     */
    public ItemList<HolidayCalendar> listHolidayCalendars(long id) {
        return caller.call(operations.listHolidayCalendars(id));
    }

    /**
     * Links a calendar to a scheduler ({@code POST /schedulers/{id}/holiday-calendar-links}). It is not retried after a
     * lost response. The response is not documented.
     *
     * @param id its id
     * @param calendarId the calendar's id
     * @return the response
     * @throws SchedulerException if one of them does not exist, or they are linked already
     */
    public JsonResult linkHolidayCalendar(long id, long calendarId) {
        return caller.call(operations.linkHolidayCalendar(id, calendarId));
    }

    /**
     * Unlinks a calendar from a scheduler ({@code DELETE /schedulers/{id}/holiday-calendar-links/{calendarId}}).
     * Retried after a lost response, it may find the link gone and fail with {@link SchedulerException.LinkNotFound}.
     *
     * @param id its id
     * @param calendarId the calendar's id
     * @return the response
     * @throws SchedulerException if the scheduler does not exist, or they are not linked
     */
    public JsonResult unlinkHolidayCalendar(long id, long calendarId) {
        return caller.call(operations.unlinkHolidayCalendar(id, calendarId));
    }
}
