package dev.faultline.crm;

import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The client's settings that all operations need.
 *
 * @param generation the shape of the requests
 * @param endUserPlace the place of the end user's id
 * @param paging how lists are paged, {@code null} if not described
 */
record CrmSettings(
        Generation generation,
        EndUserPlace endUserPlace,
        @Nullable Paging paging) {

    /** Rejects an id that later requests cannot carry, for a token as for a connection. */
    void checkEndUser(@Nullable String endUserId) {
        endUserPlace.check(Checks.notBlank(endUserId, "endUserId", "your own id for the end user"));
    }
}
