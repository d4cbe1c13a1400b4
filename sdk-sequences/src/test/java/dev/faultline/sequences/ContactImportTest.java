package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ImportResult;
import dev.faultline.core.ImportResult.Range;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.TransportException;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.contacts.ContactError;
import dev.faultline.sequences.contacts.ContactException;
import dev.faultline.sequences.contacts.ContactImportOptions;
import dev.faultline.sequences.jobs.BackgroundJob;
import dev.faultline.sequences.jobs.BackgroundJobStatus;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Any number of contacts is imported from a stream, in several lives of a process, with one result. */
@FaultlineTest
class ContactImportTest {

    private static Script imports(FaultServer server) {
        return server.on(HttpMethod.POST, "/v4/contacts/import");
    }

    private static Stream<ContactChanges> contacts(int number) {
        return IntStream.range(0, number)
                .mapToObj(i ->
                        ContactChanges.builder().email("p" + i + "@example.org").build());
    }

    /** A response that creates contacts from an id on. */
    private static String created(int from, int number) {
        return IntStream.range(from, from + number)
                .mapToObj(id -> "{\"id\":" + id + ",\"status\":\"Created\",\"error\":null}")
                .collect(Collectors.joining(",", "{\"items\":[", "],\"added\":" + number + "}"));
    }

