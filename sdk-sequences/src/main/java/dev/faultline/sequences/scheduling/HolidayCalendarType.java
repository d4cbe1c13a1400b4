package dev.faultline.sequences.scheduling;

import dev.faultline.core.WireName;

/** Who made a holiday calendar; the set is open. Source: the vendor's page on reading a holiday calendar. */
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
