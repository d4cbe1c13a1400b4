package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.crm.CrmError;
import dev.faultline.crm.CrmException;
import dev.faultline.partner.PartnerError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.TestExceptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every exception of every API survives Java serialization with all its data. */
@FaultlineTest
class SerializationTest {

    private static final Instant UNTIL = Instant.parse("2026-01-01T00:00:30Z");

    @ParameterizedTest
    @MethodSource("dev.faultline.examples.TestExceptionsOfAllTablesTest#lines")
    void documentedError_survives(AnyApi api, ErrorCode line, boolean async, FaultServer server, FakeClock clock)
            throws Exception {
        RawRequest request = api.request(line, HttpMethod.POST);
        server.on(HttpMethod.POST, request.path()).fail(line).rateLimit(20, 3, clock.now());

        ApiException before = (ApiException) api.fail(server, clock, request, async);
        ApiException after = assertSurvives(before);

        assertThat(after.error().orElseThrow()).isSameAs(line);
        assertThat(after.getStackTrace()).isNotEmpty();
    }

    static Stream<Arguments> groups() {
        return Stream.of(AnyApi.values())
                .flatMap(api -> Stream.of(400, 401, 403, 404, 409, 412, 422, 429, 500, 502)
                        .map(status -> Arguments.of(api, status)));
    }

    /** A code that no table has, with the data that any of the APIs documents. */
    @ParameterizedTest
    @MethodSource("groups")
    void group_survives(AnyApi api, int status, FaultServer server, FakeClock clock) throws Exception {
        RawRequest request = api.request(api.lines().get(0), HttpMethod.POST);
        server.on(HttpMethod.POST, request.path())
                .respond(
                        status,
                        "{\"error\":\"NEW\",\"code\":\"NEW\",\"errors\":{\"a\":\"b\"},\"path\":\"/x\","
                                + "\"timestamp\":\"2026-05-02T08:15:30.123Z\","
                                + "\"details\":[{\"field\":\"a\",\"message\":\"b\"}]}")
                .header("Retry-After", "3");

        assertSurvives((ApiException) api.fail(server, clock, request, false));
    }

    static Stream<SdkException> others() {
        SdkException rejection = TestExceptions.of(PartnerError.RATE_LIMITED);
        return Stream.of(
                TestExceptions.transport("POST /a", TransportException.Kind.TIMEOUT, Outcome.UNKNOWN, "key"),
                TestExceptions.circuitOpen("GET /a", "host", UNTIL, rejection),
                TestExceptions.cooldown("GET /a", "the API key", UNTIL, Duration.ofSeconds(3), null),
                TestExceptions.responseFormat("POST /a", 201, "<html>"),
                TestExceptions.interrupted("GET /a", CallInterruptedException.Reason.CLOSED, Outcome.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("others")
    void exceptionWithoutAResponse_survives(SdkException before) throws Exception {
        SdkException after = copy(before);

        assertThat(after).hasSameClassAs(before).hasMessage(before.getMessage());
        assertThat(after.outcome()).isEqualTo(before.outcome());
        assertThat(after.operation()).isEqualTo(before.operation());
        assertThat(after.idempotencyKey()).isEqualTo(before.idempotencyKey());
        assertThat(after.remedy()).isEqualTo(before.remedy());
    }

    @Test
    void openCircuit_survivesWithTheResponseThatOpenedIt() throws Exception {
        CircuitOpenException after = copy(TestExceptions.circuitOpen(
                "GET /crm/contact", "hubspot", UNTIL, TestExceptions.of(CrmError.CIRCUIT_OPEN)));

        assertThat(after.scope()).isEqualTo("hubspot");
        assertThat(after.until()).isEqualTo(UNTIL);
        assertThat(after.lastFailure()).get().isInstanceOf(CrmException.CircuitOpen.class);
    }

    private static ApiException assertSurvives(ApiException before) throws IOException, ClassNotFoundException {
        ApiException after = copy(before);
        assertThat(after).hasSameClassAs(before).hasMessage(before.getMessage());
        assertThat(after)
                .usingRecursiveComparison()
                .ignoringFields("stackTrace", "suppressedExceptions", "cause", "detailMessage", "record.attempts")
                .isEqualTo(before);
        assertThat(after.attempts()).hasToString(before.attempts().toString());
        assertThat(after.fieldErrors()).isEqualTo(before.fieldErrors());
        assertThat(after.headers()).isEqualTo(before.headers());
        assertThat(after.body()).isEqualTo(before.body());
        assertThat(after.json()).isEqualTo(before.json());
        return after;
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"})
    private static <T> T copy(T before) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(before);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }
}
