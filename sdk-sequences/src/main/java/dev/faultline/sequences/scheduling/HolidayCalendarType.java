package dev.faultline.sequences.scheduling;

import dev.faultline.core.WireName;

/**
 * The origin of a holiday calendar; the set is open. Source: <a
 * href="https://docs.reply.io/api-reference/holiday-calendars/get-a-holiday-calendar">reading a holiday calendar</a>.
 */
public enum HolidayCalendarType implements WireName {
    /** The vendor: it cannot be changed. */
    PREDEFINED("predefined"),
    /** A user. */
    CUSTOM("custom");

    private final String wireName;

    HolidayCalendarType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
