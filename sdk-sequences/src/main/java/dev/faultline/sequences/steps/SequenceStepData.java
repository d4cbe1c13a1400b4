package dev.faultline.sequences.steps;

import dev.faultline.core.JsonValue;
import dev.faultline.core.RequestData;
import dev.faultline.core.WireName;
import dev.faultline.core.internal.Checks;
import dev.faultline.sequences.internal.Ids;
import dev.faultline.sequences.internal.StepReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A step for requests, by its kind; immutable, and changed by copies. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/sequence-steps/create-a-sequence-step">creating a
 * step</a>, which shows email steps, and <a
 * href="https://docs.reply.io/api-reference/sequence-steps/create-a-sequence-step">its current page</a>.
 *
 * <pre>{@code
 * SequenceStepData.email(Duration.ofDays(2), AUTOMATIC, StepVariantData.of("Hello", "Dear {{firstName}}, .."))
 * SequenceStepData.task(Duration.ZERO, TO_DO, "Read the profile").branchOf(conditionId, true)
 * }</pre>
 */
public abstract sealed class SequenceStepData extends RequestData {

    private final Function<Builder, SequenceStepData> kind;

    private SequenceStepData(Builder builder, Function<Builder, SequenceStepData> kind) {
        super(builder);
        this.kind = kind;
    }

    /**
     * An email.
     *
     * @param delay the time after the step before, in whole minutes
     * @param executionMode whether it is sent by itself
     * @param variants its texts, at least one; {@code templates} in the older contract
     */
    public static Email email(Duration delay, ExecutionMode executionMode, StepVariantData... variants) {
        return new Email(
                new Builder(StepType.EMAIL).delay(delay).mode(executionMode).list("variants", variants));
    }

    /**
     * Something on LinkedIn. The older contract shows no request of this kind, so its members are the current one's.
     *
     * @param delay the time after the step before, in whole minutes
     * @param executionMode whether it is done by itself
     * @param action the action
     * @param variants its texts, none for an action without text
     */
    public static LinkedIn linkedIn(
            Duration delay, ExecutionMode executionMode, LinkedInAction action, StepVariantData... variants) {
        Builder step = new Builder(StepType.LINKED_IN)
                .with("actionType", Checks.notNull(action, "action", "one of LinkedInAction"))
                .delay(delay)
                .mode(executionMode);
        return new LinkedIn(variants.length == 0 ? step : step.plainTexts(variants));
    }

    /**
     * A call.
     *
     * @param delay the time after the step before, in whole minutes
     */
    public static Call call(Duration delay) {
        return new Call(new Builder(StepType.CALL).delay(delay));
    }

    /**
     * A text message.
     *
     * @param delay the time after the step before, in whole minutes
     * @param executionMode whether it is sent by itself
     * @param message its text
     */
    public static Sms sms(Duration delay, ExecutionMode executionMode, String message) {
        return new Sms(new Builder(StepType.SMS)
                .delay(delay)
                .mode(executionMode)
                .with("message", Checks.notBlank(message, "message", "the text")));
    }

    /**
     * A WhatsApp message.
     *
     * @param delay the time after the step before, in whole minutes
     * @param message its text
     */
    public static WhatsApp whatsApp(Duration delay, String message) {
        return new WhatsApp(new Builder(StepType.WHATS_APP)
                .delay(delay)
                .with("message", Checks.notBlank(message, "message", "the text")));
    }

    /**
     * A call of Zapier.
     *
     * @param delay the time after the step before, in whole minutes
     * @param name its name
     * @param action whether the sequence waits for it
     */
    public static Zapier zapier(Duration delay, String name, Zapier.Action action) {
        return new Zapier(new Builder(StepType.ZAPIER)
                .delay(delay)
                .with("name", Checks.notBlank(name, "name", "the step's name"))
                .with("action", Checks.notNull(action, "action", "IMMEDIATELY or WAIT")));
    }

    /**
     * A task for a person.
     *
     * @param delay the time after the step before, in whole minutes
     * @param action its kind
     * @param description the text of the task
     */
    public static Task task(Duration delay, Task.Action action, String description) {
        return new Task(new Builder(StepType.TASK)
                .delay(delay)
                .with("actionType", Checks.notNull(action, "action", "TO_DO or MEETING"))
                .with("description", Checks.notBlank(description, "description", "the task's text")));
    }

