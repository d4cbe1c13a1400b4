package dev.faultline.sequences;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.sequences.internal.Responses;
import dev.faultline.sequences.jobs.BackgroundJob;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The result of a bulk operation. The API returns success even if every part failed: each failure is here
 * as the exception that a call for that part alone would have thrown.
 *
 * <pre>{@code
 * BulkResult<Long> started = client.sequences().bulkStart(ids);
 * started.failures().forEach((id, failure) -> ...);
 * started.throwIfAnyFailed();
 * }</pre>
 *
 * <p>The status of such an exception is the documented one of its code, since the response has none for it; 400 if the
 * code is newer than this version of the SDK. Source: <a
 * href="https://docs.reply.io/api-reference/sequences/bulk-start-sequences">starting</a> and <a
 * href="https://docs.reply.io/api-reference/sequences/bulk-delete-sequences">deleting sequences in bulk</a>.
 *
 * <p>In JSON it is the response as sent. It cannot be read back, since the response does not have the request.
 *
 * @param <K> what a part is known by: its id, or where it stood in the request, from 0
 */
public final class BulkResult<K> implements ApiResult {

    private final List<K> succeeded;
    private final Map<K, SequencesException> failures;
    private final Map<K, Long> createdIds;
    private final List<K> unaccounted;
    private final @Nullable BackgroundJob job;
    private final JsonValue json;
    private final ResponseInfo response;

    /** Thrown where no part failed and yet not all are known to be done; {@code null} if they are. */
    private final @Nullable ResponseFormatException unfinished;

    private final AtomicBoolean thrown = new AtomicBoolean();

    /** For the operations' readers. */
    @SuppressWarnings("exports")
    public BulkResult(
            List<K> succeeded,
            Map<K, SequencesException> failures,
            Map<K, Long> createdIds,
            List<K> unaccounted,
            JsonValue json,
            ResultResponse response) {
        this.succeeded = List.copyOf(succeeded);
        this.failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
        this.createdIds = Collections.unmodifiableMap(new LinkedHashMap<>(createdIds));
        this.unaccounted = List.copyOf(unaccounted);
        job = null;
        this.json = json;
        this.response = response.info();
        unfinished = unaccounted.isEmpty()
                ? null
                : unfinished(response, "it says nothing of " + unaccounted.size() + " of the parts, see unaccounted()");
    }

    /** The result of a 202, which has no parts yet. */
    @SuppressWarnings("exports")
    public BulkResult(BackgroundJob job, ResultResponse response) {
        succeeded = List.of();
        failures = Map.of();
        createdIds = Map.of();
        unaccounted = List.of();
        this.job = job;
        json = Responses.any(response);
        this.response = response.info();
        unfinished = unfinished(response, "the work has not been done yet, see job()");
    }

    private static ResponseFormatException unfinished(ResultResponse response, String problem) {
        return Makers.core()
                .responseFormat(
                        Responses.story(response, Outcome.UNKNOWN),
                        response.info().status(),
                        problem,
                        response.itemError(
                                        response.info().status(), new String(response.body(), StandardCharsets.UTF_8))
                                .body());
    }

    /**
     * The parts that succeeded.
     *
     * @return the parts in the request's order, without repetitions; empty while a {@linkplain #job() job} does the
     *     work
     */
    public List<K> succeeded() {
        return succeeded;
    }

    /**
     * The parts that failed, and the reasons.
     *
     * @return an exception for each part that failed, in the response's order
     */
    public Map<K, SequencesException> failures() {
        return failures;
    }

    /**
     * The ids of created resources.
     *
     * @return the new id of each part that succeeded; empty if the operation creates nothing
     */
    public Map<K, Long> createdIds() {
        return createdIds;
    }

    /**
     * The parts that the response does not mention, although it should. Nothing is known of them.
     *
     * @return the parts in the request's order; empty while a {@linkplain #job() job} does the work
     */
    public List<K> unaccounted() {
        return unaccounted;
    }

    /**
     * Whether all parts succeeded.
     *
     * @return {@code false} if a part failed or is {@linkplain #unaccounted() not mentioned}, or the work goes on in a
     *     {@linkplain #job() job}
     */
    public boolean allSucceeded() {
        return failures.isEmpty() && unfinished == null;
    }

    /**
     * Throws unless all parts succeeded.
     *
     * @return this result, if {@link #allSucceeded()}
     * @throws SequencesException the first failure, with the others suppressed in it
     * @throws ResponseFormatException if none failed, but a part is {@linkplain #unaccounted() not mentioned} or the
     *     work goes on in a {@linkplain #job() job}: its outcome is unknown
     */
    public BulkResult<K> throwIfAnyFailed() {
        if (failures.isEmpty()) {
            if (unfinished != null) {
                throw unfinished;
            }
            return this;
        }
        SequencesException first = failures.values().iterator().next();
        if (thrown.compareAndSet(false, true)) {
            failures.values().stream().skip(1).forEach(first::addSuppressed);
        }
        throw first;
    }

    /**
     * The job that does the work, where the API returned 202 and has not done it yet.
     *
     * @return the job, empty if the result is here
     */
    public Optional<BackgroundJob> job() {
        return Optional.ofNullable(job);
    }

    /**
     * The response's body.
     *
     * @return as sent, {@linkplain JsonValue#isMissing() missing} if it was empty
     */
    @Override
    public JsonValue json() {
        return json;
    }

    @Override
    public ResponseInfo response() {
        return response;
    }

    /** Numbers only: the parts may be personal. */
    @Override
    public String toString() {
        return "BulkResult[" + succeeded.size() + " succeeded, " + failures.size() + " failed"
                + (unaccounted.isEmpty() ? "" : ", " + unaccounted.size() + " unaccounted")
                + (job == null ? "" : ", job " + job.id()) + "]";
    }
}
