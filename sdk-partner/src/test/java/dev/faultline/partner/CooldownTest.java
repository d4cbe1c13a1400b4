package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static java.time.Duration.ofDays;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CooldownException;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryPolicy;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One rejection holds back the calls that would be rejected as well, and no others. */
@FaultlineTest
class CooldownTest {

    private static final int THREADS = 32;

    @ParameterizedTest
    @EnumSource
    void manyCallsAndOneRejection_nobodySendsBeforeItsEnd_andEverybodyIsServed(Surface surface) {
        FakeClock clock = FakeClock.manual();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        CountDownLatch held = new CountDownLatch(THREADS - 1);
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock)
                        .listener(event -> {
                            if (event instanceof CallEvent.Held) {
                                held.countDown();
                            }
                        })
                        .build()) {
            server.on(POST, "/applications")
                    .fail(PartnerError.RATE_LIMITED)
                    .retryAfter(30)
                    .then()
                    .respond(201, Samples.RECEIPT);
            PartnerClient patient = partner.with(o -> o.totalTimeout(ofDays(1))); // a slow machine sees the clock race
            Instant start = clock.now();

            CompletableFuture<?> first = CompletableFuture.supplyAsync(() -> Samples.submit(surface, patient), threads);
            clock.awaitPending(1);
            List<CompletableFuture<?>> calls = new ArrayList<>(List.of(first));
            for (int i = 1; i < THREADS; i++) {
                calls.add(CompletableFuture.supplyAsync(() -> Samples.submit(surface, patient), threads));
            }
            held.await();
            clock.advance(ofSeconds(29));
            assertThat(server.requests())
                    .as("only the rejected one has been sent")
                    .hasSize(1);

            while (done(calls) < THREADS) {
                clock.advance(ofMillis(50)); // what is on the wire meanwhile takes real time, and is told a little late
                Thread.yield();
            }
            CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();

            assertThat(server.requests()).hasSize(THREADS + 1);
            assertThat(server.requests().stream()
                            .skip(1)
                            .map(SeenRequest::at)
                            .sorted()
                            .findFirst())
                    .hasValueSatisfying(at -> assertThat(at).isAfterOrEqualTo(start.plusSeconds(30)));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static int done(List<CompletableFuture<?>> calls) {
        return (int) calls.stream().filter(CompletableFuture::isDone).count();
    }

    @ParameterizedTest
    @EnumSource
    void companysFullBucket_holdsBackItsJobsOnly(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed("{\"data\":[" + Samples.JOB + "," + Samples.JOB.replace("job_40417", "job_2") + ","
                        + Samples.JOB.replace("job_40417", "job_3").replace("co_512", "co_9") + "]}");
        server.on(POST, "/applications")
                .fail(PartnerError.RATE_LIMITED)
                .retryAfter(45)
                .then()
                .respond(201, Samples.RECEIPT);
        RetryPolicy impatient = RetryPolicy.builder()
                .maxAttempts(1)
                .maxServerDelay(ofSeconds(10))
                .build();
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(impatient).build()) {
            Samples.jobs(surface, partner);
            Instant rejected = clock.now();
            assertThat(catchThrowableOfType(
                            PartnerException.RateLimited.class,
                            () -> Samples.submit(surface, partner, Samples.application("job_40417"))))
                    .isNotNull();

            CooldownException held = catchThrowableOfType(
                    CooldownException.class, () -> Samples.submit(surface, partner, Samples.application("job_2")));
            assertThat(held.scope()).isEqualTo("company co_512");
            assertThat(held.until()).isEqualTo(rejected.plusSeconds(45));
            assertThat(held.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(held.getCause()).isInstanceOf(PartnerException.RateLimited.class);

            assertThat(Samples.submit(surface, partner, Samples.application("job_3"))
                            .id())
                    .as("another company")
                    .isEqualTo("ej_app_90233");
            Samples.jobs(surface, partner);
            assertThat(server.requests()).hasSize(4);

            clock.advance(ofSeconds(46));
            Samples.submit(surface, partner, Samples.application("job_2"));
            assertThat(server.requests()).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void companyThatIsNotNamed_holdsBackThatSubmissionsJobsOnly(Surface surface, FaultServer server, FakeClock clock) {
        String job2 = Samples.JOB.replace("job_40417", "job_2");
        server.on(GET, "/jobs").succeed("{\"data\":[" + Samples.JOB + "," + job2 + "]}");
        server.on(POST, "/applications")
                .respond(429, "{\"error\":\"RATE_LIMITED\",\"scope\":\"partner_company\",\"retryAfter\":45}")
                .times(2)
                .then()
                .respond(201, Samples.RECEIPT);
        RetryPolicy impatient = RetryPolicy.builder()
                .maxAttempts(1)
                .maxServerDelay(ofSeconds(10))
                .build();
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(impatient).build()) {
            assertThat(catchThrowableOfType(
                            PartnerException.RateLimited.class,
                            () -> Samples.submit(surface, partner, Samples.application("job_of_nobody_knows_whom"))))
                    .isNotNull();
            Samples.jobs(surface, partner);
            assertThat(catchThrowableOfType(PartnerException.RateLimited.class, () -> Samples.submit(surface, partner)))
                    .isNotNull();

            CooldownException sameCompany = catchThrowableOfType(
                    CooldownException.class, () -> Samples.submit(surface, partner, Samples.application("job_2")));
            CooldownException sameJob = catchThrowableOfType(
                    CooldownException.class,
                    () -> Samples.submit(surface, partner, Samples.application("job_of_nobody_knows_whom")));
            assertThat(sameCompany.scope()).isEqualTo("company co_512");
            assertThat(sameJob.scope()).isEqualTo("job job_of_nobody_knows_whom");

            Samples.jobs(surface, partner);
            assertThat(Samples.submit(surface, partner, Samples.application("job_elsewhere"))
                            .id())
                    .isEqualTo("ej_app_90233");
            assertThat(server.requests()).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectionOfTheWholePartner_holdsBackEverything(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .respond(429, "{\"error\":\"RATE_LIMITED\",\"message\":\"m\",\"scope\":\"partner\",\"retryAfter\":20}");
        server.on(POST, "/applications").respond(201, Samples.RECEIPT);
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            assertThat(catchThrowableOfType(PartnerException.RateLimited.class, () -> Samples.get(surface, partner)))
                    .isNotNull();
            CooldownException held =
                    catchThrowableOfType(CooldownException.class, () -> Samples.submit(surface, partner));
            assertThat(held.scope()).isEqualTo("the API key");
            assertThat(server.requests()).hasSize(1);

            PartnerClient patient =
                    partner.with(o -> o.retryPolicy(RetryPolicy.builder().build()));
            Samples.submit(surface, patient);
            assertThat(clock.waits()).containsExactly(ofSeconds(20));
        }
    }

    @ParameterizedTest
    @EnumSource
    void spentRateLimitOfASuccess_holdsBackItsBucketOnly(Surface surface, FaultServer server, FakeClock clock) {
        List<CallEvent> events = new CopyOnWriteArrayList<>();
        server.on(GET, "/applications/{id}")
                .succeed(Samples.APPLICATION)
                .rateLimit(120, 0, clock.now().plusSeconds(12))
                .then()
                .succeed(Samples.APPLICATION);
        server.on(POST, "/applications").respond(201, Samples.RECEIPT);
        try (PartnerClient partner =
                Samples.client(server, clock).listener(events::add).build()) {
            Instant start = clock.now();
            Samples.get(surface, partner);
            Samples.submit(surface, partner);
            assertThat(clock.waits()).as("another bucket").isEmpty();
            Samples.get(surface, partner);
            assertThat(clock.waits()).containsExactly(ofSeconds(12));
            assertThat(events)
                    .contains(new CallEvent.CooldownStarted("GET /applications/{id}", start.plusSeconds(12)))
                    .anySatisfy(event -> assertThat(event).isInstanceOf(CallEvent.Held.class));
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nonsenseReset_cannotSilenceTheClient(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}")
                .succeed(Samples.APPLICATION)
                .rateLimit(120, 0, Instant.parse("2096-01-01T00:00:00Z"))
                .then()
                .succeed(Samples.APPLICATION);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Samples.get(surface, partner);
            CooldownException held = catchThrowableOfType(CooldownException.class, () -> Samples.get(surface, partner));
            assertThat(held.lastFailure()).isEmpty();
            clock.advance(Duration.ofHours(1));
            Samples.get(surface, partner);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rejectionWithoutADelay_startsNoCooldown(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").respond(429, "{}").then().succeed(Samples.APPLICATION);
        try (PartnerClient partner =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            assertThat(catchThrowableOfType(PartnerException.Throttled.class, () -> Samples.get(surface, partner)))
                    .isNotNull();
            assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
        }
    }
}
