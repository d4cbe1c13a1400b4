package dev.faultline.sequences;

import dev.faultline.core.spi.ErrorAnswer;
import org.jspecify.annotations.Nullable;

/**
 * An error answer and what only the call knows about it.
 *
 * @param answer the answer
 * @param domain whose table its code belongs to, {@code null} if the operation is outside of all tables
 */
record SequencesAnswer(ErrorAnswer answer, @Nullable SequencesDomain domain) {}
