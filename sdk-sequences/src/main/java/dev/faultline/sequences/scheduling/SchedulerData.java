package dev.faultline.sequences.scheduling;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A scheduler as it is to be. Source: <a
 * href="https://docs.reply.io/api-reference/schedulers/create-a-scheduler">creating</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/schedulers/update-a-scheduler">updating a
 * scheduler</a>.
 */
public final class SchedulerData extends RequestData {

    private SchedulerData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the required fields.
     *
     * @param name its name
     * @param timezoneId its time zone, by the IANA's name, such as {@code Europe/Kyiv}
     */
    public static Builder builder(String name, String timezoneId) {
        return new Builder(name, timezoneId);
    }

    /**
     * Starts with all that was read and can be written, members that are newer than the SDK included.
     *
     * @param scheduler a scheduler
     */
    public static Builder from(Scheduler scheduler) {
        return new Builder(Checks.notNull(scheduler, "scheduler", "one that was read"));
    }

    /** Collects the parts of a scheduler. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(Scheduler scheduler) {
            takeOver(scheduler.json(), "id", "isDefault", "status");
        }

        private Builder(String name, String timezoneId) {
            name(name);
            timezoneId(timezoneId);
        }

        /**
         * Sets the name.
         *
         * @param name required
         */
        public Builder name(String name) {
            return set("name", Checks.notBlank(name, "name", "the scheduler's name"));
        }

        /**
         * Sets the time zone.
         *
         * @param timezoneId an IANA id such as {@code Europe/Kyiv}; required
         */
        public Builder timezoneId(String timezoneId) {
            return set(
                    "timezoneId", Checks.notBlank(timezoneId, "timezoneId", "an IANA time zone such as Europe/Kyiv"));
        }

        /**
         * Sets whether the scheduler pauses on the holidays of its calendars.
         *
         * @param excludeHolidays whether it does
         */
        public Builder excludeHolidays(boolean excludeHolidays) {
            return set("excludeHolidays", excludeHolidays);
        }

        /**
         * Sets whether the contact's time zone replaces the scheduler's own.
         *
         * @param useProspectTimezone whether it does
         */
        public Builder useProspectTimezone(boolean useProspectTimezone) {
            return set("useProspectTimezone", useProspectTimezone);
        }

        /**
         * Sets whether what follows a first step has times of its own.
         *
         * @param useFollowUpSchedule whether it has
         */
        public Builder useFollowUpSchedule(boolean useFollowUpSchedule) {
            return set("useFollowUpSchedule", useFollowUpSchedule);
        }

        /**
         * Adds a day of the week.
         *
         * @param weekDay the day
         * @param isActive whether the scheduler works on that day
         * @param timeRanges in which parts of the day
         */
        public Builder mainTiming(DayOfWeek weekDay, boolean isActive, TimeRange... timeRanges) {
            return add("mainTimings", timing(weekDay, isActive, timeRanges));
        }

        /**
         * Adds a day of the week for what follows a first step; it holds where {@link #useFollowUpSchedule} is set.
         *
         * @param weekDay the day
         * @param isActive whether the scheduler works on that day
         * @param timeRanges in which parts of the day
         */
        public Builder followUpTiming(DayOfWeek weekDay, boolean isActive, TimeRange... timeRanges) {
            return add("followUpTimings", timing(weekDay, isActive, timeRanges));
        }

        private static Map<String, Object> timing(DayOfWeek weekDay, boolean isActive, TimeRange... timeRanges) {
            String day = Checks.notNull(weekDay, "weekDay", "one of DayOfWeek").name();
            Map<String, Object> timing = new LinkedHashMap<>();
            timing.put("weekDay", day.charAt(0) + day.substring(1).toLowerCase(Locale.ROOT));
            timing.put("isActive", isActive);
            timing.put(
                    "timeRanges", Arrays.stream(timeRanges).map(TimeRange::body).toList());
            return timing;
        }

        /**
         * The scheduler.
         *
         * @return immutable
         */
        public SchedulerData build() {
            return new SchedulerData(this);
        }
    }
}
