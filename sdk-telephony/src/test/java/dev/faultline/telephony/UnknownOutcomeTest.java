package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.telephony.RetryMatrix.Line;
import dev.faultline.telephony.RetryMatrix.Repeat;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.StubResponse;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a gateway or a portal responses, nobody knows what was done: nothing is done twice for it. */
@FaultlineTest
class UnknownOutcomeTest {

    private static SdkException failure(Surface surface, Line<?, ?> line, TelephonyClient telephony) {
        return catchThrowableOfType(SdkException.class, () -> line.call(surface, telephony));
    }

    static Stream<Object[]> cells() {
        return Surface.with(RetryMatrix.LINES.stream()
                .flatMap(line -> Stream.of(true, false).map(delay -> new Object[] {line, delay})));
    }

    /** A gateway sends 503 after it has forwarded the request; one that names a time asks for the retry. */
    @ParameterizedTest(name = "{1} on the {0} surface, with a delay: {2}")
    @MethodSource("cells")
    void unavailable_isRetriedWhereThatIsHarmlessOrAskedFor(
            Surface surface, Line<?, ?> line, boolean delay, FaultServer server, FakeClock clock) {
        StubResponse gateway = server.on(line.method(), line.path()).respond(503, "");
        if (delay) {
            gateway.retryAfter(5);
        }
        gateway.then().respond(line.status(), line.result()).always();
        boolean repeated = line.repeat() == Repeat.YES || (delay && line.repeat() == Repeat.CHECK);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            if (repeated) {
                assertThat(line.call(surface, telephony)).isNotNull();
            } else {
                SdkException failure = failure(surface, line, telephony);
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.verification()).isPresent();
                assertThat(failure.remedy()).endsWith(failure.verification().orElseThrow());
            }
        }
        assertThat(server.requests()).as(line.operation()).hasSize(repeated ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void createBehindAServerThatIsUnavailable_isOneRequest(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(503, "").retryAfter(1);
        RawRequest byHand = RawRequest.post("/calls").json(Map.of("agent_id", "agent_7"));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SdkException create =
                    catchThrowableOfType(SdkException.class, () -> SurfaceCalls.create(surface, telephony));
            SdkException raw =
                    catchThrowableOfType(SdkException.class, () -> SurfaceCalls.execute(surface, telephony, byHand));

            assertThat(List.of(create, raw)).allSatisfy(failure -> {
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.verification()).isPresent();
                assertThat(failure.attempts()).hasSize(1);
            });
            assertThat(create.verification().orElseThrow()).contains("calls().list(..)", "to(..)");
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(clock.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void publication_isNotRetriedEvenIfTheServerAsksForIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/agents/{id}")
                .respond(503, "")
                .retryAfter(5)
                .then()
                .succeed("{\"id\":\"agent_7\"}")
                .always();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SdkException failure = catchThrowableOfType(
                    SdkException.class,
                    () -> SurfaceCalls.call(
                            surface,
                            telephony,
                            c -> c.agents().update("agent_7", Samples.PUBLISH),
                            c -> c.agents().update("agent_7", Samples.PUBLISH)));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(server.requests()).hasSize(1);
    }

    /** Whoever wants it done twice rather than not at all says so. */
    @ParameterizedTest
    @EnumSource
    void policyThatRepeatsWhatIsUnsafe_retriesCreateToo(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(503, "").then().respond(201, Samples.QUEUED);
        RetryPolicy unsafe = RetryPolicy.builder().retryNonIdempotent(true).build();
        try (TelephonyClient telephony =
                Samples.client(server, clock).retryPolicy(unsafe).build()) {
            assertThat(SurfaceCalls.create(surface, telephony).id()).isEqualTo("call_41");
        }
        assertThat(server.requests()).hasSize(2);
    }

    static Stream<Object[]> foreignBodies() {
        return Surface.with(RetryMatrix.LINES.stream()
                .filter(line -> line.repeat() != Repeat.YES)
                .flatMap(line -> Stream.of("<html>Log in</html>", "{}", "{\"success\":false}")
                        .map(body -> new Object[] {line, body})));
    }

    @ParameterizedTest(name = "{1} on the {0} surface: {2}")
    @MethodSource("foreignBodies")
    void successOfAPortalOrProxy_leavesItOpen(
            Surface surface, Line<?, ?> line, String body, FaultServer server, FakeClock clock) {
        server.on(line.method(), line.path()).succeed(body);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SdkException failure = failure(surface, line, telephony);

            assertThat(failure).isInstanceOf(ResponseFormatException.class);
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.verification()).isPresent();
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void unreadableResponseOfTheVendor_saysThatItIsDone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/calls").respond(201, "{\"statusCode\":201,\"message\":\"queued\",\"data\":{}}");
        server.on(DELETE, "/user-webhooks/{id}").succeed("{\"statusCode\":200}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                                    ResponseFormatException.class, () -> SurfaceCalls.create(surface, telephony))
                            .outcome())
                    .isEqualTo(Outcome.PROCESSED);
            assertThat(catchThrowableOfType(
                                    ResponseFormatException.class,
                                    () -> SurfaceCalls.call(
                                            surface,
                                            telephony,
                                            c -> c.webhooks().delete("wh_1"),
                                            c -> c.webhooks().delete("wh_1")))
                            .outcome())
                    .isEqualTo(Outcome.PROCESSED);
        }
    }
}
