package dev.faultline.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read digit by digit is what Java's formatters read, and anything else is left to them. */
class FixedWidthTest {

    private static final int TEXTS = 200_000;
    private static final String CHARACTERS = "0123456789-:.TZ +,GMJanDecSu\u0660";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("dd MMM uuuu HH:mm:ss", Locale.US).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter IMF =
            DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.US);

    private static final List<String> OFFSETS =
            List.of("", "Z", "+00:00", "-00:00", "+02:00", "-0530", "+0000", "+17:59", "-17:59", "+13:45");

    private final Random random = new Random(7);

    /** From the year 0 to 9999. */
    private Instant anyInstant() {
        long second = random.nextLong(-62_167_219_200L, 253_402_300_800L);
        int digits = random.nextInt(10);
        int unit = (int) Math.pow(10, 9 - digits);
        return Instant.ofEpochSecond(second, random.nextInt(1_000_000_000) / unit * unit);
    }

    @Test
    void iso_isReadAsJavaReadsIt() {
        for (int i = 0; i < TEXTS; i++) {
            Instant instant = anyInstant();
            assertThat(FixedWidth.iso(instant.toString())).isEqualTo(instant);
        }
    }

    @Test
    void iso_withAnOffsetOrNone_isReadAsJavaReadsIt() {
        for (int i = 0; i < TEXTS; i++) {
            String text = local() + OFFSETS.get(i % OFFSETS.size());
            assertThat(FixedWidth.iso(text)).as(text).isNotNull().isEqualTo(Timestamps.byFormatter(text));
        }
    }

    private String local() {
        String instant = anyInstant().toString();
        return instant.substring(0, instant.length() - 1);
    }

    @Test
    void imf_isReadAsJavaReadsIt() {
        for (int i = 0; i < TEXTS; i++) {
            Instant instant = Instant.ofEpochSecond(anyInstant().getEpochSecond());
            assertThat(FixedWidth.imf(IMF.format(instant.atOffset(ZoneOffset.UTC))))
                    .isEqualTo(instant);
        }
    }

    @Test
    void damagedIso_isReadAsJavaReadsIt_orNotAtAll() {
        compare(() -> anyInstant().toString(), FixedWidth::iso, Timestamps::byFormatter);
    }

    @Test
    void damagedIso_withAnOffset_isReadAsJavaReadsIt_orNotAtAll() {
        compare(() -> local() + OFFSETS.get(random.nextInt(OFFSETS.size())), FixedWidth::iso, Timestamps::byFormatter);
    }

    @Test
    void damagedImf_isReadAsJavaReadsIt_orNotAtAll() {
        compare(
                () -> IMF.format(anyInstant().atOffset(ZoneOffset.UTC)),
                FixedWidth::imf,
                text -> LocalDateTime.parse(text.substring(5, 25), DATE).toInstant(ZoneOffset.UTC));
    }

    private void compare(
            Supplier<String> texts, Function<String, Instant> digitByDigit, Function<String, Instant> byJava) {
        int read = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = damaged(texts.get());
            Instant fast = digitByDigit.apply(text);
            if (fast != null) {
                read++;
                assertThat(fast).as(text).isEqualTo(orNull(byJava, text));
            }
        }
        assertThat(read).isBetween(TEXTS / 100, TEXTS * 99 / 100); // both kinds of text were tried
    }

    private static Instant orNull(Function<String, Instant> read, String text) {
        try {
            return read.apply(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private String damaged(String text) {
        StringBuilder damaged = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(damaged.length());
            char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(10)) {
                case 0 -> damaged.deleteCharAt(at);
                case 1 -> damaged.insert(at, c);
                default -> damaged.setCharAt(at, c);
            }
        }
        return damaged.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-06-31T00:00:00Z",
                "2026-02-29T00:00:00Z",
                "2026-06-30T24:00:00Z",
                "2026-06-30T23:59:60Z",
                "2026-06-30T23:59:59.Z",
                "2026-06-30T23:59:59.1234567890Z",
                "2026-06-30T23:59:59,5Z",
                "2026-06-30T23:59:59+18:00",
                "2026-06-30T23:59:59+19:00",
                "2026-06-30T23:59:59-02:60",
                "2026-06-30T23:59:59+02",
                "2026-06-30T23:59:59+02:00:00",
                "2026-06-30T23:59:59+2:00",
                "2026-06-30T23:59:59.5.5",
                "+12026-06-30T23:59:59Z",
            })
    void otherTexts_areLeftToAFormatter(String text) {
        assertThat(FixedWidth.iso(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Sun, 31 Jun 2026 08:49:37 GMT",
                "Sun, 06 anF 1994 08:49:37 GMT",
                "Sun, 06 nov 1994 08:49:37 GMT",
                "Sun, 06 Nov 1994 24:49:37 GMT",
                "Sun, 06 Nov 1994 08:49:37 UTC",
                "Sun,  6 Nov 1994 08:49:37 GMT",
                "S1n, 06 Nov 1994 08:49:37 GMT",
            })
    void otherHttpDates_areLeftToAFormatter(String text) {
        assertThat(FixedWidth.imf(text)).isNull();
    }
}
