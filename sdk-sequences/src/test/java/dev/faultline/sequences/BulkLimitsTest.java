package dev.faultline.sequences;

import static dev.faultline.sequences.BulkSlicesTest.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.sequences.contacts.SequenceContactStatus;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.sequences.lists.BlacklistRuleKind;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each operation on ids sends as many in a request as its limit permits, and the rest in the next one. */
@FaultlineTest
class BulkLimitsTest {

    private static final UUID FOLDER = UUID.fromString("0b6f0c1e-8a53-4f29-9f53-6f1c6a1d2e3f");
    private static final SequenceContactStatus PAUSED = SequenceContactStatus.PAUSED;

    record Row(
            String path,
            String member,
            int most,
            String response,
            BiFunction<SequencesClient, List<Long>, BulkResult<Long>> blocking,
            BiFunction<SequencesAsyncClient, List<Long>, CompletableFuture<BulkResult<Long>>> asynchronous) {

        @Override
        public String toString() {
            return path;
        }
    }

    private static Row row(
            String path,
            String member,
            int most,
            BiFunction<SequencesClient, List<Long>, BulkResult<Long>> blocking,
            BiFunction<SequencesAsyncClient, List<Long>, CompletableFuture<BulkResult<Long>>> asynchronous) {
        return new Row(path, member, most, "{}", blocking, asynchronous);
    }

