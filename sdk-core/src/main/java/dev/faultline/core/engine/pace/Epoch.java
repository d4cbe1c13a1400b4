package dev.faultline.core.engine.pace;

/**
 * The time since the last pause, which begins with the first request sent after it. Before that the numbers are those of
 * the time before the pause. Guarded by the room's lock.
 */
final class Epoch {

    /** False: the counts below mean nothing. */
    private boolean begun;

    private long start; // when its first request was sent
    /** Requests sent in it. */
    private int sent;

    private int accepted; // of those sent in it

    /** As many as were accepted before a rejection that proved something, 0 if none did. */
    private int enough;

    boolean begun() {
        return begun;
    }

    long start() {
        return start;
    }

    int accepted() {
        return accepted;
    }

    void begin(long now) {
        begun = true;
        start = now;
        sent = 0;
        accepted = 0;
    }

    /** Requests that were accepted before anybody counted. */
    void beginWith(long since, int known) {
        begun = true;
        start = since;
        accepted = known;
    }

    void end() {
        begun = false;
    }

    void recordSent() {
        sent++;
    }

    void recordAccepted(long sentAt) {
        if (begun && sentAt - start >= 0) {
            accepted++;
        }
    }

    /** The server rejected after that many. */
    void recordRejectedAfter(int count) {
        enough = count;
    }

    /** Another one would be more than the server accepted last time. */
    boolean isFull(int reserved) {
        return begun && enough > 0 && sent + reserved >= enough;
    }

    void forget() {
        enough = 0;
    }
}
