package dev.faultline.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Times are readings of a nanosecond clock that overflows while the tests run. */
class CooldownTest {

    private static final long PATIENT = Long.MAX_VALUE;

    private static final long MS = 1_000_000;
    private static final long S = 1000 * MS;
    private static final long NOW = Long.MAX_VALUE - 500 * MS;
    private static final SdkException REFUSAL = TestApiException.ofStatus(429);

    private final Cooldown cooldown = new Cooldown();

    @Test
    void aCallThatCannotWait_takesNoPlaceInTheQueue() {
        Cooldown cooldown = new Cooldown();
        cooldown.start(NOW, 10 * S, REFUSAL);
        for (int i = 0; i < 100; i++) {
            assertThat(cooldown.slot(NOW, null, 9 * S)).isEqualTo(NOW + 10 * S);
        }
        assertThat(cooldown.slot(NOW, null, PATIENT)).isEqualTo(NOW + 10 * S);
    }

    @Test
    void neverRefused_everyCallAtOnce() {
        cooldown.answered(NOW);

        assertThat(cooldown.slot(NOW, null, PATIENT)).isEqualTo(NOW);
        assertThat(cooldown.slot(NOW, NOW, PATIENT)).isEqualTo(NOW);
        assertThat(cooldown.refusal()).isNull();
    }

    @Test
    void refused_nobodyIsReleasedBeforeTheEnd() {
        cooldown.start(NOW, 10 * S, REFUSAL);

        for (long passed = 0; passed < 10 * S; passed += 100 * MS) {
            assertThat(cooldown.slot(NOW + passed, null, PATIENT) - (NOW + 10 * S))
                    .isNotNegative();
        }
        assertThat(cooldown.until()).isEqualTo(NOW + 10 * S);
        assertThat(cooldown.refusal()).isSameAs(REFUSAL);
    }

    @Test
    void refused_slotsAreDistinctAndInTheOrderOfArrival() {
        cooldown.start(NOW, 10 * S, REFUSAL);

        List<Long> slots = sinceEnd(1_000, 10 * S);

        assertThat(slots).isSorted();
        assertThat(new HashSet<>(slots)).hasSameSizeAs(slots);
        assertThat(slots.get(0)).isZero();
    }

    @Test
    void aCallKeepsItsSlot() {
        cooldown.start(NOW, S, REFUSAL);
        long first = cooldown.slot(NOW, null, PATIENT);
        long second = cooldown.slot(NOW, null, PATIENT);

        assertThat(cooldown.slot(NOW + 900 * MS, second, PATIENT)).isEqualTo(second);
        assertThat(cooldown.slot(NOW + 900 * MS, first, PATIENT)).isEqualTo(first);
        assertThat(cooldown.slot(second, second, PATIENT)).isEqualTo(second);
    }

    /** Their turns came while this machine stood still: sent all at once, they would be refused. */
    @Test
    void turnsThatWereMissed_areNotTakenAllAtOnce() {
        for (int i = 0; i < 50; i++) {
            cooldown.answered(NOW - S + i * 20 * MS);
        }
        cooldown.start(NOW, S, REFUSAL);
        List<Long> turns = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            turns.add(cooldown.slot(NOW, null, PATIENT));
        }
        long woke = turns.get(9) + 100 * MS;

        assertThat(cooldown.slot(woke, turns.get(0), PATIENT) - woke).isNegative();
        List<Long> again = new ArrayList<>();
        for (int i = 1; i < 10; i++) {
            again.add(cooldown.slot(woke, turns.get(i), PATIENT) - woke);
        }

