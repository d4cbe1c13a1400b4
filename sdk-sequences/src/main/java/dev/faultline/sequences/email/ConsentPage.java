package dev.faultline.sequences.email;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.Map;

/**
 * The page on which a user gives the vendor access to a mailbox of Gmail or Office 365. The redirect to it is known
 * from client code; no page of the vendor's has it.
 *
 * @param location the page to open in the user's browser; whoever has it can connect a mailbox, so it is in no text
 * @param json the page alone, since the response has no content
 * @param response status, headers and attempts
 */
public record ConsentPage(String location, JsonValue json, ResponseInfo response) implements ApiResult {

    private static final String LOCATION = "location";

    static ConsentPage read(ResultResponse response) {
        String location = response.headers().get(LOCATION);
        if (location == null || location.isBlank()) {
            throw new UnreadableResult("it has no Location");
        }
        return read(new JsonFields(JsonValue.of(Map.of(LOCATION, location.strip())), response.info()));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ConsentPage read(JsonFields fields) {
        return new ConsentPage(fields.required(LOCATION), fields.json(), fields.response());
    }

    @Override
    public JsonValue withoutSecrets() {
        return json.without(LOCATION);
    }

    /** Without the page, which grants access like a key. */
    @Override
    public String toString() {
        return "ConsentPage[status=" + response.status() + "]";
    }
}
