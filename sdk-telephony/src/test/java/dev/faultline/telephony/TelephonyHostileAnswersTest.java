package dev.faultline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.Page;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.Surface;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends, a call ends with a result or with an exception of the SDK, never with an error of its own. */
@FaultlineTest
class TelephonyHostileAnswersTest {

    /** Fields that must be a text before the rest is read. */
    private static final String REQUIRED = "'id':'x','telephony_provider_id':'x','finding_fingerprint':'x'";

    /** Every other part that a reader knows, with a value in the place of {@code ?}. */
    private static final String PARTS = String.join(
            ":?,",
            Stream.of(
                            "agent_id agent_type folder_id timezone webhook_id current_version_number pipeline_type",
                            "current_version versions createdAt updated_at version_number is_published ivr_menu",
                            "agent_functions batch_id to_number from_number status call_direction type duration",
                            "end_reason sentiment transcript summary recording_sas_url postcallanalysis",
                            "to_phone_number agent_version_number title total_records total_lead_count",
                            "sent_lead_count picked_up_calls last_call_sent_at number_of_retries first_retry_count",
                            "attempt_stages warning message campaign affectedCalls phone_number provider nickname",
                            "api_id monthly_rental_rate setup_rate voice_enabled phoneNumber organizationPhoneNumber",
                            "credit_cost telephonyProvider country_iso prefixes is_deleted max_length prefix_mode",
                            "countryRule dynamic_variables lead count node_type started_at url events is_active",
                            "secret webhook name code gender accent languages llms supports_tool_calling",
                            "supported_language_codes description severity family acknowledged evidence kind",
                            "updated acked_at reviewed_at new_warning_count degraded total page limit totalPages meta")
                    .flatMap(names -> Stream.of(names.split(" ")))
                    .map(name -> "'" + name + "'")
                    .toList());

    private static final List<String> LISTS = List.of(
            "agents",
            "items",
            "callLogs",
            "folders",
            "webhooks",
            "voices",
            "languages",
            "llms",
            "transcribers",
            "prices",
            "countries",
            "groups",
            "keys",
            "accents",
            "objects",
            "findings",
            "history",
            "data");

    /** Of these, the ones that are not read bare as well. */
    private static final List<String> ONLY_NAMED = List.of("objects", "findings", "history");

    private static final List<String> VALUES = List.of(
            "null",
            "1e999999999",
            "1e-999999999",
            "1e99999999999",
            "9".repeat(40),
            "9223372036854775807",
            "'1e999999999'",
            "''",
            "'\\ud800'",
            "[null,[],'1',1e999999999,{}]",
            "{}",
            "{'id':[],'kind':1,'call':{},'totalItems':-1,'itemsPerPage':0}",
            "'+999999999-12-31T23:59:59.999999999-18:00'",
            "'[[1e99999999999]]'");

    /** Bodies of portals and proxies, and bodies that broke off, for any request. */
    private static final Set<String> NOBODYS = Set.of("empty", "blank", "HTML", "cut", "zeros", "no UTF-8", "twice");

    private static final Map<String, byte[]> BODIES = bodies();

