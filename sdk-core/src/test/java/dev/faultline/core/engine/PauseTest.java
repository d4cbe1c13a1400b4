package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.Outcome;
import dev.faultline.core.engine.EngineHarness.Surface;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wait between two calls goes by the client's clock, and ends with the client. */
class PauseTest {

    private static final Operation<String> NEXT = EngineHarness.text(EngineHarness.get("/a"));
    private static final Duration DELAY = Duration.ofSeconds(2);

    private static EngineHarness client(FakeTime time) {
        return EngineHarness.at(HttpUrl.get("http://localhost/")).time(time).start();
    }

    private static void pause(Surface surface, Engine engine) {
        if (surface == Surface.BLOCKING) {
            Pause.block(engine, NEXT, DELAY);
        } else {
            EngineHarness.join(Pause.async(engine, NEXT, DELAY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void pauseMovesTheClock(Surface surface) {
        FakeTime time = FakeTime.automatic();
        try (EngineHarness client = client(time)) {
            pause(surface, client.engine);
            assertThat(time.nanoTime()).isEqualTo(DELAY.toNanos());
        }
    }

    @ParameterizedTest
    @EnumSource
    void closedClient_endsThePause(Surface surface) {
        try (EngineHarness client = client(FakeTime.manual())) {
            client.engine.close();
            CallInterruptedException end =
                    catchThrowableOfType(CallInterruptedException.class, () -> pause(surface, client.engine));
            assertThat(end.reason()).isEqualTo(Reason.CLOSED);
            assertThat(end.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(end).hasMessageContaining("the client is closed before the next call [GET /a");
        }
    }

    @Test
    void closeDuringThePause_endsIt() {
        FakeTime time = FakeTime.manual();
        try (EngineHarness client = client(time)) {
            CompletableFuture<Void> pause = Pause.async(client.engine, NEXT, DELAY);
            client.engine.close();
            CallInterruptedException end =
                    catchThrowableOfType(CallInterruptedException.class, () -> EngineHarness.join(pause));
            assertThat(end.reason()).isEqualTo(Reason.CLOSED);
        }
    }

    @Test
    void interruptedThread_endsThePause() {
        try (EngineHarness client = client(FakeTime.manual())) {
            Thread.currentThread().interrupt();
            CallInterruptedException end =
                    catchThrowableOfType(CallInterruptedException.class, () -> pause(Surface.BLOCKING, client.engine));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(end.reason()).isEqualTo(Reason.INTERRUPTED);
        }
    }
}
