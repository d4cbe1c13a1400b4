package dev.faultline.sequences;

import dev.faultline.core.internal.ResultResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on after the response: the API took the request, and has not done it yet. Read the state with
 * {@link BackgroundJobs#get}; which states there are is not documented. Source: the vendor's
 * introduction.
 *
 * @param id the last segment of the location, {@code null} if the response has none
 * @param location such as {@code /v3/background-jobs/17}, {@code null} if the response has none
 */
public record BackgroundJob(@Nullable String id, @Nullable String location) {

    /** The job of a response, empty if the response is the result itself. */
    static Optional<BackgroundJob> in(ResultResponse response) {
        if (response.info().status() != 202) {
            return Optional.empty();
        }
        String location = response.headers().get("location");
        if (location == null || location.isBlank()) {
            return Optional.of(new BackgroundJob(null, null));
        }
        String path = location.strip().replaceFirst("[?#].*$", "").replaceFirst("/+$", "");
        String id = path.substring(path.lastIndexOf('/') + 1);
        return Optional.of(new BackgroundJob(id.isEmpty() ? null : id, location.strip()));
    }
}
