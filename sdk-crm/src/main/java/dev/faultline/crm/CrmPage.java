package dev.faultline.crm;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.PageJson;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as the API gives it. The vendor documents that lists of records have cursors, but not their
 * names: {@link #json()} is the whole response. With {@link CrmClient.Builder#paging}, the cursor is in {@link
 * #nextCursor()}, and {@link ReadableRecords#pages()} reads all pages.
 *
 * <p>In JSON it is {@code {"items":[..],"nextCursor":"..","moreMayFollow":true}}, each item as the vendor sent it; the
 * page read back is equal. {@link #json()} is not compared.
 *
 * @param items the items in the API's order
 * @param nextCursor the cursor of the next page, for {@link RecordsQuery.Builder#cursor}; {@code null} on the last page,
 *     and without a described paging
 * @param moreMayFollow whether there may be more items: there is a next cursor or, without a described paging, any item
 * @param json the whole response
 * @param response status, headers and attempts
 * @param <T> the items' type
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
public record CrmPage<T>(
        List<T> items, @Nullable String nextCursor, boolean moreMayFollow, JsonValue json, ResponseInfo response)
        implements ApiResult {
    public CrmPage {
        items = List.copyOf(items);
    }

    /**
     * The only page of a list, for the tests of an application.
     *
     * @param items the items
     * @param <T> the items' type
     */
    public static <T> CrmPage<T> of(List<T> items) {
        return read(items, null, false);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static <T> CrmPage<T> read(
            @JsonProperty("items") @Nullable List<T> items,
            @JsonProperty("nextCursor") @Nullable String nextCursor,
            @JsonProperty("moreMayFollow") boolean moreMayFollow) {
        if (items == null) {
            throw new UnreadableResult("items is missing");
        }
        JsonValue json = PageJson.of(items, position(nextCursor, moreMayFollow));
        return new CrmPage<>(items, nextCursor, moreMayFollow, json, ResponseInfo.none());
    }

    private static Map<String, @Nullable Object> position(@Nullable String nextCursor, boolean moreMayFollow) {
        Map<String, @Nullable Object> position = new LinkedHashMap<>();
        position.put("nextCursor", nextCursor);
        position.put("moreMayFollow", moreMayFollow);
        return position;
    }

    @Override
    public JsonValue withoutSecrets() {
        return PageJson.withoutSecrets(items, position(nextCursor, moreMayFollow));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CrmPage<?> that
                && items.equals(that.items)
                && Objects.equals(nextCursor, that.nextCursor)
                && moreMayFollow == that.moreMayFollow;
    }

    @Override
    public int hashCode() {
        return Objects.hash(items, nextCursor, moreMayFollow);
    }

    /** Without the items, which must not reach logs. */
    @Override
    public String toString() {
        return "CrmPage[" + items.size() + " items" + (moreMayFollow ? ", more may follow" : "") + "]";
    }
}
