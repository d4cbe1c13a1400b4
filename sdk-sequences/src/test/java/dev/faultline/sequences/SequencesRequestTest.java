package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.sequence.NewSequence;
import dev.faultline.sequences.sequence.RepliesHandling;
import dev.faultline.sequences.sequence.Sequence;
import dev.faultline.sequences.sequence.SequenceChanges;
import dev.faultline.sequences.sequence.SequenceHealth;
import dev.faultline.sequences.sequence.SequenceLinkedInAccount;
import dev.faultline.sequences.sequence.SequenceSettingsData;
import dev.faultline.sequences.sequence.SequenceStatus;
import dev.faultline.sequences.steps.ExecutionMode;
import dev.faultline.sequences.steps.LinkedInAction;
import dev.faultline.sequences.steps.SequenceStep;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.StepVariantData;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the operations on sequences send, and what they make of the responses. */
@FaultlineTest
class SequencesRequestTest {

    private static final String NESTED = "{\"id\":7,\"ownerUserId\":3,\"name\":\"Spring\","
            + "\"created\":\"2026-05-02T08:15:30.5+02:00\",\"status\":\"New\",\"isArchived\":false,\"scheduleId\":12,"
            + "\"emailAccounts\":[{\"id\":21,\"email\":\"a@example.com\"}],"
            + "\"linkedInAccounts\":[{\"id\":31,\"name\":\"A\",\"profileUrl\":\"u\",\"status\":\"Enabled\"}],"
            + "\"settings\":{\"emailsCountPerDay\":100,\"daysToFinishProspect\":5,\"emailSendingDelaySeconds\":60,"
            + "\"dailyThrottling\":9,\"disableOpensTracking\":true,\"repliesHandlingType\":\"MARK_AS_FINISHED\","
            + "\"enableLinksTracking\":false},"
            + "\"steps\":[{\"id\":1,\"type\":\"Email\",\"number\":\"1\",\"delayInMinutes\":5,\"template\":{\"emailTemplate\":"
            + "{\"executionMode\":\"Automatic\",\"templates\":[{\"variantId\":4,\"subject\":\"s\",\"body\":\"b\",\"isEnabled\":true}]}}},"
            + "{\"id\":2,\"type\":\"LinkedIn\",\"number\":\"2\",\"delayInMinutes\":6,\"template\":{\"linkedInTemplate\":"
            + "{\"actionType\":\"Message\",\"messageData\":{\"content\":\"hi\"}}}},"
            + "{\"id\":3,\"type\":\"Fax\"}]}";

    private static final String FLAT = "{\"id\":8,\"ownerId\":3,\"status\":\"active\",\"health\":\"degraded\","
            + "\"issues\":[{\"type\":\"emailAccountSendingBlocked\"},{\"type\":null},{}],"
            + "\"settings\":{\"repliesHandlingType\":\"markAsFinished\",\"useDailyThrottling\":true},"
            + "\"steps\":[{\"id\":1,\"type\":\"email\",\"executionMode\":\"manual\",\"variants\":[{\"id\":4,\"message\":\"m\",\"hasAttachments\":true}]},"
            + "{\"id\":2,\"type\":\"linkedIn\",\"actionType\":\"viewProfile\",\"executionMode\":\"automatic\"},"
            + "{\"id\":3,\"type\":\"call\",\"delayInMinutes\":0},{\"id\":4,\"type\":\"sms\",\"message\":\"t\"},"
            + "{\"id\":5,\"type\":\"whatsApp\",\"message\":\"w\"},{\"id\":6,\"type\":\"zapier\",\"name\":\"z\",\"action\":\"wait\"},"
            + "{\"id\":7,\"type\":\"task\",\"actionType\":\"toDo\",\"description\":\"d\",\"parentId\":8,\"ifConditionPositive\":true},"
            + "{\"id\":8,\"type\":\"condition\",\"waitInMinutes\":30,\"conditions\":[{\"property\":\"p\"}]}]}";

