package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallEvent.CircuitState;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The circuit breaker on the assembled client: ten failures open it, one probe closes it. */
@FaultlineTest
class BreakerTest {

    private static final Duration OPEN = CircuitBreakerPolicy.builder().build().openDuration();
    private static final Duration BEYOND = OPEN.plus(ofMillis(2));

    private final List<CallEvent> events = new CopyOnWriteArrayList<>();

    private PartnerClient client(FaultServer server, FakeClock clock) {
        return Samples.client(server, clock)
                .retryPolicy(RetryPolicy.none())
                .listener(events::add)
                .build();
    }

    private List<CircuitState> states() {
        return events.stream()
                .filter(CallEvent.CircuitChanged.class::isInstance)
                .map(event -> ((CallEvent.CircuitChanged) event).state())
                .toList();
    }

    private static void fail(Surface surface, PartnerClient partner, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(catchThrowableOfType(SdkException.class, () -> Samples.get(surface, partner)))
                    .isNotInstanceOf(CircuitOpenException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tenFailures_openIt_andTheNextCallIsNotSent(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").fail(PartnerError.INTERNAL_ERROR);
        try (PartnerClient partner = client(server, clock)) {
            fail(surface, partner, 10);
            Instant opened = clock.now();
            CircuitOpenException rejected =
                    catchThrowableOfType(CircuitOpenException.class, () -> Samples.get(surface, partner));
            assertThat(server.requests()).hasSize(10);
            assertThat(rejected.until()).isBetween(opened.plus(OPEN), opened.plus(BEYOND));
            assertThat(rejected.scope()).isEqualTo("127.0.0.1");
            assertThat(rejected.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(rejected.attempts()).isEmpty();
            assertThat(rejected.lastFailure()).get().isInstanceOf(PartnerException.InternalError.class);
            assertThat(rejected).hasCause(rejected.lastFailure().orElseThrow());
            assertThat(states()).containsExactly(CircuitState.OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void afterTheOpenDuration_oneProbeClosesIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .fail(PartnerError.INTERNAL_ERROR)
                .times(10)
                .then()
                .succeed(Samples.APPLICATION);
        try (PartnerClient partner = client(server, clock)) {
            fail(surface, partner, 10);
            clock.advance(BEYOND);
            assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
            assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
            assertThat(server.requests()).hasSize(12);
            assertThat(states()).containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.CLOSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedProbe_opensItAgain(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").fail(PartnerError.INTERNAL_ERROR);
        try (PartnerClient partner = client(server, clock)) {
            fail(surface, partner, 10);
            clock.advance(BEYOND);
            fail(surface, partner, 1);
            assertThat(catchThrowableOfType(CircuitOpenException.class, () -> Samples.get(surface, partner)))
                    .isNotNull();
            assertThat(server.requests()).hasSize(11);
            assertThat(states()).containsExactly(CircuitState.OPEN, CircuitState.HALF_OPEN, CircuitState.OPEN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whileTheProbeIsUnderWay_othersAreRejected(Surface surface, FaultServer server, FakeClock clock) {
        CountDownLatch response = new CountDownLatch(1);
        server.on(GET, "/applications/{id}")
                .fail(PartnerError.INTERNAL_ERROR)
                .times(10)
                .then()
                .succeed(Samples.APPLICATION)
                .heldUntil(response);
        try (PartnerClient partner = client(server, clock)) {
            fail(surface, partner, 10);
            clock.advance(BEYOND);
            CompletableFuture<Application> probe =
                    partner.async().applications().get("ej_app_1");
            server.awaitRequests(11);
            assertThat(catchThrowableOfType(CircuitOpenException.class, () -> Samples.get(surface, partner)))
                    .isNotNull();
            response.countDown();
            assertThat(Surface.result(probe).id()).isEqualTo("ej_app_90233");
            assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
            assertThat(server.requests()).hasSize(12);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelledProbe_doesNotStick(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .fail(PartnerError.INTERNAL_ERROR)
                .times(10)
                .then()
                .stall()
                .then()
                .succeed(Samples.APPLICATION);
        try (PartnerClient partner = client(server, clock)) {
            fail(surface, partner, 10);
            clock.advance(BEYOND);
            CompletableFuture<Application> probe =
                    partner.async().applications().get("ej_app_1");
            server.awaitRequests(11);
            probe.cancel(true);
            assertThat(Samples.get(surface, partner).id()).as("the next probe").isEqualTo("ej_app_90233");
            assertThat(states()).endsWith(CircuitState.CLOSED);
        }
    }

    static Stream<Object[]> notCounted() {
        return Surface.with(Stream.of(PartnerError.values()).filter(line -> line != PartnerError.INTERNAL_ERROR));
    }

    @ParameterizedTest
    @MethodSource("notCounted")
    void rejections_doNotCount(Surface surface, PartnerError line, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").fail(line).without("Retry-After").body("{\"error\":\"" + line + "\"}");
        try (PartnerClient partner = client(server, clock)) {
            fail(surface, partner, 25);
            assertThat(server.requests()).hasSize(25);
            assertThat(states()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancels_doNotCount(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").stall().times(12).then().succeed(Samples.APPLICATION);
        try (PartnerClient partner = client(server, clock)) {
            for (int i = 1; i <= 12; i++) {
                CompletableFuture<Application> call =
                        partner.async().applications().get("ej_app_1");
                server.awaitRequests(i);
                call.cancel(true);
            }
            assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
            assertThat(states()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void brokenConnections_countOnceEach(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").reset();
        try (PartnerClient partner = client(server, clock)) {
            PartnerClient patient = partner.with(
                    o -> o.retryPolicy(RetryPolicy.builder().maxAttempts(5).build()));
            assertThat(catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, patient))
                            .attempts())
                    .hasSize(5);
            assertThat(states()).isEmpty();
            SdkException second = catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, patient));
            assertThat(second.attempts()).hasSize(5);
            assertThat(states()).containsExactly(CircuitState.OPEN);
            assertThat(server.requests()).hasSize(10);
        }
    }

    @ParameterizedTest
    @EnumSource
    void circuitThatOpensMidway_endsTheCallWithItsOwnFailure(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.INTERNAL_ERROR);
        CircuitBreakerPolicy strict = CircuitBreakerPolicy.builder()
                .minimumAttempts(2)
                .openDuration(Duration.ofMinutes(1))
                .build();
        try (PartnerClient partner =
                Samples.client(server, clock).circuitBreakerPolicy(strict).build()) {
            PartnerException.InternalError failure =
                    catchThrowableOfType(PartnerException.InternalError.class, () -> Samples.submit(surface, partner));
            assertThat(server.requests()).hasSize(2);
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.getSuppressed()).hasAtLeastOneElementOfType(CircuitOpenException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void disabledBreaker_letsEverythingThrough(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").fail(PartnerError.INTERNAL_ERROR);
        try (PartnerClient partner = Samples.client(server, clock)
                .retryPolicy(RetryPolicy.none())
                .circuitBreakerPolicy(CircuitBreakerPolicy.disabled())
                .build()) {
            fail(surface, partner, 30);
            assertThat(server.requests()).hasSize(30);
        }
    }
}
