package dev.faultline.core;

import dev.faultline.core.internal.CallRecord;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The call was ended from this side before its response came. Nothing is sent for it any more. */
public final class CallInterruptedException extends SdkException {

    private static final long serialVersionUID = 1L;

    /** Who ended the call. */
    public enum Reason {
        /** The calling thread was interrupted; its interrupt flag is set. */
        INTERRUPTED("the calling thread was interrupted"),
        /** The future was cancelled or completed by the application. */
        CANCELLED("the call was cancelled"),
        /** The client was closed. */
        CLOSED("the client is closed"),
        /** The total timeout passed before the call could be sent. */
        TOTAL_TIMEOUT("the total timeout passed"),
        /** The request's own deadline passed before the call could be sent, see {@link RawRequest#deadline}. */
        DEADLINE("the request's deadline passed");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;

    private final @Nullable String where;

    /**
     * @param cause the last failure before, if any
     * @param where the wait that ended, in words that follow the reason; {@code null} if that says nothing
     */
    CallInterruptedException(CallRecord record, Reason reason, @Nullable Throwable cause, @Nullable String where) {
        super(record, cause);
        this.reason = Objects.requireNonNull(reason, "reason");
        this.where = where;
    }

    /**
     * Who ended the call.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public String remedy() {
        return howToFinish();
    }

    @Override
    String headline() {
        return where == null ? reason.text : reason.text + " " + where;
    }
}
