package dev.faultline.core.engine;

import static dev.faultline.core.engine.EngineHarness.get;
import static dev.faultline.core.engine.EngineHarness.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TransportException;
import dev.faultline.core.engine.EngineHarness.Surface;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** As many requests on the wire as set; whoever waits is bounded by the total timeout alone, and holds no thread. */
class EngineTurnsTest {

    private final MockWebServer server = new MockWebServer();
    private final Semaphore answers = new Semaphore(0);
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger onWire = new AtomicInteger();
    private final AtomicInteger mostOnWire = new AtomicInteger();

    @BeforeEach
    void start() throws IOException {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                requests.incrementAndGet();
                mostOnWire.accumulateAndGet(onWire.incrementAndGet(), Math::max);
                if (request.getTarget().startsWith("/held")) {
                    answers.acquire();
                }
                onWire.decrementAndGet();
                return new MockResponse.Builder().code(200).body("done").build();
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        answers.release(1_000);
        server.close();
    }

    private EngineHarness.Builder client() {
        return EngineHarness.at(server.url("/"));
    }

    private void awaitRequests(int count) {
        while (requests.get() < count) {
            Thread.yield();
        }
    }

    @Test
    void bothSurfacesTogether_neverMoreThanSet() {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try (EngineHarness client = client().turns(4).start()) {
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                calls.add(CompletableFuture.supplyAsync(() -> client.get(Surface.BLOCKING, "/held"), threads));
                calls.add(client.getAsync("/held"));
            }
            awaitRequests(4);
            answers.release(20);
            assertThat(calls)
                    .allSatisfy(call -> assertThat(EngineHarness.join(call)).isEqualTo("done"));
            assertThat(mostOnWire.get()).isEqualTo(4);
            assertThat(client.idle()).isTrue();
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void waitingForATurn_saysNothingAboutTheServer() {
        try (EngineHarness client = client().turns(1)
                .circuit(CircuitBreakerPolicy.builder().minimumAttempts(1).build())
                .start()) {
            CompletableFuture<String> ahead = client.getAsync("/held");
            awaitRequests(1);
            for (int i = 0; i < 5; i++) {
                CallInterruptedException late = catchThrowableOfType(
                        CallInterruptedException.class,
                        () -> EngineHarness.join(
                                client.engine.callAsync(text(get("/held")), client.within(Duration.ofMillis(20)))));
                assertThat(late.reason()).isEqualTo(Reason.TOTAL_TIMEOUT);
                assertThat(late.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
                assertThat(late.attempts()).isEmpty();
                assertThat(late).hasMessageContaining("turn");
            }
            answers.release();
            assertThat(EngineHarness.join(ahead)).isEqualTo("done");
            assertThat(client.get(Surface.ASYNC, "/b")).isEqualTo("done"); // the circuit is closed
            assertThat(requests.get()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void totalTimeout_boundsTheTurnOfEitherSurface_alsoBesideACustomSocketFactory(Surface surface) {
        OkHttpClient custom =
                new OkHttpClient.Builder().socketFactory(new CustomSockets()).build();
        try (EngineHarness client = client().http(custom).turns(1).start()) {
            CompletableFuture<String> ahead = client.getAsync("/held");
            awaitRequests(1);
            CallInterruptedException late = catchThrowableOfType(
                    CallInterruptedException.class,
                    () -> surface.call(client.engine, text(get("/b")), client.within(Duration.ofMillis(50))));
            assertThat(late.reason()).isEqualTo(Reason.TOTAL_TIMEOUT);
            answers.release();
            assertThat(EngineHarness.join(ahead)).isEqualTo("done");
            assertThat(requests.get()).isEqualTo(1);
        } finally {
            custom.connectionPool().evictAll();
        }
    }

    @ParameterizedTest
    @EnumSource
    void callInAContinuation_getsATurn_thoughThereIsOnlyOne(Surface surface) {
        try (EngineHarness client = client().turns(1).start()) {
            CompletableFuture<String> both = client.getAsync("/a").thenApply(a -> a + client.get(surface, "/b"));

            assertThat(EngineHarness.join(both)).isEqualTo("donedone");
        }
    }

    @ParameterizedTest
    @EnumSource
    void callsInContinuations_beyondAllThreads_areServed(Surface surface) {
        try (EngineHarness client = client().turns(4).start()) {
            List<CompletableFuture<String>> all = new ArrayList<>();
            for (int i = 0; i < 64; i++) {
                all.add(client.getAsync("/a").thenApply(a -> a + client.get(surface, "/b")));
            }
            assertThat(all)
                    .allSatisfy(call -> assertThat(EngineHarness.join(call)).isEqualTo("donedone"));
            assertThat(mostOnWire.get()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    void continuationOfACallThatWaitedTooLong_doesNotRunOnTheTimersThread() {
        try (EngineHarness client = client().turns(1).start()) {
            CompletableFuture<String> ahead = client.getAsync("/held");
            awaitRequests(1);
            CompletableFuture<String> thread = client.engine
                    .callAsync(text(get("/b")), client.within(Duration.ofMillis(20)))
                    .handle((result, failure) -> Thread.currentThread().getName());
            assertThat(EngineHarness.join(thread)).doesNotContain("timer");
            answers.release();
            EngineHarness.join(ahead);
        }
    }

    @Test
    void completionExecutor_completesFutures_andWhatItRejectsIsCompletedWithoutIt() {
        ExecutorService completions = Executors.newSingleThreadExecutor(work -> new Thread(work, "completions"));
        try (EngineHarness client = client().completions(completions).start()) {
            CountDownLatch chained = new CountDownLatch(1);
            CompletableFuture<String> thread = client.getAsync("/held").thenApply(a -> {
                chained.countDown();
                return Thread.currentThread().getName();
            });
            answers.release();
            assertThat(EngineHarness.join(thread)).isEqualTo("completions");

            completions.shutdown();
            assertThat(EngineHarness.join(client.getAsync("/b"))).isEqualTo("done");
        }
    }

    @Test
    void givenExecutor_runsTheAttempts_andOursThoseThatItRejects() throws InterruptedException {
        ExecutorService own = Executors.newCachedThreadPool(work -> new Thread(work, "the application's"));
        OkHttpClient http = new OkHttpClient.Builder()
                .dispatcher(new okhttp3.Dispatcher(own))
                .build();
        List<String> threads = new java.util.concurrent.CopyOnWriteArrayList<>();
        OkHttpClient seeing = http.newBuilder()
                .addInterceptor(chain -> {
                    threads.add(Thread.currentThread().getName());
                    return chain.proceed(chain.request());
                })
                .build();
        try (EngineHarness client = client().http(seeing).start()) {
            client.get(Surface.ASYNC, "/a");
            own.shutdown();
            assertThat(own.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            client.get(Surface.ASYNC, "/a");
            assertThat(threads).first().isEqualTo("the application's");
            assertThat(threads).last().asString().startsWith("faultline-");
        } finally {
            http.connectionPool().evictAll();
        }
    }

    @Test
    void tenThousandCallsInBackoff_holdNoThreads() {
        FakeTime time = FakeTime.manual();
        HttpUrl nobody = server.url("/").newBuilder().host("127.0.0.1").build();
        server.close();
        try (EngineHarness client = EngineHarness.at(nobody)
                .time(time)
                .turns(8)
                .circuit(CircuitBreakerPolicy.disabled())
                .policy(RetryPolicy.builder().maxAttempts(2).build())
                .start()) {
            List<CompletableFuture<String>> calls = new ArrayList<>();
            for (int i = 0; i < 10_000; i++) {
                calls.add(client.getAsync("/a"));
            }
            while (time.pending() < 10_000) {
                Thread.yield();
            }
            assertThat(client.engine.threadCount()).isLessThanOrEqualTo(8 + 12);
            assertThat(client.idle()).isTrue();

            time.advance(Duration.ofSeconds(10));
            assertThat(calls)
                    .allSatisfy(call -> assertThat(
                                    catchThrowableOfType(TransportException.class, () -> EngineHarness.join(call))
                                            .attempts())
                            .hasSize(2));
            assertThat(client.engine.threadCount()).isLessThanOrEqualTo(8 + 12);
        }
    }

    /** Not the platform's own class: an interrupt might not reach its sockets. */
    private static final class CustomSockets extends SocketFactory {
        private final SocketFactory plain = SocketFactory.getDefault();

        @Override
        public Socket createSocket() throws IOException {
            return plain.createSocket();
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return plain.createSocket(host, port);
        }

        @Override
        public Socket createSocket(String host, int port, java.net.InetAddress local, int localPort)
                throws IOException {
            return plain.createSocket(host, port, local, localPort);
        }

        @Override
        public Socket createSocket(java.net.InetAddress host, int port) throws IOException {
            return plain.createSocket(host, port);
        }

        @Override
        public Socket createSocket(java.net.InetAddress host, int port, java.net.InetAddress local, int localPort)
                throws IOException {
            return plain.createSocket(host, port, local, localPort);
        }
    }
}
