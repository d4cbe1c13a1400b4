package dev.faultline.core.internal;

import dev.faultline.core.internal.json.UnreadableResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cursors that a list has been read by, to notice when it leads back to one of them. However long the list, it keeps the
 * last few, and one that it moves ever more slowly (Brent's cycle detection): a short cycle is noticed at once, a long one
 * within a few rounds. Immutable, since a list may be read on from the same page twice.
 */
public final class CursorTrail {

    private static final int RECENT = 32;

    private final List<String> recent;
    private final @Nullable String mark;
    private final long stepsSinceMark;
    private final long stepsToNextMark;

    private CursorTrail(List<String> recent, @Nullable String mark, long stepsSinceMark, long stepsToNextMark) {
        this.recent = recent;
        this.mark = mark;
        this.stepsSinceMark = stepsSinceMark;
        this.stepsToNextMark = stepsToNextMark;
    }

    /**
     * The trail of a list that has begun.
     *
     * @param cursor where, {@code null} for the beginning
     */
    public static CursorTrail from(@Nullable String cursor) {
        return cursor == null ? new CursorTrail(List.of(), null, 0, 1) : new CursorTrail(List.of(cursor), cursor, 0, 1);
    }

    /**
     * The trail with one more cursor.
     *
     * @throws UnreadableResult if the list has been there before: following it would never end
     */
    public CursorTrail to(@Nullable String next) {
        if (next == null) {
            return this;
        }
        if (recent.contains(next) || next.equals(mark)) {
            throw new UnreadableResult("its cursor leads back to an earlier page, so the list would never end");
        }
        List<String> longer = new ArrayList<>(recent.size() < RECENT ? recent : recent.subList(1, RECENT));
        longer.add(next);
        boolean moves = stepsSinceMark + 1 == stepsToNextMark;
        return new CursorTrail(
                List.copyOf(longer),
                moves ? next : mark,
                moves ? 0 : stepsSinceMark + 1,
                moves ? stepsToNextMark * 2 : stepsToNextMark);
    }
}
