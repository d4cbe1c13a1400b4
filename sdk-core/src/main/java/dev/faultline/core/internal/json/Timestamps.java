package dev.faultline.core.internal.json;

import static java.time.temporal.ChronoField.YEAR;
import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads dates as servers write them; what cannot be read is {@code null}, never an exception. */
public final class Timestamps {

    private Timestamps() {}

    /**
     * Reads an ISO 8601 timestamp, with an offset or, taken as UTC, without.
     *
     * @param text the timestamp
     * @return the instant, {@code null} if it cannot be read
     */
    public static @Nullable Instant parse(String text) {
        Instant usual = FixedWidth.iso(text);
        return usual == null ? byFormatter(text) : usual;
    }

    static @Nullable Instant byFormatter(String text) {
        try {
            TemporalAccessor parsed =
                    Formats.ISO.parseBest(text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
            return parsed instanceof OffsetDateTime withOffset
                    ? withOffset.toInstant()
                    : LocalDateTime.from(parsed).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /**
     * Reads an HTTP date in any of the three forms of RFC 9110: IMF-fixdate, RFC 850 and asctime; with a wrong or
     * missing name of the day, in any case, and with {@code UTC} for {@code GMT}.
     *
     * @param text the header's value
     * @param now the present, which decides the century of an RFC 850 date
     * @return the instant, {@code null} if it cannot be read
     */
    public static @Nullable Instant parseHttpDate(@Nullable String text, Instant now) {
        if (text == null || text.length() > 64) {
            return null;
        }
        Instant usual = FixedWidth.imf(text);
        if (usual != null) {
            return usual;
        }
        String date = Formats.NAME_OF_DAY
                .matcher(text.strip())
                .replaceFirst("")
                .replaceFirst("(?i)\\s*(?:GMT|UTC|Z|\\+0000)$", "")
                .replaceAll("\\s+", " ");
        for (DateTimeFormatter format : Formats.HTTP_DATES) {
            Instant instant = parse(date, format);
            if (instant != null) {
                boolean farAhead = format == Formats.RFC_850 && instant.isAfter(plusYears(now, 50));
                return farAhead ? plusYears(instant, -100) : instant;
            }
        }
        return null;
    }

    private static @Nullable Instant parse(String date, DateTimeFormatter format) {
        try {
            return LocalDateTime.parse(date, format).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Instant plusYears(Instant instant, int years) {
        return instant.atOffset(ZoneOffset.UTC).plusYears(years).toInstant();
    }

    /** Made for the first date in another form than the usual two: their texts and locales take long to load. */
    private static final class Formats {

        private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .append(DateTimeFormatter.ISO_LOCAL_DATE)
                .appendLiteral('T')
                .append(DateTimeFormatter.ISO_LOCAL_TIME)
                .optionalStart()
                .appendOffset("+HH:MM", "Z")
                .optionalEnd()
                .optionalStart()
                .appendOffset("+HHmm", "Z")
                .optionalEnd()
                .toFormatter(Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);

        // The name of the day is dropped before parsing: a wrong one says nothing about the instant, and strict parsers
        // reject the whole date for it.
        private static final Pattern NAME_OF_DAY = Pattern.compile(
                "^(?:\\p{Alpha}+,\\s*|(?:mon|tue|wed|thu|fri|sat|sun)\\p{Alpha}*\\s+)", CASE_INSENSITIVE);

        // A year has four digits: with more, arithmetic with the instant could overflow.
        private static final DateTimeFormatter IMF =
                http(date -> date.appendPattern("d MMM ").appendValue(YEAR, 4).appendPattern(" HH:mm:ss"));
        private static final DateTimeFormatter ASCTIME =
                http(date -> date.appendPattern("MMM d HH:mm:ss ").appendValue(YEAR, 4));
        private static final DateTimeFormatter RFC_850 = http(date -> date.appendPattern("d-MMM-")
                .appendValueReduced(YEAR, 2, 2, 2000)
                .appendPattern(" HH:mm:ss"));
        private static final List<DateTimeFormatter> HTTP_DATES = List.of(IMF, ASCTIME, RFC_850);

        private static DateTimeFormatter http(UnaryOperator<DateTimeFormatterBuilder> parts) {
            return parts.apply(new DateTimeFormatterBuilder().parseCaseInsensitive())
                    .toFormatter(Locale.US)
                    .withResolverStyle(ResolverStyle.STRICT);
        }
    }
}
