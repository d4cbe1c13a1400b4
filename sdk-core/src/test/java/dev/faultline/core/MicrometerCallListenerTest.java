package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.CallEvent.CircuitState;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerCallListenerTest {

    private static final String OPERATION = "GET /things/{id}";

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerCallListener listener = new MicrometerCallListener(registry);

    private static CallEvent ended(int status, Decision decision, Duration wait) {
        Attempt attempt = new Attempt(1, Instant.EPOCH, Duration.ofMillis(40), status, null, null, decision, wait);
        return new CallEvent.AttemptEnded(1, OPERATION, attempt);
    }

    @Test
    void attempts_timedByStatusAndDecision() {
        listener.onEvent(ended(503, Decision.BACKOFF, Duration.ofSeconds(2)));
        listener.onEvent(ended(503, Decision.BACKOFF, Duration.ofSeconds(3)));
        listener.onEvent(ended(0, Decision.OUTCOME_UNKNOWN, null));
        listener.onEvent(ended(200, Decision.DONE, null));

        Timer rejected = timer("faultline.attempts", "status", "503", "decision", "BACKOFF");
        assertThat(rejected.count()).isEqualTo(2);
        assertThat(rejected.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(80);
        assertThat(timer("faultline.attempts", "status", "none", "decision", "OUTCOME_UNKNOWN")
                        .count())
                .isEqualTo(1);
        assertThat(timer("faultline.attempts", "status", "200", "decision", "DONE")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void waits_thatTookPlaceOnly() {
        listener.onEvent(ended(503, Decision.BACKOFF, Duration.ofSeconds(2)));
        listener.onEvent(ended(429, Decision.SERVER_DELAY_TOO_LONG, Duration.ofHours(2)));
        listener.onEvent(new CallEvent.Held(1, OPERATION, "the API key", Duration.ofSeconds(5)));

        assertThat(timer("faultline.waits", "reason", "BACKOFF").totalTime(TimeUnit.SECONDS))
                .isEqualTo(2);
        assertThat(timer("faultline.waits", "reason", "COOLDOWN").totalTime(TimeUnit.SECONDS))
                .isEqualTo(5);
        assertThat(registry.get("faultline.waits").timers()).hasSize(2);
    }

    @Test
    void calls_countedByResult() {
        listener.onEvent(new CallEvent.Succeeded(1, OPERATION, ResponseInfo.none(), Duration.ofSeconds(1)));
        listener.onEvent(new CallEvent.Succeeded(2, OPERATION, ResponseInfo.none(), Duration.ofSeconds(1)));
        listener.onEvent(new CallEvent.Failed(3, OPERATION, TestApiException.ofStatus(404), Duration.ofSeconds(1)));

        assertThat(calls("success")).isEqualTo(2);
        assertThat(calls("TestApiException")).isEqualTo(1);
    }

    @Test
    void circuitChanges_countedByState() {
        listener.onEvent(new CallEvent.CircuitChanged("host", CircuitState.OPEN, Optional.of(Instant.EPOCH)));
        listener.onEvent(new CallEvent.CircuitChanged("host", CircuitState.HALF_OPEN, Optional.empty()));
        listener.onEvent(new CallEvent.CircuitChanged("host", CircuitState.OPEN, Optional.of(Instant.EPOCH)));

        assertThat(registry.get("faultline.circuit.changes")
                        .tags("scope", "host", "state", "OPEN")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void tags_areBounded() {
        for (int i = 0; i < 2_000; i++) {
            String name = "GET /" + i + "/{id}";
            listener.onEvent(new CallEvent.Succeeded(i, name, ResponseInfo.none(), Duration.ofSeconds(1)));
            listener.onEvent(new CallEvent.CircuitChanged("scope " + i, CircuitState.CLOSED, Optional.empty()));
        }
        listener.onEvent(new CallEvent.Succeeded(1, "GET /7/{id}", ResponseInfo.none(), Duration.ofSeconds(1)));

        assertThat(registry.get("faultline.calls").counters()).hasSize(1_001);
        assertThat(registry.get("faultline.circuit.changes").counters()).hasSize(101);
        assertThat(registry.get("faultline.calls")
                        .tag("operation", "(other)")
                        .counter()
                        .count())
                .isEqualTo(1_000);
        assertThat(registry.get("faultline.calls")
                        .tag("operation", "GET /7/{id}")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void otherEvents_leaveNoMeter() {
        listener.onEvent(new CallEvent.AttemptStarted(1, OPERATION, 1));
        listener.onEvent(new CallEvent.CooldownStarted("the API key", Instant.EPOCH));
        listener.onEvent(new CallEvent.Sunset(OPERATION, "the API key", Optional.empty(), "soon"));

        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void noRegistry_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MicrometerCallListener(null))
                .withMessage("registry is null: give a MeterRegistry");
    }

    private Timer timer(String name, String... tags) {
        return registry.get(name).tag("operation", OPERATION).tags(tags).timer();
    }

    private double calls(String result) {
        return registry.get("faultline.calls")
                .tags("operation", OPERATION, "result", result)
                .counter()
                .count();
    }
}
