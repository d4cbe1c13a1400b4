package dev.faultline.sequences.scheduling;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.time.DayOfWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
public record SchedulerTiming(
        OpenEnum<DayOfWeek> weekDay, @Nullable Boolean active, List<TimeRange> timeRanges, JsonValue json)
        implements FromJson {

    // Copies the list.
    public SchedulerTiming {
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
    static SchedulerTiming read(JsonFields fields) {
        return new SchedulerTiming(
                fields.openOrAbsent("weekDay", DayOfWeek.class),
                fields.bool("isActive"),
                fields.list("timeRanges", TimeRange::read),
                fields.json());
    }
}
