package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.Page;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.sequences.sequence.SequenceException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.Surface;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends, a call ends with a result or with an exception of the SDK, never with an error of its own. */
@FaultlineTest
class SequencesHostileAnswersTest {

    /** What the readers know, but the id and what a list or a bulk operation has of its own. */
    private static final String[] FIELDS =
            ("accountType added addedAt addingDate affectedIds attachmentIdList authType bounced calendarType callStatus"
                            + " colorId companySize conditions connection connectionStatus contact content cookieStatus created"
                            + " createdAt creationSource currentStep customFields dailyLimit deliveryInfo email emailAccounts"
                            + " emailDisposition enabled endDate error errors eventType executionMode expiresAtUtc fieldType"
                            + " fixedMax folderId folderType followUpTimings fromTime hasAttachments health holidays hour"
                            + " icpScore isDefault isSuccess issues items key limits linkedInAccountId linkedInAccounts"
                            + " linkedInTaskType lists mainTimings meetingStatus messageData metadata minute name notProcessed"
                            + " number optOut payloadConfig phoneStatus rampUp removed removedIds repliesHandlingType requested"
                            + " safety schedule sequenceId sequences settings signature smtpPort stage startAt startDate status"
                            + " statusInSequence stepTypes steps subStatus tags taskType template templates timeRanges toTime"
                            + " totalCount type usage userId value variants waitInMinutes weekDay")
                    .split(" ");

    private static final String[] VALUES = {
        "null",
        "-0.0",
        "1e99999999999",
        "1e-999999999",
        "true",
        "'1e999999999'",
        "'NaN'",
        "'\\ud800'",
        "[]",
        "[null,[],1e999999999,-1,'1',{}]",
        "{}",
        "{'hour':25,'minute':-1,'content':[],'emailTemplate':{'templates':[{}]},'replied':1}",
        "{'hour':4294967297,'minute':1e30,'stepId':'x','fixedMax':7,'startDate':'2026-02-30'}",
        "[{'timeRanges':[{'fromTime':{'hour':99,'minute':4294967296}}],'startDate':'9','id':'x','type':{}}]",
        "'+999999999-12-31T23:59:59.999999999-18:00'",
    };

    /** Ids of every kind, as a response without one is rejected before anything else is looked at. */
    private static final String[] IDS = {
        "7", "'0b6f3c1e-8d0a-4c1f-9a55-000000000001'", "1e99999999999", "9".repeat(2000), "{}", "-1"
    };

    /** Members that make a response without an id of its own one of the vendor's. */
    private static final String MEMBERS_OF_OTHERS = "{\"id\":\"0b6f3c1e-8d0a-4c1f-9a55-000000000001\",\"userId\":7,"
            + "\"isSuccess\":true,\"connectionLink\":\"https://example.com/k\",\"added\":[],\"removed\":1,\"status\":\"Sent\"}";

    private static final Map<String, byte[]> SHAPES = shapes();
    private static final Map<String, byte[]> BODIES = bodies();

