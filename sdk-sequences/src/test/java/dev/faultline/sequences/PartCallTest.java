package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiResult;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.sequences.internal.SequencesPath;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all operations on the parts of sequences and on webhooks, call by call. */
@FaultlineTest
class PartCallTest {

    static Stream<Arguments> calls() {
        return PartCall.onBothSurfaces();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void eachCall_sendsThisAndNoMore(Surface surface, PartCall call, FaultServer server, FakeClock clock) {
        server.on(call.method, call.path()).respond(200, call.response);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Object result = call.call.apply(surface, reply.asUser(5));

            if (result instanceof ApiResult answered) {
                assertThat(answered.response().status()).isEqualTo(200);
            }
        }
        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().get(0).method()).isEqualTo(call.method.name());
        assertThat(server.requests().get(0).target()).isEqualTo(call.path);
        assertThat(server.requests().get(0).text()).isEqualTo(call.body);
        assertThat(server.requests().get(0).header("X-API-Key")).contains(SurfaceCalls.KEY);
        assertThat(server.requests().get(0).header("X-User-Id")).contains("5");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void eachCall_failsInItsDomain(Surface surface, PartCall call, FaultServer server, FakeClock clock) {
        String path = call.path().replace("/v4/", "/v3/");
        int status = call.domain == null ? 404 : call.domain.errors().get(0).status();
        String code = call.domain == null ? "1" : call.domain.errors().get(0).code();
        server.on(call.method, path)
                .respond(status, "{\"title\":\"t\",\"status\":" + status + ",\"errorCode\":" + code + "}");
        try (SequencesClient reply =
                SurfaceCalls.client(server, clock).apiVersion("v3").build()) {
            SequencesException failure =
                    catchThrowableOfType(SequencesException.class, () -> call.call.apply(surface, reply));

            assertThat(failure.code()).contains(code);
            assertThat(failure.domain().orElse(null)).isEqualTo(call.domain);
            assertThat(SequencesPath.of(path).domain()).isEqualTo(call.domain);
            if (call.domain == null) {
                assertThat(failure).isExactlyInstanceOf(SequencesException.General.NotFound.class);
            } else {
                assertThat(failure)
                        .isExactlyInstanceOf(call.domain.errors().get(0).type());
            }
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anUnknownOutcome_isRetriedOnlyWhereThatIsHarmless(
            Surface surface, PartCall call, FaultServer server, FakeClock clock) {
        server.lenient(); // the counts of requests below say how far the script is played
        server.on(call.method, call.path())
                .reset()
                .then()
                .fail(SequencesError.SERVER_FAULT)
                .then()
                .respond(200, call.response);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            if (call.repeated) {
                call.call.apply(surface, reply);
                assertThat(server.requests()).hasSize(3);
                assertThat(server.requests().get(2).text()).isEqualTo(call.body);
            } else {
                SdkException failure = catchThrowableOfType(SdkException.class, () -> call.call.apply(surface, reply));
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
                assertThat(failure.verification().isPresent()).isEqualTo(call != PartCall.WEBHOOKS_TEST);
                assertThat(server.requests()).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aRejection_isRetriedAfterItsDelayWhateverTheCall(
            Surface surface, PartCall call, FaultServer server, FakeClock clock) {
        server.on(call.method, call.path())
                .fail(SequencesError.THROTTLED)
                .retryAfter(31)
                .then()
                .respond(200, call.response);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            call.call.apply(surface, reply);
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(31));
    }
}
