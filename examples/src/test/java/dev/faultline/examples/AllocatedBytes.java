package dev.faultline.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Counts the bytes that a piece of work allocates on its own thread: they are nearly the same in each run, as times are not. */
public final class AllocatedBytes {

    private static final int ROUNDS = 25;

    private AllocatedBytes() {}

    /** The least of several rounds, since the first ones run code that is not compiled yet. */
    static long of(Callable<?> work) throws Exception {
        List<Long> rounds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long before = soFar();
            Object kept = work.call();
            rounds.add(soFar() - before);
            if (kept == null) {
                throw new IllegalStateException("the work has no result");
            }
        }
        return rounds.stream().mapToLong(Long::longValue).min().orElseThrow();
    }

    /** By reflection: the module under test does not read that of management. */
    public static long soFar() throws ReflectiveOperationException {
        Object threads = Class.forName("java.lang.management.ManagementFactory")
                .getMethod("getThreadMXBean")
                .invoke(null);
        return (long) Class.forName("com.sun.management.ThreadMXBean")
                .getMethod("getCurrentThreadAllocatedBytes")
                .invoke(threads);
    }
}
