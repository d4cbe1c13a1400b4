package dev.faultline.telephony.internal;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.Page;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.engine.PageWalk;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a list, read page by page on either surface.
 *
 * @param <T> the records' type
 */
public final class ListOperation<T> {

    private final PageOperation<T> pages;
    private final int page;
    private final @Nullable Long seen;
    private final List<T> before;

    private ListOperation(PageOperation<T> pages, int page, @Nullable Long seen, List<T> before) {
        this.pages = pages;
        this.page = page;
        this.seen = seen;
        this.before = before;
    }

    /**
     * Defines a list with pages.
     *
     * @param request begins the operation anew for each page
     * @param filter the request's parameters
     * @param format the list's paging
     * @param reader reads a record
     * @param <T> the records' type
     */
    public static <T> ListOperation<T> of(
            Supplier<Operation.Builder> request, ListFilter filter, PageFormat format, Function<JsonFields, T> reader) {
        return new ListOperation<>(
                (page, seen) -> filter.at(page)
                        .addTo(request.get(), format)
                        .reads(response -> Envelope.of(response)
                                .page(format, new PageFormat.Position(page, filter.limit(format)), seen, reader)),
                filter.page(),
                filter.page() == 1 ? 0L : null,
                List.of());
    }

    /**
     * Defines a list without pages.
     *
     * @param request the operation
     * @param name the name of its records in the response; responses without a name are read as well
     * @param reader reads a record
     * @param <T> the records' type
     */
    public static <T> ListOperation<T> whole(Operation.Builder request, String name, Function<JsonFields, T> reader) {
        return whole(request.reads(response -> Envelope.of(response).all(name, reader)));
    }

    /** Defines a list without pages from an operation that reads it. */
    public static <T> ListOperation<T> whole(Operation<PageData<T>> operation) {
        return new ListOperation<>((page, seen) -> operation, 1, 0L, List.of());
    }

    public Page<T> read(Caller caller) {
        return caller.page(step());
    }

    public CompletableFuture<AsyncPage<T>> readAsync(Caller caller) {
        return caller.pageAsync(step());
    }

    /** The records of all pages. */
    public Plan<List<T>> all() {
        return PageWalk.from(this::step).all(record -> true);
    }

    /** The first record that fits; no page is read after its own. */
    public Plan<Optional<T>> first(Predicate<? super T> fits) {
        return PageWalk.from(this::step).first(fits);
    }

    private Operation<PageWalk.Step<T>> step() {
        return operation()
                .map(data ->
                        new PageWalk.Step<>(data, cursor -> after(cursor, data).step()));
    }

    /** The first page's request, for messages of a wait before it. */
    public Operation<?> request() {
        return operation();
    }

    private ListOperation<T> after(String cursor, PageData<T> data) {
        Long now = seen == null ? null : (Long) (seen + data.items().size());
        return new ListOperation<>(pages, Integer.parseInt(cursor), now, data.items());
    }

    private Operation<PageData<T>> operation() {
        return pages.at(page, seen).map(this::checked);
    }

    /** Without totals in the responses, the list of a server that ignores the page parameter would never end. */
    private PageData<T> checked(PageData<T> data) {
        if (!data.items().isEmpty() && data.items().equals(before)) {
            throw new UnreadableResult(
                    "page " + page + " is the one before it over again, so the list would never end");
        }
        return data;
    }

    private interface PageOperation<T> {
        /** Reads a page after so many records, {@code null} if the list began with a later page. */
        Operation<PageData<T>> at(int page, @Nullable Long seen);
    }
}
