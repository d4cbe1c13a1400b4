package dev.faultline.sequences;

import dev.faultline.core.JsonValue;
import dev.faultline.core.spi.Checks;
import dev.faultline.core.spi.ResultAnswer;
import dev.faultline.core.spi.UnreadableResult;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the shapes in which bulk operations fail part by part. */
final class BulkAnswers {

    private BulkAnswers() {}

    /** The ids of a request, refused at once if the API would refuse all of them. */
    static List<Long> ids(@Nullable Collection<Long> ids, String name, int most) {
        Collection<Long> given = Checks.notNull(ids, name, "at least one id");
        boolean right = !given.isEmpty() && given.size() <= most;
        String number = most == Integer.MAX_VALUE ? "at least one id" : "1 to " + most + " ids";
        Checks.that(right, name, given.size() + " ids", number);
        for (Long id : given) {
            Checks.that(id != null && id >= 1, name, id + " among others", "ids of 1 or more");
        }
        return List.copyOf(given);
    }

    static List<Long> ids(@Nullable Collection<Long> ids) {
        return ids(ids, "ids", Integer.MAX_VALUE);
    }

    /** A failure map: whatever is not in it succeeded. */
    static Function<ResultAnswer, BulkResult<Long>> failureMap(@Nullable SequencesDomain domain, Collection<Long> ids) {
        return failureMap(domain, ids, Set.of());
    }

    /** Where the vendor's own pages contradict each other, a code is no more than that it failed. */
    static Function<ResultAnswer, BulkResult<Long>> failureMap(
            @Nullable SequencesDomain domain, Collection<Long> ids, Set<String> doubtful) {
        return answer -> {
            BackgroundJob job = BackgroundJob.in(answer).orElse(null);
            JsonValue json = Answers.body(answer);
            if (job != null) {
                return new BulkResult<>(List.of(), Map.of(), Map.of(), job, json, answer.info());
            }
            Map<Long, SequencesException> failures = failures(json, domain, doubtful, answer);
            Set<Long> succeeded = new LinkedHashSet<>(ids);
            succeeded.removeIf(failures::containsKey);
            return new BulkResult<>(List.copyOf(succeeded), failures, Map.of(), null, json, answer.info());
        };
    }

    /** What was added, and a failure map of what was not. */
    static Function<ResultAnswer, BulkResult<Long>> addedAndNot(SequencesDomain domain) {
        return answer -> {
            BackgroundJob job = BackgroundJob.in(answer).orElse(null);
            JsonValue json = Answers.body(answer);
            if (job != null) {
                return new BulkResult<>(List.of(), Map.of(), Map.of(), job, json, answer.info());
            }
            if (!json.get("added").isArray()) {
                throw new UnreadableResult("added is missing");
            }
            List<Long> added = new ArrayList<>();
            json.get("added").items().forEach(id -> added.add(id(id.asText().orElse(""))));
            Map<Long, SequencesException> failures = failures(json.get("notProcessed"), domain, Set.of(), answer);
            return new BulkResult<>(added, failures, Map.of(), null, json, answer.info());
        };
    }

    /** An array in the request's order. */
    static Function<ResultAnswer, BulkResult<Integer>> positions(SequencesDomain domain, int sent) {
        return answer -> {
            BackgroundJob job = BackgroundJob.in(answer).orElse(null);
            JsonValue json = Answers.body(answer);
            if (job != null) {
                return new BulkResult<>(List.of(), Map.of(), Map.of(), job, json, answer.info());
            }
            List<JsonValue> items = json.items();
            if (!json.isArray() || items.size() != sent) {
                throw new UnreadableResult("it is no array of " + sent + " items, as many as were sent");
            }
            List<Integer> succeeded = new ArrayList<>();
            Map<Integer, SequencesException> failures = new LinkedHashMap<>();
            Map<Integer, Long> createdIds = new LinkedHashMap<>();
            for (int i = 0; i < sent; i++) {
                JsonValue item = items.get(i);
                if (!item.isObject()) {
                    throw new UnreadableResult("item " + i + " is no object");
                }
                if (failed(item)) {
                    failures.put(i, failure(item, domain, answer));
                    continue;
                }
                succeeded.add(i);
                String created = item.get("id").asText().orElse("");
                if (SequencesErrors.isInteger(created)) {
                    createdIds.put(i, Long.parseLong(created));
                }
            }
            return new BulkResult<>(succeeded, failures, createdIds, null, json, answer.info());
        };
    }

    /** Whether an error is there, in whatever form: what is no text of a code is none the less no success. */
    static boolean failed(JsonValue item) {
        return Stream.of("error", "errorDetails").map(item::get).anyMatch(said -> !said.isMissing() && !said.isNull());
    }

    /** An empty body has no failures. */
    private static Map<Long, SequencesException> failures(
            JsonValue map, @Nullable SequencesDomain domain, Set<String> doubtful, ResultAnswer answer) {
        if (!map.isObject() && !map.isMissing() && !map.isNull()) {
            throw new UnreadableResult("it is no map of failures");
        }
        Map<Long, SequencesException> failures = new LinkedHashMap<>();
        map.names().forEach(id -> failures.put(id(id), failure(map.get(id), domain, doubtful, answer)));
        return failures;
    }

    /** The exception that a call for one part alone would have thrown. */
    static SequencesException failure(JsonValue item, @Nullable SequencesDomain domain, ResultAnswer answer) {
        return failure(item, domain, Set.of(), answer);
    }

    private static SequencesException failure(
            JsonValue item, @Nullable SequencesDomain domain, Set<String> doubtful, ResultAnswer answer) {
        JsonValue error = item.isObject() ? item.get("error") : item;
        String code = error.asText().orElse("");
        int status = domain == null ? SequencesDomain.UNKNOWN_STATUS : domain.statusOf(code);
        return SequencesErrors.decodeItem(answer.itemError(status, item.toString()), domain, doubtful.contains(code));
    }

    /** Anything else as a key means that this is another shape: to take it for success would be a guess. */
    private static long id(String text) {
        if (!SequencesErrors.isInteger(text)) {
            throw new UnreadableResult("a key in it is no id");
        }
        return Long.parseLong(text);
    }
}
