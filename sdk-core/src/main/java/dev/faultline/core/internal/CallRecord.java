package dev.faultline.core.internal;

import dev.faultline.core.Attempt;
import dev.faultline.core.Outcome;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The story of one call, shared by the exceptions of its attempts and kept with the last one. */
public final class CallRecord implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Method and path template. */
    private final String operation;

    /** Key of all attempts. */
    private final @Nullable String idempotencyKey;

    /** How to find out whether the operation was done. */
    private final @Nullable String verification;

    /** Whether sending it again is safe without a key. */
    private final boolean idempotent;

    /** So far. */
    @SuppressWarnings("serial") // always List.of or List.copyOf
    private volatile List<Attempt> attempts = List.of();

    /** Of all attempts together. */
    private volatile Outcome outcome = Outcome.NOT_PROCESSED;

    /**
     * A call of which nothing has been sent yet.
     *
     * @param operation method and path template
     * @param idempotencyKey the key of all attempts, or {@code null}
     */
    public CallRecord(String operation, @Nullable String idempotencyKey) {
        this(operation, idempotencyKey, null);
    }

    /**
     * A call of which nothing has been sent yet, and which says how to find out whether it was done.
     *
     * @param operation method and path template
     * @param idempotencyKey the key of all attempts, or {@code null}
     * @param verification see {@link Operation.Builder#verification}, or {@code null}
     */
    public CallRecord(String operation, @Nullable String idempotencyKey, @Nullable String verification) {
        this(operation, idempotencyKey, verification, false);
    }

    private CallRecord(
            String operation, @Nullable String idempotencyKey, @Nullable String verification, boolean idempotent) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.idempotencyKey = idempotencyKey;
        this.verification = verification;
        this.idempotent = idempotent;
    }

    /**
     * A call of an operation, of which nothing has been sent yet.
     *
     * @param operation what is called
     * @param idempotencyKey the key of all attempts, or {@code null}
     * @return the record
     */
    public static CallRecord of(Operation<?> operation, @Nullable String idempotencyKey) {
        return new CallRecord(operation.name(), idempotencyKey, operation.verification(), operation.idempotent());
    }

    /**
     * Whether the same request can be sent again whatever became of it.
     *
     * @return {@code true} if the operation is idempotent by its method or by its documentation, or carries a key
     */
    public boolean idempotent() {
        return idempotent || idempotencyKey != null;
    }

    /**
     * The operation.
     *
     * @return method and path template
     */
    public String operation() {
        return operation;
    }

    /**
     * The key of all attempts.
     *
     * @return the key, or {@code null}
     */
    public @Nullable String idempotencyKey() {
        return idempotencyKey;
    }

    /**
     * How to find out whether the call was done.
     *
     * @return what to look for, or {@code null}
     */
    public @Nullable String verification() {
        return verification;
    }

    /**
     * The attempts so far.
     *
     * @return an immutable list
     */
    public List<Attempt> attempts() {
        return attempts;
    }

    /**
     * The outcome of all attempts so far.
     *
     * @return the one that leaves most behind
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * Adds an attempt's outcome; it is never taken back.
     *
     * @param attempt what the attempt may have left behind
     */
    public void mergeOutcome(Outcome attempt) {
        outcome = outcome.and(attempt);
    }

    /**
     * Adds an attempt; only the call's own thread of work does so, one attempt after the other.
     *
     * @param attempt the attempt
     */
    public void add(Attempt attempt) {
        attempts = attemptsWith(attempt);
    }

    /**
     * The attempts so far and another one.
     *
     * @param attempt the attempt
     * @return an immutable list
     */
    public List<Attempt> attemptsWith(Attempt attempt) {
        if (attempts.isEmpty()) {
            return List.of(attempt);
        }
        List<Attempt> longer = new ArrayList<>(attempts);
        longer.add(attempt);
        return List.copyOf(longer);
    }
}
