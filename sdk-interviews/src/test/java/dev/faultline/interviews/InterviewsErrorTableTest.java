package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.Outcome;
import dev.faultline.core.RetryAdvice;
import dev.faultline.testkit.TestExceptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table against the vendor's error page, and INTERNAL_ERROR of its integration guide. */
class InterviewsErrorTableTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/interviews-errors.csv", numLinesToSkip = 1)
    void eachDocumentedCode_isALine(String code, int status, String group, RetryAdvice advice, Outcome outcome) {
        InterviewsError line = InterviewsError.valueOf(code);

        assertThat(line.code()).isEqualTo(code);
        assertThat(line.status()).isEqualTo(status);
        assertThat(line.retryAdvice()).isEqualTo(advice);
        assertThat(line.outcome()).isEqualTo(outcome);
        assertThat(line.type().getSimpleName()).isEqualTo(upperCamel(code));
        assertThat(line.type()).isFinal();
        assertThat(line.type().getSuperclass().getSimpleName()).isEqualTo(group);
        assertThat(line.type().getEnclosingClass()).isEqualTo(InterviewsException.class);
    }

    @Test
    void theTable_hasNoOtherLines() throws IOException {
        try (InputStream csv = getClass().getResourceAsStream("/interviews-errors.csv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(csv), StandardCharsets.UTF_8))) {
            List<String> documented = lines.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
            assertThat(InterviewsError.values())
                    .extracting(InterviewsError::name)
                    .containsExactlyInAnyOrderElementsOf(documented);
            assertThat(documented).hasSize(33);
        }
    }

    @Test
    void groups_areConcreteAndSealed() {
        Class<?>[] groups = InterviewsException.class.getPermittedSubclasses();

        assertThat(groups)
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder(
                        "Authentication",
                        "Permission",
                        "NotFound",
                        "InvalidRequest",
                        "Conflict",
                        "Precondition",
                        "Throttled",
                        "ServerFault");
        assertThat(groups)
                .as("the only code of a final one bears its name")
                .allMatch(group -> group.isSealed() || group == InterviewsException.NotFound.class)
                .noneMatch(group -> Modifier.isAbstract(group.getModifiers()));
        assertThat(Modifier.isAbstract(InterviewsException.class.getModifiers()))
                .isTrue();
    }

    /** An application that offers another window catches this group, one that only slows down the one around it. */
    @Test
    void lackOfCapacity_isAGroupOfItsOwn() {
        assertThat(InterviewsException.NoCapacity.class).hasSuperclass(InterviewsException.Throttled.class);
        assertThat(InterviewsException.NoCapacity.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        InterviewsException.ClockRejected.class, InterviewsException.NumberAtCap.class);
        assertThat(Modifier.isAbstract(InterviewsException.NoCapacity.class.getModifiers()))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void example_hasTheVendorsEnvelope(InterviewsError line) {
        InterviewsException example = (InterviewsException) TestExceptions.of(line);

        assertThat(example.requestId()).contains("req_example");
        assertThat(example.json().get("success").asBoolean()).contains(false);
        assertThat(example.retryAfter().isPresent()).isEqualTo(line.status() == 429);
    }

    private static String upperCamel(String code) {
        return Arrays.stream(code.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
