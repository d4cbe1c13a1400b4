package dev.faultline.sequences.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A future that needs several calls, one after the other, and holds no thread between them. Cancelling it cancels the
 * present call, and no other begins.
 */
abstract class CallChain<T> {

    private final CompletableFuture<T> future = new CompletableFuture<>();

    /** Steps that are asked for and not taken yet; whoever raises it from zero takes them, so that none nests. */
    private final AtomicInteger asked = new AtomicInteger(1);

    private volatile @Nullable CompletableFuture<?> present;

    /** Begins the next call with {@link #follow}, or {@linkplain #end ends}. One thread at a time takes this step. */
    abstract void next();

    /** Takes the first step; what it throws is the caller's. */
    final CompletableFuture<T> start() {
        var unused = future.whenComplete((result, failure) -> cancel(present));
        next();
        takeSteps(asked.decrementAndGet());
        return future;
    }

    /** Goes on after a call. */
    final <R> void follow(CompletableFuture<R> call, BiConsumer<R, @Nullable Throwable> then) {
        present = call;
        if (future.isDone()) { // since the look before the step
            cancel(call);
        }
        var unused = call.whenComplete((result, failure) -> {
            guard(() -> then.accept(result, failure));
            if (asked.getAndIncrement() == 0) {
                takeSteps(1);
            }
        });
    }

    final void end(T result) {
        future.complete(result);
    }

    final void fail(Throwable failure) {
        future.completeExceptionally(failure);
    }

    private void takeSteps(int steps) {
        for (int left = steps; left > 0; left = asked.decrementAndGet()) {
            guard(this::next);
        }
    }

    private void guard(Runnable step) {
        if (future.isDone()) {
            return;
        }
        try {
            step.run();
        } catch (Throwable e) { // an Error too ends the future
            fail(e);
        }
    }

    private static void cancel(@Nullable CompletableFuture<?> call) {
        if (call != null) {
            call.cancel(true);
        }
    }
}
