package dev.faultline.crm;

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
        @Nullable Paging paging) {}
