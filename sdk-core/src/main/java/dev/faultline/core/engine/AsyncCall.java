package dev.faultline.core.engine;

import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.SdkException;
import dev.faultline.core.internal.Operation;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A call that holds a thread only while an attempt of it is on the wire; its future is completed on that thread. */
final class AsyncCall<T> {

    /** Calls that this thread has to wake once it has taken the steps of another: wakes never nest. */
    private static final ThreadLocal<Queue<AsyncCall<?>>> WOKEN = new ThreadLocal<>();

    private final Engine engine;
    private final CallRun<T> run;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private final AsyncCallSite caller = new AsyncCallSite();

    /** Wakes that are not answered; whoever raises it from zero takes the steps, and hands them on or lowers it. */
    private final AtomicInteger wakes = new AtomicInteger(1);

    /** Not null while an attempt waits for a thread. */
    private volatile @Nullable Handover handover;

    /** Set before the future is completed from here: a completion that finds it unset came from outside. */
    private volatile boolean ended;

    AsyncCall(Engine engine, Operation<T> operation, CallSettings settings) {
        this.engine = engine;
        run = new CallRun<>(engine, operation, settings, this::wake);
    }

    CompletableFuture<T> start() {
        var unused = future.whenComplete((result, failure) -> {
            if (!ended) { // the application completed or cancelled it
                run.stop(Reason.CANCELLED);
            }
        });
        engine.register(run);
        takeSteps(true);
        return future;
    }

    private void wake() {
        if (wakes.getAndIncrement() > 0) {
            Handover waiting = handover;
            if (waiting != null && run.stopping()) {
                giveUp(waiting);
            }
            return;
        }
        Queue<AsyncCall<?>> woken = WOKEN.get();
        if (woken != null) {
            woken.add(this);
            return;
        }
        woken = new ArrayDeque<>();
        WOKEN.set(woken);
        try {
            for (AsyncCall<?> next = this; next != null; next = woken.poll()) {
                next.takeSteps(false);
            }
        } finally {
            WOKEN.remove();
        }
    }

    /**
     * Goes on until the call has to wait.
     *
     * @param mayComplete whether this thread may run what the application chained to the future: no timer's may
     */
    private void takeSteps(boolean mayComplete) {
        while (true) {
            int seen = wakes.get();
            switch (run.advance()) {
                case SEND -> {
                    if (handOver()) {
                        return;
                    }
                }
                case END -> {
                    complete(mayComplete);
                    return;
                }
                default -> {
                    if (wakes.compareAndSet(seen, 0)) {
                        return;
                    }
                }
            }
        }
    }

    /** The thread that sends goes on with the call. */
    private boolean handOver() {
        Handover next = new Handover(engine, run, this::sent);
        handover = next;
        if (!next.offer()) {
            handover = null;
            return false;
        }
        if (run.stopping()) { // since before anybody could see the handover
            giveUp(next);
        }
        return true;
    }

    private void sent() {
        handover = null;
        takeSteps(true);
    }

    /** Ends the call without a thread of the executor's. */
    private void giveUp(Handover waiting) {
        if (waiting.withdraw()) {
            handover = null;
            takeSteps(false);
        }
    }

    private void complete(boolean here) {
        ended = true;
        CallRun.Ending<T> ending = run.result();
        Runnable completion = () -> {
            Throwable failure = ending.failure();
            if (failure == null) {
                future.complete(ending.value());
            } else {
                if (failure instanceof SdkException) {
                    failure.addSuppressed(caller);
                }
                future.completeExceptionally(failure);
            }
        };
        engine.complete(completion, here);
    }
}
