package dev.faultline.sequences;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.PageJson;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A list that the API gives in one piece.
 *
 * <p>In JSON it is {@code {"items":[..]}}, each item as the vendor sent it; read back it is
 * equal. Its own {@link #json()} takes no part in comparing.
 *
 * @param items the items in the API's order
 * @param json the response's body
 * @param response status, headers and attempts
 * @param <T> the items' type
 */
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ItemList<T>(List<T> items, JsonValue json, ResponseInfo response) implements ApiResult {
    public ItemList {
        items = List.copyOf(items);
    }

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static <T> ItemList<T> read(@JsonProperty("items") @Nullable List<T> items) {
        if (items == null) {
            throw new UnreadableResult("items is missing");
        }
        return new ItemList<>(items, PageJson.of(items, Map.of()), ResponseInfo.none());
    }

    @Override
    public JsonValue withoutSecrets() {
        return PageJson.withoutSecrets(items, Map.of());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ItemList<?> that && items.equals(that.items);
    }

    @Override
    public int hashCode() {
        return items.hashCode();
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "ItemList[" + items.size() + " items]";
    }
}
