package dev.faultline.core.engine;

import dev.faultline.core.CallEvent.WaitReason;
import dev.faultline.core.TimeSource;
import java.time.Duration;

/** A wait of one call: over when its time has passed, or when somebody ends it. */
final class Wait {

    private final WaitReason reason;
    private final long begunNanos;
    private final Runnable wake;

    /** Set once, before {@link #wake} runs. */
    private volatile boolean over;

    /** Only of the thread that takes the call's steps. */
    private Runnable timer = () -> {};

    /**
     * A wait that has not begun, but can be ended already.
     *
     * @param reason what the call waits for
     * @param begunNanos how long the call has taken before
     * @param wake runs when the wait is over; on a timer's thread, or on that of whoever ends it
     */
    Wait(WaitReason reason, long begunNanos, Runnable wake) {
        this.reason = reason;
        this.begunNanos = begunNanos;
        this.wake = wake;
    }

    Wait begin(TimeSource time, long nanos) {
        timer = time.schedule(Duration.ofNanos(Math.max(0, nanos)), this::end);
        return this;
    }

    WaitReason reason() {
        return reason;
    }

    long begunNanos() {
        return begunNanos;
    }

    boolean over() {
        return over;
    }

    void end() {
        over = true;
        wake.run();
    }

    /** Nobody waits any more. */
    void cancel() {
        timer.run();
    }
}
