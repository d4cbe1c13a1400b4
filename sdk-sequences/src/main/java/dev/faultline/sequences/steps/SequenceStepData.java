package dev.faultline.sequences.steps;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A step for requests. The vendor documents the needs of each kind in part: {@code field(name, value)} sets any other
 * field. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/create-a-sequence-step">creating a
 * step</a>.
 */
public final class SequenceStepData extends RequestData {

    private SequenceStepData(Builder builder) {
        super(builder);
    }

    /**
     * Starts a step.
     *
     * @param type its kind
     */
    public static Builder builder(StepType type) {
        return new Builder(Checks.notNull(type, "type", "one of StepType"));
    }

    /** Collects the parts of a step. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(StepType type) {
            set("type", type.wireName());
        }

        /**
         * Sets the delay after the step before.
         *
         * @param delayInMinutes 0 or more; an email step needs it
         */
        public Builder delayInMinutes(long delayInMinutes) {
            Checks.that(delayInMinutes >= 0, "delayInMinutes", delayInMinutes, "0 or more");
            return set("delayInMinutes", delayInMinutes);
        }

        /**
         * Sets whether the step happens by itself.
         *
         * @param executionMode an email step needs it
         */
        public Builder executionMode(ExecutionMode executionMode) {
            return set(
                    "executionMode",
                    Checks.notNull(executionMode, "executionMode", "AUTOMATIC or MANUAL")
                            .wireName());
        }

        /**
         * Adds a text of an email step, which needs at least one.
         *
         * @param subject the subject, {@code null} to go on with that of an email before it
         * @param body the text
         */
        public Builder template(@Nullable String subject, String body) {
            Map<String, @Nullable Object> template = new LinkedHashMap<>();
            template.put("subject", subject);
            template.put("body", Checks.notBlank(body, "body", "the email's text"));
            return add("templates", template);
        }

        /**
         * Adds a text of an email step, or in a replacement one that the step has already.
         *
         * @param template a text in {@code body}, as the older reference has it; its id where it has one
         */
        public Builder template(StepVariantData template) {
            return add("templates", Checks.notNull(template, "template", "what StepVariantData.builder() builds"));
        }

        /**
         * Adds a text of a LinkedIn step, or of an email step by the newer reference.
         *
         * @param variant a text in {@code message}; its id where it has one, which a replacement needs
         */
        public Builder variant(StepVariantData variant) {
            return add("variants", Checks.notNull(variant, "variant", "what StepVariantData.builder() builds"));
        }

        /**
         * Sets the action of a LinkedIn step.
         *
         * @param action a LinkedIn step needs it
         */
        public Builder actionType(LinkedInAction action) {
            return set(
                    "actionType",
                    Checks.notNull(action, "actionType", "one of LinkedInAction")
                            .wireName());
        }

        /**
         * Sets the text of an SMS or WhatsApp step.
         *
         * @param message the text
         */
        public Builder message(String message) {
            return set("message", Checks.notBlank(message, "message", "the text"));
        }

        /**
         * Puts the step into a branch.
         *
         * @param parentId the condition's id
         * @param ifConditionPositive whether the branch is for where the condition holds
         */
        public Builder branchOf(long parentId, boolean ifConditionPositive) {
            Checks.that(parentId >= 1, "parentId", parentId, "the id of a condition step");
            return set("parentId", parentId).set("ifConditionPositive", ifConditionPositive);
        }

        /**
         * The step.
         *
         * @return immutable
         */
        public SequenceStepData build() {
            return new SequenceStepData(this);
        }
    }
}
