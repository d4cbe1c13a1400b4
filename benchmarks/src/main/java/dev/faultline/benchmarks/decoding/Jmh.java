package dev.faultline.benchmarks.decoding;

import dev.faultline.benchmarks.Comparison;
import dev.faultline.benchmarks.Mode;
import java.util.Locale;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** All of this package's benchmarks with JMH and its profiler of allocation, printed as one table. Argument: the mode. */
public final class Jmh {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    private Jmh() {}

    public static void main(String[] args) throws RunnerException {
        System.setProperty("jmh.ignoreLock", "true"); // two builds may run on one machine
        System.out.println("| Benchmark | API | µs | error | bytes |");
        System.out.println("|---|---|---:|---:|---:|");
        for (RunResult result : new Runner(options(Mode.valueOf(args[0]))).run()) {
            System.out.println(row(result));
        }
    }

    private static Options options(Mode mode) {
        return new OptionsBuilder()
                .include(Jmh.class.getPackageName() + ".*")
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .forks(mode.forks())
                .warmupIterations(mode.iterations())
                .warmupTime(TimeValue.nanoseconds(mode.iteration().toNanos()))
                .measurementIterations(2 * mode.iterations())
                .measurementTime(TimeValue.nanoseconds(mode.iteration().toNanos()))
                .build();
    }

    private static String row(RunResult result) {
        BenchmarkParams params = result.getParams();
        String name = params.getBenchmark();
        String method = name.substring(name.lastIndexOf('.', name.lastIndexOf('.') - 1) + 1)
                .replace("Benchmark.", ", ");
        String api = params.getParam("api");
        Result<?> bytes = result.getSecondaryResults().get(ALLOCATED);
        double error = result.getPrimaryResult().getScoreError();
        return String.join(
                " | ",
                "| " + method,
                api == null ? "" : api.toLowerCase(Locale.ROOT),
                Comparison.number(result.getPrimaryResult().getScore()),
                Double.isNaN(error) ? "-" : Comparison.number(error),
                (bytes == null ? "-" : Comparison.number(Math.rint(bytes.getScore()))) + " |");
    }
}
