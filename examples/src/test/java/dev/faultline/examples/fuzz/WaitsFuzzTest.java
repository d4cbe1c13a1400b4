package dev.faultline.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.core.CooldownException;
import dev.faultline.core.SdkException;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.testkit.FakeClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever delays, dates and limits a server sends, a call waits no longer than it may, and no key is silenced for long. */
class WaitsFuzzTest {

    private static final Duration MOST_DELAY = Duration.ofSeconds(60);

    private static final Duration MOST_TOTAL = Duration.ofMinutes(2);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    @Test
    void waits() throws Exception {
        List<byte[]> good = List.of(response(429), response(503), response(500));
        try (HostileServer server = new HostileServer()) {
            Fuzz.of("waits", good, WaitsFuzzTest::mutated, 80).check(head -> check(server, head));
        }
    }

    private static byte[] response(int status) {
        return Wire.response(
                status,
                Map.of("Retry-After", "1", "Date", "Thu, 01 Jan 2026 00:00:00 GMT"),
                Mutation.utf8(PartnerError.RATE_LIMITED.example().body()));
    }

    private static byte[] mutated(byte[] response, Random random) {
        return random.nextInt(4) == 0 ? Wire.mutated(response, random) : Wire.headers(response, random);
    }

    private static void check(HostileServer server, byte[] response) {
        server.sends(response);
        FakeClock clock = FakeClock.create();
        Instant before = clock.now();
        try (PartnerClient client = PartnerClient.builder()
                .apiKey("key-of-a-hostile-server")
                .baseUrl(server.url())
                .timeSource(clock)
                .build()) {
            Throwable failure = catchThrowable(() -> client.applications().get("ej_app_1"));

            if (failure != null) {
                assertThat(failure).isInstanceOf(SdkException.class);
            }
            assertThat(clock.waits()).allSatisfy(wait -> assertThat(wait).isBetween(Duration.ZERO, MOST_TOTAL));
            assertThat(Duration.between(before, clock.now())).isLessThanOrEqualTo(MOST_TOTAL);
            assertThat(server.requests())
                    .hasSizeLessThanOrEqualTo(PartnerClient.defaultRetryPolicy().maxAttempts());
            if (failure instanceof SdkException sdk) {
                assertThat(sdk.attempts())
                        .allSatisfy(attempt -> assertThat(attempt.delay().orElse(Duration.ZERO))
                                .isBetween(Duration.ZERO, MOST_DELAY));
            }
            checkNext(client, clock);
        }
    }

    /** The next call is sent, or says a moment that lies ahead and within the hour. */
    private static void checkNext(PartnerClient client, FakeClock clock) {
        Instant now = clock.now();
        Throwable next = catchThrowable(() -> client.jobs().list());
        if (next instanceof CooldownException held) {
            assertThat(held.until()).isBetween(now, now.plus(LONGEST_PAUSE));
        }
    }
}
