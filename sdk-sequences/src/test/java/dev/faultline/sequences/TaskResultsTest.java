package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.sequences.jobs.BackgroundJobStatus;
import dev.faultline.sequences.tasks.LinkedInTaskType;
import dev.faultline.sequences.tasks.Task;
import dev.faultline.sequences.tasks.TaskCompletion;
import dev.faultline.sequences.tasks.TaskError;
import dev.faultline.sequences.tasks.TaskException;
import dev.faultline.sequences.tasks.TaskStatus;
import dev.faultline.sequences.tasks.TaskSummary;
import dev.faultline.sequences.tasks.TaskType;
import dev.faultline.sequences.user.CurrentUser;
import dev.faultline.sequences.user.TeamUser;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the responses about tasks, background jobs and the key's user. */
@FaultlineTest
class TaskResultsTest {

    private static final String TASK =
            "{\"id\":7,\"contactId\":9,\"taskType\":%s,\"status\":%s,\"linkedInTaskType\":%s,\"sequenceId\":4,"
                    + "\"sequenceStepId\":5,\"sequenceStepDisplayName\":\"Step\",\"assignedUserId\":6,\"creationSource\":%s,"
                    + "\"createdAt\":\"2026-05-01T08:00:00Z\",\"startAt\":\"2026-05-02T08:00:00\","
                    + "\"dueTo\":\"2026-05-03T08:00:00+02:00\",\"finishedAt\":null,\"isFailed\":false,\"isScheduled\":true,"
                    + "\"template\":{\"body\":\"Dear {{firstName}}\",\"subject\":\"s\",\"attachmentIdList\":[1,2]},"
                    + "\"content\":{\"body\":\"Dear Ada\",\"subject\":null},"
                    + "\"deliveryInfo\":{\"email\":\"ada@example.com\",\"phoneNumber\":\"+49\",\"linkedInUrl\":null}}";

    @ParameterizedTest
    @EnumSource
    void aTask_isReadInEitherSpelling(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/tasks/7")
                .succeed(TASK.formatted("5", "3", "2", "1"))
                .then()
                .succeed(TASK.formatted("\"linkedIn\"", "\"cancelled\"", "\"inMail\"", "\"sequence\""))
                .then()
                .succeed(TASK.formatted("\"LinkedIn\"", "\"Cancelled\"", "\"InMail\"", "\"Sequence\""));
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            for (int i = 0; i < 3; i++) {
                Task task = get(surface, reply);

                assertThat(task.id()).isEqualTo(7);
                assertThat(task.contactId()).isEqualTo(9);
                assertThat(task.taskType().is(TaskType.LINKED_IN)).isTrue();
                assertThat(task.status().is(TaskStatus.CANCELLED)).isTrue();
                assertThat(task.linkedInTaskType().is(LinkedInTaskType.IN_MAIL)).isTrue();
                assertThat(task.creationSource().is(Task.CreationSource.SEQUENCE))
                        .isTrue();
                assertThat(task.sequenceId()).isEqualTo(4);
                assertThat(task.sequenceStepId()).isEqualTo(5);
                assertThat(task.sequenceStepDisplayName()).isEqualTo("Step");
                assertThat(task.assignedUserId()).isEqualTo(6);
                assertThat(task.createdAt()).isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
                assertThat(task.startAt()).isEqualTo(Instant.parse("2026-05-02T08:00:00Z"));
                assertThat(task.dueTo()).isEqualTo(Instant.parse("2026-05-03T06:00:00Z"));
                assertThat(task.finishedAt()).isNull();
                assertThat(task.failed()).isFalse();
                assertThat(task.scheduled()).isTrue();
                assertThat(task.template())
                        .isEqualTo(new Task.Text(
                                "Dear {{firstName}}",
                                "s",
                                List.of(1L, 2L),
                                task.template().json()));
                assertThat(task.content())
                        .isEqualTo(new Task.Text(
                                "Dear Ada", null, List.of(), task.content().json()));
                assertThat(task.deliveryInfo())
                        .isEqualTo(new Task.DeliveryInfo(
                                "ada@example.com",
                                "+49",
                                null,
                                task.deliveryInfo().json()));
                assertThat(task + " " + task.content() + " " + task.deliveryInfo())
                        .doesNotContain("Ada", "ada", "+49");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0,TO_DO,toDo",
        "2,CALL,call",
        "4,MEETING,meeting",
        "5,LINKED_IN,linkedIn",
        "7,MANUAL_EMAIL,manualEmail",
        "8,SMS,sms",
        "9,WHATS_APP,whatsApp",
        "6,,6",
        "-1,,-1",
        "\"fax\",,fax"
    })
    void integersOfTheOlderReference_readAsTheNamesOfTheNewer(
            String sent, TaskType type, String value, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/tasks/7").succeed("{\"id\":7,\"taskType\":" + sent + "}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Task task = reply.tasks().get(7);

            assertThat(task.taskType().known().orElse(null)).isEqualTo(type);
            assertThat(task.taskType().value()).isEqualTo(value);
            assertThat(task.status().isPresent()).isFalse();
            assertThat(task.json().get("taskType").toString()).isEqualTo(sent);
        }
    }

