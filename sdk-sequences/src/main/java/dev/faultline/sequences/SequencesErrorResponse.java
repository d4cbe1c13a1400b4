package dev.faultline.sequences;

import dev.faultline.core.internal.ErrorResponse;
import org.jspecify.annotations.Nullable;

/**
 * An error response and what only the call knows about it.
 *
 * @param response the response
 * @param domain whose table its code belongs to, {@code null} if the operation is outside of all tables
 */
record SequencesErrorResponse(
        ErrorResponse response, @Nullable SequencesDomain domain) {}
