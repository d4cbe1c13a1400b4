package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.POST;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Attempt;
import dev.faultline.core.Decision;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.StubResponse;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How long the server's word makes a call wait. The clock stands at 2026-01-01T00:00:00Z, a Thursday. */
@FaultlineTest
class RetryAfterTest {

    private static final RetryPolicy POLICY = RetryPolicy.builder()
            .maxAttempts(2)
            .initialBackoff(ofSeconds(1))
            .jitter(0)
            .maxServerDelay(ofSeconds(60))
            .totalTimeout(ofSeconds(120))
            .build();

    private static PartnerClient client(FaultServer server, FakeClock clock) {
        return Samples.client(server, clock).retryPolicy(POLICY).build();
    }

    /** The header, the server's date if it is not the client's, and the wait that follows. */
    static Stream<Object[]> waits() {
        Duration backoff = ofSeconds(1);
        return Surface.with(Stream.of(
                new Object[] {"3", null, ofSeconds(3)},
                new Object[] {" 3 ", null, ofSeconds(3)},
                new Object[] {"60", null, ofSeconds(60)},
                new Object[] {"Thu, 01 Jan 2026 00:00:07 GMT", null, ofSeconds(7)},
                new Object[] {"Thursday, 01-Jan-26 00:00:07 GMT", null, ofSeconds(7)},
                new Object[] {"Thu Jan  1 00:00:07 2026", null, ofSeconds(7)},
                new Object[] {"thu, 01 jan 2026 00:00:07 utc", null, ofSeconds(7)},
                new Object[] {"Mon, 01 Jan 2026 00:00:07 GMT", null, ofSeconds(7)},
                // the server's clock is five minutes ahead, then five behind
                new Object[] {"Thu, 01 Jan 2026 00:05:07 GMT", "Thu, 01 Jan 2026 00:05:00 GMT", ofSeconds(7)},
                new Object[] {"Wed, 31 Dec 2025 23:55:07 GMT", "Wed, 31 Dec 2025 23:55:00 GMT", ofSeconds(7)},
                new Object[] {"Thu, 01 Jan 2026 00:00:07 GMT", "no date at all", ofSeconds(7)},
                // no time at all: backoff, since a tight loop is not what the server means
                new Object[] {"0", null, backoff},
                new Object[] {"Wed, 31 Dec 2025 23:59:00 GMT", null, backoff},
                new Object[] {null, null, backoff},
                // not readable: backoff
                new Object[] {"-5", null, backoff},
                new Object[] {"+5", null, backoff},
                new Object[] {"5.5", null, backoff},
                new Object[] {"5s", null, backoff},
                new Object[] {"1e1", null, backoff},
                new Object[] {"NaN", null, backoff},
                new Object[] {"Infinity", null, backoff},
                new Object[] {"", null, backoff},
                new Object[] {"soon", null, backoff},
                new Object[] {"Thu, 32 Jan 2026 00:00:07 GMT", null, backoff}));
    }

    @ParameterizedTest
    @MethodSource("waits")
    void header_isKeptToTheSecond(
            Surface surface, String header, String date, Duration wait, FaultServer server, FakeClock clock) {
        for (int status : new int[] {429, 503}) {
            StubResponse response =
                    server.forgetScripts().on(POST, "/applications").respond(status, "{}");
            if (header != null) {
                response.header("Retry-After", header);
            }
            if (date != null) {
                response.header("Date", date);
            }
            response.then().respond(201, Samples.RECEIPT);
            FakeClock own = FakeClock.create();
            try (PartnerClient partner = client(server, own)) {
                assertThat(Samples.submit(surface, partner).response().attempts())
                        .hasSize(2);
                assertThat(own.waits()).as("waits after %s", status).containsExactly(wait);
            }
        }
        assertThat(server.requests()).hasSize(4);
    }

