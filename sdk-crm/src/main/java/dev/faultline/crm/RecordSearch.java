package dev.faultline.crm;

import dev.faultline.core.engine.Caller;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.CursorTrail;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A search of a whole list, since the API has no filter.
 *
 * @param pages reads the page of a cursor
 * @param whole whether the last page is known; otherwise there is one page
 * @param <R> the kind of record
 */
record RecordSearch<R>(Caller.PageOperation<R> pages, boolean whole) {

    Plan<List<R>> find(Predicate<? super R> same) {
        return Plan.defer(() -> read(null, CursorTrail.from(null), same, new ArrayList<>()));
    }

    private Plan<List<R>> read(@Nullable String cursor, CursorTrail trail, Predicate<? super R> same, List<R> found) {
        // the trail is followed where the page is read, so that a list that never ends is a result that cannot be read
        Operation<Next<R>> page = pages.at(cursor).map(data -> new Next<>(data, trail.to(data.nextCursor())));
        return Plan.call(page).then(next -> {
            next.page.items().stream().filter(same).forEach(found::add);
            String following = next.page.nextCursor();
            return following == null ? Plan.of(List.copyOf(found)) : read(following, next.trail, same, found);
        });
    }

    private record Next<R>(PageData<R> page, CursorTrail trail) {}
}
