package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @Test
    void that_doesNotHold_namesOptionValueAndRemedy() {
        assertThatCode(() -> Checks.that(true, "limit", 5, "1 to 10")).doesNotThrowAnyException();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.that(false, "limit", 0, "1 to 10"))
                .withMessage("limit is 0: give 1 to 10");
    }

    @Test
    void notNull_null_rejected() {
        assertThat(Checks.notNull("a", "id", "an id")).isEqualTo("a");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.notNull(null, "id", "an id"))
                .withMessage("id is null: give an id");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t\n"})
    void notBlank_nothing_rejected(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.notBlank(value, "id", "an id"))
                .withMessageMatching("id is (null|blank): give an id");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"PT0S", "PT-1S", "PT-0.000000001S", "P3651D", "PT2562047788015215H"})
    void positive_notMoreThanZeroOrTooLong_rejected(Duration value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.positive(value, "timeout"))
                .withMessageStartingWith("timeout is ")
                .withMessageContaining(": give ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.000000001S", "PT1S", "P3650D"})
    void positive_moreThanZero_itself(Duration value) {
        assertThat(Checks.positive(value, "timeout")).isEqualTo(value);
        assertThat(Checks.notNegative(value, "timeout")).isEqualTo(value);
    }

    @Test
    void notNegative_zero_accepted() {
        assertThat(Checks.notNegative(Duration.ZERO, "delay")).isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.notNegative(Duration.ofNanos(-1), "delay"))
                .withMessage("delay is PT-0.000000001S: give a duration of zero or more");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.notNegative(Duration.ofDays(3651), "delay"))
                .withMessageContaining("at most 3650 days");
    }

    @ParameterizedTest
    @CsvSource({"sk_live_s3cret, sk_live_s3cret", "'sk_live_s3cret\n', sk_live_s3cret", "'\t !~ ', !~"})
    void headerValue_visibleAscii_withoutSurroundingWhiteSpace(String value, String expected) {
        assertThat(Checks.headerValue(value, "apiKey", "the key")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk_live s3cret",
                "sk_live\ns3cret",
                "sk_live\r\nX-Evil: s3cret",
                "sk_live\ts3cret",
                "sk_live\0s3cret",
                "sk_live\u007fs3cret",
                "sk_live\u00e4s3cret",
                "sk_live\u200bs3cret",
                "sk_live\ud83d\udd11s3cret",
            })
    void headerValue_whatAHeaderCannotCarry_rejectedWithoutEverRepeatingTheValue(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.headerValue(value, "apiKey", "the key as issued"))
                .withMessage("apiKey has a character at index 7 that a header cannot carry (white space, control or"
                        + " non-ASCII): give the key as issued")
                .withNoCause();
    }

    @Test
    void headerValue_nothing_rejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.headerValue(" \n", "apiKey", "the key"))
                .withMessage("apiKey is blank: give the key");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.headerValue(null, "apiKey", "the key"))
                .withMessage("apiKey is null: give the key");
    }

    @Test
    void queryValue_theTextOfWhatHasOne() {
        assertThat(Checks.queryValue("a b", "q")).isEqualTo("a b");
        assertThat(Checks.queryValue(5L, "q")).isEqualTo("5");
        assertThat(Checks.queryValue(true, "q")).isEqualTo("true");
        assertThat(Checks.queryValue(Instant.EPOCH, "q")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(Checks.queryValue(JsonValue.of("abc"), "q")).isEqualTo("abc");
        assertThat(Checks.queryValue(JsonValue.of(7), "q")).isEqualTo("7");
    }

    static Stream<Object> withoutAText() {
        return Stream.of(
                Optional.of("abc"),
                OptionalLong.of(1),
                OptionalInt.empty(),
                List.of("abc"),
                Map.of("a", "b"),
                new int[] {1},
                JsonValue.missing(),
                JsonValue.of(null),
                JsonValue.of(List.of()));
    }

    @ParameterizedTest
    @NullSource
    @MethodSource("withoutAText")
    void queryValue_withoutATextOfItsOwn_rejectedByName(Object value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checks.queryValue(value, "cursor"))
                .withMessageStartingWith("cursor is ")
                .withMessageContaining("leave the parameter out");
    }
}
