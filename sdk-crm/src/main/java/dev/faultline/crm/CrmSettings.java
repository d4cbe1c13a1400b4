package dev.faultline.crm;

import org.jspecify.annotations.Nullable;

/**
 * What a client was built with and all its operations need.
 *
 * @param generation the shape of the requests
 * @param endUserPlace where they name the end user
 * @param paging how lists go on, {@code null} if nobody has said
 */
record CrmSettings(
        Generation generation,
        EndUserPlace endUserPlace,
        @Nullable Paging paging) {}
