package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faultline.core.internal.json.UnreadableResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CursorTrailTest {

    @Test
    void backToTheFirst_isNoticedAtOnce() {
        CursorTrail trail = CursorTrail.from(null).to("A").to("B");

        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> trail.to("A"))
                .withMessageContaining("cursor");
    }

    @Test
    void backToWhereItWasBegun_isNoticed() {
        CursorTrail trail = CursorTrail.from("A").to("B").to("C");

        assertThatExceptionOfType(UnreadableResult.class).isThrownBy(() -> trail.to("A"));
    }

    @Test
    void theSameAgain_isNoticed() {
        assertThatExceptionOfType(UnreadableResult.class)
                .isThrownBy(() -> CursorTrail.from(null).to("A").to("A"));
    }

    @Test
    void lastPage_endsTheTrail() {
        CursorTrail trail = CursorTrail.from("A");

        assertThat(trail.to(null)).isSameAs(trail);
    }

    @Test
    void readOnFromTheSamePageTwice_isNoCycle() {
        CursorTrail trail = CursorTrail.from(null).to("A");

        trail.to("B").to("C");

        assertThat(trail.to("B").to("C")).isNotNull();
    }

    @Test
    void longList_withoutACycle_isReadToItsEnd() {
        CursorTrail trail = CursorTrail.from(null);
        for (int i = 0; i < 10_000; i++) {
            trail = trail.to("c" + i);
        }

        assertThat(trail.to(null)).isSameAs(trail);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 2", "5, 32", "0, 33", "7, 100", "1000, 1000", "3, 4097"})
    void cycleOfAnyLength_ends(int before, int length) {
        int steps = 0;
        try {
            CursorTrail trail = CursorTrail.from(null);
            for (; steps < 100_000; steps++) {
                trail = trail.to("c" + (steps < before + length ? steps : before + (steps - before) % length));
            }
        } catch (UnreadableResult e) {
            assertThat(e).hasMessageContaining("never end");
        }

        assertThat(steps).isBetween(before + length, 4 * (before + length));
    }
}
