package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.sequences.email.EmailAccountData;
import dev.faultline.sequences.email.EmailAccountFilter;
import dev.faultline.sequences.email.EmailAccountTagData;
import dev.faultline.sequences.email.EmailAccountsQuery;
import dev.faultline.sequences.linkedin.LinkedInLimitsData;
import dev.faultline.sequences.scheduling.HolidayCalendarData;
import dev.faultline.sequences.scheduling.SchedulerData;
import dev.faultline.sequences.scheduling.TimeRange;
import dev.faultline.sequences.tasks.LinkedInTaskType;
import dev.faultline.sequences.tasks.TaskCompletion;
import dev.faultline.sequences.tasks.TaskData;
import dev.faultline.sequences.tasks.TaskExecution;
import dev.faultline.sequences.tasks.TaskFilter;
import dev.faultline.sequences.tasks.TaskStatus;
import dev.faultline.sequences.tasks.TaskType;
import dev.faultline.sequences.templates.EmailTemplateData;
import dev.faultline.sequences.templates.EmailTemplateRendering;
import dev.faultline.sequences.templates.TemplateFolderType;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input for mailboxes, templates, calendars, schedulers and tasks fails at once, and nothing is sent. */
@FaultlineTest
class ResourceInputTest {

    private static final Instant START = Instant.parse("2026-05-02T08:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);
    private static final LocalTime NOON = LocalTime.NOON;

    static Stream<Arguments> badInput() {
        return Stream.of(
                // mailboxes
                bad("id is 0", c -> c.emailAccounts().get(0)),
                bad("id is 0", c -> c.async().emailAccounts().removeTags(0, List.of("a"))),
                bad("query is null", c -> c.emailAccounts().list((EmailAccountsQuery) null)),
                bad("filter is null", c -> c.async().emailAccounts().filter((EmailAccountFilter) null)),
                bad("account is null", c -> c.emailAccounts().connect(null)),
                bad(
                        "account is without a connection",
                        c -> c.emailAccounts()
                                .connect(EmailAccountData.builder()
                                        .signature("s")
                                        .build())),
                bad("changes is null", c -> c.async().emailAccounts().update(1, null)),
                bad(
                        "changes is empty",
                        c -> c.emailAccounts()
                                .update(1, EmailAccountData.builder().build())),
                bad(
                        "connection is null",
                        c -> EmailAccountData.builder().connection((EmailAccountData.Connection) null)),
                bad("signature is null", c -> EmailAccountData.builder().signature(null)),
                bad("tags is null", c -> EmailAccountData.builder().tags(null)),
                bad("email is blank", c -> EmailAccountData.Connection.builder().email(" ")),
                bad(
                        "smtpHost is null",
                        c -> EmailAccountData.Connection.builder().smtpHost(null)),
                bad("smtpPort is 0", c -> EmailAccountData.Connection.builder().smtpPort(0)),
                bad(
                        "imapPort is 65536",
                        c -> EmailAccountData.Connection.builder().imapPort(65536)),
                bad(
                        "smtpPassword is blank",
                        c -> EmailAccountData.Connection.builder().smtpPassword("")),
                bad(
                        "imapPassword is null",
                        c -> EmailAccountData.Connection.builder().imapPassword(null)),
                bad("dailyLimit is 0", c -> EmailAccountData.Safety.builder().dailyLimit(0)),
                bad(
                        "minSendingDelaySeconds is -1",
                        c -> EmailAccountData.Safety.builder().minSendingDelaySeconds(-1)),
                bad("startValue is -1", c -> EmailAccountData.RampUp.builder().startValue(-1)),
                bad("ids is 0 ids", c -> c.emailAccounts().bulkDelete(List.of())),
                bad(
                        "tagId is blank",
                        c -> c.emailAccounts()
                                .replaceTag(
                                        " ", EmailAccountTagData.builder("n").build())),
                bad("tag is null", c -> c.async().emailAccounts().replaceTag("1", null)),
                bad("name is blank", c -> EmailAccountTagData.builder("")),
                bad("tags is empty", c -> c.emailAccounts().addTags(1, List.of())),
                bad("tag is null", c -> c.async().emailAccounts().addTags(1, Arrays.asList("a", null))),
                bad("ownerUserIds is 0 ids", c -> EmailAccountFilter.builder().ownerUserIds(List.of())),
                bad("top is 1001", c -> EmailAccountFilter.builder().top(1001)),
                bad("field is blank", c -> EmailAccountFilter.builder().field("", 1)),
                // templates
                bad("name is blank", c -> EmailTemplateData.builder("", "b")),
                bad("body is null", c -> EmailTemplateData.builder("n", null)),
                bad("folderId is 0", c -> EmailTemplateData.builder("n", "b").folder(0, TemplateFolderType.TEAM)),
                bad(
                        "folderType is null",
                        c -> EmailTemplateData.builder("n", "b").folder(1, null)),
                bad("template is null", c -> c.emailTemplates().create(null)),
                bad(
                        "template is one with folderId",
                        c -> c.async()
                                .emailTemplates()
                                .replace(
                                        1,
                                        EmailTemplateData.builder("n", "b")
                                                .folder(1, TemplateFolderType.TEAM)
                                                .build())),
                bad(
                        "template is one with folderType",
                        c -> c.emailTemplates()
                                .replace(
                                        1,
                                        EmailTemplateData.builder("n", "b")
                                                .folderType(TemplateFolderType.TEAM)
                                                .build())),
                bad("folderId is 0", c -> c.emailTemplates().move(1, 0, TemplateFolderType.TEAM)),
                bad("folderType is null", c -> c.async().emailTemplates().move(1, 1, null)),
                bad("contactId is 0", c -> EmailTemplateRendering.builder(0)),
                bad("sequenceId is 0", c -> EmailTemplateRendering.builder(1).sequenceId(0)),
                bad("rendering is null", c -> c.emailTemplates().render(1, null)),
                bad("email is blank", c -> c.emailTemplates().sendTest(1, "", 1)),
                bad("emailAccountId is 0", c -> c.async().emailTemplates().sendTest(1, "ada@example.com", 0)),
                bad("name is null", c -> c.emailTemplateFolders().create(null, TemplateFolderType.TEAM)),
                bad("folderType is null", c -> c.async().emailTemplateFolders().create("n", null)),
                // calendars and schedulers
                bad("name is blank", c -> HolidayCalendarData.builder(" ")),
                bad("startDate is null", c -> HolidayCalendarData.builder("n").holiday(null, DAY, "h")),
                bad(
                        "endDate is 2026-04-30",
                        c -> HolidayCalendarData.builder("n").holiday(DAY, DAY.minusDays(1), "h")),
                bad("name is null", c -> HolidayCalendarData.builder("n").holiday(DAY, null)),
                bad("calendar is null", c -> c.holidayCalendars().replace(1, null)),
                bad("timezoneId is blank", c -> SchedulerData.builder("n", "")),
                bad("weekDay is null", c -> SchedulerData.builder("n", "z").mainTiming(null, true)),
                bad("toTime is 12:00", c -> TimeRange.of(NOON, NOON)),
                bad(
                        "fromTime is null",
                        c -> SchedulerData.builder("n", "z")
                                .followUpTiming(DayOfWeek.MONDAY, true, new TimeRange(null, NOON))),
                bad("scheduler is null", c -> c.async().schedulers().create(null)),
                bad("calendarId is 0", c -> c.schedulers().linkHolidayCalendar(1, 0)),
                bad("calendarId is 0", c -> c.async().schedulers().unlinkHolidayCalendar(1, 0)),
                // LinkedIn accounts
                bad("limitsMode is blank", c -> LinkedInLimitsData.builder("")),
                bad("fixedMax is null", c -> LinkedInLimitsData.builder("Fixed").fixedMax(null)),
                bad(
                        "dailyInMailCount is -1",
                        c -> LinkedInLimitsData.Daily.builder().dailyInMailCount(-1)),
                bad("limits is null", c -> c.linkedInAccounts().replaceLimits(1, null)),
                bad("periodDays is -1", c -> c.async().linkedInAccounts().replaceRevokeSettings(1, true, -1)),
                bad("name is blank", c -> c.linkedInAccounts().createConnectionLink("")),
                bad("id is blank", c -> c.linkedInAccounts().deletePending("")),
                // tasks
                bad("taskType is null", c -> TaskData.builder(null, START, START.plusSeconds(1))),
                bad(
                        "startAt is 2014-12-31T23:59:59Z",
                        c -> TaskData.builder(TaskType.CALL, Instant.parse("2014-12-31T23:59:59Z"), START)),
                bad("dueTo is 2026-05-02T08:00:00Z", c -> TaskData.builder(TaskType.CALL, START, START)),
                bad("body is blank", c -> call().template("s", "")),
                bad("attachmentIdList is null", c -> call().template("s", "b", null)),
                bad("contactId is 0", c -> call().contactId(0)),
                bad("linkedInTaskType is given for CALL", c -> call().linkedInTaskType(LinkedInTaskType.MESSAGE)),
                bad("task is null", c -> c.tasks().create(null)),
                bad("userId is 0", c -> c.async().tasks().assign(1, 0)),
                bad("completion is null", c -> c.tasks().complete(1, null)),
                bad("callResolution is null", c -> TaskCompletion.builder().callResolution(null)),
                bad("execution is null", c -> c.async().tasks().execute(1, null)),
                bad("body is null", c -> TaskExecution.builder().content("s", null)),
                bad("emailAccountId is 0", c -> TaskExecution.builder().emailAccountId(0)),
                bad("ids is 0 ids", c -> c.async().tasks().bulkComplete(List.of())),
                bad("userId is 0", c -> c.tasks().bulkAssign(List.of(1L), 0)),
                bad(
                        "to is 2026-05-02T08:00:00Z",
                        c -> TaskFilter.builder().from(START).to(START).build()),
                bad("status is null", c -> TaskFilter.builder().status((TaskStatus) null)),
                bad("status is blank", c -> TaskFilter.builder().status(" ")),
                bad("taskType is null", c -> TaskFilter.builder().taskType((String) null)),
                bad("filter is null", c -> c.tasks().filter((TaskFilter) null)),
                // outside of the tables
                bad("jobId is blank", c -> c.backgroundJobs().get(" ")),
                bad("reason is blank", c -> c.async().backgroundJobs().cancel("j", "")));
    }

    private static TaskData.Builder call() {
        return TaskData.builder(TaskType.CALL, START, START.plusSeconds(1));
    }

    private static Arguments bad(String message, Consumer<SequencesClient> call) {
        return Arguments.of(message, call);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void badInput_isRejectedBeforeAnythingIsSent(
            String message, Consumer<SequencesClient> call, FaultServer server, FakeClock clock) {
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            IllegalArgumentException failure =
                    catchThrowableOfType(IllegalArgumentException.class, () -> call.accept(reply));

            assertThat(failure).hasMessageStartingWith(message).hasMessageContaining("give ");
            assertThat(failure.getMessage()).doesNotContain("example.com");
            assertThat(server.requests()).isEmpty();
        }
    }
}
