package dev.faultline.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A mirror that is kept by syncs alone, beside a server whose jobs come, change and close at any time, also between two
 * pages of a sync. Each seed is one history.
 */
@FaultlineTest
class JobsMirrorTest {

    private static final int SEEDS = 25;

    static Stream<Object[]> matrix() {
        return Surface.with(Stream.of(JobsServer.Paging.values()));
    }

    /** The application's own copy: the version of each job, and the mark as it is stored. */
    private static final class Mirror {
        private final Map<String, Integer> jobs = new TreeMap<>();
        private String mark = JobsMark.START.toJson();

        JobsSync sync(Surface surface, PartnerClient partner) {
            JobsMark since = JobsMark.parse(mark);
            JobsSync sync = Samples.call(
                    surface, partner, c -> c.jobs().sync(since), c -> c.jobs().sync(since));
            for (Job job : sync.added()) {
                assertThat(jobs.put(job.id(), version(job))).as("added twice").isNull();
            }
            for (Job job : sync.changed()) {
                assertThat(jobs.put(job.id(), version(job))).isNotNull().isNotEqualTo(version(job));
            }
            sync.closed().forEach(job -> assertThat(jobs.remove(job.id())).isNotNull());
            mark = sync.mark().toJson();
            assertThat(sync.mark().size()).isEqualTo(jobs.size());
            return sync;
        }

        private static Integer version(Job job) {
            return Integer.valueOf(String.valueOf(job.title()).substring(1));
        }
    }

    private static PartnerClient client(JobsServer server, FakeClock clock) {
        return PartnerClient.builder()
                .apiKey(Samples.KEY)
                .baseUrl(server.url())
                .timeSource(clock)
                .build();
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void quietServer_isMirroredExactly(Surface surface, JobsServer.Paging paging) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            FakeClock clock = FakeClock.create();
            Mirror mirror = new Mirror();
            try (JobsServer server = new JobsServer(clock, paging, 1 + random.nextInt(6), seed);
                    PartnerClient partner = client(server, clock)) {
                for (int round = 0; round < 8; round++) {
                    server.move(random.nextInt(15));
                    clock.advance(Duration.ofMinutes(random.nextInt(60)));
                    mirror.sync(surface, partner);
                    assertThat(mirror.jobs).as("seed " + seed).isEqualTo(server.state());
                }
                assertThat(mirror.sync(surface, partner).isEmpty()).isTrue();
            }
        }
    }

    /**
     * Each job that is open all the time is in the mirror, at least as it was when the sync began, and no job that is not
     * open any more stays there for longer than one quiet sync.
     */
    @ParameterizedTest
    @MethodSource("matrix")
    void movingServer_isMirroredAsOfTheMarkOrLater(Surface surface, JobsServer.Paging paging) {
        int faults = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            FakeClock clock = FakeClock.create();
            Mirror mirror = new Mirror();
            try (JobsServer server = new JobsServer(clock, paging, 18, seed);
                    PartnerClient partner = client(server, clock)) {
                server.move(60);
                mirror.sync(surface, partner);
                for (int round = 0; round < 8; round++) {
                    String text = "seed " + seed + ", round " + round;
                    server.move(random.nextInt(6));
                    Map<String, JobsServer.Offer> before = server.open();
                    Map<String, Integer> mirrored = new TreeMap<>(mirror.jobs);
                    clock.advance(Duration.ofMinutes(random.nextInt(60))); // updates are older than the overlap
                    server.moves(1);
                    server.faults(random.nextInt(4) == 0 ? 60 : 5);
                    try {
                        mirror.sync(surface, partner);
                    } catch (SdkException e) {
                        faults++;
                        assertThat(mirror.jobs).as(text).isEqualTo(mirrored);
                        clock.advance(Duration.ofMinutes(1)); // until the circuit lets calls through
                        continue;
                    } finally {
                        server.moves(0);
                        server.faults(0);
                    }
                    Map<String, JobsServer.Offer> after = server.open();
                    before.forEach((id, job) -> {
                        if (after.containsKey(id)) {
                            assertThat(mirror.jobs).as(text).containsKey(id);
                            assertThat(mirror.jobs.get(id)).as(text).isGreaterThanOrEqualTo(job.version());
                        }
                    });
                }
                mirror.sync(surface, partner);
                assertThat(mirror.jobs).as("seed " + seed).isEqualTo(server.state());
            }
        }
        assertThat(faults).isPositive();
    }
}
