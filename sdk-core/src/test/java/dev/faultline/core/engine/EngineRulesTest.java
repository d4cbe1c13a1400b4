package dev.faultline.core.engine;

import static dev.faultline.core.engine.EngineHarness.get;
import static dev.faultline.core.engine.EngineHarness.post;
import static dev.faultline.core.engine.EngineHarness.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiException;
import dev.faultline.core.Attempt;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CallOptions;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.TransportException;
import dev.faultline.core.engine.EngineHarness.Surface;
import dev.faultline.core.internal.Api;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.RateCeiling;
import dev.faultline.core.internal.json.UnreadableResult;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What an attempt may have left behind, and what follows from it, on the wire. */
class EngineRulesTest {

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private EngineHarness.Builder client() {
        return EngineHarness.at(server.url("/"))
                .time(FakeTime.automatic())
                .policy(RetryPolicy.builder().maxAttempts(3).jitter(0).build());
    }

    private void respond(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private void lose() {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
    }

    private <T> SdkException failure(Surface surface, EngineHarness client, Operation<T> operation) {
        return catchThrowableOfType(
                SdkException.class, () -> surface.call(client.engine, operation, client.settings()));
    }

    @ParameterizedTest
    @CsvSource({
        "BLOCKING, 302, UNKNOWN",
        "BLOCKING, 400, NOT_PROCESSED",
        "BLOCKING, 401, NOT_PROCESSED",
        "BLOCKING, 403, NOT_PROCESSED",
        "BLOCKING, 404, NOT_PROCESSED",
        "BLOCKING, 408, UNKNOWN",
        "BLOCKING, 409, NOT_PROCESSED",
        "BLOCKING, 410, NOT_PROCESSED",
        "BLOCKING, 412, NOT_PROCESSED",
        "BLOCKING, 422, NOT_PROCESSED",
        "BLOCKING, 499, UNKNOWN",
        "BLOCKING, 500, UNKNOWN",
        "BLOCKING, 501, UNKNOWN",
        "BLOCKING, 502, UNKNOWN",
        "BLOCKING, 503, UNKNOWN",
        "BLOCKING, 504, UNKNOWN",
        "ASYNC, 302, UNKNOWN",
        "ASYNC, 404, NOT_PROCESSED",
        "ASYNC, 408, UNKNOWN",
        "ASYNC, 499, UNKNOWN",
        "ASYNC, 503, UNKNOWN",
    })
    void outcomeOfAWrite_byItsStatus_andSentOnce(Surface surface, int status, Outcome expected) {
        respond(status, "{}");
        try (EngineHarness client = client().start()) {
            SdkException failure = failure(surface, client, text(post("/a")));
            assertThat(failure.outcome()).isEqualTo(expected);
            assertThat(failure.attempts()).hasSize(1);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverRetried_isSentOnceBehindAServerThatAnswers503_evenIfThatNamesATime(Surface surface) {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "1")
                .build());
        try (EngineHarness client = client().start()) {
            SdkException failure =
                    failure(surface, client, text(post("/calls").neverRetry().verification("look for it.")));
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.verification()).contains("look for it.");
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void neverRetried_isRetriedAfterARejection(Surface surface) {
        respond(429, "{}");
        respond(200, "done");
        try (EngineHarness client = client().start()) {
            assertThat(surface.call(client.engine, text(post("/calls").neverRetry()), client.settings()))
                    .isEqualTo("done");
            assertThat(server.getRequestCount()).isEqualTo(2);
        }
    }

    private static Operation<String> reads(UnreadableResult problem) {
        return post("/a").reads(response -> {
            throw problem;
        });
    }

    @ParameterizedTest
    @EnumSource
    void successWithABodyOfSomebodyElse_leavesTheOutcomeOpen(Surface surface) {
        respond(200, "<html>");
        respond(200, "{\"id\":");
        respond(200, "{\"success\":false}");
        try (EngineHarness client = client().start()) {
            SdkException foreign = failure(surface, client, reads(UnreadableResult.foreign("a portal's page")));
            assertThat(foreign).isInstanceOf(ResponseFormatException.class);
            assertThat(foreign.outcome()).isEqualTo(Outcome.UNKNOWN);

            SdkException damaged = failure(surface, client, reads(new UnreadableResult("half an object")));
            assertThat(damaged).isInstanceOf(ResponseFormatException.class);
            assertThat(damaged.outcome()).isEqualTo(Outcome.PROCESSED);

            SdkException reported = failure(surface, client, reads(UnreadableResult.saysError("success is false")));
            assertThat(reported).isInstanceOf(TestApiException.class);
            assertThat(reported.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(server.getRequestCount()).isEqualTo(3);
        }
    }

    private static boolean gone(ApiException failure) {
        return failure.status() == 404;
    }

    private static Operation<String> delete() {
        return text(Operation.of(HttpMethod.DELETE, "/a")).doneIf(EngineRulesTest::gone);
    }

    @ParameterizedTest
    @EnumSource
    void repeatThatFindsItsOwnWorkDone_isASuccess(Surface surface) {
        lose();
        respond(404, "gone");
        try (EngineHarness client = client().start()) {
            assertThat(surface.call(client.engine, delete(), client.settings())).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void notFoundWithoutALostAttempt_isAnError(Surface surface) {
        respond(429, "{}");
        respond(404, "gone");
        try (EngineHarness client = client().start()) {
            assertThat(failure(surface, client, delete())).isInstanceOf(TestApiException.class);
        }
    }

    private static Operation<String> start(Operation<String> read) {
        return text(post("/start").idempotent(true)).settledBy(failure -> failure.status() == 409, read);
    }

    @ParameterizedTest
    @EnumSource
    void repeatThatIsRejectedSinceItWasDone_isReadBack(Surface surface) {
        lose();
        respond(409, "active");
        respond(200, "read back");
        try (EngineHarness client = client().start()) {
            Operation<String> read =
                    get("/a").reads(response -> response.info().attempts().size() + " attempts");
            assertThat(surface.call(client.engine, start(read), client.settings()))
                    .isEqualTo("3 attempts");
            assertThat(server.getRequestCount()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void readBackThatFails_leavesTheOutcomeOpen(Surface surface) {
        lose();
        respond(409, "active");
        respond(403, "no");
        try (EngineHarness client = client().start()) {
            SdkException failure = failure(surface, client, start(text(get("/a"))));
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.attempts())
                    .extracting(Attempt::decision)
                    .endsWith(Decision.READ_BACK, Decision.NOT_RETRYABLE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void staleConnections_costOneRepeat_andNoFailureOfTheCircuit(Surface surface) {
        server.enqueue(new MockResponse.Builder()
                .body("closed after it")
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        respond(200, "fresh");
        try (EngineHarness client = client().circuit(
                        CircuitBreakerPolicy.builder().minimumAttempts(1).build())
                .start()) {
            client.get(surface, "/a");
            Operation<Integer> attempts =
                    get("/a").reads(response -> response.info().attempts().size());
            assertThat(surface.call(client.engine, attempts, client.settings())).isEqualTo(2);
            assertThat(client.events).noneMatch(event -> event instanceof CallEvent.CircuitChanged);
        }
    }

    @ParameterizedTest
    @EnumSource
    void circuitOfAScope_andThatOfItsHost_countWhatConcernsThem(Surface surface) {
        TestApi api = new TestApi() {
            @Override
            public boolean countsForScope(ApiException failure, Operation<?> operation) {
                return failure.body().contains("provider");
            }
        };
        CircuitBreakerPolicy sensitive = CircuitBreakerPolicy.builder()
                .minimumAttempts(1)
                .openDuration(Duration.ofHours(1))
                .build();
        Operation<String> hubspot = text(get("/a").breakerScope("hubspot"));
        try (EngineHarness client = client().api(api)
                .time(FakeTime.manual())
                .policy(RetryPolicy.none())
                .circuit(sensitive)
                .start()) {
            respond(502, "the provider failed");
            failure(surface, client, hubspot);
            assertThat(failure(surface, client, hubspot)).hasMessageContaining("the circuit of hubspot");
            respond(200, "other");
            assertThat(surface.call(client.engine, text(get("/a").breakerScope("salesforce")), client.settings()))
                    .isEqualTo("other");

            respond(502, "the platform failed");
            failure(surface, client, text(get("/a").breakerScope("salesforce")));
            assertThat(failure(surface, client, text(get("/b")))).hasMessageContaining("the circuit of localhost");
            assertThat(server.getRequestCount()).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void untrustedCertificate_countsForNoCircuit(Surface surface) throws IOException {
        HeldCertificate untrusted = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        MockWebServer secured = new MockWebServer();
        secured.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(untrusted)
                .build()
                .sslSocketFactory());
        secured.start();
        try (EngineHarness client = EngineHarness.at(secured.url("/"))
                .circuit(CircuitBreakerPolicy.builder().minimumAttempts(1).build())
                .start()) {
            for (int i = 0; i < 3; i++) {
                assertThat(failure(surface, client, text(get("/a"))))
                        .isInstanceOfSatisfying(
                                TransportException.class,
                                failure -> assertThat(failure.kind()).isEqualTo(TransportException.Kind.TLS));
            }
        } finally {
            secured.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, 12345678, true", "ASYNC, 12345678, true", "BLOCKING, 1234567, false"})
    void keyThatAServerEchoes_isHiddenFromEightCharactersOn(Surface surface, String key, boolean hidden) {
        respond(400, "the key " + key + " is wrong");
        try (EngineHarness client = client().key(() -> key).start()) {
            TestApiException failure = (TestApiException) failure(surface, client, text(get("/a")));
            assertThat(failure.body().contains(key)).isNotEqualTo(hidden);
        }
    }

    private static TestApi whoseCircuitOpens(boolean waits) {
        return new TestApi() {
            @Override
            public Duration openCircuit(ApiException failure) {
                return failure.status() == 503 ? Duration.ofSeconds(30) : null;
            }

            @Override
            public boolean waitsForCircuit() {
                return waits;
            }
        };
    }

    @ParameterizedTest
    @EnumSource
    void serversOpenCircuit_withATime_isWaitedOutAsAnyDelay(Surface surface) {
        server.enqueue(new MockResponse.Builder()
                .code(503)
                .addHeader("Retry-After", "2")
                .build());
        respond(200, "done");
        try (EngineHarness client = client().api(whoseCircuitOpens(false)).start()) {
            Operation<Decision> first = get("/a")
                    .reads(response -> response.info().attempts().get(0).decision());
            assertThat(surface.call(client.engine, first, client.settings())).isEqualTo(Decision.RETRY_AFTER_HEADER);
        }
    }

    @ParameterizedTest
    @CsvSource({"BLOCKING, false", "ASYNC, false", "BLOCKING, true", "ASYNC, true"})
    void serversOpenCircuit_withoutATime_endsTheCallUnlessItIsToWait(Surface surface, boolean waits) {
        respond(503, "open");
        respond(200, "done");
        try (EngineHarness client = client().api(whoseCircuitOpens(waits)).start()) {
            if (waits) {
                assertThat(client.get(surface, "/a")).isEqualTo("done");
            } else {
                assertThat(failure(surface, client, text(get("/a"))).attempts())
                        .extracting(Attempt::decision)
                        .containsExactly(Decision.SERVER_CIRCUIT_OPEN);
                assertThat(failure(surface, client, text(get("/a")))).isInstanceOf(CircuitOpenException.class);
            }
        }
    }

    private static Operation<String> throttled() {
        return text(get("/a").cooldownScopes(() -> List.of(Api.KEY_SCOPE)));
    }

    @ParameterizedTest
    @EnumSource
    void pauseAsLongAsTheTimeLeft_isNotWaitedFor(Surface surface) {
        server.enqueue(new MockResponse.Builder()
                .code(429)
                .addHeader("Retry-After", "5")
                .build());
        FakeTime time = FakeTime.manual();
        try (EngineHarness client =
                client().time(time).policy(RetryPolicy.none()).start()) {
            failure(surface, client, throttled());
            CooldownException rejected = catchThrowableOfType(
                    CooldownException.class,
                    () -> surface.call(
                            client.engine,
                            throttled(),
                            new CallSettings(RetryPolicy.builder().build(), Duration.ofSeconds(30))
                                    .with(CallOptions.builder()
                                            .totalTimeout(Duration.ofSeconds(5))
                                            .build())));
            assertThat(rejected.delay()).isEqualTo(Duration.ofSeconds(5));
            assertThat(rejected.lastFailure()).isPresent();
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAServerAccepted_raisesThePace(Surface surface) {
        TestApi documented = new TestApi() {
            @Override
            public RateCeiling rateCeiling(String scope) {
                return new RateCeiling(2, Duration.ofMinutes(1));
            }
        };
        FakeTime time = FakeTime.manual();
        try (EngineHarness client =
                client().api(documented).time(time).policy(RetryPolicy.none()).start()) {
            for (int i = 0; i < 5; i++) {
                respond(200, "done");
            }
            surface.call(client.engine, throttled(), client.settings());
            surface.call(client.engine, throttled(), client.settings());
            CallSettings patient = new CallSettings(RetryPolicy.builder().build(), Duration.ofSeconds(30));
            CompletableFuture<String> third = client.engine.callAsync(throttled(), patient);
            assertThat(client.engine.throttle().waiting()).isEqualTo(1);

            time.advance(Duration.ofMinutes(1)); // the third call shows, a moment early, that more is accepted
            assertThat(EngineHarness.join(third)).isEqualTo("done");
            surface.call(client.engine, throttled(), client.settings());
            assertThat(client.engine.throttle().waiting()).isZero();
            surface.call(client.engine, throttled(), client.settings());
            assertThat(server.getRequestCount()).isEqualTo(5);
        }
    }
}
