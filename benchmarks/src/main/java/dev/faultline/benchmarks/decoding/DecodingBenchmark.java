package dev.faultline.benchmarks.decoding;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Responses of each API become exceptions and results; Jackson's own tree of the same page is the measure of a page. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class DecodingBenchmark {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** The API. */
    @Param
    public Subject api = Subject.PARTNER;

    @Benchmark
    public Object error() {
        return api.error();
    }

    @Benchmark
    public Object one() {
        return api.one().read();
    }

    @Benchmark
    public Object page() {
        return api.page().read();
    }

    @Benchmark
    public JsonNode pageAsTree() throws IOException {
        return MAPPER.readTree(api.page().body());
    }
}
