package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import org.jspecify.annotations.Nullable;

/**
 * The result of a direct action on LinkedIn. Source: the vendor's material on direct actions; types and values are not
 * documented.
 *
 * @param actionType the action, as the API writes it
 * @param linkedInActivityId the action's id, as sent
 * @param json the response's body
 * @param response status, headers and attempts
 */
public record DirectLinkedInResult(
        @Nullable String actionType, @Nullable String linkedInActivityId, JsonValue json, ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DirectLinkedInResult read(JsonFields fields) {
        return new DirectLinkedInResult(
                fields.text("actionType"), fields.text("linkedInActivityId"), fields.json(), fields.response());
    }

    /** Action and id only. */
    @Override
    public String toString() {
        return "DirectLinkedInResult[actionType=" + actionType + ", linkedInActivityId=" + linkedInActivityId + "]";
    }
}
