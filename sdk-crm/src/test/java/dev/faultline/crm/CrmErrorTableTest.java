package dev.faultline.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.Category;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryAdvice;
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

/** The table against the vendor's error page; the platform's own 429 is from its page on authentication. */
class CrmErrorTableTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/crm-errors.csv", numLinesToSkip = 1)
    void eachDocumentedCode_isALine(String code, int status, String group, boolean repeated, Outcome outcome) {
        CrmError line = CrmError.valueOf(code);

        assertThat(line.code()).isEqualTo(code);
        assertThat(line.status()).isEqualTo(status);
        assertThat(line.retryAdvice() != RetryAdvice.NEVER).isEqualTo(repeated);
        assertThat(line.outcome()).isEqualTo(outcome);
        assertThat(line.type().getSimpleName()).isEqualTo(upperCamel(code));
        assertThat(line.type()).isFinal();
        assertThat(line.type().getSuperclass().getSimpleName()).isEqualTo(group);
        assertThat(line.type().getEnclosingClass()).isEqualTo(CrmException.class);
    }

    @Test
    void theTable_hasNoOtherLines() throws IOException {
        try (InputStream csv = getClass().getResourceAsStream("/crm-errors.csv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(csv), StandardCharsets.UTF_8))) {
            List<String> documented = lines.lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
            assertThat(CrmError.values()).extracting(CrmError::name).containsExactlyInAnyOrderElementsOf(documented);
            assertThat(documented).hasSize(23);
        }
    }

    @Test
    void groups_areConcreteAndSealed() {
        Class<?>[] groups = CrmException.class.getPermittedSubclasses();

        assertThat(groups)
                .extracting(Class::getSimpleName)
                .containsExactlyInAnyOrder("Authentication", "Resource", "Validation", "Provider", "Server");
        assertThat(groups).allMatch(Class::isSealed).noneMatch(group -> Modifier.isAbstract(group.getModifiers()));
        assertThat(Modifier.isAbstract(CrmException.class.getModifiers())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void example_hasTheVendorsEnvelope(CrmError line) {
        CrmException example = line.exampleException();

        assertThat(example.json().get("success").asBoolean()).contains(false);
        assertThat(example.json().get("statusCode").asNumber().orElseThrow().intValueExact())
                .isEqualTo(line.status());
    }

    @Test
    void reconnectCases_haveOneCategoryThoughTheirStatusDiffers() {
        assertThat(CrmError.PROVIDER_AUTH_FAILED.category()).isEqualTo(Category.PERMISSION);
        assertThat(CrmError.NEEDS_REAUTH.category()).isEqualTo(Category.PERMISSION);
        assertThat(CrmError.RATE_LIMITED.category()).isEqualTo(Category.THROTTLED);
    }

    private static String upperCamel(String code) {
        return Arrays.stream(code.split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