    @ParameterizedTest
    @CsvSource({"0,NEW", "1,FINISHED", "3,CANCELLED", "4,ARCHIVED", "5,SEQUENCE_DETACHED"})
    void theIntegersOfStates_areTheDocumentedOnes(int code, TaskStatus status) {
        assertThat(status.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0,MESSAGE", "1,CONNECT", "2,IN_MAIL", "3,VIEW_PROFILE"})
    void theIntegersOfLinkedInTasks_areTheDocumentedOnes(int code, LinkedInTaskType type) {
        assertThat(type.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0,USER,POSITIVE", "1,SEQUENCE,TO_CALL", "2,MEETING,NEGATIVE"})
    void theIntegersOfSourcesAndResolutions_areTheDocumentedOnes(
            int code, Task.CreationSource source, TaskCompletion.CallResolution resolution) {
        assertThat(source.code()).isEqualTo(code);
        assertThat(resolution.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @EnumSource
    void tasks_areFoundPageByPage(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/tasks/filter")
                .succeed(
                        "{\"items\":[{\"id\":1,\"taskType\":\"manualEmail\",\"status\":\"new\",\"linkedInTaskType\":null,"
                                + "\"assignedUserId\":6,\"contact\":{\"id\":9,\"fullName\":\"Ada L\"},"
                                + "\"startAt\":\"2026-05-02T08:00:00Z\",\"dueTo\":\"2026-05-03T08:00:00Z\","
                                + "\"finishedAt\":\"2026-05-02T09:00:00Z\",\"isScheduled\":false,\"sequenceId\":4,\"sequenceStepId\":5}],"
                                + "\"hasMore\":true}")
                .then()
                .succeed("{\"items\":[{\"id\":2,\"taskType\":7,\"status\":0,\"contact\":null}],\"hasMore\":false}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<TaskSummary> tasks = ResourceCall.items(
                    surface,
                    reply,
                    c -> c.tasks().filter(TaskCalls.ALL_CONDITIONS),
                    c -> c.tasks().filter(TaskCalls.ALL_CONDITIONS));

            assertThat(tasks).extracting(TaskSummary::id).containsExactly(1L, 2L);
            assertThat(tasks).allMatch(task -> task.taskType().is(TaskType.MANUAL_EMAIL));
            assertThat(tasks).allMatch(task -> task.status().is(TaskStatus.NEW));
            TaskSummary task = tasks.get(0);
            assertThat(task.linkedInTaskType().isPresent()).isFalse();
            assertThat(task.assignedUserId()).isEqualTo(6);
            assertThat(task.contactId()).isEqualTo(9);
            assertThat(task.contactFullName()).isEqualTo("Ada L");
            assertThat(task.startAt()).isEqualTo(Instant.parse("2026-05-02T08:00:00Z"));
            assertThat(task.dueTo()).isEqualTo(Instant.parse("2026-05-03T08:00:00Z"));
            assertThat(task.finishedAt()).isEqualTo(Instant.parse("2026-05-02T09:00:00Z"));
            assertThat(task.scheduled()).isFalse();
            assertThat(task.sequenceId()).isEqualTo(4);
            assertThat(task.sequenceStepId()).isEqualTo(5);
            assertThat(task.toString()).isEqualTo("TaskSummary[id=1]");
            assertThat(tasks.get(1).contactId()).isNull();
        }
        assertThat(server.requests().get(1).target()).isEqualTo("/v3/tasks/filter?top=10&skip=1");
        assertThat(server.requests().get(1).text())
                .isEqualTo(server.requests().get(0).text());
    }

    @ParameterizedTest
    @EnumSource
    void aReassignedTask_comesBack(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PUT, "/v3/tasks/7/assigned-user").succeed("{\"id\":7,\"assignedUserId\":5}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Task task = SurfaceCalls.call(
                    surface, reply, c -> c.tasks().assign(7, 5), c -> c.tasks().assign(7, 5));

            assertThat(task.assignedUserId()).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anExecutionOfUnknownOutcome_saysHowToFindOut(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/tasks/7/execute").reset();
        server.on(HttpMethod.POST, "/v3/email-templates/7/send-test").respond(502, "");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SdkException sent = catchThrowableOfType(
                    SdkException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.tasks().execute(7, TaskCalls.TEXT),
                            c -> c.tasks().execute(7, TaskCalls.TEXT)));
            SdkException tested = catchThrowableOfType(
                    SdkException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.emailTemplates().sendTest(7, "ada@example.com", 13),
                            c -> c.emailTemplates().sendTest(7, "ada@example.com", 13)));

            assertThat(sent.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(sent.remedy()).contains("tasks().get(..)");
            assertThat(tested.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(tested.remedy()).contains("the inbox that the test is for");
            assertThat(tested.getMessage()).doesNotContain("ada");
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatCannotBeRendered_isNotSent(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/tasks/7/execute").fail(TaskError.RENDER_ERROR);
        server.on(HttpMethod.PUT, "/v3/tasks/7").fail(TaskError.CAN_ONLY_EDIT_NEW_TASKS);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                            SequencesException.class,
                            () -> SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.tasks().execute(7),
                                    c -> c.tasks().execute(7))))
                    .isExactlyInstanceOf(TaskException.RenderError.class);
            assertThat(catchThrowableOfType(
                            SequencesException.class,
                            () -> SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.tasks().replace(7, TaskCalls.EMAIL),
                                    c -> c.tasks().replace(7, TaskCalls.EMAIL))))
                    .isExactlyInstanceOf(TaskException.CanOnlyEditNewTasks.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theKeysUser_andThoseItCanActAs_areRead(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/whoami").succeed("{\"userId\":42,\"username\":\"Ada\",\"teamId\":5}");
        server.on(HttpMethod.GET, "/v3/whoami/team-users")
                .succeed(
                        "[{\"teamId\":5,\"teamName\":\"T\",\"userId\":42,\"userName\":\"Ada\",\"userEmail\":\"ada@example.com\"}]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            CurrentUser user = SurfaceCalls.call(
                    surface, reply, c -> c.whoami().get(), c -> c.whoami().get());
            TeamUser other = SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.whoami().listTeamUsers(),
                            c -> c.whoami().listTeamUsers())
                    .items()
                    .get(0);

            assertThat(user.userId()).isEqualTo(42);
            assertThat(user.username()).isEqualTo("Ada");
            assertThat(user.teamId()).isEqualTo(5);
            assertThat(other.teamId()).isEqualTo(5);
            assertThat(other.teamName()).isEqualTo("T");
            assertThat(other.userId()).isEqualTo(42);
            assertThat(other.userName()).isEqualTo("Ada");
            assertThat(other.userEmail()).isEqualTo("ada@example.com");
            assertThat(user + " " + other).doesNotContain("Ada", "ada");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aJob_isReadByTheIdOfItsResponse(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/tasks/batch/complete")
                .respond(202, "")
                .header("Location", "/v3/background-jobs/j-17");
        server.on(HttpMethod.GET, "/v3/background-jobs/j-17").succeed("{\"state\":\"x\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.tasks().bulkComplete(List.of(1L)),
                    c -> c.tasks().bulkComplete(List.of(1L)));
            String id = result.jobs().get(0).id();
            BackgroundJobStatus job = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.backgroundJobs().get(id),
                    c -> c.backgroundJobs().get(id));

            assertThat(job.json().get("state").asText()).contains("x");
            assertThat(job.status()).isEqualTo("x");
            assertThat(job.state()).isEqualTo(BackgroundJobStatus.State.RUNNING);
            assertThat(job.response().status()).isEqualTo(200);
        }
    }

    private static Task get(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface, reply, c -> c.tasks().get(7, true), c -> c.tasks().get(7, true));
    }
}
