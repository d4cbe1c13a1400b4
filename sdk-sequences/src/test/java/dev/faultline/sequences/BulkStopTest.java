package dev.faultline.sequences;

import static dev.faultline.sequences.BulkSlicesTest.ids;
import static dev.faultline.sequences.BulkSlicesTest.sent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.CooldownException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.sequences.tasks.TaskError;
import dev.faultline.sequences.tasks.TaskException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A request that fails ends a bulk operation: nothing is lost, nothing is sent twice, and nothing more is sent. */
@FaultlineTest
class BulkStopTest {

    private static final String ASSIGN = "/v3/tasks/batch/assign";
    private static final List<Long> IDS = ids(1, 250);

    /** The failures of a whole request. */
    enum Stop {
        FORBIDDEN(script -> script.fail(TaskError.FORBIDDEN), TaskException.Forbidden.class, false),
        CONFLICT(script -> script.fail(TaskError.CANNOT_COMPLETE), TaskException.CannotComplete.class, false),
        THROTTLED(
                script -> script.fail(SequencesError.THROTTLED).retryAfter(1800),
                SequencesException.Throttled.class,
                false),
        SERVER_FAULT(script -> script.respond(500, ""), SequencesException.ServerFault.class, true),
        RESET(Script::reset, TransportException.class, true),
        UNREADABLE(script -> script.succeed("{\"deleted\":4}"), ResponseFormatException.class, true);

        private final Consumer<Script> answer;
        private final Class<? extends SdkException> failure;
        private final boolean unknown;

        Stop(Consumer<Script> answer, Class<? extends SdkException> failure, boolean unknown) {
            this.answer = answer;
            this.failure = failure;
            this.unknown = unknown;
        }
    }

    static Stream<Object[]> stops() {
        return Surface.with(Arrays.stream(Stop.values()));
    }

