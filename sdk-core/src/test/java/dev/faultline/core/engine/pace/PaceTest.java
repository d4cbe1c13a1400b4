package dev.faultline.core.engine.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.internal.RateCeiling;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The rules of a pace one by one. The clock overflows five seconds after each test's start. */
class PaceTest {

    private static final long MS = 1_000_000;
    private static final long S = 1000 * MS;

    private final Pace pace = new Pace(null, 1024);
    private long now = Long.MAX_VALUE - 5 * S;

    @Test
    void beforeAnyRejection_nothingIsHeld() {
        accept(5000, 0);

        assertThat(pace.none()).isTrue();
        assertThat(pace.delayNanos(now, 1000)).isLessThanOrEqualTo(0);
    }

    @Test
    void duringAPause_nothingLeaves() {
        accept(10, MS);
        reject(S);

        assertThat(pace.delayNanos(now, 0)).isEqualTo(S);
        now += S - 1;
        assertThat(pace.delayNanos(now, 0)).isEqualTo(1);
    }

    @Test
    void afterThePause_theBurstThatWasAccepted() {
        recordRejectedAfter(10);

        assertThat(sendAllThatMay(pace)).isEqualTo(10);
        assertThat(pace.burst()).isEqualTo(10);
        assertThat(pace.delayNanos(now, 0)).isPositive();
    }

    @Test
    void rejectionsOfOneVolley_areOne() {
        accept(10, MS);
        long sentAt = now;
        for (int i = 0; i < 5; i++) {
            pace.recordSent(sentAt);
        }
        for (int i = 0; i < 5; i++) {
            now += MS;
            pace.recordRejected(now, sentAt, sentAt, false, S);
        }

        assertThat(pace.delayNanos(now, 0)).isEqualTo(S);
        now += S;
        assertThat(sendAllThatMay(pace)).isEqualTo(10);
    }

    @Test
    void nothingRejected_theSpanBecomesShorterAndShorter() {
        recordRejectedAfter(10);
        sendAllThatMay(pace);
        long first = pace.spanNanos();

        pass(25);

        assertThat(pace.spanNanos()).isPositive().isLessThan(first / 3);
    }

    @Test
    void rejectedOnTheWay_backToALongerSpan_andNoFasterThanThatSoonAgain() {
        recordRejectedAfter(10);
        pass(12);
        long rejected = pace.spanNanos();
        reject(S);
        now += S;
        pace.delayNanos(now, 0);
        assertThat(pace.spanNanos()).isGreaterThan(rejected);

        for (int i = 0; i < 60; i++) {
            pass(1);
            assertThat(pace.spanNanos()).isGreaterThanOrEqualTo(rejected);
        }
    }

    @Test
    void oneRejectionAmongMany_changesNothing() {
        recordRejectedAfter(100);
        pass(110);
        long span = pace.spanNanos();
        reject(S);
        now += S;
        pace.delayNanos(now, 0);

        assertThat(pace.burst()).isEqualTo(100);
        assertThat(pace.spanNanos()).isEqualTo(span);
    }

    @Test
    void firstRejectionAfterAFewButTheNextOnesAreAccepted_noPaceFollows() {
        assertThat(burstAfterOneRejected(new Pace(null, 1024), 20, 3)).isEqualTo(20 + 3);
        assertThat(burstAfterOneRejected(new Pace(null, 1024), 20, 4)).isZero();
    }

    @Test
    void firstRejectionAfterMany_aPaceFollowsWhateverIsAcceptedNext() {
        assertThat(burstAfterOneRejected(new Pace(null, 1024), 100, 10)).isEqualTo(100 + 10);
    }

    @Test
    void afterAsManyAsBefore_aPaceFollowsEvenIfTheNextOnesAreAccepted() {
        assertThat(burstAfterOneRejected(pace, 20, 4)).isZero();
        now += 10 * S;

        assertThat(burstAfterOneRejected(pace, 20, 4)).isEqualTo(20 + 4);
    }

