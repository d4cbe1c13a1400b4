package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.sequences.contacts.AccountData;
import dev.faultline.sequences.contacts.AccountException;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactException;
import dev.faultline.sequences.contacts.ContactImportData;
import dev.faultline.sequences.enrolment.SequenceEnrolment;
import dev.faultline.sequences.jobs.BackgroundJob;
import dev.faultline.sequences.sequence.SequenceActionException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A bulk operation on any number of parts is as many requests as the limit asks for, with one result. */
@FaultlineTest
class BulkSlicesTest {

    private static final String START = "/v4/sequences/start";

    static List<Long> ids(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }

    /** The ids of each request that arrived. */
    static List<List<Long>> sent(FaultServer server, String member) {
        return server.requests().stream()
                .map(request -> JsonValue.parse(request.text()).get(member).items().stream()
                        .map(id -> id.asNumber().orElseThrow().longValue())
                        .toList())
                .toList();
    }

    private static BulkResult<Long> start(Surface surface, SequencesClient reply, List<Long> ids) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.sequences().bulkStart(ids),
                c -> c.sequences().bulkStart(ids));
    }

    @ParameterizedTest
    @EnumSource
    void manyIds_areThreeRequestsAndOneResult(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START)
                .succeed("{\"7\":{\"error\":6}}")
                .then()
                .succeed("{}")
                .then()
                .succeed("{\"2500\":{\"error\":1}}");
        List<Long> repeated = new ArrayList<>(ids(1, 2500));
        repeated.add(5, 1L);
        repeated.add(2500L);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = start(surface, reply, repeated);

            assertThat(sent(server, "ids")).containsExactly(ids(1, 1000), ids(1001, 2000), ids(2001, 2500));
            assertThat(result.succeeded()).hasSize(2498).startsWith(1L, 2L).doesNotContain(7L, 2500L);
            assertThat(result.failures()).containsOnlyKeys(7L, 2500L);
            assertThat(result.failures().get(2500L)).isExactlyInstanceOf(SequenceActionException.NotFound.class);
            assertThat(result.unknown()).isEmpty();
            assertThat(result.unsent()).isEmpty();
            assertThat(result.stoppedBy()).isEmpty();
            assertThat(result.responses()).hasSize(3);
            assertThat(result.json()).isEqualTo(JsonValue.parse("[{\"7\":{\"error\":6}},{},{\"2500\":{\"error\":1}}]"));
            SequencesException first = catchThrowableOfType(SequencesException.class, result::throwIfAnyFailed);
            assertThat(first).isSameAs(result.failures().get(7L));
            assertThat(first.getSuppressed()).containsExactly(result.failures().get(2500L));
        }
    }

    @ParameterizedTest
    @EnumSource
    void documentedLimits_areThoseOfTheRequests(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/tasks/batch/complete").succeed("{}").times(3);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.tasks().bulkComplete(ids(1, 201)),
                    c -> c.tasks().bulkComplete(ids(1, 201)));

            assertThat(result.throwIfAnyFailed().succeeded()).isEqualTo(ids(1, 201));
            assertThat(sent(server, "ids")).containsExactly(ids(1, 100), ids(101, 200), ids(201, 201));
        }
    }

    @ParameterizedTest
    @EnumSource
    void enrolment_keepsItsOptionsInEachRequest(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/sequences/7/contact-links/bulk")
                .succeed(added(ids(1, 10_000)))
                .then()
                .succeed("{\"added\":[10001],\"notProcessed\":{\"10002\":{\"error\":7}}}");
        SequenceEnrolment enrolment = SequenceEnrolment.builder(ids(1, 10_003))
                .startStepId(3)
                .field("more", null)
                .build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequence(7).contacts().add(enrolment),
                    c -> c.sequence(7).contacts().add(enrolment));

            assertThat(result.succeeded()).isEqualTo(ids(1, 10_001));
            assertThat(result.failures()).containsOnlyKeys(10_002L);
            assertThat(result.unaccounted()).containsExactly(10_003L);
            assertThat(sent(server, "contactIds")).containsExactly(ids(1, 10_000), ids(10_001, 10_003));
            assertThat(server.requests().get(1).text())
                    .isEqualTo("{\"contactIds\":[10001,10002,10003],\"startStepId\":3,\"more\":null}");
        }
    }

    private static String added(List<Long> ids) {
        return "{\"added\":" + ids + ",\"notProcessed\":{}}";
    }

    @ParameterizedTest
    @EnumSource
    void positions_areThoseOfTheCallersList(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v3/contact-accounts/bulk")
                .succeed(created(0, 999) + ",{\"id\":null,\"error\":3}]")
                .then()
                .succeed("[{\"id\":null,\"error\":3},{\"id\":77}]");
        List<AccountData> accounts = IntStream.range(0, 1002)
                .mapToObj(i -> AccountData.builder("A" + i).build())
                .toList();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Integer> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.accounts().bulkCreate(accounts),
                    c -> c.accounts().bulkCreate(accounts));

            assertThat(result.failures()).containsOnlyKeys(999, 1000);
            assertThat(result.failures().get(1000)).isExactlyInstanceOf(AccountException.InvalidInput.class);
            assertThat(result.succeeded()).hasSize(1000).endsWith(998, 1001);
            assertThat(result.itemIds()).hasSize(1000).containsEntry(0, 5000L).containsEntry(1001, 77L);
            assertThat(server.requests().get(1).text())
                    .isEqualTo("{\"items\":[{\"name\":\"A1000\"},{\"name\":\"A1001\"}]}");
        }
    }

    private static String created(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "{\"id\":" + (5000 + i) + "}")
                .collect(Collectors.joining(",", "[", ""));
    }

    @ParameterizedTest
    @EnumSource
    void imports_addUpTheirCounters(Surface surface, FaultServer server, FakeClock clock) {
        String item = "{\"id\":4,\"status\":\"Updated\"}";
        server.on(HttpMethod.POST, "/v4/contacts/import")
                .succeed("{\"items\":[" + String.join(",", Collections.nCopies(1000, item))
                        + "],\"added\":0,\"updated\":1000}")
                .then()
                .succeed("{\"items\":[{\"id\":null,\"status\":\"Failed\",\"error\":4}," + item
                        + "],\"added\":0,\"updated\":1,\"failed\":1}");
        ContactChanges contact = ContactChanges.builder().email("a@example.com").build();
        ContactImportData data = ContactImportData.builder(Collections.nCopies(1002, contact))
                .skipExisting(true)
                .build();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Integer> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.contacts().importContacts(data),
                    c -> c.contacts().importContacts(data));

            assertThat(result.counts()).hasToString("{added=0, updated=1001, failed=1}");
            assertThat(result.failures()).containsOnlyKeys(1000);
            assertThat(result.failures().get(1000)).isExactlyInstanceOf(ContactException.Duplicate.class);
            assertThat(result.succeeded()).hasSize(1001).endsWith(1001);
            assertThat(result.itemStatuses()).hasSize(1002).containsEntry(1000, "Failed");
            assertThat(server.requests().get(1).text())
                    .isEqualTo("{\"items\":[{\"email\":\"a@example.com\"},{\"email\":\"a@example.com\"}],"
                            + "\"options\":{\"skipExisting\":true}}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void acceptedSlices_arePendingAndTheOthersGoOn(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START)
                .succeed("{}")
                .then()
                .respond(202, "")
                .header("Location", "/v3/background-jobs/8")
                .then()
                .respond(202, "")
                .header("Location", "/v3/background-jobs/9");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = start(surface, reply, ids(1, 2001));

            assertThat(result.succeeded()).isEqualTo(ids(1, 1000));
            assertThat(result.pending()).hasSize(1001).containsEntry(2001L, job("9"));
            assertThat(result.jobs()).containsExactly(job("8"), job("9"));
            assertThat(result).hasToString("BulkResult[1000 succeeded, 0 failed, 1001 pending]");
            ResponseFormatException failure =
                    catchThrowableOfType(ResponseFormatException.class, result::throwIfAnyFailed);
            assertThat(failure).hasMessageContaining("see pending()");
            assertThat(failure.getSuppressed()).hasSize(1);
        }
    }

    private static BackgroundJob job(String id) {
        return new BackgroundJob(id, "/v3/background-jobs/" + id);
    }

    @ParameterizedTest
    @EnumSource
    void anotherSlicesPart_isNotSettledByAResponse(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START)
                .succeed("{\"1\":{\"error\":1},\"1001\":{\"error\":1},\"9999\":{\"error\":1}}")
                .then()
                .succeed("{\"2\":{\"error\":1}}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = start(surface, reply, ids(1, 1001));

            assertThat(result.failures()).containsOnlyKeys(1L, 9999L);
            assertThat(result.succeeded()).isEqualTo(ids(2, 1001));
        }
    }

    @ParameterizedTest
    @EnumSource
    void viewsSettings_holdForEachRequest(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, START).succeed("{}").times(2);
        try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
            SequencesClient reply = client.asUser(5).with(o -> o.header("X-Trace", "t"));
            start(surface, reply, ids(1, 1001));

            assertThat(server.requests())
                    .extracting(request -> request.header("X-User-Id").orElse("") + header(request))
                    .containsExactly("5t", "5t");
        }
    }

    private static String header(SeenRequest request) {
        return request.header("X-Trace").orElse("");
    }
}