    private static BulkResult<Long> assign(Surface surface, SequencesClient reply, List<Long> ids) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.tasks().bulkAssign(ids, 5),
                c -> c.tasks().bulkAssign(ids, 5));
    }

    @ParameterizedTest
    @MethodSource("stops")
    void inTheMiddle_itIsInTheResult(Surface surface, Stop stop, FaultServer server, FakeClock clock) {
        stop.answer.accept(server.on(HttpMethod.POST, ASSIGN)
                .succeed("{\"3\":{\"error\":1}}")
                .then());
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = assign(surface, reply, IDS);

            assertThat(sent(server, "ids")).containsExactly(ids(1, 100), ids(101, 200));
            assertThat(result.succeeded()).hasSize(99);
            assertThat(result.failures()).containsOnlyKeys(3L);
            assertThat(result.unknown()).isEqualTo(stop.unknown ? ids(101, 200) : List.of());
            assertThat(result.unsent()).isEqualTo(ids(stop.unknown ? 201 : 101, 250));
            assertThat(result.retryable()).isEqualTo(result.unsent());
            assertThat(result.stoppedBy()).get().isInstanceOf(stop.failure);
            assertThat(result.allSucceeded()).isFalse();
            SequencesException first = catchThrowableOfType(SequencesException.class, result::throwIfAnyFailed);
            assertThat(first).isSameAs(result.failures().get(3L));
            assertThat(first.getSuppressed()).containsExactly(result.stoppedBy().orElseThrow());
        }
    }

    @ParameterizedTest
    @MethodSource("stops")
    void inAnOnlyRequest_itIsThrown(Surface surface, Stop stop, FaultServer server, FakeClock clock) {
        stop.answer.accept(server.on(HttpMethod.POST, ASSIGN));
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SdkException failure = catchThrowableOfType(stop.failure, () -> assign(surface, reply, ids(1, 100)));

            assertThat(failure.outcome()).isEqualTo(stop.unknown ? Outcome.UNKNOWN : Outcome.NOT_PROCESSED);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("stops")
    void inTheFirstOfSeveral_itIsThrownIfNothingWasDone(
            Surface surface, Stop stop, FaultServer server, FakeClock clock) {
        stop.answer.accept(server.on(HttpMethod.POST, ASSIGN));
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            if (stop.unknown) {
                BulkResult<Long> result = assign(surface, reply, IDS);
                assertThat(result.unknown()).isEqualTo(ids(1, 100));
                assertThat(result.unsent()).isEqualTo(ids(101, 250));
                assertThat(result.responses()).isEmpty();
                assertThat(result.json().isMissing()).isTrue();
                assertThat(catchThrowableOfType(stop.failure, result::throwIfAnyFailed))
                        .isSameAs(result.stoppedBy().orElseThrow());
            } else {
                catchThrowableOfType(stop.failure, () -> assign(surface, reply, IDS));
            }
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void unsentParts_areTheNextOperation(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, ASSIGN)
                .succeed("{}")
                .then()
                .fail(SequencesError.THROTTLED)
                .retryAfter(1800)
                .then()
                .succeed("{}")
                .times(2);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = assign(surface, reply, IDS);
            assertThat(catchThrowableOfType(CooldownException.class, () -> assign(surface, reply, result.retryable())))
                    .as("nothing is sent before the limit is over")
                    .isNotNull();
            clock.advance(Duration.ofSeconds(1801));

            assertThat(assign(surface, reply, result.retryable())
                            .throwIfAnyFailed()
                            .succeeded())
                    .isEqualTo(ids(101, 250));
            assertThat(sent(server, "ids")).containsExactly(ids(1, 100), ids(101, 200), ids(101, 200), ids(201, 250));
        }
    }

    @ParameterizedTest
    @EnumSource
    void progress_isReportedAfterEachRequest(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, ASSIGN)
                .succeed("{\"3\":{\"error\":1}}")
                .then()
                .succeed("{}")
                .times(2);
        StringBuilder seen = new StringBuilder();
        try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
            SequencesClient reply = client.onBulkProgress(progress -> seen.append(progress)
                    .append(progress.soFar())
                    .append(server.requests().size())
                    .append('\n'));
            BulkResult<Long> result = assign(surface, reply, IDS);

            assertThat(result.succeeded()).hasSize(249);
        }
        assertThat(seen).hasToString("""
                        BulkProgress[100 of 250]BulkResult[99 succeeded, 1 failed, 150 unsent]1
                        BulkProgress[200 of 250]BulkResult[199 succeeded, 1 failed, 50 unsent]2
                        BulkProgress[250 of 250]BulkResult[249 succeeded, 1 failed]3
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void listener_stopsTheOperationWithItsResult(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, ASSIGN).succeed("{}").times(4);
        try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> stopped = assign(surface, client.onBulkProgress(BulkProgress::stop), IDS);
            RuntimeException own = new IllegalStateException("no more");
            BulkResult<Long> thrown = assign(
                    surface,
                    client.onBulkProgress(progress -> {
                        throw own;
                    }),
                    IDS);
            BulkResult<Long> late = assign(surface, client.onBulkProgress(BulkProgress::stop), ids(1, 100));
            BulkResult<Long> tooLate = assign(
                    surface,
                    client.onBulkProgress(progress -> {
                        throw own;
                    }),
                    ids(1, 100));

            CallInterruptedException end =
                    (CallInterruptedException) stopped.stoppedBy().orElseThrow();
            assertThat(end.reason()).isEqualTo(Reason.CANCELLED);
            assertThat(end.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(end).hasMessageContaining("the call was cancelled after 100 of 250 parts");
            assertThat(stopped.unsent()).isEqualTo(ids(101, 250));
            assertThat(thrown.stoppedBy()).containsSame(own);
            assertThat(thrown.unsent()).isEqualTo(ids(101, 250));
            assertThat(late.throwIfAnyFailed().stoppedBy()).isEmpty();
            assertThat(tooLate.throwIfAnyFailed().stoppedBy()).isEmpty();
        }
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void cancelledFuture_sendsNoFurtherRequest(FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, ASSIGN).succeed("{}").then().stall();
        AtomicInteger reports = new AtomicInteger();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            CompletableFuture<BulkResult<Long>> future = reply.async()
                    .onBulkProgress(progress -> reports.incrementAndGet())
                    .tasks()
                    .bulkAssign(IDS, 5);
            server.awaitRequests(2);
            future.cancel(true);

            catchThrowableOfType(CancellationException.class, future::join);
        }
        assertThat(server.requests()).as("after the client has ended").hasSize(2);
        assertThat(reports).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource
    void timedOutRequest_isUnknown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, ASSIGN).succeed("{}").then().stall();
        try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
            SequencesClient reply = client.with(o -> o.totalTimeout(Duration.ofSeconds(1)));
            BulkResult<Long> result = assign(surface, reply, IDS);

            assertThat(result.stoppedBy()).get().isInstanceOf(TransportException.class);
            assertThat(result.unknown()).isEqualTo(ids(101, 200));
            assertThat(result.unsent()).isEqualTo(ids(201, 250));
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void closedClient_keepsTheResult(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, ASSIGN).succeed("{}");
        try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
            Runnable close = client::close;
            BulkResult<Long> result = assign(surface, client.onBulkProgress(progress -> close.run()), IDS);

            CallInterruptedException end =
                    (CallInterruptedException) result.stoppedBy().orElseThrow();
            assertThat(end.reason()).isEqualTo(Reason.CLOSED);
            assertThat(result.succeeded()).isEqualTo(ids(1, 100));
            assertThat(result.unsent()).isEqualTo(ids(101, 250));
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void interruptedThread_keepsTheResult(FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, ASSIGN).succeed("{}");
        try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = client.onBulkProgress(
                            progress -> Thread.currentThread().interrupt())
                    .tasks()
                    .bulkAssign(IDS, 5);

            assertThat(Thread.interrupted()).isTrue();
            CallInterruptedException end =
                    (CallInterruptedException) result.stoppedBy().orElseThrow();
            assertThat(end.reason()).isEqualTo(Reason.INTERRUPTED);
            assertThat(result.unsent()).isEqualTo(ids(101, 250));
        }
    }

    @ParameterizedTest
    @EnumSource
    void listenersError_isTheCallersOwn(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, ASSIGN).succeed("{}");
        AssertionError own = new AssertionError("own");
        try (SequencesClient client = SurfaceCalls.client(server, clock).build()) {
            SequencesClient reply = client.onBulkProgress(progress -> {
                throw own;
            });
            AssertionError thrown = catchThrowableOfType(AssertionError.class, () -> assign(surface, reply, IDS));

            assertThat(surface == Surface.BLOCKING ? thrown : thrown.getCause()).isSameAs(own);
        }
        assertThat(server.requests()).hasSize(1);
    }
}
