package dev.faultline.sequences.templates;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An email template as a contact would receive it, or the errors that prevent it. Source: <a
 * href="https://docs.reply.io/api-reference/email-templates/render-an-email-template">rendering an email template</a>.
 *
 * @param isSuccess whether it could be rendered; where it could not, the API may also response {@link
 *     EmailTemplateException.RenderFailed}
 * @param subject the subject, where it has one
 * @param body the text, {@code null} if it could not be rendered
 * @param errors the errors; texts as they are, anything else as JSON
 * @param json the response's body
 * @param response status, headers and attempts
 */
public record RenderedEmailTemplate(
        boolean isSuccess,
        @Nullable String subject,
        @Nullable String body,
        List<String> errors,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the list.
    public RenderedEmailTemplate {
        errors = List.copyOf(errors);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RenderedEmailTemplate read(JsonFields fields) {
        Boolean isSuccess = fields.bool("isSuccess");
        if (isSuccess == null) {
            throw new UnreadableResult("isSuccess is missing");
        }
        List<String> errors = fields.value("errors").items().stream()
                .map(error -> error.asText().orElse(error.toString()))
                .toList();
        return new RenderedEmailTemplate(
                isSuccess, fields.text("subject"), fields.text("body"), errors, fields.json(), fields.response());
    }

    /** No content: it is about a person. */
    @Override
    public String toString() {
        return "RenderedEmailTemplate[isSuccess=" + isSuccess + ", " + errors.size() + " errors]";
    }
}
