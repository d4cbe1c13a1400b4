package dev.faultline.examples.observability;

import static dev.faultline.core.HttpMethod.GET;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallListener;
import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.MicrometerCallListener;
import dev.faultline.core.RawResponse;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmError;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each meter has the client's own time, to the nanosecond, and the state that {@code status()} has. */
@FaultlineTest
class MetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private PartnerClient.Builder client(FaultServer server, FakeClock clock) {
        return Sample.client(server, clock).clientName("hiring").listener(new MicrometerCallListener(registry));
    }

    @ParameterizedTest
    @EnumSource
    void call_isTimedWithItsWaits(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, Sample.PATH)
                .respond(500, "{}")
                .then()
                .fail(PartnerError.RATE_LIMITED)
                .retryAfter(7)
                .then()
                .succeed("{}");
        try (PartnerClient partner = client(server, clock).build()) {
            Sample.call(surface, partner);
        }
        assertTimes("faultline.calls", 1, ofSeconds(8), "outcome", "success", "code", "none");
        assertTimes("faultline.waits", 1, ofSeconds(1), "reason", "backoff");
        assertTimes("faultline.waits", 1, ofSeconds(7), "reason", "server_delay");
        assertTimes("faultline.attempts", 1, Duration.ZERO, "status", "500", "decision", "backoff");
        assertTimes("faultline.attempts", 1, Duration.ZERO, "status", "429", "decision", "retry_after_header");
        assertTimes("faultline.attempts", 1, Duration.ZERO, "status", "200", "decision", "done");
    }

    @ParameterizedTest
    @EnumSource
    void failure_hasItsCategoryAndDocumentedCode(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, Sample.PATH)
                .fail(PartnerError.JOB_CLOSED)
                .then()
                .respond(409, "{\"error\":\"MADE_UP_BY_AMINA\"}")
                .then()
                .respond(403, "{}");
        try (PartnerClient partner = client(server, clock).build()) {
            for (int i = 0; i < 3; i++) {
                assertThat(catchThrowable(() -> Sample.call(surface, partner))).isNotNull();
            }
        }
        assertTimes("faultline.calls", 1, Duration.ZERO, "outcome", "conflict", "code", PartnerError.JOB_CLOSED.code());
        assertTimes("faultline.calls", 1, Duration.ZERO, "outcome", "conflict", "code", "other");
        assertTimes("faultline.calls", 1, Duration.ZERO, "outcome", "permission", "code", "none");
    }

    @ParameterizedTest
    @EnumSource
    void cooldown_isAWaitOfTheNextCall(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, Sample.PATH).respond(429, "{}").retryAfter(30).then().succeed("{}");
        try (PartnerClient partner =
                client(server, clock).retryPolicy(p -> p.maxAttempts(1)).build()) {
            assertThat(catchThrowable(() -> Sample.call(surface, partner))).isNotNull();
            assertThat(gauge("faultline.cooldowns")).isEqualTo(1);
            assertThat(gauge("faultline.cooldown.remaining")).isEqualTo(30);
            assertThat(partner.status().cooldowns())
                    .containsExactly(
                            new ClientStatus.Cooldown("the API key", clock.now().plusSeconds(30)));

            Sample.call(surface, partner);

            assertTimes("faultline.waits", 1, ofSeconds(30), "reason", "cooldown");
            assertTimes("faultline.calls", 1, ofSeconds(30), "outcome", "success", "code", "none");
            assertThat(gauge("faultline.cooldowns")).isZero();
            assertThat(gauge("faultline.cooldown.remaining")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void circuit_isOpenUntilItsProbe(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, Sample.PATH).respond(500, "{}").times(10).then().succeed("{}");
        try (PartnerClient partner =
                client(server, clock).retryPolicy(p -> p.maxAttempts(1)).build()) {
            for (int i = 0; i < 10; i++) {
                assertThat(catchThrowable(() -> Sample.call(surface, partner))).isNotNull();
            }
            assertThat(catchThrowable(() -> Sample.call(surface, partner))).isInstanceOf(CircuitOpenException.class);
            assertThat(gauge("faultline.circuits", "state", "open")).isEqualTo(1);
            ClientStatus.Circuit open = partner.status().circuits().get(0);
            assertThat(open.until()).contains(clock.now().plusMillis(750));
            assertTimes("faultline.calls", 1, Duration.ZERO, "outcome", "circuit_open", "code", "none");

            clock.advance(ofMillis(750));
            Sample.call(surface, partner);
            assertThat(gauge("faultline.circuits", "state", "open")).isZero();
            assertThat(gauge("faultline.circuits", "state", "half_open")).isZero();
            assertThat(partner.async().status().circuits()).isEmpty();
        }
        for (String state : List.of("open", "half_open", "closed")) {
            assertThat(registry.get("faultline.circuit.changes")
                            .tag("state", state)
                            .counter()
                            .count())
                    .as(state)
                    .isEqualTo(1);
        }
    }

    @Test
    void requestsAndQueue_areCounted_untilTheClientIsClosed(FaultServer server, FakeClock clock) {
        CountDownLatch gate = new CountDownLatch(1);
        server.on(GET, Sample.PATH).succeed("{}").heldUntil(gate).times(2);
        PartnerClient partner = client(server, clock).maxConcurrentRequests(1).build();
        try {
            CompletableFuture<RawResponse> first = partner.async().execute(Sample.REQUEST);
            CompletableFuture<RawResponse> second = partner.async().execute(Sample.REQUEST);
            server.awaitRequests(1);
            assertThat(gauge("faultline.requests.in.flight")).isEqualTo(1);
            assertThat(gauge("faultline.calls.waiting")).isEqualTo(1);

            gate.countDown();
            Surface.result(first);
            Surface.result(second);
            assertThat(timer("faultline.waits", "reason", "turn").count()).isEqualTo(1);
        } finally {
            partner.close();
        }
        assertThat(registry.find("faultline.requests.in.flight").gauges()).isEmpty();
        assertThat(registry.find("faultline.circuits").gauges()).isEmpty();
        assertThat(registry.get("faultline.calls").timers())
                .as("what was counted stays")
                .hasSize(1);
    }

    @Test
    void status_namesNoEndUserAndNoKey(FaultServer server, FakeClock clock) {
        server.on(GET, "/crm/contact").fail(CrmError.CIRCUIT_OPEN).always();
        try (CrmClient crm = CrmClient.builder()
                .apiKey("key_of_the_client")
                .baseUrl(server.url())
                .timeSource(clock)
                .build()) {
            CrmClient tenant = crm.with(o -> o.apiKey("key_of_a_tenant"));
            assertThat(catchThrowable(() -> tenant.connection("amina@example.org", "hubspot")
                            .contacts()
                            .list()))
                    .isNotNull();

            assertThat(crm.status().circuits()).hasSize(1);
            assertThat(crm.status().circuits().toString()).contains("hubspot").doesNotContain("amina", "key_of");
            assertThat(crm.status()).hasToString("crm client default");
        }
        server.lenient();
    }

    @Test
    void listenerThatFailsOnAClient_hasItsEventsAllTheSame(FaultServer server, FakeClock clock) {
        server.on(GET, Sample.PATH).succeed("{}");
        List<CallEvent> events = new CopyOnWriteArrayList<>();
        CallListener failing = new CallListener() {
            @Override
            public void onEvent(CallEvent event) {
                events.add(event);
            }

            @Override
            public CallListener forClient(ClientStatus client) {
                throw new IllegalStateException("no more meters");
            }
        };
        try (PartnerClient partner =
                Sample.client(server, clock).listener(failing).build()) {
            partner.execute(Sample.REQUEST);
        }
        assertThat(events).hasSize(4); // an attempt, its end, the success, the close
    }

    @Test
    void nameOfAClient_isShortAndPlain(FaultServer server, FakeClock clock) {
        String longest = "a.Z_9-".repeat(11).substring(0, 64);
        try (PartnerClient partner =
                Sample.client(server, clock).clientName(longest).build()) {
            assertThat(partner.status().clientName()).isEqualTo(longest);
            assertThat(partner.status().api()).isEqualTo("partner");
        }
        for (String bad : List.of("", "a b", "é", longest + "a", "a\n")) {
            assertThat(catchThrowable(() -> PartnerClient.builder().clientName(bad)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("clientName");
        }
    }

    private void assertTimes(String name, long count, Duration total, String... tags) {
        Timer timer = timer(name, tags);
        assertThat(timer.count()).isEqualTo(count);
        assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isEqualTo(total.toNanos());
    }

    private Timer timer(String name, String... tags) {
        return registry.get(name)
                .tags("api", "partner", "client", "hiring", "operation", "GET (raw)")
                .tags(tags)
                .timer();
    }

    private double gauge(String name, String... tags) {
        return registry.get(name)
                .tags("api", "partner", "client", "hiring")
                .tags(tags)
                .gauge()
                .value();
    }
}
