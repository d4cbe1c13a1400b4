package dev.faultline.core;

import dev.faultline.core.internal.CallRecord;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SDK did not send the request, since the server would only have rejected it or could not have answered. */
public abstract sealed class NotSentException extends SdkException permits CircuitOpenException, CooldownException {

    private static final long serialVersionUID = 1L;

    private final String scope;

    private final Instant until;

    NotSentException(CallRecord record, String scope, Instant until, @Nullable SdkException cause) {
        super(record, cause);
        this.scope = Objects.requireNonNull(scope, "scope");
        this.until = Objects.requireNonNull(until, "until");
    }

    /**
     * The scope that is held back; calls outside of it go on.
     *
     * @return a host, a provider, a company, an operation or the whole key, as the API has it
     */
    public final String scope() {
        return scope;
    }

    /**
     * From when on a call can be sent again.
     *
     * @return the instant, by the client's clock
     */
    public final Instant until() {
        return until;
    }

    /**
     * The last failure that led here, with the vendor's own words; also the {@linkplain #getCause() cause}.
     *
     * @return the failure, empty if it was a success that announced a spent rate limit
     */
    public final Optional<SdkException> lastFailure() {
        return Optional.ofNullable((SdkException) getCause());
    }

    @Override
    public final boolean retryable() {
        return true;
    }

    @Override
    public final String remedy() {
        return "Try again after " + until + ".";
    }
}
