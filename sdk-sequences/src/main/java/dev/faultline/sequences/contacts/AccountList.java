package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A list of accounts. Source: the vendor's reference on account lists, which names no more of it.
 *
 * @param id its id
 * @param name its name
 * @param json the list as sent
 * @param response status, headers and attempts
 */
public record AccountList(long id, @Nullable String name, JsonValue json, ResponseInfo response) implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static AccountList read(JsonFields fields) {
        return new AccountList(fields.requiredInteger("id"), fields.text("name"), fields.json(), fields.response());
    }

    /** The id only. */
    @Override
    public String toString() {
        return "AccountList[id=" + id + "]";
    }
}
