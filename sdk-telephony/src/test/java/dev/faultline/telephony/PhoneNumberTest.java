package dev.faultline.telephony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.JsonValue;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @ValueSource(strings = {"+14155550123", "+919876543210", "+12", "+123456789012345"})
    void internationalNumber_isTakenAsItIs(String number) {
        assertThat(PhoneNumber.of(number).value()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "9876543210|country code is missing",
                "919876543210|country code is missing",
                "00919876543210|write + in place of 00",
                "+1 415 555 0123|without blanks",
                " +14155550123|without blanks",
                "+1-415-555-0123|without blanks, dashes",
                "(415) 555 0123|without blanks",
                "+1|2 to 15 digits",
                "+1234567890123456|2 to 15 digits",
                "+0123456789|begins with 1 to 9",
                "+|2 to 15 digits",
                "+1415555O123|2 to 15 digits",
                "+٤١٥٥٥٥٠١٢٣|2 to 15 digits",
                "sip:someone@example.org|2 to 15 digits",
            })
    void anythingElse_isRejectedWithACureAndUnrepeated(String number, String cure) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumber.of(number))
                .withMessageContaining(cure)
                .withMessageContaining("+14155550123")
                .satisfies(rejection -> {
                    if (number.length() > 2 && !number.strip().equals("+14155550123")) {
                        assertThat(rejection).hasMessageNotContaining(number);
                    }
                });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothing_isRejected(String number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumber.of(number))
                .withMessageStartingWith("phoneNumber is ");
    }

    @ParameterizedTest
    @CsvSource({
        "+919876543210, +919876543210",
        "+1 (415) 555-0123, +14155550123",
        "' +1.415.555.0123 ', +14155550123",
    })
    void receivedNumber_isReadLeniently(String text, String number) {
        assertThat(PhoneNumber.read(text)).contains(PhoneNumber.of(number));
        assertThat(PhoneNumber.readWithCountryCode(text)).contains(PhoneNumber.of(number));
    }

    /** 9876543210 is a number in India, +9876543210 one in Iran. */
    @ParameterizedTest
    @ValueSource(strings = {"9876543210", "919876543210", "1.415.555.0123", "(415) 555 0123"})
    void numberWithoutAPlus_mayBeANationalOne_andReadsAsNone(String text) {
        assertThat(PhoneNumber.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"919876543210, +919876543210", "1.415.555.0123, +14155550123", "1 (415) 555-0123, +14155550123"})
    void numberThatIsKnownToHaveItsCountryCode_getsItsPlus(String text, String number) {
        assertThat(PhoneNumber.readWithCountryCode(text)).contains(PhoneNumber.of(number));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "anonymous", "sip:1@example.org", "+", "++1415", "0415", "1", "1234567890123456", "1+2"})
    void whatIsNoNumber_readsAsNone(String text) {
        assertThat(PhoneNumber.read(text)).isEmpty();
        assertThat(PhoneNumber.readWithCountryCode(text)).isEmpty();
    }

    @Test
    void equality_isThatOfTheNumber() {
        assertThat(PhoneNumber.of("+14155550123"))
                .isEqualTo(PhoneNumber.readWithCountryCode("14155550123").orElseThrow())
                .hasSameHashCodeAs(
                        PhoneNumber.readWithCountryCode("14155550123").orElseThrow())
                .isNotEqualTo(PhoneNumber.of("+14155550124"));
    }

    @Test
    void number_isWrittenAsText_andStaysOutOfLogs() {
        PhoneNumber number = PhoneNumber.of("+14155550123");

        assertThat(JsonValue.of(Map.of("to", number))).hasToString("{\"to\":\"+14155550123\"}");
        assertThat(number).hasToString("PhoneNumber[11 digits]");
    }
}
