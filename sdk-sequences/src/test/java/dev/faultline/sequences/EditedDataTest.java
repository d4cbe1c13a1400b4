package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RequestData;
import dev.faultline.sequences.contacts.Account;
import dev.faultline.sequences.contacts.AccountData;
import dev.faultline.sequences.contacts.CustomField;
import dev.faultline.sequences.contacts.CustomFieldData;
import dev.faultline.sequences.internal.Spelling;
import dev.faultline.sequences.scheduling.HolidayCalendar;
import dev.faultline.sequences.scheduling.HolidayCalendarData;
import dev.faultline.sequences.scheduling.Scheduler;
import dev.faultline.sequences.scheduling.SchedulerData;
import dev.faultline.sequences.steps.SequenceStep;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.StepVariant;
import dev.faultline.sequences.steps.StepVariantData;
import dev.faultline.sequences.tasks.Task;
import dev.faultline.sequences.tasks.TaskData;
import dev.faultline.sequences.tasks.TaskType;
import dev.faultline.sequences.templates.EmailTemplate;
import dev.faultline.sequences.templates.EmailTemplateData;
import dev.faultline.sequences.webhooks.SequencesSubscription;
import dev.faultline.sequences.webhooks.SequencesSubscriptionData;
import dev.faultline.testkit.TestResults;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What was read becomes what is sent: every member that can be written, also those that the SDK does not know. */
class EditedDataTest {

