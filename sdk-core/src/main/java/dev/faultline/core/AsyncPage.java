package dev.faultline.core;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.faultline.core.internal.PageData;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of the asynchronous client, and the way to the pages after it.
 *
 * <p>In JSON it is {@code {"items":[..],"nextCursor":"..","totalCount":..}} for every API, without missing parts; each
 * item is as the vendor sent it. A page that was read from JSON cannot read the next one.
 *
 * @param <T> the items' type
 * @see Page
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
public final class AsyncPage<T> implements ApiResult {

    private final PageData<T> data;
    private final Function<String, CompletableFuture<AsyncPage<T>>> fetch;

    AsyncPage(PageData<T> data, Function<String, CompletableFuture<AsyncPage<T>>> fetch) {
        this.data = data;
        this.fetch = fetch;
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static <T> AsyncPage<T> read(
            @JsonProperty("items") List<T> items,
            @JsonProperty("nextCursor") @Nullable String nextCursor,
            @JsonProperty("totalCount") @Nullable Long totalCount) {
        return new AsyncPage<>(PageData.kept(items, nextCursor, totalCount), cursor -> {
            throw PageData.withoutClient();
        });
    }

    /** This page's items, in the API's order. */
    public List<T> items() {
        return data.items();
    }

    /** The cursor of the next page, to be kept unchanged; empty on the last page. */
    public Optional<String> nextCursor() {
        return Optional.ofNullable(data.nextCursor());
    }

    /** The number of items of the whole list as of this page; empty if the API does not count them. */
    public OptionalLong totalCount() {
        Long count = data.totalCount();
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }

    /**
     * Reads the next page.
     *
     * @return a future of the page, or empty on the last page; it fails as the list itself does
     */
    public Optional<CompletableFuture<AsyncPage<T>>> next() {
        return nextCursor().map(fetch);
    }

    /**
     * Gives the items of this page and of all pages after it to a consumer, one after the other and in order. A page is
     * read when the one before it has been consumed.
     *
     * @param consumer gets the items, on the client's threads; what it throws ends the reading and fails the future
     * @return completes after the last item; fails with the typed exception of the page that could not be read;
     *     cancelling it ends the reading
     */
    public CompletableFuture<Void> forEach(Consumer<? super T> consumer) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        AtomicReference<@Nullable CompletableFuture<?>> reading = new AtomicReference<>();
        var unused = done.whenComplete((nothing, failure) -> {
            CompletableFuture<?> page = reading.get();
            if (page != null) {
                page.cancel(true);
            }
        });
        consume(consumer, done, reading);
        return done;
    }

    private void consume(
            Consumer<? super T> consumer,
            CompletableFuture<Void> done,
            AtomicReference<@Nullable CompletableFuture<?>> reading) {
        try {
            CompletableFuture<AsyncPage<T>> following = consumeItems(consumer, done, reading);
            // Pages that are there already are taken in a loop: recursion would be as deep as the list is long.
            while (following != null && following.isDone() && !following.isCompletedExceptionally()) {
                following = following.join().consumeItems(consumer, done, reading);
            }
            if (following != null) {
                var unused = following.whenComplete((page, failure) -> {
                    if (failure != null) {
                        done.completeExceptionally(failure);
                    } else {
                        page.consume(consumer, done, reading);
                    }
                });
            }
        } catch (Throwable e) { // a future that never completes would be worse than any Error
            done.completeExceptionally(e);
        }
    }

    /** The future of the next page; {@code null} if there is nothing more to read. */
    private @Nullable CompletableFuture<AsyncPage<T>> consumeItems(
            Consumer<? super T> consumer,
            CompletableFuture<Void> done,
            AtomicReference<@Nullable CompletableFuture<?>> reading) {
        for (T item : items()) {
            if (done.isDone()) {
                return null;
            }
            consumer.accept(item);
        }
        String nextCursor = data.nextCursor();
        if (nextCursor == null) {
            done.complete(null);
        }
        if (nextCursor == null || done.isDone()) {
            return null;
        }
        CompletableFuture<AsyncPage<T>> following = fetch.apply(nextCursor);
        reading.set(following);
        if (done.isDone()) {
            following.cancel(true); // cancelled between the check above and set()
        }
        return following;
    }

    @Override
    public JsonValue json() {
        return data.json();
    }

    @Override
    public JsonValue withoutSecrets() {
        return data.withoutSecrets();
    }

    @Override
    public ResponseInfo response() {
        return data.response();
    }

    @Override
    public String toString() {
        return "AsyncPage" + data;
    }
}
