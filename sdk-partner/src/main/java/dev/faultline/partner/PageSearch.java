package dev.faultline.partner;

import dev.faultline.core.engine.Caller.PageOperation;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.CursorTrail;
import dev.faultline.core.internal.PageData;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page, until something is found or the list ends. A cursor that leads back fails it.
 *
 * @param <T> the items' type
 * @param <R> the type of what is found
 */
final class PageSearch<T, R> {

    private final PageOperation<T> list;
    private final Function<PageData<T>, Optional<R>> look;

    private PageSearch(PageOperation<T> list, Function<PageData<T>, Optional<R>> look) {
        this.list = list;
        this.look = look;
    }

    /**
     * The plan of one search.
     *
     * @param list reads the page of a cursor
     * @param look sees each page once
     */
    static <T, R> Plan<Optional<R>> of(PageOperation<T> list, Function<PageData<T>, Optional<R>> look) {
        return new PageSearch<>(list, look).from(null, CursorTrail.from(null));
    }

    private Plan<Optional<R>> from(@Nullable String cursor, CursorTrail trail) {
        return Plan.call(list.at(cursor).map(page -> new Step<>(page, trail.to(page.nextCursor()))))
                .then(step -> {
                    Optional<R> found = look.apply(step.page());
                    String next = step.page().nextCursor();
                    return found.isPresent() || next == null ? Plan.of(found) : from(next, step.trail());
                });
    }

    private record Step<T>(PageData<T> page, CursorTrail trail) {}
}
