package dev.faultline.sequences.steps;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.sequences.internal.StepReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a sequence, by its kind. The API has two shapes for steps, with their content in {@code template} or beside
 * the other members: both are read. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/create-a-sequence-step">creating a
 * step</a>.
 */
public sealed interface SequenceStep extends ApiResult {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static SequenceStep read(JsonFields step) {
        return StepReader.read(step);
    }

    /**
     * The step's raw JSON, with the members that its kind has no accessor for.
     *
     * @return an object
     */
    @Override
    JsonValue json();

    /**
     * The step's id.
     *
     * @return the id, {@code null} if the response lacks it
     */
    default @Nullable Long id() {
        return new JsonFields(json()).integer("id");
    }

    /**
     * The kind.
     *
     * @return the kind as sent, {@linkplain OpenEnum#absent() absent} if the response lacks it
     */
    default OpenEnum<StepType> type() {
        return new JsonFields(json()).openOrAbsent("type", StepType.class);
    }

    /**
     * The step's number in its sequence.
     *
     * @return its number as sent, a text such as {@code 1}; {@code null} if the response lacks it
     */
    default @Nullable String number() {
        return new JsonFields(json()).text("number");
    }

    /**
     * The delay after the step before it.
     *
     * @return the delay in minutes, {@code null} if the response lacks it
     */
    default @Nullable Long delayInMinutes() {
        return new JsonFields(json()).integer("delayInMinutes");
    }

    /**
     * The condition that the step follows from.
     *
     * @return that step's id, {@code null} if it follows from none
     */
    default @Nullable Long parentId() {
        return new JsonFields(json()).integer("parentId");
    }

    /**
     * In which branch of its condition the step is.
     *
     * @return whether the condition holds there, {@code null} if it follows from none
     */
    default @Nullable Boolean ifConditionPositive() {
        return new JsonFields(json()).bool("ifConditionPositive");
    }

    /**
     * An email.
     *
     * @param executionMode whether it is sent by itself
     * @param variants its texts
     * @param json the step's raw JSON
     * @param response status, headers and attempts
     */
    record Email(
            OpenEnum<ExecutionMode> executionMode, List<StepVariant> variants, JsonValue json, ResponseInfo response)
            implements SequenceStep {

        // Copies the variants.
        public Email {
            variants = List.copyOf(variants);
        }

        /** The id only. */
        @Override
        public String toString() {
            return describe(this);
        }
    }

    /**
     * Something on LinkedIn.
     *
     * @param actionType the action
     * @param executionMode whether it is done by itself
     * @param variants its texts
     * @param json the step's raw JSON
     * @param response status, headers and attempts
     */
    record LinkedIn(
            OpenEnum<LinkedInAction> actionType,
            OpenEnum<ExecutionMode> executionMode,
            List<StepVariant> variants,
            JsonValue json,
            ResponseInfo response)
            implements SequenceStep {

        // Copies the variants.
        public LinkedIn {
            variants = List.copyOf(variants);
        }

        /** The id only. */
        @Override
        public String toString() {
            return describe(this);
        }
    }

    /**
     * A call.
     *
     * @param json the step's raw JSON
     * @param response status, headers and attempts
     */
    record Call(JsonValue json, ResponseInfo response) implements SequenceStep {

        /** The id only. */
        @Override
        public String toString() {
            return describe(this);
        }
    }

    /**
     * A text message.
     *
     * @param executionMode whether it is sent by itself
     * @param message its text
     * @param json the step's raw JSON
     * @param response status, headers and attempts
     */
    record Sms(
            OpenEnum<ExecutionMode> executionMode, @Nullable String message, JsonValue json, ResponseInfo response)
            implements SequenceStep {

        /** The id only. */
        @Override
        public String toString() {
            return describe(this);
        }
    }

    /**
     * A WhatsApp message.
     *
     * @param message its text
     * @param json the step's raw JSON
     * @param response status, headers and attempts
     */
    record WhatsApp(@Nullable String message, JsonValue json, ResponseInfo response) implements SequenceStep {

        /** The id only. */
        @Override
        public String toString() {
            return describe(this);
        }
    }

    /**
     * A call of Zapier.
     *
     * @param name its name
     * @param action when, such as {@code immediately}
     * @param json the step's raw JSON
     * @param response status, headers and attempts
     */
    record Zapier(@Nullable String name, @Nullable String action, JsonValue json, ResponseInfo response)
            implements SequenceStep {

        /** The id only. */
        @Override
        public String toString() {
            return describe(this);
        }
    }

    /**
     * A task for a person.
     *
     * @param actionType the kind, such as {@code toDo}
     * @param description the task's description
     * @param json the step's raw JSON
     * @param response status, headers and attempts
     */
    record Task(@Nullable String actionType, @Nullable String description, JsonValue json, ResponseInfo response)
            implements SequenceStep {

        /** The id only. */
        @Override
        public String toString() {
            return describe(this);
        }
    }

    /**
     * A branch.
     *
     * @param waitInMinutes how long to wait for the condition
     * @param conditions as sent: a list of properties with rules
     * @param json the step's raw JSON
     * @param response status, headers and attempts
     */
    record Condition(@Nullable Long waitInMinutes, JsonValue conditions, JsonValue json, ResponseInfo response)
            implements SequenceStep {

        /** The id only. */
        @Override
        public String toString() {
            return describe(this);
        }
    }

    /**
     * A kind that is newer than this version of the SDK.
     *
     * @param json the step's raw JSON
     * @param response status, headers and attempts
     */
    record Unknown(JsonValue json, ResponseInfo response) implements SequenceStep {

        /** The id only. */
        @Override
        public String toString() {
            return describe(this);
        }
    }

    /** Only for the toString of the kinds. */
    private static String describe(SequenceStep step) {
        return "SequenceStep." + step.getClass().getSimpleName() + "[id=" + step.id() + "]";
    }
}
