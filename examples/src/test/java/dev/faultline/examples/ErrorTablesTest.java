package dev.faultline.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ApiException;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.Outcome;
import dev.faultline.core.RetryAdvice;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** All error tables side by side. */
class ErrorTablesTest {

    static Stream<ErrorCode> lines() {
        return Stream.of(AnyApi.values()).flatMap(api -> api.lines().stream());
    }

    @ParameterizedTest
    @MethodSource("lines")
    void internalFailureWithAClientsStatus_leavesOpenWhetherItWasDone(ErrorCode line) {
        String name = line.name().toUpperCase(Locale.ROOT);
        boolean internal = name.contains("INTERNAL") || name.equals("UNKNOWN") || name.endsWith("SENDING_FAILED");
        if (internal && line.status() == 400) {
            assertThat(line.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(line.retryAdvice()).isEqualTo(RetryAdvice.NEVER);
        } else {
            assertThat(line.outcome()).isIn(Outcome.UNKNOWN, Outcome.NOT_PROCESSED);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void rejectionBeforeAnythingIsDone_isToldAsSuch(ErrorCode line) {
        if (line.status() == 401 || line.status() == 404 || line.status() == 409 || line.status() == 429) {
            assertThat(line.outcome()).isEqualTo(Outcome.NOT_PROCESSED);
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void remedy_isOneSentence(ErrorCode line) {
        assertThat(line.remedy()).endsWith(".").doesNotContain(". ");
    }

    @ParameterizedTest
    @EnumSource(names = {"PARTNER", "CRM", "INTERVIEWS"})
    void remedies_differ(AnyApi api) {
        assertThat(api.lines()).extracting(ErrorCode::remedy).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void exampleException_isThatOfTheEntry(ErrorCode line) {
        ApiException example = line.exampleException();

        assertThat(example).isExactlyInstanceOf(line.type());
        assertThat(example.error().orElseThrow()).isSameAs(line);
        assertThat(example.status()).isEqualTo(line.status());
        assertThat(example.category()).isEqualTo(line.category());
        assertThat(example.remedy()).isEqualTo(line.remedy());
        assertThat(line.type()).isFinal();
    }
}
