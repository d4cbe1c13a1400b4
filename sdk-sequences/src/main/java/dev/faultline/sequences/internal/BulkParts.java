package dev.faultline.sequences.internal;

import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.jobs.BackgroundJob;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The state of the parts of a bulk operation, collected request by request. Each part is in one of {@code succeeded},
 * {@code failures}, {@code unaccounted}, {@code pending}, {@code unknown} and {@code unsent}.
 *
 * @param itemIds the ids that the responses give to parts which had none
 * @param itemStatuses the statuses of the parts, as sent
 * @param counts the counters of the responses by the vendor's names, added up
 * @param responses one for each request that got one
 * @param doubts an exception for each response that leaves parts unaccounted or pending
 * @param failedBefore the parts that failed in an earlier run
 * @param <K> id or position
 */
public record BulkParts<K>(
        List<K> succeeded,
        Map<K, SequencesException> failures,
        Map<K, Long> itemIds,
        Map<K, String> itemStatuses,
        List<K> unaccounted,
        Map<K, BackgroundJob> pending,
        List<K> unknown,
        List<K> unsent,
        Map<String, Long> counts,
        List<JsonResult> responses,
        List<ResponseFormatException> doubts,
        List<K> failedBefore) {

    /** Nothing yet. */
    BulkParts() {
        this(
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>());
    }

    /** The parts that are in any state but unsent. */
    Set<K> settled() {
        Set<K> settled = new HashSet<>(succeeded);
        settled.addAll(failures.keySet());
        settled.addAll(failedBefore);
        settled.addAll(unaccounted);
        settled.addAll(pending.keySet());
        settled.addAll(unknown);
        return settled;
    }

    /** Starts with a response. */
    static <K> BulkParts<K> of(JsonValue json, ResultResponse response) {
        BulkParts<K> parts = new BulkParts<>();
        parts.responses.add(new JsonResult(json, response.info()));
        return parts;
    }

    /** The parts of a request that the API accepted and has not completed yet. */
    static <K> BulkParts<K> pending(List<K> keys, BackgroundJob job, ResultResponse response) {
        BulkParts<K> parts = of(Responses.any(response), response);
        keys.forEach(key -> parts.pending.put(key, job));
        parts.doubts.add(doubt(response, "the work has not been done yet, see pending()"));
        return parts;
    }

    /** Adds the doubt of a response that leaves parts out. */
    BulkParts<K> complete(ResultResponse response) {
        if (!unaccounted.isEmpty()) {
            doubts.add(
                    doubt(response, "it does not mention " + unaccounted.size() + " of the parts, see unaccounted()"));
        }
        return this;
    }

    /** Adds a later request's parts. */
    void add(BulkParts<K> later) {
        succeeded.addAll(later.succeeded);
        failures.putAll(later.failures);
        itemIds.putAll(later.itemIds);
        itemStatuses.putAll(later.itemStatuses);
        unaccounted.addAll(later.unaccounted);
        pending.putAll(later.pending);
        unknown.addAll(later.unknown);
        unsent.addAll(later.unsent);
        later.counts.forEach((name, count) -> counts.merge(name, count, Long::sum));
        responses.addAll(later.responses);
        doubts.addAll(later.doubts);
        failedBefore.addAll(later.failedBefore);
    }

    private static ResponseFormatException doubt(ResultResponse response, String problem) {
        int status = response.info().status();
        String body = new String(response.body(), StandardCharsets.UTF_8);
        return Makers.core()
                .responseFormat(
                        Responses.story(response, Outcome.UNKNOWN),
                        status,
                        problem,
                        response.itemError(status, body).body());
    }
}
