package dev.faultline.crm;

import dev.faultline.core.internal.ErrorResponse;
import org.jspecify.annotations.Nullable;

/**
 * An error response, with the call's connection.
 *
 * @param response the response
 * @param provider the call's provider, {@code null} if it had none
 * @param endUserId the call's end user, {@code null} if it had none
 */
record CrmErrorResponse(
        ErrorResponse response,
        @Nullable String provider,
        @Nullable String endUserId) {}
