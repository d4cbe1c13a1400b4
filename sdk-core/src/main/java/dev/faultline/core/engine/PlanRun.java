package dev.faultline.core.engine;

import dev.faultline.core.engine.Plan.Call;
import dev.faultline.core.engine.Plan.Deferred;
import dev.faultline.core.engine.Plan.Failure;
import dev.faultline.core.engine.Plan.Recover;
import dev.faultline.core.engine.Plan.Result;
import dev.faultline.core.engine.Plan.Then;
import dev.faultline.core.engine.Plan.Wait;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One run of a plan. One thread at a time takes its steps; whatever waits for an inner plan's end is on a stack. */
final class PlanRun<T> {

    private final Caller caller;
    /** Of the thread that began the plan; its later calls begin elsewhere. */
    private final Contexts contexts;

    private final Deque<Plan<?>> outer = new ArrayDeque<>();
    private Plan<?> present;

    /** For the asynchronous surface. */
    private final CompletableFuture<T> future = new CompletableFuture<>();

    private final AtomicInteger asked = new AtomicInteger(1);
    private volatile @Nullable CompletableFuture<?> waitingFor;

    PlanRun(Caller caller, Plan<T> plan) {
        this.caller = caller;
        contexts = caller.contexts();
        present = plan;
    }

    /** Runs it on this thread. */
    T block() {
        while (goesOn()) {
            try {
                succeed(step());
            } catch (RuntimeException e) {
                fail(e);
            }
        }
        return result();
    }

    /** Runs it without a thread between the calls. Cancelling the future cancels the present call, and no other begins. */
    CompletableFuture<T> async() {
        var unused = future.whenComplete((result, failure) -> cancel(waitingFor));
        takeSteps(1);
        return future;
    }

    /** One step for each one asked for; whoever raises the number from zero takes them, so that none nests. */
    private void takeSteps(int number) {
        for (int left = number; left > 0 && !future.isDone(); left = asked.decrementAndGet()) {
            try {
                takeStep();
            } catch (Throwable e) { // an Error too ends the future
                future.completeExceptionally(e);
            }
        }
    }

    private void takeStep() {
        if (!goesOn()) {
            future.complete(result());
        } else if (!future.isDone()) { // which a function of the plan may have seen to
            begin();
        }
    }

    private void begin() {
        CompletableFuture<?> step;
        Object instead = null;
        Contexts.Restored restored = contexts.restore();
        try {
            if (present instanceof Wait wait) {
                step = caller.pauseAsync(wait.delay, wait.next);
                instead = wait.delay;
            } else {
                step = caller.callAsync(((Call<?>) present).operation);
            }
        } catch (RuntimeException e) { // the call cannot even begin
            step = CompletableFuture.failedFuture(e);
        } finally {
            restored.close();
        }
        follow(step, instead);
    }

    private void follow(CompletableFuture<?> step, @Nullable Object instead) {
        waitingFor = step;
        if (future.isDone()) { // since the look before the step
            cancel(step);
        }
        var unused = step.whenComplete((result, failure) -> {
            if (failure == null) {
                succeed(instead == null ? result : instead);
            } else if (failure instanceof RuntimeException exception) {
                fail(exception);
            } else {
                future.completeExceptionally(failure);
            }
            if (asked.getAndIncrement() == 0) {
                takeSteps(1);
            }
        });
    }

    private static void cancel(@Nullable CompletableFuture<?> call) {
        if (call != null) {
            call.cancel(true);
        }
    }

    /** Goes on until there is something to wait for, which becomes the present plan, or nothing more to do. */
    private boolean goesOn() {
        while (true) {
            if (present instanceof Deferred<?> deferred) {
                enter(deferred.plan::get);
            } else if (present instanceof Then<?, ?> then) {
                outer.push(then);
                present = then.first;
            } else if (present instanceof Recover<?> recover) {
                outer.push(recover);
                present = recover.first;
            } else if (present instanceof Call<?> || present instanceof Wait) {
                return true;
            } else if (outer.isEmpty()) {
                return false;
            } else {
                leave(outer.pop(), present);
            }
        }
    }

    private void leave(Plan<?> waiting, Plan<?> ended) {
        if (waiting instanceof Then<?, ?> then && ended instanceof Result<?> result) {
            enter(() -> next(then, result.value));
        } else if (waiting instanceof Recover<?> recover && ended instanceof Failure<?> failure) {
            enter(() -> recover.instead.apply(failure.exception));
        }
    }

    private void enter(Supplier<Plan<?>> plan) {
        try {
            present = plan.get();
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    @SuppressWarnings("unchecked") // the result is of the plan whose end the function waits for
    private static <S, R> Plan<R> next(Then<S, R> then, Object result) {
        return then.next.apply((S) result);
    }

    private Object step() {
        if (present instanceof Wait wait) {
            caller.pause(wait.delay, wait.next);
            return wait.delay;
        }
        return caller.call(((Call<?>) present).operation);
    }

    @SuppressWarnings("unchecked") // the plan that no other waits for is the whole one
    private T result() {
        if (present instanceof Failure<?> failure) {
            throw failure.exception;
        }
        return ((Result<T>) present).value;
    }

    private void succeed(Object result) {
        present = new Result<>(result);
    }

    private void fail(RuntimeException failure) {
        present = new Failure<>(failure);
    }
}
