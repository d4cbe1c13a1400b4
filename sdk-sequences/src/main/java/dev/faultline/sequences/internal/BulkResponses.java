package dev.faultline.sequences.internal;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.sequences.SequencesDomain;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the shapes in which bulk operations fail part by part. */
public final class BulkResponses {

    private static final int NO_CONTENT = 204;

    private BulkResponses() {}

    /** The ids of a request, rejected at once if the API would reject all of them. */
    public static List<Long> ids(@Nullable Collection<Long> ids, String name, int most) {
        Collection<Long> given = Checks.notNull(ids, name, "at least one id");
        boolean right = !given.isEmpty() && given.size() <= most;
        String number = most == Integer.MAX_VALUE ? "at least one id" : "1 to " + most + " ids";
        Checks.that(right, name, given.size() + " ids", number);
        for (Long id : given) {
            Checks.that(id != null && id >= 1, name, id + " among others", "ids of 1 or more");
        }
        return List.copyOf(given);
    }

    /** The ids of a list that replaces another one, which may be empty. */
    public static List<Long> idsOrNone(@Nullable Collection<Long> ids, String name, int most) {
        return Checks.notNull(ids, name, "ids, or an empty list").isEmpty() ? List.of() : ids(ids, name, most);
    }

    /** A failure map: whatever is not in it succeeded. */
    public static Function<ResultResponse, BulkParts<Long>> failureMap(
            @Nullable SequencesDomain domain, Collection<Long> ids) {
        return failureMap(domain, ids, Set.of());
    }

    /** The vendor's pages disagree on the doubtful codes, so only the fact of failure is used. */
    public static Function<ResultResponse, BulkParts<Long>> failureMap(
            @Nullable SequencesDomain domain, Collection<Long> ids, Set<String> doubtful) {
        return unlessPending(ids, response -> {
            if (response.body().length == 0 && response.info().status() != NO_CONTENT) {
                throw UnreadableResult.foreign("the body is empty");
            }
            return failureMapOrNothing(domain, ids, doubtful, response);
        });
    }

    /** A failure map, or an empty body where no page shows the response. */
    public static Function<ResultResponse, BulkParts<Long>> failureMapOrNothing(
            SequencesDomain domain, Collection<Long> ids) {
        return unlessPending(ids, response -> failureMapOrNothing(domain, ids, Set.of(), response));
    }

    private static BulkParts<Long> failureMapOrNothing(
            @Nullable SequencesDomain domain, Collection<Long> ids, Set<String> doubtful, ResultResponse response) {
        JsonValue json = Responses.body(response);
        BulkParts<Long> parts = BulkParts.of(json, response);
        addFailures(parts, json, domain, doubtful, response);
        ids.stream().filter(id -> !parts.failures().containsKey(id)).forEach(parts.succeeded()::add);
        return parts;
    }

    /** A list of ids that were added, and a failure map of the others. */
    public static Function<ResultResponse, BulkParts<Long>> addedAndNot(SequencesDomain domain, Collection<Long> ids) {
        return unlessPending(ids, response -> {
            JsonValue json = Responses.json(response);
            JsonValue notProcessed = json.get("notProcessed");
            if (!json.get("added").isArray()) {
                throw notProcessed.isObject()
                        ? new UnreadableResult("added is missing")
                        : UnreadableResult.foreign("added is missing");
            }
            BulkParts<Long> parts = BulkParts.of(json, response);
            addFailures(parts, notProcessed, domain, Set.of(), response);
            Set<Long> added = new LinkedHashSet<>();
            json.get("added").items().forEach(id -> added.add(id(id.asText().orElse(""))));
            for (Long id : ids) {
                if (!parts.failures().containsKey(id)) {
                    (added.contains(id) ? parts.succeeded() : parts.unaccounted()).add(id);
                }
            }
            return parts.complete(response);
        });
    }

    /** An array in the request's order. */
    public static Function<ResultResponse, BulkParts<Integer>> positions(
            SequencesDomain domain, List<Integer> positions) {
        return unlessPending(positions, response -> {
            JsonValue json = Responses.json(response);
            List<JsonValue> items = objects(json, positions.size());
            BulkParts<Integer> parts = BulkParts.of(json, response);
            for (int i = 0; i < items.size(); i++) {
                JsonValue item = items.get(i);
                Integer position = positions.get(i);
                String created = item.get("id").asText().orElse("");
                if (PartFailure.in(item)) {
                    parts.failures().put(position, PartFailure.of(item, domain, response));
                } else if (SequencesErrorDecoder.isInteger(created)) {
                    parts.succeeded().add(position);
                    parts.itemIds().put(position, Long.valueOf(created));
                } else {
                    parts.unaccounted().add(position);
                }
            }
            return parts.complete(response);
        });
    }

    private static List<JsonValue> objects(JsonValue json, int sent) {
        List<JsonValue> items = json.items();
        String problem = "it is no array of " + sent + " items, as many as were sent";
        if (!json.isArray() || items.isEmpty()) {
            throw UnreadableResult.foreign(problem);
        }
        for (int i = 0; i < items.size(); i++) {
            if (!items.get(i).isObject()) {
                throw UnreadableResult.foreign("item " + i + " is no object");
            }
        }
        if (items.size() != sent) {
            throw new UnreadableResult(problem);
        }
        return items;
    }

    /** A response with 202 leaves all parts to a job. */
    static <K> Function<ResultResponse, BulkParts<K>> unlessPending(
            Collection<K> keys, Function<ResultResponse, BulkParts<K>> reader) {
        return response -> JobReader.in(response)
                .map(job -> BulkParts.pending(List.copyOf(keys), job, response))
                .orElseGet(() -> reader.apply(response));
    }

    /** A missing map has no failures. */
    private static void addFailures(
            BulkParts<Long> parts,
            JsonValue map,
            @Nullable SequencesDomain domain,
            Set<String> doubtful,
            ResultResponse response) {
        if (!map.isObject() && !map.isMissing() && !map.isNull()) {
            throw UnreadableResult.foreign("it is no map of failures");
        }
        new JsonFields(map)
                .forEach((id, item) -> parts.failures().put(id(id), PartFailure.of(item, domain, doubtful, response)));
    }

    /** Any other key means another shape, which must not pass for success. */
    private static long id(String text) {
        if (!SequencesErrorDecoder.isInteger(text)) {
            throw UnreadableResult.foreign("a key in it is no id");
        }
        return Long.parseLong(text);
    }
}
