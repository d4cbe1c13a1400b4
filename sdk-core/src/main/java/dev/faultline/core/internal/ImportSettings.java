package dev.faultline.core.internal;

import dev.faultline.core.ImportProgress;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The options of one import.
 *
 * @param mark where to go on, {@code null} at the beginning
 * @param store keeps the mark
 * @param onProgress watches the requests
 * @param resendRefused whether rows that are refused by the mark are sent again
 * @param rowsPerRequest the most rows of a request
 * @param unknownRequests how many requests of a run may be unknown
 * @param <R> the response of a request
 */
public record ImportSettings<R>(
        @Nullable String mark,
        Consumer<String> store,
        Consumer<ImportProgress<R>> onProgress,
        boolean resendRefused,
        int rowsPerRequest,
        int unknownRequests) {}
