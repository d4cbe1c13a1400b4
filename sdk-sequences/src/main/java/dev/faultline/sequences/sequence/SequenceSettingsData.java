package dev.faultline.sequences.sequence;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * The settings of a sequence for requests. The API may expect all of them together. Source: <a
 * href="https://docs.reply.io/api-reference/sequences/create-a-sequence">creating a sequence</a>.
 */
public final class SequenceSettingsData extends RequestData {

    private SequenceSettingsData(Builder builder) {
        super(builder);
    }

    /** Starts with no settings. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the settings. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets the limit of emails a day.
         *
         * @param emailsCountPerDay 0 or more
         */
        public Builder emailsCountPerDay(int emailsCountPerDay) {
            return number("emailsCountPerDay", emailsCountPerDay);
        }

        /**
         * Sets the number of days after which a contact is finished.
         *
         * @param daysToFinishProspect 0 or more
         */
        public Builder daysToFinishProspect(int daysToFinishProspect) {
            return number("daysToFinishProspect", daysToFinishProspect);
        }

        /**
         * Sets the delay between two emails.
         *
         * @param emailSendingDelaySeconds in seconds, 0 or more
         */
        public Builder emailSendingDelaySeconds(int emailSendingDelaySeconds) {
            return number("emailSendingDelaySeconds", emailSendingDelaySeconds);
        }

        /**
         * Sets the daily limit; the vendor does not document of what.
         *
         * @param dailyThrottling 0 or more
         */
        public Builder dailyThrottling(int dailyThrottling) {
            return number("dailyThrottling", dailyThrottling);
        }

        /**
         * Sets whether the daily limit holds. Only the current contract has it.
         *
         * @param useDailyThrottling whether it holds
         */
        public Builder useDailyThrottling(boolean useDailyThrottling) {
            return set("useDailyThrottling", useDailyThrottling);
        }

        /**
         * Sets whether the tracking of opened emails is off.
         *
         * @param disableOpensTracking {@code true} to track nothing
         */
        public Builder disableOpensTracking(boolean disableOpensTracking) {
            return set("disableOpensTracking", disableOpensTracking);
        }

        /**
         * Sets whether clicks on links are tracked.
         *
         * @param enableLinksTracking {@code true} to track links
         */
        public Builder enableLinksTracking(boolean enableLinksTracking) {
            return set("enableLinksTracking", enableLinksTracking);
        }

        /**
         * Sets the handling of contacts who reply.
         *
         * @param repliesHandlingType the handling of contacts who reply
         */
        public Builder repliesHandlingType(RepliesHandling repliesHandlingType) {
            return set(
                    "repliesHandlingType",
                    Checks.notNull(repliesHandlingType, "repliesHandlingType", "one of RepliesHandling"));
        }

        private Builder number(String name, int value) {
            Checks.that(value >= 0, name, value, "0 or more");
            return set(name, value);
        }

        /**
         * The settings.
         *
         * @return immutable
         */
        public SequenceSettingsData build() {
            return new SequenceSettingsData(this);
        }
    }
}
