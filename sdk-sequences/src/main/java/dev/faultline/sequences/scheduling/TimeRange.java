package dev.faultline.sequences.scheduling;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.JsonFields;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a day in which a scheduler works, in the scheduler's time zone. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/schedulers/list-schedulers">listing</a> and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/schedulers/update-a-scheduler">updating
 * schedulers</a>.
 *
 * @param fromTime when it begins; {@code null} only in a response that has no such time of day
 * @param toTime when it ends; {@code null} only in a response that has no such time of day
 */
public record TimeRange(
        @Nullable LocalTime fromTime, @Nullable LocalTime toTime) implements FromJson {

    /**
     * A part of a day.
     *
     * @param fromTime when it begins, to the minute
     * @param toTime when it ends, to the minute
     * @return the range
     * @throws IllegalArgumentException if it does not end after it begins
     */
    public static TimeRange of(LocalTime fromTime, LocalTime toTime) {
        Checks.notNull(fromTime, "fromTime", "a time of day");
        Checks.notNull(toTime, "toTime", "a time of day");
        Checks.that(toTime.isAfter(fromTime), "toTime", toTime, "a time after " + fromTime);
        return new TimeRange(fromTime, toTime);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static TimeRange read(JsonFields fields) {
        return new TimeRange(time(fields.object("fromTime", f -> f)), time(fields.object("toTime", f -> f)));
    }

    private static @Nullable LocalTime time(@Nullable JsonFields fields) {
        Long hour = fields == null ? null : fields.integer("hour");
        Long minute = fields == null ? null : fields.integer("minute");
        try {
            return hour == null || minute == null ? null : LocalTime.of(Math.toIntExact(hour), Math.toIntExact(minute));
        } catch (DateTimeException | ArithmeticException e) {
            return null; // it stays in the scheduler's JSON
        }
    }

    @Override
    public JsonValue json() {
        Map<String, Object> json = new LinkedHashMap<>();
        if (fromTime != null) {
            json.put("fromTime", body(fromTime));
        }
        if (toTime != null) {
            json.put("toTime", body(toTime));
        }
        return JsonValue.of(json);
    }

    Map<String, Object> body() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("fromTime", body(Checks.notNull(fromTime, "fromTime", "a time of day")));
        body.put("toTime", body(Checks.notNull(toTime, "toTime", "a time of day")));
        return body;
    }

    private static Map<String, Object> body(LocalTime time) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("hour", time.getHour());
        body.put("minute", time.getMinute());
        return body;
    }
}
