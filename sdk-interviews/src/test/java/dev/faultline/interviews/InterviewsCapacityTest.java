package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No capacity in a window, or for a number: the server's delay is kept, but never beyond what the call or its window bears. */
@FaultlineTest
class InterviewsCapacityTest {

    /** The vendor's own path is not documented: this one is the test's. */
    private static final String PATH = "/placeholder";

    static Stream<Object[]> lines() {
        return Surface.with(Stream.of(InterviewsError.CLOCK_REJECTED, InterviewsError.NUMBER_AT_CAP));
    }

    private static RawRequest until(Instant windowEnd) {
        return RawRequest.post(PATH)
                .json(Map.of("windowStartMs", windowEnd.minusSeconds(600).toEpochMilli()))
                .deadline(windowEnd);
    }

    private static ApiException rejection(String code, String retryAfter) {
        Map<String, String> headers = retryAfter == null ? Map.of() : Map.of("retry-after", retryAfter);
        String body = code == null ? "" : "{\"success\":false,\"error\":\"" + code + "\"}";
        return InterviewsApi.decode(
                new ErrorResponse(new CallRecord("POST /x", null), 429, headers, body, Instant.EPOCH));
    }

    /** A window may have passed by the time that there is room: only its end and the server's delay tell. */
    @ParameterizedTest
    @CsvSource({
        // code, path, Retry-After, has a deadline -> vetoed
        "CLOCK_REJECTED, /placeholder,               40,   true,  false",
        "CLOCK_REJECTED, /placeholder,               40,   false, true",
        "CLOCK_REJECTED, /placeholder,               ,     true,  true",
        "CLOCK_REJECTED, /placeholder,               0,    true,  true",
        "NUMBER_AT_CAP,  /telephony/placeholder,     40,   false, true",
        "NUMBER_AT_CAP,  /telephony/placeholder,     40,   true,  false",
        "NEWER_THAN_US,  /telephony/placeholder,     40,   false, true",
        "NEWER_THAN_US,  /telephony/placeholder,     40,   true,  false",
        "NEWER_THAN_US,  /telephony/placeholder,     ,     true,  true",
        ",               /telephony/placeholder,     40,   false, true",
        "NEWER_THAN_US,  /telephony/calling-hours,   40,   false, false",
        "NEWER_THAN_US,  /candidates,                40,   false, false",
        "RATE_LIMITED,   /telephony/placeholder,     40,   false, false",
        "RATE_LIMITED,   /telephony/placeholder,     ,     false, false",
        ",               /candidates,                ,     false, false",
    })
    void rejectionOfAReservation_isRetriedOnlyWithADeadlineAndADelay(
            String code, String path, String retryAfter, boolean deadline, boolean vetoed) {
        Operation<?> operation = Operation.of(HttpMethod.POST, path)
                .deadline(deadline ? Instant.EPOCH : null)
                .returns(JsonValue.class);

        assertThat(new InterviewsApi().forbidsRetry(rejection(code, retryAfter), operation))
                .isEqualTo(vetoed);
    }

    @Test
    void otherRejections_areNotVetoed() {
        Operation<?> reservation = Operation.of(HttpMethod.POST, "/telephony/x").returns(JsonValue.class);
        Operation<?> read = Operation.of(HttpMethod.GET, "/telephony/x").returns(JsonValue.class);
        InterviewsApi api = new InterviewsApi();

        assertThat(api.forbidsRetry(InterviewsError.INTERNAL_ERROR.exampleException(), reservation))
                .isFalse();
        assertThat(api.forbidsRetry(InterviewsError.RATE_LIMITED.exampleException(), read))
                .isFalse();
        assertThat(api.forbidsRetry(rejection("NEWER_THAN_US", null), read)).isFalse();
    }

