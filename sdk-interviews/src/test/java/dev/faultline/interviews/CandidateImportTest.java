package dev.faultline.interviews;

import static dev.faultline.interviews.People.ACCEPTED;
import static dev.faultline.interviews.People.importAll;
import static dev.faultline.interviews.People.imports;
import static dev.faultline.interviews.People.people;
import static dev.faultline.interviews.People.person;
import static dev.faultline.interviews.People.ranges;
import static dev.faultline.interviews.People.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.ImportResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any number of candidates is imported in requests of 500, at the vendor's pace, with one result. */
@FaultlineTest
class CandidateImportTest {

    @ParameterizedTest
    @EnumSource
    void rows_areReadAsTheyAreNeeded_andTheStreamIsClosed(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED).times(3);
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        List<Integer> readSoFar = new ArrayList<>();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Stream<NewCandidate> rows =
                    people(1200).peek(row -> read.incrementAndGet()).onClose(() -> closed.set(true));
            ImportResult result = importAll(
                    surface,
                    client,
                    rows,
                    o -> o.onProgress(progress -> {
                        readSoFar.add(read.get());
                        assertThat(progress.response()
                                        .orElseThrow()
                                        .json()
                                        .get("requestId")
                                        .asText())
                                .hasValue("r1");
                    }));

