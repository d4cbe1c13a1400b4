package dev.faultline.core;

import java.util.Optional;

/**
 * The progress of an import, after each of its requests that does not end it.
 *
 * @param <R> the response of a request
 */
public interface ImportProgress<R> {

    /** The rows of the request, and their fate. */
    ImportResult.Range range();

    /**
     * The response of the request, which the import does not keep.
     *
     * @return as the vendor sent it; empty unless the rows are accepted
     */
    Optional<R> response();

    /** The result so far, with its mark. */
    ImportResult soFar();

    /**
     * Sends no further request. The import returns its result, {@linkplain ImportResult#stoppedBy() stopped by} a {@link
     * CallInterruptedException}. After the last row it changes nothing.
     */
    void stop();
}
