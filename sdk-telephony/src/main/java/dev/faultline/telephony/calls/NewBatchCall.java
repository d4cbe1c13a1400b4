package dev.faultline.telephony.calls;

import dev.faultline.core.JsonValue;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.LeadFile;
import dev.faultline.telephony.internal.Limits;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch of calls to place, one for each row of a file. It is sent as a form: {@code field(name, value)} adds a part,
 * a map or list as JSON. The number of retries of a call has no documented part. Source: <a
 * href="https://dialnexa.mintlify.app/api-reference/batches/create">Creating a batch call</a>.
 */
public final class NewBatchCall extends RequestData {

    private static final String FILE = "file";

    private final LeadFile file;

    private NewBatchCall(Builder builder) {
        super(builder);
        this.file = builder.file;
    }

    /**
     * Starts a batch.
     *
     * @param file the people to call, with a column {@code phone_number}
     * @param title the batch's name, up to 35 characters
     * @param agentId an agent of the workspace with a number to call from
     */
    public static Builder builder(LeadFile file, String title, String agentId) {
        return new Builder(file, title, agentId);
    }

    LeadFile file() {
        return file;
    }

    /** Returns the form's parts beside the file. */
    Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        fields().forEach((name, value) -> parts.put(name, text(name, value)));
        return parts;
    }

    private static String text(String name, @Nullable Object value) {
        Object given = Checks.notNull(value, name, "a value, or leave it out: a form has no null");
        boolean json = given instanceof Map
                || given instanceof Iterable
                || given instanceof RequestData
                || (given instanceof JsonValue part && (part.isObject() || part.isArray()));
        return json ? JsonValue.of(given).toString() : Checks.queryValue(given, name);
    }

    /** Builds a batch. */
    public static final class Builder extends RequestData.Builder<Builder> {

        private static final int LONGEST_TITLE = 35;

        private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

        private static final String STARTS_AT = "starts_at";
        private static final String ENDS_AT = "ends_at";

        private final LeadFile file;
        private @Nullable Instant startsAt;
        private @Nullable Instant endsAt;

        private Builder(LeadFile file, String title, String agentId) {
            this.file = Checks.notNull(file, FILE, "the file with the numbers");
            Checks.notBlank(title, "title", "the batch's name");
            set("title", Limits.text(title, "title", LONGEST_TITLE));
            set("agent_id", Checks.notBlank(agentId, "agent_id", "the id of an agent"));
        }

        /**
         * Chooses a version of the agent.
         *
         * @param agentVersionNumber 1 or more, a published version; default the latest published one
         */
        public Builder agentVersionNumber(int agentVersionNumber) {
            Checks.that(agentVersionNumber >= 1, "agent_version_number", agentVersionNumber, "1 or more");
            return set("agent_version_number", agentVersionNumber);
        }

        /**
         * Sets the batch's start.
         *
         * @param startsAt sent in ISO 8601; default at once
         */
        public Builder startsAt(Instant startsAt) {
            this.startsAt = Checks.notNull(startsAt, STARTS_AT, "an instant, or leave it out");
            return set(STARTS_AT, startsAt.toString());
        }

        /**
         * Sets the batch's latest end.
         *
         * @param endsAt sent in ISO 8601
         */
        public Builder endsAt(Instant endsAt) {
            this.endsAt = Checks.notNull(endsAt, ENDS_AT, "an instant, or leave it out");
            return set(ENDS_AT, endsAt.toString());
        }

        /**
         * Sets the start of the daily calling hours. The time zone is not documented.
         *
         * @param start hours and minutes
         */
        public Builder callingHoursStart(LocalTime start) {
            return hours("calling_hours_start", start);
        }

        /**
         * Sets the end of the daily calling hours. The time zone is not documented.
         *
         * @param end hours and minutes
         */
        public Builder callingHoursEnd(LocalTime end) {
            return hours("calling_hours_end", end);
        }

        private Builder hours(String name, LocalTime time) {
            String right = "hours and minutes, or leave it out";
            Checks.notNull(time, name, right);
            Checks.that(time.getSecond() == 0 && time.getNano() == 0, name, time, right);
            return set(name, HOURS.format(time));
        }

        /**
         * The batch.
         *
         * @return an immutable batch
         * @throws IllegalArgumentException if it ends before it starts, or a part is {@code null}
         */
        public NewBatchCall build() {
            if (startsAt != null && endsAt != null) {
                Checks.that(
                        startsAt.isBefore(endsAt),
                        STARTS_AT,
                        startsAt,
                        "less than " + ENDS_AT + ", which is " + endsAt);
            }
            Checks.that(get(FILE) == null, FILE, "a field", "it to builder(..)");
            NewBatchCall batch = new NewBatchCall(this);
            batch.parts();
            return batch;
        }
    }
}
