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
import dev.faultline.core.internal.Makers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Exceptions for an application's tests: sealed and final classes cannot be mocked. */
public final class TestExceptions {

    private TestExceptions() {}

    /**
     * The exception of a documented error, with the data of its example, as after a call of one attempt.
     *
     * @param error the entry of the API's table
     * @return an exception of the entry's type
     */
    public static ApiException of(ErrorCode error) {
        return builder(error).build();
    }

    /**
     * Starts the exception of a documented error, with your own operation, idempotency key and data.
     *
     * @param error the entry of the API's table
     */
    public static TestExceptionBuilder builder(ErrorCode error) {
        return new TestExceptionBuilder(error);
    }

    /**
     * A call that got no usable response.
     *
     * @param operation for example {@code POST /applications}
     * @param kind the kind of failure
     * @param outcome whether the request may have been processed
     * @param idempotencyKey the key that was sent, or {@code null}
     * @return the exception
     */
    public static TransportException transport(
            String operation, TransportException.Kind kind, Outcome outcome, @Nullable String idempotencyKey) {
        CallRecord record = new CallRecord(operation, idempotencyKey);
        record.mergeOutcome(outcome);
        return Makers.core().transport(record, kind, new IOException("made for a test"));
    }

    /**
     * A call that an open circuit rejected.
     *
     * @param operation for example {@code POST /applications}
     * @param scope the circuit's scope
     * @param until the time of the next probe
     * @param cause the last failure, or {@code null}
     * @return the exception
     */
    public static CircuitOpenException circuitOpen(
            String operation, String scope, Instant until, @Nullable SdkException cause) {
        return Makers.core().circuitOpen(new CallRecord(operation, null), scope, until, cause);
    }

    /**
     * A call that a cooldown held back longer than its time allows.
     *
     * @param operation for example {@code POST /applications}
     * @param scope the cooldown's scope
     * @param until when it ends
     * @param delay how long this call would have had to wait, from the moment it failed
     * @param cause the 429 that started it, or {@code null}
     * @return the exception
     */
    public static CooldownException cooldown(
            String operation, String scope, Instant until, Duration delay, @Nullable SdkException cause) {
        return Makers.core().cooldown(new CallRecord(operation, null), scope, until, delay, cause);
    }

    /**
     * A call whose result could not be read.
     *
     * @param operation for example {@code POST /applications}
     * @param status a 2xx
     * @param body the part that was read
     * @return the exception
     */
    public static ResponseFormatException responseFormat(String operation, int status, String body) {
        CallRecord record = new CallRecord(operation, null);
        record.mergeOutcome(Outcome.PROCESSED);
        return Makers.core().responseFormat(record, status, "the body is not as documented", body);
    }

    /**
     * A call that was interrupted, cancelled or ended by its total timeout.
     *
     * @param operation for example {@code POST /applications}
     * @param reason the reason
     * @param outcome whether the request may have been processed
     * @return the exception
     */
    public static CallInterruptedException interrupted(
            String operation, CallInterruptedException.Reason reason, Outcome outcome) {
        CallRecord record = new CallRecord(operation, null);
        record.mergeOutcome(outcome);
        return Makers.core().interrupted(record, reason, null, null);
    }
}
