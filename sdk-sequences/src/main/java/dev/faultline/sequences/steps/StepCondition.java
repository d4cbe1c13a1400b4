package dev.faultline.sequences.steps;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A condition of a branch: a property of the contact, and rules for its value. No page lists the properties and operators;
 * {@code contactFilterProperties()} of the steps reads those that an account has.
 */
public final class StepCondition extends RequestData {

    private StepCondition(Builder builder) {
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
    public static StepCondition of(String property, String operator, @Nullable Object value) {
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
        public StepCondition build() {
            Checks.that(get("rules") != null, "rules", "empty", "at least one rule(operator, value)");
            return new StepCondition(this);
        }
    }
}
