package dev.faultline.sequences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.HttpMethod;
import dev.faultline.sequences.jobs.BackgroundJob;
import dev.faultline.sequences.jobs.BackgroundJobStatus;
import dev.faultline.sequences.jobs.BackgroundJobStatus.State;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A job is read politely until it is over, or the time has passed. */
@FaultlineTest
class JobAwaitTest {

    private static final String JOB = "/v3/background-jobs/17";
    private static final BackgroundJob THE_JOB = new BackgroundJob("17", JOB);
    private static final String RUNNING = "{\"status\":\"inProgress\"}";
    private static final Duration LONG = Duration.ofMinutes(30);

    private static BackgroundJobStatus await(Surface surface, SequencesClient reply, Duration timeout) {
        return SurfaceCalls.call(
                surface,
                reply,
                c -> c.backgroundJobs().await(THE_JOB, timeout),
                c -> c.backgroundJobs().await(THE_JOB, timeout));
    }

    @ParameterizedTest
    @EnumSource
    void acceptedOperation_isFollowedToItsEnd(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/sequences/start").respond(202, "").header("Location", JOB);
        server.on(HttpMethod.GET, JOB).succeed(RUNNING).times(7).then().succeed("{\"status\":\"Completed\",\"n\":3}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequences().bulkStart(List.of(1L)),
                    c -> c.sequences().bulkStart(List.of(1L)));
            assertThat(result.jobs()).containsExactly(THE_JOB);
            BackgroundJobStatus status = await(surface, reply, LONG);

            assertThat(status.state()).isEqualTo(State.FINISHED);
            assertThat(status.isOver()).isTrue();
            assertThat(status.status()).isEqualTo("Completed");
            assertThat(status.json().get("n").asNumber()).isPresent();
        }
        assertThat(clock.waits()).extracting(Duration::toSeconds).containsExactly(2L, 4L, 8L, 16L, 30L, 30L, 30L);
    }

    @ParameterizedTest
    @CsvSource({
        "finished, FINISHED",
        "SUCCEEDED, FINISHED",
        "failed, FAILED",
        "Error, FAILED",
        "canceled, CANCELLED",
        "brandNew, RUNNING"
    })
    void wordsForTheEnd_areFew(String word, State state, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, JOB).succeed("{\"state\":\"" + word + "\"}");
        for (Surface surface : Surface.values()) {
            try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
                assertThat(await(surface, reply, Duration.ZERO).state()).isEqualTo(state);
            }
        }
        assertThat(clock.waits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void timeout_leavesTheJobRunning(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, JOB).succeed(RUNNING).times(4);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BackgroundJobStatus status = await(surface, reply, Duration.ofSeconds(10));

            assertThat(status.state()).isEqualTo(State.RUNNING);
            assertThat(status.isOver()).isFalse();
        }
        assertThat(clock.waits()).extracting(Duration::toSeconds).containsExactly(2L, 4L, 4L);
    }

    private static final String OTHER = "/v3/background-jobs/18";

    @ParameterizedTest
    @EnumSource
    void allJobsOfAResult_areFollowedInOneCall(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/v4/sequences/start")
                .respond(202, "")
                .header("Location", JOB)
                .then()
                .respond(202, "")
                .header("Location", OTHER);
        server.on(HttpMethod.GET, JOB).succeed("{\"status\":\"Completed\"}");
        server.on(HttpMethod.GET, OTHER).succeed(RUNNING).times(2).then().succeed("{\"status\":\"failed\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BulkResult<Long> result = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.sequences().bulkStart(BulkSlicesTest.ids(1, 1500)),
                    c -> c.sequences().bulkStart(BulkSlicesTest.ids(1, 1500)));
            Map<BackgroundJob, BackgroundJobStatus> states = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.backgroundJobs().awaitAll(result, LONG),
                    c -> c.backgroundJobs().awaitAll(result, LONG));

            assertThat(states.keySet()).containsExactlyElementsOf(result.jobs());
            assertThat(states.values())
                    .extracting(BackgroundJobStatus::state)
                    .containsExactly(State.FINISHED, State.FAILED);
        }
        assertThat(clock.waits()).extracting(Duration::toSeconds).containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @EnumSource
    void severalJobs_areReadUntilTheTimeHasPassed(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, JOB).succeed(RUNNING).times(2);
        server.on(HttpMethod.GET, OTHER).succeed(RUNNING).times(2);
        List<BackgroundJob> jobs = List.of(THE_JOB, new BackgroundJob("18", null));
        List<String> seen = new ArrayList<>();
        Duration timeout = Duration.ofSeconds(1);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(SurfaceCalls.call(
                                    surface,
                                    reply,
                                    c -> c.backgroundJobs()
                                            .awaitAll(jobs, timeout, status -> seen.add(status.status())),
                                    c -> c.backgroundJobs()
                                            .awaitAll(jobs, timeout, status -> seen.add(status.status())))
                            .values())
                    .noneMatch(BackgroundJobStatus::isOver);
            Map<BackgroundJob, BackgroundJobStatus> none = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.backgroundJobs().awaitAll(List.of(), timeout),
                    c -> c.backgroundJobs().awaitAll(List.of(), timeout));
            assertThat(none).isEmpty();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> reply.backgroundJobs().awaitAll(List.of(new BackgroundJob(null, null)), timeout));
        }
        assertThat(seen).containsExactly("inProgress", "inProgress", "inProgress", "inProgress");
        assertThat(clock.waits()).extracting(Duration::toSeconds).containsExactly(1L);
    }

    @ParameterizedTest
    @EnumSource
    void eachState_isShown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, JOB).succeed(RUNNING).then().succeed("{\"status\":\"done\"}");
        List<String> seen = new ArrayList<>();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.backgroundJobs()
                            .await(THE_JOB, LONG, BackgroundJobStatus::isOver, status -> seen.add(status.status())),
                    c -> c.backgroundJobs()
                            .await(THE_JOB, LONG, BackgroundJobStatus::isOver, status -> seen.add(status.status())));
        }
        assertThat(seen).containsExactly("inProgress", "done");
    }

    @ParameterizedTest
    @EnumSource
    void applicationsOwnEnd_isOne(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, JOB).succeed("{}").then().succeed("{\"progress\":100}");
        Predicate<BackgroundJobStatus> over =
                status -> !status.json().get("progress").isMissing();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            BackgroundJobStatus status = SurfaceCalls.call(
                    surface,
                    reply,
                    c -> c.backgroundJobs().await(THE_JOB, LONG, over),
                    c -> c.backgroundJobs().await(THE_JOB, LONG, over));

            assertThat(status.status()).isNull();
            assertThat(status.state()).isEqualTo(State.RUNNING);
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedRead_isRetriedAsAny(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, JOB)
                .succeed(RUNNING)
                .then()
                .respond(503, "")
                .then()
                .succeed("{\"status\":\"failed\"}");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(await(surface, reply, LONG).state()).isEqualTo(State.FAILED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void missingJob_isAnError(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, JOB).succeed(RUNNING).then().respond(404, "");
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThat(catchThrowableOfType(SequencesException.General.class, () -> await(surface, reply, LONG))
                            .status())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @EnumSource
    void jobWithoutAnId_cannotBeFollowed(Surface surface, FaultServer server, FakeClock clock) {
        BackgroundJob job = new BackgroundJob(null, null);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> SurfaceCalls.call(
                            surface,
                            reply,
                            c -> c.backgroundJobs().await(job, LONG),
                            c -> c.backgroundJobs().await(job, LONG)))
                    .withMessageContaining("job is without an id");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void pauses_holdNoThreadAndEndByCancelling(FaultServer server) {
        FakeClock clock = FakeClock.manual();
        server.on(HttpMethod.GET, JOB).succeed(RUNNING).times(2);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            CompletableFuture<BackgroundJobStatus> future =
                    reply.async().backgroundJobs().await(THE_JOB, LONG);
            clock.awaitPending(1);
            clock.advanceToNext();
            server.awaitRequests(2);
            clock.awaitPending(1);
            future.cancel(true);
            clock.awaitPending(0);

            catchThrowableOfType(CancellationException.class, future::join);
        }
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void closedClient_endsThePause(FaultServer server) {
        FakeClock clock = FakeClock.manual();
        server.on(HttpMethod.GET, JOB).succeed(RUNNING);
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            CompletableFuture<BackgroundJobStatus> future =
                    reply.async().backgroundJobs().await(THE_JOB, LONG);
            clock.awaitPending(1);
            Runnable close = reply::close;
            close.run();

            assertThat(catchThrowableOfType(CallInterruptedException.class, () -> Surface.result(future))
                            .reason())
                    .isEqualTo(Reason.CLOSED);
        }
    }

    @Test
    void interruptedThread_endsThePause(FaultServer server) throws InterruptedException {
        FakeClock clock = FakeClock.manual();
        server.on(HttpMethod.GET, JOB).succeed(RUNNING);
        Thread waiting = Thread.currentThread();
        try (SequencesClient reply = SurfaceCalls.client(server, clock).build()) {
            Thread interrupting = new Thread(() -> {
                clock.awaitPending(1);
                waiting.interrupt();
            });
            interrupting.start();

            CallInterruptedException end =
                    catchThrowableOfType(CallInterruptedException.class, () -> await(Surface.BLOCKING, reply, LONG));
            assertThat(Thread.interrupted()).isTrue();
            interrupting.join();
            assertThat(end.reason()).isEqualTo(Reason.INTERRUPTED);
        }
    }
}
