package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.faultline.core.CallEvent.CircuitState;
import dev.faultline.core.CallEvent.WaitReason;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Tags, their bounds and the gauges' life; assembled clients and their times are tested in the examples. */
class MicrometerCallListenerTest {

    private static final String OPERATION = "GET /things/{id}";
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerCallListener all = new MicrometerCallListener(registry);
    private final CallListener listener = all.forClient(new Status("partner", "default"));

    /** A client with one of each. */
    private record Status(String api, String clientName) implements ClientStatus {

        @Override
        public Instant now() {
            return Instant.EPOCH;
        }

        @Override
        public int requestsInFlight() {
            return 3;
        }

        @Override
        public int callsWaiting() {
            return 2;
        }

        @Override
        public List<Circuit> circuits() {
            return List.of(
                    new Circuit("a", CircuitState.OPEN, Optional.of(Instant.EPOCH)),
                    new Circuit("b", CircuitState.HALF_OPEN, Optional.empty()));
        }

        @Override
        public List<Cooldown> cooldowns() {
            return List.of(new Cooldown("a", Instant.ofEpochMilli(1_500)), new Cooldown("b", Instant.EPOCH));
        }
    }

    private static CallEvent ended(int status, Decision decision) {
        Attempt attempt = new Attempt(1, Instant.EPOCH, Duration.ofMillis(40), status, null, null, decision, null);
        return new CallEvent.AttemptEnded(1, OPERATION, attempt);
    }