    /** Whatever may ring a candidate, since its path is not documented; the dry run rings nobody. */
    @ParameterizedTest
    @CsvSource({
        "POST,  /telephony/placeholder,   ,      true",
        "POST,  /telephony/placeholder,   false, true",
        "POST,  /telephony/placeholder,   true,  false",
        "POST,  /telephony/calling-hours, ,      false",
        "PATCH, /telephony/numbers,       ,      false",
        "GET,   /telephony/numbers,       ,      false",
        "POST,  /candidates/bulk,         ,      false",
    })
    void reservation_isForbiddenToRepeat(HttpMethod method, String path, Boolean says, boolean never) {
        RawRequest plain = switch (method) {
            case POST -> RawRequest.post(path);
            case PATCH -> RawRequest.patch(path);
            default -> RawRequest.get(path);
        };
        Operation.Builder builder = Operation.of(method, path);

        new InterviewsApi().prepare(says == null ? plain : plain.idempotent(says), builder);

        assertThat(builder.returns(JsonValue.class).neverRetried()).isEqualTo(never);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void delayThatEndsWithinTheWindow_isKeptAndTheRequestRetried(
            Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line).retryAfter(40).then().succeed("{\"success\":true}");
        Instant windowEnd = clock.now().plusSeconds(41);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(Samples.execute(surface, client, until(windowEnd)).status())
                    .isEqualTo(200);
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
        server.on(HttpMethod.POST, PATH)
                .fail(line)
                .retryAfter(40)
                .then()
                .succeed("{\"success\":true}")
                .always();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            InterviewsException.Throttled failure = catchThrowableOfType(
                    InterviewsException.Throttled.class,
                    () -> Samples.execute(surface, client, until(clock.now().plusSeconds(40))));

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
    void windowThatClosesBetweenRejections_endsTheCall(
            Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line).retryAfter(30);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            SdkException failure = catchThrowableOfType(
                    SdkException.class,
                    () -> Samples.execute(surface, client, until(clock.now().plusSeconds(59))));

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
        server.on(HttpMethod.POST, PATH).fail(line).always();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            CallInterruptedException failure = catchThrowableOfType(
                    CallInterruptedException.class, () -> Samples.execute(surface, client, until(clock.now())));

            assertThat(failure.reason()).isEqualTo(CallInterruptedException.Reason.DEADLINE);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void withoutAWindow_nothingIsAskedForAgain(
            Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line).retryAfter(1);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            InterviewsException.NoCapacity failure = catchThrowableOfType(
                    InterviewsException.NoCapacity.class,
                    () -> Samples.execute(surface, client, RawRequest.post(PATH).json(Map.of())));

            assertThat(failure).isExactlyInstanceOf(line.type());
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure.retryAfter()).contains(Duration.ofSeconds(1));
        }
        assertThat(clock.waits()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void withoutADelayOfTheServers_nothingIsAskedForAgain(
            Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line).without("Retry-After");
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                            InterviewsException.NoCapacity.class,
                            () -> Samples.execute(
                                    surface, client, until(clock.now().plusSeconds(600)))))
                    .isNotNull();
        }
        assertThat(server.requests()).hasSize(1);
    }

    static Stream<Object[]> rejectionsOfAReservation() {
        return Surface.with(Stream.of(
                new Object[] {429, "{\"success\":false,\"error\":\"NEWER_THAN_US\"}", Outcome.NOT_PROCESSED, 1},
                new Object[] {429, "{\"success\":false,\"error\":\"RATE_LIMITED\"}", Outcome.NOT_PROCESSED, 3},
                new Object[] {503, "", Outcome.UNKNOWN, 1},
                new Object[] {500, "{\"success\":false,\"error\":\"INTERNAL_ERROR\"}", Outcome.UNKNOWN, 1}));
    }

    @ParameterizedTest
    @MethodSource("rejectionsOfAReservation")
    void reservation_isNeverMadeTwice(
            Surface surface, int status, String body, Outcome outcome, int sent, FaultServer server, FakeClock clock) {
        String path = "/telephony/placeholder";
        server.on(HttpMethod.POST, path).respond(status, body).retryAfter(1);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            SdkException failure = catchThrowableOfType(
                    SdkException.class,
                    () -> Samples.execute(surface, client, RawRequest.post(path).json(Map.of())));

            assertThat(failure.outcome()).isEqualTo(outcome);
        }
        assertThat(server.requests()).hasSize(sent);
    }

    @ParameterizedTest
    @MethodSource("lines")
    void delayLongerThanThePolicyAllows_isNotSlept(
            Surface surface, InterviewsError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, PATH).fail(line).retryAfter(1800);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            InterviewsException failure = catchThrowableOfType(
                    InterviewsException.class,
                    () -> Samples.execute(surface, client, until(clock.now().plusSeconds(7200))));

            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.SERVER_DELAY_TOO_LONG);
            assertThat(failure.retryAfter()).contains(Duration.ofMinutes(30));
        }
        assertThat(clock.waits()).isEmpty();
        assertThat(server.requests()).hasSize(1);
    }
}
