package dev.faultline.partner;

import dev.faultline.core.OpenEnum;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open job at a company that gives the key access. A job that closes simply stops being listed. Source: the vendor's
 * page on jobs.
 *
 * @param id stable, begins with {@code job_}
 * @param title as the employer set it
 * @param company whose job it is
 * @param location where it is
 * @param compensation what it pays
 * @param schedule the kind of employment, if set
 * @param status always open in v1
 * @param headcount how many are wanted
 * @param createdAt when it was created
 * @param updatedAt when it was last changed: the mark for {@link JobsQuery.Builder#updatedSince}
 * @param applicationFormSchema the job's own questions, empty if there are none
 */
public record Job(
        String id,
        String title,
        Company company,
        Location location,
        Compensation compensation,
        @Nullable OpenEnum<Schedule> schedule,
        OpenEnum<JobStatus> status,
        Headcount headcount,
        Instant createdAt,
        Instant updatedAt,
        List<FormQuestion> applicationFormSchema) {

    // Takes a missing list of questions for an empty one.
    public Job {
        applicationFormSchema = applicationFormSchema == null ? List.of() : List.copyOf(applicationFormSchema);
    }

    /**
     * A company.
     *
     * @param id begins with {@code co_}
     * @param name its display name
     */
    public record Company(String id, String name) {}

    /**
     * A place.
     *
     * @param city the city
     * @param state the state, in the United States two letters
     * @param country the country
     */
    public record Location(String city, String state, String country) {}

    /**
     * A pay range.
     *
     * @param type what the amounts are for, always hourly in v1
     * @param min the least, if set
     * @param max the most, if set
     * @param currency the currency of both
     */
    public record Compensation(
            OpenEnum<CompensationType> type,
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            String currency) {}

    /**
     * How many are wanted.
     *
     * @param total the hiring target, if set
     * @param filled candidates hired so far
     */
    public record Headcount(@Nullable Integer total, int filled) {}

    /**
     * A question of the employer's.
     *
     * @param key the name of its answer, see {@link NewApplication.Builder#answer}
     * @param label the question
     * @param type the kind of answer
     * @param required whether an answer is required
     */
    public record FormQuestion(String key, String label, OpenEnum<QuestionType> type, boolean required) {}

    /** Kinds of employment that the vendor gives as examples. */
    public enum Schedule {
        /** Full time. */
        FULL_TIME,
        /** Part time. */
        PART_TIME,
        /** For a contract's duration. */
        CONTRACT
    }

    /** What a pay range is for. */
    public enum CompensationType {
        /** For an hour. */
        HOURLY
    }

    /** Kinds of answers. */
    public enum QuestionType {
        /** Yes or no. */
        BOOLEAN
    }
}
