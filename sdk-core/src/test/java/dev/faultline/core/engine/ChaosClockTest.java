package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ApiException;
import dev.faultline.core.Attempt;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.EngineHarness.Surface;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A wall clock that steps between any two readings changes no wait. */
class ChaosClockTest {

    private static final Duration SERVERS_CIRCUIT = Duration.ofSeconds(30);

    private final FakeTime time = FakeTime.automatic();

    /** An hour passes on the wall with each look at it. */
    private final TimeSource stepping = new TimeSource() {
        @Override
        public Instant now() {
            time.stepWallClock(Duration.ofHours(1));
            return time.now();
        }

        @Override
        public long nanoTime() {
            return time.nanoTime();
        }

        @Override
        public Runnable schedule(Duration delay, Runnable task) {
            return time.schedule(delay, task);
        }
    };

    private static final class Api extends TestApi {
        @Override
        public @Nullable Duration openCircuit(ApiException failure) {
            return SERVERS_CIRCUIT;
        }

        @Override
        public boolean waitsForCircuit() {
            return true;
        }
    }

    @ParameterizedTest
    @EnumSource
    void serversOpenCircuit_isWaitedForByTheOtherClock(Surface surface) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (OutageServer server = new OutageServer(
                        path -> requests.getAndIncrement() == 0 ? OutageServer.UNAVAILABLE : OutageServer.OK);
                EngineHarness client = EngineHarness.at(server.url())
                        .api(new Api())
                        .time(stepping)
                        .policy(RetryPolicy.builder().build())
                        .start()) {
            List<Attempt> attempts = surface.call(
                    client.engine,
                    EngineHarness.get("/a").reads(response -> response.info().attempts()),
                    client.settings());
            assertThat(attempts).hasSize(2);
            assertThat(attempts.get(0).delay()).contains(SERVERS_CIRCUIT);
        }
    }
}
