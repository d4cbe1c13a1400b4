package dev.faultline.sequences.steps;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.internal.BulkResponses;
import dev.faultline.sequences.internal.Ids;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text of a step for requests. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/update-a-step-variant">updating a
 * variant</a>.
 */
public final class StepVariantData extends RequestData {

    /** The current contract's limit. */
    private static final int MOST_ATTACHMENTS = 3;

    private StepVariantData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the text.
     *
     * @param message the text, with variables such as {@code {{firstName}}}; {@code body} in the older contract
     */
    public static Builder builder(String message) {
        return new Builder().message(message);
    }

    /**
     * Starts with all that was read, the id and members that are newer than the SDK included.
     *
     * @param variant a text of a step
     */
    public static Builder from(StepVariant variant) {
        Checks.notNull(variant, "variant", "what variants() of a step reads");
        return new Builder(variant);
    }

    /** A variant of a step in which it has to be, since none can be read alone. */
    static Builder from(ItemList<StepVariant> variants, long variantId) {
        StepVariant found = variants.items().stream()
                .filter(variant -> Objects.equals(variant.id(), variantId))
                .findFirst()
                .orElse(null);
        Checks.that(found != null, "variantId", variantId, "the id of a variant of the step, see variants().list()");
        return from(Objects.requireNonNull(found));
    }

    /**
     * A text, with a subject.
     *
     * @param subject the subject, {@code null} to go on with that of an email before it
     * @param message the text, with variables such as {@code {{firstName}}}
     */
    public static StepVariantData of(@Nullable String subject, String message) {
        return builder(message).subject(subject).build();
    }

    /**
     * A text without a subject, as LinkedIn's messages are.
     *
     * @param message the text, with variables such as {@code {{firstName}}}
     */
    public static StepVariantData of(String message) {
        return builder(message).build();
    }

    /** Builds a variant. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        private Builder(StepVariant variant) {
            takeOver(variant.json(), "variantId", "message", "body", "content", "hasAttachments");
            setOrLeaveOut("id", variant.id());
            setOrLeaveOut("message", variant.message());
        }

        /**
         * Sets the text.
         *
         * @param message the text, with variables such as {@code {{firstName}}}; {@code body} in the older contract
         */
        public Builder message(String message) {
            return set("message", Checks.notBlank(message, "message", "the text"));
        }

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
         * Sets whether the variant is used.
         *
         * @param enabled default {@code true}
         */
        public Builder enabled(boolean enabled) {
            return set("isEnabled", enabled);
        }

        /**
         * Sets the email template that the text comes from. Only the older contract has it, for the texts of a step.
         *
         * @param templateId its id
         */
        public Builder templateId(long templateId) {
            return set("templateId", Ids.number("templateId", templateId));
        }

        /**
         * Sets the files that are attached. Only the current contract has it.
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
