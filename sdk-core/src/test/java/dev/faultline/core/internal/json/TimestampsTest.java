package dev.faultline.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    private static final Instant NOW = Instant.parse("2026-07-01T00:00:00Z");

    @Nested
    class Iso {

        @ParameterizedTest
        @CsvSource({
            "2026-07-01T08:15:30Z, 2026-07-01T08:15:30Z",
            "2026-07-01T08:15:30+00:00, 2026-07-01T08:15:30Z",
            "2026-07-01T08:15:30+02:00, 2026-07-01T06:15:30Z",
            "2026-07-01T08:15:30-0530, 2026-07-01T13:45:30Z",
            "2026-07-01T08:15:30+0200, 2026-07-01T06:15:30Z",
            "2026-07-01T08:15:30+02, 2026-07-01T06:15:30Z",
            "2026-07-01T08:15:30, 2026-07-01T08:15:30Z",
            "2026-07-01T08:15, 2026-07-01T08:15:00Z",
            "2026-07-01T08:15:30.5Z, 2026-07-01T08:15:30.500Z",
            "2026-07-01T08:15:30.123456Z, 2026-07-01T08:15:30.123456Z",
            "2026-07-01T08:15:30.123456789+01:00, 2026-07-01T07:15:30.123456789Z",
            "2026-07-01t08:15:30z, 2026-07-01T08:15:30Z",
            "2026-07-01 08:15:30, 2026-07-01T08:15:30Z",
            "2026-07-01 08:15:30+02:00, 2026-07-01T06:15:30Z",
            "'  2026-07-01T08:15:30Z\t', 2026-07-01T08:15:30Z",
            "2024-02-29T00:00:00Z, 2024-02-29T00:00:00Z",
            "1969-12-31T23:59:59Z, 1969-12-31T23:59:59Z",
        })
        void parse_documentedForms_theInstant(String text, Instant expected) {
            assertThat(Timestamps.parse(text)).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "yesterday",
                    "null",
                    "1782892800",
                    "2026-07-01",
                    "08:15:30Z",
                    "01/07/2026 08:15",
                    "2026-13-01T00:00:00Z",
                    "2026-07-01T25:00:00Z",
                    "2026-07-01T08:15:60Z",
                    "2026-07-01T08:15:30.1234567890Z",
                    "2026-07-01T08:15:30+99:00",
                    "2026-07-01T08:15:30Z trailing",
                    "Wed, 01 Jul 2026 08:15:30 GMT",
                })
        void parse_junk_null(String text) {
            assertThat(Timestamps.parse(text)).isNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2026-02-30T00:00:00Z", "2026-04-31T00:00:00Z", "2026-02-29T00:00:00Z"})
        void parse_aDayThatDoesNotExist_nullInsteadOfAnotherDay(String text) {
            assertThat(Timestamps.parse(text)).isNull();
        }
    }

    @Nested
    class Http {

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Sun, 06 Nov 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
                    "Sun, 6 Nov 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
                    "06 Nov 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
                    "Sun, 06 Nov 1994 08:49:37 UTC | 1994-11-06T08:49:37Z",
                    "Sun, 06 Nov 1994 08:49:37 +0000 | 1994-11-06T08:49:37Z",
                    "Sun, 06 Nov 1994 08:49:37Z | 1994-11-06T08:49:37Z",
                    "Sun, 06 Nov 1994 08:49:37 | 1994-11-06T08:49:37Z",
                    "sun, 06 nov 1994 08:49:37 gmt | 1994-11-06T08:49:37Z",
                    "SUN, 06 NOV 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
                    "'  Sun,  06  Nov 1994   08:49:37   GMT ' | 1994-11-06T08:49:37Z",
                    "Sun, 29 Feb 2032 00:00:00 GMT | 2032-02-29T00:00:00Z",
                })
        void parseHttpDate_imfFixdate_theInstant(String text, Instant expected) {
            assertThat(Timestamps.parseHttpDate(text, NOW)).isEqualTo(expected);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Sat, 31 May 2026 06:30:00 GMT", // as a vendor's page has it; it is a Sunday
                    "Sun, 31 May 2026 06:30:00 GMT",
                    "Sunday, 31-May-26 06:30:00 GMT",
                    "Monday, 31-May-26 06:30:00 GMT",
                    "Fri May 31 06:30:00 2026",
                })
        void parseHttpDate_wrongNameOfTheDay_theInstantAllTheSame(String text) {
            assertThat(Timestamps.parseHttpDate(text, NOW)).isEqualTo("2026-05-31T06:30:00Z");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Sun Nov  6 08:49:37 1994 | 1994-11-06T08:49:37Z",
                    "Sun Nov 6 08:49:37 1994 | 1994-11-06T08:49:37Z",
                    "Sun Nov 06 08:49:37 1994 | 1994-11-06T08:49:37Z",
                    "Wed Nov 16 08:49:37 1994 | 1994-11-16T08:49:37Z",
                    "sun nov  6 08:49:37 1994 | 1994-11-06T08:49:37Z",
                    "Nov  6 08:49:37 1994 | 1994-11-06T08:49:37Z",
                })
        void parseHttpDate_asctime_theInstant(String text, Instant expected) {
            assertThat(Timestamps.parseHttpDate(text, NOW)).isEqualTo(expected);
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                    "06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                    "sunday, 06-nov-94 08:49:37 utc | 1994-11-06T08:49:37Z",
                    "Wednesday, 01-Jul-26 00:00:00 GMT | 2026-07-01T00:00:00Z",
                    "Monday, 01-Jan-00 00:00:00 GMT | 2000-01-01T00:00:00Z",
                    "Tuesday, 30-Jun-76 23:59:59 GMT | 2076-06-30T23:59:59Z",
                    "Wednesday, 01-Jul-76 00:00:00 GMT | 2076-07-01T00:00:00Z",
                    "Thursday, 01-Jul-76 00:00:01 GMT | 1976-07-01T00:00:01Z",
                    "Friday, 31-Dec-99 23:59:59 GMT | 1999-12-31T23:59:59Z",
                })
        void parseHttpDate_rfc850_theCenturyWithinFiftyYearsOfNow(String text, Instant expected) {
            assertThat(Timestamps.parseHttpDate(text, NOW)).isEqualTo(expected);
        }

        @ParameterizedTest
        @NullSource
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "soon",
                    "GMT",
                    "Sun,",
                    "120",
                    "Sun, 06 Nov 1994",
                    "Sun, 06 Nov 1994 08:49:37 PST",
                    "Sun, 06 Nov 1994 08:49:37 +0100",
                    "Sun, 32 Nov 1994 08:49:37 GMT",
                    "Sun, 31 Feb 2026 08:49:37 GMT",
                    "Sun, 06 Foo 1994 08:49:37 GMT",
                    "Sun, 06 Nov 1994 24:49:37 GMT",
                    "Sun, 06 Nov 94 08:49:37 GMT",
                    "Sun, 06 Nov +999999999 08:49:37 GMT",
                    "Sun, 06 Nov -1994 08:49:37 GMT",
                    "1994-11-06T08:49:37Z",
                })
        void parseHttpDate_junk_null(String text) {
            assertThat(Timestamps.parseHttpDate(text, NOW)).isNull();
        }

        @Test
        void parseHttpDate_veryLongText_nullWithoutTrying() {
            String padded = "Sun, 06 Nov 1994 08:49:37" + " ".repeat(40) + "GMT";

            assertThat(Timestamps.parseHttpDate(padded, NOW)).isNull();
            assertThat(Timestamps.parseHttpDate("a".repeat(1_000_000), NOW)).isNull();
        }
    }
}