            assertThat(closed).isTrue();
            assertThat(ranges(result.accepted())).containsExactly("0+1200");
            assertThat(result.allAccepted()).isTrue();
            assertThat(result.throwUnlessAllAccepted()).isSameAs(result);
            assertThat(result.unsentFrom()).isEqualTo(1200);
        }
        assertThat(readSoFar).containsExactly(500, 1000, 1200);
        assertThat(requests(server)).containsExactly("0+500", "500+500", "1000+200");
        assertThat(server.requests()).allMatch(request -> request.text().contains("\"jobPositionId\":\"pos_8\""));
        assertThat(server.requests()).noneMatch(request -> request.text().contains("skipAnalysis"));
    }

    @ParameterizedTest
    @EnumSource
    void fourthRequestOfAMinute_waitsForTheVendorsPace(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED).times(4);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            importAll(surface, client, people(40), o -> o.rowsPerRequest(10).skipAnalysis(true));
        }
        assertThat(clock.waits()).as("the fourth import in a minute").isNotEmpty();
        assertThat(server.requests()).allMatch(request -> request.text().contains("\"skipAnalysis\":true"));
    }

    @ParameterizedTest
    @EnumSource
    void limitInTheMiddle_isWaitedOut(Surface surface, FaultServer server, FakeClock clock) {
        imports(server)
                .succeed(ACCEPTED)
                .then()
                .fail(InterviewsError.RATE_LIMITED)
                .retryAfter(45)
                .then()
                .succeed(ACCEPTED);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(importAll(surface, client, people(1000), o -> {}).allAccepted())
                    .isTrue();
        }
        assertThat(requests(server)).containsExactly("0+500", "500+500", "500+500");
    }

    @ParameterizedTest
    @EnumSource
    void refusedRequest_doesNotEndTheImport_andItsRowsCanBeCorrected(
            Surface surface, FaultServer server, FakeClock clock) {
        imports(server)
                .succeed(ACCEPTED)
                .then()
                .respond(
                        400,
                        "{\"success\":false,\"error\":\"VALIDATION_ERROR\",\"message\":\"m\",\"requestId\":\"r\",\"details\":["
                                + "{\"path\":[\"candidates\",3,\"email\"],\"message\":\"m\"},"
                                + "{\"field\":\"candidates[7].phone\",\"message\":\"m\"},{\"field\":\"candidates[77]\"},\"x\"]}")
                .then()
                .fail(InterviewsError.DUPLICATE_CANDIDATE)
                .then()
                .succeed(ACCEPTED)
                .times(4);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            ImportResult result = importAll(surface, client, people(40), o -> o.rowsPerRequest(10));

            assertThat(ranges(result.refused())).containsExactly("10+10", "20+10");
            assertThat(ranges(result.accepted())).containsExactly("0+10", "30+10");
            assertThat(result.stoppedBy()).isEmpty();
            assertThat(result.failures()).containsOnlyKeys(13L, 17L);
            assertThat(result.refused().get(1).failure()).isInstanceOf(InterviewsException.DuplicateCandidate.class);
            assertThatThrownBy(result::throwUnlessAllAccepted).isInstanceOf(InterviewsException.ValidationError.class);

            assertThat(importAll(surface, client, people(40), o -> o.resume(result.mark()))
                            .count(ImportResult.Fate.REFUSED))
                    .as("skipped unless the application wants them to be sent")
                    .isEqualTo(20);
            assertThat(server.requests()).hasSize(4);

            Stream<NewCandidate> corrected =
                    people(40).map(row -> row.fields().containsValue("p13@example.org") ? person(113) : row);
            ImportResult second = importAll(
                    surface,
                    client,
                    corrected,
                    o -> o.resume(result.mark()).resendRefused(true).rowsPerRequest(7));
            assertThat(second.allAccepted()).isTrue();
            assertThat(ranges(second.accepted())).containsExactly("0+40");
        }
        assertThat(requests(server).subList(4, 8)).containsExactly("10+7", "17+3", "20+7", "27+3");
    }

    @ParameterizedTest
    @EnumSource
    void overload_isNoReasonToSendRowsAgain_whateverThePolicy(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).respond(503, "{}").retryAfter(1).then().reset().then().succeed(ACCEPTED);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            InterviewsClient anything = client.with(o -> o.retryPolicy(p -> p.retryNonIdempotent(true)));
            ImportResult first = importAll(surface, client, people(30), o -> o.rowsPerRequest(10));
            assertThat(ranges(first.unknown())).containsExactly("0+10");

            ImportResult whole = importAll(
                    surface,
                    anything,
                    people(30),
                    o -> o.rowsPerRequest(10).resume(first.mark()).stopAfterUnknown(2));
            assertThat(ranges(whole.unknown())).containsExactly("0+10", "10+10");
            assertThat(ranges(whole.accepted())).containsExactly("20+10");
        }
        assertThat(requests(server)).containsExactly("0+10", "10+10", "20+10");
    }

    @ParameterizedTest
    @EnumSource
    void lostResponse_leavesItsRowsUnknown_andNobodySendsThemAgain(
            Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED).then().reset().then().succeed(ACCEPTED);
        String[] stored = {""};
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            ImportResult result = importAll(
                    surface, client, people(30), o -> o.rowsPerRequest(10).store(mark -> stored[0] = mark));

            assertThat(ranges(result.accepted())).containsExactly("0+10");
            assertThat(ranges(result.unknown())).containsExactly("10+10");
            assertThat(result.unsentFrom()).isEqualTo(20);
            assertThat(result.stoppedBy()).containsInstanceOf(SdkException.class);
            assertThat(result.unknown().get(0).failure().verification()).isPresent();
            assertThat(result.mark()).isEqualTo(stored[0]);
            assertThatThrownBy(result::throwUnlessAllAccepted)
                    .isSameAs(result.stoppedBy().orElseThrow());
        }
        try (InterviewsClient restarted = Samples.client(server, clock).build()) {
            ImportResult result = importAll(
                    surface, restarted, people(30), o -> o.resume(stored[0]).rowsPerRequest(10));
            assertThat(ranges(result.accepted())).containsExactly("0+10", "20+10");
            assertThat(ranges(result.unknown())).containsExactly("10+10");
            assertThat(result.stoppedBy()).isEmpty();
            assertThatThrownBy(result::throwUnlessAllAccepted)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("rows 10 to 19 UNKNOWN");
        }
        assertThat(requests(server)).containsExactly("0+10", "10+10", "20+10");
    }

    @ParameterizedTest
    @EnumSource
    void importMayGoOnAfterLostResponses(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).reset().then().succeed(ACCEPTED).then().fail(InterviewsError.INTERNAL_ERROR);
        List<String> reported = new ArrayList<>();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            ImportResult result = importAll(
                    surface,
                    client,
                    people(40),
                    o -> o.rowsPerRequest(10)
                            .stopAfterUnknown(2)
                            .onProgress(progress ->
                                    reported.add(progress.range().fate().name())));
            assertThat(ranges(result.unknown())).containsExactly("0+10", "20+10");
            assertThat(result.stoppedBy()).containsInstanceOf(InterviewsException.InternalError.class);
        }
        assertThat(reported).containsExactly("UNKNOWN", "ACCEPTED");
    }

    @ParameterizedTest
    @EnumSource
    void replacedKey_endsTheImport_andTheRestGoesOnLater(Surface surface, FaultServer server, FakeClock clock) {
        imports(server)
                .succeed(ACCEPTED)
                .then()
                .fail(InterviewsError.UNAUTHORIZED)
                .times(2)
                .then()
                .succeed(ACCEPTED);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            String[] stored = {""};
            ImportResult result = importAll(
                    surface, client, people(25), o -> o.rowsPerRequest(10).store(mark -> stored[0] = mark));
            assertThat(stored[0])
                    .as("the rows of the rejected request are unsent")
                    .isEqualTo(result.mark());
            assertThat(result.stoppedBy()).containsInstanceOf(InterviewsException.Unauthorized.class);
            assertThat(result.unsentFrom()).isEqualTo(10);
            assertThat(result.unknown()).isEmpty();

            assertThatThrownBy(() -> importAll(
                            surface,
                            client,
                            people(25),
                            o -> o.rowsPerRequest(10).resume(result.mark())))
                    .as("nothing has changed by this run")
                    .isInstanceOf(InterviewsException.Unauthorized.class);
            assertThat(importAll(surface, client, people(25), o -> o.resume(result.mark()))
                            .allAccepted())
                    .isTrue();
        }
        assertThat(requests(server)).containsExactly("0+10", "10+10", "10+10", "10+15");
    }

    @ParameterizedTest
    @EnumSource
    void openCircuit_endsTheImport(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).fail(InterviewsError.INTERNAL_ERROR).times(2);
        try (InterviewsClient client = Samples.client(server, clock)
                .circuitBreakerPolicy(
                        CircuitBreakerPolicy.builder().minimumAttempts(2).build())
                .build()) {
            ImportResult result = importAll(
                    surface, client, people(50), o -> o.rowsPerRequest(10).stopAfterUnknown(5));
            assertThat(result.stoppedBy()).containsInstanceOf(CircuitOpenException.class);
            assertThat(ranges(result.unknown())).containsExactly("0+10", "10+10");
            assertThat(result.unsentFrom()).isEqualTo(20);
        }
    }

    /** The mark before a request is the one that a process leaves which dies in the middle of it. */
    @ParameterizedTest
    @EnumSource
    void processThatDies_leavesItsRequestUnknown(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED).times(3);
        List<String> stored = new ArrayList<>();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            importAll(surface, client, people(20), o -> o.rowsPerRequest(10).store(stored::add));
        }
        assertThat(stored).hasSize(4);
        try (InterviewsClient restarted = Samples.client(server, clock).build()) {
            ImportResult result = importAll(surface, restarted, people(30), o -> o.resume(stored.get(2)));
            assertThat(ranges(result.accepted())).containsExactly("0+10", "20+10");
            assertThat(ranges(result.unknown())).containsExactly("10+10");
        }
        assertThat(requests(server)).containsExactly("0+10", "10+10", "20+10");
    }

    @ParameterizedTest
    @EnumSource
    void markThatCannotBeStored_keepsTheRequestBack(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED);
        IllegalStateException full = new IllegalStateException("disk full");
        AtomicInteger stores = new AtomicInteger();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> importAll(
                            surface,
                            client,
                            people(20),
                            o -> o.store(mark -> {
                                throw full;
                            })))
                    .isSameAs(full);
            assertThat(server.requests()).isEmpty();

            ImportResult result = importAll(
                    surface,
                    client,
                    people(20),
                    o -> o.rowsPerRequest(10).store(mark -> {
                        if (stores.incrementAndGet() == 3) {
                            throw full;
                        }
                    }));
            assertThat(result.stoppedBy()).containsSame(full);
            assertThat(result.unsentFrom()).isEqualTo(10);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void applicationStopsIt(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED).times(2);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            ImportResult result = importAll(
                    surface,
                    client,
                    people(20),
                    o -> o.rowsPerRequest(10).onProgress(progress -> {
                        assertThat(progress.soFar().unsentFrom()).isEqualTo(10);
                        progress.stop();
                    }));
            assertThat(result.stoppedBy())
                    .containsInstanceOf(CallInterruptedException.class)
                    .get()
                    .hasToString(result.stoppedBy().orElseThrow().toString())
                    .extracting(Throwable::getMessage)
                    .asString()
                    .startsWith("the call was cancelled before row 10");
            assertThat(ranges(result.accepted())).containsExactly("0+10");

            IllegalStateException own = new IllegalStateException("own");
            assertThat(importAll(
                                    surface,
                                    client,
                                    people(20),
                                    o -> o.onProgress(progress -> {
                                        throw own;
                                    }))
                            .stoppedBy())
                    .containsSame(own);
        }
    }

    @ParameterizedTest
    @EnumSource
    void otherRows_areNoticedBeforeAnythingIsSent(Surface surface, FaultServer server, FakeClock clock) {
        imports(server)
                .succeed(ACCEPTED)
                .then()
                .fail(InterviewsError.FORBIDDEN)
                .then()
                .succeed(ACCEPTED);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            String mark = importAll(surface, client, people(20), o -> o.rowsPerRequest(10))
                    .mark();
            AtomicBoolean closed = new AtomicBoolean();

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> importAll(
                            surface, client, people(30).skip(1).onClose(() -> closed.set(true)), o -> o.resume(mark)))
                    .withMessageStartingWith(
                            "not all of rows 0 to 9 are the mark's: give the rows that the mark is of");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> importAll(surface, client, people(9), o -> o.resume(mark)))
                    .withMessageStartingWith("the source ends at row 9");
            assertThat(closed).isTrue();
            assertThat(server.requests()).hasSize(2);

            assertThat(importAll(surface, client, people(30), o -> o.resume(mark))
                            .allAccepted())
                    .as("rows may be added at the end")
                    .isTrue();
        }
        assertThat(requests(server)).last().isEqualTo("10+20");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"version\":2,\"target\":\"POST /candidates/bulk pos_8\",\"rows\":[]}",
                "{\"version\":1,\"target\":\"POST /candidates/bulk pos_9\",\"rows\":[]}",
                "{\"version\":1,\"target\":\"POST /candidates/bulk pos_8\",\"rows\":[[\"lost\",1,\"00000000\"]]}",
                "{\"version\":1,\"target\":\"POST /candidates/bulk pos_8\",\"rows\":[[\"accepted\",0,\"00000000\"]]}",
                "{\"version\":1,\"target\":\"POST /candidates/bulk pos_8\",\"rows\":[[\"accepted\",1.5,\"00000000\"]]}",
                "{\"version\":1,\"target\":\"POST /candidates/bulk pos_8\",\"rows\":[[\"accepted\",1,\"xyz\"]]}"
            })
    void foreignMark_isRejectedAtOnce_andTheStreamIsClosed(String mark, FaultServer server, FakeClock clock) {
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            for (Surface surface : Surface.values()) {
                AtomicBoolean closed = new AtomicBoolean();
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> importAll(
                                surface, client, people(3).onClose(() -> closed.set(true)), o -> o.resume(mark)))
                        .withMessageStartingWith("mark is ");
                assertThat(closed).isTrue();
            }
        }
    }

    @Test
    void mark_hasNothingOfTheRows(FaultServer server, FakeClock clock) {
        imports(server)
                .succeed(ACCEPTED)
                .then()
                .fail(InterviewsError.INVALID_BODY)
                .then()
                .reset();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            ImportResult result =
                    client.candidates("pos_8").importAll(() -> people(25).iterator(), o -> o.rowsPerRequest(10));
            assertThat(result.mark())
                    .matches("\\{\"version\":1,\"target\":\"POST /candidates/bulk pos_8\",\"rows\":\\["
                            + "\\[\"accepted\",10,\"[0-9a-f]{8}\"],\\[\"refused\",10,\"[0-9a-f]{8}\"],"
                            + "\\[\"unknown\",5,\"[0-9a-f]{8}\"]]}");
            assertThat(JsonValue.parse(result.mark()).get("version").asNumber()).isPresent();
            assertThat(result)
                    .hasToString("ImportResult[10 accepted, 10 refused, 5 unknown, 0 failed, stopped at row 25]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void fieldsInAnotherOrder_areTheSameRow(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            String mark = importAll(surface, client, people(2), o -> {}).mark();
            Stream<NewCandidate> same = people(2)
                    .map(row -> NewCandidate.builder()
                            .email(String.valueOf(row.fields().get("email")))
                            .lastName("Okafor")
                            .firstName("Amina")
                            .build());
            assertThat(importAll(surface, client, same, o -> o.resume(mark)).allAccepted())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void badRow_andBadSource_endTheImport(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED);
        IllegalStateException own = new IllegalStateException("database gone");
        List<NewCandidate> withNull = new ArrayList<>(people(3).toList());
        withNull.set(1, null);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> importAll(surface, client, withNull.stream(), o -> {}))
                    .withMessageStartingWith("row 1 is null");
            Stream<NewCandidate> broken = people(20).peek(row -> {
                if (row.fields().containsValue("p15@example.org")) {
                    throw own;
                }
            });
            ImportResult result = importAll(surface, client, broken, o -> o.rowsPerRequest(10));
            assertThat(result.stoppedBy()).containsSame(own);
            assertThat(result.unsentFrom()).isEqualTo(10);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> importAll(surface, client, people(1), o -> o.rowsPerRequest(501)))
                    .withMessage("rowsPerRequest is 501: give 1 to 500");
            assertThat(importAll(surface, client, Stream.empty(), o -> {}).allAccepted())
                    .as("nothing to do")
                    .isTrue();
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void interruptInTheMiddle_endsTheImportWithItsResult(FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            ImportResult result = client.candidates("pos_8")
                    .importAll(
                            people(20),
                            o -> o.rowsPerRequest(10)
                                    .onProgress(
                                            progress -> Thread.currentThread().interrupt()));
            assertThat(Thread.interrupted()).isTrue();
            CallInterruptedException end =
                    (CallInterruptedException) result.stoppedBy().orElseThrow();
            assertThat(end.reason()).isEqualTo(Reason.INTERRUPTED);
            assertThat(result.unsentFrom()).isEqualTo(10);
            assertThat(result.unknown()).isEmpty();
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void cancellationInTheMiddle_closesTheStream_andTheStoredMarkGoesOn(FaultServer server, FakeClock clock) {
        CountDownLatch gate = new CountDownLatch(1);
        imports(server)
                .succeed(ACCEPTED)
                .then()
                .succeed(ACCEPTED)
                .heldUntil(gate)
                .then()
                .succeed(ACCEPTED);
        AtomicBoolean closed = new AtomicBoolean();
        String[] stored = {""};
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            CompletableFuture<ImportResult> future = client.async()
                    .candidates("pos_8")
                    .importAll(
                            people(30).onClose(() -> closed.set(true)),
                            o -> o.rowsPerRequest(10).store(mark -> stored[0] = mark));
            server.awaitRequests(2);
            future.cancel(true);
            assertThat(closed).isTrue();
            gate.countDown();

            ImportResult rest = client.candidates("pos_8").importAll(people(30), o -> o.resume(stored[0]));
            assertThat(ranges(rest.unknown())).containsExactly("10+10");
            assertThat(ranges(rest.accepted())).containsExactly("0+10", "20+10");
        }
        assertThat(requests(server)).containsExactly("0+10", "10+10", "20+10");
    }

    @Test
    void closedClientInTheMiddle_endsTheImportWithItsResult(FaultServer server, FakeClock clock) {
        CountDownLatch gate = new CountDownLatch(1);
        imports(server).succeed(ACCEPTED).then().succeed(ACCEPTED).heldUntil(gate);
        InterviewsClient client = Samples.client(server, clock).build();
        CompletableFuture<ImportResult> future =
                client.async().candidates("pos_8").importAll(people(30), o -> o.rowsPerRequest(10));
        server.awaitRequests(2);
        client.close();
        ImportResult result = Surface.result(future);
        gate.countDown();

        assertThat(ranges(result.unknown())).containsExactly("10+10");
        assertThat(((CallInterruptedException) result.stoppedBy().orElseThrow()).reason())
                .isEqualTo(Reason.CLOSED);
    }

    @Test
    void eachSourceHasItsMethod(FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED).times(3);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Candidates candidates = client.candidates("pos_8");
            Iterator<NewCandidate> iterator = people(2).iterator();
            assertThat(candidates.importAll(people(2).toList()).allAccepted()).isTrue();
            assertThat(candidates.importAll(() -> iterator).allAccepted()).isTrue();
            assertThat(Surface.result(client.async().candidates("pos_8").importAll(people(2)))
                            .allAccepted())
                    .isTrue();
        }
        assertThat(catchThrowableOfType(
                        IllegalArgumentException.class,
                        () -> Samples.client(server, clock)
                                .build()
                                .candidates("pos_8")
                                .importAll((Stream<NewCandidate>) null)))
                .hasMessageStartingWith("rows is null");
    }
}
