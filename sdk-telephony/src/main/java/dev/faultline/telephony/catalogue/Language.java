package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A language of agents or of a voice. Only the id is guaranteed; the other fields are known from examples and may be
 * absent. Source: the vendor's pages on languages and voices.
 *
 * @param id its id, an agent's {@code language_id}
 * @param name its name
 * @param code its BCP 47 tag, such as {@code en-IN}
 * @param json the raw JSON
 * @param response status, headers and attempts of the response
 */
public record Language(
        String id, @Nullable String name, @Nullable String code, JsonValue json, ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Language read(JsonFields fields) {
        return new Language(
                fields.required("id"), fields.text("name"), fields.text("code"), fields.json(), fields.response());
    }
}
