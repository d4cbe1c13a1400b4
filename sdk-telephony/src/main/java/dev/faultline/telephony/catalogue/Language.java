package dev.faultline.telephony.catalogue;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * A language that agents, or the voice in question, can speak. Only the id is promised; the other parts are known
 * from examples and may be missing. Source: the vendor's pages on languages and voices.
 *
 * @param id what an agent's {@code language_id} takes
 * @param name its name
 * @param code its BCP 47 tag, such as {@code en-IN}
 * @param json the whole of it as sent
 * @param response what came with the response
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
