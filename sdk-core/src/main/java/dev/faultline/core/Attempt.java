package dev.faultline.core;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One attempt of a call: what was sent when, how it ended, and what the call made of it. */
public final class Attempt implements Serializable {

    private static final long serialVersionUID = 1L;

    /** From 1. */
    private final int number;

    /** When it began. */
    private final Instant startedAt;

    /** How long it took. */
    private final Duration took;

    /** 0 where there was no response. */
    private final int status;

    /** Error code or the failure's class. */
    private final @Nullable String cause;

    /** Of the response. */
    private final @Nullable String requestId;

    /** The result, where it has one. */
    private final Decision decision;

    /** Before the next one. */
    private final @Nullable Duration delay;

    /**
     * An attempt.
     *
     * @param number from 1
     * @param startedAt when it began
     * @param took how long it took
     * @param status the HTTP status, 0 if there was no response
     * @param cause the error code as sent or the failure in a few words, {@code null} if it succeeded
     * @param requestId the response's request id, or {@code null}
     * @param decision what the call made of it
     * @param delay the wait before the next attempt; or, where the call ended because of it, the wait that the server
     *     asked for; {@code null} where there was none
     */
    public Attempt(
            int number,
            Instant startedAt,
            Duration took,
            int status,
            @Nullable String cause,
            @Nullable String requestId,
            Decision decision,
            @Nullable Duration delay) {
        this.number = number;
        this.startedAt = Objects.requireNonNull(startedAt, "startedAt");
        this.took = Objects.requireNonNull(took, "took");
        this.status = status;
        this.cause = cause;
        this.requestId = requestId;
        this.decision = Objects.requireNonNull(decision, "decision");
        this.delay = delay;
    }

    /**
     * The attempt's number.
     *
     * @return 1 for the first
     */
    public int number() {
        return number;
    }

    /**
     * When the attempt began.
     *
     * @return by the client's clock
     */
    public Instant startedAt() {
        return startedAt;
    }

    /**
     * How long the attempt took, from its sending to the end of its response.
     *
     * @return the time taken, waits not included
     */
    public Duration took() {
        return took;
    }

    /**
     * The response's HTTP status.
     *
     * @return the status, empty if there was no response
     */
    public OptionalInt status() {
        return status == 0 ? OptionalInt.empty() : OptionalInt.of(status);
    }

    /**
     * The cause of the failure.
     *
     * @return the API's code as sent, or the failure in a few words; empty if the attempt succeeded
     */
    public Optional<String> cause() {
        return Optional.ofNullable(cause);
    }

    /**
     * The response's request id.
     *
     * @return the id, where the API sends one
     */
    public Optional<String> requestId() {
        return Optional.ofNullable(requestId);
    }

    /**
     * Why the call was retried after this attempt, or why it was not.
     *
     * @return the reason
     */
    public Decision decision() {
        return decision;
    }

    /**
     * The wait before the next attempt; or, where the call ended because of it, the wait that the server asked for.
     */
    public Optional<Duration> delay() {
        return Optional.ofNullable(delay);
    }

    @Override
    public String toString() {
        return "attempt " + number + ": " + (status == 0 ? "" : status + " ")
                + (cause == null ? "" : cause + " ") + "after " + took.toMillis() + " ms, "
                + (decision.retries() ? "retried in " + delay + ": " : "ended: ") + decision.reason();
    }
}
