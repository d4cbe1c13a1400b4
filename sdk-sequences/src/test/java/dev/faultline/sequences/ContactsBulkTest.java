package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.contacts.AccountData;
import dev.faultline.sequences.contacts.AccountException;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactError;
import dev.faultline.sequences.contacts.ContactException;
import dev.faultline.sequences.contacts.ContactImportData;
import dev.faultline.sequences.jobs.BackgroundJob;
import dev.faultline.sequences.lists.ContactBlacklistRuleException;
import dev.faultline.sequences.lists.ContactListException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Parts of bulk operations fail with what a call for that part alone would have thrown. */
@FaultlineTest
class ContactsBulkTest {

    static Stream<Arguments> failures() {
        return Stream.of(
                fails(ContactsCall.CONTACTS_REPLIED, "1", ContactException.NotFound.class, 404),
                fails(ContactsCall.CONTACTS_REPLIED, "3", ContactException.Forbidden.class, 403),
                fails(ContactsCall.CONTACTS_NOT_REPLIED, "\"contact.notFound\"", ContactException.NotFound.class, 404),
                fails(ContactsCall.CONTACTS_BOUNCED, "1", ContactException.NotFound.class, 404),
                fails(ContactsCall.CONTACTS_BOUNCED, "3", ContactException.Forbidden.class, 403),
                fails(ContactsCall.CONTACTS_BOUNCED, "5", ContactException.class, 400),
                fails(ContactsCall.CONTACTS_NOT_BOUNCED, "8", ContactException.class, 400),
                fails(ContactsCall.CONTACTS_NOT_BOUNCED, "\"invalidInput\"", ContactException.InvalidInput.class, 400),
                fails(
                        ContactsCall.CONTACTS_BOUNCED,
                        "\"sequence.notFound\"",
                        ContactException.SequenceNotFound.class,
                        400),
                fails(ContactsCall.CONTACTS_REPLIED, "8", ContactException.ContactInBlackList.class, 400),
                fails(ContactsCall.CONTACTS_STATUS, "2", ContactException.InvalidInput.class, 400),
                fails(ContactsCall.CONTACTS_BULK_DELETE, "1", ContactException.NotFound.class, 404),
                fails(ContactsCall.CONTACTS_BULK_DELETE, "77", ContactException.class, 400),
                fails(ContactsCall.ACCOUNTS_ADD, "1", AccountException.NotFound.class, 404),
                fails(ContactsCall.ACCOUNTS_ADD, "3", AccountException.InvalidInput.class, 400),
                fails(
                        ContactsCall.ACCOUNTS_ADD,
                        "\"contactAccount.invalidInput\"",
                        AccountException.InvalidInput.class,
                        400),
                fails(ContactsCall.ACCOUNTS_REMOVE, "1", AccountException.NotFound.class, 404),
                fails(ContactsCall.ACCOUNTS_BULK_DELETE, "2", AccountException.Forbidden.class, 403),
                fails(ContactsCall.ACCOUNT_LISTS_ADD, "7", SequencesException.General.BadRequest.class, 400),
                fails(
                        ContactsCall.ACCOUNT_LISTS_MOVE,
                        "\"accountNotProcessed\"",
                        SequencesException.General.BadRequest.class,
                        400),
                fails(ContactsCall.CONTACT_LISTS_ADD, "8", ContactListException.ContactNotProcessed.class, 400),
                fails(ContactsCall.CONTACT_LISTS_MOVE, "8", ContactListException.ContactNotProcessed.class, 400),
                fails(
                        ContactsCall.RULES_BULK_DELETE,
                        "3",
                        ContactBlacklistRuleException.GlobalRuleReadOnly.class,
                        403));
    }

