package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.Outcome;
import dev.faultline.core.engine.EngineHarness.Surface;
import dev.faultline.core.engine.http.InterruptibleSockets;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Executors of the application that fail lose neither a turn nor a future. */
class EngineExecutorsTest {

    private static final class Broken extends Error {
        private static final long serialVersionUID = 1L;

        Broken() {
            super("no thread left");
        }
    }

    /** Only what runs a task is left to say. */
    private abstract static class NeverEnding extends AbstractExecutorService {
        @Override
        public void shutdown() {}

        @Override
        public List<Runnable> shutdownNow() {
            return List.of();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }

        @Override
        public boolean isTerminated() {
            return false;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }
    }

    /** Fails while it is told to, then runs on the thread that asks. */
    private static final class Failing extends NeverEnding {
        private final AtomicBoolean failing = new AtomicBoolean(true);
        private final Runnable failure;

        Failing(Runnable failure) {
            this.failure = failure;
        }

        @Override
        public void execute(Runnable task) {
            if (failing.get()) {
                failure.run();
            }
            task.run();
        }
    }

    private static void broken() {
        throw new Broken();
    }

    /** An interrupt might not reach its sockets, so that blocking calls use the executor too. */
    private static OkHttpClient http(Failing executor) {
        return new OkHttpClient.Builder()
                .socketFactory(new OtherSockets())
                .dispatcher(new Dispatcher(executor))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void executorThatThrowsAnError_endsTheCallWithIt_andGivesEverythingBack(Surface surface) throws IOException {
        Failing executor = new Failing(EngineExecutorsTest::broken);
        try (OutageServer server = new OutageServer(path -> OutageServer.OK);
                EngineHarness client =
                        EngineHarness.at(server.url()).http(http(executor)).start()) {
            assertThat(catchThrowable(() -> client.get(surface, "/a"))).isInstanceOf(Broken.class);
            assertThat(client.idle()).isTrue();
            executor.failing.set(false);
            assertThat(client.get(surface, "/a")).isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void executorThatThrowsAnException_endsTheCallWithIt(Surface surface) throws IOException {
        Failing executor = new Failing(() -> {
            throw new IllegalStateException("no task left");
        });
        try (OutageServer server = new OutageServer(path -> OutageServer.OK);
                EngineHarness client =
                        EngineHarness.at(server.url()).http(http(executor)).start()) {
            assertThat(catchThrowable(() -> client.get(surface, "/a")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("no task left");
            assertThat(client.idle()).isTrue();
        }
    }

    @Test
    void completionExecutorThatThrows_futureIsCompletedAllTheSame() throws Exception {
        for (Runnable failure : List.<Runnable>of(EngineExecutorsTest::broken, () -> {
            throw new IllegalStateException("shut down");
        })) {
            try (OutageServer server = new OutageServer(path -> OutageServer.OK);
                    EngineHarness client = EngineHarness.at(server.url())
                            .completions(new Failing(failure))
                            .start()) {
                CompletableFuture<String> future = client.getAsync("/a");
                assertThat(future.get(20, TimeUnit.SECONDS)).isEqualTo("{}");
            }
        }
    }

    private static final class OtherSockets extends javax.net.SocketFactory {
        private final InterruptibleSockets sockets = new InterruptibleSockets();

        @Override
        public java.net.Socket createSocket() throws IOException {
            return sockets.createSocket();
        }

        @Override
        public java.net.Socket createSocket(String host, int port) throws IOException {
            return sockets.createSocket(host, port);
        }

        @Override
        public java.net.Socket createSocket(String host, int port, java.net.InetAddress local, int localPort)
                throws IOException {
            return sockets.createSocket(host, port, local, localPort);
        }

        @Override
        public java.net.Socket createSocket(java.net.InetAddress host, int port) throws IOException {
            return sockets.createSocket(host, port);
        }

        @Override
        public java.net.Socket createSocket(
                java.net.InetAddress host, int port, java.net.InetAddress local, int localPort) throws IOException {
            return sockets.createSocket(host, port, local, localPort);
        }
    }

    /** Takes every task and runs none. */
    private static final class Dropping extends NeverEnding {
        @Override
        public void execute(Runnable task) {
            // as an executor whose threads are all busy, or that is shut down with what it had queued
        }
    }

    private static OkHttpClient dropping() {
        return new OkHttpClient.Builder()
                .socketFactory(new OtherSockets())
                .dispatcher(new Dispatcher(new Dropping()))
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void executorThatNeverRunsTheAttempt_isBoundedByTheTotalTimeout(Surface surface) {
        try (EngineHarness client = EngineHarness.at(HttpUrl.get("http://localhost:1/"))
                .http(dropping())
                .start()) {
            CallInterruptedException failure = catchThrowableOfType(
                    CallInterruptedException.class,
                    () -> surface.call(
                            client.engine,
                            EngineHarness.text(EngineHarness.get("/a")),
                            client.within(Duration.ofMillis(50))));
            assertThat(failure.reason()).isEqualTo(Reason.TOTAL_TIMEOUT);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(client.idle()).isTrue();
        }
    }

    @Test
    void executorThatNeverRunsTheAttempt_leavesNoFutureOpenWhenTheClientIsClosed() {
        EngineHarness client = EngineHarness.at(HttpUrl.get("http://localhost:1/"))
                .http(dropping())
                .start();
        CompletableFuture<String> call = client.getAsync("/a");
        client.engine.close();

        assertThat(catchThrowableOfType(CallInterruptedException.class, () -> EngineHarness.join(call))
                        .reason())
                .isEqualTo(Reason.CLOSED);
        assertThat(client.idle()).isTrue();
    }
}
