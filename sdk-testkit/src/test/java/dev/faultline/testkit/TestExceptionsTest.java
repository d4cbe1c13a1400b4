package dev.faultline.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.CooldownException;
import dev.faultline.core.NotSentException;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.TransportException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TestExceptionsTest {

    private static final String OPERATION = "POST /things";

    private static final Instant UNTIL = Instant.parse("2026-01-01T00:00:20Z");

    @ParameterizedTest
    @EnumSource
    void of_isTheLinesException(SampleError line) {
        ApiException failure = TestExceptions.of(line);

        assertThat(failure).isInstanceOf(SampleError.SampleException.class);
        assertThat(failure.error().orElseThrow()).isSameAs(line);
        assertThat(failure.status()).isEqualTo(line.status());
    }

    @ParameterizedTest
    @EnumSource
    void transport_isAsTold(TransportException.Kind kind) {
        TransportException failure = TestExceptions.transport(OPERATION, kind, Outcome.UNKNOWN, "key-1");

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.operation()).isEqualTo(OPERATION);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.idempotencyKey()).contains("key-1");
        assertThat(failure).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void circuitOpenAndCooldown_carryScopeTimeAndCause() {
        ApiException cause = TestExceptions.of(SampleError.BUSY);

        for (NotSentException failure : new NotSentException[] {
            TestExceptions.circuitOpen(OPERATION, "hubspot", UNTIL, cause),
            TestExceptions.cooldown(OPERATION, "hubspot", UNTIL, Duration.ofSeconds(25), cause)
        }) {
            assertThat(failure.scope()).isEqualTo("hubspot");
            assertThat(failure.until()).isEqualTo(UNTIL);
            assertThat(failure.lastFailure()).containsSame(cause);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure.operation()).isEqualTo(OPERATION);
        }
        CooldownException cooldown = TestExceptions.cooldown(OPERATION, "hubspot", UNTIL, Duration.ofSeconds(25), null);
        assertThat(cooldown.lastFailure()).isEmpty();
        assertThat(cooldown.delay()).isEqualTo(Duration.ofSeconds(25));
        assertThat(TestExceptions.circuitOpen(OPERATION, "hubspot", UNTIL, null).lastFailure())
                .isEmpty();
    }

    @Test
    void responseFormat_wasProcessed() {
        ResponseFormatException failure = TestExceptions.responseFormat(OPERATION, 201, "<html>");

        assertThat(failure.status()).isEqualTo(201);
        assertThat(failure.body()).isEqualTo("<html>");
        assertThat(failure.outcome()).isEqualTo(Outcome.PROCESSED);
    }

    @ParameterizedTest
    @EnumSource
    void interrupted_isAsTold(Reason reason) {
        CallInterruptedException failure = TestExceptions.interrupted(OPERATION, reason, Outcome.UNKNOWN);

        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.operation()).isEqualTo(OPERATION);
    }
}
