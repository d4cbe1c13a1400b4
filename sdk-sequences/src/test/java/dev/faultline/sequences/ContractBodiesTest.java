package dev.faultline.sequences;

import static dev.faultline.sequences.steps.ExecutionMode.AUTOMATIC;
import static dev.faultline.sequences.steps.ExecutionMode.MANUAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.sequences.contacts.Contact;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactCompanySize;
import dev.faultline.sequences.contacts.CustomFieldData;
import dev.faultline.sequences.contacts.CustomFieldType;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.sequences.sequence.NewSequence;
import dev.faultline.sequences.sequence.RepliesHandling;
import dev.faultline.sequences.sequence.SequenceSettingsData;
import dev.faultline.sequences.steps.LinkedInAction;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.StepVariantData;
import dev.faultline.sequences.tasks.LinkedInTaskType;
import dev.faultline.sequences.tasks.TaskCompletion;
import dev.faultline.sequences.tasks.TaskData;
import dev.faultline.sequences.tasks.TaskFilter;
import dev.faultline.sequences.tasks.TaskStatus;
import dev.faultline.sequences.tasks.TaskType;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How requests are spelled in either contract, and which of them only one contract has. */
@FaultlineTest
class ContractBodiesTest {

    private static final Duration NONE = Duration.ZERO;
    private static final Instant START = Instant.parse("2026-05-02T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-05-03T08:00:00Z");

