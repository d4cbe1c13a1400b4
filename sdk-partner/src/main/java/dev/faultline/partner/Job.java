package dev.faultline.partner;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.internal.json.JsonFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open job at a company that gives the key access. A closed job is no longer listed. Source:
 * <a href="https://docs.employjoy.ai/jobs.html">jobs</a>, which guarantees none of the fields. A field that is missing,
 * or of another type than documented, is {@code null} or absent; a job without an id makes its page unreadable.
 *
 * @param id stable, begins with {@code job_}
 * @param title the employer's title
 * @param company the employer
 * @param location the place
 * @param compensation the pay range
 * @param schedule the kind of employment, absent if not set
 * @param status always open in v1
 * @param headcount the hiring target
 * @param createdAt when it was created
 * @param updatedAt when it was last changed, for {@link JobsQuery.Builder#updatedSince}
 * @param applicationFormSchema the job's own questions, empty if there are none
 * @param json as sent
 */
public record Job(
        String id,
        @Nullable String title,
        @Nullable Company company,
        @Nullable Location location,
        @Nullable Compensation compensation,
        OpenEnum<Schedule> schedule,
        OpenEnum<JobStatus> status,
        @Nullable Headcount headcount,
        @Nullable Instant createdAt,
        @Nullable Instant updatedAt,
        List<FormQuestion> applicationFormSchema,
        JsonValue json)
        implements FromJson {

    public Job {
        applicationFormSchema = List.copyOf(applicationFormSchema);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Job read(JsonFields fields) {
        return new Job(
                fields.required("id"),
                fields.text("title"),
                fields.object("company", Company::read),
                fields.object("location", Location::read),
                fields.object("compensation", Compensation::read),
                fields.openOrAbsent("schedule", Schedule.class),
                fields.openOrAbsent("status", JobStatus.class),
                fields.object("headcount", Headcount::read),
                fields.instant("createdAt"),
                fields.instant("updatedAt"),
                fields.list("applicationFormSchema", FormQuestion::read),
                fields.json());
    }

    /**
     * A company.
     *
     * @param id begins with {@code co_}
     * @param name its display name
     * @param json as sent
     */
    public record Company(@Nullable String id, @Nullable String name, JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Company read(JsonFields fields) {
            return new Company(fields.text("id"), fields.text("name"), fields.json());
        }
    }

    /**
     * A place.
     *
     * @param city the city
     * @param state the state, in the United States two letters
     * @param country the country
     * @param json as sent
     */
    public record Location(
            @Nullable String city,
            @Nullable String state,
            @Nullable String country,
            JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Location read(JsonFields fields) {
            return new Location(fields.text("city"), fields.text("state"), fields.text("country"), fields.json());
        }
    }

    /**
     * A pay range.
     *
     * @param type the unit of the amounts, always an hour in v1
     * @param min the least, if set
     * @param max the most, if set
     * @param currency the currency of both
     * @param json as sent
     */
    public record Compensation(
            OpenEnum<CompensationType> type,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String currency,
            JsonValue json)
            implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Compensation read(JsonFields fields) {
            return new Compensation(
                    fields.openOrAbsent("type", CompensationType.class),
                    fields.number("min"),
                    fields.number("max"),
                    fields.text("currency"),
                    fields.json());
        }
    }

    /**
     * The hiring target.
     *
     * @param total the hiring target, if set
     * @param filled candidates hired so far
     * @param json as sent
     */
    public record Headcount(
            @Nullable Integer total, @Nullable Integer filled, JsonValue json) implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Headcount read(JsonFields fields) {
            return new Headcount(count(fields.integer("total")), count(fields.integer("filled")), fields.json());
        }

        private static @Nullable Integer count(@Nullable Long sent) {
            return sent == null || sent != sent.intValue() ? null : (Integer) sent.intValue();
        }
    }

    /**
     * A question of the employer.
     *
     * @param key the name of its answer, see {@link NewApplication.Builder#answer}
     * @param label the question
     * @param type the kind of answer
     * @param required whether the answer is required, {@code null} if not sent
     * @param json as sent
     */
    public record FormQuestion(
            @Nullable String key,
            @Nullable String label,
            OpenEnum<QuestionType> type,
            @Nullable Boolean required,
            JsonValue json)
            implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static FormQuestion read(JsonFields fields) {
            return new FormQuestion(
                    fields.text("key"),
                    fields.text("label"),
                    fields.openOrAbsent("type", QuestionType.class),
                    fields.bool("required"),
                    fields.json());
        }

        /** Whether the API marks the answer as required. */
        public boolean isRequired() {
            return Boolean.TRUE.equals(required);
        }
    }

    /** Kinds of employment in the vendor's examples. */
    public enum Schedule {
        /** Full time. */
        FULL_TIME,
        /** Part time. */
        PART_TIME,
        /** For a contract's duration. */
        CONTRACT
    }

    /** The unit of a pay range. */
    public enum CompensationType {
        /** An hour. */
        HOURLY
    }

    /** Kinds of answers. */
    public enum QuestionType {
        /** Yes or no. */
        BOOLEAN
    }
}
