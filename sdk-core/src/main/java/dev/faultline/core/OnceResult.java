package dev.faultline.core;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of something that must not be done twice.
 *
 * <p>Only {@link Placed} and {@link NotPlaced} are certain. After the other two it may have been done: doing it again can do
 * it twice.
 *
 * <pre>{@code
 * OnceResult<..> result = ..createOnce(..);
 * if (result instanceof OnceResult.Placed<..> placed) {
 *     store(placed.value());
 * } else if (result instanceof OnceResult.NotPlaced<..> refused) {
 *     log.warn("nothing was done", refused.failure());
 * } else {
 *     askSomebody(result); // may have been done
 * }
 * }</pre>
 *
 * @param <T> what is created
 */
public sealed interface OnceResult<T> {

    /**
     * What was created, or the reason why that is not certain.
     *
     * @return what was created
     * @throws SdkException the failure of the request, if this is not {@link Placed}
     * @throws IllegalStateException if this is a {@link Candidate} because of which no request was sent
     */
    default T orElseThrow() {
        if (this instanceof Placed<T> placed) {
            return placed.value();
        }
        if (this instanceof Candidate<T> candidate) {
            SdkException failure = candidate.failure();
            throw failure == null ? new IllegalStateException("something that fits exists: nothing was sent") : failure;
        }
        throw this instanceof NotPlaced<T> refused ? refused.failure() : ((StillUnknown<T>) this).failure();
    }

    /** How it is known that something was created. */
    enum Proof {
        /** The response to the request. */
        RESPONSE,
        /** It was found in what the API lists, with the key of the request. */
        KEY,
        /** The API's thing was found in the state that the request leads to. */
        STATE
    }

    /**
     * It is done.
     *
     * @param value what was created
     * @param proof how that is known
     * @param <T> what is created
     */
    record Placed<T>(T value, Proof proof) implements OnceResult<T> {}

    /**
     * Something fits, and no more is known: it may also be what another request created.
     *
     * @param candidates all that fit, at least one
     * @param failure why the response is missing, {@code null} if the candidates were found first and nothing was sent
     * @param <T> what is created
     */
    record Candidate<T>(List<T> candidates, @Nullable SdkException failure) implements OnceResult<T> {

        public Candidate {
            candidates = List.copyOf(candidates);
        }
    }

    /**
     * It is not done: the API rejected the request, or nothing of it was sent. It can be tried again with the same key.
     *
     * @param failure the evidence
     * @param <T> what is created
     */
    record NotPlaced<T>(SdkException failure) implements OnceResult<T> {}

    /**
     * It may have been done: nothing that fits was found, which proves nothing.
     *
     * @param failure why the response is missing
     * @param advice what to do, for a log or a person
     * @param <T> what is created
     */
    record StillUnknown<T>(SdkException failure, String advice) implements OnceResult<T> {}
}
