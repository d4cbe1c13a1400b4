package dev.faultline.core.engine;

import static dev.faultline.core.engine.EngineHarness.get;
import static dev.faultline.core.engine.EngineHarness.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TestApiException;
import dev.faultline.core.TimeSource;
import dev.faultline.core.TransportException;
import dev.faultline.core.engine.EngineHarness.Surface;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that is stopped ends, sends nothing more, and keeps nothing; deadlines are kept whatever the wall clock does. */
class EngineStopTest {

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

    private static CircuitBreakerPolicy sensitive() {
        return CircuitBreakerPolicy.builder().minimumAttempts(1).build();
    }

    @Test
    void interruptedThread_doesNotKeepTheProbe() {
        respond(500);
        respond(200);
        try (EngineHarness client = client().circuit(sensitive()).start()) {
            assertThatThrownBy(() -> client.get(Surface.BLOCKING, "/a")).isInstanceOf(TestApiException.class);
            time.advance(Duration.ofSeconds(1));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> client.get(Surface.BLOCKING, "/a")).isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(client.get(Surface.BLOCKING, "/a")).as("the probe").isEqualTo("done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void closeBetweenAdmissionAndSending_isNoticed(Surface surface) {
        AtomicReference<EngineHarness> closing = new AtomicReference<>();
        try (EngineHarness client = client().listener(event -> {
                    if (event instanceof CallEvent.AttemptStarted) {
                        closing.get().close();
                    }
                })
                .start()) {
            closing.set(client);
            CallInterruptedException failure =
                    catchThrowableOfType(CallInterruptedException.class, () -> client.get(surface, "/a"));
            assertThat(failure.reason()).isEqualTo(Reason.CLOSED);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure.attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.decision()).isEqualTo(Decision.STOPPED));
            assertThat(server.getRequestCount()).isZero();
            assertThat(client.idle()).isTrue();
        }
    }

    @Test
    void eventListenerThatThrowsOnACancel_keepsNoCallOpen() throws Exception {
        OkHttpClient http = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void canceled(Call call) {
                        throw new IllegalStateException("a fault of the application");
                    }
                })
                .build();
        for (int i = 0; i < 2; i++) {
            server.enqueue(new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build());
        }
        try (EngineHarness client = client().http(http).start()) {
            List<CompletableFuture<String>> calls = List.of(client.getAsync("/a"), client.getAsync("/b"));
            server.takeRequest();
            server.takeRequest();

            client.engine.close();

            for (CompletableFuture<String> call : calls) {
                CallInterruptedException failure =
                        catchThrowableOfType(CallInterruptedException.class, () -> EngineHarness.join(call));
                assertThat(failure.reason()).isEqualTo(Reason.CLOSED);
            }
            assertThat(client.idle()).isTrue();
            client.endGivenClient();
        }
    }

    @Test
    void firstReasonToStop_isTheOneThatIsTold() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        CompletableFuture<CallInterruptedException> told = new CompletableFuture<>();
        try (EngineHarness client = client().listener(event -> {
                    if (event instanceof CallEvent.Failed failed
                            && failed.failure() instanceof CallInterruptedException stopped) {
                        told.complete(stopped);
                    }
                })
                .start()) {
            CompletableFuture<String> call = client.getAsync("/a");
            awaitRequest();
            call.cancel(true);
            client.engine.close();
            assertThat(told.get(30, TimeUnit.SECONDS).reason()).isEqualTo(Reason.CANCELLED);
        }
    }

    private void awaitRequest() throws InterruptedException {
        assertThat(server.takeRequest(30, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void cancelledCall_hasGivenItsTurnBackWhenCancelReturns() throws Exception {
        server.setDispatcher(
                new Dispatcher() { // by path: a seen request has not taken its response from a queue yet
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        MockResponse.Builder response = new MockResponse.Builder().body("done");
                        return request.getTarget().equals("/a")
                                ? response.onResponseStart(SocketEffect.Stall.INSTANCE)
                                        .build()
                                : response.build();
                    }
                });
        try (EngineHarness client = client().turns(1).start()) {
            CompletableFuture<String> call = client.getAsync("/a");
            awaitRequest();
            call.cancel(true);
            assertThat(client.idle()).isTrue();
            assertThat(client.get(Surface.BLOCKING, "/b")).isEqualTo("done");
        }
    }

    /** A timer whose handle comes only after its task has run, as on a machine that pauses the thread between. */
    private static final class LateHandles implements TimeSource {
        private final AtomicBoolean late = new AtomicBoolean(true);

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public long nanoTime() {
            return 0;
        }

        @Override
        public Runnable schedule(Duration delay, Runnable task) {
            if (late.get()) {
                Thread timer = new Thread(task);
                timer.start();
                try {
                    timer.join();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
            return () -> {};
        }
    }

    @Test
    void waitThatEndsBeforeItIsKnown_leavesTheNextAttemptStoppable() throws Exception {
        respond(500);
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        try (EngineHarness client = EngineHarness.at(server.url("/"))
                .time(new LateHandles())
                .policy(RetryPolicy.builder().build())
                .start()) {
            CompletableFuture<String> call = client.getAsync("/a");
            awaitRequest();
            awaitRequest();
            client.engine.close();
            assertThatThrownBy(() -> EngineHarness.join(call))
                    .isInstanceOfSatisfying(
                            CallInterruptedException.class,
                            stopped -> assertThat(stopped.reason()).isEqualTo(Reason.CLOSED));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600})
    void wallClockThatSteps_movesNeitherDeadlineNorCircuit(long seconds) {
        respond(500);
        respond(200);
        try (EngineHarness client = client().circuit(sensitive()).start()) {
            assertThatThrownBy(() -> client.get(Surface.ASYNC, "/a")).isInstanceOf(TestApiException.class);
            time.stepWallClock(Duration.ofSeconds(seconds));
            time.advance(Duration.ofMillis(751));
            assertThat(client.get(Surface.ASYNC, "/a")).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-3_600, 3_600})
    void deadlineOfARequest_isMeasuredFromItsStart_whateverTheWallClockDoesThen(long seconds) {
        respond(503);
        respond(200);
        try (EngineHarness client = client().policy(RetryPolicy.builder()
                        .initialBackoff(Duration.ofSeconds(1))
                        .jitter(0)
                        .build())
                .start()) {
            CompletableFuture<String> call =
                    client.engine.callAsync(text(get("/a").deadline(time.now().plusSeconds(60))), client.settings());
            while (time.pending() == 0) {
                Thread.onSpinWait();
            }
            time.stepWallClock(Duration.ofSeconds(seconds));
            time.advance(Duration.ofSeconds(1));
            assertThat(EngineHarness.join(call)).isEqualTo("done");
        }
    }

    @ParameterizedTest
    @EnumSource
    void repeatWithoutAChance_isNotSent_andLeavesTheOutcomeClear(Surface surface) {
        FakeTime automatic = FakeTime.automatic();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                automatic.advance(Duration.ofMillis(100)); // so long do the responses of this operation take
                return new MockResponse.Builder()
                        .code(429)
                        .addHeader("Retry-After", "1")
                        .build();
            }
        });
        try (EngineHarness client = EngineHarness.at(server.url("/"))
                .time(automatic)
                .policy(RetryPolicy.builder()
                        .totalTimeout(Duration.ofMillis(1_150))
                        .build())
                .start()) {
            TestApiException failure = catchThrowableOfType(
                    TestApiException.class,
                    () -> surface.call(client.engine, text(EngineHarness.post("/a")), client.settings()));
            assertThat(failure.attempts())
                    .singleElement()
                    .satisfies(attempt -> assertThat(attempt.decision()).isEqualTo(Decision.TIME_EXHAUSTED));
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stalledServer_holdsNoCallLongerThanItsAttemptTimeout_andThatIsUnknown(Surface surface) {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        try (EngineHarness client =
                client().attemptTimeout(Duration.ofMillis(150)).start()) {
            TransportException failure = catchThrowableOfType(
                    TransportException.class,
                    () -> surface.call(client.engine, text(EngineHarness.post("/a")), client.settings()));
            assertThat(failure.kind()).isEqualTo(TransportException.Kind.TIMEOUT);
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(client.idle()).isTrue();
        }
    }
}