    @Test
    void documentedCeiling_holdsAndIsGoneWithOneAcceptedExcess() {
        Pace documented = new Pace(new RateCeiling(5, Duration.ofSeconds(10)), 1024);

        assertThat(sendAllThatMay(documented)).isEqualTo(5);
        assertThat(documented.delayNanos(now, 0)).isEqualTo(10 * S);

        boolean beyond = documented.recordSent(now);
        assertThat(beyond).isTrue();
        documented.recordAccepted(now, now, true);
        assertThat(documented.none()).isTrue();
    }

    @Test
    void headers_noMoreThanTheRestUntilTheReset_thenTheLimit() {
        pace.recordSent(now);
        pace.recordAccepted(now, now, false);
        pace.recordAllowance(now, now, 10, 3, 5 * S);

        assertThat(sendAllThatMay(pace)).isEqualTo(3);
        assertThat(pace.delayNanos(now, 0)).isEqualTo(5 * S);
        now += 5 * S;
        assertThat(sendAllThatMay(pace)).isEqualTo(10);
    }

    @Test
    void headersOfAnOlderRequest_tellNothing() {
        long older = now;
        pace.recordSent(older);
        now += MS;
        pace.recordSent(now);
        pace.recordAllowance(now, now, 10, 3, 5 * S);
        pace.recordAllowance(now, older, 10, 0, 5 * S);

        assertThat(sendAllThatMay(pace)).isEqualTo(3);
    }

    @Test
    void limitIsGone_thePaceIsForgotten() {
        recordRejectedAfter(10);

        pass(500);

        assertThat(pace.none()).isTrue();
        assertThat(pace.burst()).isZero();
    }

    @Test
    void noDelayNamed_oneAtATimeUntilOneIsAccepted() {
        accept(10, MS);
        reject(-1);

        assertThat(pace.delayNanos(now, 0)).isEqualTo(100 * MS);
        now += 100 * MS;
        assertThat(pace.delayNanos(now, 0)).isLessThanOrEqualTo(0);
        assertThat(pace.delayNanos(now, 1)).isEqualTo(Pace.FOR_A_RESPONSE);
        boolean beyond = pace.recordSent(now);
        assertThat(pace.delayNanos(now, 0)).isEqualTo(Pace.FOR_A_RESPONSE);
        pace.recordAccepted(now, now, beyond);
        assertThat(sendAllThatMay(pace)).isPositive();
    }

    /** So many are accepted, one is rejected, and so many that are sent after it are accepted. */
    private int burstAfterOneRejected(Pace of, int before, int after) {
        for (int i = 0; i < before; i++) {
            of.recordSent(now);
            of.recordAccepted(now, now, false);
        }
        long rejectedSentAt = ++now;
        of.recordSent(rejectedSentAt);
        long laterSentAt = ++now;
        for (int i = 0; i < after; i++) {
            of.recordSent(laterSentAt);
        }
        of.recordRejected(now, rejectedSentAt, rejectedSentAt, false, S);
        for (int i = 0; i < after; i++) {
            of.recordAccepted(now, laterSentAt, false);
        }
        now += S;
        of.delayNanos(now, 0); // learns that the pause is over
        return of.burst();
    }

    private void recordRejectedAfter(int accepted) {
        accept(accepted, MS);
        reject(S);
        now += S;
        pace.delayNanos(now, 0); // learns that the pause is over
    }

    private void accept(int count, long gap) {
        for (int i = 0; i < count; i++) {
            boolean beyond = pace.recordSent(now);
            pace.recordAccepted(now, now, beyond);
            now += gap;
        }
    }

    private void reject(long delay) {
        long sentAt = now;
        boolean beyond = pace.recordSent(sentAt);
        now += MS;
        pace.recordRejected(now, sentAt, sentAt, beyond, delay);
    }

    /** Sends without a response. */
    private int sendAllThatMay(Pace of) {
        int sent = 0;
        while (sent < 10_000 && of.delayNanos(now, 0) <= 0) {
            of.recordSent(now);
            sent++;
        }
        return sent;
    }

    /** One after the other, each as soon as it may leave and accepted at once. */
    private void pass(int count) {
        for (int i = 0; i < count; i++) {
            now += Math.max(0, pace.delayNanos(now, 0));
            boolean beyond = pace.recordSent(now);
            pace.recordAccepted(now, now, beyond);
        }
    }
}
