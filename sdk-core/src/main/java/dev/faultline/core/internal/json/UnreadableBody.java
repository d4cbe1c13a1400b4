package dev.faultline.core.internal.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown by a request body whose source, such as a file, does not give what was promised. It says that this side failed
 * and not the network, and that the request never went out whole.
 */
public final class UnreadableBody extends IOException {

    private static final long serialVersionUID = 1L;

    /**
     * A source that fails.
     *
     * @param problem what is wrong with it, for people and logs; without its content and without personal data
     * @param cause the failure underneath, if any
     */
    public UnreadableBody(String problem, @Nullable Throwable cause) {
        super(problem, cause);
    }

    /**
     * Looks for one in a failure that the HTTP client may have wrapped.
     *
     * @param failure what an attempt failed with
     * @return the body's own failure, {@code null} if that was not the reason
     */
    public static @Nullable UnreadableBody in(@Nullable Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof UnreadableBody found) {
                return found;
            }
            cause = cause.getCause();
        }
        return null;
    }
}
