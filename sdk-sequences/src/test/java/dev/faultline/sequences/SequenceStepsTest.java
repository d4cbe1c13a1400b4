package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.steps.ExecutionMode;
import dev.faultline.sequences.steps.LinkedInAction;
import dev.faultline.sequences.steps.SequenceStep;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.SequenceStepError;
import dev.faultline.sequences.steps.SequenceStepException;
import dev.faultline.sequences.steps.StepVariant;
import dev.faultline.sequences.steps.StepVariantData;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps and variants in both contracts. */
@FaultlineTest
class SequenceStepsTest {

    private static final String STEPS = "/v4/sequences/7/steps";

    @ParameterizedTest
    @EnumSource
    void steps_areReadByTheirKindInEitherShape(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, STEPS)
                .succeed("[{\"id\":1,\"type\":\"Email\",\"delayInMinutes\":5,\"executionMode\":\"Automatic\","
                        + "\"templates\":[{\"id\":4,\"subject\":\"s\",\"body\":\"b\",\"templateId\":2}],"
                        + "\"parentId\":8,\"ifConditionPositive\":false},"
                        + "{\"id\":2,\"type\":\"email\",\"executionMode\":\"manual\","
                        + "\"variants\":[{\"id\":5,\"subject\":null,\"message\":\"m\",\"hasAttachments\":true}]},"
                        + "{\"id\":3,\"type\":\"Pigeon\"}]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ItemList<SequenceStep> steps = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).steps().list(),
                    c -> c.sequence(7).steps().list());

