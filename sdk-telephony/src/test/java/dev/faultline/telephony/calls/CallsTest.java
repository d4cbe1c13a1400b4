package dev.faultline.telephony.calls;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.SortOrder;
import dev.faultline.telephony.PhoneNumber;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The requests and results of the operations on calls. */
@FaultlineTest
class CallsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static QueuedCall create(Surface surface, TelephonyClient telephony, NewCall call) {
        return SurfaceCalls.call(
                surface, telephony, c -> c.calls().create(call), c -> c.calls().create(call));
    }

    @ParameterizedTest
    @EnumSource
    void create_sendsTheDocumentedBody(Surface surface, FaultServer server, FakeClock clock) throws Exception {
        server.on(POST, "/calls").respond(201, Samples.QUEUED);
        NewCall call = NewCall.builder("+14155550123", "agent_7")
                .agentVersionNumber(3)
                .metadata("order", "A-100")
                .metadata("customer", Map.of("vip", true))
                .metadata("discount", null)
                .note("ticket", 9)
                .build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            QueuedCall queued = create(surface, telephony, call);

            assertThat(queued.id()).isEqualTo("call_41");
            assertThat(queued.toPhoneNumber()).isEqualTo(PhoneNumber.of("+14155550123"));
            assertThat(queued.agentId()).isEqualTo("agent_7");
            assertThat(queued.agentVersionNumber()).isEqualTo(3);
            assertThat(queued.response().status()).isEqualTo(201);
        }
        SeenRequest request = server.requests().get(0);
        assertThat(JSON.readTree(request.text())).isEqualTo(JSON.readTree("""
                {"phone_number":"+14155550123","agent_id":"agent_7","agent_version_number":3,
                 "metadata":{"order":"A-100","customer":{"vip":true},"discount":null},"notes":{"ticket":9}}"""));
        assertThat(request.header("Authorization")).contains("Bearer " + Samples.KEY);
        assertThat(request.header("Content-Type")).contains("application/json");
        assertThat(request.headerNames())
                .as("no header that the vendor does not document")
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains("idempotency")
                        || name.toLowerCase(Locale.ROOT).contains("x-api-key"));
    }

    @ParameterizedTest
    @EnumSource
    void create_sendsEmptyMetadataSinceItIsRequired(Surface surface, FaultServer server, FakeClock clock)
            throws Exception {
        server.on(POST, "/calls").respond(201, "{\"statusCode\":201,\"data\":" + Samples.QUEUED + "}");
        NewCall call = NewCall.builder(PhoneNumber.of("+919876543210"), "agent_7")
                .field("voice_hint", null)
                .build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(create(surface, telephony, call).id()).as("wrapped").isEqualTo("call_41");
        }
        assertThat(JSON.readTree(server.requests().get(0).text()))
                .isEqualTo(JSON.readTree("{\"phone_number\":\"+919876543210\",\"agent_id\":\"agent_7\","
                        + "\"voice_hint\":null,\"metadata\":{}}"));
    }

    @ParameterizedTest
    @EnumSource
    void create_readsTheOlderShape(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(201, "{\"call_id\":\"call_9\",\"status\":\"queued\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            QueuedCall queued = SurfaceCalls.create(surface, telephony);

            assertThat(queued.id()).isEqualTo("call_9");
            assertThat(queued.toPhoneNumber()).isNull();
            assertThat(queued.json().get("status").asText()).contains("queued");
        }
    }

    @ParameterizedTest
    @EnumSource
    void create_withoutAnId_mayBeDoneAndSaysWhereToLook(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(201, "{\"message\":\"ok\"}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            ResponseFormatException failure =
                    catchThrowableOfType(ResponseFormatException.class, () -> SurfaceCalls.create(surface, telephony));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure).hasMessageContaining("id is missing").hasMessageContaining("calls().list(..)");
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void get_readsWhatIsKnownAndKeepsTheRest(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}").succeed(Samples.CALL);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Call call = SurfaceCalls.get(surface, telephony, "call/41");

            assertThat(call.id()).isEqualTo("call_41");
            assertThat(call.agentId()).isEqualTo("agent_7");
            assertThat(call.batchId()).isEqualTo("batch_2");
            assertThat(call.toNumber()).isEqualTo(PhoneNumber.of("+14155550123"));
            assertThat(call.fromNumber())
                    .as("without + it may be a national number")
                    .isNull();
            assertThat(call.json().get("from_number").asText()).contains("14155550100");
            assertThat(call.status()).isEqualTo(OpenEnum.of(CallStatus.COMPLETED));
            assertThat(call.direction()).isEqualTo(OpenEnum.of(Call.Direction.OUTBOUND));
            assertThat(call.type()).isEqualTo(OpenEnum.of(Call.Type.PHONE));
            assertThat(call.createdAt()).isEqualTo(Instant.parse("2026-07-01T08:16:02.120Z"));
            assertThat(call.duration()).isEqualByComparingTo(new BigDecimal("42.5"));
            assertThat(call.endReason()).isEqualTo(OpenEnum.of(Call.EndReason.AGENT_DISCONNECTED));
            assertThat(call.sentiment()).isEqualTo(OpenEnum.of(Call.Sentiment.POSITIVE));
            assertThat(call.transcript()).isEqualTo("Hello.");
            assertThat(call.summary()).isEqualTo("Said hello.");
            assertThat(call.recordingUrl()).isEqualTo("https://recordings.example/41");
            assertThat(call.postCallAnalysis().get("booked").asBoolean()).contains(true);
            assertThat(call.json().get("llm_name").asText()).contains("a-model");
            assertThat(call).hasToString("Call[id=call_41, status=completed]");
        }
        assertThat(server.requests().get(0).target()).isEqualTo("/calls/call%2F41");
    }

    @ParameterizedTest
    @EnumSource
    void get_readsACallOfWhichOnlyTheIdIsThere(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}")
                .succeed("{\"id\":\"call_41\",\"status\":\"parked\",\"to_number\":\"anonymous\",\"duration\":{},"
                        + "\"createdAt\":\"soon\",\"transcript\":[1]}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Call call = SurfaceCalls.get(surface, telephony, "call_41");

            assertThat(call.status()).isNotNull();
            assertThat(call.status().value()).isEqualTo("parked");
            assertThat(call.status().known()).isEmpty();
            assertThat(call.toNumber()).isNull();
            assertThat(call.duration()).isNull();
            assertThat(call.createdAt()).isNull();
            assertThat(call.transcript()).isNull();
            assertThat(call.json().get("to_number").asText()).contains("anonymous");
            assertThat(call.postCallAnalysis().isMissing()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void list_sendsEveryFilter(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls").succeed("[" + Samples.CALL + "]");
        CallsQuery query = CallsQuery.builder()
                .agentId("agent_1")
                .agentId("agent_2")
                .agentVersionId("version_1")
                .agentVersionName("winter sale")
                .callId("call_1")
                .batchCallId("batch_1")
                .from("+14155550100")
                .to("+14155550123")
                .type(Call.Type.PHONE)
                .type(Call.Type.WEB)
                .type("sip")
                .direction(Call.Direction.INBOUND)
                .direction("transfer")
                .sentiment(Call.Sentiment.NEGATIVE)
                .sentiment("mixed")
                .parameter("newer_filter", "a,b")
                .status(CallStatus.DID_NOT_PICK)
                .status("brand_new")
                .endReason(Call.EndReason.USER_BUSY)
                .endReason("no_balance")
                .latencyMin(Duration.ofMillis(250))
                .latencyMax(Duration.ofSeconds(2))
                .durationMin(Duration.ofSeconds(5))
                .durationMax(Duration.ofMinutes(3))
                .durationGreaterThan(Duration.ofSeconds(4))
                .durationLessThan(Duration.ofHours(1))
                .startDate(Instant.parse("2026-07-01T00:00:00Z"))
                .endDate(Instant.parse("2026-07-02T00:00:00.5Z"))
                .sortBy(CallsQuery.SortField.CREATED_AT, SortOrder.ASC)
                .sortBy(CallsQuery.SortField.DURATION, SortOrder.DESC)
                .page(3)
                .limit(200)
                .build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(SurfaceCalls.list(surface, telephony, query))
                    .extracting(Call::id)
                    .containsExactly("call_41");
        }
        SeenRequest request = server.requests().get(0);
        assertThat(Map.ofEntries(
                        Map.entry("agent_id", "agent_1,agent_2"),
                        Map.entry("agent_version_id", "version_1"),
                        Map.entry("agent_version_name", "winter sale"),
                        Map.entry("call_id", "call_1"),
                        Map.entry("batch_call_id", "batch_1"),
                        Map.entry("from", "+14155550100"),
                        Map.entry("to", "+14155550123"),
                        Map.entry("type", "phone,web,sip"),
                        Map.entry("call_direction", "inbound,transfer"),
                        Map.entry("sentiment", "negative,mixed"),
                        Map.entry("newer_filter", "a,b"),
                        Map.entry("status", "did_not_pick,brand_new"),
                        Map.entry("end_reason", "user_busy,no_balance"),
                        Map.entry("latency_min", "250"),
                        Map.entry("latency_max", "2000"),
                        Map.entry("duration_min", "5000"),
                        Map.entry("duration_max", "180000"),
                        Map.entry("duration_greater_than", "4000"),
                        Map.entry("duration_less_than", "3600000"),
                        Map.entry("start_date", "2026-07-01T00:00:00Z"),
                        Map.entry("end_date", "2026-07-02T00:00:00.500Z"),
                        Map.entry("created_at", "asc"),
                        Map.entry("duration", "desc"),
                        Map.entry("page", "3"),
                        Map.entry("limit", "200")))
                .allSatisfy((name, value) ->
                        assertThat(request.query(name)).as(name).contains(value));
        assertThat(URI.create(request.target()).getRawQuery().split("&")).hasSize(25);
        assertThat(request.target()).contains("to=%2B14155550123");
    }

    @ParameterizedTest
    @EnumSource
    void export_comesWholeAndInAnyShape(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls").succeed("[{\"status\":\"completed\",\"duration\":7},{\"status\":\"failed\"}]");
        CallsQuery query = CallsQuery.builder().agentId("agent_1").build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            List<JsonValue> rows = SurfaceCalls.export(surface, telephony, query, List.of("status", "duration"));
            SurfaceCalls.export(surface, telephony, query, List.of());

            assertThat(rows)
                    .extracting(row -> row.get("status").asText().orElseThrow())
                    .containsExactly("completed", "failed");
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/calls?agent_id=agent_1&export=true&columns=status%2Cduration",
                        "/calls?agent_id=agent_1&export=true");
    }

    @Test
    void number_withoutCountryCode_isRejectedBeforeAnythingIsSent(FaultServer server) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NewCall.builder("9876543210", "agent_7"))
                .withMessageContaining("country code is missing")
                .withMessageNotContaining("9876543210");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallsQuery.builder().to("9876543210"))
                .withMessageStartingWith("to is not in the international format");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @SuppressWarnings("NullAway")
    void badInput_isRejectedByName() {
        NewCall.Builder fifteen = Samples.newCall();
        for (int i = 0; i < 15; i++) {
            fifteen.note("key " + i, i);
        }
        rejected("notes is 16 keys", () -> fifteen.note("one more", 1));
        assertThat(fifteen.note("key 3", "replaced").build().fields().get("notes"))
                .isInstanceOf(Map.class);
        rejected("phone_number is null", () -> NewCall.builder((PhoneNumber) null, "a"));
        rejected("agent_id is null", () -> NewCall.builder("+1415", null));
        rejected("agent_id is blank", () -> NewCall.builder("+1415", " "));
        rejected("agent_version_number is 0", () -> Samples.newCall().agentVersionNumber(0));
        rejected("type is PHONE_CALL: give PHONE", () -> CallsQuery.builder().type(Call.Type.PHONE_CALL));
        rejected("status is HANGUP", () -> CallsQuery.builder().status(CallStatus.HANGUP));
        rejected("sentiment is blank", () -> CallsQuery.builder().sentiment(" "));
        rejected("call_direction is with a comma", () -> CallsQuery.builder().direction("a,b"));
        rejected(
                "parameter is page: give it with page(..)",
                () -> CallsQuery.builder().parameter("page", "2"));
        rejected("latency is blank", () -> CallsQuery.builder().parameter("latency", " "));
        rejected("limit is 201: give 1 to 200", () -> CallsQuery.builder().limit(201));
        rejected("limit is 0", () -> CallsQuery.builder().limit(0));
        rejected("page is 0", () -> CallsQuery.builder().page(0));
        rejected("cursor is not one of this list", () -> CallsQuery.builder().cursor("next"));
        rejected("agent_id is with a comma", () -> CallsQuery.builder().agentId("a,b"));
        rejected("status is null", () -> CallsQuery.builder().status((CallStatus) null));
        Duration half = Duration.ofNanos(500_000);
        rejected(
                "duration_min is PT0.0005S: give whole milliseconds",
                () -> CallsQuery.builder().durationMin(half));
        rejected("duration_max is PT0.0005S", () -> CallsQuery.builder().durationMax(half));
        rejected("latency_min is PT0.0005S", () -> CallsQuery.builder().latencyMin(half));
        rejected("latency_max is PT0.0005S", () -> CallsQuery.builder().latencyMax(half));
        rejected("duration_less_than is PT0.0005S", () -> CallsQuery.builder().durationLessThan(half));
        rejected(
                "duration_greater_than is PT0.0005S", () -> CallsQuery.builder().durationGreaterThan(half));
        rejected(
                "page is 1000000000: give 1 to 999999999",
                () -> CallsQuery.builder().page(1_000_000_000));
        rejected("duration_min is PT-1S", () -> CallsQuery.builder().durationMin(Duration.ofSeconds(-1)));
        rejected(
                "duration_min is PT2S",
                () -> CallsQuery.builder()
                        .durationMin(Duration.ofSeconds(2))
                        .durationMax(Duration.ofSeconds(1))
                        .build());
        rejected(
                "start_date is 1970-01-01T00:00:01Z",
                () -> CallsQuery.builder()
                        .startDate(Instant.ofEpochSecond(1))
                        .endDate(Instant.EPOCH)
                        .build());
    }

    @Test
    void badInput_ofACall_isRejectedOnBothSurfacesWithoutSending(FaultServer server, FakeClock clock) {
        CallsQuery paged = CallsQuery.builder().limit(5).build();
        CallsQuery second = CallsQuery.builder().page(2).build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            rejected("id is blank", () -> telephony.calls().get(" "));
            rejected("id is blank", () -> telephony.async().calls().get(" "));
            rejected("limit is 5", () -> telephony.calls().export(paged));
            rejected("page is 2", () -> telephony.async().calls().export(second));
            rejected("columns is with a comma", () -> telephony.calls().export(Samples.ALL_CALLS, List.of("a,b")));
        }
        assertThat(server.requests()).isEmpty();
    }

    private static void rejected(String message, ThrowingCallable input) {
        assertThatIllegalArgumentException().isThrownBy(input).withMessageContaining(message);
    }

    @Test
    void builder_thatGoesOn_leavesWhatItBuiltAsItWas() {
        NewCall.Builder builder = Samples.newCall();
        NewCall first = builder.build();
        NewCall second = builder.metadata("more", 1).build();

        assertThat(first.fields().get("metadata")).isEqualTo(Map.of("order", "A-100"));
        assertThat(second.fields().get("metadata")).isEqualTo(Map.of("order", "A-100", "more", 1));
        assertThat(first).hasToString("NewCall[phone_number, agent_id, metadata]");
    }
}