    static Stream<Object[]> tooLong() {
        return Surface.with(Stream.of(
                new Object[] {"61", ofSeconds(61)},
                new Object[] {"86400", ofSeconds(86400)},
                new Object[] {"12345678901", ofSeconds(Integer.MAX_VALUE)},
                new Object[] {"99999999999999999999", ofSeconds(Integer.MAX_VALUE)},
                new Object[] {"Thu, 01 Jan 2026 00:01:01 GMT", ofSeconds(61)}));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void delayLongerThanAllowed_isNeitherSleptNorShortened(
            Surface surface, String header, Duration delay, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.RATE_LIMITED).header("Retry-After", header);
        try (PartnerClient partner = client(server, clock)) {
            PartnerException.RateLimited failure =
                    catchThrowableOfType(PartnerException.RateLimited.class, () -> Samples.submit(surface, partner));
            assertThat(failure.retryAfter()).contains(delay);
            Attempt attempt = failure.attempts().get(0);
            assertThat(attempt.decision()).isEqualTo(Decision.SERVER_DELAY_TOO_LONG);
            assertThat(attempt.delay()).contains(delay);
            assertThat(clock.waits()).isEmpty();
            assertThat(server.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void delayLongerThanTheTimeLeft_isNotSlept(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.RATE_LIMITED).retryAfter(30);
        try (PartnerClient partner = client(server, clock)) {
            PartnerClient hurried = partner.with(o -> o.totalTimeout(ofSeconds(30)));
            SdkException failure = catchThrowableOfType(SdkException.class, () -> Samples.submit(surface, hurried));
            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.TIME_EXHAUSTED);
            assertThat(clock.waits()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void bodyDelay_standsInForAMissingHeader(Surface surface, FaultServer server, FakeClock clock) {
        String body = PartnerError.RATE_LIMITED.example().body().replace("\"retryAfter\":1", "\"retryAfter\":18");
        server.on(POST, "/applications")
                .fail(PartnerError.RATE_LIMITED)
                .without("Retry-After")
                .body(body)
                .then()
                .respond(201, Samples.RECEIPT);
        try (PartnerClient partner = client(server, clock)) {
            Attempt first =
                    Samples.submit(surface, partner).response().attempts().get(0);
            assertThat(first.decision()).isEqualTo(Decision.RETRY_AFTER_BODY);
            assertThat(clock.waits()).containsExactly(ofSeconds(18));
        }
    }

    @ParameterizedTest
    @EnumSource
    void header_beatsTheBody(Surface surface, FaultServer server, FakeClock clock) {
        String body = PartnerError.RATE_LIMITED.example().body().replace("\"retryAfter\":1", "\"retryAfter\":18");
        server.on(POST, "/applications")
                .fail(PartnerError.RATE_LIMITED)
                .retryAfter(4)
                .body(body)
                .then()
                .respond(201, Samples.RECEIPT);
        try (PartnerClient partner = client(server, clock)) {
            Attempt first =
                    Samples.submit(surface, partner).response().attempts().get(0);
            assertThat(first.decision()).isEqualTo(Decision.RETRY_AFTER_HEADER);
            assertThat(clock.waits()).containsExactly(ofSeconds(4));
        }
    }

    @ParameterizedTest
    @EnumSource
    void resetOfASpentLimit_standsInForBoth(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .respond(429, "{}")
                .rateLimit(10, 0, clock.now().plusSeconds(25))
                .then()
                .respond(201, Samples.RECEIPT);
        try (PartnerClient partner = client(server, clock)) {
            Attempt first =
                    Samples.submit(surface, partner).response().attempts().get(0);
            assertThat(first.decision()).isEqualTo(Decision.RATE_LIMIT_RESET);
            assertThat(clock.waits()).containsExactly(ofSeconds(25));
        }
    }

    @ParameterizedTest
    @EnumSource
    void resetOfALimitThatIsNotSpent_saysNothing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .respond(500, "{}")
                .rateLimit(10, 3, clock.now().plusSeconds(25))
                .then()
                .respond(201, Samples.RECEIPT);
        try (PartnerClient partner = client(server, clock)) {
            assertThat(Samples.submit(surface, partner).response().attempts()).hasSize(2);
            assertThat(clock.waits()).containsExactly(ofSeconds(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rateLimit_isOnResultsAndFailures(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .respond(201, Samples.RECEIPT)
                .rateLimit(50, 49, clock.now().plusSeconds(25))
                .then()
                .fail(PartnerError.JOB_CLOSED)
                .rateLimit(50, 48, clock.now().plusSeconds(25));
        try (PartnerClient partner = client(server, clock)) {
            ApplicationReceipt receipt = Samples.submit(surface, partner);
            assertThat(receipt.rateLimit().limit()).hasValue(50);
            assertThat(receipt.rateLimit().remaining()).hasValue(49);
            assertThat(receipt.rateLimit().reset()).contains(clock.now().plusSeconds(25));
            PartnerException failure =
                    catchThrowableOfType(PartnerException.class, () -> Samples.submit(surface, partner));
            assertThat(failure.rateLimit().remaining()).hasValue(48);
        }
    }
}
