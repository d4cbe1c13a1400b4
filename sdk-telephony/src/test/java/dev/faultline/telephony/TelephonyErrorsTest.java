package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Category;
import dev.faultline.core.FieldError;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.RetryAdvice;
import dev.faultline.core.RetryPolicy;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every status with every kind of body, as an exception of the right class with its data. */
@FaultlineTest
class TelephonyErrorsTest {

    /** Each body, with the messages that can be read in it. */
    private static final List<Object[]> BODIES = List.of(
            new Object[] {"{\"statusCode\":%d,\"message\":\"one thing\",\"error\":\"%s\"}", List.of("one thing")},
            new Object[] {"{\"statusCode\":%d,\"message\":[\"one\",\"two\"],\"error\":\"%s\"}", List.of("one", "two")},
            new Object[] {"{\"statusCode\":200,\"message\":\"contradicts\",\"error\":\"%2$s\"}", List.of("contradicts")
            },
            new Object[] {
                "{\"statusCode\":%d,\"message\":[\"one\",{\"row\":2,\"why\":\"bad\"},null,7,\" \"],\"error\":\"%s\"}",
                List.of("one", "{\"row\":2,\"why\":\"bad\"}", "7")
            },
            new Object[] {"{\"message\":{\"a\":[1]},\"error\":\"%2$s\"}", List.of("{\"a\":[1]}")},
            new Object[] {"{\"message\":null,\"error\":\"%2$s\"}", List.of()},
            new Object[] {"{\"error\":\"%2$s\",\"message\":[\"whole\",\"cut he", List.of("whole")});

    private static final List<String> UNREADABLE = List.of(
            "",
            "null",
            "[]",
            "[{\"error\":\"Not Found\",\"message\":\"m\"}]",
            "\"Not Found\"",
            "<html><body>502 Bad Gateway</body></html>",
            "{\"statusCode\":{},\"message\":[],\"error\":{\"a\":1},\"agent_ids\":{}}",
            "{\"mess");

