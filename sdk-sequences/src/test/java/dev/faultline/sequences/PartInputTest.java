package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.SortOrder;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.enrolment.SequenceContactStatesQuery;
import dev.faultline.sequences.enrolment.SequenceContactsQuery;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.sequences.sequence.FolderSequencesQuery;
import dev.faultline.sequences.sequence.NewSequenceTemplate;
import dev.faultline.sequences.steps.ExecutionMode;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.StepVariantData;
import dev.faultline.sequences.webhooks.SequencesSubscription;
import dev.faultline.sequences.webhooks.SequencesSubscriptionData;
import dev.faultline.sequences.webhooks.SequencesWebhooks;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input to the parts of sequences and to webhooks fails at once, and nothing is sent. */
@FaultlineTest
class PartInputTest {

    private static final UUID ID = UUID.fromString("0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f");
    private static final SequenceStepData STEP = SequenceStepData.call(Duration.ZERO);

    static Stream<Arguments> badInput() {
        return Stream.of(steps(), contacts(), parts(), webhooks()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> steps() {
        return Stream.of(
                bad("id is 0", c -> c.sequence(0).steps().list()),
                bad("stepId is -1", c -> c.async().sequence(1).steps().step(-1).get()),
                bad("stepId is 0", c -> c.sequence(1).steps().step(0).delete()),
                bad(
                        "variantId is 0",
                        c -> c.sequence(1).steps().step(1).variants().delete(0)),
                bad("step is null", c -> c.sequence(1).steps().create(null)),
                bad("step is null", c -> c.async().sequence(1).steps().step(1).replace(null)),
                bad("steps is null", c -> c.sequence(1).steps().bulkCreate(null)),
                bad("steps is empty", c -> c.async().sequence(1).steps().bulkCreate(List.of())),
                bad("step is null", c -> c.sequence(1).steps().bulkCreate(Arrays.asList(STEP, null))),
                bad("stepIds is 0 ids", c -> c.sequence(1).steps().bulkDelete(List.of())),
                bad(
                        "variantIds is null",
                        c -> c.sequence(1).steps().step(1).variants().disable(null)),
                bad(
                        "variantIds is 0 ids",
                        c -> c.async().sequence(1).steps().step(1).variants().enable(List.of())),
                bad(
                        "variants is empty",
                        c -> c.sequence(1).steps().step(1).variants().bulkCreate(List.of())),
                bad(
                        "variant is null",
                        c -> c.sequence(1).steps().step(1).variants().create(null)),
                bad("id is 0", c -> StepVariantData.builder("m").id(0)),
                bad("message is blank", c -> StepVariantData.of("s", " ")),
                bad("message is null", c -> StepVariantData.of(null)),
                bad("attachmentIds is 4 ids", c -> StepVariantData.builder("m").attachmentIds(List.of(1L, 2L, 3L, 4L))),
                bad(
                        "variants is empty or null in places",
                        c -> SequenceStepData.email(Duration.ZERO, ExecutionMode.MANUAL, (StepVariantData) null)),
                bad("executionMode is null", c -> SequenceStepData.sms(Duration.ZERO, null, "m")),
                bad("message is blank", c -> SequenceStepData.whatsApp(Duration.ZERO, " ")),
                bad("delay is null", c -> SequenceStepData.call(null)),
                bad("delay is PT-1M", c -> SequenceStepData.call(Duration.ofMinutes(-1))),
                bad("delay is PT1M30S", c -> SequenceStepData.call(Duration.ofSeconds(90))),
                bad("action is null", c -> SequenceStepData.task(Duration.ZERO, null, "d")),
                bad("action is null", c -> SequenceStepData.zapier(Duration.ZERO, "n", null)),
                bad("action is null", c -> SequenceStepData.linkedIn(Duration.ZERO, ExecutionMode.MANUAL, null)),
                bad("conditions is empty", c -> SequenceStepData.condition(Duration.ZERO)),
                bad(
                        "rules is empty",
                        c -> SequenceStepData.PropertyCondition.builder("city").build()),
                bad("operator is blank", c -> SequenceStepData.PropertyCondition.of("city", "", 1)),
                bad("parentId is 0", c -> SequenceStepData.call(Duration.ZERO).branchOf(0, true)),
                bad("type is blank", c -> SequenceStepData.other(" ")));
    }

    private static Stream<Arguments> contacts() {
        return Stream.of(
                bad("id is 0", c -> c.sequence(0).contacts().list()),
                bad("contactId is 0", c -> c.async().sequence(1).contacts().get(0)),
                bad("contactId is 0", c -> c.sequence(1).contacts().remove(0)),
                bad("query is null", c -> c.sequence(1).contacts().states((SequenceContactStatesQuery) null)),
                bad("query is null", c -> c.async().sequence(1).contacts().list((SequenceContactsQuery) null)),
                bad("top is 101", c -> SequenceContactStatesQuery.builder().top(101)),
                bad("top is 1001", c -> SequenceContactsQuery.builder().top(1001)),
                bad(
                        "additionalColumns is []",
                        c -> SequenceContactStatesQuery.builder().additionalColumns()),
                bad("sort_by is blank", c -> SequenceContactsQuery.builder().sortBy("", SortOrder.ASC)),
                bad("contactIds is 0 ids", c -> SequenceEnrolment.builder(List.of())),
                bad(
                        "startStepId is 0",
                        c -> SequenceEnrolment.builder(List.of(1L)).startStepId(0)),
                bad(
                        "startFrom is null",
                        c -> SequenceEnrolment.builder(List.of(1L)).startFrom(null)),
                bad("id is 0", c -> c.sequence(0)),
                bad("id is 0", c -> c.async().sequence(0)),
                bad("stepId is 0", c -> c.sequence(1).steps().step(0)),
                bad("enrolment is null", c -> c.sequence(1).contacts().add((SequenceEnrolment) null)),
                bad("contactIds is null", c -> c.sequence(1).contacts().bulkRemove(null)),
                bad("status is null", c -> c.sequence(1).contacts().setStatus(1, null)),
                bad(
                        "status is INACTIVE",
                        c -> c.sequence(1).contacts().bulkSetStatus(List.of(1L), SequenceContactStatus.INACTIVE)),
                bad(
                        "contactIds is -3 among others",
                        c -> c.sequence(1).contacts().setBounced(List.of(1L, -3L))),
                bad("contactIds is 0 ids", c -> c.async().sequence(1).contacts().clearReplied(List.of())));
    }

    private static Stream<Arguments> parts() {
        return Stream.of(
                bad("id is null", c -> c.sequenceTemplates().delete(null)),
                bad("templateId is null", c -> c.sequenceTemplates().createFromTemplate(null)),
                bad("folderId is null", c -> c.async().sequenceTemplates().createFromTemplate(ID, null)),
                bad("template is null", c -> c.sequence(1).saveAsTemplate(null)),
                bad(
                        "id is 0",
                        c -> c.sequence(0)
                                .saveAsTemplate(NewSequenceTemplate.builder("n").build())),
                bad("name is blank", c -> NewSequenceTemplate.builder(" ")),
                bad("scope is blank", c -> NewSequenceTemplate.builder("n").scope("")),
                bad("name is blank", c -> c.sequenceFolders().create("")),
                bad("name is null", c -> c.async().sequenceFolders().rename(ID, null)),
                bad("id is null", c -> c.sequenceFolders().rename(null, "n")),
                bad("query is null", c -> c.sequenceFolders().listSequences(ID, (FolderSequencesQuery) null)),
                bad("sequenceIds is 0 ids", c -> c.sequenceFolders().addSequences(ID, List.of())),
                bad("emailAccountId is 0", c -> c.sequence(1).emailAccounts().link(0)),
                bad(
                        "emailAccountId is 0",
                        c -> c.async().sequence(1).emailAccounts().unlink(0)),
                bad(
                        "emailAccountIds is null",
                        c -> c.sequence(1).emailAccounts().replace(null)),
                bad(
                        "emailAccountIds is 0 among others",
                        c -> c.sequence(1).emailAccounts().replace(List.of(0L))),
                bad(
                        "linkedInAccountId is 0",
                        c -> c.sequence(1).linkedInAccounts().link(0)),
                bad("id is 0", c -> c.async().sequence(0).linkedInAccounts().list()));
    }

    private static Stream<Arguments> webhooks() {
        String right = "https://hooks.example.com/k3y";
        String tooLong = right + "x".repeat(1025 - right.length());
        return Stream.of(
                bad("id is 0", c -> c.webhooks().get(0)),
                bad("id is 0", c -> c.async().webhooks().test(0)),
                bad("subscription is null", c -> c.webhooks().create(null)),
                bad("subscription is null", c -> c.async().webhooks().replace(1, null)),
                bad(
                        "enabled is part of a replacement",
                        c -> c.webhooks()
                                .replace(
                                        1,
                                        SequencesSubscriptionData.builder(
                                                        SequencesSubscription.EventType.EMAIL_SENT, right)
                                                .enabled(true)
                                                .build())),
                bad("query is null", c -> c.webhooks().logs(1, (ListQuery) null)),
                bad("eventType is null", c -> SequencesSubscriptionData.builder(null, right)),
                url(null),
                url(" "),
                url("/hooks.example.com"),
                url("ftp://hooks.example.com/k3y"),
                url("mailto:a@example.com"),
                url("https:///k3y"),
                url("https://hooks.example.com/k 3y"),
                url(tooLong),
                bad(
                        "scope is null",
                        c -> SequencesSubscriptionData.builder(SequencesSubscription.EventType.EMAIL_SENT, right)
                                .scope(null)),
                bad("body is null", c -> SequencesWebhooks.parse(null)),
                bad("subscriptionIds is null", c -> SequencesWebhooks.parse(new byte[0], null)));
    }

    private static Arguments url(String url) {
        return bad("url is ", c -> SequencesSubscriptionData.builder(SequencesSubscription.EventType.EMAIL_SENT, url));
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
            assertThat(failure.getMessage()).doesNotContain("example.com", "k3y");
            assertThat(server.requests()).isEmpty();
        }
    }
}
