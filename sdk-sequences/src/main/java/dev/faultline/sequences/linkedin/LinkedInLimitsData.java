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
        public Builder fixedMax(Daily fixedMax) {
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

    /**
     * The daily limits of a LinkedIn account for requests. The vendor has more kinds of actions than its pages show: set
     * those with {@code field(name, value)}. Source: <a
     * href="https://docs.reply.io/api-reference/linkedin-accounts/get-a-linkedin-account">reading a LinkedIn account</a>,
     * for the names.
     */
    public static final class Daily extends RequestData {

        private Daily(Builder builder) {
            super(builder);
        }

        /** Starts with nothing set. */
        public static Builder builder() {
            return new Builder();
        }

        /** Collects the limits. */
        public static final class Builder extends RequestData.Builder<Builder> {

            private Builder() {}

            /**
             * Sets the limit of detected profiles.
             *
             * @param dailyDetectCount 0 or more
             */
            public Builder dailyDetectCount(int dailyDetectCount) {
                return number("dailyDetectCount", dailyDetectCount, 0);
            }

            /**
             * Sets the limit of connection requests.
             *
             * @param dailySendConnectionRequestCount 0 or more
             */
            public Builder dailySendConnectionRequestCount(int dailySendConnectionRequestCount) {
                return number("dailySendConnectionRequestCount", dailySendConnectionRequestCount, 0);
            }

            /**
             * Sets the limit of messages.
             *
             * @param dailySendMessageCount 0 or more
             */
            public Builder dailySendMessageCount(int dailySendMessageCount) {
                return number("dailySendMessageCount", dailySendMessageCount, 0);
            }

            /**
             * Sets the limit of connection requests by Sales Navigator.
             *
             * @param dailySendSalesNavigatorConnectionRequestCount 0 or more
             */
            public Builder dailySendSalesNavigatorConnectionRequestCount(
                    int dailySendSalesNavigatorConnectionRequestCount) {
                return number(
                        "dailySendSalesNavigatorConnectionRequestCount",
                        dailySendSalesNavigatorConnectionRequestCount,
                        0);
            }

            /**
             * Sets the limit of InMails.
             *
             * @param dailyInMailCount 0 or more
             */
            public Builder dailyInMailCount(int dailyInMailCount) {
                return number("dailyInMailCount", dailyInMailCount, 0);
            }

            /**
             * Sets the limit of viewed profiles.
             *
             * @param dailyViewProfileCount 0 or more
             */
            public Builder dailyViewProfileCount(int dailyViewProfileCount) {
                return number("dailyViewProfileCount", dailyViewProfileCount, 0);
            }

            private Builder number(String name, int value, int least) {
                Checks.that(value >= least, name, value, least + " or more");
                return set(name, value);
            }

            /**
             * The request.
             *
             * @return immutable
             */
            public Daily build() {
                return new Daily(this);
            }
        }
    }
}
