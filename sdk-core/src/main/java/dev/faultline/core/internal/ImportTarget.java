package dev.faultline.core.internal;

import dev.faultline.core.ApiException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where rows are imported to.
 *
 * @param <T> a row
 * @param <R> the response of a request
 */
public interface ImportTarget<T, R> {

    /** A text that tells this target from others, kept in the mark. */
    String name();

    /**
     * The request of some rows.
     *
     * @param rows the rows
     * @param from the number of the first one
     */
    Operation<R> request(List<T> rows, long from);

    /** The rows that the response names as failed, by their numbers. */
    default Map<Long, ApiException> failures(R response) {
        return Map.of();
    }

    /**
     * The rows that a rejection of the whole request names.
     *
     * @param rejection the rejection
     * @param from the number of the first row
     * @param rows how many
     */
    default Map<Long, ApiException> named(ApiException rejection, long from, int rows) {
        return Map.of();
    }

    /** The id of the job that goes on with the rows, {@code null} if there is none. */
    default @Nullable String job(R response) {
        return null;
    }
}
