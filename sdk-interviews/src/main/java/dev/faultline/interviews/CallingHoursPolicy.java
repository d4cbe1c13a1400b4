package dev.faultline.interviews;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * Calling hours to preview or save. The fields of the request are not documented, so none has a setter: {@code
 * field(name, value)} sends any. The response has {@code defaultCallingHours}, {@code defaultTimezone} and {@code
 * defaultCallingDays}, see {@link CallingHours}. Source:
 * <a href="https://docs.celper.ai/endpoints/telephony">telephony</a>.
 */
public final class CallingHoursPolicy extends RequestData {

    private CallingHoursPolicy(Builder builder) {
        super(builder);
    }

    /** Starts without fields. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds a policy. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Builds the policy.
         *
         * @throws IllegalArgumentException if no field is set
         */
        public CallingHoursPolicy build() {
            CallingHoursPolicy policy = new CallingHoursPolicy(this);
            Checks.that(!policy.fields().isEmpty(), "policy", "empty", "at least one field(name, value)");
            return policy;
        }
    }
}
