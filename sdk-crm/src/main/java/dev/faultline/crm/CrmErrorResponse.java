package dev.faultline.crm;

import dev.faultline.core.internal.ErrorResponse;
import org.jspecify.annotations.Nullable;

/**
 * An error response and what only the call knows about it.
 *
 * @param response the response
 * @param provider whom the call was for, {@code null} if it was for none
 */
record CrmErrorResponse(ErrorResponse response, @Nullable String provider) {}
