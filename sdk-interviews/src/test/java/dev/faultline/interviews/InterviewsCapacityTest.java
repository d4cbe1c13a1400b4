package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultServerExtension;
import dev.faultline.testkit.LeakCheckExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No capacity in a window, or for a number: the server's delay is kept, but never beyond what the call or its window bears. */
@ExtendWith({FaultServerExtension.class, LeakCheckExtension.class})
class InterviewsCapacityTest {

    /** The vendor's own path is not documented: this one is the test's. */
    private static final String PATH = "/placeholder";

    static Stream<Arguments> lines() {
        return Surface.times(Stream.of(InterviewsError.CLOCK_REJECTED, InterviewsError.NUMBER_AT_CAP));
    }

    private static RawRequest until(Instant windowEnd) {
        return RawRequest.post(PATH)
                .json(Map.of("windowStartMs", windowEnd.minusSeconds(600).toEpochMilli()))
                .deadline(windowEnd);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void delayThatEndsWithinTheWindow_isKeptAndTheRequestRepeated(
            Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line).retryAfter(40).then().succeed("{\"success\":true}");
        Instant windowEnd = clock.now().plusSeconds(41);
        try (InterviewsClient client = Surface.client(server, clock).build()) {
            assertThat(surface.execute(client, until(windowEnd)).status()).isEqualTo(200);
        }
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(40));
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).at()).isBefore(windowEnd);
        assertThat(server.requests().get(1).body())
                .isEqualTo(server.requests().get(0).body());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void delayThatOutlastsTheWindow_endsTheCallAtOnceWithTheDelay(
            Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line).retryAfter(40).then().succeed("{\"success\":true}");
        try (InterviewsClient client = Surface.client(server, clock).build()) {
            InterviewsException.Throttled failure = catchThrowableOfType(
                    InterviewsException.Throttled.class,
                    () -> surface.execute(client, until(clock.now().plusSeconds(40))));

            assertThat(failure).isExactlyInstanceOf(line.type());
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(40));
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure.attempts()).hasSize(1);
            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.TIME_EXHAUSTED);
        }
        assertThat(clock.waits()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void windowThatClosesBetweenRefusals_endsTheCall(
            Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line).retryAfter(30);
        try (InterviewsClient client = Surface.client(server, clock).build()) {
            SdkException failure = catchThrowableOfType(
                    SdkException.class,
                    () -> surface.execute(client, until(clock.now().plusSeconds(59))));

            assertThat(failure).isExactlyInstanceOf(line.type());
            assertThat(failure.attempts()).hasSize(2);
            assertThat(failure.attempts().get(1).decision()).isEqualTo(Decision.TIME_EXHAUSTED);
        }
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(30));
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void windowThatIsOver_isNotAskedFor(Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line);
        try (InterviewsClient client = Surface.client(server, clock).build()) {
            CallInterruptedException failure = catchThrowableOfType(
                    CallInterruptedException.class, () -> surface.execute(client, until(clock.now())));

            assertThat(failure.reason()).isEqualTo(CallInterruptedException.Reason.DEADLINE);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void withoutAWindow_theCallsOwnLimitsDecide(
            Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line).retryAfter(50);
        RawRequest request = RawRequest.post(PATH).json(Map.of());
        try (InterviewsClient client = Surface.client(server, clock).build()) {
            InterviewsClient hurried = client.with(o -> o.totalTimeout(Duration.ofSeconds(50)));
            assertThat(catchThrowableOfType(SdkException.class, () -> surface.execute(hurried, request))
                            .attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.decision()).isEqualTo(Decision.TIME_EXHAUSTED));
            assertThat(clock.waits()).isEmpty();

            InterviewsException patient =
                    catchThrowableOfType(InterviewsException.class, () -> surface.execute(client, request));
            assertThat(patient.attempts()).hasSize(3);
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(50), Duration.ofSeconds(50));
        }
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void delayLongerThanThePolicyAllows_isNotSlept(
            Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line).retryAfter(1800);
        try (InterviewsClient client = Surface.client(server, clock).build()) {
            InterviewsException failure = catchThrowableOfType(
                    InterviewsException.class,
                    () -> surface.execute(client, until(clock.now().plusSeconds(7200))));

            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.SERVER_DELAY_TOO_LONG);
            assertThat(failure.retryAfter()).contains(Duration.ofMinutes(30));
        }
        assertThat(clock.waits()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }
}
