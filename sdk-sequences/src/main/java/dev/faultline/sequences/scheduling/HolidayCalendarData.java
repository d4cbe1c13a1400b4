package dev.faultline.sequences.scheduling;

import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A holiday calendar for requests, with all of its holidays. Source: <a
 * href="https://docs.reply.io/api-reference/holiday-calendars/create-a-holiday-calendar">creating</a> and <a
 * href="https://docs.reply.io/api-reference/holiday-calendars/update-a-holiday-calendar">updating a holiday
 * calendar</a>.
 */
public final class HolidayCalendarData extends RequestData {

    private HolidayCalendarData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with the name, the only required field.
     *
     * @param name the calendar's name
     */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /**
     * Starts with all that was read and can be written, members that are newer than the SDK included.
     *
     * @param calendar a custom calendar
     */
    public static Builder from(HolidayCalendar calendar) {
        return new Builder(Checks.notNull(calendar, "calendar", "one that was read"));
    }

    /** Collects the parts of a calendar. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private Builder(HolidayCalendar calendar) {
            takeOver(calendar.json(), "id", "calendarType", "countryCode");
        }

        private Builder(String name) {
            name(name);
        }

        /**
         * Sets the name.
         *
         * @param name required
         */
        public Builder name(String name) {
            return set("name", Checks.notBlank(name, "name", "the calendar's name"));
        }

        /**
         * Sets whether the holidays are those of every year.
         *
         * @param repeatEveryYear whether they are
         */
        public Builder repeatEveryYear(boolean repeatEveryYear) {
            return set("repeatEveryYear", repeatEveryYear);
        }

        /**
         * Adds a holiday.
         *
         * @param startDate its first day
         * @param endDate its last day, not before the first
         * @param name its name
         */
        public Builder holiday(LocalDate startDate, LocalDate endDate, String name) {
            Checks.notNull(startDate, "startDate", "the first day");
            Checks.notNull(endDate, "endDate", "the last day");
            Checks.that(!endDate.isBefore(startDate), "endDate", endDate, "a day not before " + startDate);
            Map<String, Object> holiday = new LinkedHashMap<>();
            holiday.put("startDate", startDate.toString());
            holiday.put("endDate", endDate.toString());
            holiday.put("name", Checks.notBlank(name, "name", "the holiday's name"));
            return add("holidays", holiday);
        }

        /**
         * Adds a holiday of one day.
         *
         * @param date the day
         * @param name its name
         */
        public Builder holiday(LocalDate date, String name) {
            return holiday(date, date, name);
        }

        /**
         * The calendar.
         *
         * @return immutable
         */
        public HolidayCalendarData build() {
            return new HolidayCalendarData(this);
        }
    }
}
