package dev.faultline.telephony.internal;

import dev.faultline.core.OnceResult;
import dev.faultline.core.OnceResult.Proof;
import dev.faultline.core.SdkException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of one look for something that may have been done.
 *
 * @param certain it, {@code null} if nothing proves that it is there
 * @param proof the proof of it
 * @param fits all that may be it
 * @param <T> what is looked for
 */
public record Found<T>(@Nullable T certain, Proof proof, List<T> fits) {

    /** It is there. */
    public static <T> Found<T> certain(T value, Proof proof) {
        return new Found<>(value, proof, List.of());
    }

    /** These may be it; none proves nothing. */
    public static <T> Found<T> fitting(List<T> fits) {
        return new Found<>(null, Proof.KEY, List.copyOf(fits));
    }

    boolean isCertain() {
        return certain != null;
    }

    boolean isAnything() {
        return certain != null || !fits.isEmpty();
    }

    /** The result that follows, empty if nothing was found. */
    Optional<OnceResult<T>> result(@Nullable SdkException failure) {
        if (certain != null) {
            return Optional.of(new OnceResult.Placed<>(certain, proof));
        }
        return fits.isEmpty() ? Optional.empty() : Optional.of(new OnceResult.Candidate<>(fits, failure));
    }
}
