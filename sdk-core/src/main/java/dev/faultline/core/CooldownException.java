package dev.faultline.core;

import dev.faultline.core.spi.CallRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The server has said that it refuses requests for longer than this call may wait: the request was not sent.
 */
public final class CooldownException extends NotSentException {

    private static final long serialVersionUID = 1L;

    /**
     * For Faultline's own modules.
     *
     * @param record the story of the call
     * @param scope what cools down
     * @param until when it ends
     * @param cause the refusal that began it, {@code null} if a success announced it
     */
    @SuppressWarnings("exports")
    public CooldownException(CallRecord record, String scope, Instant until, @Nullable SdkException cause) {
        super(record, scope, until, cause);
    }

    @Override
    String headline() {
        return scope() + " cools down until " + until() + ", longer than this call may wait, nothing was sent";
    }
}