    @Test
    void attempts_timedByStatusAndDecision() {
        listener.onEvent(ended(503, Decision.BACKOFF));
        listener.onEvent(ended(503, Decision.BACKOFF));
        listener.onEvent(ended(0, Decision.OUTCOME_UNKNOWN));

        Timer rejected = timer("faultline.attempts", "status", "503", "decision", "backoff");
        assertThat(rejected.count()).isEqualTo(2);
        assertThat(rejected.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(80);
        assertThat(timer("faultline.attempts", "status", "none", "decision", "outcome_unknown")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void waits_timedByReason() {
        listener.onEvent(new CallEvent.Held(1, OPERATION, "the API key", Duration.ofHours(1)));
        listener.onEvent(new CallEvent.Waited(1, OPERATION, WaitReason.COOLDOWN, SECOND));

        assertThat(timer("faultline.waits", "reason", "cooldown").totalTime(TimeUnit.SECONDS))
                .isEqualTo(1);
        assertThat(registry.get("faultline.waits").timers()).hasSize(1);
    }

    @Test
    void calls_timedByOutcomeAndCode() {
        listener.onEvent(new CallEvent.Succeeded(1, OPERATION, ResponseInfo.none(), SECOND));
        listener.onEvent(new CallEvent.Failed(3, OPERATION, TestApiException.ofStatus(404), SECOND));
        listener.onEvent(new CallEvent.Aborted(4, OPERATION, new StackOverflowError(), SECOND));

        assertThat(calls("success", "none")).isEqualTo(1);
        assertThat(calls("not_found", "none")).isEqualTo(1);
        assertThat(calls("aborted", "none")).isEqualTo(1);
    }

    @Test
    void circuitChanges_countedByState() {
        listener.onEvent(new CallEvent.CircuitChanged("host", CircuitState.OPEN, Optional.of(Instant.EPOCH)));
        listener.onEvent(new CallEvent.CircuitChanged("another", CircuitState.OPEN, Optional.of(Instant.EPOCH)));

        assertThat(registry.get("faultline.circuit.changes")
                        .tags("state", "open")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void operations_areBounded_forAllClientsTogether() {
        CallListener other = all.forClient(new Status("crm", "default"));
        for (int i = 0; i < 1_000; i++) {
            listener.onEvent(new CallEvent.Succeeded(i, "GET /" + i + "/{id}", ResponseInfo.none(), SECOND));
            other.onEvent(new CallEvent.Succeeded(i, "POST /" + i + "/{id}", ResponseInfo.none(), SECOND));
        }
        listener.onEvent(new CallEvent.Succeeded(1, "GET /7/{id}", ResponseInfo.none(), SECOND));

        Set<String> operations = registry.get("faultline.calls").timers().stream()
                .map(timer -> timer.getId().getTag("operation"))
                .collect(Collectors.toSet());
        assertThat(operations).hasSize(1_001).contains("(other)");
        assertThat(registry.get("faultline.calls")
                        .tag("operation", "GET /7/{id}")
                        .timer()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void everyMeter_hasApiAndClient() {
        listener.onEvent(ended(503, Decision.BACKOFF));
        listener.onEvent(new CallEvent.Waited(1, OPERATION, WaitReason.TURN, SECOND));
        listener.onEvent(new CallEvent.Succeeded(1, OPERATION, ResponseInfo.none(), SECOND));
        listener.onEvent(new CallEvent.CircuitChanged("host", CircuitState.OPEN, Optional.of(Instant.EPOCH)));

        assertThat(registry.getMeters())
                .hasSize(10)
                .allSatisfy(meter -> assertThat(meter.getId().getTags())
                        .contains(Tag.of("api", "partner"), Tag.of("client", "default")));
    }

    @Test
    void gauges_addUpClientsOfOneName_andGoWithTheLastOne() {
        CallListener second = new MicrometerCallListener(registry).forClient(new Status("partner", "default"));
        CallListener named = all.forClient(new Status("partner", "batch"));

        assertThat(gauge("faultline.requests.in.flight")).isEqualTo(6);
        assertThat(gauge("faultline.calls.waiting")).isEqualTo(4);
        assertThat(gauge("faultline.circuits", "state", "open")).isEqualTo(2);
        assertThat(gauge("faultline.circuits", "state", "half_open")).isEqualTo(2);
        assertThat(gauge("faultline.cooldowns")).isEqualTo(4);
        assertThat(gauge("faultline.cooldown.remaining")).isEqualTo(1.5);

        listener.onEvent(new CallEvent.ClientClosed());
        listener.onEvent(new CallEvent.ClientClosed());
        assertThat(gauge("faultline.requests.in.flight")).isEqualTo(3);

        second.onEvent(new CallEvent.ClientClosed());
        assertThat(registry.getMeters())
                .hasSize(6)
                .extracting(Meter::getId)
                .allMatch(id -> "batch".equals(id.getTag("client")));

        named.onEvent(new CallEvent.ClientClosed());
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void gauges_countAClientWithTwoListenersOnce() {
        ClientStatus client = new Status("crm", "twice");
        CallListener first = all.forClient(client);
        CallListener second = new MicrometerCallListener(registry).forClient(client);

        assertThat(registry.get("faultline.requests.in.flight")
                        .tag("client", "twice")
                        .gauge()
                        .value())
                .isEqualTo(3);
        first.onEvent(new CallEvent.ClientClosed());
        second.onEvent(new CallEvent.ClientClosed());
        assertThat(registry.find("faultline.requests.in.flight")
                        .tag("client", "twice")
                        .gauge())
                .isNull();
    }

    @Test
    void gauges_aFilterThatFails_leavesNone() {
        SimpleMeterRegistry filtered = new SimpleMeterRegistry();
        filtered.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                if (id.getName().equals("faultline.cooldowns")) {
                    throw new IllegalStateException("a filter's fault");
                }
                return id;
            }
        });

        assertThatIllegalStateException()
                .isThrownBy(() -> new MicrometerCallListener(filtered).forClient(new Status("crm", "default")));
        assertThat(filtered.getMeters()).isEmpty();
    }

    @Test
    void gauges_doNotKeepAClientThatNobodyCloses() {
        WeakReference<Object> client = new WeakReference<>(forgotten());
        for (int i = 0; i < 100 && client.get() != null; i++) {
            System.gc();
        }
        assertThat(client.get()).isNull();
        assertThat(registry.get("faultline.requests.in.flight")
                        .tag("client", "forgotten")
                        .gauge()
                        .value())
                .isZero();
    }

    private Object forgotten() {
        Status status = new Status("partner", "forgotten");
        assertThat(all.forClient(status)).isNotNull();
        return status;
    }

    @Test
    void withoutAClient_itIsUnknown() {
        all.onEvent(new CallEvent.Succeeded(1, OPERATION, ResponseInfo.none(), SECOND));

        assertThat(registry.get("faultline.calls")
                        .tags("api", "unknown", "client", "unknown")
                        .timers())
                .hasSize(1);
    }

    @Test
    void otherEvents_leaveNoMeter() {
        int gauges = registry.getMeters().size();
        listener.onEvent(new CallEvent.AttemptStarted(1, OPERATION, 1));
        listener.onEvent(new CallEvent.CooldownStarted("the API key", Instant.EPOCH));
        listener.onEvent(new CallEvent.Sunset(OPERATION, "the API key", Optional.empty(), "soon"));

        assertThat(registry.getMeters()).hasSize(gauges);
    }

    @Test
    void noRegistry_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MicrometerCallListener(null))
                .withMessage("registry is null: give a MeterRegistry");
    }

    private double gauge(String name, String... tags) {
        return registry.get(name)
                .tags("api", "partner", "client", "default")
                .tags(tags)
                .gauge()
                .value();
    }

    private Timer timer(String name, String... tags) {
        return registry.get(name).tag("operation", OPERATION).tags(tags).timer();
    }

    private long calls(String outcome, String code) {
        return timer("faultline.calls", "outcome", outcome, "code", code).count();
    }
}
