package dev.faultline.core.engine;

import static dev.faultline.core.engine.EngineHarness.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Attempt;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TestApiException;
import dev.faultline.core.TransportException;
import dev.faultline.core.engine.EngineHarness.Surface;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that application code throws, an {@code Error} included, loses a future, a probe or a result. */
class EngineErrorsTest {

    private final MockWebServer server = new MockWebServer();
    private final FakeTime time = FakeTime.manual();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private EngineHarness.Builder client() {
        return EngineHarness.at(server.url("/")).time(time);
    }

    private void respond(int status) {
        server.enqueue(new MockResponse.Builder().code(status).body("done").build());
    }

    private static final class Broken extends Error {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("broken");
        }
    }

    @ParameterizedTest
    @EnumSource
    void listenersError_changesNothing(Surface surface) {
        respond(200);
        respond(404);
        try (EngineHarness client = client().listener(event -> {
                    throw new Broken();
                })
                .start()) {
            assertThat(client.get(surface, "/a")).isEqualTo("done");
            assertThatThrownBy(() -> client.get(surface, "/a")).isInstanceOf(TestApiException.class);
            assertThat(client.idle()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void listenersErrorAtAProbe_doesNotLoseIt(Surface surface) {
        AtomicBoolean throwing = new AtomicBoolean();
        try (EngineHarness client = client().circuit(
                        CircuitBreakerPolicy.builder().minimumAttempts(1).build())
                .listener(event -> {
                    if (throwing.get() && event instanceof CallEvent.AttemptStarted) {
                        throw new Broken();
                    }
                })
                .start()) {
            respond(500);
            assertThatThrownBy(() -> client.get(surface, "/a")).isInstanceOf(TestApiException.class);
            time.advance(Duration.ofSeconds(1));
            throwing.set(true);
            respond(200);
            assertThat(client.get(surface, "/a")).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorOfAnInterceptor_endsTheCallUnchanged_andGivesEverythingBack(Surface surface) {
        AtomicBoolean throwing = new AtomicBoolean(true);
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    if (throwing.get()) {
                        throw new Broken();
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        respond(200);
        try (EngineHarness client = client().http(http)
                .circuit(CircuitBreakerPolicy.builder().minimumAttempts(1).build())
                .start()) {
            assertThat(catchThrowable(() -> client.get(surface, "/a"))).isInstanceOf(Broken.class);
            assertThat(client.idle()).isTrue();
            throwing.set(false);
            assertThat(client.get(surface, "/a")).isEqualTo("done");
            assertThat(client.events)
                    .extracting(event -> (Object) event.getClass())
                    .containsExactly(
                            CallEvent.AttemptStarted.class,
                            CallEvent.AttemptEnded.class,
                            CallEvent.Aborted.class,
                            CallEvent.AttemptStarted.class,
                            CallEvent.AttemptEnded.class,
                            CallEvent.Succeeded.class);
        } finally {
            http.connectionPool().evictAll();
        }
    }

    @ParameterizedTest
    @EnumSource
    void exceptionOfAnInterceptor_isATransportException(Surface surface) {
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    throw new IllegalStateException("no token");
                })
                .build();
        try (EngineHarness client = client().http(http).start()) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> client.get(surface, "/a"));
            assertThat(failure.getCause()).hasRootCauseInstanceOf(IllegalStateException.class);
            assertThat(client.idle()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorOfAReader_endsTheCallUnchanged(Surface surface) {
        respond(200);
        respond(200);
        try (EngineHarness client = client().start()) {
            assertThat(catchThrowable(() -> surface.call(
                            client.engine,
                            get("/a").reads(response -> {
                                throw new Broken();
                            }),
                            client.settings())))
                    .isInstanceOf(Broken.class);
            assertThat(client.idle()).isTrue();
            assertThat(client.get(surface, "/a")).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorOfTheKeySupplier_endsTheCallUnchanged_onAProbeToo(Surface surface) {
        AtomicBoolean throwing = new AtomicBoolean();
        try (EngineHarness client = client().key(() -> {
                    if (throwing.get()) {
                        throw new Broken();
                    }
                    return "secret-key-1";
                })
                .circuit(CircuitBreakerPolicy.builder().minimumAttempts(1).build())
                .start()) {
            respond(500);
            assertThatThrownBy(() -> client.get(surface, "/a")).isInstanceOf(TestApiException.class);
            time.advance(Duration.ofSeconds(1));
            throwing.set(true);
            assertThat(catchThrowable(() -> client.get(surface, "/a"))).isInstanceOf(Broken.class);
            assertThat(client.idle()).isTrue();
            throwing.set(false);
            respond(200);
            assertThat(client.get(surface, "/a")).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keySupplierThatFailsOnTheSecondAttempt_leavesTheFirstOnesFailure(Surface surface) {
        AtomicInteger asked = new AtomicInteger();
        respond(500);
        try (EngineHarness client = EngineHarness.at(server.url("/"))
                .time(FakeTime.automatic())
                .policy(RetryPolicy.builder().build())
                .key(() -> {
                    if (asked.getAndIncrement() > 0) {
                        throw new IllegalStateException("vault is sealed");
                    }
                    return "secret-key-1";
                })
                .start()) {
            TestApiException failure = catchThrowableOfType(TestApiException.class, () -> client.get(surface, "/a"));
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.getSuppressed()).hasAtLeastOneElementOfType(IllegalStateException.class);
            assertThat(client.idle()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void predicateThatThrowsWhatItIsAsked_leavesTheFailure(Surface surface) {
        respond(503);
        RetryPolicy policy = RetryPolicy.builder()
                .neverRetryIf(failure -> {
                    throw failure;
                })
                .build();
        try (EngineHarness client = client().policy(policy).start()) {
            TestApiException failure = catchThrowableOfType(TestApiException.class, () -> client.get(surface, "/a"));
            assertThat(failure.status()).isEqualTo(503);
            assertThat(failure.attempts()).extracting(Attempt::decision).containsExactly(Decision.FORBIDDEN_BY_POLICY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyAttemptThatStarts_hasItsEnd(Surface surface) {
        respond(200);
        respond(500);
        server.enqueue(new MockResponse.Builder().code(200).body("half").build());
        try (EngineHarness client = client().start()) {
            client.get(surface, "/a");
            catchThrowable(() -> client.get(surface, "/a"));
            catchThrowable(() -> surface.call(
                    client.engine,
                    get("/a").reads(response -> {
                        throw new IllegalStateException("reader");
                    }),
                    client.settings()));
            assertThat(client.events.stream()
                            .filter(CallEvent.AttemptStarted.class::isInstance)
                            .count())
                    .isEqualTo(3)
                    .isEqualTo(client.events.stream()
                            .filter(CallEvent.AttemptEnded.class::isInstance)
                            .count());
        }
    }
}
