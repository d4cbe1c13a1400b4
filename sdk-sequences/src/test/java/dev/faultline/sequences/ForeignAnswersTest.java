package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.sequences.contacts.AccountData;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactImportData;
import dev.faultline.sequences.contacts.DirectEmail;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.sequences.sequence.NewSequence;
import dev.faultline.sequences.sequence.SequenceChanges;
import dev.faultline.sequences.sequence.SequencesQuery;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.StepVariantData;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

    /** An operation of each way of reading, and whether an object without members can be its response. */
    static Stream<Arguments> operations() {
        SequenceEnrolment enrolment = SequenceEnrolment.builder(IDS).build();
        SequenceStepData step = SequenceStepData.call(Duration.ZERO);
        AccountData account = AccountData.builder("a").build();
        return Stream.of(
                Arguments.of(
                        false,
                        SentOperation.of(c ->
                                c.sequences().create(NewSequence.builder("n").build()))),
                Arguments.of(false, SentOperation.of(c -> c.sequence(7).get())),
                Arguments.of(
                        false,
                        SentOperation.of(c -> c.sequence(7)
                                .update(SequenceChanges.builder().name("n").build()))),
                Arguments.of(
                        false,
                        SentOperation.of(c -> c.sequences()
                                .list(SequencesQuery.builder().top(5).build()))),
                Arguments.of(true, SentOperation.of(c -> c.sequence(7).delete())),
                Arguments.of(false, SentOperation.of(c -> c.sequence(7).start())),
                Arguments.of(
                        true,
                        SentOperation.of(c -> c.sequences().bulkStart(IDS))), // {} is a failure map without failures
                Arguments.of(true, SentOperation.of(c -> c.sequences().bulkPause(IDS))),
                Arguments.of(false, SentOperation.of(c -> c.sequence(7).steps().list())),
                Arguments.of(false, SentOperation.of(c -> c.sequence(7).steps().create(step))),
                Arguments.of(
                        false,
                        SentOperation.of(c -> c.sequence(7).steps().step(8).replace(step))),
                Arguments.of(false, SentOperation.of(c -> c.sequence(7).steps().bulkCreate(List.of(step)))),
                Arguments.of(
                        false,
                        SentOperation.of(
                                c -> c.sequence(7).steps().step(8).variants().create(StepVariantData.of("b")))),
                Arguments.of(
                        false, SentOperation.of(c -> c.sequence(7).contacts().add(enrolment))),
                Arguments.of(
                        false, SentOperation.of(c -> c.sequence(7).contacts().bulkRemove(IDS))),
                Arguments.of(
                        false,
                        SentOperation.of(c -> c.sequence(7).contacts().setStatus(8, SequenceContactStatus.PAUSED))),
                Arguments.of(false, SentOperation.of(c -> c.sequenceFolders().get(UUID.randomUUID()))),
                Arguments.of(false, SentOperation.of(c -> c.sequenceFolders().create("n"))),
                Arguments.of(
                        false,
                        SentOperation.of(c -> c.contact(7)
                                .sendDirectEmail(DirectEmail.builder("s", "b").build()))),
                Arguments.of(false, SentOperation.of(c -> c.contact(7).sendDirectLinkedInConnect(8))),
                Arguments.of(false, SentOperation.of(c -> c.contacts().changeOwner(IDS, 5))),
                Arguments.of(
                        false,
                        SentOperation.of(c -> c.contacts()
                                .importContacts(ContactImportData.builder(List.of(ContactChanges.builder()
                                                .field("email", "a@example.com")
                                                .build()))
                                        .build()))),
                Arguments.of(false, SentOperation.of(c -> c.accounts().bulkCreate(List.of(account)))),
                Arguments.of(
                        false, SentOperation.of(c -> c.emailTemplateFolders().get(7))),
                Arguments.of(false, SentOperation.of(c -> c.linkedInAccounts().createConnectionLink("n"))));
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
                ? SentOperation.of(
                        c -> c.sequences().list(SequencesQuery.builder().top(5).build()))
                : SentOperation.of(c -> c.sequence(7)
                        .contacts()
                        .add(SequenceEnrolment.builder(IDS).build()));

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
