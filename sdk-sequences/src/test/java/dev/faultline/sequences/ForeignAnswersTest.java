package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.UnreadableResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A 2xx is the vendor's only if its envelope or an id says so; a portal's page or a proxy's response proves nothing. */
class ForeignAnswersTest {

    private static final String PORTAL = "<html><body>Log in to the network</body></html>";

    private static final List<Long> IDS = List.of(1L, 2L);

    private static final SequencesContext CONTEXT = new SequencesContext(ApiVersions.documented(), null);

    /** An operation of each way of reading, and whether an object without members can be its response. */
    static Stream<Arguments> operations() {
        SequenceOperations sequences = new SequenceOperations(CONTEXT);
        SequenceActionOperations actions = new SequenceActionOperations(CONTEXT);
        SequenceStepOperations steps = new SequenceStepOperations(CONTEXT);
        SequenceContactOperations contacts = new SequenceContactOperations(CONTEXT);
        SequenceFolderOperations folders = new SequenceFolderOperations(CONTEXT);
        DirectContactOperations direct = new DirectContactOperations(CONTEXT);
        SequenceEnrolment enrolment = SequenceEnrolment.builder(IDS).build();
        SequenceStepData step = SequenceStepData.builder(StepType.CALL).build();
        AccountData account = AccountData.builder("a").build();
        return Stream.of(
                Arguments.of(false, sequences.create(NewSequence.builder("n").build())),
                Arguments.of(false, sequences.get(7)),
                Arguments.of(
                        false,
                        sequences.update(7, SequenceChanges.builder().name("n").build())),
                Arguments.of(false, sequences.list(SequencesQuery.builder().build(), new Paging(5, 0))),
                Arguments.of(true, sequences.delete(7)),
                Arguments.of(false, actions.start(7)),
                Arguments.of(true, actions.bulkStart(IDS)), // {} is a failure map without failures
                Arguments.of(true, actions.bulkPause(IDS)),
                Arguments.of(false, steps.list(7)),
                Arguments.of(false, steps.create(7, step)),
                Arguments.of(false, steps.update(7, 8, step)),
                Arguments.of(false, steps.bulkCreate(7, List.of(step))),
                Arguments.of(
                        false,
                        steps.createVariant(
                                7, 8, StepVariantData.builder().body("b").build())),
                Arguments.of(false, contacts.bulkAdd(7, enrolment)),
                Arguments.of(false, contacts.bulkRemove(7, IDS)),
                Arguments.of(false, contacts.setStatus(7, 8, SequenceContactStatus.PAUSED)),
                Arguments.of(false, folders.get(UUID.randomUUID())),
                Arguments.of(false, folders.create("n")),
                Arguments.of(
                        false, direct.email(7, DirectEmail.builder("s", "b").build())),
                Arguments.of(false, direct.connect(7, 8)),
                Arguments.of(false, new ContactActionOperations(CONTEXT).changeOwner(IDS, 5, null)),
                Arguments.of(
                        false,
                        new ContactOperations(CONTEXT)
                                .importContacts(ContactImportData.builder(List.of(ContactChanges.builder()
                                                .field("email", "a@example.com")
                                                .build()))
                                        .build())),
                Arguments.of(false, new AccountOperations(CONTEXT).bulkCreate(List.of(account))),
                Arguments.of(false, new EmailTemplateFolderOperations(CONTEXT).get(7)),
                Arguments.of(false, new LinkedInAccountOperations(CONTEXT).createConnectionLink("n")));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aPortalsPage_isNobodysResult(boolean unused, Operation<?> operation) {
        assertThat(failure(operation, PORTAL).foreign()).as(operation.name()).isTrue();
        assertThat(failure(operation, " \r\n<p>").foreign())
                .as(operation.name())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anObjectWithoutMembers_isAResultOnlyWhereItIsADocumentedOne(boolean result, Operation<?> operation) {
        if (result) {
            assertThat(operation.read(response("{}"))).isNotNull();
        } else {
            assertThat(failure(operation, "{}").foreign()).as(operation.name()).isTrue();
        }
    }

    /** Such a body can only be the vendor's, so what it tells was done. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"notProcessed\":{}}; added is missing",
                "{\"items\":[],\"hasMore\":true}; it has more, but no items",
            })
    void whatOnlyTheVendorSends_isNotForeign(String body, String problem) {
        Operation<?> operation = body.contains("items")
                ? new SequenceOperations(CONTEXT).list(SequencesQuery.builder().build(), new Paging(5, 0))
                : new SequenceContactOperations(CONTEXT)
                        .bulkAdd(7, SequenceEnrolment.builder(IDS).build());

        UnreadableResult failure = failure(operation, body);

        assertThat(failure).hasMessageContaining(problem);
        assertThat(failure.foreign()).isFalse();
    }

    private static UnreadableResult failure(Operation<?> operation, String body) {
        return catchThrowableOfType(UnreadableResult.class, () -> operation.read(response(body)));
    }

    private static ResultResponse response(String body) {
        return new ResultResponse(
                Map.of(), body.getBytes(StandardCharsets.UTF_8), ResponseInfo.none(), new CallRecord("GET /x", null));
    }
}
