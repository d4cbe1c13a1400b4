package dev.faultline.sequences.templates;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.Responses;
import org.jspecify.annotations.Nullable;

/**
 * A folder of email templates. Source: the vendor's reference on email template folders, which shows none: the fields
 * are those of a request.
 *
 * @param id its id
 * @param name its name
 * @param folderType who has it
 * @param json the folder as sent
 * @param response status, headers and attempts
 */
public record EmailTemplateFolder(
        @Nullable Long id,
        @Nullable String name,
        OpenEnum<TemplateFolderType> folderType,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    /** A folder by itself. */
    static EmailTemplateFolder readWhole(JsonFields fields) {
        return read(Responses.withAny(fields, "id", "name"));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static EmailTemplateFolder read(JsonFields fields) {
        return new EmailTemplateFolder(
                fields.integer("id"),
                fields.text("name"),
                fields.openOrAbsent("folderType", TemplateFolderType.class),
                fields.json(),
                fields.response());
    }

    /** The id only: the rest is the user's. */
    @Override
    public String toString() {
        return "EmailTemplateFolder[id=" + id + "]";
    }
}
