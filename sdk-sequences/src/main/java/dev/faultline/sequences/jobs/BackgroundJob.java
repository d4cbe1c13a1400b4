package dev.faultline.sequences.jobs;

import dev.faultline.core.internal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on after the response: the API accepted the request and has not completed it yet. {@link BackgroundJobs#await} waits
 * for its end; the states are not documented. Source: <a
 * href="https://docs.reply.io/api-reference/introduction">introduction</a>.
 *
 * @param id the last segment of the location, {@code null} if the response has none
 * @param location such as {@code /v3/background-jobs/17}, {@code null} if the response has none
 */
public record BackgroundJob(@Nullable String id, @Nullable String location) {

    /**
     * A job of which the id is known, such as that of an import's {@linkplain dev.faultline.core.ImportResult#pending() pending
     * range}.
     *
     * @param id its id
     * @return the job, without a location
     */
    public static BackgroundJob of(String id) {
        return new BackgroundJob(Checks.notBlank(id, "id", "the id of a job"), null);
    }
}
