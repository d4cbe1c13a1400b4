package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Everything at once: servers that break every rule, callers that give up, clocks that step. Whatever happens, a call ends
 * in its time, tells the truth, and leaves nothing behind. {@code -Dfaultline.chaos.seconds} runs it for longer, {@code
 * -Dfaultline.chaos.seed} runs the chaos that a failure names.
 */
class ChaosTest {

    private static final long FIRST_SEED = 20_260_101;

    /** Kept here, since a logger that nobody holds forgets its level: OkHttp tells of every stream that breaks. */
    private static final Logger OKHTTPS = Logger.getLogger("okhttp3");

    @BeforeAll
    static void silence() {
        OKHTTPS.setLevel(Level.OFF);
    }

    @AfterAll
    static void listen() {
        OKHTTPS.setLevel(null);
    }

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 1, unit = TimeUnit.HOURS)
    void everyCallEndsAndTellsTheTruth_andNothingIsLeft(ChaosClient kind) throws Exception {
        long seed = Long.getLong("faultline.chaos.seed", FIRST_SEED);
        long seconds = Long.getLong("faultline.chaos.seconds", 0) / ChaosClient.values().length;
        long endNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        do {
            run(kind, seed);
            seed++;
        } while (endNanos - System.nanoTime() > 0);
    }

    private static void run(ChaosClient kind, long seed) throws Exception {
        String repeat = "-Dfaultline.chaos.seed=" + seed;
        try (ChaosRun run = new ChaosRun(kind, seed)) {
            assertThat(run.chaos(180, 360)).as(repeat).isEmpty();
            assertThat(run.cancelProbes()).as(repeat).isEmpty();
            assertThat(run.heal()).as(repeat).isEmpty();
            assertThat(run.close(40)).as(repeat).isEmpty();
        }
    }
}