            SequenceStep.Email older = (SequenceStep.Email) steps.items().get(0);
            assertThat(older.executionMode().is(ExecutionMode.AUTOMATIC)).isTrue();
            assertThat(older.variants().get(0).id()).isEqualTo(4);
            assertThat(older.variants().get(0).message()).isEqualTo("b");
            assertThat(older.delayInMinutes()).isEqualTo(5L);
            assertThat(older.parentId()).isEqualTo(8L);
            assertThat(older.ifConditionPositive()).isEqualTo(false);
            SequenceStep.Email newer = (SequenceStep.Email) steps.items().get(1);
            assertThat(newer.executionMode().is(ExecutionMode.MANUAL)).isTrue();
            assertThat(newer.variants().get(0).message()).isEqualTo("m");
            assertThat(newer.variants().get(0).subject()).isNull();
            assertThat(newer.variants().get(0).hasAttachments()).isTrue();
            assertThat(newer.variants().get(0).response().status()).isEqualTo(200);
            assertThat(steps.items().get(2)).isInstanceOf(SequenceStep.Unknown.class);
            assertThat(steps.items().get(2).type().value()).isEqualTo("Pigeon");
            assertThat(steps.toString()).isEqualTo("ItemList[3 items]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStep_isSentWithTextsOfEitherContract(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, STEPS).respond(201, "{\"id\":null,\"type\":\"Email\"}");
        server.on(HttpMethod.PUT, STEPS + "/3").respond(204, "").then().succeed("{\"id\":3,\"type\":\"linkedIn\"}");
        SequenceStepData email = SequenceStepData.email(
                Duration.ZERO,
                ExecutionMode.MANUAL,
                StepVariantData.of("s", "b"),
                StepVariantData.builder("c")
                        .id(4)
                        .field("subject", null)
                        .templateId(2)
                        .build());
        SequenceStepData linkedIn = SequenceStepData.linkedIn(
                Duration.ZERO,
                ExecutionMode.AUTOMATIC,
                LinkedInAction.MESSAGE,
                StepVariantData.builder("hi").id(5).enabled(false).build(),
                StepVariantData.of("ho"));
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequenceStep created = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).steps().create(email),
                    c -> c.sequence(7).steps().create(email));
            SequenceStep silent = update(surface, reply, linkedIn);
            SequenceStep confirmed = update(surface, reply, linkedIn);

            assertThat(created).isInstanceOf(SequenceStep.Email.class);
            assertThat(created.id()).isNull();
            assertThat(created.response().status()).isEqualTo(201);
            assertThat(silent).isInstanceOf(SequenceStep.LinkedIn.class);
            assertThat(silent.json()).hasToString("{\"id\":3,\"type\":\"linkedIn\"}");
            assertThat(confirmed).isInstanceOf(SequenceStep.LinkedIn.class);
            assertThat(confirmed.id()).isEqualTo(3L);
        }
        assertThat(server.requests().get(0).text())
                .isEqualTo("{\"type\":\"Email\",\"delayInMinutes\":0,\"executionMode\":\"Manual\","
                        + "\"templates\":[{\"body\":\"b\",\"subject\":\"s\"},"
                        + "{\"body\":\"c\",\"id\":4,\"subject\":null,\"templateId\":2}]}");
        assertThat(server.requests().get(1).text())
                .isEqualTo(
                        "{\"type\":\"LinkedIn\",\"actionType\":\"Message\",\"delayInMinutes\":0,\"executionMode\":\"Automatic\","
                                + "\"variants\":[{\"message\":\"hi\",\"id\":5,\"isEnabled\":false},"
                                + "{\"message\":\"ho\"}]}");
        assertThat(email.toString() + linkedIn).doesNotContain("hi", "\"b\"").contains("variants");
    }

    @ParameterizedTest
    @EnumSource
    void variants_areReadInBothContracts(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, STEPS + "/3/variants")
                .succeed("[{\"id\":1,\"subject\":\"s\",\"body\":\"b\",\"isEnabled\":true},"
                        + "{\"id\":2,\"subject\":null,\"message\":\"m\",\"isEnabled\":false,\"hasAttachments\":true}]");
        server.on(HttpMethod.PUT, STEPS + "/3/variants/9")
                .succeed("{\"id\":9,\"subject\":null,\"body\":null,\"isEnabled\":true}");
        StepVariantData data = StepVariantData.of("m");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            List<StepVariant> variants = SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.sequence(7).steps().step(3).variants().list(),
                            c -> c.sequence(7).steps().step(3).variants().list())
                    .items();
            StepVariant updated = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).steps().step(3).variants().replace(9, data),
                    c -> c.sequence(7).steps().step(3).variants().replace(9, data));

            assertThat(variants).extracting(StepVariant::message).containsExactly("b", "m");
            assertThat(variants).extracting(StepVariant::enabled).containsExactly(true, false);
            assertThat(variants).extracting(StepVariant::hasAttachments).containsExactly(null, true);
            assertThat(variants.toString()).isEqualTo("[StepVariant[id=1], StepVariant[id=2]]");
            assertThat(updated.id()).isEqualTo(9);
            assertThat(updated.message()).isNull();
            assertThat(updated.response().attempts()).hasSize(1);
        }
        assertThat(server.requests().get(1).text()).isEqualTo("{\"body\":\"m\"}");
    }

    @ParameterizedTest
    @EnumSource
    void anotherShape_isNoStep(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, STEPS + "/3").succeed("[]");
        server.on(HttpMethod.GET, STEPS).succeed("{\"steps\":[]}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class,
                            () -> SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.sequence(7).steps().step(3).get(),
                                    c -> c.sequence(7).steps().step(3).get())))
                    .hasMessageContaining("type is missing");
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class,
                            () -> SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.sequence(7).steps().list(),
                                    c -> c.sequence(7).steps().list())))
                    .hasMessageContaining("no list");
        }
    }

    @ParameterizedTest
    @EnumSource
    void undocumentedAnswers_areReadableAsJson(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/v3/sequences/steps/contact-filter-properties")
                .succeed("[{\"anything\":\"city\"}]");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            JsonResult properties = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequences().contactFilterProperties(),
                    c -> c.sequences().contactFilterProperties());

            assertThat(properties.json().get(0).get("anything").asText()).contains("city");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLockedStep_isAType(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PUT, STEPS + "/3").fail(SequenceStepError.STEP_LOCKED_HAS_CHILDREN);
        SequenceStepData step = SequenceStepData.call(Duration.ZERO);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequenceStepException failure =
                    catchThrowableOfType(SequenceStepException.class, () -> update(surface, reply, step));

            assertThat(failure).isExactlyInstanceOf(SequenceStepException.StepLockedHasChildren.class);
            assertThat(failure.error()).contains(SequenceStepError.STEP_LOCKED_HAS_CHILDREN);
        }
        assertThat(server.requests()).hasSize(1);
    }

    private static SequenceStep update(Surface surface, SequencesClient reply, SequenceStepData step) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.sequence(7).steps().step(3).replace(step),
                c -> c.sequence(7).steps().step(3).replace(step));
    }
}