    private static Arguments fails(
            ContactsCall call, String error, Class<? extends SequencesException> type, int status) {
        return Arguments.of(call, error, type, status);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aMapOfFailures_hasTheVeryClassOfEachPart(
            ContactsCall call,
            String error,
            Class<? extends SequencesException> type,
            int status,
            FaultServer server,
            FakeClock clock) {
        server.on(call.method, call.operation().path())
                .succeed("{\"2\":{\"error\":" + error + ",\"errorDetails\":\"the vendor's words\"}}");
        for (Surface surface : Surface.values()) {
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                BulkResult<?> result = (BulkResult<?>) call.on(surface, reply);

                assertThat(result.succeeded()).isEqualTo(List.of(1L));
                assertThat(result.failures()).hasSize(1);
                SequencesException failure = result.failures().get(2L);
                assertThat(failure).isExactlyInstanceOf(type);
                assertThat(failure.status()).isEqualTo(status);
                assertThat(failure.code()).contains(error.replace("\"", ""));
                assertThat(failure.vendorMessage()).contains("the vendor's words");
                assertThat(failure.domain().orElse(null)).isEqualTo(call.domain);
                assertThat(failure.operation()).startsWith("POST ");
                assertThat(catchThrowableOfType(SequencesException.class, result::throwIfAnyFailed))
                        .isSameAs(failure);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void codesInDoubt_haveNoLineOfTheTable(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/contacts/set-bounced")
                .succeed("{\"1\":{\"error\":5},\"2\":8}")
                .then()
                .fail(ContactError.INVALID_INPUT);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<?> result = (BulkResult<?>) ContactsCall.CONTACTS_BOUNCED.on(surface, reply);

            assertThat(result.failures().get(1L).error()).isEmpty();
            assertThat(result.failures().get(1L).code()).contains("5");
            assertThat(result.failures().get(2L).error()).isEmpty();
            assertThat(result.failures().get(2L).code()).contains("8");
            assertThat(catchThrowableOfType(
                            SequencesException.class, () -> ContactsCall.CONTACTS_BOUNCED.on(surface, reply)))
                    .isExactlyInstanceOf(ContactException.InvalidInput.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bulkCreates_failByPlace(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/contact-accounts/bulk")
                .succeed("[{\"id\":null,\"error\":3,\"errorDetails\":\"bad\"},{\"id\":12,\"error\":null}]");
        server.on(HttpMethod.POST, "/v3/contact-blacklist-rules/domains/bulk")
                .succeed("[{\"id\":null,\"error\":2},{\"id\":null,\"error\":4},{\"id\":null,\"error\":5},{\"id\":14}]");
        List<AccountData> accounts = List.of(
                AccountData.builder("A").build(), AccountData.builder("B").build());
        List<String> patterns = List.of("a.example", "b", "c.example", "d.example");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Integer> created = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.accounts().bulkCreate(accounts),
                    c -> c.accounts().bulkCreate(accounts));
            BulkResult<Integer> rules = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.contactBlacklistRules().bulkCreateDomains(patterns),
                    c -> c.contactBlacklistRules().bulkCreateDomains(patterns));

            assertThat(created.succeeded()).containsExactly(1);
            assertThat(created.itemIds()).containsEntry(1, 12L).hasSize(1);
            assertThat(created.failures().get(0)).isExactlyInstanceOf(AccountException.InvalidInput.class);
            assertThat(created.failures().get(0).vendorMessage()).contains("bad");
            assertThat(rules.succeeded()).containsExactly(3);
            assertThat(rules.itemIds()).containsEntry(3, 14L).hasSize(1);
            assertThat(rules.failures().get(0)).isExactlyInstanceOf(ContactBlacklistRuleException.Duplicate.class);
            assertThat(rules.failures().get(0).status()).isEqualTo(409);
            assertThat(rules.failures().get(1)).isExactlyInstanceOf(ContactBlacklistRuleException.InvalidPattern.class);
            assertThat(rules.failures().get(2)).isExactlyInstanceOf(ContactBlacklistRuleException.NotAdded.class);
            assertThat(rules.allSucceeded()).isFalse();

            ResponseFormatException tooMany = catchThrowableOfType(
                    ResponseFormatException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.contactBlacklistRules().bulkCreateDomains(List.of("a.example")),
                            c -> c.contactBlacklistRules().bulkCreateDomains(List.of("a.example"))));
            assertThat(tooMany.outcome()).isEqualTo(Outcome.PROCESSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImport_countsAndFailsByPlace(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/contacts/import")
                .succeed("{\"items\":[{\"id\":1,\"status\":\"Created\",\"error\":null},"
                        + "{\"id\":null,\"status\":\"Failed\",\"error\":8},"
                        + "{\"id\":null,\"status\":\"failed\",\"error\":\"contact.duplicate\"},"
                        + "{\"id\":4,\"status\":\"Updated\"}],\"added\":1,\"updated\":1,\"skipped\":0,\"failed\":2}")
                .then()
                .respond(202, "")
                .header("Location", "/v3/background-jobs/17");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Integer> done = importFour(surface, reply);
            BulkResult<Integer> later = importFour(surface, reply);

            assertThat(done.succeeded()).containsExactly(0, 3);
            assertThat(done.itemIds()).hasToString("{0=1, 3=4}");
            assertThat(done.itemStatuses()).hasToString("{0=Created, 1=Failed, 2=failed, 3=Updated}");
            assertThat(done.failures().get(1)).isExactlyInstanceOf(ContactException.ContactInBlackList.class);
            assertThat(done.failures().get(2)).isExactlyInstanceOf(ContactException.Duplicate.class);
            assertThat(done.failures().get(2).status()).isEqualTo(400);
            assertThat(done.counts()).hasToString("{added=1, updated=1, skipped=0, failed=2}");
            assertThat(done.pending()).isEmpty();
            assertThat(later.jobs()).containsExactly(new BackgroundJob("17", "/v3/background-jobs/17"));
            assertThat(later.pending()).hasSize(4);
            assertThat(later.counts()).isEmpty();
        }
    }

    private static BulkResult<Integer> importFour(Surface surface, SequencesClient reply) {
        ContactChanges contact = ContactChanges.builder().email("a@example.com").build();
        ContactImportData data =
                ContactImportData.builder(Collections.nCopies(4, contact)).build();
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.contacts().importContacts(data),
                c -> c.contacts().importContacts(data));
    }

    @ParameterizedTest
    @EnumSource
    void aResponseOfAnotherShape_isNoSuccess(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/contacts/bulk-delete").succeed("{\"isSuccess\":false}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ResponseFormatException failure = catchThrowableOfType(
                    ResponseFormatException.class, () -> ContactsCall.CONTACTS_BULK_DELETE.on(surface, reply));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.body()).isEqualTo("{\"isSuccess\":false}");
        }
    }
}
