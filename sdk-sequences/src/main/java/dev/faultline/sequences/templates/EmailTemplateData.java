package dev.faultline.sequences.templates;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * An email template for requests. Source: the vendor's reference on email templates, which names the fields only.
 */
public final class EmailTemplateData extends RequestData {

    private EmailTemplateData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the required fields.
     *
     * @param name its name
     * @param body the text in HTML, with variables such as {@code {{firstName}}}
     */
    public static Builder builder(String name, String body) {
        return new Builder(
                Checks.notBlank(name, "name", "the template's name"), Checks.notBlank(body, "body", "the text"));
    }

    /** Collects the parts of a template. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(String name, String body) {
            set("name", name);
            set("body", body);
        }

        /**
         * Sets the subject.
         *
         * @param subject the subject, {@code null} to leave it out
         */
        public Builder subject(@Nullable String subject) {
            return setOrLeaveOut("subject", subject);
        }

        /**
         * Sets the files that go with the template.
         *
         * @param attachmentIds the ids of files that the API has, or none
         */
        public Builder attachmentIds(Collection<Long> attachmentIds) {
            return set("attachmentIds", BulkResponses.idsOrNone(attachmentIds, "attachmentIds", Integer.MAX_VALUE));
        }

        /**
         * Sets the folder of a template that is created; {@link EmailTemplates#move} moves one that exists.
         *
         * @param folderId the folder's id, 1 or more
         * @param folderType who has the folder
         */
        public Builder folder(long folderId, TemplateFolderType folderType) {
            Ids.number("folderId", folderId);
            return folderType(folderType).field("folderId", folderId);
        }

        /**
         * Sets the owner of a template that is in no folder.
         *
         * @param folderType who is to have it
         */
        public Builder folderType(TemplateFolderType folderType) {
            return set(
                    "folderType",
                    Checks.notNull(folderType, "folderType", "PERSONAL or TEAM").wireName());
        }

        /**
         * The template.
         *
         * @return immutable
         */
        public EmailTemplateData build() {
            return new EmailTemplateData(this);
        }
    }
}
