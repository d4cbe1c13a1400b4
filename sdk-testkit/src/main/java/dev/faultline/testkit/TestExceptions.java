package dev.faultline.testkit;

import dev.faultline.core.ApiException;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.ErrorCode;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.SdkException;
import dev.faultline.core.TransportException;
import dev.faultline.core.internal.CallRecord;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Exceptions for tests of what an application does about them: sealed and final classes cannot be mocked. */
public final class TestExceptions {

    private TestExceptions() {}

    /**
     * The exception of a documented error, with the data of its example and all that a real call would have after one
     * attempt that was not retried.
     *
     * @param error the line of the API's table
     * @return an exception of the line's type
     */
    public static ApiException of(ErrorCode error) {
        return builder(error).build();
    }

    /**
     * Begins the exception of a documented error, to be given an operation, an idempotency key and data of your own.
     *
     * @param error the line of the API's table
     */
    public static TestExceptionBuilder builder(ErrorCode error) {
        return new TestExceptionBuilder(error);
    }

    /**
     * A call that got no usable response.
     *
     * @param operation for example {@code POST /applications}
     * @param kind what happened
     * @param outcome what it may have left behind
     * @param idempotencyKey the key that was sent, or {@code null}
     * @return the exception
     */
    public static TransportException transport(
            String operation, TransportException.Kind kind, Outcome outcome, @Nullable String idempotencyKey) {
        CallRecord record = new CallRecord(operation, idempotencyKey);
        record.mergeOutcome(outcome);
        return new TransportException(record, kind, new IOException("made for a test"));
    }

    /**
     * A call that an open circuit rejected.
     *
     * @param operation for example {@code POST /applications}
     * @param scope whose circuit
     * @param until when it lets a probe through
     * @param cause the last failure, or {@code null}
     * @return the exception
     */
    public static CircuitOpenException circuitOpen(
            String operation, String scope, Instant until, @Nullable SdkException cause) {
        return new CircuitOpenException(new CallRecord(operation, null), scope, until, cause);
    }

    /**
     * A call that a cooldown held back for too long.
     *
     * @param operation for example {@code POST /applications}
     * @param scope what cools down
     * @param until when it ends
     * @param delay how long this call would have had to wait, from the moment it failed
     * @param cause the rejection that began it, or {@code null}
     * @return the exception
     */
    public static CooldownException cooldown(
            String operation, String scope, Instant until, Duration delay, @Nullable SdkException cause) {
        return new CooldownException(new CallRecord(operation, null), scope, until, delay, cause);
    }

    /**
     * A call whose result could not be read.
     *
     * @param operation for example {@code POST /applications}
     * @param status a 2xx
     * @param body as much as was read
     * @return the exception
     */
    public static ResponseFormatException responseFormat(String operation, int status, String body) {
        CallRecord record = new CallRecord(operation, null);
        record.mergeOutcome(Outcome.PROCESSED);
        return new ResponseFormatException(record, status, "the body is not as documented", body);
    }

    /**
     * A call that was ended from this side.
     *
     * @param operation for example {@code POST /applications}
     * @param reason who ended it
     * @param outcome what it may have left behind
     * @return the exception
     */
    public static CallInterruptedException interrupted(
            String operation, CallInterruptedException.Reason reason, Outcome outcome) {
        CallRecord record = new CallRecord(operation, null);
        record.mergeOutcome(outcome);
        return new CallInterruptedException(record, reason, null);
    }
}
