package dev.faultline.sequences.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdRangesTest {

    @Test
    void written_isReadAgain() {
        String text = IdRanges.write(List.of(3L, 1L, 2L, 7L));

        assertThat(text).isEqualTo("1-3,7");
        assertThat(IdRanges.read(text)).containsExactly(1L, 2L, 3L, 7L);
        assertThat(IdRanges.read("")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "1-",
                "-5",
                "7-3",
                "1-99999999999999",
                "-9223372036854775808-9223372036854775807",
                "1-6000000,1-6000000"
            })
    void damagedText_isRejected_andFillsNoMemory(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> IdRanges.read(text));
    }
}
