package dev.faultline.core;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.faultline.core.internal.PageData;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as the API gives it, and the way to the pages after it. Pages are read lazily, one at a time.
 *
 * <pre>{@code
 * partner.jobs().list().stream().filter(...).findFirst();
 * for (Job job : partner.jobs().list().all()) ...
 * }</pre>
 *
 * <p>To continue another day, keep {@link #nextCursor()} and set it in the list's query.
 *
 * <p>In JSON it is {@code {"items":[..],"nextCursor":"..","totalCount":..}} for every API, without missing parts; each
 * item is as the vendor sent it. A page that was read from JSON cannot read the next one.
 *
 * @param <T> the items' type
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
public final class Page<T> implements ApiResult {

    private final PageData<T> data;
    private final Function<String, Page<T>> fetch;

    Page(PageData<T> data, Function<String, Page<T>> fetch) {
        this.data = data;
        this.fetch = fetch;
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static <T> Page<T> read(
            @JsonProperty("items") List<T> items,
            @JsonProperty("nextCursor") @Nullable String nextCursor,
            @JsonProperty("totalCount") @Nullable Long totalCount) {
        return new Page<>(PageData.kept(items, nextCursor, totalCount), cursor -> {
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
     * @return the page, empty on the last page
     * @throws SdkException as for the list itself
     */
    public Optional<Page<T>> next() {
        return nextCursor().map(fetch);
    }

    /**
     * The items of this page and of all pages after it. A page is read when its first item is requested.
     *
     * @return the items; each iteration reads the later pages again
     */
    public Iterable<T> all() {
        return () -> new Items<>(this);
    }

    /**
     * The items of this page and of all pages after it. A page is read when its first item is requested.
     *
     * @return a sequential stream; its operations throw as the list itself does
     */
    public Stream<T> stream() {
        int traits = Spliterator.ORDERED;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Items<>(this), traits), false);
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
        return "Page" + data;
    }

    private static final class Items<T> implements Iterator<T> {
        private final Deque<T> ready;
        private Page<T> page;

        Items(Page<T> first) {
            page = first;
            ready = new ArrayDeque<>(first.items());
        }

        @Override
        public boolean hasNext() {
            String cursor = page.data.nextCursor();
            while (ready.isEmpty() && cursor != null) {
                page = page.fetch.apply(cursor);
                ready.addAll(page.items());
                cursor = page.data.nextCursor();
            }
            return !ready.isEmpty();
        }

        @Override
        public T next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }
    }
}
