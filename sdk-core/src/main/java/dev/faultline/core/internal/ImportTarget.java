package dev.faultline.core.internal;

import dev.faultline.core.ApiException;
import dev.faultline.core.Category;
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

    /** The member of the request's body that has the rows. */
    String member();

    /**
     * The rows that the response names as failed.
     *
     * @param response the response
     * @param from the number of the request's first row
     * @return the exception of each, by its number
     */
    default Map<Long, ApiException> failures(R response, long from) {
        return Map.of();
    }

    /**
     * Whether a rejection is for what is in the rows, so that other rows may be right. A better key, permission or target is
     * not among them.
     */
    default boolean isOfTheRows(ApiException rejection) {
        return rejection.category() == Category.INVALID_REQUEST || rejection.category() == Category.CONFLICT;
    }

    /** The id of the job that goes on with the rows, {@code null} if there is none. */
    default @Nullable String job(R response) {
        return null;
    }
}
