package dev.faultline.sequences.internal;

import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.sequences.SequencesDomain;
import org.jspecify.annotations.Nullable;

/**
 * An error response and the domain of its call.
 *
 * @param response the response
 * @param domain whose table its code belongs to, {@code null} if the operation is outside of all tables
 */
public record SequencesErrorResponse(
        ErrorResponse response, @Nullable SequencesDomain domain) {}
