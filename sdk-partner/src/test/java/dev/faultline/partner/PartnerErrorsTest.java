package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.faultline.core.Category;
import dev.faultline.core.FieldError;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every documented code, and every undocumented one, as an exception of the right class with its data. */
@FaultlineTest
class PartnerErrorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static Stream<JsonNode> catalogue() throws IOException {
        try (InputStream file = PartnerErrorsTest.class.getResourceAsStream("/partner-errors.json")) {
            return StreamSupport.stream(JSON.readTree(file).spliterator(), false);
        }
    }

    static Stream<Object[]> codes() throws IOException {
        return Surface.with(catalogue());
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

    @ParameterizedTest
    @MethodSource("codes")
    void documentedCodeBecomesItsClass(Surface surface, JsonNode line, FaultServer server, FakeClock clock) {
        ObjectNode body = JSON.createObjectNode();
        body.set("error", line.get("code"));
        body.put("message", "the vendor's words");
        if (!line.get("details").isNull()) {
            body.set("details", line.get("details"));
        }
        server.on(POST, "/applications").respond(line.get("status").asInt(), body.toString());

        PartnerException failure = failure(surface, server, clock);

        assertThat(failure.getClass().getSimpleName())
                .isEqualTo(line.get("type").asText());
        assertThat(failure.getClass().getSuperclass().getSimpleName())
                .isEqualTo(line.get("group").asText());
        assertThat(failure.status()).isEqualTo(line.get("status").asInt());
        assertThat(failure.code()).contains(line.get("code").asText());
        assertThat(failure.error())
                .contains(PartnerError.valueOf(line.get("code").asText()));
        assertThat(failure.category()).isEqualTo(Category.ofStatus(failure.status()));
        assertThat(failure.vendorMessage()).contains("the vendor's words");
        assertThat(failure.retryable()).isEqualTo(line.get("retry").asBoolean());
        assertThat(failure.remedy()).isNotBlank();
        assertThat(failure.operation()).isEqualTo("POST /applications");
        assertThat(failure.attempts()).hasSize(1);
        Outcome outcome = Outcome.valueOf(line.get("outcome").asText());
        assertThat(failure.error().orElseThrow().outcome()).isEqualTo(outcome);
        assertThat(failure.outcome()).isEqualTo(outcome);
        assertThat(failure.getMessage())
                .contains(line.get("code").asText(), "the vendor's words", "POST /applications", failure.remedy())
                .doesNotContain("\n");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void catalogueAndTableHaveTheSameCodes() throws IOException {
        assertThat(catalogue().map(line -> line.get("code").asText()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(PartnerError.values()).map(PartnerError::code).toList());
    }

    static Stream<Object[]> details() {
        return Surface.with(Stream.of(PartnerError.values()));
    }

    @ParameterizedTest
    @MethodSource("details")
    void detailsAreTyped(Surface surface, PartnerError line, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(line);
        PartnerException failure = failure(surface, server, clock);
        if (failure instanceof PartnerException.AccessRevoked e) {
            assertThat(e.companyId()).contains("co_512");
        } else if (failure instanceof PartnerException.JobNotFound e) {
            assertThat(e.jobId()).contains("job_40417");
        } else if (failure instanceof PartnerException.ApplicationNotFound e) {
            assertThat(e.applicationId()).contains("ej_app_90233");
        } else if (failure instanceof PartnerException.JobClosed e) {
            assertThat(e.jobId()).contains("job_40417");
            assertThat(e.jobStatus()).contains("closed");
        } else if (failure instanceof PartnerException.DuplicateSourceApplicationId e) {
            assertThat(e.sourceApplicationId()).contains("ats-7781");
        } else if (failure instanceof PartnerException.ValidationError e) {
            assertThat(e.fieldErrors())
                    .containsExactly(
                            new FieldError("candidate.email", "INVALID_EMAIL", "not an e-mail address"),
                            new FieldError("consentToContact", "CONSENT_REQUIRED", "consent is missing"));
        } else if (failure instanceof PartnerException.RateLimited e) {
            assertThat(e.scope()).matches(scope -> scope.is(PartnerException.RateLimited.Scope.PARTNER_COMPANY));
            assertThat(e.companyId()).contains("co_512");
            assertThat(e.retryAfter()).contains(Duration.ofSeconds(1));
        } else {
            assertThat(failure.json().get("details").isMissing()).isTrue();
        }
    }

    static Stream<Object[]> groups() {
        return Surface.with(Stream.of(
                new Object[] {401, PartnerException.Authentication.class},
                new Object[] {402, PartnerException.Permission.class},
                new Object[] {403, PartnerException.Permission.class},
                new Object[] {404, PartnerException.NotFound.class},
                new Object[] {410, PartnerException.NotFound.class},
                new Object[] {400, PartnerException.InvalidRequest.class},
                new Object[] {405, PartnerException.InvalidRequest.class},
                new Object[] {408, PartnerException.InvalidRequest.class},
                new Object[] {413, PartnerException.InvalidRequest.class},
                new Object[] {415, PartnerException.InvalidRequest.class},
                new Object[] {418, PartnerException.InvalidRequest.class},
                new Object[] {421, PartnerException.InvalidRequest.class},
                new Object[] {422, PartnerException.InvalidRequest.class},
                new Object[] {409, PartnerException.Conflict.class},
                new Object[] {412, PartnerException.Precondition.class},
                new Object[] {429, PartnerException.Throttled.class},
                new Object[] {500, PartnerException.ServerFault.class},
                new Object[] {501, PartnerException.ServerFault.class},
                new Object[] {502, PartnerException.ServerFault.class},
                new Object[] {503, PartnerException.ServerFault.class},
                new Object[] {504, PartnerException.ServerFault.class},
                new Object[] {599, PartnerException.ServerFault.class},
                new Object[] {302, PartnerException.InvalidRequest.class}));
    }

    @ParameterizedTest
    @MethodSource("groups")
    void unknownCodeBecomesTheGroupOfItsStatus(
            Surface surface, int status, Class<?> group, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .respond(status, "{\"error\":\"NEWER_THAN_US\",\"message\":\"m\",\"details\":{\"a\":{\"b\":7}}}");
        PartnerException failure = failure(surface, server, clock);
        assertThat(failure).isExactlyInstanceOf(group);
        assertThat(failure.code()).contains("NEWER_THAN_US");
        assertThat(failure.error()).isEmpty();
        assertThat(failure.json().get("details").get("a").get("b").asText()).contains("7");
        assertThat(failure.status()).isEqualTo(status);
    }

    @ParameterizedTest
    @MethodSource("groups")
    void noCodeBecomesTheGroupOfItsStatus(
            Surface surface, int status, Class<?> group, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(status, "{}");
        PartnerException failure = failure(surface, server, clock);
        assertThat(failure).isExactlyInstanceOf(group);
        assertThat(failure.code()).isEmpty();
        assertThat(failure.remedy()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void statusThatContradictsTheTable_keepsBoth(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.JOB_CLOSED).status(500);
        PartnerException failure = failure(surface, server, clock);
        assertThat(failure).isExactlyInstanceOf(PartnerException.JobClosed.class);
        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.error()).contains(PartnerError.JOB_CLOSED);
        assertThat(failure.retryable()).as("the code's advice beats the status").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void applicationNotFound_whenReading_tellsTheId(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").fail(PartnerError.APPLICATION_NOT_FOUND);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PartnerException.ApplicationNotFound failure = catchThrowableOfType(
                    PartnerException.ApplicationNotFound.class, () -> Samples.get(surface, partner));
            assertThat(failure.applicationId()).contains("ej_app_90233");
            assertThat(failure.operation()).isEqualTo("GET /applications/{id}");
            assertThat(failure.idempotencyKey()).isEmpty();
        }
    }
}
