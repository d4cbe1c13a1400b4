package dev.faultline.sequences.scheduling;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.WireName;
import dev.faultline.core.internal.json.JsonFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A holiday calendar. Source: <a
 * href="https://docs.reply.io/api-reference/holiday-calendars/get-a-holiday-calendar">reading a holiday calendar</a>.
 *
 * @param id its id
 * @param name its name
 * @param calendarType who made it
 * @param countryCode the country that it is for, in the two letters of ISO 3166-1
 * @param repeatEveryYear whether its holidays are those of every year
 * @param holidays its holidays, which a list may leave out
 * @param json the calendar as sent
 * @param response status, headers and attempts
 */
public record HolidayCalendar(
        long id,
        @Nullable String name,
        OpenEnum<Type> calendarType,
        @Nullable String countryCode,
        @Nullable Boolean repeatEveryYear,
        List<Holiday> holidays,
        JsonValue json,
        ResponseInfo response)
        implements ApiResult {

    // Copies the holidays.
    public HolidayCalendar {
        holidays = List.copyOf(holidays);
    }

    /**
     * Whether its holidays are those of every year.
     *
     * @return {@code false} also if the response does not have it
     */
    public boolean repeatsEveryYear() {
        return Boolean.TRUE.equals(repeatEveryYear);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static HolidayCalendar read(JsonFields fields) {
        return new HolidayCalendar(
                fields.requiredInteger("id"),
                fields.text("name"),
                fields.openOrAbsent("calendarType", Type.class),
                fields.text("countryCode"),
                fields.bool("repeatEveryYear"),
                fields.list("holidays", Holiday::read),
                fields.json(),
                fields.response());
    }

    /** Without the name, which is the user's. */
    @Override
    public String toString() {
        return "HolidayCalendar[id=" + id + ", " + holidays.size() + " holidays]";
    }

    /**
     * The origin of a holiday calendar; the set is open. Source: <a
     * href="https://docs.reply.io/api-reference/holiday-calendars/get-a-holiday-calendar">reading a holiday calendar</a>.
     */
    public enum Type implements WireName {
        /** The vendor: it cannot be changed. */
        PREDEFINED("predefined"),
        /** A user. */
        CUSTOM("custom");

        private final String wireName;

        Type(String wireName) {
            this.wireName = wireName;
        }

        @Override
        public String wireName() {
            return wireName;
        }
    }
}
