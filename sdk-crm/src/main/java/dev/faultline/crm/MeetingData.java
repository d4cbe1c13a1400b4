package dev.faultline.crm;

import dev.faultline.core.spi.Checks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Fields of a meeting, to be sent. Source: the vendor's page on field mappings.
 */
public final class MeetingData extends RecordData {

    private MeetingData(Builder builder) {
        super(builder);
    }

    /**
     * Starts with no fields.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields of a meeting. */
    public static final class Builder extends RecordData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets its title.
         *
         * @param title sent as {@code title}
         * @return this builder
         */
        public Builder title(String title) {
            return set("title", title);
        }

        /**
         * Sets when it begins.
         *
         * @param startTime sent as {@code startTime} in UTC and whole seconds, such as {@code 2026-05-02T08:15:00Z}
         * @return this builder
         */
        public Builder startTime(Instant startTime) {
            Instant given = Checks.notNull(startTime, "startTime", "an instant, or leave it out");
            return set("startTime", given.truncatedTo(ChronoUnit.SECONDS).toString());
        }

        /**
         * The fields.
         *
         * @return an immutable set of fields
         * @throws IllegalArgumentException if none is set
         */
        public MeetingData build() {
            return new MeetingData(this);
        }
    }
}
