package dev.faultline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ErrorExample;
import dev.faultline.core.FieldError;
import dev.faultline.core.internal.ErrorResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which field a sentence speaks of. */
class ViolationsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "phone_number must be in E.164 format | phone_number",
                "agent_id should not be empty | agent_id",
                "country_iso is required | country_iso",
                "title must be 35 characters or fewer (received 41). | title",
                "sipTrunkUserName and sipTrunkPassword are required when authMode=userpass | sipTrunkUserName,sipTrunkPassword",
                "Validation failed: url must be an address | url",
                "Validation failed: a and b are required | a,b",
                "headers are required | headers",
                "agent_functions[0].config.url must be an address | agent_functions[0].config.url",
                "agent_functions.0.type must be one of the following values: end_call | agent_functions.0.type",
                "[0].phone_number must be a string | [0].phone_number",
                "_id must exist | _id",
                "limit must | limit",
            })
    void sentence_thatBeginsWithFields(String sentence, String fields) {
        assertThat(Violations.fields(sentence)).containsExactly(fields.split(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "must be present",
                "Invalid action. Must be one of: pause, resume, cancel",
                "Invalid query parameters",
                "Request validation failed",
                "Invalid call ID format",
                "File must be a CSV or Excel file (.csv, .xlsx, .xls)",
                "The uploaded file must include a phone_number column",
                "property extra should not exist",
                "each value in columns must be a string",
                "phone_number  must be a string",
                "phone_number mustard",
                "phone_number is requiredly",
                "a and b must be equal",
                "a and are required when c=d",
                "a, b and c are required",
                "phone-number must be a string",
                "größe must be a number",
                "... must be",
                "[][] should not",
                "Validation failed:",
                "Validation failed: ",
                "Validation failed: Validation failed: x must be",
                "validation failed: x must be",
            })
    void sentence_thatDoesNot(String sentence) {
        assertThat(Violations.fields(sentence)).isEmpty();
    }

    @Test
    void sentences_keepTheirOrderAndWords() {
        assertThat(Violations.of(List.of("b must be x", "no field", "c and a are required when d=1")))
                .containsExactly(
                        new FieldError("b", null, "b must be x"),
                        new FieldError("c", null, "c and a are required when d=1"),
                        new FieldError("a", null, "c and a are required when d=1"));
    }

    /** Messages that speak of no field are among the messages only. */
    @Test
    void violations_areFieldAndMessageUnderBothNames() {
        TelephonyException failure =
                decode("{\"message\":[\"phone_number must be in E.164 format\",\"the file is broken\"]}");

        assertThat(failure.violations())
                .containsExactly(new FieldError("phone_number", null, "phone_number must be in E.164 format"));
        assertThat(failure.fieldErrors()).isSameAs(failure.violations());
        assertThat(failure.messages()).containsExactly("phone_number must be in E.164 format", "the file is broken");
    }

    static Stream<String> hostile() {
        return Stream.of("[", "]", "a[", "a.", "a and ", "Validation failed: ", "a must ", " must", "a ", "_");
    }

    /** Counts the looks at single characters: twice the length may cost twice the looks, and no more. */
    @ParameterizedTest
    @MethodSource("hostile")
    void work_growsWithTheLengthOnly(String part) {
        for (int length : new int[] {1 << 10, 1 << 16, 1 << 20}) {
            Counting sentence = new Counting(part.repeat(length / part.length() + 1));

            List<String> fields = Violations.fields(sentence);

            assertThat(sentence.looks).isLessThanOrEqualTo(4L * sentence.length() + 100);
            assertThat(fields).hasSizeLessThanOrEqualTo(2);
        }
    }

    @Test
    void hostileBody_ofTheLargestSizeIsStillItsClass() {
        String nested = "[".repeat(64 * 1024 - 20);
        String many = Stream.generate(() -> "\"a must\"").limit(7000).collect(Collectors.joining(","));

        TelephonyException deep = decode("{\"message\":" + nested);
        TelephonyException longOne = decode("{\"message\":\"" + nested + " must be\"}");
        TelephonyException wide = decode("{\"message\":[" + many + "]}");

        assertThat(List.of(deep, longOne, wide)).allMatch(TelephonyException.BadRequest.class::isInstance);
        assertThat(deep.fieldErrors()).isEmpty();
        assertThat(longOne.fieldErrors()).isEmpty();
        assertThat(wide.fieldErrors()).hasSize(7000);
    }

    private static TelephonyException decode(String body) {
        return TelephonyApi.decode(ErrorResponse.of(new ErrorExample(400, Map.of(), body)));
    }

    private static final class Counting implements CharSequence {

        private final char[] text;
        private long looks;

        Counting(String text) {
            this.text = text.toCharArray();
        }

        @Override
        public int length() {
            return text.length;
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text[index];
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            looks += end - start;
            return new String(Arrays.copyOfRange(text, start, end));
        }
    }
}
