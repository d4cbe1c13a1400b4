package dev.faultline.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.OnceResult;
import dev.faultline.core.OnceResult.NotPlaced;
import dev.faultline.core.OnceResult.Placed;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Against a server that keeps count, an application exists at most once and in the end exactly once, and each result is
 * true: whatever gets lost, whenever a process starts again with what it stored, and long after the key has expired.
 */
@FaultlineTest
class SubmissionsUnderFaultsTest {

    private static final int SEEDS = 60;

    @ParameterizedTest
    @EnumSource
    void storedBeforeSent_isThereOnce(Surface surface) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            FakeClock clock = FakeClock.create();
            Duration skew = Duration.ofMinutes(random.nextInt(90) - 45);
            try (PartnerServer server = new PartnerServer(clock, seed, skew)) {
                server.lag(Duration.ofSeconds(random.nextInt(3) * 60));
                server.faults(25 + random.nextInt(30));
                for (int number = 0; number < 3; number++) {
                    String ownId = "ats-" + number;
                    String jobId = "job_" + number;
                    String stored = prepared(server, clock, application(jobId, ownId), random)
                            .toJson();
                    boolean done = false;
                    for (int process = 0; !done && process < 12; process++) {
                        String text = "seed " + seed + ", " + ownId + ", process " + process;
                        done = inAProcess(
                                surface, server, clock, PreparedApplication.parse(stored), ownId, random, text);
                        if (random.nextInt(6) == 0) {
                            server.closeJob(jobId);
                        }
                        clock.advance(Duration.ofMinutes(random.nextInt(3) == 0 ? random.nextInt(1800) : 2));
                    }
                }
                server.faults(0);
                assertThat(server.count()).isLessThanOrEqualTo(3);
            }
        }
    }

    /** What the first process does: it stores, and in some runs it sends too. */
    private static PreparedApplication prepared(
            PartnerServer server, FakeClock clock, NewApplication application, Random random) {
        try (PartnerClient partner = client(server, clock, random)) {
            PreparedApplication prepared = partner.applications().prepare(application);
            if (random.nextBoolean()) {
                String ownId = application.sourceApplicationId().orElseThrow();
                OnceResult<ApplicationReceipt> first = partner.applications().submitOrFind(prepared);
                check(server, ownId, first, "first");
            }
            return prepared;
        }
    }

    /** Returns whether it is over. */
    private static boolean inAProcess(
            Surface surface,
            PartnerServer server,
            FakeClock clock,
            PreparedApplication prepared,
            String ownId,
            Random random,
            String text) {
        try (PartnerClient partner = client(server, clock, random)) {
            if (random.nextInt(3) > 0) {
                OnceResult<ApplicationReceipt> result = Samples.call(
                        surface,
                        partner,
                        c -> c.applications().submitOrFind(prepared),
                        c -> c.applications().submitOrFind(prepared));
                return check(server, ownId, result, text);
            }
            try {
                ApplicationReceipt receipt = Samples.call(
                        surface,
                        partner,
                        c -> c.applications().submit(prepared),
                        c -> c.applications().submit(prepared));
                assertThat(server.with(ownId)).as(text).hasSize(1);
                assertThat(receipt.id())
                        .as(text)
                        .isEqualTo(server.with(ownId).get(0).id());
                return true;
            } catch (SdkException e) {
                assertThat(server.with(ownId)).as(text).hasSizeLessThanOrEqualTo(1);
                return false;
            }
        }
    }

    private static boolean check(
            PartnerServer server, String ownId, OnceResult<ApplicationReceipt> result, String text) {
        assertThat(server.with(ownId)).as(text).hasSizeLessThanOrEqualTo(1);
        if (result instanceof Placed<ApplicationReceipt> placed) {
            assertThat(server.with(ownId)).as(text).hasSize(1);
            assertThat(placed.value().id())
                    .as(text)
                    .isEqualTo(server.with(ownId).get(0).id());
        }
        if (result instanceof NotPlaced<ApplicationReceipt>) {
            assertThat(server.with(ownId)).as(text).isEmpty();
        }
        assertThat(result).as(text).isNotInstanceOf(OnceResult.Candidate.class);
        return result instanceof Placed;
    }

    @ParameterizedTest
    @EnumSource
    void goodTimes_endWithAllOfThem(Surface surface) {
        for (long seed = 1000; seed < 1000 + SEEDS; seed++) {
            Random random = new Random(seed);
            FakeClock clock = FakeClock.create();
            try (PartnerServer server = new PartnerServer(clock, seed, Duration.ZERO)) {
                String stored = prepared(server, clock, application("job_1", "ats-1"), random)
                        .toJson();
                server.faults(70);
                PreparedApplication again = PreparedApplication.parse(stored);
                inAProcess(surface, server, clock, again, "ats-1", random, "seed " + seed);
                server.faults(0);
                clock.advance(Duration.ofMinutes(random.nextInt(3000)));
                try (PartnerClient partner = client(server, clock, random)) {
                    OnceResult<ApplicationReceipt> result = Samples.call(
                            surface,
                            partner,
                            c -> c.applications().submitOrFind(again),
                            c -> c.applications().submitOrFind(again));
                    assertThat(result).as("seed " + seed).isInstanceOf(Placed.class);
                }
                assertThat(server.count()).as("seed " + seed).isEqualTo(1);
            }
        }
    }

    /** Nothing was stored: only the partner's own id is left to recognise it by. */
    @ParameterizedTest
    @EnumSource
    void notStored_isThereOnceByItsOwnId(Surface surface) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            FakeClock clock = FakeClock.create();
            try (PartnerServer server = new PartnerServer(clock, seed, Duration.ZERO)) {
                server.faults(40);
                boolean done = false;
                for (int process = 0; !done; process++) {
                    assertThat(process).isLessThan(50);
                    try (PartnerClient partner = client(server, clock, random)) {
                        NewApplication application = application("job_1", "ats-1");
                        OnceResult<ApplicationReceipt> result = Samples.call(
                                surface,
                                partner,
                                c -> c.applications().submitOrFind(application),
                                c -> c.applications().submitOrFind(application));
                        done = check(server, "ats-1", result, "seed " + seed + ", process " + process);
                    }
                    clock.advance(Duration.ofMinutes(random.nextInt(2000)));
                }
                assertThat(server.count()).isEqualTo(1);
            }
        }
    }

    /** A list that is late, and jobs that close meanwhile: a rejection of one key shows nothing of another. */
    @ParameterizedTest
    @EnumSource
    void notStoredAndTheJobCloses_isNeverSaidToBeMissing(Surface surface) {
        int closed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            FakeClock clock = FakeClock.create();
            try (PartnerServer server = new PartnerServer(clock, seed, Duration.ZERO)) {
                server.lag(Duration.ofMinutes(10));
                server.faults(40);
                NewApplication application = application("job_1", "ats-1");
                for (int process = 0; process < 6; process++) {
                    try (PartnerClient partner = client(server, clock, random)) {
                        OnceResult<ApplicationReceipt> result = Samples.call(
                                surface,
                                partner,
                                c -> c.applications().submitOrFind(application),
                                c -> c.applications().submitOrFind(application));
                        check(server, "ats-1", result, "seed " + seed + ", process " + process);
                    }
                    if (random.nextInt(3) == 0) {
                        server.closeJob("job_1");
                        closed++;
                    }
                    clock.advance(Duration.ofMinutes(2));
                }
                assertThat(server.count()).isLessThanOrEqualTo(1);
            }
        }
        assertThat(closed).isPositive();
    }

    /** The key alone protects: after its time nothing is sent, since nothing would show a second one. */
    @ParameterizedTest
    @EnumSource
    void withoutAnOwnId_isThereAtMostOnce(Surface surface) {
        int refused = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            FakeClock clock = FakeClock.create();
            Duration skew = Duration.ofMinutes(random.nextInt(110) - 55);
            try (PartnerServer server = new PartnerServer(clock, seed, skew)) {
                server.faults(30);
                String stored = null;
                for (int process = 0; process < 8; process++) {
                    try (PartnerClient partner = client(server, clock, random)) {
                        NewApplication application = Samples.application("job_1").toBuilder()
                                .sourceApplicationId(null)
                                .build();
                        stored = stored == null
                                ? partner.applications().prepare(application).toJson()
                                : stored;
                        PreparedApplication prepared = PreparedApplication.parse(stored);
                        Samples.call(
                                surface,
                                partner,
                                c -> c.applications().submit(prepared),
                                c -> c.applications().submit(prepared));
                        assertThat(server.count()).as("seed " + seed).isEqualTo(1);
                    } catch (SdkException e) {
                        assertThat(e.idempotencyKey()).isPresent();
                    } catch (IllegalStateException e) {
                        refused++;
                    }
                    assertThat(server.count()).as("seed " + seed).isLessThanOrEqualTo(1);
                    clock.advance(Duration.ofMinutes(random.nextInt(500)));
                }
            }
        }
        assertThat(refused).isPositive();
    }

    private static PartnerClient client(PartnerServer server, FakeClock clock, Random random) {
        PartnerClient.Builder builder = PartnerClient.builder()
                .apiKey(Samples.KEY)
                .baseUrl(server.url())
                .timeSource(clock);
        if (random.nextBoolean()) {
            builder.retryPolicy(RetryPolicy.none());
        }
        return builder.build();
    }

    private static NewApplication application(String jobId, String ownId) {
        return Samples.application(jobId).toBuilder().sourceApplicationId(ownId).build();
    }
}
