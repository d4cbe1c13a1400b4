package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Category;
import dev.faultline.core.FieldError;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryAdvice;
import dev.faultline.core.RetryPolicy;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented code, and every undocumented one, as an exception of the right class with its data. */
@FaultlineTest
class InterviewsErrorsTest {

    private static final String PATH = "/candidates/{candidateId}/status";

    private static final List<String> UNREADABLE = List.of(
            "",
            "null",
            "[]",
            "[{\"error\":\"FORBIDDEN\"}]",
            "<html>gone</html>",
            "{\"error\":{\"code\":\"FORBIDDEN\"},\"message\":[1],\"requestId\":{},\"details\":7}",
            "{\"success\":fal");

    private static InterviewsException failure(Surface surface, FaultServer server, FakeClock clock) {
        try (InterviewsClient client =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            return catchThrowableOfType(InterviewsException.class, () -> Samples.status(surface, client));
        }
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/interviews-errors.csv", numLinesToSkip = 1)
    void eachCode_isItsClassWithItsData(
            String code,
            int status,
            String group,
            RetryAdvice advice,
            Outcome outcome,
            FaultServer server,
            FakeClock clock) {
        boolean repeated = advice != RetryAdvice.NEVER;
        InterviewsError line = InterviewsError.valueOf(code);
        // a delay on all of them: it must not make idempotent what is not
        server.on(HttpMethod.GET, PATH)
                .respond(
                        status,
                        "{\"success\":false,\"error\":\"" + code
                                + "\",\"message\":\"the vendor's words\",\"requestId\":\"c4a1f0d2\"}")
                .header("X-Request-Id", "c4a1f0d2")
                .retryAfter(1);
        int before = 0;
        for (Surface surface : Surface.values()) {
            InterviewsClient.Builder builder = Samples.client(server, clock);
            boolean capacity = group.equals("NoCapacity"); // its repeat has a rule of its own
            try (InterviewsClient client =
                    capacity ? builder.retryPolicy(RetryPolicy.none()).build() : builder.build()) {
                InterviewsException failure =
                        catchThrowableOfType(InterviewsException.class, () -> Samples.status(surface, client));

                int sent = repeated && !capacity ? 3 : 1;
                assertThat(failure).isExactlyInstanceOf(line.type());
                assertThat(failure.getClass().getSuperclass().getSimpleName()).isEqualTo(group);
                assertThat(failure.status()).isEqualTo(status);
                assertThat(failure.code()).contains(code);
                assertThat(failure.error()).contains(line);
                assertThat(failure.category()).isEqualTo(Category.ofStatus(status));
                assertThat(failure.vendorMessage()).contains("the vendor's words");
                assertThat(failure.requestId()).contains("c4a1f0d2");
                assertThat(failure.retryAfter()).contains(Duration.ofSeconds(1));
                assertThat(failure.retryable()).isEqualTo(repeated);
                assertThat(failure.operation()).isEqualTo("GET " + PATH);
                assertThat(failure.outcome()).isEqualTo(outcome);
                assertThat(failure.details().isMissing()).isTrue();
                assertThat(failure.fieldErrors()).isEmpty();
                assertThat(failure.attempts())
                        .hasSize(sent)
                        .extracting(attempt -> attempt.requestId().orElseThrow())
                        .containsOnly("c4a1f0d2");
                assertThat(failure.getMessage())
                        .contains(code, "the vendor's words", "c4a1f0d2", line.remedy())
                        .doesNotContain(Samples.KEY, Samples.CANDIDATE, "\n");
                assertThat(server.requests()).hasSize(before + sent);
                before += sent;
            }
        }
    }

    static Stream<Object[]> lines() {
        return Surface.with(Arrays.stream(InterviewsError.values()));
    }

    @ParameterizedTest
    @MethodSource("lines")
    void theTestKit_playsEachLine(Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH).fail(line);

        InterviewsException failure = failure(surface, server, clock);

        assertThat(failure).isExactlyInstanceOf(line.type());
        assertThat(failure.status()).isEqualTo(line.status());
        assertThat(failure.vendorMessage()).contains("an example of " + line);
        assertThat(failure.requestId()).contains("req_example");
        assertThat(failure.retryAfter().isPresent()).isEqualTo(line.status() == 429);
    }

