package dev.faultline.sequences.scheduling;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.json.JsonFields;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The working times of sequences; a schedule in the current contract. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/schedulers/list-schedulers">listing</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/schedulers/update-a-scheduler">updating
 * schedulers</a>.
 *
 * @param id its id
 * @param name its name
 * @param timezoneId its time zone, by the IANA's name
 * @param excludeHolidays whether it rests on the holidays of its calendars
 * @param useProspectTimezone whether the time zone of the contact counts in place of its own
 * @param useFollowUpSchedule whether {@code followUpTimings} hold
 * @param mainTimings when it works
 * @param followUpTimings when it works on what follows a first step
 * @param isDefault whether new sequences get it
 * @param status as sent, such as {@code active}
 * @param json the scheduler as sent
 * @param response status, headers and attempts
 */
public record Scheduler(
        long id,
        @Nullable String name,
        @Nullable String timezoneId,
        @Nullable Boolean excludeHolidays,
        @Nullable Boolean useProspectTimezone,
        @Nullable Boolean useFollowUpSchedule,
        List<Timing> mainTimings,
        List<Timing> followUpTimings,
        @Nullable Boolean isDefault,
        @Nullable String status,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the lists.
    public Scheduler {
        mainTimings = List.copyOf(mainTimings);
        followUpTimings = List.copyOf(followUpTimings);
    }

    /**
     * Whether it pauses on the holidays of its calendars.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean excludesHolidays() {
        return Boolean.TRUE.equals(excludeHolidays);
    }

    /**
     * Whether the contact's time zone replaces its own.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean usesProspectTimezone() {
        return Boolean.TRUE.equals(useProspectTimezone);
    }

    /**
     * Whether {@code followUpTimings} hold.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean usesFollowUpSchedule() {
        return Boolean.TRUE.equals(useFollowUpSchedule);
    }

    /**
     * Whether it is the default of new sequences.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean isTheDefault() {
        return Boolean.TRUE.equals(isDefault);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Scheduler read(JsonFields fields) {
        return new Scheduler(
                fields.requiredInteger("id"),
                fields.text("name"),
                fields.text("timezoneId"),
                fields.bool("excludeHolidays"),
                fields.bool("useProspectTimezone"),
                fields.bool("useFollowUpSchedule"),
                fields.list("mainTimings", Timing::read),
                fields.list("followUpTimings", Timing::read),
                fields.bool("isDefault"),
                fields.text("status"),
                fields.json(),
                fields.response());
    }

    /** Without the name, which is the user's. */
    @Override
    public String toString() {
        return "Scheduler[id=" + id + "]";
    }

    /**
     * The working times of a scheduler on one day of the week. Source: <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/schedulers/list-schedulers">listing</a> and <a
     * href="https://api-docs.platform.replycontrol.com/api-reference/schedulers/update-a-scheduler">updating
     * schedulers</a>.
     *
     * @param weekDay the day
     * @param active whether it works on that day at all
     * @param timeRanges the parts of the day
     * @param json the raw JSON
     */
    public record Timing(
            OpenEnum<DayOfWeek> weekDay, @Nullable Boolean active, List<TimeRange> timeRanges, JsonValue json)
            implements FromJson {

        // Copies the list.
        public Timing {
            timeRanges = List.copyOf(timeRanges);
        }

        /**
         * Whether it works on that day at all.
         *
         * @return {@code false} also if the response does not have it
         */
        public boolean isActive() {
            return Boolean.TRUE.equals(active);
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Timing read(JsonFields fields) {
            return new Timing(
                    fields.openOrAbsent("weekDay", DayOfWeek.class),
                    fields.bool("isActive"),
                    fields.list("timeRanges", TimeRange::read),
                    fields.json());
        }
    }
}
