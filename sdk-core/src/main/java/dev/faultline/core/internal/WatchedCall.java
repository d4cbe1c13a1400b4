package dev.faultline.core.internal;

import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One call, watched for whether it began to send its body. An exception of the application's own code ends a call unchanged
 * and has no outcome: thrown by a key supplier nothing was sent, thrown by an interceptor all may have been processed.
 *
 * @param <T> the result
 */
public final class WatchedCall<T> {

    private final Operation<T> operation;
    private final AtomicBoolean begun = new AtomicBoolean();

    /**
     * Watches a call that has not begun.
     *
     * @param operation is called once
     */
    public WatchedCall(Operation<T> operation) {
        this.operation = operation.onBody(() -> begun.set(true));
    }

    /** The operation to call. */
    public Operation<T> operation() {
        return operation;
    }

    /**
     * Whether the server certainly did not process the call.
     *
     * @param failure what the call threw
     */
    public boolean unprocessed(RuntimeException failure) {
        return failure instanceof SdkException call
                ? call.outcome() == Outcome.NOT_PROCESSED
                : operation.body() != null && !begun.get();
    }
}
