package dev.faultline.sequences.steps;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text of a step for requests. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/update-a-step-variant">updating a
 * variant</a>.
 *
 * <p>Its text is {@code body} in the older reference, which is the default of the whole module, and {@code message} in
 * the newer one.
 */
public final class StepVariantData extends RequestData {

    /** The newer reference's limit. */
    private static final int MOST_ATTACHMENTS = 3;

    private StepVariantData(Builder builder) {
        super(builder);
    }

    /** Starts a variant. */
    public static Builder builder() {
        return new Builder();
    }

    /** A variant without a text would be rejected. */
    static StepVariantData checked(StepVariantData variant, String name) {
        Checks.notNull(variant, name, "what StepVariantData.builder() builds");
        boolean text = variant.fields().containsKey("body") || variant.fields().containsKey("message");
        Checks.that(text, name, "without a text", "it a body(..), or a message(..) by the newer reference");
        return variant;
    }

    /** Collects the parts of a variant. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Names a variant that the step has already, where the step is replaced.
         *
         * @param id its id
         */
        public Builder id(long id) {
            return set("id", Ids.number("id", id));
        }

        /**
         * Sets the subject of an email. To go on with that of an email before it, {@code field("subject", null)}.
         *
         * @param subject the subject, {@code null} to leave it out
         */
        public Builder subject(@Nullable String subject) {
            return setOrLeaveOut("subject", subject);
        }

        /**
         * Sets the text.
         *
         * @param body the text, with variables such as {@code {{firstName}}}
         */
        public Builder body(String body) {
            return set("body", Checks.notBlank(body, "body", "the text"));
        }

        /**
         * Sets the text by its name in the newer reference.
         *
         * @param message the text, with variables such as {@code {{firstName}}}
         */
        public Builder message(String message) {
            return set("message", Checks.notBlank(message, "message", "the text"));
        }

        /**
         * Sets whether the variant is used.
         *
         * @param isEnabled default {@code true}
         */
        public Builder isEnabled(boolean isEnabled) {
            return set("isEnabled", isEnabled);
        }

        /**
         * Sets the email template that the text comes from. Only the older reference has it, for the texts of a step.
         *
         * @param templateId its id
         */
        public Builder templateId(long templateId) {
            return set("templateId", Ids.number("templateId", templateId));
        }

        /**
         * Sets the files that are attached. Only the newer reference has it.
         *
         * @param ids at most 3; none to take away all, while those of a variant that exists stay if this is left out
         */
        public Builder attachmentIds(List<Long> ids) {
            Checks.notNull(ids, "attachmentIds", "up to 3 ids");
            Checks.that(ids.size() <= MOST_ATTACHMENTS, "attachmentIds", ids.size() + " ids", "up to 3 ids");
            return set(
                    "attachmentIds",
                    ids.isEmpty() ? List.of() : BulkResponses.ids(ids, "attachmentIds", MOST_ATTACHMENTS));
        }

        /**
         * The variant.
         *
         * @return immutable
         */
        public StepVariantData build() {
            return new StepVariantData(this);
        }
    }
}
