package dev.faultline.crm;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as the API gives it. The vendor says that lists of records are paged by cursors, but not under
 * which names: whatever the page carries besides its items is in {@link #json()}. Once {@link CrmClient.Builder#paging} says
 * where the cursor is, it is in {@link #nextCursor()}, and {@link ReadableRecords#pages()} goes through all of them.
 *
 * @param items the items in the API's order
 * @param nextCursor where the next page begins, for {@link ListQuery.Builder#cursor}; {@code null} on the last page, and as
 *     long as no paging is described
 * @param moreMayFollow whether this may not be all: there is a next cursor or, as long as no paging is described, any item
 * @param json the whole answer
 * @param response what came with the answer
 * @param <T> the items' type
 */
public record CrmPage<T>(
        List<T> items, @Nullable String nextCursor, boolean moreMayFollow, JsonValue json, ResponseInfo response)
        implements ApiResult {

    // Copies the items.
    public CrmPage {
        items = List.copyOf(items);
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "CrmPage[" + items.size() + " items" + (moreMayFollow ? ", more may follow" : "") + "]";
    }
}