    /**
     * A branch; the steps behind it are a {@link #branchOf} it.
     *
     * @param wait how long to wait for the conditions, in whole minutes
     * @param conditions at least one
     */
    public static Condition condition(Duration wait, PropertyCondition... conditions) {
        Checks.that(conditions.length > 0, "conditions", "empty", "at least one");
        return new Condition(new Builder(StepType.CONDITION)
                .minutes("waitInMinutes", "wait", wait)
                .with("conditions", List.of(conditions)));
    }

    /**
     * A kind that this version of the SDK does not know; its members are set with {@link #field}.
     *
     * @param type the kind as the vendor calls it
     */
    public static Other other(String type) {
        return new Other(new Builder(Checks.notBlank(type, "type", "a kind of step")));
    }

    /**
     * A step as it was read, for a replacement: every member that can be written, those that the SDK does not know and the
     * ids of variants included.
     *
     * @param step a step of a sequence
     */
    public static SequenceStepData from(SequenceStep step) {
        Builder read = new Builder(Checks.notNull(step, "step", "one that was read"));
        if (step instanceof SequenceStep.Email email) {
            return new Email(read.list("variants", texts(email.variants())));
        }
        if (step instanceof SequenceStep.LinkedIn linkedIn) {
            StepVariantData[] texts = texts(linkedIn.variants());
            return new LinkedIn(texts.length == 0 ? read : read.plainTexts(texts));
        }
        StepType kind = StepReader.kind(step);
        return kind == null
                ? new Other(read)
                : switch (kind) {
                    case CALL -> new Call(read);
                    case SMS -> new Sms(read);
                    case WHATS_APP -> new WhatsApp(read);
                    case ZAPIER -> new Zapier(read);
                    case TASK -> new Task(read);
                    case CONDITION -> new Condition(read);
                    case EMAIL, LINKED_IN -> throw new AssertionError(kind + " has its own class");
                };
    }

    private static StepVariantData[] texts(List<StepVariant> variants) {
        return variants.stream()
                .map(variant -> StepVariantData.from(variant).build())
                .toArray(StepVariantData[]::new);
    }

    /**
     * The step with another delay.
     *
     * @param delay the time after the step before, in whole minutes
     */
    public SequenceStepData delay(Duration delay) {
        return copy(step -> step.delay(delay));
    }

    /**
     * The step in a branch.
     *
     * @param parentId the condition's id
     * @param ifConditionPositive whether the branch is for where the condition holds
     */
    public SequenceStepData branchOf(long parentId, boolean ifConditionPositive) {
        return copy(step -> step.with("parentId", Ids.number("parentId", parentId))
                .with("ifConditionPositive", ifConditionPositive));
    }

    /**
     * The step with any field, documented or not.
     *
     * @param name its name on the wire, sent exactly so
     * @param value see {@link RequestData.Builder#field}
     */
    public SequenceStepData field(String name, @Nullable Object value) {
        return copy(step -> step.field(name, value));
    }

    private SequenceStepData copy(Consumer<Builder> change) {
        Builder copy = new Builder(this);
        change.accept(copy);
        return kind.apply(copy);
    }

    /** An email. */
    public static final class Email extends SequenceStepData {
        private Email(Builder builder) {
            super(builder, Email::new);
        }

        /**
         * The step with other texts.
         *
         * @param variants at least one; in a replacement by the current contract each with its id
         */
        public Email variants(StepVariantData... variants) {
            return new Email(new Builder(this).list("variants", variants));
        }
    }

    /** Something on LinkedIn. */
    public static final class LinkedIn extends SequenceStepData {
        private LinkedIn(Builder builder) {
            super(builder, LinkedIn::new);
        }

        /**
         * The step with other texts.
         *
         * @param variants at least one; in a replacement by the current contract each with its id
         */
        public LinkedIn variants(StepVariantData... variants) {
            return new LinkedIn(new Builder(this).plainTexts(variants));
        }
    }

    /** A call. */
    public static final class Call extends SequenceStepData {
        private Call(Builder builder) {
            super(builder, Call::new);
        }
    }

    /** A text message. */
    public static final class Sms extends SequenceStepData {
        private Sms(Builder builder) {
            super(builder, Sms::new);
        }
    }

    /** A WhatsApp message. */
    public static final class WhatsApp extends SequenceStepData {
        private WhatsApp(Builder builder) {
            super(builder, WhatsApp::new);
        }
    }

    /** A call of Zapier. */
    public static final class Zapier extends SequenceStepData {
        private Zapier(Builder builder) {
            super(builder, Zapier::new);
        }

        /** Whether the sequence waits for Zapier. */
        public enum Action {
            /** It goes on. */
            IMMEDIATELY,
            /** It waits. */
            WAIT
        }
    }

