package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiException;
import dev.faultline.core.Attempt;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.StubResponse;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is retried, how often and after which waits, counted at the server. */
@FaultlineTest
class RetryTableTest {

    /** The vendor's own waits, exactly. */
    private static final RetryPolicy VENDORS =
            PartnerClient.defaultRetryPolicy().toBuilder().jitter(0).build();

    private static PartnerClient client(FaultServer server, FakeClock clock) {
        return Samples.client(server, clock).retryPolicy(VENDORS).build();
    }

    static Stream<Object[]> repeatedStatuses() {
        return Surface.with(Stream.of(429, 500, 502, 503, 504));
    }

    @ParameterizedTest
    @MethodSource("repeatedStatuses")
    void passingTrouble_isRetriedByTheVendorsTable(Surface surface, int status, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(status, "{}").times(4).then().respond(201, Samples.RECEIPT);
        try (PartnerClient partner = client(server, clock)) {
            assertThat(Samples.submit(surface, partner).id()).isEqualTo("ej_app_90233");
            assertThat(server.requests()).hasSize(5);
            assertThat(clock.waits()).containsExactly(ofSeconds(1), ofSeconds(2), ofSeconds(4), ofSeconds(8));
        }
    }

    @ParameterizedTest
    @MethodSource("repeatedStatuses")
    void passingTrouble_thatDoesNotPass_endsAfterFiveAttempts(
            Surface surface, int status, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(status, "{}");
        try (PartnerClient partner = client(server, clock)) {
            PartnerException failure =
                    catchThrowableOfType(PartnerException.class, () -> Samples.submit(surface, partner));
            assertThat(failure.status()).isEqualTo(status);
            assertThat(server.requests()).hasSize(5);
            assertThat(failure.attempts()).hasSize(5);
            assertThat(failure.attempts()).extracting(Attempt::number).containsExactly(1, 2, 3, 4, 5);
            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.BACKOFF);
            assertThat(failure.attempts().get(0).delay()).contains(ofSeconds(1));
            assertThat(failure.attempts().get(4).decision()).isEqualTo(Decision.ATTEMPTS_EXHAUSTED);
            assertThat(failure.getMessage()).contains("5 attempts");
        }
    }

    static Stream<Object[]> finalStatuses() {
        return Surface.with(IntStream.concat(
                        IntStream.rangeClosed(400, 499)
                                .filter(status -> status != 421 && status != 425 && status != 429),
                        IntStream.of(301, 302, 303, 307, 308, 501, 505))
                .boxed());
    }

    @ParameterizedTest
    @MethodSource("finalStatuses")
    void lastingTrouble_isSentOnce(Surface surface, int status, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(status, "{}").header("Location", server.url() + "/elsewhere");
        server.on(GET, "/applications/{id}").respond(status, "{}").header("Location", server.url() + "/elsewhere");
        try (PartnerClient partner = client(server, clock)) {
            ApiException failure = catchThrowableOfType(ApiException.class, () -> Samples.submit(surface, partner));
            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.NOT_RETRYABLE);
            ApiException read = catchThrowableOfType(ApiException.class, () -> Samples.get(surface, partner));
            assertThat(read.status()).isEqualTo(status);
            assertThat(server.requests()).hasSize(2);
            assertThat(clock.waits()).isEmpty();
        }
    }

    static Stream<Object[]> unknownOutcomes() {
        return Surface.with(Stream.<Function<Script, StubResponse>>of(
                script -> script.respond(500, "{}"),
                script -> script.respond(502, "{}"),
                script -> script.respond(504, "{}"),
                Script::reset));
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void unknownOutcome_isRetriedWithAKey(
            Surface surface, Function<Script, StubResponse> trouble, FaultServer server, FakeClock clock) {
        trouble.apply(server.on(POST, "/applications")).then().respond(201, Samples.RECEIPT);
        try (PartnerClient partner = client(server, clock)) {
            ApplicationReceipt receipt = Samples.submit(surface, partner);
            assertThat(receipt.response().attempts()).hasSize(2);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void unknownOutcome_isRetriedForAnIdempotentMethod(
            Surface surface, Function<Script, StubResponse> trouble, FaultServer server, FakeClock clock) {
        trouble.apply(server.on(GET, "/applications/{id}")).then().succeed(Samples.APPLICATION);
        try (PartnerClient partner = client(server, clock)) {
            assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("unknownOutcomes")
    void unknownOutcome_isNotRetriedWithoutEither(
            Surface surface, Function<Script, StubResponse> trouble, FaultServer server, FakeClock clock) {
        trouble.apply(server.on(PATCH, "/things/1"));
        try (PartnerClient partner = client(server, clock)) {
            RawRequest patch = RawRequest.patch("/things/1").json(List.of());
            SdkException failure =
                    catchThrowableOfType(SdkException.class, () -> Samples.execute(surface, partner, patch));
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.OUTCOME_UNKNOWN);
            assertThat(server.requests()).hasSize(1);

            PartnerClient daring = partner.with(o -> o.retryPolicy(
                    VENDORS.toBuilder().retryNonIdempotent(true).maxAttempts(2).build()));
            assertThat(catchThrowableOfType(SdkException.class, () -> Samples.execute(surface, daring, patch)))
                    .isNotNull();
            assertThat(server.requests()).hasSize(3);
            assertThat(catchThrowableOfType(
                                    SdkException.class, () -> Samples.execute(surface, partner, patch.idempotent(true)))
                            .attempts())
                    .hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejection_isRetriedForAnyOperation(Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/things/1").respond(429, "{}").then().succeed("{}");
        try (PartnerClient partner = client(server, clock)) {
            assertThat(Samples.execute(
                                    surface,
                                    partner,
                                    RawRequest.patch("/things/1").json(List.of()))
                            .status())
                    .isEqualTo(200);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void unavailable_isRetriedForAnyOperationThatTheServerAsksToRepeat(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/things/1")
                .respond(503, "{}")
                .header("Retry-After", "1")
                .then()
                .respond(503, "{}");
        try (PartnerClient partner = client(server, clock)) {
            RawRequest patch = RawRequest.patch("/things/1").json(List.of());
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> Samples.execute(surface, partner, patch));
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.attempts())
                    .extracting(Attempt::decision)
                    .containsExactly(Decision.RETRY_AFTER_HEADER, Decision.OUTCOME_UNKNOWN);
            assertThat(server.requests()).hasSize(2);
        }
    }

    static Stream<Object[]> wrongConnections() {
        return Surface.with(Stream.of(421, 425));
    }

    @ParameterizedTest
    @MethodSource("wrongConnections")
    void wrongConnection_isRetriedOnceForAnyOperation(
            Surface surface, int status, FaultServer server, FakeClock clock) {
        server.on(PATCH, "/things/1").respond(status, "{}");
        try (PartnerClient partner = client(server, clock)) {
            RawRequest patch = RawRequest.patch("/things/1").json(List.of());
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> Samples.execute(surface, partner, patch));
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure.attempts())
                    .extracting(Attempt::decision)
                    .containsExactly(Decision.NEW_CONNECTION, Decision.NOT_RETRYABLE);
            assertThat(server.requests()).hasSize(2);
            assertThat(clock.waits()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void connectionRejected_isRetriedAndWasNotProcessed(Surface surface, FakeClock clock) {
        FaultServer gone = FaultServer.start(clock);
        gone.close();
        try (PartnerClient partner = client(gone, clock)) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> Samples.submit(surface, partner));
            assertThat(failure.kind()).isEqualTo(TransportException.Kind.CONNECT);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure.attempts()).hasSize(5);
            assertThat(clock.waits()).containsExactly(ofSeconds(1), ofSeconds(2), ofSeconds(4), ofSeconds(8));
        }
    }

    @ParameterizedTest
    @EnumSource
    void attemptTimeout_hasUnknownOutcomeAndIsRetriedWithAKey(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .stall()
                .then()
                .respond(201, Samples.RECEIPT)
                .stalledBody()
                .then()
                .stall();
        try (PartnerClient partner = Samples.client(server, clock)
                .retryPolicy(VENDORS.toBuilder().maxAttempts(3).build())
                .attemptTimeout(ofMillis(150))
                .build()) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> Samples.submit(surface, partner));
            assertThat(failure.kind()).isEqualTo(TransportException.Kind.TIMEOUT);
            assertThat(failure.outcome()).isNotEqualTo(Outcome.NOT_PROCESSED);
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void outcome_isThatOfAllAttemptsTogether(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(500, "{}").then().fail(PartnerError.JOB_CLOSED);
        try (PartnerClient partner = client(server, clock)) {
            PartnerException.JobClosed failure =
                    catchThrowableOfType(PartnerException.JobClosed.class, () -> Samples.submit(surface, partner));
            assertThat(failure.outcome())
                    .as("the first attempt may have been done")
                    .isEqualTo(Outcome.UNKNOWN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void predicates_extendAndForbid(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.JOB_NOT_FOUND).then().respond(201, Samples.RECEIPT);
        server.on(GET, "/applications/{id}").respond(503, "{}");
        RetryPolicy policy = VENDORS.toBuilder()
                .alsoRetryIf(e -> e instanceof PartnerException.JobNotFound)
                .neverRetryIf(e -> e instanceof PartnerException.ServerFault)
                .build();
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(policy).build()) {
            assertThat(Samples.submit(surface, partner).response().attempts()).hasSize(2);
            SdkException failure = catchThrowableOfType(SdkException.class, () -> Samples.get(surface, partner));
            assertThat(failure.attempts()).hasSize(1);
            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.FORBIDDEN_BY_POLICY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void predicateThatThrows_losesNothing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.JOB_CLOSED);
        RetryPolicy broken = VENDORS.toBuilder()
                .alsoRetryIf(failure -> {
                    throw new IllegalStateException("the application's predicate");
                })
                .build();
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(broken).build()) {
            PartnerException.JobClosed failure =
                    catchThrowableOfType(PartnerException.JobClosed.class, () -> Samples.submit(surface, partner));
            assertThat(failure.getSuppressed())
                    .anySatisfy(suppressed -> assertThat(suppressed).hasMessage("the application's predicate"));
            assertThat(failure.attempts()).hasSize(1);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void backoffThatDoesNotFitTheTotalTimeout_isNotSlept(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").respond(500, "{}");
        try (PartnerClient partner = client(server, clock)) {
            PartnerClient hurried = partner.with(o -> o.totalTimeout(ofSeconds(5)));
            SdkException failure = catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, hurried));
            assertThat(clock.waits()).containsExactly(ofSeconds(1), ofSeconds(2));
            assertThat(failure.attempts()).hasSize(3);
            assertThat(failure.attempts().get(2).decision()).isEqualTo(Decision.TIME_EXHAUSTED);
            assertThat(failure.attempts().get(2).delay()).contains(ofSeconds(4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void maxAttemptsOne_isOneRequestWhateverComes(Surface surface, FaultServer server, FakeClock clock) {
        List<Function<Script, StubResponse>> troubles = List.of(
                script -> script.respond(408, "{}"),
                script -> script.respond(503, "{}").retryAfter(0),
                script -> script.respond(503, "{}").header("Retry-After", "99999999999"),
                script -> script.respond(421, "{}"),
                script -> script.respond(401, "{}").header("WWW-Authenticate", "Bearer realm=x"),
                script -> script.respond(407, "{}").header("Proxy-Authenticate", "Basic realm=x"),
                script -> script.redirect(307, server.url() + "/applications"),
                Script::reset);
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            int sent = 0;
            for (Function<Script, StubResponse> trouble : troubles) {
                trouble.apply(server.forgetScripts().on(POST, "/applications"));
                trouble.apply(server.on(GET, "/applications/{id}"));
                assertThat(catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, partner)))
                        .isNotNull();
                assertThat(catchThrowableOfType(SdkException.class, () -> Samples.get(surface, partner)))
                        .isNotNull();
                sent += 2;
                assertThat(server.requests()).hasSize(sent);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void staleConnection_isRetriedAtOnceAndCounted(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .succeed(Samples.APPLICATION)
                .thenClosed()
                .then()
                .succeed(Samples.APPLICATION);
        try (PartnerClient partner = client(server, clock)) {
            assertThat(Samples.get(surface, partner).response().attempts()).hasSize(1);
            List<Attempt> attempts = Samples.get(surface, partner).response().attempts();
            assertThat(attempts).hasSize(2);
            assertThat(attempts.get(0).decision()).isEqualTo(Decision.STALE_CONNECTION);
            assertThat(attempts.get(0).delay()).contains(Duration.ZERO);
            assertThat(server.requests()).hasSize(2);
        }
    }
}
