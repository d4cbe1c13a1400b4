package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.engine.EngineHarness.Surface;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan takes the same calls on both surfaces, and none after its end. */
class PlanTest {

    private final MockWebServer server = new MockWebServer();
    private final FakeTime time = FakeTime.automatic();
    private EngineHarness client;
    private Caller caller;

    @BeforeEach
    void start() throws Exception {
        server.start();
        begin(time);
    }

    private void begin(FakeTime clock) {
        client = EngineHarness.at(server.url("/")).time(clock).start();
        caller = new Caller(new TestApi(), client.engine, client.settings());
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private <T> T run(Surface surface, Plan<T> plan) {
        return surface == Surface.BLOCKING ? caller.run(plan) : EngineHarness.join(caller.runAsync(plan));
    }

    private static Plan<String> get(String path) {
        return Plan.call(operation(path));
    }

    private static Operation<String> operation(String path) {
        return EngineHarness.text(EngineHarness.get(path));
    }

    private void answer(int... statuses) {
        for (int status : statuses) {
            server.enqueue(
                    new MockResponse.Builder().code(status).body("b" + status).build());
        }
    }

    private List<String> targets() throws InterruptedException {
        List<String> targets = new ArrayList<>();
        for (int i = server.getRequestCount(); i > 0; i--) {
            targets.add(server.takeRequest().getTarget());
        }
        return targets;
    }

    @ParameterizedTest
    @EnumSource
    void callsFollowEachOther(Surface surface) throws Exception {
        answer(200, 200);
        Plan<String> plan = get("/a").then(first -> get("/b").map(second -> first + second));
        assertThat(server.getRequestCount()).isZero();

        assertThat(run(surface, plan)).isEqualTo("b200b200");
        assertThat(targets()).containsExactly("/a", "/b");
    }

    @ParameterizedTest
    @EnumSource
    void failure_skipsToWhatRecovers(Surface surface) throws Exception {
        answer(404, 200);
        List<Object> seen = new ArrayList<>();
        Plan<String> plan = get("/a").peek(seen::add).map(body -> body + "!").recover(failure -> {
            seen.add(failure.getClass().getSimpleName());
            return get("/b");
        });

        assertThat(run(surface, plan)).isEqualTo("b200");
        assertThat(seen).containsExactly("TestApiException");
        assertThat(targets()).containsExactly("/a", "/b");
    }

    @ParameterizedTest
    @EnumSource
    void functionThatThrows_failsThePlanThere(Surface surface) {
        answer(200);
        IllegalStateException own = new IllegalStateException("own");
        Plan<String> failing = get("/a").map(body -> {
            throw own;
        });
        assertThat(run(surface, failing.recover(failure -> Plan.of("seen " + failure.getMessage()))))
                .isEqualTo("seen own");

        answer(200);
        assertThatThrownBy(() -> run(surface, failing)).isSameAs(own);
        assertThatThrownBy(() -> run(surface, Plan.<String>failed(own).recover(failure -> Plan.failed(failure))))
                .isSameAs(own);
        assertThatThrownBy(() -> run(surface, Plan.defer(() -> {
                    throw own;
                })))
                .isSameAs(own);
    }

    @ParameterizedTest
    @EnumSource
    void error_isNotRecoveredFrom(Surface surface) {
        AssertionError error = new AssertionError("own");
        AtomicBoolean recovered = new AtomicBoolean();
        Plan<String> plan = Plan.<String>defer(() -> {
                    throw error;
                })
                .recover(failure -> {
                    recovered.set(true);
                    return Plan.failed(failure);
                });
        assertThatThrownBy(() -> run(surface, plan)).isSameAs(error);
        assertThat(recovered).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void longLoops_needNoStack(Surface surface) {
        assertThat(run(surface, countTo(200_000, 0))).isEqualTo(200_000);
        assertThat(run(surface, waitTo(20_000, 0))).isEqualTo(20_000);
    }

    private static Plan<Integer> countTo(int end, int number) {
        return number == end ? Plan.of(number) : Plan.of(number + 1).then(next -> countTo(end, next));
    }

    private static Plan<Integer> waitTo(int end, int number) {
        return number == end
                ? Plan.of(number)
                : Plan.pause(Duration.ofSeconds(1), operation("/a")).then(waited -> waitTo(end, number + 1));
    }

    @ParameterizedTest
    @EnumSource
    void samePlan_canRunAgain(Surface surface) {
        answer(200, 201);
        Plan<String> plan = get("/a");
        assertThat(List.of(run(surface, plan), run(surface, plan))).containsExactly("b200", "b201");
    }

    @ParameterizedTest
    @EnumSource
    void pause_isOnTheClientsClock(Surface surface) {
        Duration delay = Duration.ofMinutes(3);
        assertThat(run(surface, Plan.pause(delay, operation("/a")))).isEqualTo(delay);
        assertThat(time.nanoTime()).isEqualTo(delay.toNanos());
    }

    @Test
    void cancel_endsThePauseAndTheRest() {
        client.close();
        FakeTime manual = FakeTime.manual();
        begin(manual);
        AtomicBoolean went = new AtomicBoolean();
        CompletableFuture<String> future = caller.runAsync(Plan.pause(Duration.ofSeconds(1), operation("/a"))
                .recover(failure -> {
                    went.set(true);
                    return Plan.failed(failure);
                })
                .then(waited -> get("/a")));
        future.cancel(true);
        manual.advance(Duration.ofSeconds(2));

        assertThat(went).isFalse();
        assertThat(server.getRequestCount()).isZero();
        assertThat(client.idle()).isTrue();
    }

    @Test
    void cancelByAFunction_beginsNoCall() {
        CompletableFuture<CompletableFuture<String>> self = new CompletableFuture<>();
        client.close();
        FakeTime manual = FakeTime.manual();
        begin(manual);
        CompletableFuture<String> future = caller.runAsync(
                Plan.pause(Duration.ofSeconds(1), operation("/a")).then(waited -> {
                    self.join().cancel(true);
                    return get("/a");
                }));
        self.complete(future);
        manual.advance(Duration.ofSeconds(1));

        assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void callAfterACancelByAFunction_doesNotEvenBegin() {
        List<String> begun = new ArrayList<>();
        Operation<String> operation = EngineHarness.text(EngineHarness.get("/a").cooldownScopes(() -> {
            begun.add("call");
            return List.of();
        }));
        CompletableFuture<CompletableFuture<String>> self = new CompletableFuture<>();
        client.close();
        FakeTime manual = FakeTime.manual();
        begin(manual);
        Plan<String> plan = Plan.pause(Duration.ofSeconds(1), operation).then(waited -> {
            self.join().cancel(true);
            return Plan.call(operation);
        });
        self.complete(caller.runAsync(plan));
        manual.advance(Duration.ofSeconds(1));

        assertThat(begun).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void callThatCannotBegin_isAFailureToRecoverFrom(Surface surface) {
        Caller keyed = caller.with(options -> options.idempotencyKey("11111111-2222-4333-8444-555555555555"));
        Plan<String> plan =
                get("/a").recover(failure -> Plan.of(failure.getClass().getSimpleName()));

        assertThat(surface == Surface.BLOCKING ? keyed.run(plan) : EngineHarness.join(keyed.runAsync(plan)))
                .isEqualTo("IllegalArgumentException");
    }

    @Test
    void interrupt_reachesWhatRecovers() {
        client.close();
        begin(FakeTime.manual());
        Thread.currentThread().interrupt();
        CallInterruptedException end = catchThrowableOfType(
                CallInterruptedException.class,
                () -> caller.run(
                        Plan.pause(Duration.ofSeconds(1), operation("/a")).recover(Plan::failed)));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(end.reason()).isEqualTo(Reason.INTERRUPTED);
    }

    @ParameterizedTest
    @EnumSource
    void polling_doublesItsPausesToTheLongest_andReadsOnceMoreAtTheEnd(Surface surface) {
        List<Long> seconds = new ArrayList<>();
        Plan<Integer> read = Plan.defer(() -> {
            seconds.add(time.nanoTime() / 1_000_000_000);
            return Plan.of(seconds.size());
        });
        Polling polling = new Polling(Duration.ofSeconds(2), Duration.ofSeconds(10));
        Duration timeout = Duration.ofSeconds(30);

        assertThat(run(surface, polling.until(n -> false, read, operation("/a"), time, timeout)))
                .isEqualTo(6);
        assertThat(seconds).containsExactly(0L, 2L, 6L, 14L, 24L, 30L);

        seconds.clear();
        assertThat(run(surface, polling.until(n -> n == 2, read, operation("/a"), time, timeout)))
                .isEqualTo(2);
        assertThat(seconds).containsExactly(30L, 32L);

        seconds.clear();
        run(surface, polling.until(n -> false, read, operation("/a"), time, Duration.ofMillis(2999)));
        assertThat(seconds).as("no second read within a second").containsExactly(32L, 34L);

        seconds.clear();
        run(surface, polling.until(n -> false, read, operation("/a"), time, Duration.ZERO));
        assertThat(seconds).hasSize(1);
    }
}
