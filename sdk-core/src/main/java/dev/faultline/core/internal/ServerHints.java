package dev.faultline.core.internal;

import dev.faultline.core.JsonValue;
import dev.faultline.core.RateLimit;
import dev.faultline.core.internal.json.Timestamps;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The delays and limits in a response's headers. Nothing that a server sends can make reading them fail. */
public final class ServerHints {

    /** Longest delay that is distinguished: about 68 years, as RFC 9110 suggests for numbers too large to hold. */
    private static final long MOST_SECONDS = Integer.MAX_VALUE;

    /** As many parts of a header as are tried as a date; as few senders as there may be between here and the server. */
    private static final int MOST_PARTS = 16;

    /** Between the values of a header that was sent more than once. */
    private static final String JOINED = ", ";

    /** Spent limits first, of those the one that is reset last; then the one with the least left. */
    private static final Comparator<RateLimit> STRICTEST = Comparator.comparing(
                    RateLimit::spent, Comparator.reverseOrder())
            .thenComparing(
                    limit -> limit.spent() ? limit.reset().orElse(Instant.MIN) : Instant.MIN, Comparator.reverseOrder())
            .thenComparing(limit -> limit.remaining().orElse(Long.MAX_VALUE))
            .thenComparing(limit -> limit.equals(RateLimit.UNKNOWN));

    private ServerHints() {}

    /**
     * Reads {@code Retry-After}: seconds, or any HTTP date, measured against the response's own {@code Date}, so that it
     * does not matter whether the clocks agree. Where a gateway and the application each sent one, the longest counts.
     *
     * @param headers by lower-case name
     * @param now the client's clock, for a response without a date
     * @return zero for a time that has passed; {@code null} if there is no delay or it cannot be read
     */
    public static @Nullable Duration retryAfter(Map<String, String> headers, Instant now) {
        String joined = headers.get("retry-after");
        if (joined == null) {
            return null;
        }
        Instant serverNow = serverNow(headers, now);
        Duration single = delay(joined, serverNow);
        String[] values = joined.split(JOINED, -1);
        if (single != null || values.length == 1) {
            return single;
        }
        Duration longest = null;
        for (int i = 0; i < Math.min(values.length, MOST_PARTS); i++) {
            Duration delay = delay(values[i], serverNow);
            if (delay == null && i + 1 < values.length) {
                delay = delay(values[i] + JOINED + values[i + 1], serverNow); // a date has a comma of its own
            }
            if (delay != null && (longest == null || delay.compareTo(longest) > 0)) {
                longest = delay;
            }
        }
        return longest;
    }

    private static @Nullable Duration delay(String value, Instant serverNow) {
        Duration seconds = seconds(value.strip());
        if (seconds != null) {
            return seconds;
        }
        Instant until = Timestamps.parseHttpDate(value, serverNow);
        if (until == null) {
            return null;
        }
        Duration delay = Duration.between(serverNow, until);
        return delay.isNegative() ? Duration.ZERO : delay;
    }

    /**
     * Reads a count of seconds: digits only, however many. A fraction, a sign, {@code NaN} or a unit is no count.
     *
     * @param digits the text
     * @return the duration, {@code null} if it is no count
     */
    public static @Nullable Duration seconds(String digits) {
        Long count = count(digits);
        return count == null ? null : Duration.ofSeconds(Math.min(count, MOST_SECONDS));
    }

