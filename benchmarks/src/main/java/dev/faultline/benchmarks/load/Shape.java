package dev.faultline.benchmarks.load;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A way to make calls for some time. */
enum Shape {
    GET,
    POST,
    MISSING,
    THREADS,
    ASYNC;

    private static final int MOST = 64;

    /** Threads that live as long as the process, so that their bytes are not lost with them. */
    private static final ExecutorService CALLERS = Executors.newFixedThreadPool(MOST, task -> {
        Thread thread = new Thread(task, "caller");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Makes the calls of a shape that leaves the compiler no processor one after another for some time, so that it can
     * compile them.
     */
    void warmUp(Side side, long nanos) {
        long end = System.nanoTime() + nanos;
        switch (this) {
            case THREADS -> until(end, side::get);
            case ASYNC -> until(end, () -> side.getAsync().join());
            default -> {}
        }
    }

    /** Makes calls for some time, or as many asynchronous ones at once as given, and returns their number. */
    long run(Side side, long nanos, int asyncCalls) throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + nanos;
        return switch (this) {
            case GET -> until(end, side::get);
            case POST -> until(end, side::post);
            case MISSING -> until(end, side::missing);
            case THREADS -> threads(end, side);
            case ASYNC -> atOnce(side, asyncCalls);
        };
    }

    private static long until(long end, Runnable call) {
        long calls = 0;
        while (System.nanoTime() < end) {
            call.run();
            calls++;
        }
        return calls;
    }

    private static long threads(long end, Side side) throws InterruptedException, ExecutionException {
        List<Future<Long>> loops = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            loops.add(CALLERS.submit(() -> until(end, side::get)));
        }
        long calls = 0;
        for (Future<Long> loop : loops) {
            calls += loop.get();
        }
        return calls;
    }

    private static long atOnce(Side side, int calls) {
        List<CompletableFuture<?>> futures = new ArrayList<>();
        for (int i = 0; i < calls; i++) {
            futures.add(side.getAsync());
        }
        CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).join();
        return calls;
    }
}
