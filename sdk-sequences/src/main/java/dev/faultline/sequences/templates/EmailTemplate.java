package dev.faultline.sequences.templates;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An email template. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-templates/clone-an-email-template">cloning</a>
 * and <a href="https://api-docs.platform.replycontrol.com/api-reference/email-templates/move-an-email-template">moving
 * an email template</a>.
 *
 * @param id its id
 * @param name its name
 * @param subject the subject, where it has one
 * @param body the text in HTML, with variables such as {@code {{firstName}}}
 * @param folderId the folder that it is in
 * @param folderType who has that folder
 * @param attachments the files that go with it, as sent: their fields are not documented
 * @param createdAt when it was made
 * @param updatedAt when it was changed last
 * @param json the template as sent
 * @param response status, headers and attempts
 */
public record EmailTemplate(
        long id,
        @Nullable String name,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Long folderId,
        OpenEnum<TemplateFolderType> folderType,
        List<JsonValue> attachments,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the list.
    public EmailTemplate {
        attachments = List.copyOf(attachments);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EmailTemplate read(JsonFields fields) {
        return new EmailTemplate(
                fields.requiredInteger("id"),
                fields.text("name"),
                fields.text("subject"),
                fields.text("body"),
                fields.integer("folderId"),
                fields.openOrAbsent("folderType", TemplateFolderType.class),
                fields.value("attachments").items(),
                fields.instant("createdAt"),
                fields.instant("updatedAt"),
                fields.json(),
                fields.response());
    }

    /** The id only: the rest is the user's text. */
    @Override
    public String toString() {
        return "EmailTemplate[id=" + id + "]";
    }
}