    /**
     * Reads a count of seconds in a body: a whole number, however it is written.
     *
     * @param number the value
     * @return the duration, {@code null} if it is no count
     */
    public static @Nullable Duration seconds(JsonValue number) {
        BigDecimal count = number.asNumber().orElse(null);
        if (count == null || count.signum() < 0) {
            return null;
        }
        if (count.compareTo(BigDecimal.valueOf(MOST_SECONDS)) >= 0) {
            return Duration.ofSeconds(MOST_SECONDS); // not written out: 1e999999999 would fill the memory
        }
        try {
            return Duration.ofSeconds(count.longValueExact());
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /**
     * Reads {@code X-RateLimit-Limit}, {@code -Remaining} and {@code -Reset}. A reset is a point in time (in seconds or,
     * from 13 digits on, milliseconds since 1970), or, below 1,000,000,000, seconds from now. Where a gateway and the
     * application each sent theirs, the one counts that holds calls back longest, or else has the least left.
     *
     * @param headers by lower-case name
     * @param now the client's clock, for a response without a date
     * @return what could be read
     */
    public static RateLimit rateLimit(Map<String, String> headers, Instant now) {
        List<@Nullable Long> limits = counts(headers.get("x-ratelimit-limit"));
        List<@Nullable Long> remaining = counts(headers.get("x-ratelimit-remaining"));
        List<@Nullable Long> resets = counts(headers.get("x-ratelimit-reset"));
        int most = Math.max(limits.size(), Math.max(remaining.size(), resets.size()));
        RateLimit strictest = RateLimit.UNKNOWN;
        Instant serverNow = resets.isEmpty() ? now : serverNow(headers, now); // once, however many there are
        for (int i = 0; i < most; i++) {
            Long limit = ofSender(i, limits, most);
            Long left = ofSender(i, remaining, most);
            Long reset = ofSender(i, resets, most);
            if (limit != null || left != null || reset != null) {
                Instant at = reset == null ? null : resetAt(reset, serverNow);
                RateLimit next = new RateLimit(limit, left, at);
                strictest = STRICTEST.compare(next, strictest) < 0 ? next : strictest;
            }
        }
        return strictest;
    }

    /** A sender that repeats one of its headers repeats all of them; a single one counts for all. */
    private static @Nullable Long ofSender(int index, List<@Nullable Long> values, int senders) {
        if (values.size() == senders) {
            return values.get(index);
        }
        return values.size() == 1 ? values.get(0) : null;
    }

    private static List<@Nullable Long> counts(@Nullable String joined) {
        if (joined == null) {
            return List.of();
        }
        if (!joined.contains(JOINED)) {
            return Collections.singletonList(count(joined));
        }
        List<@Nullable Long> counts = new ArrayList<>();
        for (String value : joined.split(JOINED, -1)) {
            counts.add(count(value));
        }
        return Collections.unmodifiableList(counts);
    }

    /**
     * How long until a rate limit is reset.
     *
     * @param rateLimit the rate limit
     * @param headers of the same response, by lower-case name
     * @param now the client's clock, for a response without a date
     * @return {@code null} if it is not spent, or gives no time
     */
    public static @Nullable Duration untilReset(RateLimit rateLimit, Map<String, String> headers, Instant now) {
        return rateLimit.spent() ? resetIn(rateLimit, headers, now) : null;
    }

    /**
     * How long until a rate limit's window ends, spent or not.
     *
     * @param rateLimit the rate limit
     * @param headers of the same response, by lower-case name
     * @param now the client's clock, for a response without a date
     * @return {@code null} if it gives no time, or one that has passed
     */
    public static @Nullable Duration resetIn(RateLimit rateLimit, Map<String, String> headers, Instant now) {
        if (rateLimit.reset().isEmpty()) {
            return null;
        }
        Duration delay =
                Duration.between(serverNow(headers, now), rateLimit.reset().get());
        return delay.isNegative() || delay.isZero() ? null : delay;
    }

    private static Instant resetAt(long reset, Instant serverNow) {
        if (reset < 1_000_000_000L) {
            return serverNow.plusSeconds(reset);
        }
        return reset < 1_000_000_000_000L
                ? Instant.ofEpochSecond(reset)
                : Instant.ofEpochMilli(Math.min(reset, MOST_SECONDS * 2000L));
    }

    private static Instant serverNow(Map<String, String> headers, Instant now) {
        Instant date = Timestamps.parseHttpDate(headers.get("date"), now);
        return date == null ? now : date;
    }

    private static @Nullable Long count(@Nullable String text) {
        String digits = text == null ? "" : text.strip();
        if (digits.isEmpty()) {
            return null;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return null;
            }
        }
        return digits.length() > 18 ? Long.MAX_VALUE : Long.valueOf(digits);
    }
}
