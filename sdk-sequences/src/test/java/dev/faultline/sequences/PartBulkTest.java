package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.enrolment.SequenceContactException;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.sequences.sequence.SequenceFolderException;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.SequenceStepException;
import dev.faultline.sequences.steps.StepVariantData;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the bulk operations on the parts of sequences make of parts that failed. The ids sent are 3 and 4. */
@FaultlineTest
class PartBulkTest {

    /** Those whose response is a map of failures, by documentation or taken to be so. */
    private static final Set<PartCall> MAPS = EnumSet.of(
            PartCall.STEPS_BULK_DELETE,
            PartCall.VARIANTS_ENABLE,
            PartCall.VARIANTS_DISABLE,
            PartCall.VARIANTS_BULK_DELETE,
            PartCall.CONTACTS_BULK_SET_STATUS,
            PartCall.CONTACTS_SET_REPLIED,
            PartCall.CONTACTS_CLEAR_REPLIED,
            PartCall.CONTACTS_SET_BOUNCED,
            PartCall.CONTACTS_CLEAR_BOUNCED,
            PartCall.FOLDERS_BULK_ASSIGN,
            PartCall.FOLDERS_BULK_REMOVE);

    static Stream<Object[]> maps() {
        return Surface.with(MAPS.stream());
    }

    /** The codes that the vendor's pages print for each operation, as integers and as the newer texts. */
    static Stream<Arguments> documentedFailures() {
        return Stream.of(
                        List.of(PartCall.STEPS_BULK_DELETE, "4", SequenceStepException.NotFound.class),
                        List.of(PartCall.STEPS_BULK_DELETE, "5", SequenceStepException.StepLocked.class),
                        List.of(PartCall.STEPS_BULK_DELETE, "7", SequenceStepException.StepLockedHasChildren.class),
                        List.of(
                                PartCall.VARIANTS_DISABLE,
                                "\"invalidInput\"",
                                SequenceStepException.InvalidInput.class),
                        List.of(
                                PartCall.VARIANTS_DISABLE,
                                "\"unsupportedOperation\"",
                                SequenceStepException.UnsupportedOperation.class),
                        List.of(PartCall.CONTACTS_SET_BOUNCED, "1", SequenceContactException.InvalidInput.class),
                        List.of(PartCall.CONTACTS_SET_BOUNCED, "7", SequenceContactException.ContactNotFound.class),
                        List.of(PartCall.CONTACTS_CLEAR_BOUNCED, "8", SequenceContactException.NotInSequence.class),
                        List.of(PartCall.CONTACTS_SET_REPLIED, "11", SequenceContactException.Forbidden.class),
                        List.of(
                                PartCall.CONTACTS_CLEAR_REPLIED,
                                "\"contactNotFound\"",
                                SequenceContactException.ContactNotFound.class),
                        List.of(
                                PartCall.CONTACTS_BULK_SET_STATUS,
                                "9",
                                SequenceContactException.InvalidStatusTransition.class),
                        List.of(PartCall.FOLDERS_BULK_ASSIGN, "1", SequenceFolderException.NotFound.class))
                .flatMap(line -> Arrays.stream(Surface.values())
                        .map(surface -> Arguments.of(surface, line.get(0), line.get(1), line.get(2))));
    }

