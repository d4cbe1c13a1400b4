package dev.faultline.core.engine;

import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Daemon threads for asynchronous attempts, made when needed: as many as there are turns, and a few for those that run
 * what applications chain to a future. A thread that is stuck in such a continuation is replaced.
 */
final class AttemptThreads implements Executor {

    /** Threads besides those on the wire, as long as no continuation blocks. */
    private static final int SPARE = 12;

    /** A task that waited so long waits for a thread that is stuck. */
    private static final Duration STUCK = Duration.ofMillis(20);

    private static final long IDLE_SECONDS = 10;

    private static final Logger LOG = LoggerFactory.getLogger("dev.faultline.threads");

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int most;
    private final TimeSource time;
    private final ThreadFactory maker;

    /** Guarded by this object, as all that follows. */
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    /** Never above {@link #most}; counts busy and idle ones. */
    private int threads;
    /** Threads that wait for a task; each is counted in {@link #threads} too. */
    private int idle;
    /** A watch for a stuck thread is scheduled: one at a time. */
    private boolean watched;
    /** Once set, no thread starts and no task is taken. */
    private boolean closed;

    /**
     * Starts no thread yet.
     *
     * @param turns attempts on the wire at once
     * @param time real time, by which a stuck thread is found
     */
    AttemptThreads(int turns, TimeSource time) {
        this(turns, time, work -> new Thread(work, "faultline-" + NUMBER.incrementAndGet()));
    }

    /** As above, with threads of a test. */
    AttemptThreads(int turns, TimeSource time, ThreadFactory maker) {
        most = turns + SPARE;
        this.time = time;
        this.maker = maker;
    }

    @Override
    public void execute(Runnable task) {
        boolean watch;
        synchronized (this) {
            tasks.add(task);
            if (tasks.size() <= idle) {
                notify();
                return;
            }
            if (threads < most || closed) {
                startFor(task);
                return;
            }
            watch = !watched;
            watched = true;
        }
        if (watch) {
            watch(task);
        }
    }

    /** Looks after a while whether the task still waits for a thread. */
    private void watch(Runnable task) {
        try {
            time.schedule(STUCK, () -> replaceStuck(task));
        } catch (Throwable e) { // a later task is watched instead
            synchronized (this) {
                watched = false;
            }
            LOG.warn("no timer could be started to watch for stuck threads", e);
        }
    }

    private void replaceStuck(Runnable watchedTask) {
        Runnable next;
        synchronized (this) {
            if (tasks.peek() == watchedTask) {
                startIfPossible();
            }
            next = tasks.peek();
            watched = next != null && !closed;
        }
        if (next != null) {
            watch(next);
        }
    }

    /** A task for which no thread can be started is rejected, and runs nowhere. */
    private void startFor(Runnable task) {
        try {
            start();
        } catch (Throwable e) {
            tasks.remove(task);
            throw e;
        }
    }

    /** Tasks that are queued already wait for one of the threads there are. */
    private void startIfPossible() {
        try {
            start();
        } catch (Throwable e) {
            LOG.warn("no thread could be started beside {} others", threads, e);
        }
    }

    private void start() {
        Thread thread = maker.newThread(this::work);
        thread.setDaemon(true);
        thread.start();
        threads++;
    }

    private void work() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (Throwable e) { // a task reports its own failures; the thread goes on for the others
                Thread thread = Thread.currentThread();
                thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            }
        }
    }

    /** The next task; {@code null} ends the thread. */
    private synchronized @Nullable Runnable next() {
        Thread.interrupted(); // an interrupt meant for one task must not reach the next
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(IDLE_SECONDS);
        idle++;
        try {
            while (tasks.isEmpty() && !closed) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    break;
                }
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            // only a task could have been interrupted: look for the next one
        } finally {
            idle--;
        }
        Runnable task = tasks.poll();
        if (task == null) {
            threads--;
        }
        return task;
    }

    /** Threads that exist, for tests. */
    synchronized int size() {
        return threads;
    }

    /** Threads that wait for a task, for tests. */
    synchronized int idle() {
        return idle;
    }

    /** Lets the threads end when their work is done; what still comes gets a thread of its own. */
    synchronized void close() {
        closed = true;
        tasks.forEach(task -> startIfPossible());
        notifyAll();
    }
}