    private static Map<String, byte[]> bodies() {
        Map<String, byte[]> bodies = new LinkedHashMap<>();
        for (String value : VALUES) {
            String name = value.substring(0, Math.min(40, value.length()));
            String parts = parts(value);
            String fields = fields(value);
            String lists = String.join(
                    ",",
                    ONLY_NAMED.stream()
                            .map(list -> "'" + list + "':[" + fields + "]")
                            .toList());
            String broken = String.join(
                    ",", LISTS.stream().map(list -> "'" + list + "':" + value).toList());
            text(bodies, "items " + name, "[" + fields + "]");
            text(bodies, "lists " + name, "{" + REQUIRED + "," + lists + "," + parts + "}");
            text(bodies, "no lists " + name, "{'success':" + value + "," + broken + "," + parts + "}");
        }
        text(bodies, "wrapped", "{'statusCode':[],'data':" + fields("1e999999999") + "}");
        text(bodies, "wrapped null", "{'statusCode':null,'data':null}");
        text(bodies, "null", "null");
        text(bodies, "number", "1e99999999999");
        text(bodies, "no text", "{'id':[],'telephony_provider_id':{},'finding_fingerprint':null}");
        text(bodies, "long number", fields("9".repeat(2000)));
        text(bodies, "long number in a list", "[" + fields("9".repeat(2000)) + "]");
        text(bodies, "empty", "");
        text(bodies, "blank", " \r\n");
        text(bodies, "HTML", "<html><body>Log in</body></html>");
        text(bodies, "cut", "{'statusCode':200,'data':{'id':'x");
        text(bodies, "twice", "{'data':{'id':'x'}} {'data':{}}");
        text(bodies, "duplicate keys", "{'data':[],'data':{'id':'a','id':{},'status':'new','status':7}}");
        text(bodies, "deep", "{'data':" + "[".repeat(5_000));
        text(bodies, "deep data", "{'data':".repeat(900) + "[]" + "}".repeat(900));
        text(bodies, "deep and closed", "[{'id':'x','status':" + "[".repeat(990) + "]".repeat(990) + "}]");
        text(bodies, "huge text", "[{'id':'" + "x".repeat(100_000) + "'}]");
        text(bodies, "byte order mark", "\ufeff[{'id':'x'}]");
        bodies.put("no UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bodies.put("zeros", new byte[1000]);
        return bodies;
    }

    private static String fields(String value) {
        return "{" + REQUIRED + "," + parts(value) + "}";
    }

    private static String parts(String value) {
        return PARTS.replace("?", value) + ":" + value;
    }

    private static void text(Map<String, byte[]> bodies, String name, String body) {
        bodies.put(name, body.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    /** An operation of either table. */
    record Sent(String name, HttpMethod method, String path, BiFunction<Surface, TelephonyClient, Object> call) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** How a response is read is defined once for both surfaces, so they take turns. */
    static Stream<Arguments> operations() {
        List<Sent> all = Stream.concat(
                        RetryMatrix.LINES.stream()
                                .map(line -> new Sent(line.operation(), line.method(), line.path(), line::call)),
                        CatalogueLine.ALL.stream()
                                .map(line -> new Sent(line.name(), line.method(), line.path(), line::call)))
                .toList();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .map(i -> Arguments.of(i % 2 == 0 ? Surface.BLOCKING : Surface.ASYNC, all.get(i)));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void anyBodyOfASuccess_isAResultOrUnreadable(Surface surface, Sent sent, FaultServer server, FakeClock clock) {
        Script script = server.on(sent.method, sent.path);
        for (byte[] body : BODIES.values()) {
            script = script.respond(200, "").body(body).then();
        }
        try (TelephonyClient telephony = once(server, clock)) {
            BODIES.keySet().forEach(name -> {
                try {
                    look(sent.call.apply(surface, telephony), sent.name.endsWith("release") ? "of any kind" : name);
                } catch (ResponseFormatException e) {
                    assertThat(e.status()).as(name).isEqualTo(200);
                    assertThat(e.getMessage()).as(name).startsWith("200, but ").hasSizeLessThan(1000);
                }
            });
        }
        assertThat(server.requests()).hasSize(BODIES.size());
    }

    private static void look(Object result, String name) {
        Object all = result;
        if (result instanceof Page<?> page) {
            all = page.items();
        } else if (result instanceof AsyncPage<?> page) {
            all = page.items();
        }
        assertThat(all.toString()).as(name).hasSizeLessThan(1_000_000);
        assertThat(name).as("a body that is nobody's is no result").isNotIn(NOBODYS);
    }

    @ParameterizedTest
    @EnumSource
    void anyBodyOfAnError_isOfItsStatus(Surface surface, FaultServer server, FakeClock clock) {
        Map<String, byte[]> bodies = bodies();
        for (String value : VALUES) {
            text(bodies, "error " + value, "{'message':" + value + ",'error':" + value + ",'agent_ids':" + value + "}");
            text(bodies, "errors " + value, "{'message':[" + value + ",'a must'],'agent_ids':[" + value + "]}");
        }
        Script script = server.on(HttpMethod.GET, "/calls/{id}");
        for (byte[] body : bodies.values()) {
            script = script.respond(409, "").body(body).then();
        }
        try (TelephonyClient telephony = once(server, clock)) {
            bodies.keySet()
                    .forEach(name -> assertThat(failure(surface, telephony))
                            .as(name)
                            .isInstanceOfSatisfying(TelephonyException.Conflict.class, e -> {
                                assertThat(e.getMessage()).startsWith("409");
                                assertThat(e.messages()).doesNotContainNull();
                                assertThat(e.violations()).doesNotContainNull();
                                assertThat(e.agentIds()).doesNotContainNull();
                            }));
        }
    }

    private static TelephonyClient once(FaultServer server, FakeClock clock) {
        return Samples.client(server, clock)
                .retryPolicy(RetryPolicy.none())
                .circuitBreakerPolicy(CircuitBreakerPolicy.disabled())
                .build();
    }

    private static Throwable failure(Surface surface, TelephonyClient telephony) {
        try {
            return new AssertionError(String.valueOf(SurfaceCalls.get(surface, telephony, "call_41")));
        } catch (SdkException e) {
            return e;
        }
    }
}
