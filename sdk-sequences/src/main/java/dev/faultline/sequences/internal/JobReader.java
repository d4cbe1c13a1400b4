package dev.faultline.sequences.internal;

import dev.faultline.core.internal.ResultResponse;
import dev.faultline.sequences.jobs.BackgroundJob;
import java.util.Optional;

/** Reads the job that a response with 202 refers to. */
public final class JobReader {

    private static final int ACCEPTED = 202;

    private JobReader() {}

    /** The job of a response, empty if the response is the result itself. */
    public static Optional<BackgroundJob> in(ResultResponse response) {
        if (response.info().status() != ACCEPTED) {
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
