package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each operation sends, when it is sent again, and whose codes its errors have. */
@FaultlineTest
class ResourceCallTest {

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("dev.faultline.sequences.ResourceCall#all")
    void anOperation_sendsWhatItNeedsAndNoMore(
            Surface surface, ResourceCall call, FaultServer server, FakeClock clock) {
        call.succeed(server);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Object result = call.on(surface, reply);

            assertThat(result.toString()).doesNotContain("secret", "example.com", "connectionLink");
        }
        SeenRequest seen = server.requests().get(0);
        assertThat(server.requests()).hasSize(1);
        assertThat(seen.method()).isEqualTo(call.method().name());
        assertThat(seen.target()).isEqualTo(call.target());
        assertThat(seen.text()).isEqualTo(call.body());
        assertThat(seen.header("Content-Type").isPresent())
                .isEqualTo(!call.body().isEmpty());
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("dev.faultline.sequences.ResourceCall#all")
    void anUnknownOutcome_isRetriedOnlyWhereThatIsHarmless(
            Surface surface, ResourceCall call, FaultServer server, FakeClock clock) {
        server.on(call.method(), call.path())
                .reset()
                .then()
                .fail(SequencesError.SERVER_FAULT)
                .always();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SdkException failure = catchThrowableOfType(SdkException.class, () -> call.on(surface, reply));

            assertThat(server.requests()).hasSize(call.repeated() ? 4 : 1);
            if (!call.repeated()) {
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
            }
        }
        assertThat(server.requests()).extracting(SeenRequest::text).containsOnly(call.body());
    }

    @ParameterizedTest(name = "{1} {0}")
    @MethodSource("dev.faultline.sequences.ResourceCall#all")
    void aRejection_isRetriedAfterItsDelay_andItsErrorsAreOfItsDomain(
            Surface surface, ResourceCall call, FaultServer server, FakeClock clock) {
        int status = call.domain() == null ? 403 : call.domain().errors().get(2).status();
        server.on(call.method(), call.path())
                .fail(SequencesError.THROTTLED)
                .retryAfter(31)
                .then()
                .respond(
                        status,
                        "{\"title\":\"t\",\"status\":" + status
                                + ",\"detail\":\"d\",\"errorCode\":3,\"code\":\"x.y\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SequencesException failure = catchThrowableOfType(SequencesException.class, () -> call.on(surface, reply));

            assertThat(failure.domain().orElse(null)).isEqualTo(call.domain());
            if (call.domain() == null) {
                assertThat(failure).isExactlyInstanceOf(SequencesException.General.Forbidden.class);
            } else {
                List<SequencesErrorCode> table = call.domain().errors();
                assertThat(failure.error().orElseThrow()).isSameAs(table.get(2));
            }
        }
        assertThat(server.requests()).hasSize(2);
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(31));
    }
}