    private static ImportResult importAll(
            Surface surface,
            SequencesClient reply,
            Stream<ContactChanges> rows,
            Consumer<ContactImportOptions> options) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.contacts().importAll(rows, options),
                c -> c.contacts().importAll(rows, options));
    }

    private static List<String> ranges(List<Range> ranges) {
        return ranges.stream().map(range -> range.from() + "+" + range.rows()).toList();
    }

    @ParameterizedTest
    @EnumSource
    void rows_areReadAsTheyAreNeeded_andTheirIdsAreInTheResponses(
            Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(created(1, 1000)).then().succeed(created(2001, 500));
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        List<String> seen = new ArrayList<>();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Stream<ContactChanges> rows =
                    contacts(1500).peek(row -> read.incrementAndGet()).onClose(() -> closed.set(true));
            ImportResult result = importAll(
                    surface,
                    reply,
                    rows,
                    o -> o.skipExisting(true).listIds(List.of(5L)).onProgress(progress -> {
                        BulkResult<Integer> response = progress.response().orElseThrow();
                        seen.add(read.get() + " read, row " + progress.range().from() + " is "
                                + response.itemIds().get(0));
                    }));
            assertThat(result.allAccepted()).isTrue();
            assertThat(ranges(result.accepted())).containsExactly("0+1500");
        }
        assertThat(closed).isTrue();
        assertThat(seen).containsExactly("1000 read, row 0 is 1", "1500 read, row 1000 is 2001");
        JsonValue body = JsonValue.parse(server.requests().get(1).text());
        assertThat(body.get("items").items()).hasSize(500);
        assertThat(body.get("options")).hasToString("{\"skipExisting\":true,\"listIds\":[5]}");
    }

    @ParameterizedTest
    @EnumSource
    void restartedProcess_sendsTheRest_andNobodyTwice(Surface surface, FaultServer server, FakeClock clock) {
        imports(server)
                .succeed("{\"items\":[{\"id\":1,\"status\":\"Created\"},{\"id\":null,\"status\":\"Failed\","
                        + "\"error\":\"no\"}],\"added\":1,\"failed\":1}")
                .then()
                .respond(202, "")
                .header("Location", "/v3/background-jobs/17")
                .then()
                .reset()
                .then()
                .fail(ContactError.INVALID_INPUT)
                .then()
                .succeed(created(9, 1));
        server.on(HttpMethod.GET, "/v3/background-jobs/17").succeed("{\"status\":\"done\"}");
        String[] stored = {""};
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ImportResult first = importAll(
                    surface, reply, contacts(9), o -> o.rowsPerRequest(2).store(mark -> stored[0] = mark));
            assertThat(first.stoppedBy()).containsInstanceOf(TransportException.class);
            assertThat(first.failures()).containsOnlyKeys(1L);
            assertThat(first.unsentFrom()).isEqualTo(6);
        }
        try (SequencesClient restarted = SurfaceCalls.client(server, clock).build()) {
            ImportResult whole = importAll(
                    surface, restarted, contacts(9), o -> o.rowsPerRequest(2).resume(stored[0]));
            assertThat(ranges(whole.accepted())).containsExactly("0+2", "2+2", "8+1");
            assertThat(ranges(whole.unknown())).containsExactly("4+2");
            assertThat(ranges(whole.refused())).containsExactly("6+2");
            assertThat(ranges(whole.pending())).containsExactly("2+2");
            assertThat(whole.failedBefore()).containsExactly(1L);

            List<BackgroundJob> jobs = whole.pending().stream()
                    .map(range -> BackgroundJob.of(range.job()))
                    .toList();
            Map<BackgroundJob, BackgroundJobStatus> states = SurfaceCalls.call(
                    surface,
                    restarted,
                    c -> c.backgroundJobs().awaitAll(jobs, Duration.ofMinutes(1)),
                    c -> c.backgroundJobs().awaitAll(jobs, Duration.ofMinutes(1)));
            assertThat(states.values()).allMatch(BackgroundJobStatus::isOver);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rowsThatFailedInAnEarlierRun_areNotForgotten(Surface surface, FaultServer server, FakeClock clock) {
        imports(server)
                .succeed("{\"items\":[{\"id\":1,\"status\":\"Created\"},{\"id\":null,\"status\":\"Failed\","
                        + "\"error\":\"no\"}],\"added\":1,\"failed\":1}")
                .then()
                .succeed(created(5, 2));
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ImportResult first = importAll(surface, reply, contacts(2), o -> {});
            ImportResult whole = importAll(surface, reply, contacts(4), o -> o.resume(first.mark()));
            assertThat(whole.failedBefore()).containsExactly(1L);
            assertThat(whole.allAccepted()).isFalse();
            assertThatThrownBy(whole::throwUnlessAllAccepted)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("row 1 failed in an earlier run");
            assertThat(whole).hasToString("ImportResult[4 accepted, 0 refused, 0 unknown, 1 failed]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void responseThatDoesNotAccountForItsRows_leavesThemUnknown(Surface surface, FaultServer server, FakeClock clock) {
        imports(server)
                .succeed("{\"added\":0,\"failed\":2}")
                .then()
                .succeed("{\"items\":[{\"id\":1,\"status\":\"Created\"}],\"added\":1}")
                .then()
                .succeed("{\"added\":1,\"updated\":1,\"failed\":0}")
                .then()
                .respond(202, "");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ImportResult result = importAll(
                    surface, reply, contacts(8), o -> o.rowsPerRequest(2).stopAfterUnknown(9));
            assertThat(ranges(result.unknown())).containsExactly("0+2", "2+2");
            assertThat(result.unknown()).allMatch(range -> range.failure() instanceof ResponseFormatException);
            assertThat(result.allAccepted()).isFalse();
            assertThat(ranges(result.accepted())).as("counters that add up").containsExactly("4+2", "6+2");
            assertThat(ranges(result.pending())).as("a job without an id").containsExactly("6+2");

            ImportResult again = importAll(surface, reply, contacts(8), o -> o.resume(result.mark()));
            assertThat(ranges(again.pending())).containsExactly("6+2");
        }
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void fullPlan_endsTheImport(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(created(1, 2)).then().fail(ContactError.LIMIT_EXCEEDED);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            ImportResult result = importAll(surface, reply, contacts(9), o -> o.rowsPerRequest(2));
            assertThat(result.stoppedBy()).containsInstanceOf(ContactException.LimitExceeded.class);
            assertThat(result.refused()).isEmpty();
            assertThat(result.unsentFrom()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void emptyRow_isNamed_andNothingIsSent(Surface surface, FaultServer server, FakeClock clock) {
        Stream<ContactChanges> rows =
                Stream.concat(contacts(3), Stream.of(ContactChanges.builder().build()));
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThatThrownBy(() -> importAll(surface, reply, rows, o -> {}))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("row 3 is empty: give a contact with something set");
        }
    }

    @Test
    void cancellation_closesTheStream_andTheStoredMarkGoesOn(FaultServer server, FakeClock clock) {
        imports(server).succeed(created(1, 2)).then().stall().then().succeed(created(5, 5));
        AtomicBoolean closed = new AtomicBoolean();
        String[] stored = {""};
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            CompletableFuture<ImportResult> future = reply.async()
                    .contacts()
                    .importAll(
                            contacts(9).onClose(() -> closed.set(true)),
                            o -> o.rowsPerRequest(2).store(mark -> stored[0] = mark));
            server.awaitRequests(2);
            future.cancel(true);
            assertThat(closed).isTrue();

            ImportResult rest = reply.contacts().importAll(contacts(9).toList(), o -> o.resume(stored[0]));
            assertThat(ranges(rest.unknown())).containsExactly("2+2");
            assertThat(ranges(rest.accepted())).containsExactly("0+2", "4+5");
        }
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void eachSourceHasItsMethod(FaultServer server, FakeClock clock) {
        imports(server).succeed(created(1, 1)).times(4);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(reply.contacts().importAll(contacts(1)).allAccepted()).isTrue();
            assertThat(reply.contacts().importAll(() -> contacts(1).iterator()).allAccepted())
                    .isTrue();
            assertThat(Surface.result(reply.async().contacts().importAll(contacts(1)))
                            .allAccepted())
                    .isTrue();
            assertThat(Surface.result(reply.async()
                                    .contacts()
                                    .importAll(contacts(1).toList()))
                            .allAccepted())
                    .isTrue();
        }
    }
}
