package dev.faultline.sequences.tasks;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Queries;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Tasks, asynchronous.
 *
 * @see Tasks
 */
public final class AsyncTasks {

    private final Caller caller;
    private final TaskOperations operations;

    /** For the client. */
    @SuppressWarnings("exports")
    public AsyncTasks(Caller caller, SequencesContext context) {
        this.caller = caller;
        operations = new TaskOperations(context);
    }

    /**
     * Lists all tasks.
     *
     * @return the first page; fails as {@link Tasks#list()} throws
     */
    public CompletableFuture<AsyncPage<TaskSummary>> list() {
        return list(ListQuery.builder().build());
    }

    /**
     * Lists tasks.
     *
     * @param query the page
     * @return the first page; fails as {@link Tasks#list(ListQuery)} throws
     */
    public CompletableFuture<AsyncPage<TaskSummary>> list(ListQuery query) {
        Checks.notNull(query, "query", "what ListQuery.builder() builds");
        return PageRequest.of(query).paging().readAsync(caller, paging -> operations.list(query, paging));
    }

    /**
     * Lists tasks.
     *
     * @param query sets the filters
     * @return the first page; fails as {@link Tasks#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<TaskSummary>> list(Consumer<ListQuery.Builder> query) {
        return list(Queries.set(ListQuery.builder(), query).build());
    }

    /**
     * Finds tasks.
     *
     * @param filter the conditions
     * @return the first page; fails as {@link Tasks#filter(TaskFilter)} throws
     */
    public CompletableFuture<AsyncPage<TaskSummary>> filter(TaskFilter filter) {
        Checks.notNull(filter, "filter", "what TaskFilter.builder() builds");
        return PageRequest.of(filter).paging().readAsync(caller, paging -> operations.filter(filter, paging));
    }

    /**
     * Finds tasks.
     *
     * @param filter sets the conditions
     * @return the first page; fails as {@link Tasks#filter(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<TaskSummary>> filter(Consumer<TaskFilter.Builder> filter) {
        return filter(Queries.set(TaskFilter.builder(), filter).build());
    }

    /**
     * Creates a task.
     *
     * @param task its parts
     * @return the task as created; fails as {@link Tasks#create} throws
     */
    public CompletableFuture<Task> create(TaskData task) {
        return caller.callAsync(operations.create(task));
    }

    /**
     * Reads a task.
     *
     * @param id its id
     * @return the task, without its content; fails as {@link Tasks#get(long)} throws
     */
    public CompletableFuture<Task> get(long id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Reads a task, with its content if that is asked for.
     *
     * @param id its id
     * @param includeContent whether to fill in the template's variables; default {@code false}
     * @return the task; fails as {@link Tasks#get(long, boolean)} throws
     */
    public CompletableFuture<Task> get(long id, boolean includeContent) {
        return caller.callAsync(operations.get(id, includeContent));
    }

    /**
     * Replaces a task that is still new.
     *
     * @param id its id
     * @param task its parts, all of them
     * @return the task as the API confirms it; fails as {@link Tasks#replace} throws
     */
    public CompletableFuture<Task> replace(long id, TaskData task) {
        return caller.callAsync(operations.replace(id, task));
    }

    /**
     * Changes some parts of a task that is still new: it is read, changed, and replaced.
     *
     * @param id its id
     * @param change sets what differs; all that can be written stays as it was read, newer members included
     * @return it, as the API confirms it; fails as {@link Tasks#edit} throws
     */
    public CompletableFuture<Task> edit(long id, Consumer<TaskData.Builder> change) {
        return caller.runAsync(operations.edit(id, change));
    }

    /**
     * Deletes a task.
     *
     * @param id its id
     * @return the response; fails as {@link Tasks#delete} throws
     */
    public CompletableFuture<JsonResult> delete(long id) {
        return caller.callAsync(operations.delete(id));
    }

    /**
     * Gives a task to another user.
     *
     * @param id its id
     * @param userId who is to do it
     * @return the task as the API confirms it; fails as {@link Tasks#assign} throws
     */
    public CompletableFuture<Task> assign(long id, long userId) {
        return caller.callAsync(operations.assign(id, userId));
    }

    /**
     * Completes a task without sending anything.
     *
     * @param id its id
     * @return the response; fails as {@link Tasks#complete(long)} throws
     */
    public CompletableFuture<JsonResult> complete(long id) {
        return complete(id, TaskCompletion.builder().build());
    }

    /**
     * Completes a task without sending anything.
     *
     * @param id its id
     * @param completion how it was done
     * @return the response; fails as {@link Tasks#complete(long, TaskCompletion)} throws
     */
    public CompletableFuture<JsonResult> complete(long id, TaskCompletion completion) {
        return caller.callAsync(operations.complete(id, completion));
    }

    /**
     * Sends the email or text message of a task and completes it.
     *
     * @param id its id
     * @return the response; fails as {@link Tasks#execute(long)} throws
     */
    public CompletableFuture<JsonResult> execute(long id) {
        return execute(id, TaskExecution.builder().build());
    }

    /**
     * Sends the email or text message of a task and completes it.
     *
     * @param id its id
     * @param execution the message
     * @return the response; fails as {@link Tasks#execute(long, TaskExecution)} throws
     */
    public CompletableFuture<JsonResult> execute(long id, TaskExecution execution) {
        return caller.callAsync(operations.execute(id, execution));
    }

    /**
     * Deletes tasks.
     *
     * @param ids their ids; 100 a request
     * @return the result of each; fails as {@link Tasks#bulkDelete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkDelete(Collection<Long> ids) {
        return operations.bulkDelete(ids).callAsync(caller);
    }

    /**
     * Gives tasks to another user.
     *
     * @param ids their ids; 100 a request
     * @param userId who is to do them
     * @return the result of each; fails as {@link Tasks#bulkAssign} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkAssign(Collection<Long> ids, long userId) {
        return operations.bulkAssign(ids, userId).callAsync(caller);
    }

    /**
     * Completes tasks without sending anything.
     *
     * @param ids their ids; 100 a request
     * @return the result of each; fails as {@link Tasks#bulkComplete} throws
     */
    public CompletableFuture<BulkResult<Long>> bulkComplete(Collection<Long> ids) {
        return operations.bulkComplete(ids).callAsync(caller);
    }
}
