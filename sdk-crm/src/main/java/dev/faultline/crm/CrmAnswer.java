package dev.faultline.crm;

import dev.faultline.core.spi.ErrorAnswer;
import org.jspecify.annotations.Nullable;

/**
 * An error answer and what only the call knows about it.
 *
 * @param answer the answer
 * @param provider whom the call was for, {@code null} if it was for none
 */
record CrmAnswer(ErrorAnswer answer, @Nullable String provider) {}
