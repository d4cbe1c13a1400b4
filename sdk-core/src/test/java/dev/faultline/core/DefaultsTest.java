package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A default is a promise: changing one breaks applications that compile and start all the same. */
class DefaultsTest {

    @Test
    void retryPolicy() {
        assertThat(RetryPolicy.DEFAULT_MAX_ATTEMPTS).isEqualTo(4);
        assertThat(RetryPolicy.DEFAULT_INITIAL_BACKOFF).isEqualTo(Duration.ofMillis(500));
        assertThat(RetryPolicy.DEFAULT_MULTIPLIER).isEqualTo(2);
        assertThat(RetryPolicy.DEFAULT_MAX_BACKOFF).isEqualTo(Duration.ofSeconds(8));
        assertThat(RetryPolicy.DEFAULT_JITTER).isEqualTo(0.2);
        assertThat(RetryPolicy.DEFAULT_MAX_SERVER_DELAY).isEqualTo(Duration.ofSeconds(60));
        assertThat(RetryPolicy.DEFAULT_TOTAL_TIMEOUT).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void circuitBreakerPolicy() {
        assertThat(CircuitBreakerPolicy.DEFAULT_FAILURE_RATE).isEqualTo(50);
        assertThat(CircuitBreakerPolicy.DEFAULT_MINIMUM_ATTEMPTS).isEqualTo(10);
        assertThat(CircuitBreakerPolicy.DEFAULT_WINDOW).isEqualTo(Duration.ofSeconds(60));
        assertThat(CircuitBreakerPolicy.DEFAULT_OPEN_DURATION).isEqualTo(Duration.ofMillis(750));
    }

    @Test
    void client() {
        assertThat(ClientBuilder.DEFAULT_ATTEMPT_TIMEOUT).isEqualTo(Duration.ofSeconds(30));
        assertThat(ClientBuilder.DEFAULT_MAX_RESULT_SIZE).isEqualTo(32 * 1024 * 1024);
        assertThat(ClientBuilder.DEFAULT_MAX_CONCURRENT_REQUESTS).isEqualTo(64);
    }

    /** The page on calls has the same values. */
    @ParameterizedTest
    @CsvSource({"totalTimeout, 2 min", "attemptTimeout, 30 s", "maxServerDelay, 60 s", "maxResultSize, 32 MiB"})
    void documentedOnThePageOfCalls(String option, String value) throws IOException {
        assertThat(Files.readAllLines(Path.of("../docs/calls.md")))
                .anyMatch(line -> line.startsWith("| `" + option + "` | " + value + " |"));
    }
}
