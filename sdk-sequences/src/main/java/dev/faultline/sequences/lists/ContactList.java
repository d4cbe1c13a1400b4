package dev.faultline.sequences.lists;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A list of contacts. Source: the vendor's reference on contact lists.
 *
 * @param id its id
 * @param name its name
 * @param shared whether others see it
 * @param json the list as sent
 * @param response status, headers and attempts
 */
public record ContactList(
        long id, @Nullable String name, @Nullable Boolean shared, JsonValue json, ResponseInfo response)
        implements ApiResult {

    /**
     * Whether others see it.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isShared() {
        return Boolean.TRUE.equals(shared);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ContactList read(JsonFields fields) {
        return new ContactList(
                fields.requiredInteger("id"),
                fields.text("name"),
                fields.bool("isShared"),
                fields.json(),
                fields.response());
    }

    /** The id only. */
    @Override
    public String toString() {
        return "ContactList[id=" + id + "]";
    }
}
