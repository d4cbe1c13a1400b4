package dev.faultline.core.engine;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** A wait between two calls, on the client's clock. An interrupt, a cancellation or the client's close ends it early. */
final class Pause implements Stoppable {

    private final Engine engine;
    private final Operation<?> next;
    private final Consumer<Runnable> completions;
    private final CompletableFuture<Void> future = new CompletableFuture<>();

    private Pause(Engine engine, Operation<?> next, Consumer<Runnable> completions) {
        this.engine = engine;
        this.next = next;
        this.completions = completions;
    }

    /** Waits on this thread. */
    static void block(Engine engine, Operation<?> next, Duration delay) {
        Pause pause = new Pause(engine, next, Runnable::run);
        try {
            pause.begin(delay).get();
        } catch (InterruptedException e) {
            pause.future.cancel(false);
            Thread.currentThread().interrupt();
            throw pause.ended(Reason.INTERRUPTED);
        } catch (ExecutionException e) {
            throw pause.ended(e.getCause() instanceof CallInterruptedException end ? end.reason() : Reason.CLOSED);
        }
    }

    /** Waits without a thread; what applications chain to the future must not run on a timer's. */
    static CompletableFuture<Void> async(Engine engine, Operation<?> next, Duration delay) {
        return new Pause(engine, next, work -> engine.complete(work, false)).begin(delay);
    }

    private CompletableFuture<Void> begin(Duration delay) {
        engine.register(this);
        Runnable timer = engine.time().schedule(delay, () -> completions.accept(() -> future.complete(null)));
        var unused = future.whenComplete((done, failure) -> {
            timer.run();
            engine.deregister(this);
        });
        return future;
    }

    @Override
    public void stop(Reason reason) {
        completions.accept(() -> future.completeExceptionally(ended(reason)));
    }

    private CallInterruptedException ended(Reason reason) {
        return Makers.core().interrupted(CallRecord.of(next, null), reason, null, "before the next call");
    }
}