    @ParameterizedTest
    @EnumSource
    void aSequence_isReadInTheOlderShape(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/sequences/7").succeed(NESTED);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Sequence sequence = SurfaceCalls.get(surface, reply, 7);

            assertThat(sequence.id()).isEqualTo(7);
            assertThat(sequence.ownerUserId()).isEqualTo(3);
            assertThat(sequence.name()).isEqualTo("Spring");
            assertThat(sequence.created()).isEqualTo(Instant.parse("2026-05-02T06:15:30.500Z"));
            assertThat(sequence.status().is(SequenceStatus.NEW)).isTrue();
            assertThat(sequence.archived()).isFalse();
            assertThat(sequence.health().isPresent()).isFalse();
            assertThat(sequence.scheduleId()).isEqualTo(12);
            assertThat(sequence.emailAccounts())
                    .containsExactly(new Sequence.Mailbox(
                            21L,
                            "a@example.com",
                            sequence.emailAccounts().get(0).json()));
            assertThat(sequence.linkedInAccounts())
                    .containsExactly(new SequenceLinkedInAccount(
                            31L,
                            "A",
                            "u",
                            "Enabled",
                            sequence.linkedInAccounts().get(0).json()));
            assertThat(sequence.settings().emailsCountPerDay()).isEqualTo(100);
            assertThat(sequence.settings().daysToFinishProspect()).isEqualTo(5);
            assertThat(sequence.settings().emailSendingDelaySeconds()).isEqualTo(60);
            assertThat(sequence.settings().dailyThrottling()).isEqualTo(9);
            assertThat(sequence.settings().disableOpensTracking()).isTrue();
            assertThat(sequence.settings().enableLinksTracking()).isFalse();
            assertThat(sequence.settings().repliesHandlingType().is(RepliesHandling.MARK_AS_FINISHED))
                    .isTrue();
            assertThat(sequence.issues()).isEmpty();

            assertThat(sequence.steps()).hasSize(3);
            SequenceStep.Email email = (SequenceStep.Email) sequence.steps().get(0);
            assertThat(email.id()).isEqualTo(1L);
            assertThat(email.number()).isEqualTo("1");
            assertThat(email.delayInMinutes()).isEqualTo(5L);
            assertThat(email.executionMode().is(ExecutionMode.AUTOMATIC)).isTrue();
            assertThat(email.variants()).hasSize(1);
            assertThat(email.variants().get(0).id()).isEqualTo(4);
            assertThat(email.variants().get(0).subject()).isEqualTo("s");
            assertThat(email.variants().get(0).message()).isEqualTo("b");
            assertThat(email.variants().get(0).enabled()).isTrue();
            SequenceStep.LinkedIn linkedIn =
                    (SequenceStep.LinkedIn) sequence.steps().get(1);
            assertThat(linkedIn.actionType().is(LinkedInAction.MESSAGE)).isTrue();
            assertThat(linkedIn.variants().get(0).message()).isEqualTo("hi");
            assertThat(sequence.steps().get(2)).isInstanceOf(SequenceStep.Unknown.class);
            assertThat(sequence.steps().get(2).type().value()).isEqualTo("Fax");
            assertThat(sequence.steps().get(2).id()).isEqualTo(3L);
            assertThat(sequence.json().get("steps").items()).hasSize(3);
            assertThat(sequence.toString()).isEqualTo("Sequence[id=7]");
            assertThat(sequence.emailAccounts().toString() + sequence.steps())
                    .doesNotContain("example.com", "hi", "body");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aSequence_isReadInTheNewerShape(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/sequences/8").succeed(FLAT);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Sequence sequence = SurfaceCalls.get(surface, reply, 8);

            assertThat(sequence.ownerUserId()).isEqualTo(3);
            assertThat(sequence.health().is(SequenceHealth.DEGRADED)).isTrue();
            assertThat(sequence.issues()).containsExactly("emailAccountSendingBlocked");
            assertThat(sequence.settings().repliesHandlingType().is(RepliesHandling.MARK_AS_FINISHED))
                    .isTrue();
            assertThat(sequence.settings().useDailyThrottling()).isTrue();
            assertThat(sequence.steps())
                    .extracting(step -> step.getClass().getSimpleName())
                    .containsExactly("Email", "LinkedIn", "Call", "Sms", "WhatsApp", "Zapier", "Task", "Condition");
            SequenceStep.Email email = (SequenceStep.Email) sequence.steps().get(0);
            assertThat(email.executionMode().is(ExecutionMode.MANUAL)).isTrue();
            assertThat(email.variants().get(0).message()).isEqualTo("m");
            assertThat(email.variants().get(0).hasAttachments()).isTrue();
            assertThat(((SequenceStep.LinkedIn) sequence.steps().get(1))
                            .actionType()
                            .is(LinkedInAction.VIEW_PROFILE))
                    .isTrue();
            assertThat(sequence.steps().get(2).delayInMinutes()).isEqualTo(0L);
            assertThat(((SequenceStep.Sms) sequence.steps().get(3)).message()).isEqualTo("t");
            assertThat(((SequenceStep.WhatsApp) sequence.steps().get(4)).message())
                    .isEqualTo("w");
            assertThat(((SequenceStep.Zapier) sequence.steps().get(5)).action()).isEqualTo("wait");
            SequenceStep.Task task = (SequenceStep.Task) sequence.steps().get(6);
            assertThat(task.actionType()).isEqualTo("toDo");
            assertThat(task.description()).isEqualTo("d");
            assertThat(task.parentId()).isEqualTo(8L);
            assertThat(task.ifConditionPositive()).isEqualTo(true);
            SequenceStep.Condition condition =
                    (SequenceStep.Condition) sequence.steps().get(7);
            assertThat(condition.waitInMinutes()).isEqualTo(30);
            assertThat(condition.conditions().items()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void create_sendsWhatWasSet(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/sequences").respond(201, "{\"id\":9}");
        NewSequence sequence = NewSequence.builder("Spring")
                .settings(SequenceSettingsData.builder()
                        .emailsCountPerDay(1)
                        .daysToFinishProspect(2)
                        .emailSendingDelaySeconds(3)
                        .dailyThrottling(4)
                        .disableOpensTracking(false)
                        .enableLinksTracking(true)
                        .repliesHandlingType(RepliesHandling.MARK_AS_FINISHED)
                        .build())
                .step(SequenceStepData.email(
                        Duration.ZERO,
                        ExecutionMode.AUTOMATIC,
                        StepVariantData.of("s", "b"),
                        StepVariantData.builder("c").field("subject", null).build()))
                .step(SequenceStepData.linkedIn(Duration.ZERO, ExecutionMode.AUTOMATIC, LinkedInAction.VIEW_PROFILE)
                        .branchOf(3, false))
                .step(SequenceStepData.sms(Duration.ofHours(1), ExecutionMode.MANUAL, "m")
                        .field("extra", null))
                .scheduleId(12)
                .emailAccounts(List.of(21L))
                .linkedInAccounts(List.of(31L))
                .build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Sequence created = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequences().create(sequence),
                    c -> c.sequences().create(sequence));

            assertThat(created.id()).isEqualTo(9);
            assertThat(created.response().status()).isEqualTo(201);
        }
        assertThat(server.requests().get(0).header("Content-Type")).contains("application/json");
        assertThat(server.requests().get(0).text())
                .isEqualTo("{\"name\":\"Spring\",\"settings\":{\"emailsCountPerDay\":1,\"daysToFinishProspect\":2,"
                        + "\"emailSendingDelaySeconds\":3,\"dailyThrottling\":4,"
                        + "\"disableOpensTracking\":false,\"enableLinksTracking\":true,"
                        + "\"repliesHandlingType\":\"MARK_AS_FINISHED\"},"
                        + "\"steps\":[{\"type\":\"Email\",\"delayInMinutes\":0,\"executionMode\":\"Automatic\","
                        + "\"templates\":[{\"body\":\"b\",\"subject\":\"s\"},{\"body\":\"c\",\"subject\":null}]},"
                        + "{\"type\":\"LinkedIn\",\"actionType\":\"ViewProfile\",\"delayInMinutes\":0,\"executionMode\":\"Automatic\",\"parentId\":3,\"ifConditionPositive\":false},"
                        + "{\"type\":\"SMS\",\"delayInMinutes\":60,\"executionMode\":\"Manual\",\"message\":\"m\",\"extra\":null}],"
                        + "\"scheduleId\":12,\"emailAccounts\":[21],\"linkedInAccounts\":[31]}");
    }

    @ParameterizedTest
    @EnumSource
    void update_sendsTheChangesOnly(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PATCH, "/v4/sequences/7")
                .succeed("{\"id\":7,\"name\":\"n\"}")
                .then()
                .respond(204, "");
        SequenceChanges changes =
                SequenceChanges.builder().name("n").field("schedulerId", 5).build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Sequence confirmed = update(surface, reply, changes);
            Sequence silent = update(surface, reply, changes);

            assertThat(confirmed.name()).isEqualTo("n");
            assertThat(silent.id()).isEqualTo(7);
            assertThat(silent.name()).isNull();
            assertThat(silent.json()).hasToString("{\"id\":7}");
        }
        assertThat(server.requests().get(0).text()).isEqualTo("{\"name\":\"n\",\"schedulerId\":5}");
    }

    @ParameterizedTest
    @EnumSource
    void delete_takesAnyResponse(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.DELETE, "/v4/sequences/7")
                .respond(204, "")
                .then()
                .succeed("{\"x\":1}")
                .then()
                .succeed("done");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(delete(surface, reply).json().isMissing()).isTrue();
            assertThat(delete(surface, reply).json()).isEqualTo(JsonValue.parseLeniently("{\"x\":1}"));
            assertThat(delete(surface, reply).response().status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void actions_sendWhatTheyNeedAndNoMore(Surface surface, FaultServer server, FakeClock clock) {
        for (String action : List.of("start", "pause", "archive")) {
            server.on(HttpMethod.POST, "/v4/sequences/7/" + action).succeed("{\"id\":7,\"status\":\"Active\"}");
        }
        server.on(HttpMethod.PUT, "/v4/sequences/7/owner").respond(204, "");
        server.on(HttpMethod.POST, "/v4/sequences/{action}").succeed("{}");
        server.on(HttpMethod.POST, "/v4/sequences/batch/owner").succeed("{}");
        List<Long> ids = List.of(1L, 2L);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.sequence(7).start(),
                                    c -> c.sequence(7).start())
                            .status()
                            .is(SequenceStatus.ACTIVE))
                    .isTrue();
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).pause(),
                    c -> c.sequence(7).pause());
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).archive(),
                    c -> c.sequence(7).archive());
            assertThat(SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.sequence(7).changeOwner(5),
                                    c -> c.sequence(7).changeOwner(5))
                            .id())
                    .isEqualTo(7);
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequences().bulkDelete(ids),
                    c -> c.sequences().bulkDelete(ids));
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequences().bulkStart(ids),
                    c -> c.sequences().bulkStart(ids));
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequences().bulkPause(ids),
                    c -> c.sequences().bulkPause(ids));
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequences().bulkArchive(ids),
                    c -> c.sequences().bulkArchive(ids));
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequences().bulkChangeOwner(ids, 5),
                    c -> c.sequences().bulkChangeOwner(ids, 5));
        }
        assertThat(server.requests())
                .extracting(request -> request.method() + " " + request.path() + " " + request.text())
                .containsExactly(
                        "POST /v4/sequences/7/start ",
                        "POST /v4/sequences/7/pause ",
                        "POST /v4/sequences/7/archive ",
                        "PUT /v4/sequences/7/owner {\"userId\":5}",
                        "POST /v4/sequences/bulk-delete {\"ids\":[1,2]}",
                        "POST /v4/sequences/start {\"ids\":[1,2]}",
                        "POST /v4/sequences/pause {\"ids\":[1,2]}",
                        "POST /v4/sequences/archive {\"ids\":[1,2]}",
                        "POST /v4/sequences/batch/owner {\"ids\":[1,2],\"userId\":5}");
    }

    @ParameterizedTest
    @EnumSource
    void aSequenceWithoutAnId_isNoResult(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v4/sequences/7").succeed("{\"name\":\"n\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(catchThrowableOfType(ResponseFormatException.class, () -> SurfaceCalls.get(surface, reply, 7)))
                    .hasMessageContaining("id is missing");
        }
    }

    private static Sequence update(Surface surface, SequencesClient reply, SequenceChanges changes) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.sequence(7).update(changes),
                c -> c.sequence(7).update(changes));
    }

    private static JsonResult delete(Surface surface, SequencesClient reply) {
        return SurfaceCalls.call(
                surface, reply, c -> c.sequence(7).delete(), c -> c.sequence(7).delete());
    }
}
