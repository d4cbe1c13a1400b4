package dev.faultline.telephony.calls;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.OpenEnum;
import dev.faultline.telephony.PhoneNumber;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyError;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requests and results of the operations on batch calls; of uploads see {@code UploadTest}. */
@FaultlineTest
class BatchCallsTest {

    @ParameterizedTest
    @EnumSource
    void create_readsTheResponseAndItsWarning(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/batch-calls").respond(201, """
                {"id":"batch_1","title":"Winter sale","total_records":2,"status":"initiated",
                 "from_number":"+14155550100","warning":{"message":"another batch is running","conflicts":[
                  {"kind":"running","batch_name":"Autumn","processed_leads":3,"total_leads":9,
                   "starts_at":"2026-07-01T09:00:00.000Z"},{"kind":"parked"}]}}""");
        NewBatchCall batch = Samples.newBatchCall().build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            CreatedBatchCall created = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().create(batch),
                    c -> c.batchCalls().create(batch));

            assertThat(created.id()).isEqualTo("batch_1");
            assertThat(created.title()).isEqualTo("Winter sale");
            assertThat(created.totalRecords()).isEqualTo(2);
            assertThat(created.status()).isEqualTo(OpenEnum.of(BatchCall.Status.INITIATED));
            assertThat(created.fromNumber()).isEqualTo(PhoneNumber.of("+14155550100"));
            assertThat(created.warning()).isNotNull();
            assertThat(created.warning().message()).isEqualTo("another batch is running");
            assertThat(created.warning().conflicts().get(0))
                    .isEqualTo(new CreatedBatchCall.Conflict(
                            OpenEnum.of(CreatedBatchCall.ConflictKind.RUNNING),
                            "Autumn",
                            3L,
                            9L,
                            Instant.parse("2026-07-01T09:00:00Z"),
                            created.warning().conflicts().get(0).json()));
            assertThat(created.warning().conflicts().get(1).kind()).hasToString("parked");
            assertThat(created.toString()
                            + created.warning()
                            + created.warning().conflicts())
                    .startsWith("CreatedBatchCall[id=batch_1, status=initiated]")
                    .doesNotContain("Winter", "Autumn", "1415");
        }
    }

    @ParameterizedTest
    @EnumSource
    void list_readsEveryCounter(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/batch-calls").succeed("""
                {"items":[{"id":"batch_1","title":"Winter sale","status":"running","total_records":9,
                  "total_lead_count":8,"createdAt":"2026-07-01T09:00:00.000Z","sent_lead_count":7,
                  "picked_up_calls":6,"picked_up_lead_count":5,"last_call_sent_at":"2026-07-01T09:30:00.000Z",
                  "number_of_retries":2,"first_retry_count":4,"second_retry_count":3,"third_retry_count":null,
                  "fourth_retry_count":1,"attempt_stages":[{"depth":0,"attempted":7,"total":8},{"depth":1}]},
                 {"id":"batch_2","last_call_sent_at":null}],"total":2,"page":1,"limit":50}""");
        BatchCallsQuery query = BatchCallsQuery.builder()
                .status(BatchCall.Status.RUNNING)
                .status("parked")
                .limit(50)
                .build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            List<BatchCall> batches = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().list(query).items(),
                    c -> c.batchCalls().list(query).thenApply(page -> page.items()));

            BatchCall batch = batches.get(0);
            assertThat(batch.title()).isEqualTo("Winter sale");
            assertThat(batch.status()).isEqualTo(OpenEnum.of(BatchCall.Status.RUNNING));
            assertThat(batch.totalRecords()).isEqualTo(9);
            assertThat(batch.totalLeadCount()).isEqualTo(8);
            assertThat(batch.sentLeadCount()).isEqualTo(7);
            assertThat(batch.pickedUpCalls()).isEqualTo(6);
            assertThat(batch.pickedUpLeadCount()).isEqualTo(5);
            assertThat(batch.createdAt()).isEqualTo(Instant.parse("2026-07-01T09:00:00Z"));
            assertThat(batch.lastCallSentAt()).isEqualTo(Instant.parse("2026-07-01T09:30:00Z"));
            assertThat(batch.numberOfRetries()).isEqualTo(2);
            assertThat(batch.retryCounts())
                    .as("the fourth does not take the third one's place")
                    .containsExactly(4L, 3L);
            assertThat(batch.attemptStages())
                    .containsExactly(
                            new BatchCall.AttemptStage(
                                    0L, 7L, 8L, batch.attemptStages().get(0).json()),
                            new BatchCall.AttemptStage(
                                    1L, null, null, batch.attemptStages().get(1).json()));
            assertThat(batch).hasToString("BatchCall[id=batch_1, status=running]");
            assertThat(batches.get(1)).hasToString("BatchCall[id=batch_2]");
            assertThat(batches.get(1).attemptStages()).isEmpty();
            assertThat(batches.get(1).lastCallSentAt()).isNull();
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly("/batch-calls?status=running%2Cparked&page=1&limit=50");
    }

    @ParameterizedTest
    @EnumSource
    void calls_areThoseOfTheBatch(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/batch-calls/{id}", "page", "1")
                .succeed("{\"callLogs\":" + Samples.calls(1, 2)
                        + ",\"total\":3,\"page\":1,\"limit\":2,\"totalPages\":2}");
        server.on(GET, "/batch-calls/{id}", "page", "2")
                .succeed("{\"callLogs\":[" + Samples.CALL + "],\"total\":3,\"page\":2,\"limit\":2,\"totalPages\":2}");
        CallsQuery query =
                CallsQuery.builder().durationMin(Duration.ofSeconds(5)).limit(2).build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            long calls = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().calls("batch/1", query).stream().count(),
                    c -> c.batchCalls()
                            .calls("batch/1", query)
                            .thenCompose(page -> page.next().orElseThrow())
                            .thenApply(page -> 2L + page.items().size()));

            assertThat(calls).isEqualTo(3);
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/batch-calls/batch%2F1?duration_min=5000&page=1&limit=2",
                        "/batch-calls/batch%2F1?duration_min=5000&page=2&limit=2");
    }

    @ParameterizedTest
    @EnumSource
    void statusChanges_sendTheirActions(Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/batch-calls/{id}/status").succeed("""
                {"success":true,"message":"done","campaign":{"id":"batch_1","status":"paused","title":"Winter sale"},
                 "affectedCalls":{"initiated":1,"queued":2,"removedFromQueue":3,"cancelledCallLogs":4,
                 "resumedCallLogs":5}}""").then().succeed("{\"success\":true}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            BatchCallChange change = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().pause("batch_1"),
                    c -> c.batchCalls().pause("batch_1"));
            BatchCallChange bare = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().resume("batch_1"),
                    c -> c.batchCalls().resume("batch_1"));
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().cancel("batch_1"),
                    c -> c.batchCalls().cancel("batch_1"));

            assertThat(change.message()).isEqualTo("done");
            assertThat(change.title()).isEqualTo("Winter sale");
            assertThat(change.affectedCalls())
                    .isEqualTo(new BatchCallChange.AffectedCalls(
                            1L, 2L, 3L, 4L, 5L, change.affectedCalls().json()));
            assertThat(change).hasToString("BatchCallChange[id=batch_1, status=paused]");
            assertThat(bare.affectedCalls()).isNull();
            assertThat(bare.status().isPresent()).isFalse();
        }
        assertThat(server.requests())
                .extracting(SeenRequest::text)
                .containsExactly("{\"action\":\"pause\"}", "{\"action\":\"resume\"}", "{\"action\":\"cancel\"}");
        assertThat(server.requests()).extracting(SeenRequest::target).containsOnly("/batch-calls/batch_1/status");
    }

    /** The contract says 400 where the error page says 409. */
    @ParameterizedTest
    @EnumSource
    void stateThatDoesNotAllowTheAction_inBothSpellings(Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/batch-calls/{id}/status")
                .fail(TelephonyError.BAD_REQUEST)
                .then()
                .fail(TelephonyError.CONFLICT);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (Class<? extends TelephonyException> type :
                    List.of(TelephonyException.BadRequest.class, TelephonyException.Conflict.class)) {
                assertThat(catchThrowableOfType(
                                type,
                                () -> SurfaceCalls.call(
                                        surface,
                                        telephony,
                                        c -> c.batchCalls().resume("batch_1"),
                                        c -> c.batchCalls().resume("batch_1"))))
                        .isNotNull();
            }
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    @SuppressWarnings("NullAway")
    void badInput_isRejectedWithoutSending(FaultServer server, FakeClock clock) {
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            BatchCalls batches = telephony.batchCalls();
            AsyncBatchCalls asynchronous = telephony.async().batchCalls();
            assertThatIllegalArgumentException().isThrownBy(() -> batches.pause(" "));
            assertThatIllegalArgumentException().isThrownBy(() -> asynchronous.calls(".."));
            assertThatIllegalArgumentException().isThrownBy(() -> batches.create(null));
            assertThatIllegalArgumentException().isThrownBy(() -> asynchronous.list((BatchCallsQuery) null));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BatchCallsQuery.builder().status((BatchCall.Status) null));
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    void badBatch_isRejectedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewBatchCall.builder(Samples.LEADS, "T".repeat(36), "agent_7"))
                .withMessage("title is 36 characters long: give at most 35");
        assertThat(NewBatchCall.builder(Samples.LEADS, "\ud83d\udcde".repeat(35), "agent_7")
                        .build()
                        .parts())
                .as("as the API counts them")
                .containsEntry("title", "\ud83d\udcde".repeat(35));
        Map<String, NewBatchCall.Builder> incomplete = Map.of(
                "file is a field", Samples.newBatchCall().field("file", "x"),
                "priority is null", Samples.newBatchCall().field("priority", null),
                "starts_at is 2026-07-01T09:00:00Z",
                        Samples.newBatchCall()
                                .startsAt(Instant.parse("2026-07-01T09:00:00Z"))
                                .endsAt(Instant.parse("2026-07-01T09:00:00Z")));
        incomplete.forEach((message, builder) ->
                assertThatIllegalArgumentException().isThrownBy(builder::build).withMessageStartingWith(message));
        assertThatIllegalArgumentException().isThrownBy(() -> NewBatchCall.builder(Samples.LEADS, " ", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> NewBatchCall.builder(null, "T", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> NewBatchCall.builder(Samples.LEADS, "T", null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.newBatchCall().agentVersionNumber(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Samples.newBatchCall().callingHoursStart(LocalTime.of(9, 0, 1)))
                .withMessageStartingWith("calling_hours_start is 09:00:01");
    }
}
