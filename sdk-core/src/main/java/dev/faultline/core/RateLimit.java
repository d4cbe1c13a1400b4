package dev.faultline.core;

import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The rate limit in the headers of a response; every part may be missing. */
public final class RateLimit implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A response without such headers. */
    public static final RateLimit UNKNOWN = new RateLimit(null, null, null);

    /** Size of the window. */
    private final @Nullable Long limit;

    /** Left in the window. */
    private final @Nullable Long remaining;

    /** End of the window. */
    private final @Nullable Instant reset;

    /**
     * A rate limit.
     *
     * @param limit requests allowed in the window, or {@code null}
     * @param remaining requests left in it, or {@code null}
     * @param reset when the window ends by the server's clock, or {@code null}
     */
    public RateLimit(@Nullable Long limit, @Nullable Long remaining, @Nullable Instant reset) {
        this.limit = limit;
        this.remaining = remaining;
        this.reset = reset;
    }

    /**
     * Requests allowed in the window.
     *
     * @return the limit
     */
    public OptionalLong limit() {
        return limit == null ? OptionalLong.empty() : OptionalLong.of(limit);
    }

    /**
     * Requests left in the window.
     *
     * @return the rest
     */
    public OptionalLong remaining() {
        return remaining == null ? OptionalLong.empty() : OptionalLong.of(remaining);
    }

    /** When the window ends, by the server's clock. */
    public Optional<Instant> reset() {
        return Optional.ofNullable(reset);
    }

    /**
     * Whether the window's allowance is used up.
     *
     * @return {@code true} if the response said that nothing is left
     */
    public boolean spent() {
        return remaining != null && remaining <= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RateLimit that
                && Objects.equals(limit, that.limit)
                && Objects.equals(remaining, that.remaining)
                && Objects.equals(reset, that.reset);
    }

    @Override
    public int hashCode() {
        return Objects.hash(limit, remaining, reset);
    }

    @Override
    public String toString() {
        return "RateLimit[limit=" + limit + ", remaining=" + remaining + ", reset=" + reset + "]";
    }
}
