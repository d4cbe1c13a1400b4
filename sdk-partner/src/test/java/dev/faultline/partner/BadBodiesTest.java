package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TransportException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Bodies that are not what they should be: the class by status, with whatever could be read. */
@FaultlineTest
class BadBodiesTest {

    static Stream<Object[]> badBodies() {
        return Surface.with(Stream.of(
                "",
                "null",
                "[]",
                "\"text\"",
                "42",
                "<html><body>Bad gateway</body></html>",
                "{",
                "{\"error\":",
                "{\"error\":null,\"message\":null,\"details\":null}",
                "{\"error\":{\"code\":\"JOB_CLOSED\"},\"message\":[1,2]}",
                "{\"error\":[\"JOB_CLOSED\"],\"details\":\"none\"}",
                "[".repeat(50_000),
                "\u0000\u0001\u0002"));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void errorWithBadBody_isOfItsStatus(Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(409, body);
        PartnerException failure = failure(surface, server, clock);
        assertThat(failure).isExactlyInstanceOf(PartnerException.Conflict.class);
        assertThat(failure.body()).isEqualTo(body);
        assertThat(failure.code()).isEmpty();
        assertThat(failure.fieldErrors()).isEmpty();
    }

    static Stream<Object[]> wrongTypes() {
        return Surface.with(Stream.of(
                "{\"error\":\"VALIDATION_ERROR\",\"details\":{\"errors\":{\"a\":1}}}",
                "{\"error\":\"VALIDATION_ERROR\",\"details\":{\"errors\":[1,null,\"x\",[]]}}",
                "{\"error\":\"VALIDATION_ERROR\",\"details\":[]}",
                "{\"error\":\"VALIDATION_ERROR\",\"message\":{\"a\":1},\"details\":\"x\"}",
                "{\"error\":\"VALIDATION_ERROR\",\"message\":\"cut off her",
                "{\"error\":\"VALIDATION_ERROR\"} trailing garbage"));
    }

    @ParameterizedTest
    @MethodSource("wrongTypes")
    void errorWithReadableCode_isOfItsCode(Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(422, body);
        PartnerException failure = failure(surface, server, clock);
        assertThat(failure).isExactlyInstanceOf(PartnerException.ValidationError.class);
        assertThat(failure.fieldErrors()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void fieldErrorsWithMissingParts_keepTheRest(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .respond(
                        422,
                        "{\"error\":\"VALIDATION_ERROR\",\"details\":{\"errors\":[{\"field\":\"a\"},{\"code\":\"C\"},{\"message\":7}]}}");
        PartnerException failure = failure(surface, server, clock);
        assertThat(failure.fieldErrors()).hasSize(3);
        assertThat(failure.fieldErrors().get(0).field()).isEqualTo("a");
        assertThat(failure.fieldErrors().get(1).code()).contains("C");
        assertThat(failure.fieldErrors().get(2).message()).isEqualTo("7");
    }

    @ParameterizedTest
    @EnumSource
    void hugeErrorBody_isCutAndStillTyped(Surface surface, FaultServer server, FakeClock clock) {
        byte[] huge = new byte[10 * 1024 * 1024];
        Arrays.fill(huge, (byte) 'x');
        byte[] head = "{\"error\":\"JOB_CLOSED\",\"details\":{\"jobId\":\"job_1\"},\"message\":\""
                .getBytes(StandardCharsets.UTF_8);
        System.arraycopy(head, 0, huge, 0, head.length);
        server.on(POST, "/applications").respond(409, "").body(huge);
        PartnerException failure = failure(surface, server, clock);
        assertThat(failure).isExactlyInstanceOf(PartnerException.JobClosed.class);
        assertThat(((PartnerException.JobClosed) failure).jobId()).contains("job_1");
        assertThat(failure.body()).hasSize(64 * 1024 + "[cut]".length()).endsWith("[cut]");
    }

    @ParameterizedTest
    @EnumSource
    void errorCutOffInTheMiddle_isOfWhatCame(Surface surface, FaultServer server, FakeClock clock) {
        String half = "{\"error\":\"JOB_CLOSED\",\"details\":{\"jobId\":\"job_1\"},\"message\":\"";
        server.on(POST, "/applications")
                .respond(409, half + " ".repeat(200_000))
                .cutOff();
        PartnerException failure = failure(surface, server, clock);
        assertThat(failure.status()).isEqualTo(409);
        assertThat(failure).isInstanceOf(PartnerException.Conflict.class);
    }

    static Stream<Object[]> charsets() {
        return Surface.with(Stream.of(
                new Object[] {"application/json; charset=ISO-8859-1", "ISO-8859-1"},
                new Object[] {"application/json; charset=utf-16", "UTF-16"},
                new Object[] {"application/json; charset=no-such-charset", "UTF-8"},
                new Object[] {"application/json; charset=\"\u00a7\"", "UTF-8"},
                new Object[] {"not a media type", "UTF-8"},
                new Object[] {"text/html", "UTF-8"}));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void charsetAndContentType_areNotTrustedBlindly(
            Surface surface, String contentType, String charset, FaultServer server, FakeClock clock) throws Exception {
        byte[] body = "{\"error\":\"JOB_CLOSED\",\"message\":\"Café\"}".getBytes(charset);
        server.on(POST, "/applications")
                .respond(409, "")
                .body(body)
                .header("Content-Type", contentType.replace("\u00a7", "?"));
        PartnerException failure = failure(surface, server, clock);
        assertThat(failure).isExactlyInstanceOf(PartnerException.JobClosed.class);
        assertThat(failure.vendorMessage()).contains("Café");
    }

    @ParameterizedTest
    @EnumSource
    void gzippedError_isRead(Surface surface, FaultServer server, FakeClock clock) throws Exception {
        Buffer zipped = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(zipped))) {
            sink.writeUtf8(PartnerError.JOB_CLOSED.example().body());
        }
        server.on(POST, "/applications")
                .fail(PartnerError.JOB_CLOSED)
                .body(zipped.readByteArray())
                .header("Content-Encoding", "gzip")
                .then()
                .fail(PartnerError.JOB_CLOSED)
                .header("Content-Encoding", "gzip");
        assertThat(failure(surface, server, clock)).isExactlyInstanceOf(PartnerException.JobClosed.class);
        assertThat(failure(surface, server, clock))
                .as("what claims to be gzip and is not")
                .isExactlyInstanceOf(PartnerException.Conflict.class);
    }

    static Stream<Object[]> badResults() {
        return Surface.with(Stream.of(
                "",
                "null",
                "[]",
                "\"text\"",
                "<html>login</html>",
                "{\"id\":",
                "{\"id\":{\"a\":1}}",
                "{} {}",
                "{}",
                "{\"id\":\" \"}",
                "{\"error\":\"INTERNAL_ERROR\"}",
                "{\"data\":{\"id\":\"1\"}}"));
    }

    @ParameterizedTest
    @MethodSource("badResults")
    void successWithBadBody_failsAndIsNotRetried(Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(201, body);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ResponseFormatException failure =
                    catchThrowableOfType(ResponseFormatException.class, () -> Samples.submit(surface, partner));
            assertThat(failure.status()).isEqualTo(201);
            assertThat(failure.body()).isEqualTo(body);
            assertThat(failure.idempotencyKey()).isPresent();
            if (body.length() > "null".length()) {
                assertThat(failure.getMessage()).doesNotContain(body);
            }
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noContentWhereAResultIsPromised_fails(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(204, "");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ResponseFormatException failure =
                    catchThrowableOfType(ResponseFormatException.class, () -> Samples.submit(surface, partner));
            assertThat(failure.status()).isEqualTo(204);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noContentToARawRequest_isAResult(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/anything").respond(204, "");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            var response = Samples.execute(surface, partner, RawRequest.post("/anything"));
            assertThat(response.status()).isEqualTo(204);
            assertThat(response.bytes()).isEmpty();
            assertThat(response.json().isMissing()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void resultLargerThanAllowed_isRejected(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION + " ".repeat(5_000));
        try (PartnerClient partner =
                Samples.client(server, clock).maxResultSize(4_000).build()) {
            ResponseFormatException failure =
                    catchThrowableOfType(ResponseFormatException.class, () -> Samples.get(surface, partner));
            assertThat(failure.getMessage()).contains("maxResultSize");
        }
    }

    @ParameterizedTest
    @EnumSource
    void resultCutOff_isRetriedWithTheSameKey(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .respond(201, Samples.RECEIPT + " ".repeat(100_000))
                .cutOff()
                .then()
                .respond(201, Samples.RECEIPT);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThat(Samples.submit(surface, partner).id()).isEqualTo("ej_app_90233");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void resultCutOff_withoutMoreAttempts_mayHaveBeenDone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .respond(201, Samples.RECEIPT + " ".repeat(100_000))
                .cutOff();
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> Samples.submit(surface, partner));
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.kind()).isEqualTo(TransportException.Kind.BROKEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void messageOfTheVendor_staysOneLine(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(409, "{\"error\":\"X\\nY\",\"message\":\"first\\r\\nFAKE LOG LINE\"}");
        String message = failure(surface, server, clock).getMessage();
        assertThat(message.toLowerCase(Locale.ROOT)).contains("first", "fake log line");
        assertThat(message.lines()).hasSize(1);
    }

    private static PartnerException failure(Surface surface, FaultServer server, FakeClock clock) {
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            PartnerException failure =
                    catchThrowableOfType(PartnerException.class, () -> Samples.submit(surface, partner));
            assertThat(failure).as("what submit() throws").isNotNull();
            return failure;
        }
    }
}
