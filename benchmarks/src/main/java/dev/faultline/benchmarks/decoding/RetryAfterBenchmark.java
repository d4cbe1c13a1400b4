package dev.faultline.benchmarks.decoding;

import dev.faultline.core.internal.ServerHints;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** {@code Retry-After} in its two forms; a date is measured against the response's own. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RetryAfterBenchmark {

    private static final String DATE = "date";
    private static final String RETRY_AFTER = "retry-after";

    private final Instant now = Instant.parse("2026-11-22T04:10:00Z");
    private final Map<String, String> seconds = Map.of(DATE, "Sun, 22 Nov 2026 04:10:00 GMT", RETRY_AFTER, "120");
    private final Map<String, String> date =
            Map.of(DATE, "Sun, 22 Nov 2026 04:10:00 GMT", RETRY_AFTER, "Sun, 22 Nov 2026 04:12:00 GMT");

    @Benchmark
    public @Nullable Duration seconds() {
        return ServerHints.retryAfter(seconds, now);
    }

    @Benchmark
    public @Nullable Duration date() {
        return ServerHints.retryAfter(date, now);
    }
}