    @ParameterizedTest
    @EnumSource
    void requestId_isTheBodysOrElseTheHeaders(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH)
                .respond(404, "{\"error\":\"NOT_FOUND\",\"requestId\":\"of the body\"}")
                .header("X-Request-Id", "of the header")
                .then()
                .respond(404, "{\"error\":\"NOT_FOUND\"}")
                .header("X-Request-Id", "of the header")
                .then()
                .respond(404, "{\"error\":\"NOT_FOUND\",\"requestId\":\"\"}")
                .header("X-Request-Id", "of the header")
                .then()
                .respond(404, "{\"error\":\"NOT_FOUND\"}");

        assertThat(failure(surface, server, clock).requestId()).contains("of the body");
        assertThat(failure(surface, server, clock).requestId()).contains("of the header");
        assertThat(failure(surface, server, clock).requestId()).contains("of the header");
        assertThat(failure(surface, server, clock).requestId()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void details_areKeptWhateverTheirShape(Surface surface, FaultServer server, FakeClock clock) {
        List<String> shapes = List.of("{\"email\":\"taken\"}", "\"a text\"", "7", "[[1]]", "[null]", "[{}]", "[]");
        for (String shape : shapes) {
            server.forgetScripts()
                    .on(HttpMethod.GET, PATH)
                    .respond(400, "{\"error\":\"VALIDATION_ERROR\",\"message\":\"m\",\"details\":" + shape + "}");

            InterviewsException failure = failure(surface, server, clock);

            assertThat(failure).isExactlyInstanceOf(InterviewsException.ValidationError.class);
            assertThat(failure.details()).hasToString(shape);
            assertThat(failure.fieldErrors()).as(shape).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void readableDetails_areFieldErrors(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH).respond(400, """
                {"error":"VALIDATION_ERROR","message":"m","details":[
                  {"field":"email","message":"is no address"},
                  {"path":"phone","code":"too_long","message":"is too long"},
                  {"path":["candidates",3,"firstName"],"message":"is missing"},
                  "notes is too long",
                  {"unheard":"of"}]}""");

        InterviewsException failure = failure(surface, server, clock);

        assertThat(failure.fieldErrors())
                .containsExactly(
                        new FieldError("email", null, "is no address"),
                        new FieldError("phone", "too_long", "is too long"),
                        new FieldError("candidates.3.firstName", null, "is missing"),
                        new FieldError("", null, "notes is too long"));
        assertThat(failure.details().items()).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        "302, InvalidRequest",
        "400, InvalidRequest",
        "401, Authentication",
        "402, Permission",
        "403, Permission",
        "404, NotFound",
        "405, InvalidRequest",
        "409, Conflict",
        "410, NotFound",
        "412, Precondition",
        "413, InvalidRequest",
        "415, InvalidRequest",
        "418, InvalidRequest",
        "422, InvalidRequest",
        "429, Throttled",
        "500, ServerFault",
        "502, ServerFault",
        "503, ServerFault",
        "504, ServerFault",
        "599, ServerFault",
    })
    void unknownCodeOrUnreadableBody_isTheGroupOfItsStatus(
            int status, String group, FaultServer server, FakeClock clock) {
        for (Surface surface : Surface.values()) {
            server.forgetScripts()
                    .on(HttpMethod.GET, PATH)
                    .respond(
                            status,
                            "{\"success\":false,\"error\":\"NEWER_THAN_US\",\"message\":\"m\",\"x\":{\"y\":7}}");
            InterviewsException newer = failure(surface, server, clock);
            assertThat(newer.getClass().getSimpleName()).isEqualTo(group);
            assertThat(newer.code()).contains("NEWER_THAN_US");
            assertThat(newer.error()).isEmpty();
            assertThat(newer.json().get("x").get("y").asText()).contains("7");
            for (String body : UNREADABLE) {
                server.forgetScripts().on(HttpMethod.GET, PATH).respond(status, body);
                InterviewsException failure = failure(surface, server, clock);
                assertThat(failure.getClass().getSimpleName()).isEqualTo(group);
                assertThat(failure.status()).isEqualTo(status);
                assertThat(failure.code()).isEmpty();
                assertThat(failure.body()).isEqualTo(body);
                assertThat(failure.fieldErrors()).isEmpty();
                assertThat(failure.remedy()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void statusThatContradictsTheTable_keepsBoth(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, PATH)
                .fail(InterviewsError.DUPLICATE_CANDIDATE)
                .status(500);

        InterviewsException failure = failure(surface, server, clock);

        assertThat(failure).isExactlyInstanceOf(InterviewsException.DuplicateCandidate.class);
        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.retryable()).as("the code's advice beats the status").isFalse();
    }
}
