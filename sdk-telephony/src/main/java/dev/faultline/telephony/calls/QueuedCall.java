package dev.faultline.telephony.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.PhoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * A call that the API has accepted and will place. {@link Calls#get} and the webhooks return its progress. Source: <a
 * href="https://dialnexa.mintlify.app/api-reference/calls/create">Creating a call</a>.
 *
 * @param id the call's id
 * @param toPhoneNumber the number to call
 * @param agentId the agent
 * @param agentVersionNumber the agent's version, if the response has it
 * @param json the raw JSON of the response
 * @param response status, headers and attempts of the response
 */
public record QueuedCall(
        String id,
        @Nullable PhoneNumber toPhoneNumber,
        @Nullable String agentId,
        @Nullable Long agentVersionNumber,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static QueuedCall read(JsonFields fields) {
        String id = fields.firstText("id", "call_id"); // the second is its name on an older page
        return new QueuedCall(
                id == null ? fields.required("id") : id,
                PhoneNumber.read(fields.text("to_phone_number")).orElse(null),
                fields.text("agent_id"),
                fields.integer("agent_version_number"),
                fields.json(),
                fields.response());
    }

    /** The ids only: the number is personal data. */
    @Override
    public String toString() {
        return "QueuedCall[id=" + id + ", agentId=" + agentId + "]";
    }
}
