package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A sync reads the whole list or fails, takes its time from the server, and closes no job that has only moved. */
@FaultlineTest
class JobsSyncTest {

    private static String job(String id, String title) {
        return "{\"id\":\"%s\",\"title\":\"%s\",\"company\":{\"id\":\"co_%s\"},\"updatedAt\":\"2025-12-31T12:00:00Z\"}"
                .formatted(id, title, id.substring(4, 5));
    }

    private static String page(String cursor, String... jobs) {
        String next = cursor == null ? "" : ",\"next_cursor\":\"" + cursor + "\"";
        return Arrays.stream(jobs).collect(Collectors.joining(",", "{\"data\":[", "]" + next + "}"));
    }

    private static JobsSync sync(Surface surface, PartnerClient partner, JobsMark since) {
        return Samples.call(
                surface, partner, c -> c.jobs().sync(since), c -> c.jobs().sync(since));
    }

    private static List<String> targets(FaultServer server) {
        return server.requests().stream().map(SeenRequest::target).toList();
    }

    @ParameterizedTest
    @EnumSource
    void onePage_isOneMoment(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page(null, job("job_1", "a"), job("job_2", "b"), job("job_3", "c")))
                .then()
                .succeed(page(null, job("job_3", "C"), job("job_4", "d"), job("job_1", "a")));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            JobsSync first = sync(surface, partner, JobsMark.START);
            assertThat(first.added()).extracting(Job::id).containsExactly("job_1", "job_2", "job_3");
            assertThat(first.changed()).isEmpty();
            assertThat(first.closed()).isEmpty();
            assertThat(first.mark().asOf()).contains(clock.now());

