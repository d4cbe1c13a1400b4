package dev.faultline.core.engine;

import dev.faultline.core.CallInterruptedException.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** An attempt that waits for a thread to send it: an executor of the application may have none for long, or drop it. */
final class Handover implements Runnable {

    private final Engine engine;
    private final CallRun<?> run;
    private final Runnable next;

    /** By the thread that sends, or by whoever gives up waiting for one. */
    private final AtomicBoolean taken = new AtomicBoolean();

    /** Only for an executor that may keep the attempt waiting. */
    private volatile Runnable timer = () -> {};

    /**
     * An attempt that nobody was asked to send yet.
     *
     * @param next follows the sending, on the thread that sent
     */
    Handover(Engine engine, CallRun<?> run, Runnable next) {
        this.engine = engine;
        this.run = run;
        this.next = next;
    }

    /** Asks for a thread; returns false if there is none, and nobody else has gone on with the call. */
    boolean offer() {
        try {
            engine.execute(this);
        } catch (Throwable e) { // such as an OutOfMemoryError of a machine without a thread left
            if (!taken.compareAndSet(false, true)) {
                return true;
            }
            run.reject(e);
            return false;
        }
        if (engine.mayKeepWaiting()) {
            long left = Math.max(0, run.nanosLeft());
            timer = engine.system().schedule(Duration.ofNanos(left), () -> run.stop(Reason.TOTAL_TIMEOUT));
            if (taken.get()) {
                timer.run();
            }
        }
        return true;
    }

    @Override
    public void run() {
        if (taken.compareAndSet(false, true)) {
            timer.run();
            run.send();
            next.run();
        }
    }

    /** Gives up waiting for the thread of an application's executor; returns whether the caller goes on instead. */
    boolean withdraw() {
        boolean withdrawn = engine.mayKeepWaiting() && taken.compareAndSet(false, true);
        if (withdrawn) {
            timer.run();
        }
        return withdrawn;
    }
}
