package dev.faultline.sequences.steps;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.internal.StepReader;
import org.jspecify.annotations.Nullable;

/**
 * One of the texts that a step chooses from. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/create-a-sequence-step">creating a
 * step</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/update-a-step-variant">updating a
 * variant</a>.
 *
 * @param id its id, also read from {@code variantId}
 * @param subject the subject, where it has one
 * @param message the text, also read from {@code body}, its name in the older contract
 * @param enabled whether it is used
 * @param hasAttachments whether files are attached; only newer responses have it
 * @param json the variant as sent
 * @param response status, headers and attempts
 */
public record StepVariant(
        @Nullable Long id,
        @Nullable String subject,
        @Nullable String message,
        @Nullable Boolean enabled,
        @Nullable Boolean hasAttachments,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /**
     * Whether it is used.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled);
    }

    /**
     * Whether files are attached.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean withAttachments() {
        return Boolean.TRUE.equals(hasAttachments);
    }

    /** A variant that was asked for, and not only changed. */
    static StepVariant readWhole(JsonFields fields) {
        return read(Responses.withAny(fields, "id", "variantId", "message", "body"));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static StepVariant read(JsonFields fields) {
        return StepReader.variant(fields);
    }

    /** The id only: the rest is the user's text. */
    @Override
    public String toString() {
        return "StepVariant[id=" + id + "]";
    }
}