            JobsSync second = sync(surface, partner, JobsMark.parse(first.mark().toJson()));
            assertThat(second.added()).extracting(Job::id).containsExactly("job_4");
            assertThat(second.changed()).extracting(Job::title).containsExactly("C");
            assertThat(second.closed()).containsExactly(new JobsSync.Closed("job_2", "co_2"));
            assertThat(second.mark().size()).isEqualTo(3);
            assertThat(second).hasToString("JobsSync[added=1, changed=1, closed=1, mark=" + second.mark() + "]");
        }
        assertThat(targets(server)).containsOnly("/jobs?status=open&limit=200").hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void severalPages_areFollowedByTheUpdatesDuringThem(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page("c2", job("job_1", "a"), job("job_2", "b")))
                .then()
                .succeed(page(null, job("job_2", "b"), job("job_3", "c")))
                .then()
                .succeed(page(null, job("job_1", "A"), job("job_4", "d")));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            JobsSync sync = sync(surface, partner, JobsMark.START);
            assertThat(sync.added()).extracting(Job::title).containsExactly("A", "b", "c", "d");
            assertThat(sync.mark().asOf()).contains(clock.now());
        }
        assertThat(targets(server))
                .containsExactly(
                        "/jobs?status=open&limit=200",
                        "/jobs?status=open&cursor=c2&limit=200",
                        "/jobs?status=open&updated_since=2025-12-31T23%3A55%3A00Z&limit=200");
    }

    /** The pages may have moved: one company's list shows it. */
    @ParameterizedTest
    @EnumSource
    void jobThatTheListLacks_isLookedForAtItsCompany(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page(null, job("job_1", "a"), job("job_2", "b"), job("job_3", "c")))
                .then()
                .succeed(page("c2", job("job_1", "a")))
                .then()
                .succeed(page(null))
                .then()
                .succeed(page(null))
                .always();
        server.on(GET, "/jobs", "company_id", "co_2").succeed(page(null, job("job_2", "b")));
        server.on(GET, "/jobs", "company_id", "co_3").succeed(page(null));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            JobsMark mark = sync(surface, partner, JobsMark.START).mark();
            clock.advance(Duration.ofHours(2));

            JobsSync sync = sync(surface, partner, mark);

            assertThat(sync.closed()).extracting(JobsSync.Closed::id).containsExactly("job_3");
            assertThat(sync.added()).isEmpty();
            assertThat(sync.changed()).isEmpty();
            assertThat(sync.mark().size()).isEqualTo(2);
        }
        assertThat(targets(server).get(3))
                .as("since the sync before, less the overlap")
                .isEqualTo("/jobs?status=open&updated_since=2025-12-31T23%3A55%3A00Z&limit=200");
    }

    /** Where jobs of many companies are missing, the list itself is read once more. */
    @ParameterizedTest
    @EnumSource
    void manyCompanies_areReadAsOneList(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page(null, job("job_1", "a"), job("job_2", "b"), job("job_3", "c"), job("job_4", "d")))
                .then()
                .succeed(page("c2", job("job_1", "a")))
                .then()
                .succeed(page(null))
                .then()
                .succeed(page(null))
                .then()
                .succeed(page(null, job("job_1", "a"), job("job_2", "b")));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            JobsSync sync = sync(
                    surface, partner, sync(surface, partner, JobsMark.START).mark());
            assertThat(sync.closed()).extracting(JobsSync.Closed::id).containsExactly("job_3", "job_4");
        }
        assertThat(targets(server).get(4)).isEqualTo("/jobs?status=open&limit=200");
    }

    @ParameterizedTest
    @EnumSource
    void pageThatFails_failsAll(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page("c2", job("job_1", "a")))
                .then()
                .fail(PartnerError.RATE_LIMITED)
                .retryAfter(7)
                .then()
                .fail(PartnerError.INTERNAL_ERROR)
                .times(4);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> sync(surface, partner, JobsMark.START))
                    .isInstanceOf(PartnerException.InternalError.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void limitInTheMiddle_isWaitedOut(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page("c2", job("job_1", "a")))
                .then()
                .fail(PartnerError.RATE_LIMITED)
                .retryAfter(7)
                .then()
                .succeed(page(null, job("job_2", "b")))
                .then()
                .succeed(page(null));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThat(sync(surface, partner, JobsMark.START).added()).hasSize(2);
        }
        assertThat(clock.waits()).contains(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @EnumSource
    void cursorThatLeadsBack_fails(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page("c2", job("job_1", "a")))
                .then()
                .succeed(page("c3", job("job_2", "b")))
                .then()
                .succeed(page("c2", job("job_3", "c")));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> sync(surface, partner, JobsMark.START))
                    .isInstanceOf(ResponseFormatException.class);
        }
    }

    /** A server without a clock of its own in the headers: the latest update is a time of the server's too. */
    @ParameterizedTest
    @EnumSource
    void withoutADate_theLatestUpdateIsTheTime(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page("c2", job("job_1", "a"), "{\"id\":\"job_9\"}"))
                .without("Date")
                .then()
                .succeed(page(null))
                .without("Date")
                .then()
                .succeed(page(null))
                .without("Date")
                .then()
                .succeed(page(null))
                .without("Date");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            JobsSync sync = sync(surface, partner, JobsMark.START);
            assertThat(sync.mark().asOf().orElseThrow()).isEqualTo("2025-12-31T12:00:00Z");
            assertThat(targets(server).get(2)).contains("updated_since=2025-12-31T11%3A55%3A00Z");

            JobsSync none = sync(surface, partner, sync.mark());
            assertThat(none.mark().asOf()).isEmpty();
            assertThat(none.closed())
                    .containsExactly(new JobsSync.Closed("job_1", "co_1"), new JobsSync.Closed("job_9", null));
        }
    }

    @ParameterizedTest
    @EnumSource
    void companyOfAMissingJobThatIsUnknown_readsTheListAgain(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page(null, "{\"id\":\"job_9\"}", job("job_1", "a")))
                .then()
                .succeed(page("c2", job("job_1", "a")))
                .then()
                .succeed(page(null))
                .then()
                .succeed(page(null))
                .then()
                .succeed(page(null, "{\"id\":\"job_9\"}"));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            JobsMark mark =
                    JobsMark.parse(sync(surface, partner, JobsMark.START).mark().toJson());
            assertThat(sync(surface, partner, mark).isEmpty()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void companyWithABlankId_isUnknown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page(null, job("job_1", "a"), job("job_2", "b").replace("co_2", " ")))
                .then()
                .succeed(page("c2", job("job_1", "a")))
                .then()
                .succeed(page(null))
                .then()
                .succeed(page(null))
                .then()
                .succeed(page(null, job("job_1", "a")));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            JobsMark mark =
                    JobsMark.parse(sync(surface, partner, JobsMark.START).mark().toJson());
            assertThat(sync(surface, partner, mark).closed()).containsExactly(new JobsSync.Closed("job_2", null));
        }
        assertThat(targets(server).get(4)).isEqualTo("/jobs?status=open&limit=200");
    }

    /** A copy of the server that lags behind does not undo what a newer one showed. */
    @ParameterizedTest
    @EnumSource
    void olderCopyOfAJob_isIgnored(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed(page("c2", job("job_1", "new").replace("12:00:00", "13:00:00")))
                .then()
                .succeed(page(null, job("job_1", "old")))
                .then()
                .succeed(page(null, job("job_1", "old")));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            assertThat(sync(surface, partner, JobsMark.START).added())
                    .extracting(Job::title)
                    .containsExactly("new");
        }
    }

    @Test
    void orderOfMembersAndFormOfNumbers_areNoChange(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed("{\"data\":[{\"id\":\"job_1\",\"compensation\":{\"min\":17.5,\"max\":20},\"schedule\":null}]}")
                .then()
                .succeed(
                        "{\"data\":[{\"schedule\":null,\"compensation\":{\"max\":2e1,\"min\":17.50},\"id\":\"job_1\"}]}")
                .then()
                .succeed("{\"data\":[{\"compensation\":{\"max\":2e1,\"min\":17.50},\"id\":\"job_1\"}]}");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            JobsMark mark = partner.jobs().sync(JobsMark.START).mark();
            assertThat(partner.jobs().sync(mark).isEmpty()).isTrue();
            assertThat(partner.jobs().sync(mark).changed()).hasSize(1);
        }
    }

    @Test
    void mark_isStoredAsText(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(page(null, job("job_2", "b"), job("job_1", "a"), "{\"id\":\"job_9\"}"));
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            JobsMark mark = partner.jobs().sync(JobsMark.START).mark();
            String text = mark.toJson();
            assertThat(text)
                    .isEqualTo("{\"version\":1,\"kind\":\"jobsMark\",\"asOf\":\"2026-01-01T00:00:00Z\",\"jobs\":{"
                            + "\"\":{\"job_9\":\"5cefc3b016e6\"},\"co_1\":{\"job_1\":\"143fc34e1528\"},"
                            + "\"co_2\":{\"job_2\":\"445eaaddc165\"}},"
                            + "\"sha256\":\"ab52795641da79c8ef0dcb8d390b2a8934b792c2ad18a40842a25d4d5cd4e6c6\"}");
            assertThat(JobsMark.parse(text)).isEqualTo(mark).hasSameHashCodeAs(mark);
            assertThat(mark).hasToString("JobsMark[asOf=2026-01-01T00:00:00Z, 3 jobs]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JobsMark.parse(text.replace("job_9", "job_8")))
                    .withMessage("json is a mark of jobs that was changed: give the text as toJson() returned it");
        }
        assertThat(JobsMark.parse(JobsMark.START.toJson())).isEqualTo(JobsMark.START);
        assertThat(JobsMark.START.asOf()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{\"version\":1,", "{\"jobs\":{}}", "{\"version\":2,\"jobs\":[]}"})
    void textThatIsNoMark_isRejected(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> JobsMark.parse(text));
    }

    /** Taken for an empty mark, it would hide each job that has closed. */
    @Test
    void storedTextOfAnotherKind_isRejected(FaultServer server, FakeClock clock) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            String other = partner.applications().prepare(Samples.application()).toJson();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> JobsMark.parse(other))
                    .withMessage("json is no mark of jobs: give the text as toJson() returned it");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> PreparedApplication.parse(JobsMark.START.toJson()))
                    .withMessage("json is no prepared application: give the text as toJson() returned it");
        }
    }

    @Test
    void interrupted_endsTheSync(FaultServer server, FakeClock clock) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> partner.jobs().sync(JobsMark.START)).isInstanceOf(CallInterruptedException.class);
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void cancelledInTheMiddle_readsNoFurther() {
        FakeClock clock = FakeClock.manual();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(GET, "/jobs")
                    .succeed(page("c2", job("job_1", "a")))
                    .then()
                    .fail(PartnerError.RATE_LIMITED)
                    .retryAfter(30);
            CompletableFuture<JobsSync> sync = partner.async().jobs().sync(JobsMark.START);
            clock.awaitPending(1);

            sync.cancel(true);

            assertThatThrownBy(sync::join).isInstanceOf(CancellationException.class);
            clock.advance(Duration.ofHours(1));
            assertThat(server.requests()).hasSize(2);
        }
    }
}
