package dev.faultline.sequences;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static dev.faultline.core.HttpMethod.PUT;
import static dev.faultline.sequences.ResourceCall.ONCE;
import static dev.faultline.sequences.ResourceCall.REPEATED;
import static dev.faultline.sequences.ResourceCall.row;
import static dev.faultline.sequences.ResourceCall.table;

import dev.faultline.sequences.scheduling.HolidayCalendarData;
import dev.faultline.sequences.scheduling.SchedulerData;
import dev.faultline.sequences.scheduling.TimeRange;
import dev.faultline.sequences.templates.EmailTemplateData;
import dev.faultline.sequences.templates.EmailTemplateRendering;
import dev.faultline.sequences.templates.TemplateFolderType;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** The operations on email templates, their folders, holiday calendars and schedulers. */
final class ContentCalls {

    private static final EmailTemplateData PLAIN = EmailTemplateData.builder("n", "<p>b</p>")
            .subject("s")
            .attachmentIds(List.of(8L))
            .build();

    private static final EmailTemplateData FILED = EmailTemplateData.builder("n", "b")
            .folder(3, TemplateFolderType.TEAM)
            .build();

    private static final EmailTemplateRendering RENDERING =
            EmailTemplateRendering.builder(11).sequenceId(12).emailAccountId(13).build();

    static final ListQuery SECOND = ListQuery.builder().top(1).skip(1).build();

    private static final HolidayCalendarData CALENDAR = HolidayCalendarData.builder("n")
            .repeatEveryYear(true)
            .holiday(LocalDate.of(2026, 12, 24), LocalDate.of(2027, 1, 2), "Christmas")
            .holiday(LocalDate.of(2026, 5, 1), "May Day")
            .build();

    private static final String CALENDAR_BODY = "{\"name\":\"n\",\"repeatEveryYear\":true,\"holidays\":["
            + "{\"startDate\":\"2026-12-24\",\"endDate\":\"2027-01-02\",\"name\":\"Christmas\"},"
            + "{\"startDate\":\"2026-05-01\",\"endDate\":\"2026-05-01\",\"name\":\"May Day\"}]}";

    private static final SchedulerData SCHEDULER = SchedulerData.builder("n", "Europe/Kyiv")
            .excludeHolidays(true)
            .useProspectTimezone(false)
            .useFollowUpSchedule(true)
            .mainTiming(DayOfWeek.MONDAY, true, TimeRange.of(LocalTime.of(8, 5), LocalTime.of(17, 30)))
            .mainTiming(DayOfWeek.SUNDAY, false)
            .followUpTiming(DayOfWeek.TUESDAY, true, TimeRange.of(LocalTime.of(9, 0), LocalTime.of(10, 0)))
            .build();

    private static final String SCHEDULER_BODY = "{\"name\":\"n\",\"timezoneId\":\"Europe/Kyiv\","
            + "\"excludeHolidays\":true,\"useProspectTimezone\":false,\"useFollowUpSchedule\":true,"
            + "\"mainTimings\":[{\"weekDay\":\"Monday\",\"isActive\":true,\"timeRanges\":[{\"fromTime\":{\"hour\":8,\"minute\":5},"
            + "\"toTime\":{\"hour\":17,\"minute\":30}}]},{\"weekDay\":\"Sunday\",\"isActive\":false,\"timeRanges\":[]}],"
            + "\"followUpTimings\":[{\"weekDay\":\"Tuesday\",\"isActive\":true,\"timeRanges\":[{\"fromTime\":{\"hour\":9,\"minute\":0},"
            + "\"toTime\":{\"hour\":10,\"minute\":0}}]}]}";

    private static final String PAGE = "{\"items\":[],\"hasMore\":false}";
    private static final String ONE = "{\"id\":7}";

