package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.scheduling.Holiday;
import dev.faultline.sequences.scheduling.HolidayCalendar;
import dev.faultline.sequences.scheduling.Scheduler;
import dev.faultline.sequences.scheduling.SchedulerError;
import dev.faultline.sequences.scheduling.SchedulerException;
import dev.faultline.sequences.scheduling.TimeRange;
import dev.faultline.sequences.templates.EmailTemplate;
import dev.faultline.sequences.templates.EmailTemplateError;
import dev.faultline.sequences.templates.EmailTemplateException;
import dev.faultline.sequences.templates.EmailTemplateFolder;
import dev.faultline.sequences.templates.EmailTemplateFolderError;
import dev.faultline.sequences.templates.EmailTemplateFolderException;
import dev.faultline.sequences.templates.EmailTemplateRendering;
import dev.faultline.sequences.templates.RenderedEmailTemplate;
import dev.faultline.sequences.templates.TemplateFolderType;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of the responses about email templates, their folders, holiday calendars and schedulers. */
@FaultlineTest
class ContentResultsTest {

    @ParameterizedTest
    @EnumSource
    void aTemplate_isReadInFull(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/email-templates/7/clone")
                .respond(
                        201,
                        "{\"id\":8,\"name\":\"n\",\"subject\":null,\"body\":\"<p>b</p>\",\"folderId\":3,"
                                + "\"folderType\":\"team\",\"attachments\":[{\"x\":1}],"
                                + "\"createdAt\":\"2026-05-02T08:15:30Z\",\"updatedAt\":\"2026-05-03T08:15:30Z\"}")
                .then()
                .succeed("{\"id\":9,\"folderType\":\"shared\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            EmailTemplate template = copy(surface, reply);
            EmailTemplate other = copy(surface, reply);

            assertThat(template.id()).isEqualTo(8);
            assertThat(template.name()).isEqualTo("n");
            assertThat(template.subject()).isNull();
            assertThat(template.body()).isEqualTo("<p>b</p>");
            assertThat(template.folderId()).isEqualTo(3);
            assertThat(template.folderType().is(TemplateFolderType.TEAM)).isTrue();
            assertThat(template.attachments().get(0).get("x").asNumber()).isPresent();
            assertThat(template.createdAt()).isEqualTo(Instant.parse("2026-05-02T08:15:30Z"));
            assertThat(template.updatedAt()).isEqualTo(Instant.parse("2026-05-03T08:15:30Z"));
            assertThat(template.toString()).isEqualTo("EmailTemplate[id=8]");
            assertThat(other.folderType().value()).isEqualTo("shared");
            assertThat(other.folderType().known()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void templates_areReadPageByPage(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/email-templates")
                .succeed("{\"items\":[{\"id\":1}],\"hasMore\":true}")
                .then()
                .succeed("{\"items\":[{\"id\":2}],\"hasMore\":false}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<EmailTemplate> templates = ResourceCall.items(
                    surface,
                    reply,
                    c -> c.emailTemplates().list(),
                    c -> c.emailTemplates().list());

            assertThat(templates).extracting(EmailTemplate::id).containsExactly(1L, 2L);
        }
        assertThat(server.requests().get(1).target()).isEqualTo("/v3/email-templates?top=1000&skip=1");
    }

    @ParameterizedTest
    @EnumSource
    void aTextThatCannotBeRendered_isAResultOrAnError(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/email-templates/7/render")
                .succeed("{\"isSuccess\":true,\"subject\":\"s\",\"body\":\"Dear Ada\",\"errors\":[]}")
                .then()
                .succeed("{\"isSuccess\":false,\"subject\":null,\"body\":null,\"errors\":[\"no name\",{\"at\":1}]}")
                .then()
                .fail(EmailTemplateError.RENDER_FAILED)
                .then()
                .succeed("{\"body\":\"b\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            RenderedEmailTemplate good = render(surface, reply);
            RenderedEmailTemplate bad = render(surface, reply);

            assertThat(good.isSuccess()).isTrue();
            assertThat(good.subject()).isEqualTo("s");
            assertThat(good.body()).isEqualTo("Dear Ada");
            assertThat(good.errors()).isEmpty();
            assertThat(good.toString()).doesNotContain("Ada");
            assertThat(bad.isSuccess()).isFalse();
            assertThat(bad.body()).isNull();
            assertThat(bad.errors()).containsExactly("no name", "{\"at\":1}");
            assertThat(catchThrowableOfType(EmailTemplateException.class, () -> render(surface, reply)))
                    .isExactlyInstanceOf(EmailTemplateException.RenderFailed.class);
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> render(surface, reply)))
                    .hasMessageContaining("isSuccess is missing");
        }
    }

