package dev.faultline.sequences.linkedin;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * The limits of a LinkedIn account for requests. The vendor also names {@code rangeMin} and {@code rangeMax} without
 * their content: {@code field(name, value)} sends those. Source: the vendor's reference on LinkedIn accounts, which
 * names the fields only.
 */
public final class LinkedInLimitsData extends RequestData {

    private LinkedInLimitsData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the mode.
     *
     * @param limitsMode how the limits are set; {@code Fixed} is the only one that the vendor shows
     */
    public static Builder builder(String limitsMode) {
        return new Builder(Checks.notBlank(limitsMode, "limitsMode", "a mode such as Fixed"));
    }

    /** Collects the limits. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(String limitsMode) {
            set("limitsMode", limitsMode);
        }

        /**
         * Sets fixed limits. The operation replaces all limits.
         *
         * @param fixedMax the limits
         */
        public Builder fixedMax(LinkedInDailyLimitsData fixedMax) {
            return set("fixedMax", fixedMax);
        }

        /**
         * The limits.
         *
         * @return immutable
         */
        public LinkedInLimitsData build() {
            return new LinkedInLimitsData(this);
        }
    }
}
