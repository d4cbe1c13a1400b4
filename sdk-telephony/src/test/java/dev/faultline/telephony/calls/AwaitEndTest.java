package dev.faultline.telephony.calls;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.JsonValue;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyError;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls and batches are read until they have ended, no more often than the vendor advises. */
@FaultlineTest
class AwaitEndTest {

    private static String call(String status) {
        return "{\"id\":\"call_1\",\"status\":\"" + status + "\"}";
    }

    private static String batches(int number, String status) {
        return "{\"items\":[{\"id\":\"batch_" + number + "\",\"status\":\"" + status + "\"}],\"total\":2,\"page\":"
                + number + ",\"limit\":1}";
    }

    private static List<Long> seconds(FakeClock clock) {
        return clock.waits().stream().map(Duration::toSeconds).toList();
    }

    @ParameterizedTest
    @EnumSource
    void call_isReadWithRisingPauses(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}")
                .succeed(call("queued"))
                .then()
                .succeed(call("in-progress"))
                .times(2)
                .then()
                .succeed(call("no-answer"));
        List<String> statuses = new ArrayList<>();
        Duration timeout = Duration.ofMinutes(5);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Call call = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.calls()
                            .awaitEnd(
                                    "call_1",
                                    timeout,
                                    read -> statuses.add(read.status().value())),
                    c -> c.calls()
                            .awaitEnd(
                                    "call_1",
                                    timeout,
                                    read -> statuses.add(read.status().value())));

            assertThat(call.hasEnded()).isTrue();
        }
        assertThat(statuses).containsExactly("queued", "in-progress", "in-progress", "no-answer");
        assertThat(seconds(clock)).containsExactly(5L, 10L, 10L);
    }

    @ParameterizedTest
    @EnumSource
    void callThatTakesLonger_isReturnedAsReadLast(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}").succeed(call("initiated")).always();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Call call = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.calls().awaitEnd("call_1", Duration.ofSeconds(22)),
                    c -> c.calls().awaitEnd("call_1", Duration.ofSeconds(22)));

            assertThat(call.hasEnded()).isFalse();
        }
        assertThat(seconds(clock)).containsExactly(5L, 10L, 7L);
    }

    @ParameterizedTest
    @EnumSource
    void readThatFails_endsIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}")
                .succeed(call("initiated"))
                .then()
                .fail(TelephonyError.TOO_MANY_REQUESTS)
                .then()
                .fail(TelephonyError.NOT_FOUND);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> SurfaceCalls.call(
                            surface,
                            telephony,
                            c -> c.calls().awaitEnd("call_1", Duration.ofMinutes(1)),
                            c -> c.calls().awaitEnd("call_1", Duration.ofMinutes(1))))
                    .isInstanceOf(TelephonyException.NotFound.class);
        }
        assertThat(server.requests()).as("a limit is waited for").hasSize(3);
    }

    @Test
    void cancel_endsTheReadingAtOnce(FaultServer server) {
        FakeClock manual = FakeClock.manual();
        server.on(GET, "/calls/{id}").succeed(call("initiated")).always();
        try (TelephonyClient telephony = Samples.client(server, manual).build()) {
            CompletableFuture<Call> future = telephony.async().calls().awaitEnd("call_1", Duration.ofMinutes(5));
            manual.awaitPending(1);
            manual.advance(Duration.ofSeconds(5));
            server.awaitRequests(2);
            manual.awaitPending(1);
            future.cancel(true);
            manual.awaitPending(0);
            manual.advance(Duration.ofMinutes(5));
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void interruptAndClose_endTheReadingAtOnce(FaultServer server) {
        server.on(GET, "/calls/{id}").succeed(call("initiated")).always();
        TelephonyClient telephony = Samples.client(server, FakeClock.manual()).build();
        Thread waiting = Thread.currentThread();
        assertThatThrownBy(
                        () -> telephony.calls().awaitEnd("call_1", Duration.ofMinutes(5), read -> waiting.interrupt()))
                .isInstanceOf(CallInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();

        CompletableFuture<Call> future = telephony.async().calls().awaitEnd("call_1", Duration.ofMinutes(5));
        server.awaitRequests(2);
        telephony.close();
        assertThatThrownBy(() -> Surface.result(future)).isInstanceOf(CallInterruptedException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "created, , false",
        "received, user_busy, false",
        "completed, , true",
        "retry_expired, , true",
        "parked, , false",
        "parked, user_busy, true",
        ", user_busy, true",
        ", , false"
    })
    void endOfACall(String status, String reason, boolean ended) {
        String json = "{\"id\":\"call_1\"" + (status == null ? "" : ",\"status\":\"" + status + "\"")
                + (reason == null ? "" : ",\"end_reason\":\"" + reason + "\"") + "}";
        assertThat(JsonValue.parse(json).as(Call.class).hasEnded()).isEqualTo(ended);
    }

    @ParameterizedTest
    @EnumSource
    void batch_isFoundOnItsPage(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/batch-calls", "page", "1").succeed(batches(1, "running"));
        server.on(GET, "/batch-calls", "page", "2").succeed(batches(2, "paused"));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (String id : List.of("batch_1", "batch_2", "batch_3")) {
                Optional<BatchCall> batch = SurfaceCalls.call(
                        surface,
                        telephony,
                        c -> c.batchCalls().find(id),
                        c -> c.batchCalls().find(id));
                assertThat(batch.map(BatchCall::id))
                        .isEqualTo(id.equals("batch_3") ? Optional.empty() : Optional.of(id));
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> telephony.async().batchCalls().find(" "));
        }
        assertThat(server.requests())
                .extracting(request -> request.query("page").orElseThrow())
                .as("no page after its own")
                .containsExactly("1", "1", "2", "1", "2");
    }

    @ParameterizedTest
    @EnumSource
    void batch_isReadUntilItHasEnded(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/batch-calls")
                .succeed("[]")
                .then()
                .succeed("[{\"id\":\"batch_1\",\"status\":\"running\"}]")
                .times(4)
                .then()
                .succeed("[{\"id\":\"batch_1\",\"status\":\"completed\"}]");
        List<BatchCall> read = new ArrayList<>();
        Duration timeout = Duration.ofHours(1);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            Optional<BatchCall> batch = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().awaitEnd("batch_1", timeout, read::add),
                    c -> c.batchCalls().awaitEnd("batch_1", timeout, read::add));
            Optional<BatchCall> other = SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().awaitEnd("batch_2", Duration.ZERO),
                    c -> c.batchCalls().awaitEnd("batch_2", Duration.ZERO));

            assertThat(batch.orElseThrow().hasEnded()).isTrue();
            assertThat(other).isEmpty();
        }
        assertThat(read).hasSize(5);
        assertThat(seconds(clock)).containsExactly(5L, 10L, 20L, 40L, 60L);
        assertThat(server.requests()).extracting(SeenRequest::method).hasSize(7);
    }
}
