package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.engine.http.HttpTransport;
import java.io.File;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The chaos in rounds, for ten minutes or {@code -Dfaultline.soak=2h}: nothing that is left after a round may grow from round
 * to round. The name keeps it out of a normal run; {@code -Dtest=ChaosSoak} asks for it.
 */
@Timeout(value = 24, unit = TimeUnit.HOURS)
class ChaosSoak {

    private static final Logger OKHTTPS = Logger.getLogger("okhttp3");

    private static final long FIRST_SEED = 20_260_101;

    /** Classes are loaded, pools filled and code compiled in these. */
    private static final int WARM_UP = 2;

    @Test
    void nothingGrowsFromRoundToRound() throws Exception {
        OKHTTPS.setLevel(Level.OFF);
        Duration time = Duration.parse("PT" + System.getProperty("faultline.soak", "10m"));
        long end = System.nanoTime() + time.toNanos();
        long seed = Long.getLong("faultline.chaos.seed", FIRST_SEED);
        Left first = null;
        for (int round = 1; round <= WARM_UP + 1 || end - System.nanoTime() > 0; round++) {
            for (ChaosClient kind : ChaosClient.values()) {
                round(kind, seed++);
            }
            Left left = Left.now();
            System.out.println("round " + round + ": " + left);
            if (round == WARM_UP) {
                first = left;
            } else if (first != null) {
                left.assertNoMoreThan(first);
            }
        }
    }

    private static void round(ChaosClient kind, long seed) throws Exception {
        try (ChaosRun run = new ChaosRun(kind, seed)) {
            String repeat = kind + ", -Dfaultline.chaos.seed=" + seed;
            assertThat(run.chaos(180, 360)).as(repeat).isEmpty();
            assertThat(run.cancelProbes()).as(repeat).isEmpty();
            assertThat(run.heal()).as(repeat).isEmpty();
            assertThat(run.close(40)).as(repeat).isEmpty();
        }
    }

    /**
     * The remains of a round.
     *
     * @param heap bytes in use after a collection
     * @param threads of the whole process
     * @param files descriptors, sockets among them; 0 where the system does not show them
     * @param connections in use by any client
     */
    private record Left(long heap, int threads, int files, int connections) {

        private static final long MORE_HEAP = 2 << 20;
        private static final int MORE_THREADS = 16;
        private static final int MORE_FILES = 64;

        static Left now() throws InterruptedException {
            Runtime runtime = Runtime.getRuntime();
            for (int i = 0; i < 3; i++) {
                System.gc();
                TimeUnit.MILLISECONDS.sleep(200); // a collection of references follows its own pace
            }
            String[] files = new File("/proc/self/fd").list();
            return new Left(
                    runtime.totalMemory() - runtime.freeMemory(),
                    Thread.getAllStackTraces().size(),
                    files == null ? 0 : files.length,
                    HttpTransport.connectionsInUse());
        }

        void assertNoMoreThan(Left first) {
            assertThat(heap).as("heap").isLessThan(first.heap + MORE_HEAP);
            assertThat(threads).as("threads").isLessThan(first.threads + MORE_THREADS);
            assertThat(files).as("file descriptors").isLessThan(first.files + MORE_FILES);
            assertThat(connections).as("connections in use").isZero();
        }

        @Override
        public String toString() {
            return (heap >> 10) + " KiB of heap, " + threads + " threads, " + files + " file descriptors, "
                    + connections + " connections in use";
        }
    }
}
