package dev.faultline.core.engine;

import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.internal.Operation;
import java.util.concurrent.Semaphore;

/** A call on its caller's thread, which also sends its attempts unless an interrupt could not reach the socket. */
final class BlockingCall<T> {

    private final Engine engine;
    private final CallRun<T> run;
    private final Semaphore wakes = new Semaphore(0);

    BlockingCall(Engine engine, Operation<T> operation, CallSettings settings) {
        this.engine = engine;
        run = new CallRun<>(engine, operation, settings, wakes::release);
    }

    T result() {
        engine.register(run);
        while (true) {
            if (Thread.currentThread().isInterrupted()) {
                run.stop(Reason.INTERRUPTED);
            }
            switch (run.advance()) {
                case SEND -> send();
                case END -> {
                    return ended(run.result());
                }
                default -> await();
            }
        }
    }

    private void send() {
        if (engine.interruptible()) {
            run.send();
            return;
        }
        if (new Handover(engine, run, wakes::release).offer()) {
            await();
        }
    }

    private void await() {
        try {
            wakes.acquire();
            wakes.drainPermits();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the caller's to see, and ours at the next step
        }
    }

    @SuppressWarnings("NullAway") // a result is null only where its reader says so
    private static <T> T ended(CallRun.Ending<T> ending) {
        Throwable failure = ending.failure();
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return ending.value();
    }
}
