package dev.faultline.sequences.internal;

import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.sequences.SequencesDomain;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads the bulk responses that have counters, or the ids that were changed. */
public final class CountedResponses {

    private static final List<String> REMOVAL = List.of("requested", "removed", "notFound", "notInSequence");
    private static final List<String> IMPORT = List.of("added", "updated", "skipped", "failed");

    private CountedResponses() {}

    /** The removal from a sequence, which does not say which contacts it did not find. */
    public static Function<ResultResponse, BulkParts<Long>> removal(List<Long> ids) {
        return BulkResponses.unlessPending(ids, response -> {
            JsonFields fields = fields(response);
            Responses.recognise(fields, "removed", "removedIds", "requested");
            BulkParts<Long> parts = counted(fields, REMOVAL, response);
            boolean all = Long.valueOf(ids.size()).equals(parts.counts().get("removed"));
            return split(parts, ids, all ? new HashSet<>(ids) : listed(fields, "removedIds"), response);
        });
    }

    /** A change of owner. Without the list, the success is that of all. */
    public static Function<ResultResponse, BulkParts<Long>> owner(List<Long> ids) {
        return BulkResponses.unlessPending(ids, response -> {
            JsonFields fields = fields(response);
            Responses.recognise(fields, "isSuccess", "affectedIds");
            return owner(fields, ids, response);
        });
    }

    /** No page shows the response of this change of owner: it is read in both shapes of such operations. */
    public static Function<ResultResponse, BulkParts<Long>> ownerOrFailureMap(SequencesDomain domain, List<Long> ids) {
        Function<ResultResponse, BulkParts<Long>> map = BulkResponses.failureMapOrNothing(domain, ids);
        return response -> {
            JsonFields fields = new JsonFields(Responses.any(response), response.info());
            boolean owner = !fields.value("isSuccess").isMissing()
                    || !fields.value("affectedIds").isMissing();
            return owner ? owner(ids).apply(response) : map.apply(response);
        };
    }

    private static BulkParts<Long> owner(JsonFields fields, List<Long> ids, ResultResponse response) {
        if (Boolean.FALSE.equals(fields.bool("isSuccess"))) {
            throw UnreadableResult.foreign("isSuccess is false");
        }
        boolean all = !fields.value("affectedIds").isArray();
        BulkParts<Long> parts = BulkParts.of(fields.json(), response);
        return split(parts, ids, all ? new HashSet<>(ids) : listed(fields, "affectedIds"), response);
    }

    /** The import of contacts: items in the request's order, unless the response has counters only. */
    public static Function<ResultResponse, BulkParts<Integer>> imported(
            SequencesDomain domain, List<Integer> positions) {
        return BulkResponses.unlessPending(positions, response -> {
            JsonFields fields = fields(response);
            Responses.recognise(fields, "items", "added", "updated", "failed");
            BulkParts<Integer> parts = counted(fields, IMPORT, response);
            List<JsonValue> items = fields.value("items").items();
            for (int i = 0; i < positions.size(); i++) {
                JsonValue item = items.size() == positions.size() ? items.get(i) : JsonValue.missing();
                add(parts, positions.get(i), new JsonFields(item), domain, response);
            }
            return parts.complete(response);
        });
    }

    private static void add(
            BulkParts<Integer> parts,
            Integer position,
            JsonFields item,
            SequencesDomain domain,
            ResultResponse response) {
        Long id = item.integer("id");
        String status = item.text("status");
        if (id != null) {
            parts.itemIds().put(position, id);
        }
        if (status != null) {
            parts.itemStatuses().put(position, status);
        }
        if (PartFailure.in(item.json()) || "failed".equalsIgnoreCase(status)) {
            parts.failures().put(position, PartFailure.of(item.json(), domain, response));
        } else {
            (id == null && status == null ? parts.unaccounted() : parts.succeeded()).add(position);
        }
    }

    private static JsonFields fields(ResultResponse response) {
        return new JsonFields(Responses.json(response), response.info());
    }

    private static <K> BulkParts<K> counted(JsonFields fields, List<String> names, ResultResponse response) {
        BulkParts<K> parts = BulkParts.of(fields.json(), response);
        for (String name : names) {
            Long count = fields.integer(name);
            if (count != null) {
                parts.counts().put(name, count);
            }
        }
        return parts;
    }

    private static Set<Long> listed(JsonFields fields, String name) {
        Set<Long> ids = new HashSet<>();
        fields.texts(name).stream()
                .filter(SequencesErrorDecoder::isInteger)
                .map(Long::valueOf)
                .forEach(ids::add);
        return ids;
    }

    private static BulkParts<Long> split(
            BulkParts<Long> parts, List<Long> ids, Set<Long> done, ResultResponse response) {
        ids.forEach(id -> (done.contains(id) ? parts.succeeded() : parts.unaccounted()).add(id));
        return parts.complete(response);
    }
}
