package dev.faultline.core.internal;

import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One call, watched for whether it began to send its body. An exception that is none of the SDK's ends a call unchanged and
 * has no outcome: nothing was sent if a key supplier throws it, all may have been processed if a reader does.
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
