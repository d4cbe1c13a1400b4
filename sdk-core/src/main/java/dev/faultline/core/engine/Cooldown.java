package dev.faultline.core.engine;

import dev.faultline.core.SdkException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the calls of one scope after the server has refused one of them, and releases them at the pace that the
 * server has shown to bear. Times are readings of the client's nanosecond clock.
 *
 * <p>The pace: of the answers that came in the last {@code d} before a refusal that asks for a pause of {@code d}, the
 * server bore exactly that many. So many per {@code d} are sent afterwards, one after the other instead of all at once.
 * A pace is forgotten when nothing was refused for a while, and made slower when it was refused itself.
 */
final class Cooldown {

    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;

    /** Limits slower than one a second are left to the pause alone: spreading them would only keep callers waiting. */
    private static final long WIDEST_GAP = SECOND;

    /** Without any experience the waiting calls are spread over this part of the pause. */
    private static final int FIRST_SPREAD = 32;

    /** A pace of exactly the limit meets it again with the first answer that is a little late. */
    private static final int MARGIN = 100;

    private static final long PACE_LASTS = 30 * SECOND;

    private static final long LATE = 20 * MILLISECOND;

    private static final int MOST_REMEMBERED = 256;

    private long[] answers = new long[8];
    private long answered;
    private long until;
    private long nextSlot;
    private long lastRelease;
    private long gap;
    private long leastGap;
    private boolean learns = true;
    private long paceEnds;
    private long learnedFrom;
    private long lastPause;
    private boolean began;
    private @Nullable SdkException refusal;

    /** A call of the scope was answered well. */
    synchronized void answered(long now) {
        if (answered == answers.length && answers.length < MOST_REMEMBERED) {
            answers = Arrays.copyOf(answers, 2 * answers.length);
        }
        answers[(int) (answered++ % answers.length)] = now;
        if (began && until - now > 0) {
            learnPace(now); // it was sent before the refusal, and shows that the server bears more
        }
    }

    /** The server refuses calls until {@code now + pause}; {@code true} if that is news. */
    synchronized boolean start(long now, long pause, @Nullable SdkException cause) {
        long end = now + pause;
        if (began && end - until <= 0) {
            return false;
        }
        boolean news = !began || until - now <= 0 || end - until > SECOND;
        if (!began || until - now <= 0) {
            beginPause(now, pause, cause != null);
        }
        nextSlot = began ? nextSlot : end;
        began = true;
        until = end;
        // a refusal that comes a moment after another must not open a second queue beside the first
        nextSlot = later(nextSlot, end);
        refusal = cause;
        learnedFrom = now - pause;
        lastPause = pause;
        learnPace(now);
        paceEnds = end + PACE_LASTS;
        return news;
    }

    /** A pace that is refused was too fast; how much so, a time of sending that was shorter than the pause hides. */
    private void beginPause(long now, long pause, boolean refused) {
        boolean tooFast = refused && began && paced(now);
        learns = !tooFast || now - until >= pause;
        leastGap = tooFast ? Math.min(WIDEST_GAP, gap + gap / (learns ? 50 : 10)) : 0;
        gap = Math.max(gap, leastGap);
        lastRelease = now;
    }

    private void learnPace(long now) {
        int borne = borneSince(learnedFrom);
        if (learns && (borne > 0 || !paced(now))) { // without experience of this pause, an earlier pace still holds
            long even = borne > 0 ? lastPause / borne + lastPause / borne / MARGIN : lastPause / FIRST_SPREAD;
            gap = Math.min(WIDEST_GAP, Math.max(Math.max(MILLISECOND, leastGap), even));
        }
    }

    private boolean paced(long now) {
        return gap > 0 && paceEnds - now > 0;
    }

    private int borneSince(long from) {
        int count = 0;
        for (int i = 0; i < Math.min(answered, answers.length); i++) {
            if (answers[i] - from >= 0) {
                count++;
            }
        }
        return count;
    }

    /**
     * When a call may be sent: {@code now} or earlier means at once.
     *
     * @param slot the time that the call was given before, or {@code null}
     * @param patience how long the call can wait; one that cannot takes no place in the queue
     */
    synchronized long slot(long now, @Nullable Long slot, long patience) {
        if (!began) {
            return now;
        }
        if (slot != null && slot - until >= 0 && !inACrowd(now, slot)) {
            if (slot - now <= 0) {
                lastRelease = now;
                nextSlot =
                        later(nextSlot, now + gap); // a turn that is taken late moves those that are given from now on
            }
            return slot; // its turn; no refusal since has moved the end
        }
        if (until - now <= 0 && !paced(now)) {
            return now;
        }
        long mine = later(later(until, nextSlot), now);
        if (mine - now <= patience) {
            nextSlot = mine + gap;
        }
        lastRelease = mine - now <= 0 ? now : lastRelease;
        return mine;
    }

    /** After a stall of this machine many turns have come at once: only one of them is taken, the others queue again. */
    private boolean inACrowd(long now, long slot) {
        return now - slot > Math.max(gap, LATE) && now - lastRelease < gap;
    }

    synchronized long until() {
        return until;
    }

    synchronized @Nullable SdkException refusal() {
        return refusal;
    }

    private static long later(long a, long b) {
        return a - b >= 0 ? a : b;
    }
}
