package dev.faultline.crm;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a meeting for requests. Source: <a href="https://docs.routemcp.io/guides/field-mappings">field
 * mappings</a>.
 */
public final class MeetingData extends RecordData {

    private MeetingData(Builder builder) {
        super(builder);
    }

    /** Starts with no fields. */
    public static Builder builder() {
        return new Builder();
    }

    /** Builds the fields of a meeting. */
    public static final class Builder extends RecordData.Builder<Builder> {

        private Builder() {}

        /**
         * Sets its title.
         *
         * @param title sent as {@code title}
         */
        public Builder title(@Nullable String title) {
            return setOrLeaveOut("title", title);
        }

        /**
         * Sets when it begins.
         *
         * @param startTime sent as {@code startTime} in UTC and whole seconds, such as {@code 2026-05-02T08:15:00Z}
         */
        public Builder startTime(@Nullable Instant startTime) {
            Instant seconds = startTime == null ? null : startTime.truncatedTo(ChronoUnit.SECONDS);
            return setOrLeaveOut("startTime", seconds == null ? null : seconds.toString());
        }

        /**
         * Builds the fields.
         *
         * @throws IllegalArgumentException if none is set
         */
        public MeetingData build() {
            return new MeetingData(this);
        }
    }
}
