package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.JsonValue;
import dev.faultline.core.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerHintsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T12:00:00Z");
    private static final String SERVER_NOW = "Wed, 01 Jul 2026 12:00:00 GMT";

    @Nested
    class RetryAfter {

        @ParameterizedTest
        @CsvSource({"0, 0", "1, 1", "007, 7", "120, 120", "' 30 ', 30", "86400, 86400", "2147483647, 2147483647"})
        void seconds_asSent(String value, long seconds) {
            assertThat(retryAfter(value)).isEqualTo(Duration.ofSeconds(seconds));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2147483648",
                    "99999999999",
                    "999999999999999999",
                    "9223372036854775807",
                    "9223372036854775808",
                    "12345678901234567890",
                    "99999999999999999999999999999999999999999999999999999999999999999999999999",
                })
        void moreSecondsThanCanBeHeld_hugeButBounded(String value) {
            Duration delay = retryAfter(value);

            assertThat(delay).isEqualTo(Duration.ofSeconds(Integer.MAX_VALUE));
            assertThat(delay.toNanos()).isPositive(); // does not overflow
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "-1",
                    "+5",
                    "NaN",
                    "Infinity",
                    "1e9",
                    "30d",
                    "0x10",
                    "1.5",
                    "1,5",
                    "5 s",
                    "soon",
                    "５",
                    "PT5S",
                    "null"
                })
        void noCountAndNoDate_null(String value) {
            assertThat(retryAfter(value)).isNull();
        }

        @Test
        void missing_null() {
            assertThat(ServerHints.retryAfter(Map.of("date", SERVER_NOW), NOW)).isNull();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Wed, 01 Jul 2026 12:01:30 GMT",
                    "Mon, 01 Jul 2026 12:01:30 GMT",
                    "Wednesday, 01-Jul-26 12:01:30 GMT",
                    "Wed Jul  1 12:01:30 2026",
                })
        void date_untilThen(String value) {
            assertThat(retryAfter(value)).isEqualTo(Duration.ofSeconds(90));
        }

        @ParameterizedTest
        @ValueSource(longs = {-86_400, -61, 0, 59, 86_400, 40_000_000})
        void date_measuredAgainstTheAnswersOwnDate_howeverWrongTheClientsClockIs(long skew) {
            Map<String, String> headers = Map.of("date", SERVER_NOW, "retry-after", "Wed, 01 Jul 2026 12:01:30 GMT");

            assertThat(ServerHints.retryAfter(headers, NOW.plusSeconds(skew))).isEqualTo(Duration.ofSeconds(90));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "now", "Wed, 01 Jul 2026", "1782907200"})
        void date_withoutAReadableDateOfTheResponse_measuredAgainstTheClientsClock(String date) {
            Map<String, String> headers = Map.of("date", date, "retry-after", "Wed, 01 Jul 2026 12:01:30 GMT");

            assertThat(ServerHints.retryAfter(headers, NOW.plusSeconds(30))).isEqualTo(Duration.ofSeconds(60));
        }

        @ParameterizedTest
        @ValueSource(strings = {SERVER_NOW, "Wed, 01 Jul 2026 11:59:59 GMT", "Thu, 01 Jan 1970 00:00:00 GMT"})
        void dateThatHasPassed_zero(String value) {
            assertThat(retryAfter(value)).isZero();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Wed, 01 Jul +999999999 12:00:00 GMT",
                    "Fri, 31 Dec 9999 23:59:59 GMT",
                    "Wed, 01 Jul 0000 12:00:00 GMT"
                })
        void absurdDatesOfTheResponse_neverFail(String date) {
            Map<String, String> headers = Map.of(
                    "date", date, "retry-after", "Sunday, 06-Nov-94 08:49:37 GMT", "x-ratelimit-reset", "999999999");

            assertThat(ServerHints.retryAfter(headers, NOW)).isNotNull();
            assertThat(ServerHints.rateLimit(headers, NOW).reset()).isPresent();
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "30, 30 | 30",
                    "5, 30 | 30",
                    "30, 5 | 30",
                    "0, 0 | 0",
                    "5, Wed, 01 Jul 2026 12:01:30 GMT | 90",
                    "Wed, 01 Jul 2026 12:01:30 GMT, 120 | 120",
                    "Wed, 01 Jul 2026 12:01:30 GMT, 5 | 90",
                    "Wednesday, 01-Jul-26 12:01:30 GMT, Wed, 01 Jul 2026 12:00:30 GMT | 90",
                    "Wed Jul  1 12:01:30 2026, 5 | 90",
                    "soon, 5 | 5",
                    "5, soon, 7 | 7",
                    "Wed, 01 Jul 2026 11:00:00 GMT, 0 | 0",
                })
        void sentByAGatewayToo_theLongest(String joined, long seconds) {
            assertThat(retryAfter(joined)).isEqualTo(Duration.ofSeconds(seconds));
        }

        @Test
        void sentByMoreThanCanBeInBetween_theFirstOnesCount() {
            String joined = "1, " + "x, ".repeat(14) + "7, " + "x, ".repeat(2_000) + "9";

            assertThat(ServerHints.retryAfter(Map.of("retry-after", joined), NOW))
                    .isEqualTo(Duration.ofSeconds(7));
        }

        @ParameterizedTest
        @ValueSource(strings = {", ", "soon, later", "-1, 1.5", "Wed, soon"})
        void sentTwice_neitherReadable_null(String joined) {
            assertThat(retryAfter(joined)).isNull();
        }

        private Duration retryAfter(String value) {
            return ServerHints.retryAfter(Map.of("date", SERVER_NOW, "retry-after", value), NOW);
        }
    }

    @Nested
    class SecondsInABody {

        @ParameterizedTest
        @CsvSource({
            "0, 0",
            "30, 30",
            "30.0, 30",
            "3e1, 30",
            "0e999999999, 0",
            "2147483647, 2147483647",
            "99999999999999999999, 2147483647",
            "1e999999999, 2147483647",
        })
        void wholeNumber_boundedAndNeverWrittenOut(String json, long seconds) {
            assertThat(ServerHints.seconds(JsonValue.parseLeniently(json))).isEqualTo(Duration.ofSeconds(seconds));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "null",
                    "-1",
                    "-1e999999999",
                    "0.5",
                    "1.5",
                    "1e-999999999",
                    "\"30\"",
                    "true",
                    "[30]",
                    "{}"
                })
        void anythingElse_null(String json) {
            assertThat(ServerHints.seconds(JsonValue.parseLeniently(json))).isNull();
        }
    }

    @Nested
    class RateLimits {

        @Test
        void noHeaders_unknown() {
            assertThat(ServerHints.rateLimit(Map.of("date", SERVER_NOW), NOW)).isSameAs(RateLimit.UNKNOWN);
        }

        @Test
        void allHeaders_allParts() {
            RateLimit rateLimit = limits("60", "12", "1782907260");

            assertThat(rateLimit.limit()).hasValue(60);
            assertThat(rateLimit.remaining()).hasValue(12);
            assertThat(rateLimit.reset()).hasValue(NOW.plusSeconds(60));
            assertThat(rateLimit.spent()).isFalse();
        }

        @ParameterizedTest
        @CsvSource({
            "1782907260, 2026-07-01T12:01:00Z", // seconds since 1970
            "1782907260500, 2026-07-01T12:01:00.500Z", // milliseconds since 1970
            "1000000000, 2001-09-09T01:46:40Z",
            "0, 2026-07-01T12:00:00Z", // seconds from now
            "30, 2026-07-01T12:00:30Z",
            "999999999, 2058-03-09T13:46:39Z",
        })
        void reset_secondsMillisecondsOrDelta(String reset, Instant expected) {
            assertThat(limits(null, null, reset).reset()).hasValue(expected);
        }

        @ParameterizedTest
        @ValueSource(strings = {"99999999999999999", "9223372036854775807", "99999999999999999999999"})
        void reset_moreThanCanBeHeld_farAheadButUsable(String reset) {
            RateLimit rateLimit = limits(null, "0", reset);

            assertThat(rateLimit.reset().orElseThrow()).isBetween("2100-01-01T00:00:00Z", "2107-01-01T00:00:00Z");
            assertThat(ServerHints.untilReset(rateLimit, Map.of(), NOW).toNanos())
                    .isPositive();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "-1", "12.5", "1e3", "many", "0x1", "12;w=60"})
        void junk_isAsIfItWereNotThere(String value) {
            assertThat(limits(value, value, value)).isEqualTo(RateLimit.UNKNOWN);
            assertThat(limits("60", value, null)).isEqualTo(new RateLimit(60L, null, null));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    // limits, left, resets | those that count
                    "100, 60 | 7, 0 | 60, 30 | 60 | 0 | 30", // the spent one
                    "100, 60 | 0, 0 | 60, 30 | 100 | 0 | 60", // both spent: the later one
                    "60, 100 | 0, 0 | 30, 60 | 100 | 0 | 60",
                    "60, 3000 | 5, 2000 | 30, 3000 | 60 | 5 | 30", // neither spent: the least left
                    "3000, 60 | 2000, 5 | 3000, 30 | 60 | 5 | 30",
                    "100 | 7, 0 | 60, 30 | 100 | 0 | 30", // one limit for both
                    "100 | 7, 0 | 60, 30, 90 | 100 | | 60", // nobody knows which belong together
                    "60, many | 0, few | 30, never | 60 | 0 | 30",
                })
        void sentByAGatewayToo_theStrictest(
                String limits, String left, String resets, Long limit, Long remaining, long reset) {
            assertThat(limits(limits, left, resets)).isEqualTo(new RateLimit(limit, remaining, NOW.plusSeconds(reset)));
        }

        @Test
        void delta_countsFromTheAnswersOwnDate() {
            Map<String, String> headers = Map.of("date", SERVER_NOW, "x-ratelimit-reset", "30");

            assertThat(ServerHints.rateLimit(headers, NOW.plusSeconds(500)).reset())
                    .hasValue(NOW.plusSeconds(30));
        }
    }

    @Nested
    class UntilReset {

        @Test
        void spent_theTimeUntilReset() {
            assertThat(untilReset("0", "1782907260")).isEqualTo(Duration.ofSeconds(60));
        }

        @ParameterizedTest
        @CsvSource({
            "1, 1782907260", // not spent
            ", 1782907260", // not said to be spent
            "0,", // no time
            "0, 1782907200", // now
            "0, 1782907199", // passed
            "0, 0",
        })
        void otherwise_null(String remaining, String reset) {
            assertThat(untilReset(remaining, reset)).isNull();
        }

        @ParameterizedTest
        @ValueSource(longs = {-3600, 0, 3600})
        void measuredAgainstTheAnswersOwnDate(long skew) {
            Map<String, String> headers = Map.of("date", SERVER_NOW);
            RateLimit spent = limits("60", "0", "1782907260");

            assertThat(ServerHints.untilReset(spent, headers, NOW.plusSeconds(skew)))
                    .isEqualTo(Duration.ofSeconds(60));
        }

        private Duration untilReset(String remaining, String reset) {
            return ServerHints.untilReset(limits(null, remaining, reset), Map.of("date", SERVER_NOW), NOW);
        }
    }

    private static RateLimit limits(String limit, String remaining, String reset) {
        Map<String, String> headers = new HashMap<>();
        headers.put("date", SERVER_NOW);
        headers.put("x-ratelimit-limit", limit);
        headers.put("x-ratelimit-remaining", remaining);
        headers.put("x-ratelimit-reset", reset);
        return ServerHints.rateLimit(headers, NOW);
    }
}
