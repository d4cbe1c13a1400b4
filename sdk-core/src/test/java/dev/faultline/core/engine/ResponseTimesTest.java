package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ResponseTimesTest {

    private final ResponseTimes times = new ResponseTimes();

    @Test
    void withoutAnyResponse_50ms() {
        assertThat(times.median("GET /jobs")).isEqualTo(Duration.ofMillis(50));
    }

    @Test
    void median_ofEachOperationAlone() {
        times.add("GET /jobs", 10);
        times.add("GET /jobs", 1_000);
        times.add("GET /jobs", 30);
        times.add("POST /jobs", 7);

        assertThat(times.median("GET /jobs")).isEqualTo(Duration.ofNanos(30));
        assertThat(times.median("POST /jobs")).isEqualTo(Duration.ofNanos(7));
    }

    @Test
    void onlyTheLastNineCount() {
        for (int i = 0; i < 100; i++) {
            times.add("GET /jobs", 1_000_000);
        }
        for (int i = 1; i <= 9; i++) {
            times.add("GET /jobs", i);
        }

        assertThat(times.median("GET /jobs")).isEqualTo(Duration.ofNanos(5));
    }
}
