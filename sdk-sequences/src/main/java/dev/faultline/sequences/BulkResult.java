package dev.faultline.sequences;

import dev.faultline.core.ApiResult;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.SdkException;
import dev.faultline.sequences.internal.BulkMark;
import dev.faultline.sequences.internal.BulkParts;
import dev.faultline.sequences.jobs.BackgroundJob;
import java.util.ArrayList;
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
 * <p><b>Any number of parts.</b> Ids are sent once each, in requests of the documented size, or of 1,000 parts where no
 * page has a limit. The requests follow one another, each with the timeouts of a call of its own: the total timeout bounds
 * one request. Unless the operation is idempotent, one is sent again only after a 429 and where nothing was sent. The first request that fails ends the operation:
 *
 * <ul>
 *   <li>If nothing was done at all, or there is one request only, the operation throws.
 *   <li>Otherwise the failure is {@link #stoppedBy()}. The parts that may have been done in the failed request are {@link
 *       #unknown()} and are never sent again; those of which nothing was done are {@link #unsent()}.
 * </ul>
 *
 * <p>Each part is in exactly one of {@link #succeeded()}, {@link #failures()}, {@link #unaccounted()}, {@link
 * #pending()}, {@link #unknown()} and {@link #unsent()}. A resumed operation also has {@link #failedBefore()}: {@link
 * SequencesClient#resumeBulk} goes on with one that has ended, in another process too. {@link
 * SequencesClient#onBulkProgress} reports each request, and
 * can stop the operation. Cancelling an asynchronous operation's future cancels the present request, sends no other, and
 * leaves no result.
 *
 * <p>The status of a part's exception is the documented one of its code, since the response has none for it; 400 if the
 * code is newer than this version of the SDK. Source: <a
 * href="https://docs.reply.io/api-reference/sequences/bulk-start-sequences">starting</a> and <a
 * href="https://docs.reply.io/api-reference/sequences/bulk-delete-sequences">deleting sequences in bulk</a>, <a
 * href="https://docs.reply.io/api-reference/rate-limits">rate limits</a>, which advise sequential bulk work.
 *
 * <p>In JSON it is the response as sent, or an array of the responses if there are several. It cannot be read back, since
 * a response does not have its request.
 *
 * @param <K> what a part is known by: its id, or where it stood in the request, from 0
 */
public final class BulkResult<K> implements ApiResult {

    private final List<K> succeeded;
    private final Map<K, SequencesException> failures;
    private final Map<K, Long> itemIds;
    private final Map<K, String> itemStatuses;
    private final List<K> unaccounted;
    private final Map<K, BackgroundJob> pending;
    private final List<K> unknown;
    private final List<K> unsent;
    private final Map<String, Long> counts;
    private final List<JsonResult> responses;
    private final List<ResponseFormatException> doubts;
    private final List<K> failedBefore;
    private final @Nullable RuntimeException stoppedBy;
    private final @Nullable String target;
    private final AtomicBoolean thrown = new AtomicBoolean();

    /** For the operations. */
    @SuppressWarnings("exports")
    public BulkResult(BulkParts<K> parts, @Nullable RuntimeException stoppedBy, @Nullable String target) {
        succeeded = List.copyOf(parts.succeeded());
        failures = copy(parts.failures());
        itemIds = copy(parts.itemIds());
        itemStatuses = copy(parts.itemStatuses());
        unaccounted = List.copyOf(parts.unaccounted());
        pending = copy(parts.pending());
        unknown = List.copyOf(parts.unknown());
        unsent = List.copyOf(parts.unsent());
        counts = copy(parts.counts());
        responses = List.copyOf(parts.responses());
        doubts = List.copyOf(parts.doubts());
        failedBefore = List.copyOf(parts.failedBefore());
        this.stoppedBy = stoppedBy;
        this.target = target;
    }

    private static <A, B> Map<A, B> copy(Map<A, B> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * The parts that succeeded.
     *
     * @return the parts in the request's order, without repetitions
     */
    public List<K> succeeded() {
        return succeeded;
    }

    /**
     * The parts that failed, and the reasons.
     *
     * @return an exception for each part that failed, in the responses' order
     */
    public Map<K, SequencesException> failures() {
        return failures;
    }

    /**
     * The parts that their response does not mention, although it should. Nothing is known of them.
     *
     * @return the parts in the request's order
     */
    public List<K> unaccounted() {
        return unaccounted;
    }

    /**
     * The parts whose request the API accepted with 202, and has not completed yet.
     *
     * @return the job of each part; {@code backgroundJobs().await(job, timeout)} waits for its end
     */
    public Map<K, BackgroundJob> pending() {
        return pending;
    }

    /**
     * The jobs of the pending parts.
     *
     * @return each job once, in the requests' order
     */
    public List<BackgroundJob> jobs() {
        return pending.values().stream().distinct().toList();
    }

    /**
     * The parts whose request was sent and got no usable response, so that they may have been done. The SDK never sends
     * them again by itself; {@link #stoppedBy()} has the failure, and {@link SdkException#verification()} how to find out.
     *
     * @return the parts in the request's order
     */
    public List<K> unknown() {
        return unknown;
    }

    /**
     * The parts of which nothing was done, since the operation ended before. They were not sent, or sent in the request
     * that was rejected as a whole.
     *
     * @return the parts in the request's order; they can be given to the same operation again
     */
    public List<K> unsent() {
        return unsent;
    }

    /**
     * The parts that failed in an earlier run of a {@linkplain SequencesClient#resumeBulk resumed} operation. They are not
     * sent again; their exceptions were that run's {@link #failures()}.
     *
     * @return the parts by their ids
     */
    public List<K> failedBefore() {
        return failedBefore;
    }

    /**
     * The mark to {@linkplain SequencesClient#resumeBulk resume} with.
     *
     * @return a text with a version; it has the ids that were sent, with their states, and nothing else of them; empty if the
     *     parts have no ids
     */
    public Optional<String> mark() {
        List<K> failed = new ArrayList<>(failedBefore);
        failed.addAll(failures.keySet());
        return Optional.ofNullable(target)
                .map(operation -> BulkMark.write(operation, succeeded, failed, unaccounted, pending, unknown));
    }

    /**
     * The parts that can be sent again and are not done twice by that.
     *
     * @return the {@linkplain #unsent() unsent} parts, after those whose failure can pass by itself
     */
    public List<K> retryable() {
        List<K> retryable = new ArrayList<>();
        failures.forEach((part, failure) -> {
            if (failure.retryable() && failure.outcome() == Outcome.NOT_PROCESSED) {
                retryable.add(part);
            }
        });
        retryable.addAll(unsent);
        return List.copyOf(retryable);
    }

    /**
     * The failure that ended the operation before all parts were sent.
     *
     * @return the failed request's {@link SdkException}; {@link CallInterruptedException} after {@link
     *     BulkProgress#stop()}; an exception of the application's own progress listener or key supplier; empty if all
     *     requests got a response
     */
    public Optional<RuntimeException> stoppedBy() {
        return Optional.ofNullable(stoppedBy);
    }

    /**
     * The ids that the API gives to parts without one.
     *
     * @return the id of each resource that was created or, by an import, updated; empty if the parts are ids themselves
     */
    public Map<K, Long> itemIds() {
        return itemIds;
    }

    /**
     * The statuses of the parts.
     *
     * @return as sent, such as {@code Created}, {@code Updated} or {@code Failed} of an import; empty for other operations
     */
    public Map<K, String> itemStatuses() {
        return itemStatuses;
    }

    /**
     * The counters of the responses, added up.
     *
     * @return by the vendor's names: {@code requested}, {@code removed}, {@code notFound} and {@code notInSequence} of a
     *     removal from a sequence; {@code added}, {@code updated}, {@code skipped} and {@code failed} of an import; empty
     *     for other operations
     */
    public Map<String, Long> counts() {
        return counts;
    }

    /**
     * Whether all parts succeeded.
     *
     * @return {@code true} if every part is in {@link #succeeded()}
     */
    public boolean allSucceeded() {
        return failures.isEmpty()
                && failedBefore.isEmpty()
                && unaccounted.isEmpty()
                && pending.isEmpty()
                && unknown.isEmpty()
                && unsent.isEmpty();
    }

    /**
     * Throws unless all parts succeeded.
     *
     * @return this result, if {@link #allSucceeded()}
     * @throws SequencesException the first failure of a part
     * @throws RuntimeException {@link #stoppedBy()} if no part failed, and some are unknown or unsent
     * @throws ResponseFormatException if a part is {@linkplain #unaccounted() not mentioned} or {@linkplain #pending()
     *     pending}, and none of the above: its outcome is unknown
     * @throws IllegalStateException if the only parts that did not succeed are of an earlier run
     */
    public BulkResult<K> throwIfAnyFailed() {
        List<RuntimeException> problems = new ArrayList<>(failures.values());
        stoppedBy().ifPresent(problems::add);
        problems.addAll(doubts);
        if (problems.isEmpty() && !allSucceeded()) {
            problems.add(new IllegalStateException("of an earlier run: " + this));
        }
        if (problems.isEmpty()) {
            return this;
        }
        RuntimeException first = problems.get(0);
        if (thrown.compareAndSet(false, true)) {
            problems.stream().skip(1).forEach(first::addSuppressed);
        }
        throw first;
    }

    /**
     * The response of each request that got one.
     *
     * @return bodies as sent, with their statuses and headers, in the requests' order
     */
    public List<JsonResult> responses() {
        return responses;
    }

    /**
     * The response's body, or an array of the bodies if there are several responses.
     *
     * @return as sent, {@linkplain JsonValue#isMissing() missing} if it was empty
     */
    @Override
    public JsonValue json() {
        return switch (responses.size()) {
            case 0 -> JsonValue.missing();
            case 1 -> responses.get(0).json();
            default -> JsonValue.of(responses.stream().map(JsonResult::json).toList());
        };
    }

    /** That of the last response. */
    @Override
    public ResponseInfo response() {
        return responses.isEmpty()
                ? ResponseInfo.none()
                : responses.get(responses.size() - 1).response();
    }

    /** Numbers only: the parts may be personal. */
    @Override
    public String toString() {
        int failed = failures.size() + failedBefore.size();
        return "BulkResult[" + succeeded.size() + " succeeded, " + failed + " failed"
                + some(unaccounted.size(), "unaccounted") + some(pending.size(), "pending")
                + some(unknown.size(), "unknown") + some(unsent.size(), "unsent") + "]";
    }

    private static String some(int count, String state) {
        return count == 0 ? "" : ", " + count + " " + state;
    }
}
