package dev.faultline.sequences;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static dev.faultline.core.HttpMethod.PUT;
import static dev.faultline.sequences.ResourceCall.ONCE;
import static dev.faultline.sequences.ResourceCall.REPEATED;
import static dev.faultline.sequences.ResourceCall.row;
import static dev.faultline.sequences.ResourceCall.table;

import dev.faultline.sequences.tasks.LinkedInTaskType;
import dev.faultline.sequences.tasks.TaskCompletion;
import dev.faultline.sequences.tasks.TaskData;
import dev.faultline.sequences.tasks.TaskExecution;
import dev.faultline.sequences.tasks.TaskFilter;
import dev.faultline.sequences.tasks.TaskStatus;
import dev.faultline.sequences.tasks.TaskType;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The operations on tasks, background jobs and the key's user. */
final class TaskCalls {

    private static final Instant START = Instant.parse("2026-05-02T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-05-03T08:00:00Z");

    static final TaskData EMAIL = TaskData.builder(TaskType.MANUAL_EMAIL, START, DUE)
            .template("s", "b", List.of(4L))
            .contactId(9)
            .build();

    private static final TaskData CONNECT = TaskData.builder(TaskType.LINKED_IN, START, DUE)
            .template(null, "b")
            .linkedInTaskType(LinkedInTaskType.IN_MAIL)
            .build();

    static final TaskFilter ALL_CONDITIONS = TaskFilter.builder()
            .from(START)
            .to(DUE)
            .taskType(TaskType.WHATS_APP)
            .status(TaskStatus.SEQUENCE_DETACHED)
            .linkedInTaskType(LinkedInTaskType.VIEW_PROFILE)
            .sequenceIds(List.of(1L))
            .sequenceStepIds(List.of(2L))
            .timeZoneIds(List.of("Europe/Kyiv"))
            .contactId(3)
            .assignedUserId(4)
            .overdue(true)
            .top(10)
            .build();

    private static final String CONDITIONS = "{\"from\":\"2026-05-02T08:00:00Z\",\"to\":\"2026-05-03T08:00:00Z\","
            + "\"taskType\":9,\"status\":5,\"linkedInTaskType\":3,\"sequenceIds\":[1],\"sequenceStepIds\":[2],"
            + "\"timeZoneIds\":[\"Europe/Kyiv\"],\"contactId\":3,\"assignedUserId\":4,\"overdue\":true}";

    private static final TaskFilter NONE = TaskFilter.builder().build();
    static final ListQuery SECOND = ListQuery.builder().top(1).skip(1).build();

    private static final TaskCompletion GOOD = TaskCompletion.builder()
            .callResolution(TaskCompletion.CallResolution.NEGATIVE)
            .finishProspectInSequence(true)
            .build();

    static final TaskExecution TEXT =
            TaskExecution.builder().content("s", "b").emailAccountId(13).build();

    private static final String TIMES = "\"startAt\":\"2026-05-02T08:00:00Z\",\"dueTo\":\"2026-05-03T08:00:00Z\"";
    private static final String EMAIL_BODY = "{\"taskType\":7," + TIMES
            + ",\"template\":{\"body\":\"b\",\"subject\":\"s\",\"attachmentIdList\":[4]},\"contactId\":9}";
    private static final String CONNECT_BODY =
            "{\"taskType\":5," + TIMES + ",\"template\":{\"body\":\"b\"},\"linkedInTaskType\":2}";
    private static final String TEXT_BODY = "{\"content\":{\"body\":\"b\",\"subject\":\"s\"},\"emailAccountId\":13}";

    private static final List<Long> IDS = List.of(1L, 2L);
    private static final String PAGE = "{\"items\":[],\"hasMore\":false}";
    private static final String ONE = "{\"id\":7}";

