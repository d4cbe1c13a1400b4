package dev.faultline.core;

import dev.faultline.core.internal.CallRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The circuit breaker is open after too many failures: the request was not sent. */
public final class CircuitOpenException extends NotSentException {

    private static final long serialVersionUID = 1L;

    CircuitOpenException(CallRecord record, String scope, Instant until, @Nullable SdkException cause) {
        super(record, scope, until, cause);
    }

    @Override
    String headline() {
        return "the circuit of " + scope() + " is open until " + until() + ", nothing was sent";
    }
}
