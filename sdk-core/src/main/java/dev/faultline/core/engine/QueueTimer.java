package dev.faultline.core.engine;

import dev.faultline.core.TimeSource;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Ends an asynchronous attempt that waits for its turn longer than it may: OkHttp's own timeout begins only when the call
 * leaves the queue.
 */
final class QueueTimer {

    /** For a call that never queues. */
    static final Trace.Queue NONE = new Trace.Queue() {
        @Override
        public void entered() {}

        @Override
        public void left() {}
    };

    private final Consumer<IOException> tooLate;

    QueueTimer(Consumer<IOException> tooLate) {
        this.tooLate = tooLate;
    }

    Trace.Queue of(TimeSource time, Duration limit) {
        return new Trace.Queue() {
            private @Nullable Runnable cancel;
            private boolean over;

            @Override
            public synchronized void entered() {
                if (over) { // OkHttp tells the two from different threads
                    return;
                }
                try {
                    cancel = time.schedule(
                            limit, () -> tooLate.accept(new InterruptedIOException("no turn within " + limit)));
                } catch (RejectedExecutionException e) {
                    over = true; // the client was closed, which ends the attempt too
                }
            }

            @Override
            public synchronized void left() {
                over = true;
                if (cancel != null) {
                    cancel.run();
                }
            }
        };
    }
}
