package dev.faultline.crm;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import java.util.List;

/**
 * One page of a list, as the API gives it. The vendor says that lists of records are paged by cursors, but not under
 * which names: whatever the page carries besides its items is in {@link #json()}, and {@link ListQuery} sends what it
 * names.
 *
 * @param items the items in the API's order
 * @param json the whole answer
 * @param response what came with the answer
 * @param <T> the items' type
 */
public record CrmPage<T>(List<T> items, JsonValue json, ResponseInfo response) implements ApiResult {

    // Copies the items.
    public CrmPage {
        items = List.copyOf(items);
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "CrmPage[" + items.size() + " items]";
    }
}