    // spotless:off
    static final List<ResourceCall> ALL = Stream.of(
            table(SequencesDomain.TASKS,
                row(GET, "/v3/tasks?top=1000", "", REPEATED, PAGE, c -> c.tasks().list(), c -> c.tasks().list()),
                row(GET, "/v3/tasks?top=1&skip=1", "", REPEATED, PAGE, c -> c.tasks().list(SECOND), c -> c.tasks().list(SECOND)),
                row(POST, "/v3/tasks/filter?top=1000", "{}", REPEATED, PAGE, c -> c.tasks().filter(NONE), c -> c.tasks().filter(NONE)),
                row(POST, "/v3/tasks/filter?top=10", CONDITIONS, REPEATED, PAGE, c -> c.tasks().filter(ALL_CONDITIONS), c -> c.tasks().filter(ALL_CONDITIONS)),
                row(POST, "/v3/tasks", EMAIL_BODY, ONCE, ONE, c -> c.tasks().create(EMAIL), c -> c.tasks().create(EMAIL)),
                row(GET, "/v3/tasks/7", "", REPEATED, ONE, c -> c.tasks().get(7), c -> c.tasks().get(7)),
                row(GET, "/v3/tasks/7?includeContent=true", "", REPEATED, ONE, c -> c.tasks().get(7, true), c -> c.tasks().get(7, true)),
                row(PUT, "/v3/tasks/7", CONNECT_BODY, REPEATED, "", c -> c.tasks().replace(7, CONNECT), c -> c.tasks().replace(7, CONNECT)),
                row(DELETE, "/v3/tasks/7", "", REPEATED, "", c -> c.tasks().delete(7), c -> c.tasks().delete(7)),
                row(PUT, "/v3/tasks/7/assigned-user", "{\"userId\":5}", REPEATED, "", c -> c.tasks().assign(7, 5), c -> c.tasks().assign(7, 5)),
                row(POST, "/v3/tasks/7/complete", "{}", ONCE, "", c -> c.tasks().complete(7), c -> c.tasks().complete(7)),
                row(POST, "/v3/tasks/7/complete", "{\"callResolution\":2,\"finishProspectInSequence\":true}", ONCE, "", c -> c.tasks().complete(7, GOOD), c -> c.tasks().complete(7, GOOD)),
                row(POST, "/v3/tasks/7/execute", "{}", ONCE, "", c -> c.tasks().execute(7), c -> c.tasks().execute(7)),
                row(POST, "/v3/tasks/7/execute", TEXT_BODY, ONCE, "", c -> c.tasks().execute(7, TEXT), c -> c.tasks().execute(7, TEXT)),
                row(POST, "/v3/tasks/bulk-delete", "{\"ids\":[1,2]}", ONCE, "{}", c -> c.tasks().bulkDelete(IDS), c -> c.tasks().bulkDelete(IDS)),
                row(POST, "/v3/tasks/batch/assign", "{\"ids\":[1,2],\"userId\":5}", ONCE, "{}", c -> c.tasks().bulkAssign(IDS, 5), c -> c.tasks().bulkAssign(IDS, 5)),
                row(POST, "/v3/tasks/batch/complete", "{\"ids\":[1,2]}", ONCE, "{}", c -> c.tasks().bulkComplete(IDS), c -> c.tasks().bulkComplete(IDS))),
            table(null,
                row(GET, "/v3/background-jobs", "", REPEATED, "[]", c -> c.backgroundJobs().list(), c -> c.backgroundJobs().list()),
                row(GET, "/v3/background-jobs/j-1", "", REPEATED, "{}", c -> c.backgroundJobs().get("j-1"), c -> c.backgroundJobs().get("j-1")),
                row(POST, "/v3/background-jobs/j-1/cancel", "{\"reason\":\"r\"}", ONCE, "", c -> c.backgroundJobs().cancel("j-1", "r"), c -> c.backgroundJobs().cancel("j-1", "r")),
                row(GET, "/v3/whoami", "", REPEATED, "{\"userId\":7}", c -> c.whoami().get(), c -> c.whoami().get()),
                row(GET, "/v3/whoami/team-users", "", REPEATED, "[]", c -> c.whoami().listTeamUsers(), c -> c.whoami().listTeamUsers())))
        .flatMap(List::stream)
        .toList();
    // spotless:on

    private TaskCalls() {}
}