    private static TelephonyException failure(Surface surface, FaultServer server, FakeClock clock) {
        try (TelephonyClient telephony =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            TelephonyException failure =
                    catchThrowableOfType(TelephonyException.class, () -> SurfaceCalls.create(surface, telephony));
            assertThat(failure).as("what create() throws").isNotNull();
            return failure;
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/telephony-errors.csv", numLinesToSkip = 1)
    void eachDocumentedStatus_isALine(
            int status, String name, String type, String group, RetryAdvice advice, Outcome outcome) {
        TelephonyError line = Objects.requireNonNull(TelephonyError.find(status));

        assertThat(line.status()).isEqualTo(status);
        assertThat(line.code()).isEqualTo(name);
        assertThat(line.name()).isEqualTo(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
        assertThat(line.type().getSimpleName()).isEqualTo(type);
        assertThat(line.type()).isFinal();
        assertThat(line.type().getSuperclass().getSimpleName()).isEqualTo(group);
        assertThat(line.retryAdvice()).isEqualTo(advice);
        assertThat(line.outcome()).isEqualTo(outcome);
    }

    @Test
    void theTable_hasNoOtherLines() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("/telephony-errors.csv")),
                StandardCharsets.UTF_8))) {
            List<Integer> documented = lines.lines()
                    .skip(1)
                    .map(line -> Integer.valueOf(line.substring(0, 3)))
                    .toList();
            assertThat(TelephonyError.values())
                    .extracting(TelephonyError::status)
                    .containsExactlyElementsOf(documented);
        }
    }

    @Test
    void remedies_areOneSentenceEachAndDiffer() {
        assertThat(TelephonyError.values())
                .extracting(TelephonyError::remedy)
                .doesNotHaveDuplicates()
                .allMatch(remedy -> remedy.endsWith(".") && remedy.indexOf(". ") < 0);
    }

    @ParameterizedTest
    @EnumSource
    void exampleOfTheTable_becomesItsClass(TelephonyError line) {
        TelephonyException example = line.exampleException();

        assertThat(example).isExactlyInstanceOf(line.type());
        assertThat(example.error()).contains(line);
        assertThat(example.status()).isEqualTo(line.status());
        assertThat(example.code()).contains(line.code());
        assertThat(example.messages()).isNotEmpty();
        assertThat(example.remedy()).isEqualTo(line.remedy());
        assertThat(example.json().get("statusCode").asNumber().orElseThrow().intValueExact())
                .isEqualTo(line.status());
    }

    static Stream<Object[]> linesAndBodies() {
        return Surface.with(Arrays.stream(TelephonyError.values())
                .flatMap(line -> BODIES.stream().map(body -> new Object[] {line, body[0], body[1]})));
    }

    @ParameterizedTest
    @MethodSource("linesAndBodies")
    void status_decidesWhateverTheBodySays(
            Surface surface,
            TelephonyError line,
            String template,
            List<String> messages,
            FaultServer server,
            FakeClock clock) {
        String body = String.format(template, line.status(), line.code());
        server.on(POST, "/calls").respond(line.status(), body);

        TelephonyException failure = failure(surface, server, clock);

        assertThat(failure).isExactlyInstanceOf(line.type());
        assertThat(failure.status()).isEqualTo(line.status());
        assertThat(failure.error()).contains(line);
        assertThat(failure.code()).contains(line.code());
        assertThat(failure.messages()).isEqualTo(messages);
        assertThat(failure.vendorMessage().orElse("")).isEqualTo(String.join("; ", messages));
        assertThat(failure.fieldErrors()).isEmpty();
        assertThat(failure.body()).isEqualTo(body);
        assertThat(failure.category()).isEqualTo(Category.ofStatus(line.status()));
        assertThat(failure.retryable()).isEqualTo(line.retryAdvice() != RetryAdvice.NEVER);
        assertThat(failure.operation()).isEqualTo("POST /calls");
        assertThat(failure.outcome()).isEqualTo(line.status() >= 500 ? Outcome.UNKNOWN : Outcome.NOT_PROCESSED);
        assertThat(failure.getMessage())
                .contains(line.status() + " " + line.code(), "POST /calls", line.remedy())
                .doesNotContain("\n", "+14155550123", Samples.KEY);
        assertThat(server.requests()).hasSize(1);
    }

    static Stream<Object[]> linesAndUnreadableBodies() {
        return Surface.with(Arrays.stream(TelephonyError.values())
                .flatMap(line -> UNREADABLE.stream().map(body -> new Object[] {line, body})));
    }

    @ParameterizedTest
    @MethodSource("linesAndUnreadableBodies")
    void unreadableBody_isStillTheClassOfItsStatus(
            Surface surface, TelephonyError line, String body, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(line.status(), body);

        TelephonyException failure = failure(surface, server, clock);

        assertThat(failure).isExactlyInstanceOf(line.type());
        assertThat(failure.error()).contains(line);
        assertThat(failure.code()).isEmpty();
        assertThat(failure.messages()).isEmpty();
        assertThat(failure.fieldErrors()).isEmpty();
        assertThat(failure.body()).isEqualTo(body);
        assertThat(failure.remedy()).isNotBlank();
        if (failure instanceof TelephonyException.Conflict conflict) {
            assertThat(conflict.agentIds()).isEmpty();
        }
    }

    static Stream<Object[]> undocumented() {
        return Surface.with(Stream.of(
                new Object[] {302, TelephonyException.InvalidRequest.class, false},
                new Object[] {304, TelephonyException.InvalidRequest.class, false},
                new Object[] {405, TelephonyException.InvalidRequest.class, false},
                new Object[] {408, TelephonyException.InvalidRequest.class, false},
                new Object[] {410, TelephonyException.NotFound.class, false},
                new Object[] {412, TelephonyException.InvalidRequest.class, false},
                new Object[] {413, TelephonyException.InvalidRequest.class, false},
                new Object[] {415, TelephonyException.InvalidRequest.class, false},
                new Object[] {418, TelephonyException.InvalidRequest.class, false},
                new Object[] {451, TelephonyException.Forbidden.class, false},
                new Object[] {501, TelephonyException.ServerFault.class, false},
                new Object[] {503, TelephonyException.ServerFault.class, true},
                new Object[] {504, TelephonyException.ServerFault.class, true},
                new Object[] {599, TelephonyException.ServerFault.class, false}));
    }

    @ParameterizedTest
    @MethodSource("undocumented")
    void undocumentedStatus_isTheNearestClass(
            Surface surface, int status, Class<?> type, boolean retryable, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(status, "{\"message\":\"m\",\"error\":\"Newer Than Us\"}");

        TelephonyException failure = failure(surface, server, clock);

        assertThat(failure).isExactlyInstanceOf(type);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.error()).isEmpty();
        assertThat(failure.code()).isEqualTo(status == 304 ? Optional.empty() : Optional.of("Newer Than Us"));
        assertThat(failure.retryable()).isEqualTo(retryable);
        assertThat(failure.remedy()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void validation_namesTheFields(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(400, """
                {"statusCode":400,"error":"Bad Request","message":["agent_id should not be empty",
                 "Something else is wrong","Validation failed: phone_number must be in E.164 format"]}""");

        TelephonyException failure = failure(surface, server, clock);

        assertThat(failure.fieldErrors())
                .containsExactly(
                        new FieldError("agent_id", null, "agent_id should not be empty"),
                        new FieldError(
                                "phone_number", null, "Validation failed: phone_number must be in E.164 format"));
        assertThat(failure.messages()).hasSize(3).contains("Something else is wrong");
    }

    @ParameterizedTest
    @EnumSource
    void knowledgeBaseInUse_tellsTheAgents(Surface surface, FaultServer server, FakeClock clock) {
        server.on(DELETE, "/knowledge-base/{id}").respond(409, """
                {"statusCode":409,"message":"it is used","error":"Conflict","agent_ids":["agent_1","agent_2",null,{}],
                 "more":{"kept":true}}""");
        RawRequest delete = RawRequest.delete("/knowledge-base/{id}").path("id", "kb_1");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TelephonyException.Conflict failure = catchThrowableOfType(
                    TelephonyException.Conflict.class, () -> SurfaceCalls.execute(surface, telephony, delete));

            assertThat(failure.agentIds()).containsExactly("agent_1", "agent_2");
            assertThat(failure.json().get("more").get("kept").asBoolean()).contains(true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void notModified_isAResultOfAConditionalRequest(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/call-logs")
                .succeed("{\"data\":[],\"meta\":{}}")
                .header("ETag", "\"v1\"")
                .then()
                .respond(304, "");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            RawRequest logs = RawRequest.get("/call-logs").query("status", "completed");
            String tag =
                    SurfaceCalls.execute(surface, telephony, logs).headers().get("etag");

            RawResponse unchanged = SurfaceCalls.execute(surface, telephony, logs.header("If-None-Match", tag));

            assertThat(unchanged.notModified()).isTrue();
            assertThat(unchanged.status()).isEqualTo(304);
            assertThat(server.requests().get(1).header("If-None-Match")).contains("\"v1\"");
            assertThat(server.requests()).hasSize(2);
        }
    }
}
