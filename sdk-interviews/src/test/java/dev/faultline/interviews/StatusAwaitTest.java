package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.HttpMethod;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A status is read politely until it is the wanted one, can no longer come, or the time has passed. */
@FaultlineTest
class StatusAwaitTest {

    private static final Duration LONG = Duration.ofHours(1);

    private static Script statuses(FaultServer server) {
        return server.on(HttpMethod.GET, "/candidates/cand_55/status");
    }

    private static String status(String status) {
        return "{\"success\":true,\"data\":{\"status\":\"" + status + "\",\"analysisViewed\":false}}";
    }

    private static StatusReport await(
            Surface surface, InterviewsClient client, CandidateStatus wanted, Duration timeout) {
        return Samples.call(
                surface,
                client,
                c -> c.candidates(Samples.POSITION).awaitStatus(Samples.CANDIDATE, wanted, timeout),
                c -> c.candidates(Samples.POSITION).awaitStatus(Samples.CANDIDATE, wanted, timeout));
    }

    private static StatusReport await(
            Surface surface, InterviewsClient client, Predicate<StatusReport> over, Consumer<StatusReport> onRead) {
        return Samples.call(
                surface,
                client,
                c -> c.candidates(Samples.POSITION).awaitStatus(Samples.CANDIDATE, over, LONG, onRead),
                c -> c.candidates(Samples.POSITION).awaitStatus(Samples.CANDIDATE, over, LONG, onRead));
    }

    @ParameterizedTest
    @EnumSource
    void wantedStatus_endsTheWait(Surface surface, FaultServer server, FakeClock clock) {
        statuses(server)
                .succeed(status("new"))
                .then()
                .succeed(status("invited"))
                .times(5)
                .then()
                .succeed(status("interviewed"));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            StatusReport report = await(surface, client, CandidateStatus.INTERVIEWED, LONG);
            assertThat(report.status().is(CandidateStatus.INTERVIEWED)).isTrue();
        }
        assertThat(clock.waits()).extracting(Duration::toSeconds).containsExactly(5L, 10L, 20L, 40L, 60L, 60L);
    }

    @ParameterizedTest
    @CsvSource({
        "NEW, invited",
        "INVITED, interviewed",
        "INVITED, expired",
        "INTERVIEWED, rejected",
        "INTERVIEWED, selected",
        "INTERVIEWED, expired",
        "INTERVIEWED, unevaluable"
    })
    void statusThatCanNoLongerCome_endsTheWait(
            CandidateStatus wanted, String present, FaultServer server, FakeClock clock) {
        statuses(server).succeed(status(present));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            for (Surface surface : Surface.values()) {
                assertThat(await(surface, client, wanted, LONG).status().value())
                        .isEqualTo(present);
            }
        }
        assertThat(clock.waits()).isEmpty();
    }

    /** No page lists the statuses before a decision, or says that one is final; nor has the page a newer status. */
    @ParameterizedTest
    @CsvSource({
        "SELECTED, rejected",
        "SELECTED, failed",
        "REJECTED, expired",
        "EXPIRED, interviewed",
        "INTERVIEWED, on_hold"
    })
    void whereNoPageTells_theTimePasses(CandidateStatus wanted, String present, FaultServer server, FakeClock clock) {
        statuses(server).succeed(status(present)).times(3);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            StatusReport report = await(Surface.BLOCKING, client, wanted, Duration.ofSeconds(12));
            assertThat(report.status().value()).isEqualTo(present);
        }
        assertThat(clock.waits()).extracting(Duration::toSeconds).containsExactly(5L, 7L);
    }

    @ParameterizedTest
    @EnumSource
    void applicationsOwnEnd_isOne_andEachReportIsShown(Surface surface, FaultServer server, FakeClock clock) {
        statuses(server)
                .succeed(status("interviewed"))
                .then()
                .succeed(status("interviewed").replace("false", "true"));
        List<Boolean> seen = new ArrayList<>();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            StatusReport report =
                    await(surface, client, StatusReport::isAnalysisViewed, read -> seen.add(read.isAnalysisViewed()));
            assertThat(report.isAnalysisViewed()).isTrue();
        }
        assertThat(seen).containsExactly(false, true);
    }

    @ParameterizedTest
    @EnumSource
    void wantedStatus_isShownToo(Surface surface, FaultServer server, FakeClock clock) {
        statuses(server).succeed(status("invited"));
        List<StatusReport> seen = new ArrayList<>();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            StatusReport report = Samples.call(
                    surface,
                    client,
                    c -> c.candidates("pos_8").awaitStatus("cand_55", CandidateStatus.INVITED, LONG, seen::add),
                    c -> c.candidates("pos_8").awaitStatus("cand_55", CandidateStatus.INVITED, LONG, seen::add));
            assertThat(seen).containsExactly(report);
        }
    }

    @ParameterizedTest
    @EnumSource
    void limitAndLostRead_areWaitedOut_andADeletedCandidateEndsIt(
            Surface surface, FaultServer server, FakeClock clock) {
        statuses(server)
                .reset()
                .then()
                .fail(InterviewsError.RATE_LIMITED)
                .retryAfter(30)
                .then()
                .succeed(status("new"))
                .then()
                .fail(InterviewsError.NOT_FOUND);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> await(surface, client, CandidateStatus.INVITED, LONG))
                    .isInstanceOf(InterviewsException.NotFound.class);
        }
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource
    void listenerThatThrows_endsTheWait(Surface surface, FaultServer server, FakeClock clock) {
        statuses(server).succeed(status("new"));
        IllegalStateException own = new IllegalStateException("own");
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> await(surface, client, report -> false, report -> {
                        throw own;
                    }))
                    .isSameAs(own);
        }
    }

    @Test
    void cancellation_endsTheWait(FaultServer server) {
        FakeClock clock = FakeClock.manual();
        statuses(server).succeed(status("new"));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            CompletableFuture<StatusReport> future =
                    client.async().candidates("pos_8").awaitStatus("cand_55", CandidateStatus.INVITED, LONG);
            clock.awaitPending(1);
            future.cancel(true);

            assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
            clock.awaitPending(0);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void interrupt_endsTheWait(FaultServer server, FakeClock clock) {
        statuses(server).succeed(status("new"));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            CallInterruptedException failure = catchThrowableOfType(
                    CallInterruptedException.class,
                    () -> await(
                            Surface.BLOCKING,
                            client,
                            report -> false,
                            report -> Thread.currentThread().interrupt()));
            assertThat(failure.reason()).isEqualTo(Reason.INTERRUPTED);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void closedClient_endsTheWait(FaultServer server) {
        FakeClock clock = FakeClock.manual();
        statuses(server).succeed(status("new"));
        InterviewsClient client = Samples.client(server, clock).build();
        CompletableFuture<StatusReport> future =
                client.async().candidates("pos_8").awaitStatus("cand_55", CandidateStatus.INVITED, LONG);
        clock.awaitPending(1);
        client.close();

        CallInterruptedException failure =
                catchThrowableOfType(CallInterruptedException.class, () -> Surface.result(future));
        assertThat(failure.reason()).isEqualTo(Reason.CLOSED);
    }

    @ParameterizedTest
    @EnumSource
    void badInput_isRejectedAtOnce(Surface surface, FaultServer server, FakeClock clock) {
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> await(surface, client, CandidateStatus.NEW, Duration.ofSeconds(-1)))
                    .withMessageStartingWith("timeout");
        }
    }
}