    @ParameterizedTest
    @EnumSource
    void folders_areReadAsFarAsTheyAreKnown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/email-template-folders")
                .succeed("[{\"id\":1,\"name\":\"n\",\"folderType\":\"Personal\"},{\"other\":1}]");
        server.on(HttpMethod.POST, "/v3/email-template-folders/1/share").fail(EmailTemplateFolderError.ALREADY_SHARED);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<EmailTemplateFolder> folders = SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.emailTemplateFolders().list(),
                            c -> c.emailTemplateFolders().list())
                    .items();

            assertThat(folders.get(0).id()).isEqualTo(1);
            assertThat(folders.get(0).name()).isEqualTo("n");
            assertThat(folders.get(0).folderType().is(TemplateFolderType.PERSONAL))
                    .isTrue();
            assertThat(folders.get(1).id()).isNull();
            assertThat(folders.get(1).json().get("other").asNumber()).isPresent();
            assertThat(catchThrowableOfType(
                            SequencesException.class,
                            () -> SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.emailTemplateFolders().share(1),
                                    c -> c.emailTemplateFolders().share(1))))
                    .isExactlyInstanceOf(EmailTemplateFolderException.AlreadyShared.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCalendar_isReadWithItsHolidays(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/holiday-calendars/7")
                .succeed(
                        "{\"id\":7,\"name\":\"n\",\"calendarType\":\"predefined\",\"countryCode\":\"UA\",\"repeatEveryYear\":true,"
                                + "\"holidays\":[{\"id\":1,\"startDate\":\"2026-12-24\",\"endDate\":\"2026-12-26\",\"name\":\"Christmas\"},"
                                + "{\"id\":2,\"startDate\":\"soon\",\"name\":\"Easter\"}]}")
                .then()
                .succeed("{\"id\":7,\"calendarType\":\"Custom\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            HolidayCalendar calendar = calendar(surface, reply);

            assertThat(calendar.name()).isEqualTo("n");
            assertThat(calendar.calendarType().is(HolidayCalendar.Type.PREDEFINED))
                    .isTrue();
            assertThat(calendar.countryCode()).isEqualTo("UA");
            assertThat(calendar.repeatEveryYear()).isTrue();
            assertThat(calendar.holidays())
                    .containsExactly(
                            new Holiday(
                                    1L,
                                    LocalDate.of(2026, 12, 24),
                                    LocalDate.of(2026, 12, 26),
                                    "Christmas",
                                    calendar.holidays().get(0).json()),
                            new Holiday(
                                    2L,
                                    null,
                                    null,
                                    "Easter",
                                    calendar.holidays().get(1).json()));
            assertThat(calendar(surface, reply).calendarType().is(HolidayCalendar.Type.CUSTOM))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aScheduler_isReadWithItsTimes(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/schedulers")
                .succeed("[{\"id\":7,\"name\":\"n\",\"timezoneId\":\"Europe/Kyiv\",\"excludeHolidays\":true,"
                        + "\"useProspectTimezone\":false,\"useFollowUpSchedule\":true,\"isDefault\":true,\"status\":\"active\","
                        + "\"mainTimings\":[{\"weekDay\":\"Monday\",\"isActive\":true,\"timeRanges\":["
                        + "{\"fromTime\":{\"hour\":8,\"minute\":5},\"toTime\":{\"hour\":24,\"minute\":0}}]}],"
                        + "\"followUpTimings\":[{\"weekDay\":\"sunday\",\"isActive\":false,\"timeRanges\":[]}]}]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Scheduler scheduler = SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.schedulers().list(),
                            c -> c.schedulers().list())
                    .items()
                    .get(0);

            assertThat(scheduler.id()).isEqualTo(7);
            assertThat(scheduler.name()).isEqualTo("n");
            assertThat(scheduler.timezoneId()).isEqualTo("Europe/Kyiv");
            assertThat(scheduler.excludeHolidays()).isTrue();
            assertThat(scheduler.useProspectTimezone()).isFalse();
            assertThat(scheduler.useFollowUpSchedule()).isTrue();
            assertThat(scheduler.isDefault()).isTrue();
            assertThat(scheduler.status()).isEqualTo("active");
            Scheduler.Timing monday = scheduler.mainTimings().get(0);
            assertThat(monday.weekDay().is(DayOfWeek.MONDAY)).isTrue();
            assertThat(monday.active()).isTrue();
            assertThat(monday.timeRanges()).containsExactly(new TimeRange(LocalTime.of(8, 5), null));
            Scheduler.Timing sunday = scheduler.followUpTimings().get(0);
            assertThat(sunday.weekDay().is(DayOfWeek.SUNDAY)).isTrue();
            assertThat(sunday.active()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void schedulers_areSchedulesInTheCurrentContract(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.DELETE, "/v3/schedules/7").fail(SchedulerError.DELETE_REJECTED);
        server.on(HttpMethod.DELETE, "/v5/schedules/7/holiday-calendar-links/9").fail(SchedulerError.LINK_NOT_FOUND);
        server.on(HttpMethod.GET, "/v3/tasks/7").succeed("{\"id\":7}");
        try (SequencesClient newer = SurfaceCalls.client(server, clock)
                        .contract(Contract.CURRENT)
                        .build();
                SequencesClient other = SurfaceCalls.client(server, clock)
                        .contract(Contract.CURRENT)
                        .apiVersion(SequencesDomain.SCHEDULERS, "v5")
                        .build()) {
            SequencesException rejected = catchThrowableOfType(
                    SequencesException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            newer,
                            c -> c.schedulers().delete(7),
                            c -> c.schedulers().delete(7)));
            SequencesException unlinked = catchThrowableOfType(
                    SequencesException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            other,
                            c -> c.schedulers().unlinkHolidayCalendar(7, 9),
                            c -> c.schedulers().unlinkHolidayCalendar(7, 9)));
            SurfaceCalls.call(
                    surface, other, c -> c.tasks().get(7), c -> c.tasks().get(7));

            assertThat(rejected).isExactlyInstanceOf(SchedulerException.DeleteRejected.class);
            assertThat(rejected.status()).isEqualTo(403);
            assertThat(unlinked).isExactlyInstanceOf(SchedulerException.LinkNotFound.class);
        }
    }

    private static EmailTemplate copy(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.emailTemplates().clone(7),
                c -> c.emailTemplates().clone(7));
    }

    private static RenderedEmailTemplate render(Surface surface, SequencesClient reply) {
        EmailTemplateRendering contact = EmailTemplateRendering.builder(11).build();
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.emailTemplates().render(7, contact),
                c -> c.emailTemplates().render(7, contact));
    }

    private static HolidayCalendar calendar(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.holidayCalendars().get(7),
                c -> c.holidayCalendars().get(7));
    }
}
