package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.CallListener;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.LeakCheckExtension;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interrupts, cancels and the client's end, at every step of a call. */
@ExtendWith(LeakCheckExtension.class)
class StopTest {

    /** Where a call is when it is stopped. */
    enum Step {
        READING {
            @Override
            void prepare(FaultServer server) {
                server.on(POST, "/applications").stall();
            }

            @Override
            void await(FaultServer server, FakeClock clock) {
                server.awaitRequests(1);
            }
        },
        READING_THE_BODY {
            @Override
            void prepare(FaultServer server) {
                server.on(POST, "/applications").respond(201, Samples.RECEIPT).stalledBody();
            }

            @Override
            void await(FaultServer server, FakeClock clock) {
                server.awaitRequests(1);
            }
        },
        BACKING_OFF {
            @Override
            void prepare(FaultServer server) {
                server.on(POST, "/applications").respond(500, "{}");
            }

            @Override
            void await(FaultServer server, FakeClock clock) {
                clock.awaitPending(1);
            }
        };

        abstract void prepare(FaultServer server);

        abstract void await(FaultServer server, FakeClock clock);
    }

    @ParameterizedTest
    @EnumSource
    void interrupt_endsABlockedCall_withTheFlagSet(Step step) throws Exception {
        FakeClock clock = FakeClock.manual();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            step.prepare(server);
            Stopped stopped = new Stopped(() -> partner.applications().submit(Samples.application()));
            step.await(server, clock);
            stopped.thread.interrupt();

            CallInterruptedException failure = stopped.failure();
            assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED);
            // once the response's first line has been read, it is known to be done
            assertThat(failure.outcome())
                    .isIn(Outcome.UNKNOWN, step == Step.READING_THE_BODY ? Outcome.PROCESSED : Outcome.UNKNOWN);
            assertThat(failure.idempotencyKey()).isPresent();
            assertThat(stopped.flag).isTrue();
            assertThat(clock.pending()).isZero();
            clock.advance(ofSeconds(100));
            assertThat(server.requests()).hasSize(1);
            if (step == Step.BACKING_OFF) {
                assertThat(failure.getCause()).isInstanceOf(PartnerException.ServerFault.class);
            } else {
                assertThat(failure.attempts()).hasSize(1);
                assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.STOPPED);
            }
        }
    }

    @Test
    void interrupt_inTheMiddleOfASuccess_leavesOpenWhetherItWasDone() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        OkHttpClient http = new OkHttpClient.Builder()
                .eventListener(new EventListener() {
                    @Override
                    public void responseBodyStart(Call call) {
                        begun.countDown();
                    }
                })
                .build();
        FakeClock clock = FakeClock.manual();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner =
                        Samples.client(server, clock).httpClient(http).build()) {
            Step.READING_THE_BODY.prepare(server);
            Stopped stopped = new Stopped(() -> partner.applications().submit(Samples.application()));
            assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
            stopped.thread.interrupt();
            assertThat(stopped.failure().outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(stopped.failure().attempts()).hasSize(1);
            assertThat(stopped.failure().attempts().get(0).decision()).isEqualTo(Decision.STOPPED);
            assertThat(stopped.flag).isTrue();
            assertThat(server.requests()).hasSize(1);
        } finally {
            http.dispatcher().executorService().shutdown();
            http.connectionPool().evictAll();
        }
    }

    @Test
    void interrupt_beforeTheCall_sendsNothing() throws Exception {
        FakeClock clock = FakeClock.manual();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            Step.READING.prepare(server);
            Stopped stopped = new Stopped(() -> {
                Thread.currentThread().interrupt();
                partner.applications().submit(Samples.application());
            });
            assertThat(stopped.failure().outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(stopped.flag).isTrue();
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void interrupt_whileConnecting_endsTheCall() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        try (FullBacklog nobody = new FullBacklog();
                PartnerClient partner = PartnerClient.builder()
                        .apiKey(Samples.KEY)
                        .baseUrl(nobody.url())
                        .listener(event -> started.countDown())
                        .build()) {
            Stopped stopped = new Stopped(() -> partner.applications().submit(Samples.application()));
            assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
            stopped.awaitBlocked();
            stopped.thread.interrupt();
            assertThat(stopped.failure().reason()).isEqualTo(Reason.INTERRUPTED);
            assertThat(stopped.failure().outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(stopped.flag).isTrue();
        }
    }

    @Test
    void cancel_whileConnecting_endsTheCall() throws Exception {
        Failures failures = new Failures();
        try (FullBacklog nobody = new FullBacklog();
                PartnerClient partner = PartnerClient.builder()
                        .apiKey(Samples.KEY)
                        .baseUrl(nobody.url())
                        .listener(failures)
                        .build()) {
            CompletableFuture<ApplicationReceipt> call =
                    partner.async().applications().submit(Samples.application());
            assertThat(call.cancel(true)).isTrue();
            assertThat(failures.next().outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancel_endsAnAsynchronousCall_andEveryLaterAttempt(Step step) {
        FakeClock clock = FakeClock.manual();
        Failures failures = new Failures();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner =
                        Samples.client(server, clock).listener(failures).build()) {
            step.prepare(server);
            CompletableFuture<ApplicationReceipt> call =
                    partner.async().applications().submit(Samples.application());
            step.await(server, clock);
            assertThat(call.cancel(true)).isTrue();

            assertThatThrownBy(call::join).isInstanceOf(CancellationException.class);
            CallInterruptedException failure = failures.next();
            assertThat(failure.reason()).isEqualTo(Reason.CANCELLED);
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(clock.pending()).isZero();
            clock.advance(ofSeconds(100));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void futureThatTheApplicationCompletes_endsTheCallToo(Step step) {
        FakeClock clock = FakeClock.manual();
        Failures failures = new Failures();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner =
                        Samples.client(server, clock).listener(failures).build()) {
            step.prepare(server);
            CompletableFuture<ApplicationReceipt> call =
                    partner.async().applications().submit(Samples.application());
            step.await(server, clock);
            call.completeExceptionally(new IllegalStateException("the application's own timeout"));
            assertThat(failures.next().reason()).isEqualTo(Reason.CANCELLED);
            assertThat(clock.pending()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_endsBlockedCalls(Step step) throws Exception {
        FakeClock clock = FakeClock.manual();
        try (FaultServer server = FaultServer.start(clock)) {
            step.prepare(server);
            PartnerClient partner = Samples.client(server, clock).build();
            Stopped stopped = new Stopped(() -> partner.applications().submit(Samples.application()));
            step.await(server, clock);
            partner.close();
            assertThat(stopped.failure().reason()).isEqualTo(Reason.CLOSED);
            assertThat(stopped.flag).isFalse();
            assertThat(catchThrowableOfType(
                            CallInterruptedException.class,
                            () -> partner.applications().get("x")))
                    .extracting(CallInterruptedException::reason)
                    .isEqualTo(Reason.CLOSED);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void close_endsAsynchronousCalls(Step step) {
        FakeClock clock = FakeClock.manual();
        try (FaultServer server = FaultServer.start(clock)) {
            step.prepare(server);
            PartnerClient partner = Samples.client(server, clock).build();
            CompletableFuture<ApplicationReceipt> call =
                    partner.async().applications().submit(Samples.application());
            step.await(server, clock);
            partner.close();
            partner.close();
            CallInterruptedException failure =
                    catchThrowableOfType(CallInterruptedException.class, () -> Surface.result(call));
            assertThat(failure.reason()).isEqualTo(Reason.CLOSED);
            assertThat(catchThrowableOfType(
                            CallInterruptedException.class,
                            () -> Surface.result(partner.async().applications().get("x"))))
                    .isNotNull();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void queuedCall_endsWhenCancelledOrTooLate_andIsNeverSent() {
        FakeClock clock = FakeClock.manual();
        Failures failures = new Failures();
        CountDownLatch response = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock)
                        .maxConcurrentRequests(1)
                        .listener(failures)
                        .build()) {
            server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION).heldUntil(response);
            CompletableFuture<Application> ahead =
                    partner.async().applications().get("ej_app_1");
            server.awaitRequests(1);

            CompletableFuture<Application> cancelled =
                    partner.async().applications().get("ej_app_2");
            CompletableFuture<Application> late = partner.async()
                    .with(o -> o.totalTimeout(ofMillis(100)))
                    .applications()
                    .get("ej_app_3");
            cancelled.cancel(true);
            assertThat(failures.next().outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            CallInterruptedException failure =
                    catchThrowableOfType(CallInterruptedException.class, () -> Surface.result(late));
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure.reason()).isEqualTo(Reason.TOTAL_TIMEOUT);
            assertThat(failure).hasMessageContaining("waited for its turn behind 0 others");
            assertThat(failure.attempts()).isEmpty();

            response.countDown();
            assertThat(Surface.result(ahead).id()).isEqualTo("ej_app_90233");
            // a call that follows them through the queue shows that they are not in it any more
            assertThat(Surface.result(partner.async().applications().get("ej_app_4"))
                            .id())
                    .isEqualTo("ej_app_90233");
            assertThat(server.requests())
                    .extracting(SeenRequest::path)
                    .map(path -> path.substring(path.length() - 1))
                    .containsExactly("1", "4");
        }
    }

    @Test
    void queuedCall_isNotSentOnceItsDeadlineHasPassed() {
        FakeClock clock = FakeClock.manual();
        CountDownLatch response = new CountDownLatch(1);
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner =
                        Samples.client(server, clock).maxConcurrentRequests(1).build()) {
            server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION).heldUntil(response);
            CompletableFuture<Application> ahead =
                    partner.async().applications().get("ej_app_1");
            server.awaitRequests(1);

            RawRequest request = RawRequest.get("/reports").deadline(clock.now().plusMillis(100));
            CallInterruptedException failure = catchThrowableOfType(
                    CallInterruptedException.class,
                    () -> Surface.result(partner.async().execute(request)));
            assertThat(failure.reason()).isEqualTo(Reason.DEADLINE);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);

            response.countDown();
            assertThat(Surface.result(ahead).id()).isEqualTo("ej_app_90233");
            assertThat(Surface.result(partner.async().applications().get("ej_app_4"))
                            .id())
                    .isEqualTo("ej_app_90233");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void thousandCallsInBackoff_holdNoThreads() {
        FakeClock clock = FakeClock.manual();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock)
                        .circuitBreakerPolicy(CircuitBreakerPolicy.disabled())
                        .build()) {
            server.on(POST, "/applications")
                    .respond(500, "{}")
                    .times(1000)
                    .then()
                    .respond(201, Samples.RECEIPT);
            List<CompletableFuture<ApplicationReceipt>> calls = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                calls.add(partner.async().applications().submit(Samples.application("job_" + i)));
            }
            clock.awaitPending(1000);
            // the last one may still be on its way out of the call that it has just put to rest
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
            while (!insideACall().isEmpty() && System.nanoTime() - deadline < 0) {
                Thread.onSpinWait();
            }
            assertThat(insideACall()).as("threads that are inside a call").isEmpty();
            clock.advance(ofSeconds(2));
            calls.forEach(call -> assertThat(Surface.result(call).id()).isEqualTo("ej_app_90233"));
            assertThat(server.requests()).hasSize(2000);
        }
    }

    private static List<Thread> insideACall() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().startsWith("faultline-"))
                .filter(thread -> List.of(thread.getValue()).stream()
                        .anyMatch(frame -> frame.getClassName().startsWith("dev.faultline.core.engine.Call")))
                .map(thread -> thread.getKey())
                .toList();
    }

    @Test
    void moreCallsThanConnections_allSucceedOnAClockThatEveryWaitMoves() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
            List<CompletableFuture<Application>> calls = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                calls.add(partner.async().applications().get("ej_app_" + i));
            }
            calls.forEach(call -> assertThat(Surface.result(call).id()).isEqualTo("ej_app_90233"));
            assertThat(clock.waits()).as("a turn in the queue is no wait").isEmpty();
        }
    }

    @Test
    void failureOfTheFuture_isTheTypedExceptionItself_withTheCallersStack() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(POST, "/applications").respond(500, "{}").then().fail(PartnerError.JOB_CLOSED);
            AtomicReference<Throwable> raw = new AtomicReference<>();
            CompletableFuture<ApplicationReceipt> call =
                    partner.async().applications().submit(Samples.application());
            CompletableFuture<?> seen = call.whenComplete((receipt, failure) -> raw.set(failure));
            catchThrowable(seen::join);
            assertThat(raw.get()).isExactlyInstanceOf(PartnerException.JobClosed.class);
            assertThat(raw.get().getSuppressed()).hasSize(1);
            assertThat(raw.get().getSuppressed()[0].getStackTrace())
                    .extracting(StackTraceElement::getClassName)
                    .contains(StopTest.class.getName());
        }
    }

    @Test
    void slowListenerOfAFuture_doesNotStopTheClock() {
        CountDownLatch listening = new CountDownLatch(1);
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    awaitQuietly(listening); // else the future may be complete before, and the listener run right here
                    return chain.proceed(chain.request());
                })
                .build();
        try (FaultServer server = FaultServer.start();
                PartnerClient partner = PartnerClient.builder()
                        .apiKey(Samples.KEY)
                        .baseUrl(server.url())
                        .httpClient(http)
                        .build()) {
            server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
            CountDownLatch release = new CountDownLatch(1);
            CompletableFuture<Void> slow =
                    partner.async().applications().get("a").thenAccept(application -> awaitQuietly(release));
            listening.countDown();
            assertThat(Surface.result(partner.async().applications().get("b")).id())
                    .isEqualTo("ej_app_90233");
            release.countDown();
            slow.join();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What calls end with; the event comes from another thread. */
    private static final class Failures implements CallListener {
        private final BlockingQueue<SdkException> queue = new LinkedBlockingQueue<>();

        @Override
        public void onEvent(CallEvent event) {
            if (event instanceof CallEvent.Failed failed) {
                queue.add(failed.failure());
            }
        }

        CallInterruptedException next() {
            try {
                SdkException failure = queue.poll(10, TimeUnit.SECONDS);
                assertThat(failure).isInstanceOf(CallInterruptedException.class);
                return (CallInterruptedException) failure;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** A blocking call on a thread of its own. */
    private static final class Stopped {
        private final Thread thread;
        private final CompletableFuture<CallInterruptedException> ended = new CompletableFuture<>();
        private volatile boolean flag;

        Stopped(Runnable call) {
            thread = new Thread(() -> {
                try {
                    call.run();
                    ended.completeExceptionally(new AssertionError("the call was not stopped"));
                } catch (CallInterruptedException e) {
                    flag = Thread.currentThread().isInterrupted();
                    ended.complete(e);
                } catch (Throwable e) {
                    ended.completeExceptionally(e);
                }
            });
            thread.start();
        }

        CallInterruptedException failure() throws Exception {
            CallInterruptedException failure = ended.get(10, TimeUnit.SECONDS);
            thread.join(10_000);
            return failure;
        }

        /** Until the thread waits for the connection, which no event tells. */
        void awaitBlocked() {
            while (thread.getState() == Thread.State.NEW || thread.getState() == Thread.State.RUNNABLE) {
                Thread.onSpinWait();
            }
        }
    }

    /** A port on which connections are neither accepted nor rejected. */
    private static final class FullBacklog implements AutoCloseable {
        private final ServerSocket server;
        private final List<Socket> fill = new ArrayList<>();

        FullBacklog() throws IOException {
            server = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            for (int i = 0; i < 4; i++) {
                Socket socket = new Socket();
                fill.add(socket);
                try {
                    socket.connect(server.getLocalSocketAddress(), 50);
                } catch (IOException e) {
                    break; // full
                }
            }
        }

        String url() {
            return "http://127.0.0.1:" + server.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            for (Socket socket : fill) {
                socket.close();
            }
            server.close();
        }
    }
}
