package dev.faultline.benchmarks.decoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.faultline.sequences.contacts.SequencesReadings;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A bulk operation of the Sequences API of which 5,000 parts failed, each of which becomes an exception. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BulkBenchmark {

    private static final int PARTS = 5_000;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Reading failures = SequencesReadings.failures(PARTS);

    @Benchmark
    public Object failures() {
        return failures.read();
    }

    @Benchmark
    public JsonNode failuresAsTree() throws IOException {
        return MAPPER.readTree(failures.body());
    }
}
