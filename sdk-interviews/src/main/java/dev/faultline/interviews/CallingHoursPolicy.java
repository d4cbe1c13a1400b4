package dev.faultline.interviews;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * Calling hours to be tried or saved. The fields of the request are not documented, so there is a setter for none: {@code
 * field(name, value)} sends any. What is read has {@code defaultCallingHours}, {@code defaultTimezone} and {@code
 * defaultCallingDays}, see {@link CallingHours}. Source: the vendor's page on telephony.
 */
public final class CallingHoursPolicy extends RequestData {

    private CallingHoursPolicy(Builder builder) {
        super(builder);
    }

    /** Starts with nothing set. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the policy. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * The policy.
         *
         * @return immutable
         * @throws IllegalArgumentException if nothing is set
         */
        public CallingHoursPolicy build() {
            CallingHoursPolicy policy = new CallingHoursPolicy(this);
            Checks.that(!policy.fields().isEmpty(), "policy", "empty", "at least one field(name, value)");
            return policy;
        }
    }
}
