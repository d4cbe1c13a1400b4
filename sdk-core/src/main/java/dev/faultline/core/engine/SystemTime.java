package dev.faultline.core.engine;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The system's clock. Its one thread exists only while something waits; once closed, nothing waits any more. */
final class SystemTime implements TimeSource {

    private static final long IDLE_SECONDS = 10;

    /** Guarded by this object; null until something waits, and once closed. */
    private @Nullable ScheduledThreadPoolExecutor timer;
    /** Guarded by this object; once set, no timer is made. */
    private boolean closed;

    @Override
    public Instant now() {
        return Instant.now();
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public Runnable schedule(Duration delay, Runnable task) {
        Future<?> scheduled = timer().schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
        return () -> scheduled.cancel(false);
    }

    private synchronized ScheduledThreadPoolExecutor timer() {
        if (timer == null) {
            timer = new ScheduledThreadPoolExecutor(1, work -> {
                Thread thread = new Thread(work, "faultline-timer");
                thread.setDaemon(true);
                return thread;
            });
            timer.setRemoveOnCancelPolicy(true);
            timer.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
            timer.allowCoreThreadTimeOut(true);
            // close() ends every call itself, whatever it waits for
            timer.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
            timer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            if (closed) {
                timer.shutdown();
            }
        }
        return timer;
    }

    synchronized void close() {
        closed = true;
        if (timer != null) {
            timer.shutdown();
        }
    }
}
