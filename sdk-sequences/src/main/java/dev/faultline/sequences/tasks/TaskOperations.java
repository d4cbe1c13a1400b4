package dev.faultline.sequences.tasks;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.sequences.ListQuery;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.internal.Bulk;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Edits;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.PageRequest;
import dev.faultline.sequences.internal.Paging;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The operations on tasks, each defined once for both surfaces. */
final class TaskOperations {

    private static final SequencesDomain DOMAIN = SequencesDomain.TASKS;
    private static final int MOST = 100;

    private final SequencesContext context;

    TaskOperations(SequencesContext context) {
        this.context = context;
    }

    Operation<PageData<TaskSummary>> list(ListQuery query, Paging paging) {
        return paging.addTo(PageRequest.of(query).addTo(context.of(DOMAIN, HttpMethod.GET, "/tasks")))
                .reads(response -> paging.page(response, TaskSummary::read));
    }

    Operation<PageData<TaskSummary>> filter(TaskFilter filter, Paging paging) {
        return paging.addTo(PageRequest.of(filter).searchWith(context.of(DOMAIN, HttpMethod.POST, "/tasks/filter")))
                .reads(response -> paging.page(response, TaskSummary::read));
    }

    Operation<Task> create(TaskData task) {
        return context.of(DOMAIN, HttpMethod.POST, "/tasks")
                .json(checked(task))
                .verification("look for it with tasks().filter(..).")
                .reads(Responses.one(Task::read));
    }

    Operation<Task> get(long id) {
        return one(HttpMethod.GET, "", id).reads(Responses.one(Task::read));
    }

    Operation<Task> get(long id, boolean includeContent) {
        return one(HttpMethod.GET, "", id)
                .query("includeContent", includeContent)
                .reads(Responses.one(Task::read));
    }

    Operation<Task> replace(long id, TaskData task) {
        return one(HttpMethod.PUT, "", id).json(checked(task)).reads(Responses.changed(id, Task::read));
    }

    Plan<Task> edit(long id, Consumer<TaskData.Builder> change) {
        return Edits.of(get(id), TaskData::from, change, data -> replace(id, data.build()));
    }

    Operation<JsonResult> delete(long id) {
        return Responses.deletion(one(HttpMethod.DELETE, "", id), TaskError.NOT_FOUND);
    }

    Operation<Task> assign(long id, long userId) {
        return one(HttpMethod.PUT, "/assigned-user", id)
                .json(Map.of("userId", Ids.number("userId", userId)))
                .reads(Responses.changed(id, Task::read));
    }

    Operation<JsonResult> complete(long id, TaskCompletion completion) {
        return one(HttpMethod.POST, "/complete", id)
                .json(Checks.notNull(completion, "completion", "what TaskCompletion.builder() builds"))
                .verification("read the task with tasks().get(..): its status tells.")
                .reads(Responses::jsonResult);
    }

    /** It sends to a person: what may have been sent is never sent again. */
    Operation<JsonResult> execute(long id, TaskExecution execution) {
        return one(HttpMethod.POST, "/execute", id)
                .json(Checks.notNull(execution, "execution", "what TaskExecution.builder() builds"))
                .verification("read the task with tasks().get(..): it is finished if the message was sent.")
                .reads(Responses::jsonResult);
    }

    Bulk<Long> bulkDelete(Collection<Long> ids) {
        return bulk("/tasks/bulk-delete", ids, Map.of());
    }

    Bulk<Long> bulkAssign(Collection<Long> ids, long userId) {
        return bulk("/tasks/batch/assign", ids, Map.of("userId", Ids.number("userId", userId)));
    }

    Bulk<Long> bulkComplete(Collection<Long> ids) {
        return bulk("/tasks/batch/complete", ids, Map.of());
    }

    private Bulk<Long> bulk(String path, Collection<Long> ids, Map<String, Object> more) {
        return Bulk.ids(context, ids, "ids", MOST, all -> {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("ids", all);
            body.putAll(more);
            return context.of(DOMAIN, HttpMethod.POST, path)
                    .verification("read each with tasks().get(id): a part of them may be done.")
                    .json(body)
                    .reads(BulkResponses.failureMap(DOMAIN, all));
        });
    }

    private Operation.Builder one(HttpMethod method, String action, long id) {
        return context.of(DOMAIN, method, "/tasks/{id}" + action, id);
    }

    private static TaskData checked(TaskData task) {
        return Checks.notNull(task, "task", "what TaskData.builder(taskType, startAt, dueTo) builds");
    }
}
