package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Attempt;
import dev.faultline.core.CooldownException;
import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.internal.SideEffect;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.StubResponse;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The retries and their waits, counted on the wire. */
@FaultlineTest
class RetryTest {

    private static final Duration DELAY = Duration.ofSeconds(30);

    /** A failure that leaves the outcome unknown. */
    enum Trouble {
        INTERNAL(script -> script.fail(TelephonyError.INTERNAL_SERVER_ERROR)),
        BAD_GATEWAY(script -> script.fail(TelephonyError.BAD_GATEWAY)),
        GATEWAY_TIMEOUT(script -> script.respond(504, "")),
        RESET(Script::reset),
        TIMEOUT(Script::stall);

        final Function<Script, StubResponse> play;

        Trouble(Function<Script, StubResponse> play) {
            this.play = play;
        }
    }

    /** The operations that change nothing, each as it is called on either surface. */
    enum Read {
        GET_CALL("/calls/{id}", Samples.CALL, (surface, telephony) -> SurfaceCalls.get(surface, telephony, "call_41")),
        LIST("/calls", "[]", (surface, telephony) -> SurfaceCalls.list(surface, telephony, Samples.ALL_CALLS)),
        EXPORT(
                "/calls",
                "[]",
                (surface, telephony) -> SurfaceCalls.export(surface, telephony, Samples.ALL_CALLS, List.of()));

        final String path;
        final String result;
        final BiFunction<Surface, TelephonyClient, Object> call;

        Read(String path, String result, BiFunction<Surface, TelephonyClient, Object> call) {
            this.path = path;
            this.result = result;
            this.call = call;
        }
    }

    /** Only a timeout has to be short: it takes real time. All others may be as slow as the machine is. */
    private static TelephonyClient hurried(Trouble trouble, FaultServer server, FakeClock clock) {
        return Samples.client(server, clock)
                .attemptTimeout(trouble == Trouble.TIMEOUT ? Duration.ofMillis(250) : Duration.ofSeconds(30))
                .build();
    }

    static Stream<Object[]> troubles() {
        return Surface.with(Stream.of(Trouble.values()));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void create_isNeverRetriedWhereItMayHaveRung(
            Surface surface, Trouble trouble, FaultServer server, FakeClock clock) {
        trouble.play
                .apply(server.on(POST, "/calls"))
                .then()
                .respond(201, Samples.QUEUED)
                .always();
        try (TelephonyClient telephony = hurried(trouble, server, clock)) {
            SdkException failure =
                    catchThrowableOfType(SdkException.class, () -> SurfaceCalls.create(surface, telephony));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.attempts()).extracting(Attempt::decision).containsExactly(Decision.OUTCOME_UNKNOWN);
            assertThat(failure.verification())
                    .hasValueSatisfying(
                            hint -> assertThat(hint).contains("calls().list(..)", "to(..)", "startDate(..)"));
            assertThat(failure.remedy()).endsWith(failure.verification().orElseThrow());
            assertThat(failure).hasMessageContaining("outcome UNKNOWN").hasMessageEndingWith(failure.remedy());
        }
        assertThat(server.requests()).hasSize(1);
        assertThat(clock.waits()).isEmpty();
    }

    static Stream<Object[]> readsAndTroubles() {
        return Surface.with(Stream.of(Read.values())
                .flatMap(read -> Stream.of(Trouble.values()).map(trouble -> new Object[] {read, trouble})));
    }

    @ParameterizedTest
    @MethodSource("readsAndTroubles")
    void read_isRetried(Surface surface, Read read, Trouble trouble, FaultServer server, FakeClock clock) {
        trouble.play.apply(server.on(GET, read.path)).then().succeed(read.result);
        try (TelephonyClient telephony = hurried(trouble, server, clock)) {
            assertThat(read.call.apply(surface, telephony)).isNotNull();
        }
        assertThat(server.requests()).hasSize(2);
    }

    static Stream<Object[]> rejections() {
        return Surface.with(Stream.of(
                new Object[] {429, "7", Decision.RETRY_AFTER_HEADER}, new Object[] {429, null, Decision.BACKOFF}));
    }