    /** A task for a person. */
    public static final class Task extends SequenceStepData {
        private Task(Builder builder) {
            super(builder, Task::new);
        }

        /** The kind of the task. */
        public enum Action implements WireName {
            /** Anything. */
            TO_DO("toDo"),
            /** A meeting. */
            MEETING("meeting");

            private final String wireName;

            Action(String wireName) {
                this.wireName = wireName;
            }

            @Override
            public String wireName() {
                return wireName;
            }
        }
    }

    /** A branch. */
    public static final class Condition extends SequenceStepData {
        private Condition(Builder builder) {
            super(builder, Condition::new);
        }
    }

    /** A kind that this version of the SDK does not know. */
    public static final class Other extends SequenceStepData {
        private Other(Builder builder) {
            super(builder, Other::new);
        }
    }

    /** Sets the members of all kinds, so it is nobody else's. */
    private static final class Builder extends RequestData.Builder<Builder> {

        private Builder(Object type) {
            set("type", type);
        }

        private Builder(SequenceStepData step) {
            super(step);
        }

        private Builder(SequenceStep step) {
            JsonValue content = StepReader.content(step.json());
            takeOver(step.json(), "id", "number", "template", "templates", "variants");
            if (!content.equals(step.json())) {
                takeOver(content, "templates", "variants", "messageData");
                setOrLeaveOut("message", StepReader.message(content));
            }
        }

        private Builder with(String name, Object value) {
            return set(name, value);
        }

        private Builder delay(Duration delay) {
            return minutes("delayInMinutes", "delay", delay);
        }

        private Builder minutes(String name, String option, Duration time) {
            Checks.notNull(time, option, "a time in whole minutes, or Duration.ZERO");
            boolean whole = !time.isNegative() && time.equals(Duration.ofMinutes(time.toMinutes()));
            Checks.that(whole, option, time, "0 or more whole minutes");
            return set(name, time.toMinutes());
        }

        private Builder mode(ExecutionMode executionMode) {
            return set("executionMode", Checks.notNull(executionMode, "executionMode", "AUTOMATIC or MANUAL"));
        }

        private Builder list(String name, StepVariantData... variants) {
            return set(name, some(variants));
        }

        /** LinkedIn's texts have the same names in both contracts, so their spelling is not left open. */
        private Builder plainTexts(StepVariantData... variants) {
            return set(
                    "variants", some(variants).stream().map(RequestData::fields).toList());
        }

        private static List<StepVariantData> some(StepVariantData... variants) {
            boolean right = variants != null
                    && variants.length > 0
                    && !Arrays.asList(variants).contains(null);
            Checks.that(right, "variants", "empty or null in places", "at least one StepVariantData");
            return List.of(variants);
        }
    }

    /**
     * A condition of a branch: a property of the contact, and rules for its value. No page lists the properties and operators;
     * {@code contactFilterProperties()} of the steps reads those that an account has.
     */
    public static final class PropertyCondition extends RequestData {

        private PropertyCondition(Builder builder) {
            super(builder);
        }

        /**
         * Starts a condition.
         *
         * @param property the property's name
         */
        public static Builder builder(String property) {
            return new Builder(Checks.notBlank(property, "property", "the name of a property"));
        }

        /**
         * A condition with one rule.
         *
         * @param property the property's name
         * @param operator the comparison, as the vendor calls it
         * @param value the value to compare with, {@code null} for an operator without one
         */
        public static PropertyCondition of(String property, String operator, @Nullable Object value) {
            return builder(property).rule(operator, value).build();
        }

        /** Builds a condition. */
        public static final class Builder extends RequestData.Builder<Builder> {

            private Builder(String property) {
                set("property", property);
            }

            /**
             * Adds a rule.
             *
             * @param operator the comparison, as the vendor calls it
             * @param value the value to compare with, {@code null} for an operator without one
             */
            public Builder rule(String operator, @Nullable Object value) {
                Map<String, @Nullable Object> rule = new LinkedHashMap<>();
                rule.put("operator", Checks.notBlank(operator, "operator", "the name of a comparison"));
                rule.put("value", value);
                return add("rules", rule);
            }

            /**
             * The condition.
             *
             * @return immutable
             * @throws IllegalArgumentException if it has no rule
             */
            public PropertyCondition build() {
                Checks.that(get("rules") != null, "rules", "empty", "at least one rule(operator, value)");
                return new PropertyCondition(this);
            }
        }
    }
}