    static Stream<Object[]> rows() {
        return Surface.with(Stream.of(
                row(
                        "/v3/tasks/bulk-delete",
                        "ids",
                        100,
                        (c, ids) -> c.tasks().bulkDelete(ids),
                        (c, ids) -> c.tasks().bulkDelete(ids)),
                row(
                        "/v3/tasks/batch/assign",
                        "ids",
                        100,
                        (c, ids) -> c.tasks().bulkAssign(ids, 5),
                        (c, ids) -> c.tasks().bulkAssign(ids, 5)),
                row(
                        "/v3/contacts/set-bounced",
                        "contactIds",
                        100,
                        (c, ids) -> c.contacts().setBounced(ids),
                        (c, ids) -> c.contacts().setBounced(ids)),
                row(
                        "/v3/contacts/set-replied",
                        "contactIds",
                        100,
                        (c, ids) -> c.contacts().setReplied(ids),
                        (c, ids) -> c.contacts().setReplied(ids)),
                row(
                        "/v3/contacts/set-status-in-sequence",
                        "contactIds",
                        100,
                        (c, ids) -> c.contacts().setStatusInSequence(ids, PAUSED),
                        (c, ids) -> c.contacts().setStatusInSequence(ids, PAUSED)),
                row(
                        "/v3/sequences/7/contacts/set-bounced",
                        "contactIds",
                        100,
                        (c, ids) -> c.sequence(7).contacts().clearBounced(ids, true),
                        (c, ids) -> c.sequence(7).contacts().clearBounced(ids, true)),
                row(
                        "/v3/sequences/7/contacts/set-status-in-sequence",
                        "contactIds",
                        100,
                        (c, ids) -> c.sequence(7).contacts().bulkSetStatus(ids, PAUSED),
                        (c, ids) -> c.sequence(7).contacts().bulkSetStatus(ids, PAUSED)),
                row(
                        "/v3/contact-accounts/7/contact-links/bulk",
                        "contactIds",
                        1000,
                        (c, ids) -> c.accounts().addContacts(7, ids),
                        (c, ids) -> c.accounts().addContacts(7, ids)),
                row(
                        "/v3/contact-account-lists/7/move-accounts",
                        "accountIds",
                        1000,
                        (c, ids) -> c.accountLists().moveAccounts(7, ids),
                        (c, ids) -> c.accountLists().moveAccounts(7, ids)),
                row(
                        "/v3/contact-lists/7/add-contacts",
                        "contactIds",
                        1000,
                        (c, ids) -> c.contactLists().addContacts(7, ids),
                        (c, ids) -> c.contactLists().addContacts(7, ids)),
                row(
                        "/v3/contact-blacklist-rules/domains/bulk-delete",
                        "ids",
                        1000,
                        (c, ids) -> c.contactBlacklistRules().bulkDelete(BlacklistRuleKind.DOMAINS, ids),
                        (c, ids) -> c.contactBlacklistRules().bulkDelete(BlacklistRuleKind.DOMAINS, ids)),
                row(
                        "/v3/sequence-folders/" + FOLDER + "/sequence-links/bulk",
                        "sequenceIds",
                        1000,
                        (c, ids) -> c.sequenceFolders().addSequences(FOLDER, ids),
                        (c, ids) -> c.sequenceFolders().addSequences(FOLDER, ids)),
                row(
                        "/v4/contacts/bulk-delete",
                        "ids",
                        1000,
                        (c, ids) -> c.contacts().bulkDelete(ids),
                        (c, ids) -> c.contacts().bulkDelete(ids)),
                row(
                        "/v3/linkedin-accounts/bulk-delete",
                        "ids",
                        1000,
                        (c, ids) -> c.linkedInAccounts().bulkDelete(ids, true),
                        (c, ids) -> c.linkedInAccounts().bulkDelete(ids, true)),
                row(
                        "/v4/email-accounts/bulk-delete",
                        "ids",
                        1000,
                        (c, ids) -> c.emailAccounts().bulkDelete(ids),
                        (c, ids) -> c.emailAccounts().bulkDelete(ids)),
                row(
                        "/v4/sequences/7/steps/bulk-delete",
                        "ids",
                        1000,
                        (c, ids) -> c.sequence(7).steps().bulkDelete(ids),
                        (c, ids) -> c.sequence(7).steps().bulkDelete(ids)),
                new Row(
                        "/v4/sequences/batch/owner",
                        "ids",
                        1000,
                        "{\"isSuccess\":true}",
                        (c, ids) -> c.sequences().bulkChangeOwner(ids, 5),
                        (c, ids) -> c.sequences().bulkChangeOwner(ids, 5)),
                new Row(
                        "/v4/sequences/7/contact-links/bulk-delete",
                        "contactIds",
                        1000,
                        "{\"removedIds\":" + ids(1, 1001) + "}",
                        (c, ids) -> c.sequence(7).contacts().bulkRemove(ids),
                        (c, ids) -> c.sequence(7).contacts().bulkRemove(ids)),
                new Row(
                        "/v4/sequences/7/contact-links/bulk",
                        "contactIds",
                        10_000,
                        "{\"added\":" + ids(1, 10_001) + "}",
                        (c, ids) -> c.sequence(7)
                                .contacts()
                                .add(SequenceEnrolment.builder(ids).build()),
                        (c, ids) -> c.sequence(7)
                                .contacts()
                                .add(SequenceEnrolment.builder(ids).build()))));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void onePartMore_isOneRequestMore(Surface surface, Row row, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, row.path).succeed(row.response).times(2);
        List<Long> ids = ids(1, row.most + 1);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = SurfaceCalls.call(
                    surface, reply, c -> row.blocking.apply(c, ids), c -> row.asynchronous.apply(c, ids));

            assertThat(result.throwIfAnyFailed().succeeded()).isEqualTo(ids);
        }
        assertThat(BulkSlicesTest.sent(server, row.member))
                .containsExactly(ids(1, row.most), ids(row.most + 1, row.most + 1));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void overload_isNoReasonToSendIdsAgain_whateverThePolicy(
            Surface surface, Row row, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, row.path)
                .respond(503, "{}")
                .retryAfter(1)
                .then()
                .respond(503, "{}")
                .retryAfter(1)
                .then()
                .reset()
                .then()
                .respond(429, "{}")
                .retryAfter(1)
                .then()
                .succeed(row.response);
        List<Long> ids = ids(1, 2);
        try (SequencesClient plain = SurfaceCalls.client(server, clock).build()) {
            SequencesClient anything = plain.with(o -> o.retryPolicy(p -> p.retryNonIdempotent(true)));
            for (SequencesClient reply : List.of(plain, anything, anything)) {
                assertThatThrownBy(() -> SurfaceCalls.call(
                                surface, reply, c -> row.blocking.apply(c, ids), c -> row.asynchronous.apply(c, ids)))
                        .isInstanceOfSatisfying(
                                SdkException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
            }
            assertThat(server.requests()).hasSize(3);
            SurfaceCalls.call(surface, anything, c -> row.blocking.apply(c, ids), c -> row.asynchronous.apply(c, ids));
        }
        assertThat(server.requests()).as("a limit is waited out").hasSize(5);
    }
}
