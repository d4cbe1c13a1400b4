package dev.faultline.telephony.calls;

import dev.faultline.core.internal.Checks;
import dev.faultline.telephony.internal.LeadFile;
import dev.faultline.telephony.internal.Limits;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A batch of calls to place, one for each row of a file. The number of retries of a call cannot be set here. Source: <a
 * href="https://dialnexa.mintlify.app/api-reference/batches/create">Creating a batch call</a>.
 */
public final class NewBatchCall {

    private final Path file;
    private final Map<String, String> parts;

    private NewBatchCall(Path file, Map<String, String> parts) {
        this.file = file;
        this.parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Starts a batch. */
    public static Builder builder() {
        return new Builder();
    }

    Path file() {
        return file;
    }

    /** Returns the form's fields beside the file. */
    Map<String, String> parts() {
        return parts;
    }

    /** The names only: a file's name may be personal. */
    @Override
    public String toString() {
        return "NewBatchCall[file, " + String.join(", ", parts.keySet()) + "]";
    }

    /** Builds a batch; file, title and agent are required. */
    public static final class Builder {

        private static final int LONGEST_TITLE = 35;

        private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");

        private static final String TITLE = "title";
        private static final String AGENT_ID = "agent_id";
        private static final String STARTS_AT = "starts_at";
        private static final String ENDS_AT = "ends_at";

        private final Map<String, String> parts = new LinkedHashMap<>();
        private @Nullable Path file;
        private @Nullable Instant startsAt;
        private @Nullable Instant endsAt;

        private Builder() {}

        /**
         * Sets the file of people to call. Each attempt reads it anew, so it must not change until the upload has
         * ended.
         *
         * @param file CSV, XLSX or XLS by its name, of at most 10 MB. A column {@code phone_number} of international
         *     numbers is required; its other columns become variables of the prompt
         * @throws IllegalArgumentException if it has another extension
         */
        public Builder file(Path file) {
            LeadFile.type(file);
            this.file = file;
            return this;
        }

        /**
         * Sets the batch's title.
         *
         * @param title at most 35 characters
         */
        public Builder title(String title) {
            Checks.notBlank(title, TITLE, "what the batch is called");
            return part(TITLE, Limits.text(title, TITLE, LONGEST_TITLE));
        }

        /**
         * Sets the agent.
         *
         * @param agentId an agent of the workspace with a number to call from
         */
        public Builder agentId(String agentId) {
            return part(AGENT_ID, Checks.notBlank(agentId, AGENT_ID, "the id of an agent"));
        }

        /**
         * Chooses a version of the agent.
         *
         * @param agentVersionNumber 1 or more, a published version; default the latest published one
         */
        public Builder agentVersionNumber(int agentVersionNumber) {
            Checks.that(agentVersionNumber >= 1, "agent_version_number", agentVersionNumber, "1 or more");
            return part("agent_version_number", Integer.toString(agentVersionNumber));
        }

        /**
         * Sets the batch's start.
         *
         * @param startsAt sent in ISO 8601; default at once
         */
        public Builder startsAt(Instant startsAt) {
            this.startsAt = Checks.notNull(startsAt, STARTS_AT, "an instant, or leave it out");
            return part(STARTS_AT, startsAt.toString());
        }

        /**
         * Sets the batch's latest end.
         *
         * @param endsAt sent in ISO 8601
         */
        public Builder endsAt(Instant endsAt) {
            this.endsAt = Checks.notNull(endsAt, ENDS_AT, "an instant, or leave it out");
            return part(ENDS_AT, endsAt.toString());
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
            return part(name, HOURS.format(time));
        }

        private Builder part(String name, String value) {
            parts.put(name, value);
            return this;
        }

        /**
         * The batch.
         *
         * @return an immutable batch
         * @throws IllegalArgumentException if file, title or agent is missing, or it ends before it starts
         */
        public NewBatchCall build() {
            Path given = Checks.notNull(file, "file", "the file with the numbers");
            Checks.notNull(parts.get(TITLE), TITLE, "what the batch is called");
            Checks.notNull(parts.get(AGENT_ID), AGENT_ID, "the id of an agent");
            if (startsAt != null && endsAt != null) {
                Checks.that(
                        startsAt.isBefore(endsAt),
                        STARTS_AT,
                        startsAt,
                        "less than " + ENDS_AT + ", which is " + endsAt);
            }
            return new NewBatchCall(given, parts);
        }
    }
}
