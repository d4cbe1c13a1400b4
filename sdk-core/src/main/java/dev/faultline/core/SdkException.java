package dev.faultline.core;

import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.OneLine;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The root of everything that a Faultline call can fail with. One exception has the story of the whole call: what was
 * tried, how each attempt ended and why it was retried or not.
 *
 * <p>{@link #outcome()}, {@link #idempotencyKey()} and {@link #attempts()} are enough to finish the work safely later.
 * All of it survives Java serialization.
 */
public abstract sealed class SdkException extends RuntimeException
        permits ApiException, TransportException, NotSentException, ResponseFormatException, CallInterruptedException {

    private static final long serialVersionUID = 1L;

    private final CallRecord record;

    static {
        Makers.register(new CoreMakers());
    }

    SdkException(CallRecord record, @Nullable Throwable cause) {
        super(null, cause);
        this.record = Objects.requireNonNull(record, "record");
    }

    /**
     * The operation that failed, as method and path template.
     *
     * @return for example {@code POST /applications}, or {@code GET (raw)} for a raw path that is no template; there are
     *     no ids in it, so it is safe to log and to count by
     */
    public final String operation() {
        return record.operation();
    }

    /**
     * The outcome of all attempts of this call together: an attempt that may have been
     * done is not forgotten because a later one was rejected.
     *
     * @return whether the operation was done, was not done, or may have been done
     */
    public final Outcome outcome() {
        return record.outcome();
    }

    /**
     * Every attempt that reached for the network, in order.
     *
     * @return the attempts, empty if nothing was sent
     */
    public final List<Attempt> attempts() {
        return record.attempts();
    }

    /**
     * The key that made all attempts of this call one operation for the server. Sending the same request with the same
     * key again is safe for as long as the API remembers it.
     *
     * @return the key, empty if the operation takes none
     */
    public final Optional<String> idempotencyKey() {
        return Optional.ofNullable(record.idempotencyKey());
    }

    /**
     * Whether this failure can pass by itself. It says nothing about whether retrying is allowed: see
     * {@link #outcome()}.
     *
     * @return {@code true} if the same request may succeed later without anybody changing anything
     */
    public abstract boolean retryable();

    /**
     * How to find out whether the operation was done, where that is open: what to look for, in words for people. It is
     * part of {@link #remedy()}.
     *
     * @return the hint, empty if nothing was done or the operation has none
     */
    public final Optional<String> verification() {
        return outcome() == Outcome.NOT_PROCESSED ? Optional.empty() : Optional.ofNullable(record.verification());
    }

    /**
     * The remedy: the next step of the caller.
     *
     * @return a sentence, and {@link #verification()} if it applies
     */
    public abstract String remedy();

    /** The remedy of a call without a response. */
    final String howToFinish() {
        if (outcome() == Outcome.NOT_PROCESSED) {
            return "Nothing was done: it can be sent again.";
        }
        if (idempotencyKey().isPresent()) {
            return "Retry with the same idempotencyKey(): the server does not apply it twice.";
        }
        return record.idempotent()
                ? "Send it again: that is safe, whatever became of this request."
                : "Find out whether it was done before sending it again"
                        + verification().map(hint -> ": " + hint).orElse(".");
    }

    /** Whether sending the same request again is safe whatever became of this one. */
    final boolean idempotent() {
        return record.idempotent();
    }

    /** The first part of the message: the fault itself. */
    abstract String headline();

    /**
     * One line that a person can act on; it holds neither secrets nor data of the request. What the server sent cannot
     * break the line.
     */
    @Override
    public final String getMessage() {
        StringBuilder text =
                new StringBuilder(160).append(headline()).append(" [").append(operation());
        int attempts = attempts().size();
        if (attempts > 0) {
            text.append(", ").append(attempts).append(attempts == 1 ? " attempt" : " attempts");
        }
        text.append(", outcome ").append(outcome()).append("] ").append(remedy());
        return OneLine.of(text);
    }
}