    @ParameterizedTest
    @MethodSource("rejections")
    void rejection_isRetriedForCreateToo(
            Surface surface, int status, String delay, Decision decision, FaultServer server, FakeClock clock) {
        StubResponse rejected = server.on(POST, "/calls").respond(status, "{}").times(2);
        if (delay != null) {
            rejected.header("Retry-After", delay);
        }
        rejected.then().respond(201, Samples.QUEUED);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            List<Attempt> attempts =
                    SurfaceCalls.create(surface, telephony).response().attempts();

            assertThat(attempts).extracting(Attempt::decision).containsExactly(decision, decision, Decision.DONE);
            Duration first = attempts.get(0).delay().orElseThrow();
            Duration second = attempts.get(1).delay().orElseThrow();
            if (delay != null) {
                assertThat(List.of(first, second)).as("never multiplied").containsOnly(Duration.ofSeconds(7));
            } else {
                assertThat(first).isBetween(Duration.ofMillis(800), Duration.ofMillis(1200));
                assertThat(second).isBetween(Duration.ofMillis(1600), Duration.ofMillis(2400));
            }
        }
        assertThat(server.requests()).hasSize(3);
        assertThat(server.requests())
                .extracting(request -> request.text())
                .containsOnly(server.requests().get(0).text());
    }

    @ParameterizedTest
    @EnumSource
    void rejectedConnection_isRetriedForCreateToo(Surface surface, FakeClock clock) {
        FaultServer gone = FaultServer.start(clock);
        gone.close();
        try (TelephonyClient telephony = Samples.client(gone, clock).build()) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> SurfaceCalls.create(surface, telephony));

            assertThat(failure.kind()).isEqualTo(TransportException.Kind.CONNECT);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure.verification()).isEmpty();
            assertThat(failure.attempts()).hasSize(6);
        }
    }

    static Stream<Object[]> lasting() {
        return Surface.with(
                IntStream.concat(IntStream.rangeClosed(400, 428), IntStream.of(301, 302, 307, 431, 451, 501, 505))
                        .filter(status -> status != 421 && status != 425) // these ask for another connection
                        .boxed());
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void whatCannotPass_isSentOnce(Surface surface, int status, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}").respond(status, "{}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TelephonyException failure = catchThrowableOfType(
                    TelephonyException.class, () -> SurfaceCalls.get(surface, telephony, "call_41"));

            assertThat(failure.attempts()).extracting(Attempt::decision).containsExactly(Decision.NOT_RETRYABLE);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void defaultPolicy_isSixAttemptsThatDoubleTheirWait(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}").fail(TelephonyError.INTERNAL_SERVER_ERROR);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            TelephonyException failure = catchThrowableOfType(
                    TelephonyException.class, () -> SurfaceCalls.get(surface, telephony, "call_41"));

            assertThat(failure).isExactlyInstanceOf(TelephonyException.InternalServerError.class);
            assertThat(failure.attempts()).hasSize(6);
        }
        assertThat(server.requests()).hasSize(6);
        assertThat(clock.waits()).hasSize(5);
        for (int i = 0; i < 5; i++) {
            Duration exact = Duration.ofSeconds(1L << i);
            assertThat(clock.waits().get(i))
                    .isBetween(
                            exact.multipliedBy(8).dividedBy(10),
                            exact.multipliedBy(12).dividedBy(10));
        }
    }

    static Stream<Object[]> resets() {
        long epoch = FakeClock.create().now().plus(DELAY).getEpochSecond();
        return Surface.with(Stream.of(Long.toString(DELAY.toSeconds()), Long.toString(epoch)));
    }

    @ParameterizedTest
    @MethodSource("resets")
    void throttledWithoutADelay_waitsForTheReset(Surface surface, String reset, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}")
                .fail(TelephonyError.TOO_MANY_REQUESTS)
                .without("Retry-After")
                .header("X-RateLimit-Limit", "150")
                .header("X-RateLimit-Remaining", "0")
                .header("X-RateLimit-Reset", reset)
                .then()
                .succeed(Samples.CALL);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            List<Attempt> attempts =
                    SurfaceCalls.get(surface, telephony, "call_41").response().attempts();

            assertThat(attempts.get(0).decision()).isEqualTo(Decision.RATE_LIMIT_RESET);
            assertThat(attempts.get(0).delay()).contains(DELAY);
        }
    }

    @ParameterizedTest
    @MethodSource("resets")
    void spentLimitOfASuccess_holdsBackAllCallsOfTheKey(
            Surface surface, String reset, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}")
                .succeed(Samples.CALL)
                .header("x-ratelimit-limit", "150")
                .header("x-ratelimit-remaining", "0")
                .header("x-ratelimit-reset", reset);
        server.on(POST, "/calls").respond(201, Samples.QUEUED);
        server.on(GET, "/campaigns/{id}").succeed("{}").always();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Call call = SurfaceCalls.get(surface, telephony, "call_41");
            assertThat(call.rateLimit().remaining()).hasValue(0);
            assertThat(call.rateLimit().reset()).contains(clock.now().plus(DELAY));
            TelephonyClient impatient = telephony.with(o -> o.totalTimeout(Duration.ofSeconds(5)));
            RawRequest raw = RawRequest.get("/campaigns/1");

            CooldownException create =
                    catchThrowableOfType(CooldownException.class, () -> SurfaceCalls.create(surface, impatient));
            CooldownException other =
                    catchThrowableOfType(CooldownException.class, () -> SurfaceCalls.execute(surface, impatient, raw));

            assertThat(List.of(create, other))
                    .extracting(CooldownException::scope)
                    .containsOnly("the API key");
            assertThat(create.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(server.requests()).hasSize(1);
            SurfaceCalls.create(surface, telephony);
            assertThat(server.requests().get(1).at())
                    .isAfterOrEqualTo(FakeClock.create().now().plus(DELAY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void throttledCall_holdsBackTheOthersOfTheKey(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}").fail(TelephonyError.TOO_MANY_REQUESTS).retryAfter(30);
        try (TelephonyClient telephony =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            TelephonyException.TooManyRequests met = catchThrowableOfType(
                    TelephonyException.TooManyRequests.class, () -> SurfaceCalls.get(surface, telephony, "call_41"));
            CooldownException held =
                    catchThrowableOfType(CooldownException.class, () -> SurfaceCalls.create(surface, telephony));

            assertThat(met.retryAfter()).contains(DELAY);
            assertThat(held.scope()).isEqualTo("the API key");
            assertThat(held.lastFailure()).get().isInstanceOf(TelephonyException.TooManyRequests.class);
        }
        assertThat(server.requests()).hasSize(1);
    }

    static Stream<Object[]> rawRequests() {
        return Surface.with(Stream.of(
                new Object[] {RawRequest.delete("/api-keys/1"), false},
                new Object[] {RawRequest.put("/api-keys/1"), false},
                new Object[] {RawRequest.post("/api-keys/1"), false},
                new Object[] {RawRequest.patch("/api-keys/1"), false},
                new Object[] {RawRequest.get("/api-keys/1"), true},
                new Object[] {RawRequest.delete("/api-keys/1").idempotent(true), true},
                new Object[] {RawRequest.put("/api-keys/1").idempotent(true), true},
                new Object[] {RawRequest.post("/api-keys/1").idempotent(true), true},
                new Object[] {RawRequest.delete("/api-keys/1").idempotent(false), false},
                new Object[] {RawRequest.get("/api-keys/1").idempotent(false), false}));
    }

    /** Its method is not enough: the vendor wants the state read before a PUT or DELETE is sent again. */
    @ParameterizedTest
    @MethodSource("rawRequests")
    void rawRequest_isRetriedIfItReadsOrSaysSo(
            Surface surface, RawRequest request, boolean repeated, FaultServer server, FakeClock clock) {
        server.on(request.method(), "/api-keys/1")
                .fail(TelephonyError.INTERNAL_SERVER_ERROR)
                .then()
                .succeed("{}")
                .always();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            if (repeated) {
                assertThat(SurfaceCalls.execute(surface, telephony, request).status())
                        .isEqualTo(200);
            } else {
                TelephonyException failure = catchThrowableOfType(
                        TelephonyException.class, () -> SurfaceCalls.execute(surface, telephony, request));
                assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
                assertThat(failure.verification().isPresent()).isEqualTo(request.method() != GET);
            }
        }
        assertThat(server.requests()).hasSize(repeated ? 2 : 1);
    }

    @ParameterizedTest
    @EnumSource
    void rejectedRawRequest_isRetriedInAnyCase(Surface surface, FaultServer server, FakeClock clock) {
        server.on(DELETE, "/api-keys/1").respond(429, "{}").then().succeed("{}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.execute(surface, telephony, RawRequest.delete("/api-keys/1"));
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void defaultPolicy_canBeRead() {
        assertThat(TelephonyClient.defaultRetryPolicy().maxAttempts()).isEqualTo(6);
        assertThat(TelephonyClient.defaultRetryPolicy().maxBackoff()).isEqualTo(Duration.ofSeconds(16));
    }

    /** The vendor's classes beat the method: neither a DELETE nor a PATCH is retried, a POST that only reads is. */
    @Test
    void effect_decidesWhatMayBeRetried() {
        for (HttpMethod method : HttpMethod.values()) {
            for (SideEffect effect : SideEffect.values()) {
                Operation<JsonValue> operation = effect.on(method, "/things").returns(JsonValue.class);

                assertThat(operation.idempotent()).isEqualTo(effect == SideEffect.READ_ONLY);
                assertThat(operation.verification() == null).isEqualTo(effect == SideEffect.READ_ONLY);
                assertThat(operation.cooldownScopes()).containsExactly("the API key");
            }
        }
        assertThat(SideEffect.none("/things").returns(JsonValue.class).name()).isEqualTo("GET /things");
    }

    /** A write that the SDK does not know may ring people, unless the caller says that it does not. */
    @ParameterizedTest
    @CsvSource({
        "GET, , false, true",
        "POST, , true, false",
        "PUT, , true, false",
        "DELETE, false, true, false",
        "POST, true, false, true",
        "GET, false, false, false",
    })
    void rawRequest_isForbiddenToRepeatUnlessItSaysOtherwise(
            HttpMethod method, Boolean says, boolean never, boolean idempotent) {
        RawRequest plain = method == GET
                ? RawRequest.get("/campaigns")
                : method == HttpMethod.PUT
                        ? RawRequest.put("/campaigns")
                        : method == DELETE ? RawRequest.delete("/campaigns") : RawRequest.post("/campaigns");
        Operation.Builder builder = Operation.of(method, "/campaigns");

        new TelephonyApi().prepare(says == null ? plain : plain.idempotent(says), builder);

        Operation<JsonValue> operation = builder.returns(JsonValue.class);
        assertThat(operation.neverRetried()).isEqualTo(never);
        assertThat(operation.idempotent()).isEqualTo(idempotent);
    }
}