    private record Row(
            String name,
            String older,
            String current,
            Function<SequencesClient, ?> blocking,
            Function<SequencesAsyncClient, CompletableFuture<?>> asynchronous) {

        String in(Contract contract) {
            return contract == Contract.OLDER ? older : current;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Row step(String name, SequenceStepData step, String older, String current) {
        return new Row(
                name,
                older,
                current,
                c -> c.sequence(7).steps().create(step),
                c -> c.sequence(7).steps().create(step));
    }

    private static Row variant(String name, StepVariantData variant, String older, String current) {
        return new Row(
                name,
                older,
                current,
                c -> c.sequence(7).steps().step(3).variants().create(variant),
                c -> c.sequence(7).steps().step(3).variants().create(variant));
    }

    private static Row contact(String name, ContactChanges.Builder changes, String older, String current) {
        return new Row(
                name,
                older,
                current,
                c -> c.contact(7).update(changes.build()),
                c -> c.contact(7).update(changes.build()));
    }

    private static Row enrolment(String name, SequenceEnrolment.Builder enrolment, String older, String current) {
        return new Row(
                name,
                older,
                current,
                c -> c.sequence(7).contacts().add(enrolment.build()),
                c -> c.sequence(7).contacts().add(enrolment.build()));
    }

    private static Row sequence(String name, NewSequence.Builder sequence, String older, String current) {
        return new Row(
                name,
                older,
                current,
                c -> c.sequences().create(sequence.build()),
                c -> c.sequences().create(sequence.build()));
    }

    // spotless:off
    static Stream<Row> rows() {
        StepVariantData hello = StepVariantData.of("Hello", "Dear {{firstName}}");
        SequenceStepData email = SequenceStepData.email(Duration.ofHours(2), AUTOMATIC, hello);
        return Stream.of(
            step("email", email,
                "{'type':'Email','delayInMinutes':120,'executionMode':'Automatic','templates':[{'body':'Dear {{firstName}}','subject':'Hello'}]}",
                "{'type':'email','delayInMinutes':120,'executionMode':'automatic','variants':[{'message':'Dear {{firstName}}','subject':'Hello'}]}"),
            step("LinkedIn with texts", SequenceStepData.linkedIn(NONE, MANUAL, LinkedInAction.MESSAGE, StepVariantData.of("Hi")),
                "{'type':'LinkedIn','actionType':'Message','delayInMinutes':0,'executionMode':'Manual','variants':[{'message':'Hi'}]}",
                "{'type':'linkedIn','actionType':'message','delayInMinutes':0,'executionMode':'manual','variants':[{'message':'Hi'}]}"),
            step("LinkedIn without texts", SequenceStepData.linkedIn(NONE, AUTOMATIC, LinkedInAction.COMMENT_ON_RECENT_POST),
                "{'type':'LinkedIn','actionType':'CommentOnRecentPost','delayInMinutes':0,'executionMode':'Automatic'}",
                "{'type':'linkedIn','actionType':'commentOnRecentPost','delayInMinutes':0,'executionMode':'automatic'}"),
            step("call", SequenceStepData.call(Duration.ofMinutes(5)),
                "{'type':'Call','delayInMinutes':5}",
                "{'type':'call','delayInMinutes':5}"),
            step("SMS", SequenceStepData.sms(NONE, AUTOMATIC, "t"),
                "{'type':'SMS','delayInMinutes':0,'executionMode':'Automatic','message':'t'}",
                "{'type':'sms','delayInMinutes':0,'executionMode':'automatic','message':'t'}"),
            step("WhatsApp", SequenceStepData.whatsApp(NONE, "t"),
                "{'type':'WhatsApp','delayInMinutes':0,'message':'t'}",
                "{'type':'whatsApp','delayInMinutes':0,'message':'t'}"),
            step("Zapier", SequenceStepData.zapier(NONE, "n", SequenceStepData.Zapier.Action.WAIT),
                "{'type':'Zapier','delayInMinutes':0,'name':'n','action':'wait'}",
                "{'type':'zapier','delayInMinutes':0,'name':'n','action':'wait'}"),
            step("task", SequenceStepData.task(NONE, SequenceStepData.Task.Action.TO_DO, "d").branchOf(8, true),
                "{'type':'Task','delayInMinutes':0,'actionType':'toDo','description':'d','parentId':8,'ifConditionPositive':true}",
                "{'type':'task','delayInMinutes':0,'actionType':'toDo','description':'d','parentId':8,'ifConditionPositive':true}"),
            step("condition", SequenceStepData.condition(Duration.ofDays(1), SequenceStepData.PropertyCondition.of("city", "equals", "Kyiv")).delay(NONE),
                "{'type':'Condition','waitInMinutes':1440,'conditions':[{'property':'city','rules':[{'operator':'equals','value':'Kyiv'}]}],'delayInMinutes':0}",
                "{'type':'condition','waitInMinutes':1440,'conditions':[{'property':'city','rules':[{'operator':'equals','value':'Kyiv'}]}],'delayInMinutes':0}"),
            step("a kind of tomorrow, and fields sent exactly", SequenceStepData.other("Fax").field("templates", List.of()).field("variants", List.of()),
                "{'type':'Fax','templates':[],'variants':[]}",
                "{'type':'Fax','templates':[],'variants':[]}"),
            step("exact fields of an email", email.field("variants", 1),
                "{'type':'Email','delayInMinutes':120,'executionMode':'Automatic','variants':1}",
                "{'type':'email','delayInMinutes':120,'executionMode':'automatic','variants':1}"),
            variant("a text", StepVariantData.builder("m").id(4).subject("s").enabled(false).build(),
                "{'body':'m','id':4,'subject':'s','isEnabled':false}",
                "{'message':'m','id':4,'subject':'s','isEnabled':false}"),
            variant("a text with files", StepVariantData.builder("m").attachmentIds(List.of(1L, 2L)).build(),
                "attachmentIds is no member of the contract OLDER: give it with contract(Contract.CURRENT), or by field(\"attachmentIds\", ..)",
                "{'message':'m','attachmentIds':[1,2]}"),
            variant("a text of a template", StepVariantData.builder("m").templateId(2).build(),
                "{'body':'m','templateId':2}",
                "templateId is no member of the contract CURRENT: give it with contract(Contract.OLDER), or by field(\"templateId\", ..)"),
            sequence("a sequence", NewSequence.builder("n").step(email.branchOf(3, false))
                    .settings(SequenceSettingsData.builder().repliesHandlingType(RepliesHandling.MARK_AS_FINISHED).build()),
                "{'name':'n','steps':[{'type':'Email','delayInMinutes':120,'executionMode':'Automatic','templates':[{'body':'Dear {{firstName}}','subject':'Hello'}],"
                    + "'parentId':3,'ifConditionPositive':false}],'settings':{'repliesHandlingType':'MARK_AS_FINISHED'}}",
                "{'name':'n','steps':[{'type':'email','delayInMinutes':120,'executionMode':'automatic','variants':[{'message':'Dear {{firstName}}','subject':'Hello'}],"
                    + "'parentId':3,'ifConditionPositive':false}],'settings':{'repliesHandlingType':'markAsFinished'}}"),
            sequence("another handling of replies", NewSequence.builder("n")
                    .settings(SequenceSettingsData.builder().repliesHandlingType(RepliesHandling.CONTINUE_SENDING).build()),
                "{'name':'n','settings':{'repliesHandlingType':'continueSending'}}",
                "{'name':'n','settings':{'repliesHandlingType':'continueSending'}}"),
            sequence("a daily limit", NewSequence.builder("n").settings(SequenceSettingsData.builder().useDailyThrottling(true).build()),
                "useDailyThrottling is no member of the contract OLDER: give it with contract(Contract.CURRENT), or by field(\"useDailyThrottling\", ..)",
                "{'name':'n','settings':{'useDailyThrottling':true}}"),
            new Row("a replaced step whose texts have no ids",
                "{'type':'Email','delayInMinutes':120,'executionMode':'Automatic','templates':[{'body':'Dear {{firstName}}','subject':'Hello'}]}",
                "step is with variants without ids: give each its id, as SequenceStepData.from(step) does",
                c -> c.sequence(7).steps().step(3).replace(email),
                c -> c.sequence(7).steps().step(3).replace(email)),
            enrolment("contacts", SequenceEnrolment.builder(List.of(1L)).removeFromExisting(true).startStepId(2),
                "{'contactIds':[1],'removeFromExisting':true,'startStepId':2}",
                "{'contactIds':[1],'removeFromExisting':true,'startStepId':2}"),
            enrolment("contacts at once", SequenceEnrolment.builder(List.of(1L)).ignoreStepDelay(true),
                "ignoreStepDelay is no member of the contract OLDER: give it with contract(Contract.CURRENT), or by field(\"ignoreStepDelay\", ..)",
                "{'contactIds':[1],'ignoreStepDelay':true}"),
            enrolment("contacts later", SequenceEnrolment.builder(List.of(1L)).startFrom(START),
                "startFrom is no member of the contract OLDER: give it with contract(Contract.CURRENT), or by field(\"startFrom\", ..)",
                "{'contactIds':[1],'startFrom':'2026-05-02T08:00:00Z'}"),
            contact("sizes have one spelling", ContactChanges.builder().companySize(ContactCompanySize.ONE_THOUSAND),
                "{'companySize':'OneThousand'}",
                "{'companySize':'OneThousand'}"),
            contact("an opt-out", ContactChanges.builder().optedOut(true),
                "isOptedOut is no member of the contract OLDER: give it with contract(Contract.CURRENT), or by field(\"isOptedOut\", ..)",
                "{'isOptedOut':true}"),
            contact("a call", ContactChanges.builder().callStatus(Contact.CallStatus.TO_CALL),
                "callStatus is no member of the contract OLDER: give it with contract(Contract.CURRENT), or by field(\"callStatus\", ..)",
                "{'callStatus':'toCall'}"),
            contact("a meeting", ContactChanges.builder().meetingStatus(Contact.MeetingStatus.MEETING_BOOKED),
                "meetingStatus is no member of the contract OLDER: give it with contract(Contract.CURRENT), or by field(\"meetingStatus\", ..)",
                "{'meetingStatus':'meetingBooked'}"),
            new Row("a status in a sequence",
                "{'status':'OutOfOffice'}",
                "{'status':'outOfOffice'}",
                c -> c.sequence(7).contacts().setStatus(3, SequenceContactStatus.OUT_OF_OFFICE),
                c -> c.sequence(7).contacts().setStatus(3, SequenceContactStatus.OUT_OF_OFFICE)),
            new Row("statuses in a sequence, which only the current contract has",
                "{'contactIds':[1],'statusInSequence':'outOfOffice'}",
                "{'contactIds':[1],'statusInSequence':'outOfOffice'}",
                c -> c.sequence(7).contacts().bulkSetStatus(List.of(1L), SequenceContactStatus.OUT_OF_OFFICE),
                c -> c.sequence(7).contacts().bulkSetStatus(List.of(1L), SequenceContactStatus.OUT_OF_OFFICE)),
            new Row("a custom field",
                "{'title':'t','fieldType':'Number'}",
                "{'title':'t','fieldType':'number'}",
                c -> c.customFields().create(CustomFieldData.builder("t", CustomFieldType.NUMBER).build()),
                c -> c.customFields().create(CustomFieldData.builder("t", CustomFieldType.NUMBER).build())),
            new Row("a task",
                "{'taskType':5,'startAt':'2026-05-02T08:00:00Z','dueTo':'2026-05-03T08:00:00Z','linkedInTaskType':3}",
                "{'taskType':'linkedIn','startAt':'2026-05-02T08:00:00Z','dueTo':'2026-05-03T08:00:00Z','linkedInTaskType':'viewProfile'}",
                c -> c.tasks().create(TaskData.builder(TaskType.LINKED_IN, START, DUE).linkedInTaskType(LinkedInTaskType.VIEW_PROFILE).build()),
                c -> c.tasks().create(TaskData.builder(TaskType.LINKED_IN, START, DUE).linkedInTaskType(LinkedInTaskType.VIEW_PROFILE).build())),
            new Row("a search for tasks",
                "{'taskType':7,'status':5}",
                "{'taskType':'manualEmail','status':'sequenceDetached'}",
                c -> c.tasks().filter(TaskFilter.builder().taskType(TaskType.MANUAL_EMAIL).status(TaskStatus.SEQUENCE_DETACHED).build()),
                c -> c.tasks().filter(TaskFilter.builder().taskType(TaskType.MANUAL_EMAIL).status(TaskStatus.SEQUENCE_DETACHED).build())),
            new Row("a search for tasks of a newer kind",
                "{'taskType':42,'status':'frozen'}",
                "{'taskType':42,'status':'frozen'}",
                c -> c.tasks().filter(TaskFilter.builder().taskType("42").status("frozen").build()),
                c -> c.tasks().filter(TaskFilter.builder().taskType("42").status("frozen").build())),
            new Row("how a call went, whose names no page has",
                "{'callResolution':2}",
                "{'callResolution':2}",
                c -> c.tasks().complete(7, TaskCompletion.builder().callResolution(TaskCompletion.CallResolution.NEGATIVE).build()),
                c -> c.tasks().complete(7, TaskCompletion.builder().callResolution(TaskCompletion.CallResolution.NEGATIVE).build())));
    }
    // spotless:on

    static Stream<Object[]> onBothSurfaces() {
        return Surface.with(rows());
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("onBothSurfaces")
    void isSpelledAsTheContractHasIt(Surface surface, Row row, FaultServer server, FakeClock clock) {
        server.lenient();
        for (HttpMethod method : List.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH)) {
            for (String path = "/{version}/{of}"; path.length() < 60; path += "/{more}") {
                server.on(method, path).succeed("{}").always();
            }
        }
        for (Contract contract : Contract.values()) {
            try (SequencesClient reply =
                    SurfaceCalls.client(server, clock).contract(contract).build()) {
                int before = server.requests().size();
                RuntimeException refused = catchThrowableOfType(
                        RuntimeException.class,
                        () -> SurfaceCalls.any(surface, reply, row.blocking(), row.asynchronous()));

                if (row.in(contract).startsWith("{")) {
                    assertThat(server.requests()).hasSize(before + 1);
                    assertThat(server.requests().get(before).text())
                            .isEqualTo(row.in(contract).replace('\'', '"'));
                } else {
                    assertThat(refused)
                            .isExactlyInstanceOf(IllegalArgumentException.class)
                            .hasMessage(row.in(contract));
                    assertThat(server.requests()).hasSize(before);
                }
            }
        }
    }
}
