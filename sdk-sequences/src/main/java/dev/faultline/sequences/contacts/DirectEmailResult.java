package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.Responses;
import org.jspecify.annotations.Nullable;

/**
 * The result of a direct email. Source: <a
 * href="https://docs.reply.io/api-reference/contacts/send-a-direct-email-to-a-contact">sending a direct email</a>.
 *
 * @param status whether it is sent already
 * @param messageId the email's id, {@code null} if it has none yet
 * @param json the response's body
 * @param response status, headers and attempts
 */
public record DirectEmailResult(
        OpenEnum<Status> status, @Nullable String messageId, JsonValue json, ResponseInfo response)
        implements ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static DirectEmailResult read(JsonFields fields) {
        Responses.withAny(fields, "status", "messageId");
        return new DirectEmailResult(
                fields.openOrAbsent("status", Status.class),
                fields.text("messageId"),
                fields.json(),
                fields.response());
    }

    /** Status and id only. */
    @Override
    public String toString() {
        return "DirectEmailResult[status=" + status + ", messageId=" + messageId + "]";
    }

    /**
     * The status of a direct email. Source: <a
     * href="https://docs.reply.io/api-reference/contacts/send-a-direct-email-to-a-contact">sending a direct email</a>.
     */
    public enum Status {
        /** To be sent. */
        NEW,
        /** Sent. */
        SENT
    }
}
