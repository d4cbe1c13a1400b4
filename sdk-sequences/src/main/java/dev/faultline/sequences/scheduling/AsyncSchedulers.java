package dev.faultline.sequences.scheduling;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Schedulers, the working times of sequences, asynchronous.
 *
 * @see Schedulers
 */
public final class AsyncSchedulers {

    private final Caller caller;
    private final SchedulerOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncSchedulers(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new SchedulerOperations(context);
    }

    /**
     * Lists all schedulers.
     *
     * @return the schedulers; fails as {@link Schedulers#list} throws
     */
    public CompletableFuture<ItemList<Scheduler>> list() {
        return caller.callAsync(operations.list());
    }

    /**
     * Creates a scheduler.
     *
     * @param scheduler its parts
     * @return the scheduler as created; fails as {@link Schedulers#create} throws
     */
    public CompletableFuture<Scheduler> create(SchedulerData scheduler) {
        return caller.callAsync(operations.create(scheduler));
    }

    /**
     * Reads a scheduler.
     *
     * @param id its id
     * @return the scheduler; fails as {@link Schedulers#get} throws
     */
    public CompletableFuture<Scheduler> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Replaces a scheduler.
     *
     * @param id its id
     * @param scheduler its parts, all of them
     * @return the scheduler as the API confirms it; fails as {@link Schedulers#replace} throws
     */
    public CompletableFuture<Scheduler> replace(long id, SchedulerData scheduler) {
        return caller.callAsync(operations.replace(id, scheduler));
    }

    /**
     * Changes some parts of a scheduler: it is read, changed, and replaced.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it; fails as {@link Schedulers#edit} throws
     */
    public CompletableFuture<Scheduler> edit(long id, Consumer<SchedulerData.Builder> change) {
        return caller.runAsync(operations.edit(id, change));
    }

    /**
     * Deletes a scheduler.
     *
     * @param id its id
     * @return the response; fails as {@link Schedulers#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Makes a scheduler the default of new sequences.
     *
     * @param id its id
     * @return the response; fails as {@link Schedulers#setDefault} throws
     */
    public CompletableFuture<JsonResult> setDefault(long id) {
        return caller.callAsync(operations.setDefault(id));
    }

    /**
     * Lists a scheduler's calendars.
     *
     * @param id its id
     * @return the calendars; fails as {@link Schedulers#listHolidayCalendars} throws
     */
    public CompletableFuture<ItemList<HolidayCalendar>> listHolidayCalendars(long id) {
        return caller.callAsync(operations.listHolidayCalendars(id));
    }

    /**
     * Links a calendar to a scheduler.
     *
     * @param id its id
     * @param calendarId the calendar's id
     * @return the response; fails as {@link Schedulers#linkHolidayCalendar} throws
     */
    public CompletableFuture<JsonResult> linkHolidayCalendar(long id, long calendarId) {
        return caller.callAsync(operations.linkHolidayCalendar(id, calendarId));
    }

    /**
     * Unlinks a calendar from a scheduler.
     *
     * @param id its id
     * @param calendarId the calendar's id
     * @return the response; fails as {@link Schedulers#unlinkHolidayCalendar} throws
     */
    public CompletableFuture<JsonResult> unlinkHolidayCalendar(long id, long calendarId) {
        return caller.callAsync(operations.unlinkHolidayCalendar(id, calendarId));
    }
}