    // spotless:off
    static Stream<Arguments> dataOfResults() {
        return Stream.of(
            Arguments.of(SchedulerData.from(read(Scheduler.class,
                        "{'id':1,'name':'n','timezoneId':'UTC','isDefault':true,'status':'active','newer':{'id':2},'mainTimings':[{'weekDay':'Monday'}]}"))
                    .name("m").build(),
                "{'name':'m','timezoneId':'UTC','newer':{'id':2},'mainTimings':[{'weekDay':'Monday'}]}"),
            Arguments.of(HolidayCalendarData.from(read(HolidayCalendar.class,
                        "{'id':1,'name':'n','calendarType':'custom','countryCode':'UA','repeatEveryYear':true,'holidays':[{'id':3,'startDate':'2026-01-01','endDate':'2026-01-01','name':'h'}],'newer':1}"))
                    .repeatEveryYear(false).build(),
                "{'name':'n','repeatEveryYear':false,'holidays':[{'id':3,'startDate':'2026-01-01','endDate':'2026-01-01','name':'h'}],'newer':1}"),
            Arguments.of(AccountData.from(read(Account.class,
                        "{'id':1,'ownerUserId':2,'name':'n','city':'c','stage':{'id':1},'linkedProspectsCount':3,'createdDate':'x','lastActivityDate':'y','logoUrl':'l','newer':null}"))
                    .city("Kyiv").build(),
                "{'name':'n','city':'Kyiv','newer':null}"),
            Arguments.of(CustomFieldData.from(read(CustomField.class,
                        "{'id':1,'title':'t','fieldType':'Text','metadata':'m','orgWide':true}"))
                    .metadata("k").build(),
                "{'title':'t','fieldType':'Text','metadata':'k'}"),
            Arguments.of(EmailTemplateData.from(read(EmailTemplate.class,
                        "{'id':1,'name':'n','subject':'s','body':'b','folderId':4,'folderType':'team','attachments':[{'id':8}],'createdAt':'x','updatedAt':'y','newer':1}"))
                    .subject("t").build(),
                "{'name':'n','subject':'t','body':'b','newer':1,'attachmentIds':[8]}"),
            Arguments.of(SequencesSubscriptionData.from(read(SequencesSubscription.class,
                        "{'id':1,'eventType':'email_sent','url':'https://a.example/x','scope':'team','enabled':true,'createdAt':'x','payloadConfig':{'includeEmailUrl':true}}"))
                    .includeEmailText(true).build(),
                "{'eventType':'email_sent','url':'https://a.example/x','scope':'team','payloadConfig':{'includeEmailUrl':true,'includeEmailText':true}}"),
            Arguments.of(TaskData.from(read(Task.class,
                        "{'id':1,'taskType':7,'status':0,'startAt':'a','dueTo':'b','contactId':9,'template':{'body':'x'},'assignedUserId':3,'isFailed':false,'content':{'body':'y'},'newer':1}"))
                    .template("s", "z").build(),
                "{'taskType':7,'startAt':'a','dueTo':'b','contactId':9,'template':{'body':'z','subject':'s'},'newer':1}"),
            Arguments.of(StepVariantData.from(read(StepVariant.class,
                        "{'id':4,'subject':'s','body':'b','isEnabled':true,'hasAttachments':true,'newer':1}"))
                    .message("c").build(),
                "{'id':4,'subject':'s','isEnabled':true,'newer':1,'body':'c'}"),
            Arguments.of(SequenceStepData.from(read(SequenceStep.class,
                        "{'id':3,'type':'Email','delayInMinutes':5,'executionMode':'Manual','templates':[{'id':4,'subject':'s','body':'b'}],'parentId':null,'newer':1}"))
                    .delay(Duration.ofHours(1)),
                "{'type':'Email','delayInMinutes':60,'executionMode':'Manual','parentId':null,'newer':1,'templates':[{'id':4,'subject':'s','body':'b'}]}"),
            Arguments.of(SequenceStepData.from(read(SequenceStep.class,
                        "{'id':3,'number':'1','type':'Email','delayInMinutes':5,'template':{'emailTemplate':{'executionMode':'Automatic','templates':[{'variantId':4,'subject':'s','body':'b','isEnabled':true}]}}}")),
                "{'type':'Email','delayInMinutes':5,'executionMode':'Automatic','templates':[{'subject':'s','isEnabled':true,'id':4,'body':'b'}]}"),
            Arguments.of(SequenceStepData.from(read(SequenceStep.class,
                        "{'id':3,'type':'linkedIn','actionType':'message','variants':[{'id':4,'message':'m'}]}"))
                    .branchOf(2, true),
                "{'type':'linkedIn','actionType':'message','variants':[{'id':4,'message':'m'}],'parentId':2,'ifConditionPositive':true}"),
            Arguments.of(SequenceStepData.from(read(SequenceStep.class,
                        "{'id':3,'type':'condition','waitInMinutes':30,'conditions':[{'property':'p','rules':[]}]}")),
                "{'type':'condition','waitInMinutes':30,'conditions':[{'property':'p','rules':[]}]}"),
            Arguments.of(SequenceStepData.from(read(SequenceStep.class,
                        "{'id':3,'type':'Fax','paper':'A4'}")),
                "{'type':'Fax','paper':'A4'}"));
    }
    // spotless:on

    @ParameterizedTest
    @MethodSource("dataOfResults")
    void writableMembers_areSentAsRead(RequestData data, String body) {
        assertThat(JsonValue.of(new Spelling(Contract.OLDER).of(data))).hasToString(body.replace('\'', '"'));
    }

    @Test
    void kinds_stayApart() {
        assertThat(SequenceStepData.from(read(SequenceStep.class, "{'type':'call','id':1}")))
                .isExactlyInstanceOf(SequenceStepData.Call.class);
        assertThat(SequenceStepData.from(read(SequenceStep.class, "{'id':1}")))
                .isExactlyInstanceOf(SequenceStepData.Other.class);
        assertThat(TaskData.from(read(Task.class, "{'id':1,'taskType':'linkedIn'}")))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SchedulerData.from(null))
                .withMessageStartingWith("scheduler is null");
        assertThat(TaskType.LINKED_IN.in(Contract.OLDER)).isEqualTo(5);
    }

    private static <T extends FromJson> T read(Class<T> type, String json) {
        return TestResults.read(type, json.replace('\'', '"'));
    }
}
