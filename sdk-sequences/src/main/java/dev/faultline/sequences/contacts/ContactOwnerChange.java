package dev.faultline.sequences.contacts;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.SequencesErrorDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The result of giving contacts to another user. Source: <a
 * href="https://docs.reply.io/api-reference/contacts/change-contacts-owner">changing the owner of contacts</a>.
 *
 * @param isSuccess whether it succeeded
 * @param affectedIds the contacts that were changed
 * @param json the response's body
 * @param response status, headers and attempts
 */
public record ContactOwnerChange(
        @Nullable Boolean isSuccess, List<Long> affectedIds, JsonValue json, ResponseInfo response)
        implements ApiResult {

    // Copies the list.
    public ContactOwnerChange {
        affectedIds = List.copyOf(affectedIds);
    }

    /**
     * Whether it succeeded.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean success() {
        return Boolean.TRUE.equals(isSuccess);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ContactOwnerChange read(JsonFields fields) {
        List<Long> ids = fields.texts("affectedIds").stream()
                .filter(SequencesErrorDecoder::isInteger)
                .map(Long::valueOf)
                .toList();
        Boolean isSuccess =
                Responses.withAny(fields, "isSuccess", "affectedIds").bool("isSuccess");
        if (Boolean.FALSE.equals(isSuccess)) {
            throw new UnreadableResult("it says isSuccess: false");
        }
        return new ContactOwnerChange(isSuccess, ids, fields.json(), fields.response());
    }

    /** No content: it would end in logs. */
    @Override
    public String toString() {
        return "ContactOwnerChange[isSuccess=" + isSuccess + ", " + affectedIds.size() + " affected]";
    }
}
