package dev.faultline.partner;

import dev.faultline.core.AsyncPage;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * Reads a list page by page until it finds an item.
 *
 * @param <T> the items' type
 */
final class AsyncSearch<T> {

    private final Predicate<T> wanted;
    private final CompletableFuture<Optional<T>> found = new CompletableFuture<>();

    AsyncSearch(Predicate<T> wanted) {
        this.wanted = wanted;
    }

    /** The first matching item; cancelling the future cancels the page under way, and reads no other. */
    CompletableFuture<Optional<T>> in(CompletableFuture<AsyncPage<T>> list) {
        endsWith(list);
        var unused = list.whenComplete((page, failure) -> {
            if (failure != null) {
                found.completeExceptionally(failure);
            } else {
                read(page);
            }
        });
        return found;
    }

    private void read(AsyncPage<T> first) {
        CompletableFuture<Void> reading = first.forEach(item -> {
            if (found.isDone()) {
                throw new CancellationException("nobody waits for it any more");
            }
            if (wanted.test(item)) {
                found.complete(Optional.of(item));
                throw new CancellationException("found");
            }
        });
        endsWith(reading);
        var unused = reading.whenComplete((nothing, failure) -> {
            if (failure != null) {
                found.completeExceptionally(failure); // no effect if the item was found
            } else {
                found.complete(Optional.empty());
            }
        });
    }

    private void endsWith(CompletableFuture<?> running) {
        var unused = found.whenComplete((item, failure) -> running.cancel(true));
    }
}
