package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Eight callers and a server that is out for five seconds, over real sockets and in virtual time. */
class OutageTest {

    private static final int CALLERS = 8;
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration TICK = Duration.ofMillis(10);

    private final FakeTime time = FakeTime.manual();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger successes = new AtomicInteger();
    private volatile String response = OutageServer.OK;
    private volatile boolean opened;
    private int requestsWhenOpened;

    @Test
    void outageOfFiveSeconds_costsFewRequests_andIsOverWithinASecond() throws IOException {
        try (OutageServer server = new OutageServer(path -> {
                    requests.incrementAndGet();
                    return response;
                });
                EngineHarness client = EngineHarness.at(server.url())
                        .time(time)
                        .policy(RetryPolicy.builder().build())
                        .listener(this::event)
                        .start()) {
            for (int caller = 0; caller < CALLERS; caller++) {
                call(client);
            }
            pass(client, Duration.ofSeconds(2));
            int before = pass(client, Duration.ofSeconds(1));

            response = OutageServer.UNAVAILABLE;
            int sent = requests.get();
            pass(client, Duration.ofSeconds(5));
            assertThat(requestsWhenOpened - sent).as("until it opens").isBetween(10, 18);
            assertThat((requests.get() - requestsWhenOpened) / 5.0)
                    .as("per second while it is open")
                    .isBetween(0.8, 1.5);

            response = OutageServer.OK;
            pass(client, Duration.ofSeconds(1));
            assertThat(pass(client, Duration.ofSeconds(1)))
                    .as("successes in a second, a second later")
                    .isGreaterThanOrEqualTo(before * 9 / 10);
        }
    }

    private void event(CallEvent event) {
        if (event instanceof CallEvent.CircuitChanged changed && changed.state() == CallEvent.CircuitState.OPEN) {
            opened = true;
        }
    }

    /** One call after the other, with a pause between them. */
    private void call(EngineHarness client) {
        var unused = client.getAsync("/a").whenComplete((value, failure) -> {
            successes.addAndGet(failure == null ? 1 : 0);
            time.schedule(PAUSE, () -> call(client));
        });
    }

    /** Returns how many calls succeeded meanwhile. */
    private int pass(EngineHarness client, Duration span) {
        int before = successes.get();
        for (Duration passed = Duration.ZERO; passed.compareTo(span) < 0; passed = passed.plus(TICK)) {
            awaitTimers(client, CALLERS);
            if (requestsWhenOpened == 0 && opened) { // with those that were on the wire then
                requestsWhenOpened = requests.get();
            }
            time.advance(TICK);
        }
        awaitTimers(client, CALLERS);
        return successes.get() - before;
    }

    /** Nothing happens any more until time passes: nobody is on the wire, everybody waits. */
    private void awaitTimers(EngineHarness client, int count) {
        while (time.pending() < count || !client.idle()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void circuitThatCloses_endsEveryBackoffBehindIt_butNoDelayOfTheServer() throws IOException {
        int calls = 12;
        CyclicBarrier together = new CyclicBarrier(calls);
        try (OutageServer server = new OutageServer(path -> {
                    if (response.equals(OutageServer.OK)) {
                        return response;
                    }
                    if (path.equals("/told")) {
                        return response.replace("Content-Length", "Retry-After: 60\r\nContent-Length");
                    }
                    meet(together);
                    return response;
                });
                EngineHarness client = EngineHarness.at(server.url())
                        .time(time)
                        .circuit(CircuitBreakerPolicy.builder()
                                .minimumAttempts(2 * calls)
                                .build())
                        .policy(RetryPolicy.builder()
                                .initialBackoff(Duration.ofSeconds(1))
                                .multiplier(60)
                                .maxBackoff(Duration.ofMinutes(1))
                                .jitter(0)
                                .totalTimeout(Duration.ofMinutes(5))
                                .build())
                        .start()) {
            response = OutageServer.UNAVAILABLE;
            List<CompletableFuture<String>> waiting = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                waiting.add(client.getAsync("/a"));
            }
            CompletableFuture<String> told = client.getAsync("/told");
            awaitTimers(client, calls + 1);
            time.advance(Duration.ofSeconds(1));
            awaitTimers(client, calls + 1); // the second volley has opened the circuit

            response = OutageServer.OK;
            time.advance(Duration.ofSeconds(1));
            assertThat(client.get(EngineHarness.Surface.BLOCKING, "/a")).isEqualTo("{}");
            assertThat(waiting)
                    .allSatisfy(call -> assertThat(EngineHarness.join(call)).isEqualTo("{}"));
            assertThat(told).isNotDone();
            assertThat(time.pending()).isEqualTo(1);
            time.advance(Duration.ofMinutes(1));
            assertThat(EngineHarness.join(told)).isEqualTo("{}");
        }
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
