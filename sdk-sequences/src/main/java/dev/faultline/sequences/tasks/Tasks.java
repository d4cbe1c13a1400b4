package dev.faultline.sequences.tasks;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Tasks. Source: the vendor's reference on tasks.
 *
 * <p>Every method can also throw {@link SequencesException.Throttled} if the user's limit is still reached after all
 * attempts, {@link SequencesException.Unauthorized} if the key is invalid, {@link SequencesException.ServerFault} if
 * the API still fails after all attempts, and {@link SdkException} if no usable response came.
 */
public final class Tasks {

    private final Caller caller;
    private final TaskOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public Tasks(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new TaskOperations(context);
    }

    /**
     * Lists all tasks ({@code GET /tasks}).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws TaskException if the list is rejected
     */
    public Page<TaskSummary> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists tasks ({@code GET /tasks}).
     *
     * @param query the page
     * @return the first page; {@code stream()} goes through all that follow
     * @throws TaskException if the list is rejected
     */
    public Page<TaskSummary> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().read(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists tasks ({@code GET /tasks}).
     *
     * @param query sets the filters
     * @return the first page; {@code stream()} goes through all that follow
     * @throws TaskException if the list is rejected
     */
    public Page<TaskSummary> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Finds tasks ({@code POST /tasks/filter}). It changes nothing and is retried after a lost response.
     *
     * @param filter the conditions
     * @return the first page; {@code stream()} goes through all of them
     * @throws TaskException if a condition is not valid
     */
    public Page<TaskSummary> filter(TaskFilter filter) {
        Checks.notNull(filter, "filter", "what TaskFilter.builder() builds");
        return PageRequest.of(filter).paging().read(caller, paging -> operations.filter(filter, paging));
    }

    /**
     * Finds tasks ({@code POST /tasks/filter}). It changes nothing and is retried after a lost response.
     *
     * @param filter sets the conditions
     * @return the first page; {@code stream()} goes through all of them
     * @throws TaskException if a condition is not valid
     */
    public Page<TaskSummary> filter(Consumer<TaskFilter.Builder> filter) {
        return filter(Queries.set(TaskFilter.builder(), filter).build());
    }

    /**
     * Creates a task ({@code POST /tasks}). It is not retried after a lost response.
     *
     * @param task its parts
     * @return the task as created
     * @throws TaskException if a part of it is not valid, or the contact is not accessible
     */
    public Task create(TaskData task) {
        return caller.call(operations.create(task));
    }

    /**
     * Reads a task ({@code GET /tasks/{id}}).
     *
     * @param id its id
     * @return the task, without its content
     * @throws TaskException if there is none for this user
     */
    public Task get(long id) {
        return caller.call(operations.get(id));
    }

    /**
     * Reads a task, with its content if that is asked for ({@code GET /tasks/{id}}).
     *
     * @param id its id
     * @param includeContent whether to fill in the template's variables; default {@code false}
     * @return the task
     * @throws TaskException if there is none for this user
     */
    public Task get(long id, boolean includeContent) {
        return caller.call(operations.get(id, includeContent));
    }

    /**
     * Replaces a task that is still new ({@code PUT /tasks/{id}}).
     *
     * @param id its id
     * @param task its parts, all of them
     * @return the task as the API confirms it; with the id alone if it does not send it back
     * @throws TaskException if it does not exist, is no longer new, or a sequence's task would change its type or
     *     contact
     */
    public Task replace(long id, TaskData task) {
        return caller.call(operations.replace(id, task));
    }

    /**
     * Changes some parts of a task that is still new: it is read, changed, and replaced. The API cannot detect that somebody else changes it
     * meanwhile; such a change is lost.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it
     */
    public Task edit(long id, Consumer<TaskData.Builder> change) {
        return caller.run(operations.edit(id, change));
    }

    /**
     * Deletes a task ({@code DELETE /tasks/{id}}). Retried after a lost response, it may find the task gone and fail
     * with {@link TaskException.NotFound}: {@code attempts()} then has the earlier attempt.
     *
     * @param id its id
     * @return the response
     * @throws TaskException if it does not exist, or its status forbids it
     */
    public JsonResult delete(long id) {
        return caller.call(operations.delete(id));
    }

    /**
     * Gives a task to another user ({@code PUT /tasks/{id}/assigned-user}).
     *
     * @param id its id
     * @param userId who is to do it
     * @return the task as the API confirms it; with the id alone if it does not send it back
     * @throws TaskException if the task does not exist, or the user cannot have it
     */
    public Task assign(long id, long userId) {
        return caller.call(operations.assign(id, userId));
    }

    /**
     * Completes a task without sending anything ({@code POST /tasks/{id}/complete}). It is not retried after a lost
     * response.
     *
     * @param id its id
     * @return the response
     * @throws TaskException if it does not exist, or its status forbids it
     */
    public JsonResult complete(long id) {
        return complete(id, TaskCompletion.builder().build());
    }

    /**
     * Completes a task without sending anything ({@code POST /tasks/{id}/complete}). It is not retried after a lost
     * response.
     *
     * @param id its id
     * @param completion how it was done
     * @return the response
     * @throws TaskException if it does not exist, or its status forbids it
     */
    public JsonResult complete(long id, TaskCompletion completion) {
        return caller.call(operations.complete(id, completion));
    }

    /**
     * Sends the email or text message of a task and completes it ({@code POST /tasks/{id}/execute}). A message that may
     * have been sent is never sent again.
     *
     * @param id its id
     * @return the response
     * @throws TaskException if it does not exist, is of another kind, or its text cannot be rendered
     */
    public JsonResult execute(long id) {
        return execute(id, TaskExecution.builder().build());
    }

    /**
     * Sends the email or text message of a task and completes it ({@code POST /tasks/{id}/execute}). A message that may
     * have been sent is never sent again.
     *
     * @param id its id
     * @param execution the message
     * @return the response
     * @throws TaskException if it does not exist, is of another kind, or its text cannot be rendered
     */
    public JsonResult execute(long id, TaskExecution execution) {
        return caller.call(operations.execute(id, execution));
    }

    /**
     * Deletes tasks ({@code POST /tasks/bulk-delete}). It is not retried after a lost response.
     *
     * @param ids their ids; 100 a request
     * @return the result of each; failures are of {@link TaskException}
     * @throws TaskException if the whole request is rejected
     */
    public BulkResult<Long> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).call(caller);
    }

    /**
     * Gives tasks to another user ({@code POST /tasks/batch/assign}). It is not retried after a lost response.
     *
     * @param ids their ids; 100 a request
     * @param userId who is to do them
     * @return the result of each; failures are of {@link TaskException}
     * @throws TaskException if the whole request is rejected
     */
    public BulkResult<Long> bulkAssign(Collection<Long> ids, long userId) {
        return operations.bulkAssign(ids, userId).call(caller);
    }

    /**
     * Completes tasks without sending anything ({@code POST /tasks/batch/complete}). It is not retried after a lost
     * response.
     *
     * @param ids their ids; 100 a request
     * @return the result of each; failures are of {@link TaskException}
     * @throws TaskException if the whole request is rejected
     */
    public BulkResult<Long> bulkComplete(Collection<Long> ids) {
        return operations.bulkComplete(ids).call(caller);
    }
}