        assertThat(again).isSorted().doesNotHaveDuplicates();
        assertThat(again.get(0)).as("after the one that was taken").isEqualTo(20_200_000L);
        assertThat(again.get(8) - again.get(0)).isEqualTo(8 * 20_200_000L);
        assertThat(cooldown.slot(woke + again.get(8), woke + again.get(8), PATIENT))
                .isEqualTo(woke + again.get(8));
    }

    @Test
    void turnThatWasMissed_isNotTakenBesideANewCall() {
        cooldown.start(NOW, 3200 * MS, REFUSAL);
        long missed = cooldown.slot(NOW, null, PATIENT);
        long woke = missed + 500 * MS;

        assertThat(cooldown.slot(woke, null, PATIENT)).isEqualTo(woke);
        assertThat(cooldown.slot(woke, missed, PATIENT)).isEqualTo(woke + 100 * MS);
    }

    @Test
    void aTurnThatIsALittleLate_isTaken() {
        cooldown.start(NOW, 320 * MS, REFUSAL);
        long first = cooldown.slot(NOW, null, PATIENT);
        long second = cooldown.slot(NOW, null, PATIENT);

        assertThat(cooldown.slot(second + 5 * MS, first, PATIENT)).isEqualTo(first);
        assertThat(cooldown.slot(second + 5 * MS, second, PATIENT)).isEqualTo(second);
    }

    @Nested
    class Pace {

        @ParameterizedTest
        @CsvSource({"1, 1000", "2, 500", "10, 100", "50, 20", "200, 5", "256, 3.90625"})
        void learnedFromTheAnswersBeforeTheRefusal(int answers, double gapMillis) {
            answers(answers, NOW - S, NOW);

            cooldown.start(NOW, S, REFUSAL);

            assertThat(gaps(20, S)).containsOnly((long) Math.min(1000 * MS, gapMillis * 1.01 * MS));
        }

        @Test
        void onlyAnswersWithinThePauseBeforeTheRefusalCount() {
            answers(100, NOW - 3 * S, NOW - S - 1);
            answers(10, NOW - S, NOW);

            cooldown.start(NOW, S, REFUSAL);

            assertThat(gaps(20, S)).containsOnly(101 * MS);
        }

        @Test
        void withoutExperience_spreadOverThePause() {
            cooldown.start(NOW, 3200 * MS, REFUSAL);

            assertThat(gaps(20, 3200 * MS)).containsOnly(100 * MS);
        }

        @ParameterizedTest
        @CsvSource({"60, 1, 1000", "3600, 0, 1000", "0.001, 256, 1"})
        void neverSlowerThanOneASecondNorFasterThanOneAMillisecond(double pause, int answers, long gapMillis) {
            long nanos = (long) (pause * S);
            answers(answers, NOW - nanos, NOW);

            cooldown.start(NOW, nanos, REFUSAL);

            assertThat(gaps(20, nanos)).containsOnly(gapMillis * MS);
        }

        @Test
        void announcedByASuccess_keepsThePaceThatHolds() {
            answers(10, NOW - S, NOW);
            cooldown.start(NOW, S, REFUSAL);

            cooldown.start(NOW + 2 * S, S, null);

            assertThat(cooldown.refusal()).isNull();
            assertThat(cooldown.slot(NOW + 2 * S, null, PATIENT)).isEqualTo(NOW + 3 * S);
            assertThat(cooldown.slot(NOW + 2 * S, null, PATIENT)).isEqualTo(NOW + 3 * S + 101 * MS);
        }

        @Test
        void announcedByASuccess_withoutExperience_isSpreadToo() {
            cooldown.start(NOW, 32 * MS, null);

            assertThat(cooldown.slot(NOW, null, PATIENT)).isEqualTo(NOW + 32 * MS);
            assertThat(cooldown.slot(NOW, null, PATIENT)).isEqualTo(NOW + 33 * MS);
        }

        @Test
        void refusedAfterAPauseOfSending_isALittleSlower() {
            answers(50, NOW - S, NOW);
            cooldown.start(NOW, S, REFUSAL);

            cooldown.start(NOW + 5 * S, S, REFUSAL);

            long first = cooldown.slot(NOW + 5 * S, null, PATIENT);
            assertThat(first).isEqualTo(NOW + 6 * S);
            assertThat(cooldown.slot(NOW + 5 * S, null, PATIENT) - first).isEqualTo(20_200_000L * 102 / 100);
        }

        /** The few answers since the last pause would make it look as if the server bore next to nothing. */
        @Test
        void refusedRightAfterAPause_isATenthSlowerAndNoMore() {
            answers(50, NOW - S, NOW);
            cooldown.start(NOW, S, REFUSAL);
            answers(3, NOW + S, NOW + 1100 * MS);

            cooldown.start(NOW + 1100 * MS, S, REFUSAL);
            cooldown.start(NOW + 1110 * MS, S, REFUSAL);

            long first = cooldown.slot(NOW + 1200 * MS, null, PATIENT);
            assertThat(cooldown.slot(NOW + 1200 * MS, null, PATIENT) - first).isEqualTo(22_220_000L);
        }

        @Test
        void refusedAfterAFasterTime_neverFasterThanWhatWasRefused() {
            answers(10, NOW - S, NOW);
            cooldown.start(NOW, S, REFUSAL);
            answers(40, NOW + 4 * S, NOW + 5 * S);

            cooldown.start(NOW + 5 * S, S, REFUSAL);

            long first = cooldown.slot(NOW + 5 * S, null, PATIENT);
            assertThat(cooldown.slot(NOW + 5 * S, null, PATIENT) - first).isEqualTo(101 * MS * 102 / 100);
        }

        @Test
        void stillHoldsAfterTheEnd_forCallsThatComeThen() {
            answers(10, NOW - S, NOW);
            cooldown.start(NOW, S, REFUSAL);

            long later = NOW + 5 * S;

            assertThat(cooldown.slot(later, null, PATIENT)).isEqualTo(later);
            assertThat(cooldown.slot(later, null, PATIENT)).isEqualTo(later + 101 * MS);
            assertThat(cooldown.slot(later, null, PATIENT)).isEqualTo(later + 202 * MS);
        }

        @Test
        void leavesCallsAloneThatAreSlowerAnyway() {
            answers(10, NOW - S, NOW);
            cooldown.start(NOW, S, REFUSAL);

            for (long later = NOW + 2 * S; later - (NOW + 20 * S) < 0; later += 150 * MS) {
                assertThat(cooldown.slot(later, null, PATIENT)).isEqualTo(later);
            }
        }

        @Test
        void forgottenThirtySecondsAfterTheEnd() {
            answers(10, NOW - S, NOW);
            cooldown.start(NOW, S, REFUSAL);
            long forgotten = NOW + 31 * S;

            cooldown.slot(forgotten - 1, null, PATIENT);
            assertThat(cooldown.slot(forgotten - 1, null, PATIENT)).isEqualTo(forgotten - 1 + 101 * MS);
            for (int i = 0; i < 10; i++) {
                assertThat(cooldown.slot(forgotten, null, PATIENT)).isEqualTo(forgotten);
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {Integer.MAX_VALUE - 3, Integer.MAX_VALUE, 0xFFFF_FFFFL})
        void moreAnswersThanAnIntCanCount_stillLearned(long before) throws ReflectiveOperationException {
            answers(256, NOW - 10 * S, NOW - 9 * S);
            Field answered = Cooldown.class.getDeclaredField("answered");
            answered.setAccessible(true);
            answered.setLong(cooldown, before); // as many would take minutes

            answers(10, NOW - S, NOW);
            cooldown.start(NOW, S, REFUSAL);

            assertThat(gaps(20, S)).containsOnly(101 * MS);
        }

        private void answers(int count, long from, long to) {
            for (int i = 0; i < count; i++) {
                cooldown.answered(from + (to - from) / count * i);
            }
        }

        private List<Long> gaps(int count, long pause) {
            List<Long> slots = sinceEnd(count + 1, pause);
            List<Long> gaps = new ArrayList<>();
            for (int i = 1; i < slots.size(); i++) {
                gaps.add(slots.get(i) - slots.get(i - 1));
            }
            return gaps;
        }
    }

    @Nested
    class RefusedAgain {

        @Test
        void longer_extends() {
            cooldown.start(NOW, 10 * S, null);
            long slot = cooldown.slot(NOW, null, PATIENT);

            assertThat(cooldown.start(NOW + S, 30 * S, REFUSAL)).isTrue();

            assertThat(cooldown.until()).isEqualTo(NOW + 31 * S);
            assertThat(cooldown.refusal()).isSameAs(REFUSAL);
            assertThat(cooldown.slot(NOW + 2 * S, slot, PATIENT)).isEqualTo(NOW + 31 * S); // queues anew
        }

        @Test
        void shorter_doesNotShorten() {
            cooldown.start(NOW, 10 * S, REFUSAL);

            assertThat(cooldown.start(NOW + S, 2 * S, TestApiException.ofStatus(429)))
                    .isFalse();

            assertThat(cooldown.until()).isEqualTo(NOW + 10 * S);
            assertThat(cooldown.refusal()).isSameAs(REFUSAL);
            assertThat(cooldown.slot(NOW + 4 * S, null, PATIENT)).isEqualTo(NOW + 10 * S);
        }

        @Test
        void upToASecondLonger_extendsButIsNoNews() {
            assertThat(cooldown.start(NOW, 10 * S, REFUSAL)).isTrue();
            assertThat(cooldown.start(NOW + S, 10 * S, REFUSAL)).isFalse();
            assertThat(cooldown.until()).isEqualTo(NOW + 11 * S);
        }

        @Test
        void afterTheEnd_isNews() {
            cooldown.start(NOW, S, REFUSAL);

            assertThat(cooldown.start(NOW + S, S, REFUSAL)).isTrue();
            assertThat(cooldown.until()).isEqualTo(NOW + 2 * S);
        }
    }

    /** The slots of so many calls that come at once, in nanoseconds after the end. */
    private List<Long> sinceEnd(int calls, long pause) {
        List<Long> slots = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            slots.add(cooldown.slot(NOW, null, PATIENT) - (NOW + pause));
        }
        return slots;
    }
}
