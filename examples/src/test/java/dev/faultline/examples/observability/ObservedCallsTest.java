package dev.faultline.examples.observability;

import static dev.faultline.core.HttpMethod.GET;
import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.core.ObservedCalls;
import dev.faultline.core.RawResponse;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import io.micrometer.observation.Observation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One observation a call, with the caller's as its parent; it is current in attempts and nowhere else. */
@FaultlineTest
class ObservedCallsTest {

    private final Observed observed = new Observed();

    private PartnerClient.Builder client(FaultServer server, FakeClock clock) {
        return Sample.client(server, clock).callContext(new ObservedCalls(observed.registry));
    }

    private Observation current() {
        return observed.registry.getCurrentObservation();
    }

    @ParameterizedTest
    @EnumSource
    void attempts_areWithinTheCallsObservation(Surface surface, FaultServer server, FakeClock clock)
            throws InterruptedException {
        server.on(GET, Sample.PATH).respond(503, "{}").times(2).then().succeed("{}");
        List<Observation> attempts = new CopyOnWriteArrayList<>();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    attempts.add(current());
                    return chain.proceed(chain.request());
                })
                .build();
        Observation parent = Observation.start("parent", observed.registry);
        try (PartnerClient partner = client(server, clock).httpClient(http).build();
                Observation.Scope scope = parent.openScope()) {
            Sample.call(surface, partner);
            assertThat(current()).as("on the caller's thread").isSameAs(scope.getCurrentObservation());
        }
        Observation.Context call = observed.next();
        assertThat(attempts).hasSize(3).allMatch(attempt -> attempt.getContext() == call);
        assertThat(call.getParentObservation()).isSameAs(parent);
        assertThat(call.getContextualName()).isEqualTo("partner GET (raw)");
        assertThat(Observed.keyValues(call))
                .isEqualTo(Map.of(
                        "api", "partner",
                        "client", "default",
                        "operation", "GET (raw)",
                        "outcome", "success",
                        "code", "none"));
        assertThat(call.getHighCardinalityKeyValues()).isEmpty();
        assertThat(call.getError()).isNull();
        assertThat(observed.events)
                .containsExactly(
                        "attempt: attempt 1: 503, backoff",
                        "wait: waited 1000 ms: backoff",
                        "attempt: attempt 2: 503, backoff",
                        "wait: waited 2000 ms: backoff",
                        "attempt: attempt 3: 200, done");
        assertThat(observed.nothingElse()).isTrue();
    }

    @Test
    void continuations_andPooledThreads_areLeftWithoutIt(FaultServer server, FakeClock clock) {
        CountDownLatch chained = new CountDownLatch(1);
        server.on(GET, Sample.PATH)
                .respond(500, "{}")
                .then()
                .succeed("{}")
                .heldUntil(chained)
                .times(2);
        AtomicReference<Observation> inContinuation = new AtomicReference<>(Observation.NOOP);
        List<Observation> keys = Collections.synchronizedList(new ArrayList<>());
        try (PartnerClient partner = client(server, clock)
                .apiKey(() -> {
                    keys.add(current());
                    return "pek_test_1234567890";
                })
                .build()) {
            CompletableFuture<RawResponse> future = partner.async()
                    .execute(Sample.REQUEST)
                    .thenApply(response -> {
                        inContinuation.set(current());
                        return response;
                    });
            chained.countDown();
            Surface.result(future);
            assertThat(inContinuation.get()).isNull();
            assertThat(current()).isNull();
            partner.execute(Sample.REQUEST);
            assertThat(current()).isNull();
        }
        assertThat(keys).as("the key's supplier is within it").hasSize(3).doesNotContainNull();
    }

    /** How calls end. */
    enum End {
        FAILURE("conflict", PartnerError.JOB_CLOSED.code()) {
            @Override
            void happen(PartnerClient partner, FaultServer server) {
                server.on(GET, Sample.PATH).fail(PartnerError.JOB_CLOSED);
                assertThat(catchThrowable(() -> partner.execute(Sample.REQUEST)))
                        .isNotNull();
            }
        },
        INTERRUPT("interrupted", "none") {
            @Override
            void happen(PartnerClient partner, FaultServer server) {
                Thread.currentThread().interrupt();
                assertThat(catchThrowable(() -> partner.execute(Sample.REQUEST)))
                        .isNotNull();
                assertThat(Thread.interrupted()).isTrue();
            }
        },
        CANCEL("cancelled", "none") {
            @Override
            void happen(PartnerClient partner, FaultServer server) {
                onTheWire(partner, server).cancel(true);
            }
        },
        CLOSE("closed", "none") {
            @Override
            void happen(PartnerClient partner, FaultServer server) {
                var unused = onTheWire(partner, server);
                partner.close();
            }
        },
        TIMEOUT_IN_THE_QUEUE("total_timeout", "none") {
            @Override
            void happen(PartnerClient partner, FaultServer server) {
                var unused = onTheWire(partner, server);
                PartnerClient hasty = partner.with(o -> o.totalTimeout(ofMillis(50)));
                assertThat(catchThrowable(() -> hasty.execute(Sample.REQUEST))).isNotNull();
            }
        };

        final Map<String, String> ends;

        End(String outcome, String code) {
            ends = Map.of("outcome", outcome, "code", code);
        }

        abstract void happen(PartnerClient partner, FaultServer server);

        private static CompletableFuture<RawResponse> onTheWire(PartnerClient partner, FaultServer server) {
            server.on(GET, Sample.PATH).stall();
            CompletableFuture<RawResponse> future = partner.async().execute(Sample.REQUEST);
            server.awaitRequests(1);
            return future;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyEnd_stopsTheObservation(End end, FaultServer server) throws InterruptedException {
        try (PartnerClient partner = PartnerClient.builder()
                .apiKey("pek_test_1234567890")
                .baseUrl(server.url())
                .maxConcurrentRequests(1)
                .callContext(new ObservedCalls(observed.registry))
                .build()) {
            end.happen(partner, server);
            Observation.Context call = observed.next();
            assertThat(Observed.keyValues(call)).containsAllEntriesOf(end.ends);
            assertThat(call.getError()).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void error_stopsItToo(Surface surface, FaultServer server, FakeClock clock) throws InterruptedException {
        Error own = new AssertionError("of the application");
        try (PartnerClient partner = client(server, clock)
                .apiKey(() -> {
                    throw own;
                })
                .build()) {
            assertThat(catchThrowable(() -> Sample.call(surface, partner))).isNotNull();
        }
        Observation.Context call = observed.next();
        assertThat(call.getError()).isSameAs(own);
        assertThat(Observed.keyValues(call)).containsEntry("outcome", "aborted");
    }

    @ParameterizedTest
    @EnumSource
    void contextThatThrows_neverReachesACall(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, Sample.PATH).respond(500, "{}").then().succeed("{}").times(3);
        try (PartnerClient capturing = Sample.client(server, clock)
                        .callContext(() -> {
                            throw new IllegalStateException("capture");
                        })
                        .build();
                PartnerClient restoring = Sample.client(server, clock)
                        .callContext(() -> () -> {
                            throw new IllegalStateException("restore");
                        })
                        .build();
                PartnerClient closing = Sample.client(server, clock)
                        .callContext(() -> () -> () -> {
                            throw new IllegalStateException("close");
                        })
                        .build()) {
            for (PartnerClient partner : List.of(capturing, restoring, closing)) {
                assertThat(Sample.call(surface, partner).status()).isEqualTo(200);
            }
        }
    }
}
