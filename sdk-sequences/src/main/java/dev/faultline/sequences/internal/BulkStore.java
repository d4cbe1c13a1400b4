package dev.faultline.sequences.internal;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where a bulk operation begins, and where its mark goes.
 *
 * @param mark of an operation that has ended, {@code null} for none
 * @param store keeps the mark
 */
public record BulkStore(@Nullable String mark, Consumer<String> store) {}