    // spotless:off
    static final List<ResourceCall> ALL = Stream.of(
            table(SequencesDomain.EMAIL_TEMPLATES,
                row(GET, "/v3/email-templates?top=1000", "", REPEATED, PAGE, c -> c.emailTemplates().list(), c -> c.emailTemplates().list()),
                row(GET, "/v3/email-templates?top=1&skip=1", "", REPEATED, PAGE, c -> c.emailTemplates().list(SECOND), c -> c.emailTemplates().list(SECOND)),
                row(POST, "/v3/email-templates", "{\"name\":\"n\",\"body\":\"b\",\"folderType\":\"team\",\"folderId\":3}", ONCE, ONE, c -> c.emailTemplates().create(FILED), c -> c.emailTemplates().create(FILED)),
                row(GET, "/v3/email-templates/7", "", REPEATED, ONE, c -> c.emailTemplates().get(7), c -> c.emailTemplates().get(7)),
                row(PUT, "/v3/email-templates/7", "{\"name\":\"n\",\"body\":\"<p>b</p>\",\"subject\":\"s\",\"attachmentIds\":[8]}", REPEATED, "", c -> c.emailTemplates().replace(7, PLAIN), c -> c.emailTemplates().replace(7, PLAIN)),
                row(DELETE, "/v3/email-templates/7", "", REPEATED, "", c -> c.emailTemplates().delete(7), c -> c.emailTemplates().delete(7)),
                row(POST, "/v3/email-templates/7/clone", "", ONCE, "{\"id\":8}", c -> c.emailTemplates().clone(7), c -> c.emailTemplates().clone(7)),
                row(POST, "/v3/email-templates/7/move", "{\"folderId\":3,\"folderType\":\"personal\"}", ONCE, "", c -> c.emailTemplates().move(7, 3, TemplateFolderType.PERSONAL), c -> c.emailTemplates().move(7, 3, TemplateFolderType.PERSONAL)),
                row(POST, "/v3/email-templates/7/render", "{\"contactId\":11,\"sequenceId\":12,\"emailAccountId\":13}", REPEATED, "{\"isSuccess\":true}", c -> c.emailTemplates().render(7, RENDERING), c -> c.emailTemplates().render(7, RENDERING)),
                row(POST, "/v3/email-templates/7/send-test", "{\"email\":\"a@example.com\",\"emailAccountId\":13}", ONCE, "", c -> c.emailTemplates().sendTest(7, "a@example.com", 13), c -> c.emailTemplates().sendTest(7, "a@example.com", 13)),
                row(GET, "/v3/email-templates/variables", "", REPEATED, "[]", c -> c.emailTemplates().variables(), c -> c.emailTemplates().variables())),
            table(SequencesDomain.EMAIL_TEMPLATE_FOLDERS,
                row(GET, "/v3/email-template-folders", "", REPEATED, "[]", c -> c.emailTemplateFolders().list(), c -> c.emailTemplateFolders().list()),
                row(POST, "/v3/email-template-folders", "{\"name\":\"n\",\"folderType\":\"team\"}", ONCE, ONE, c -> c.emailTemplateFolders().create("n", TemplateFolderType.TEAM), c -> c.emailTemplateFolders().create("n", TemplateFolderType.TEAM)),
                row(GET, "/v3/email-template-folders/7", "", REPEATED, ONE, c -> c.emailTemplateFolders().get(7), c -> c.emailTemplateFolders().get(7)),
                row(POST, "/v3/email-template-folders/7/share", "", ONCE, "", c -> c.emailTemplateFolders().share(7), c -> c.emailTemplateFolders().share(7))),
            table(SequencesDomain.HOLIDAY_CALENDARS,
                row(GET, "/v3/holiday-calendars", "", REPEATED, "[]", c -> c.holidayCalendars().list(), c -> c.holidayCalendars().list()),
                row(POST, "/v3/holiday-calendars", CALENDAR_BODY, ONCE, ONE, c -> c.holidayCalendars().create(CALENDAR), c -> c.holidayCalendars().create(CALENDAR)),
                row(GET, "/v3/holiday-calendars/7", "", REPEATED, ONE, c -> c.holidayCalendars().get(7), c -> c.holidayCalendars().get(7)),
                row(PUT, "/v3/holiday-calendars/7", CALENDAR_BODY, REPEATED, "", c -> c.holidayCalendars().replace(7, CALENDAR), c -> c.holidayCalendars().replace(7, CALENDAR)),
                row(DELETE, "/v3/holiday-calendars/7", "", REPEATED, "", c -> c.holidayCalendars().delete(7), c -> c.holidayCalendars().delete(7))),
            table(SequencesDomain.SCHEDULERS,
                row(GET, "/v3/schedulers", "", REPEATED, "[]", c -> c.schedulers().list(), c -> c.schedulers().list()),
                row(POST, "/v3/schedulers", SCHEDULER_BODY, ONCE, ONE, c -> c.schedulers().create(SCHEDULER), c -> c.schedulers().create(SCHEDULER)),
                row(GET, "/v3/schedulers/7", "", REPEATED, ONE, c -> c.schedulers().get(7), c -> c.schedulers().get(7)),
                row(PUT, "/v3/schedulers/7", SCHEDULER_BODY, REPEATED, "", c -> c.schedulers().replace(7, SCHEDULER), c -> c.schedulers().replace(7, SCHEDULER)),
                row(DELETE, "/v3/schedulers/7", "", REPEATED, "", c -> c.schedulers().delete(7), c -> c.schedulers().delete(7)),
                row(POST, "/v3/schedulers/7/set-default", "", ONCE, "", c -> c.schedulers().setDefault(7), c -> c.schedulers().setDefault(7)),
                row(GET, "/v3/schedulers/7/holiday-calendars", "", REPEATED, "[]", c -> c.schedulers().listHolidayCalendars(7), c -> c.schedulers().listHolidayCalendars(7)),
                row(POST, "/v3/schedulers/7/holiday-calendar-links", "{\"calendarId\":9}", ONCE, "", c -> c.schedulers().linkHolidayCalendar(7, 9), c -> c.schedulers().linkHolidayCalendar(7, 9)),
                row(DELETE, "/v3/schedulers/7/holiday-calendar-links/9", "", REPEATED, "", c -> c.schedulers().unlinkHolidayCalendar(7, 9), c -> c.schedulers().unlinkHolidayCalendar(7, 9))))
        .flatMap(List::stream)
        .toList();
    // spotless:on

    private ContentCalls() {}
}
