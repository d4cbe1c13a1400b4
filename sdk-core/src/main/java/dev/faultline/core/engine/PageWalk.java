package dev.faultline.core.engine;

import dev.faultline.core.internal.CursorTrail;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list read within a plan, a call for each page, to the page that has what is looked for or to its last one.
 *
 * @param <T> the items' type
 */
public final class PageWalk<T> {

    private final Supplier<Operation<Step<T>>> first;

    private PageWalk(Supplier<Operation<Step<T>>> first) {
        this.first = first;
    }

    /**
     * A list read by cursors. One that leads back to an earlier page fails the plan, as a result that cannot be read.
     *
     * @param list reads the page of a cursor
     * @param <T> the items' type
     */
    public static <T> PageWalk<T> of(Caller.PageOperation<T> list) {
        return new PageWalk<>(() -> at(list, null));
    }

    static <T> Operation<Step<T>> at(Caller.PageOperation<T> list, @Nullable String cursor) {
        return at(list, cursor, CursorTrail.from(cursor));
    }

    // the trail is followed where the page is read: what it throws there is the response's failure
    private static <T> Operation<Step<T>> at(Caller.PageOperation<T> list, @Nullable String cursor, CursorTrail trail) {
        return list.at(cursor).map(page -> {
            CursorTrail longer = trail.to(page.nextCursor());
            return new Step<>(page, next -> at(list, next, longer));
        });
    }

    /**
     * A list whose pages depend on those before in another way.
     *
     * @param first makes the operation that reads the first page
     * @param <T> the items' type
     */
    public static <T> PageWalk<T> from(Supplier<Operation<Step<T>>> first) {
        return new PageWalk<>(first);
    }

    /**
     * Reads until something is found.
     *
     * @param look sees each page once
     * @param <R> the type of what is found
     * @return returns it, empty if no page has it
     */
    public <R> Plan<Optional<R>> until(Function<PageData<T>, Optional<R>> look) {
        return Plan.defer(() -> until(look, first.get()));
    }

    private static <T, R> Plan<Optional<R>> until(Function<PageData<T>, Optional<R>> look, Operation<Step<T>> request) {
        return Plan.call(request).then(step -> {
            Optional<R> found = look.apply(step.page);
            String next = step.page.nextCursor();
            return found.isPresent() || next == null ? Plan.of(found) : until(look, step.next.apply(next));
        });
    }

    /** The first item that fits; no page is read after its own. */
    public Plan<Optional<T>> first(Predicate<? super T> fits) {
        return until(page -> page.items().stream().filter(fits).findFirst());
    }

    /** The items of all pages that fit. */
    public Plan<List<T>> all(Predicate<? super T> fits) {
        return Plan.defer(() -> {
            List<T> found = new ArrayList<>();
            Plan<Optional<Object>> read = until(page -> {
                page.items().stream().filter(fits).forEach(found::add);
                return Optional.empty();
            });
            return read.map(end -> List.copyOf(found));
        });
    }

    /**
     * A page, and the way on.
     *
     * @param page the page
     * @param next makes the operation that reads the next one, given its cursor
     * @param <T> the items' type
     */
    public record Step<T>(PageData<T> page, Function<String, Operation<Step<T>>> next) {}
}
