package dev.faultline.benchmarks.byhand;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** An error response; the one that this application has a use for has a class of its own. */
public class ApiError extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final int THROTTLED = 429;
    private static final int SERVER = 500;

    private final int status;
    private final @Nullable String code;
    private final @Nullable Duration retryAfter;

    ApiError(int status, Body body, @Nullable Duration retryAfter) {
        super(status + " " + body.error + ": " + body.message);
        this.status = status;
        code = body.error;
        this.retryAfter = retryAfter;
    }

    static ApiError of(int status, Body body, @Nullable String retryAfter) {
        Duration delay = retryAfter == null ? null : Duration.ofSeconds(Long.parseLong(retryAfter));
        return "APPLICATION_NOT_FOUND".equals(body.error)
                ? new ApplicationNotFound(status, body, delay)
                : new ApiError(status, body, delay);
    }

    public int status() {
        return status;
    }

    public @Nullable String code() {
        return code;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    boolean retryable() {
        return status == THROTTLED || status >= SERVER;
    }

    /** An unknown application. */
    public static final class ApplicationNotFound extends ApiError {

        private static final long serialVersionUID = 1;

        private final @Nullable String id;

        ApplicationNotFound(int status, Body body, @Nullable Duration retryAfter) {
            super(status, body, retryAfter);
            id = body.details == null ? null : body.details.path("id").textValue();
        }

        public @Nullable String id() {
            return id;
        }
    }

    /** The body of an error. */
    record Body(
            @Nullable String error,
            @Nullable String message,
            @Nullable JsonNode details) {}
}
