package dev.faultline.core;

import dev.faultline.core.internal.CallRecord;
import java.util.Objects;

/**
 * The API reported success, but its body could not be read as promised. The work is done, unless the body came from
 * something in between, such as a proxy's login page.
 */
public final class ResponseFormatException extends SdkException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private final String problem;

    private final String body;

    ResponseFormatException(CallRecord record, int status, String problem, String body) {
        super(record, null);
        this.status = status;
        this.problem = Objects.requireNonNull(problem, "problem");
        this.body = Objects.requireNonNull(body, "body");
    }

    /**
     * The HTTP status.
     *
     * @return a 2xx
     */
    public int status() {
        return status;
    }

    /**
     * The body as text, at most 64 KiB of it; a body that was cut ends in {@code [cut]}.
     *
     * @return what was read
     */
    public String body() {
        return body;
    }

    @Override
    public boolean retryable() {
        return false;
    }

    @Override
    public String remedy() {
        boolean done = outcome() == Outcome.PROCESSED && idempotencyKey().isPresent();
        return idempotent() && !done
                ? howToFinish()
                : "Do not retry it blindly: " + verification().orElse("read the present state, or body().");
    }

    @Override
    String headline() {
        return status + ", but " + problem;
    }
}
