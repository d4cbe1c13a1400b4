package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ApiException;
import dev.faultline.core.ApiResult;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.StubResponse;
import dev.faultline.testkit.Surface;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends, a call ends with a result or with an exception of the SDK, never with an error of its own. */
@FaultlineTest
class InterviewsHostileAnswersTest {

    /** Each field that a reader knows, with a value of the place of {@code ?}. */
    private static final String FIELDS = "{'id':?,'candidateId':?,'secret':?,'firstName':?,'email':?,'status':?,"
            + "'cvScore':?,'interviewScore':?,'analysisViewed':?,'importSource':?,'createdAt':?,'updatedAt':?,"
            + "'upsides':?,'shortcomings':?,'type':?,'candidateCount':?,'events':?,'statusFilters':?,'failureCount':?,"
            + "'lastDeliveryStatus':?,'available':?,'defaultCallingHours':?,'defaultTimezone':?,'defaultCallingDays':?}";

    private static final String[] VALUES = {
        "null",
        "1",
        "-0.0",
        "1e999999999",
        "1e-999999999",
        "1e99999999999",
        "9".repeat(2000),
        "true",
        "'1e999999999'",
        "'NaN'",
        "''",
        "'\\ud800'",
        "[]",
        "[null]",
        "[[]]",
        "[1e999999999,9.5,-1,'1',{}]",
        "{}",
        "{'start':[],'end':1}",
        "'+999999999-12-31T23:59:59.999999999-18:00'",
        "'2026-02-30T00:00:00Z'",
        "[" + "7,".repeat(500) + "8]",
    };

    /** What a portal or a proxy sends, or what broke off, whatever was asked for. */
    private static final Set<String> NOBODYS = Set.of("empty", "blank", "HTML", "cut", "zeros", "no UTF-8", "twice");

    private static Map<String, byte[]> bodies() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String value : VALUES) {
            String fields = FIELDS.replace("?", value);
            String name = value.substring(0, Math.min(40, value.length()));
            text(bodies, "fields " + name, "{'success':true,'data':" + fields + "}");
            text(
                    bodies,
                    "items " + name,
                    "{'data':[" + fields + "],'pagination':{'cursor':" + value + ",'hasMore':" + value + "}}");
            text(
                    bodies,
                    "envelope " + name,
                    "{'success':" + value + ",'requestId':" + value + ",'pagination':" + value + ",'error':" + value
                            + ",'message':" + value + ",'details':" + value + "}");
        }
        text(bodies, "empty", "");
        text(bodies, "blank", " \r\n");
        text(bodies, "HTML", "<html><body>Log in</body></html>");
        text(bodies, "cut", "{'success':true,'data':{'id':'x");
        text(bodies, "twice", "{'data':{'id':'x'}} {'data':{}}");
        text(
                bodies,
                "duplicate keys",
                "{'data':[],'data':{'id':'a','id':{},'status':'new','status':7},'success':true}");
        text(bodies, "deep", "{'data':" + "[".repeat(5_000));
        text(bodies, "deep object", "{'a':".repeat(5_000));
        text(bodies, "deep and closed", "{'data':{'id':'x','status':" + "[".repeat(990) + "]".repeat(990) + "}}");
        text(bodies, "huge text", "{'data':{'id':'" + "x".repeat(200_000) + "'}}");
        text(bodies, "byte order mark", "\ufeff{'success':true,'data':{'id':'x','status':'new'}}");
        bodies.put("no UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bodies.put("zeros", new byte[1000]);
        return bodies;
    }

    private static void text(Map<String, byte[]> bodies, String name, String body) {
        bodies.put(name, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Stream<Object[]> calls() {
        return Surface.with(Arrays.stream(Call.values()));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anyBodyOfASuccess_isAResultOrUnreadable(Surface surface, Call call, FaultServer server, FakeClock clock) {
        Map<String, byte[]> bodies = bodies();
        Script script = call.on(server);
        for (byte[] body : bodies.values()) {
            script = script.respond(200, "").body(body).then();
        }
        try (InterviewsClient client = once(server, clock)) {
            bodies.keySet().forEach(name -> {
                try {
                    ApiResult result = (ApiResult) call.make(surface, client);
                    assertThat(result.response().status()).as(name).isEqualTo(200);
                    assertThat(result.toString()).as(name).hasSizeLessThan(1_000_000);
                    boolean open = call == Call.HEALTH || (name.equals("empty") && call.method() == HttpMethod.DELETE);
                    assertThat(open || !NOBODYS.contains(name))
                            .as(name + " is no result")
                            .isTrue();
                } catch (ResponseFormatException e) {
                    assertThat(e.status()).as(name).isEqualTo(200);
                    assertThat(e.getMessage()).as(name).startsWith("200, but ").hasSizeLessThan(1000);
                }
            });
        }
        assertThat(server.requests()).hasSize(bodies.size());
    }

    @ParameterizedTest
    @EnumSource
    void anyBodyOfAnError_isOfItsStatus(Surface surface, FaultServer server, FakeClock clock) {
        Map<String, byte[]> bodies = bodies();
        Script script = Call.STATUS.on(server);
        for (byte[] body : bodies.values()) {
            script = script.respond(409, "").body(body).then();
        }
        try (InterviewsClient client = once(server, clock)) {
            bodies.keySet()
                    .forEach(name -> assertThat(failure(surface, client))
                            .as(name)
                            .isInstanceOfSatisfying(InterviewsException.Conflict.class, e -> {
                                assertThat(e.getMessage()).startsWith("409").doesNotContain("\n");
                                assertThat(e.details()).isEqualTo(e.json().get("details"));
                                assertThat(e.fieldErrors())
                                        .allMatch(error -> !error.field().isEmpty()
                                                || !error.message().isEmpty());
                            }));
        }
    }

    static Stream<Object[]> contentTypes() {
        return Surface.with(Stream.of(
                "application/json; charset=ISO-8859-1",
                "application/json; charset=utf-16le",
                "application/json; charset=x-JISAutoDetect",
                "application/json; charset=UTF-7",
                "text/html",
                "nothing"));
    }

    @ParameterizedTest
    @MethodSource("contentTypes")
    void anyCharset_isAResultOrAnSdkException(
            Surface surface, String contentType, FaultServer server, FakeClock clock) {
        try (InterviewsClient client = once(server, clock)) {
            for (Call call : Call.values()) {
                for (int status : new int[] {200, 500}) {
                    StubResponse response = call.on(server).respond(status, call.response());
                    response.header("Content-Type", contentType);
                    try {
                        ApiResult result = (ApiResult) call.make(surface, client);
                        assertThat(result.response().status()).isEqualTo(status).isEqualTo(200);
                    } catch (ResponseFormatException e) {
                        assertThat(e.status()).isEqualTo(status).isEqualTo(200);
                        assertThat(contentType).as(call.name()).contains("utf-16le");
                    } catch (ApiException e) {
                        assertThat(e.status()).isEqualTo(status).isEqualTo(500);
                        assertThat(e.retryable()).isTrue();
                    }
                    server.forgetScripts();
                }
            }
        }
    }

    private static InterviewsClient once(FaultServer server, FakeClock clock) {
        return Samples.client(server, clock)
                .retryPolicy(RetryPolicy.none())
                .circuitBreakerPolicy(CircuitBreakerPolicy.disabled())
                .build();
    }

    private static Throwable failure(Surface surface, InterviewsClient client) {
        try {
            return new AssertionError(String.valueOf(Call.STATUS.make(surface, client)));
        } catch (SdkException e) {
            return e;
        }
    }
}
