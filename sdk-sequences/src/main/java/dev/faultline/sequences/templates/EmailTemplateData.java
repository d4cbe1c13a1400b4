package dev.faultline.sequences.templates;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
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
        return new Builder(name, body);
    }

    /**
     * Starts with all that was read and can be written, members that are newer than the SDK included.
     *
     * @param template a template; its attachments are taken over by their ids, if the response has those
     */
    public static Builder from(EmailTemplate template) {
        return new Builder(Checks.notNull(template, "template", "one that was read"));
    }

    /** Collects the parts of a template. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(EmailTemplate template) {
            takeOver(template.json(), "id", "folderId", "folderType", "attachments", "createdAt", "updatedAt");
            List<Long> files = template.attachments().stream()
                    .flatMap(file -> file.get("id").asNumber().map(BigDecimal::longValueExact).stream())
                    .toList();
            if (!files.isEmpty()) {
                set("attachmentIds", files);
            }
        }

        private Builder(String name, String body) {
            name(name);
            body(body);
        }

        /**
         * Sets the name.
         *
         * @param name required
         */
        public Builder name(String name) {
            return set("name", Checks.notBlank(name, "name", "the template's name"));
        }

        /**
         * Sets the text.
         *
         * @param body HTML, with variables such as {@code {{firstName}}}; required
         */
        public Builder body(String body) {
            return set("body", Checks.notBlank(body, "body", "the template's text"));
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
