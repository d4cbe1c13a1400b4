package dev.faultline.sequences.sequence;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;

/**
 * How a sequence is to work. Where settings are sent, all of them may be expected together. Source: <a
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
         * Sets how many emails the sequence sends a day at most.
         *
         * @param emailsCountPerDay 0 or more
         */
        public Builder emailsCountPerDay(int emailsCountPerDay) {
            return number("emailsCountPerDay", emailsCountPerDay);
        }

        /**
         * Sets after how many days a contact is finished.
         *
         * @param daysToFinishProspect 0 or more
         */
        public Builder daysToFinishProspect(int daysToFinishProspect) {
            return number("daysToFinishProspect", daysToFinishProspect);
        }

        /**
         * Sets how long the sequence waits between two emails.
         *
         * @param emailSendingDelaySeconds in seconds, 0 or more
         */
        public Builder emailSendingDelaySeconds(int emailSendingDelaySeconds) {
            return number("emailSendingDelaySeconds", emailSendingDelaySeconds);
        }

        /**
         * Sets the daily limit, of what is not documented.
         *
         * @param dailyThrottling 0 or more
         */
        public Builder dailyThrottling(int dailyThrottling) {
            return number("dailyThrottling", dailyThrottling);
        }

        /**
         * Sets whether the daily limit holds. Only the newer reference has it.
         *
         * @param useDailyThrottling whether it holds
         */
        public Builder useDailyThrottling(boolean useDailyThrottling) {
            return set("useDailyThrottling", useDailyThrottling);
        }

        /**
         * Sets whether opening an email goes unnoticed.
         *
         * @param disableOpensTracking {@code true} to track nothing
         */
        public Builder disableOpensTracking(boolean disableOpensTracking) {
            return set("disableOpensTracking", disableOpensTracking);
        }

        /**
         * Sets whether following a link is noticed.
         *
         * @param enableLinksTracking {@code true} to track links
         */
        public Builder enableLinksTracking(boolean enableLinksTracking) {
            return set("enableLinksTracking", enableLinksTracking);
        }

        /**
         * Sets what happens to a contact who replies.
         *
         * @param repliesHandlingType what happens
         */
        public Builder repliesHandlingType(RepliesHandling repliesHandlingType) {
            return set(
                    "repliesHandlingType",
                    Checks.notNull(repliesHandlingType, "repliesHandlingType", "one of RepliesHandling")
                            .wireName());
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