    @ParameterizedTest
    @MethodSource("documentedFailures")
    void eachDocumentedFailure_isTheExceptionOfASingleCall(
            Surface surface, PartCall call, String error, Class<?> type, FaultServer server, FakeClock clock) {
        server.on(call.method, call.path).succeed("{\"4\":{\"error\":" + error + ",\"errorDetails\":\"why\"}}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<?> result = (BulkResult<?>) call.call.apply(surface, reply);

            assertThat(result.succeeded().toString()).isEqualTo("[3]");
            assertThat(result.failures()).hasSize(1);
            SequencesException failure = result.failures().values().iterator().next();
            assertThat(failure).isExactlyInstanceOf(type);
            assertThat(failure.vendorMessage()).contains("why");
            assertThat(failure.status()).isEqualTo(failure.error().orElseThrow().status());
            assertThat(failure.domain()).contains(call.domain);
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void anotherShape_isNeverTakenForSuccess(Surface surface, PartCall call, FaultServer server, FakeClock clock) {
        server.on(call.method, call.path).succeed("{\"id\":3}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ResponseFormatException failure =
                    catchThrowableOfType(ResponseFormatException.class, () -> call.call.apply(surface, reply));

            assertThat(failure).hasMessageContaining("a key in it is no id");
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void createdSteps_areKnownByTheirPositions(Surface surface, FaultServer server, FakeClock clock) {
        PartCall bulk = PartCall.STEPS_BULK_CREATE;
        server.on(bulk.method, bulk.path)
                .succeed("[{\"id\":null,\"error\":1,\"errorDetails\":null},{\"id\":11,\"error\":null},"
                        + "{\"id\":null,\"error\":2,\"errorDetails\":\"bad\"},{\"id\":null,\"error\":3},"
                        + "{\"id\":null,\"error\":5}]");
        SequenceStepData step = SequenceStepData.call(Duration.ZERO);
        List<SequenceStepData> steps = List.of(step, step, step, step, step);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Integer> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).steps().bulkCreate(steps),
                    c -> c.sequence(7).steps().bulkCreate(steps));

            assertThat(result.itemIds()).containsOnlyKeys(1).containsEntry(1, 11L);
            assertThat(result.failures().get(0)).isExactlyInstanceOf(SequenceStepException.InvalidInput.class);
            assertThat(result.failures().get(2)).isExactlyInstanceOf(SequenceStepException.InvalidStep.class);
            assertThat(result.failures().get(3)).isExactlyInstanceOf(SequenceStepException.InternalError.class);
            assertThat(result.failures().get(4)).isExactlyInstanceOf(SequenceStepException.StepLocked.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void createdVariants_haveTextsAsErrors(Surface surface, FaultServer server, FakeClock clock) {
        PartCall bulk = PartCall.VARIANTS_BULK_CREATE;
        server.on(bulk.method, bulk.path)
                .succeed("[{\"id\":11,\"error\":null},{\"id\":0,\"error\":\"stepLocked\"},"
                        + "{\"id\":0,\"error\":\"the text is too long\"}]");
        StepVariantData variant = StepVariantData.of("b");
        List<StepVariantData> variants = List.of(variant, variant, variant);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Integer> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).steps().step(3).variants().bulkCreate(variants),
                    c -> c.sequence(7).steps().step(3).variants().bulkCreate(variants));

            assertThat(result.succeeded()).containsExactly(0);
            assertThat(result.itemIds()).containsOnlyKeys(0);
            assertThat(result.failures().get(1)).isExactlyInstanceOf(SequenceStepException.StepLocked.class);
            assertThat(result.failures().get(2)).isExactlyInstanceOf(SequenceStepException.class);
            assertThat(result.failures().get(2).code()).contains("the text is too long");
        }
    }

    @ParameterizedTest
    @EnumSource
    void enrolment_namesWhoWasAddedAndWhoWasNot(Surface surface, FaultServer server, FakeClock clock) {
        PartCall bulk = PartCall.CONTACTS_ADD;
        server.on(bulk.method, bulk.path)
                .succeed("{\"added\":[1],\"notProcessed\":{\"2\":{\"error\":\"invalidInput\"},"
                        + "\"3\":{\"error\":\"contactLimitExceeded\"},\"4\":{\"error\":\"contactAlreadyInSequence\"},"
                        + "\"5\":{\"error\":\"contactNotFound\"},\"6\":{\"error\":\"forbidden\"},"
                        + "\"7\":{\"error\":6,\"errorDetails\":\"is there\"}}}");
        SequenceEnrolment enrolment =
                SequenceEnrolment.builder(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L)).build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).contacts().add(enrolment),
                    c -> c.sequence(7).contacts().add(enrolment));

            assertThat(result.succeeded()).containsExactly(1L);
            assertThat(result.failures().get(2L)).isExactlyInstanceOf(SequenceContactException.InvalidInput.class);
            assertThat(result.failures().get(3L))
                    .isExactlyInstanceOf(SequenceContactException.ContactLimitExceeded.class);
            assertThat(result.failures().get(4L))
                    .isExactlyInstanceOf(SequenceContactException.ContactAlreadyInSequence.class);
            assertThat(result.failures().get(5L)).isExactlyInstanceOf(SequenceContactException.ContactNotFound.class);
            assertThat(result.failures().get(6L)).isExactlyInstanceOf(SequenceContactException.Forbidden.class);
            assertThat(result.failures().get(7L))
                    .isExactlyInstanceOf(SequenceContactException.ContactAlreadyInSequence.class);
            assertThat(result.failures().get(7L).status()).isEqualTo(409);
        }
    }
}