    private static Map<String, byte[]> bodies() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String value : VALUES) {
            String name = value.substring(0, Math.min(40, value.length()));
            String item = object(IDS[0], value);
            text(bodies, name, item.replace("'items':" + value, "'items':[" + item + "],'hasMore':" + value));
        }
        bodies.putAll(SHAPES);
        return bodies;
    }

    private static Map<String, byte[]> shapes() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String id : IDS) {
            text(bodies, "id " + id.substring(0, Math.min(40, id.length())), object(id, "[]"));
            text(bodies, "item " + id.substring(0, Math.min(40, id.length())), "[" + object(id, "{}") + "]");
        }
        for (String scalar : new String[] {"null", "true", "1e99999999999", "'x'", "[null]", "[[]]", "[1]"}) {
            text(bodies, scalar, scalar);
        }
        text(bodies, "failures", "{'1':{'error':1e99999999999},'2':[],'3':{'error':{}},'4':{'errorDetails':7}}");
        text(bodies, "keys", "{'99999999999999999999':{'error':1},'':{}}");
        text(bodies, "page without end", "{'items':[],'hasMore':true,'totalCount':1e999999999}");
        text(bodies, "blank", " \r\n");
        text(bodies, "HTML", "<html><body>Log in</body></html>");
        text(bodies, "cut", "{'id':7,'name':'x");
        text(bodies, "deep", "{'id':" + "[".repeat(5_000));
        text(bodies, "deep object", "{'a':".repeat(5_000));
        text(bodies, "deep and closed", "{'id':7,'items':[" + "[".repeat(980) + "]".repeat(980) + "]}");
        text(bodies, "huge text", "{'id':7,'name':'" + "x".repeat(20_000) + "'}");
        bodies.put("no UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bodies.put("zeros", new byte[1000]);
        return bodies;
    }

    private static String object(String id, String value) {
        return Arrays.stream(FIELDS)
                .map(field -> "'" + field + "':" + value)
                .collect(Collectors.joining(",", "{'id':" + id + ",'contactId':" + id + ",", "}"));
    }

    private static void text(Map<String, byte[]> bodies, String name, String body) {
        bodies.put(name, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Stream<OperationCase> calls() {
        OperationCase sequence = new OperationCase(
                "SEQUENCES_GET",
                HttpMethod.GET,
                "/v4/sequences/7",
                "",
                true,
                null,
                "{\"id\":7}",
                SequencesDomain.SEQUENCES,
                (surface, reply) -> SurfaceCalls.get(surface, reply, 7));
        return Stream.concat(Stream.of(sequence), OperationCase.all());
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anyBodyOfASuccess_isAResultOrUnreadable(OperationCase call, FaultServer server, FakeClock clock) {
        // a change reads with what a read of the same thing reads with
        Map<String, byte[]> bodies = call.method() == HttpMethod.GET ? BODIES : SHAPES;
        Script script = server.on(call.method(), call.path());
        for (byte[] body : bodies.values()) {
            script = script.respond(200, "").body(body).then();
        }
        try (SequencesClient client = once(server, clock)) {
            Surface surface = Surface.values()[call.name().length() % 2];
            bodies.keySet().forEach(name -> {
                try {
                    assertThat(String.valueOf(call.on(surface, client)))
                            .as(name)
                            .hasSizeLessThan(1000);
                } catch (ResponseFormatException e) {
                    assertThat(e.getMessage()).as(name).hasSizeLessThan(1000);
                }
            });
        }
        assertThat(server.requests()).hasSize(bodies.size());
    }

    /** What a network in between responses says nothing of what was done. */
    @ParameterizedTest
    @MethodSource("calls")
    void aPortalsPage_leavesItUnknown(OperationCase call, FaultServer server, FakeClock clock) {
        server.on(call.method(), call.path()).respond(200, "<html><body>Log in</body></html>");
        try (SequencesClient client = once(server, clock)) {
            for (Surface surface : Surface.values()) {
                ResponseFormatException failure =
                        catchThrowableOfType(ResponseFormatException.class, () -> call.on(surface, client));
                if (!call.path().contains("/connect/")) { // whose response has no body
                    assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                }
            }
        }
    }

    static Stream<OperationCase> reads() {
        return calls().filter(call -> call.method() == HttpMethod.GET);
    }

    /** What was asked for is not in it, even where the reference does not say how it would look. */
    @ParameterizedTest
    @MethodSource("reads")
    void aPageOrHalfAResponse_isNoResultOfARead(OperationCase call, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, call.path())
                .respond(200, "<html><body>Log in</body></html>")
                .then()
                .respond(200, "{\"id\":7,\"items\":[");
        try (SequencesClient client = once(server, clock)) {
            for (Surface surface : Surface.values()) {
                assertThat(catchThrowable(() -> call.on(surface, client))).isInstanceOf(ResponseFormatException.class);
            }
        }
    }

    /** Results end in logs. */
    @ParameterizedTest
    @MethodSource("calls")
    void noResult_showsWhatAPersonWrote(OperationCase call, FaultServer server, FakeClock clock) {
        String names = Arrays.stream(("body company description displayName domain email firstName fullName lastName"
                                + " linkedInUrl message name notes pattern phone profileUrl secret signature subject title url"
                                + " userEmail userName username value")
                        .split(" "))
                .map(field -> "\"" + field + "\":\"ada@example.com\"")
                .collect(Collectors.joining(","));
        String one = "{\"id\":7,\"contactId\":7," + names;
        List<String> bodies = List.of(
                one + ",\"items\":[" + one + "}],\"hasMore\":false}",
                "[" + one + "}]",
                "[" + one + "}," + one + "}]",
                "{\"7\":{\"error\":1,\"errorDetails\":\"ada@example.com\"}}",
                MEMBERS_OF_OTHERS.replace("}", "," + names + "}"));
        Script script = server.on(call.method(), call.path());
        for (String body : bodies) {
            script = script.respond(200, body)
                    .header("Location", "https://example.com/?user=ada@example.com")
                    .then();
        }
        int results = 0;
        try (SequencesClient client = once(server, clock)) {
            for (int i = 0; i < bodies.size(); i++) {
                try {
                    Object result = call.on(Surface.BLOCKING, client);
                    results++;
                    assertThat(String.valueOf(result)).doesNotContain("ada@");
                    // items without a documented field are JSON, which shows itself
                    if (result instanceof Page<?> page && !(page.items().get(0) instanceof JsonValue)) {
                        assertThat(page.items().toString()).doesNotContain("ada@");
                    }
                    if (result instanceof ItemList<?> listing) {
                        assertThat(listing.items().toString()).doesNotContain("ada@");
                    }
                } catch (ResponseFormatException e) {
                    assertThat(e.toString()).doesNotContain("ada@");
                }
            }
        }
        assertThat(results).as("results").isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void anyBodyOfAnError_isOfItsDomain(Surface surface, FaultServer server, FakeClock clock) {
        Map<String, byte[]> bodies = new LinkedHashMap<>(BODIES);
        for (String value : VALUES) {
            String problem = "{'title':?,'status':?,'detail':?,'errorCode':?,'code':?,'errors':?}";
            text(bodies, "problem " + value, problem.replace("?", value));
            text(bodies, "errors " + value, "{'errors':[{'pointer':?,'code':?,'detail':?}]}".replace("?", value));
        }
        Script script = server.on(HttpMethod.GET, "/v4/sequences/7");
        for (byte[] body : bodies.values()) {
            script = script.respond(409, "").body(body).then();
        }
        try (SequencesClient client = once(server, clock)) {
            bodies.keySet().forEach(name -> {
                try {
                    assertThat(SurfaceCalls.get(surface, client, 7)).as(name).isNull();
                } catch (SequenceException e) {
                    assertThat(e.getMessage()).as(name).startsWith("409");
                    assertThat(e.fieldErrors()).as(name).hasSize((int) e.json().get("errors").items().stream()
                            .filter(JsonValue::isObject)
                            .count());
                }
            });
        }
    }

    private static SequencesClient once(FaultServer server, FakeClock clock) {
        return SurfaceCalls.client(server, clock)
                .retryPolicy(RetryPolicy.none())
                .circuitBreakerPolicy(CircuitBreakerPolicy.disabled())
                .build();
    }
}
