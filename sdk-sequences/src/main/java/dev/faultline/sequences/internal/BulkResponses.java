package dev.faultline.sequences.internal;

import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesErrorCode;
import dev.faultline.sequences.SequencesException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the shapes in which bulk operations fail part by part. */
public final class BulkResponses {

    private static final int NO_CONTENT = 204;

    /** The status of an item with a code that is in no table. */
    private static final int UNKNOWN_STATUS = 400;

    private static final Pattern HTTP_ERROR = Pattern.compile("4\\d\\d");

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

    public static List<Long> ids(@Nullable Collection<Long> ids) {
        return ids(ids, "ids", Integer.MAX_VALUE);
    }

    /** A failure map: whatever is not in it succeeded. */
    public static Function<ResultResponse, BulkResult<Long>> failureMap(
            @Nullable SequencesDomain domain, Collection<Long> ids) {
        return failureMap(domain, ids, Set.of());
    }

    /** The vendor's pages disagree on the doubtful codes, so only the fact of failure is used. */
    public static Function<ResultResponse, BulkResult<Long>> failureMap(
            @Nullable SequencesDomain domain, Collection<Long> ids, Set<String> doubtful) {
        return response -> {
            boolean nothing = response.body().length == 0;
            if (nothing && !pending(response) && response.info().status() != NO_CONTENT) {
                throw UnreadableResult.foreign("the body is empty");
            }
            return failureMapOrNothing(domain, ids, doubtful).apply(response);
        };
    }

    /** A failure map, or an empty body where no page shows the response. */
    public static Function<ResultResponse, BulkResult<Long>> failureMapOrNothing(
            SequencesDomain domain, Collection<Long> ids) {
        return failureMapOrNothing(domain, ids, Set.of());
    }

    private static Function<ResultResponse, BulkResult<Long>> failureMapOrNothing(
            @Nullable SequencesDomain domain, Collection<Long> ids, Set<String> doubtful) {
        return response -> {
            if (pending(response)) {
                return new BulkResult<>(JobReader.in(response).orElseThrow(), response);
            }
            JsonValue json = Responses.body(response);
            Map<Long, SequencesException> failures = failures(json, domain, doubtful, response);
            Set<Long> succeeded = new LinkedHashSet<>(ids);
            succeeded.removeIf(failures::containsKey);
            return new BulkResult<>(List.copyOf(succeeded), failures, Map.of(), List.of(), json, response);
        };
    }

    /** A list of ids that were added, and a failure map of the others. */
    public static Function<ResultResponse, BulkResult<Long>> addedAndNot(SequencesDomain domain, Collection<Long> ids) {
        return response -> {
            if (pending(response)) {
                return new BulkResult<>(JobReader.in(response).orElseThrow(), response);
            }
            JsonValue json = Responses.json(response);
            JsonValue notProcessed = json.get("notProcessed");
            if (!json.get("added").isArray()) {
                throw notProcessed.isObject()
                        ? new UnreadableResult("added is missing")
                        : UnreadableResult.foreign("added is missing");
            }
            Map<Long, SequencesException> failures = failures(notProcessed, domain, Set.of(), response);
            Set<Long> added = new LinkedHashSet<>();
            json.get("added").items().forEach(id -> added.add(id(id.asText().orElse(""))));
            added.removeAll(failures.keySet());
            Set<Long> unmentioned = new LinkedHashSet<>(ids);
            unmentioned.removeAll(added);
            unmentioned.removeAll(failures.keySet());
            return new BulkResult<>(List.copyOf(added), failures, Map.of(), List.copyOf(unmentioned), json, response);
        };
    }

    /** An array in the request's order. */
    public static Function<ResultResponse, BulkResult<Integer>> positions(SequencesDomain domain, int sent) {
        return response -> {
            if (pending(response)) {
                return new BulkResult<>(JobReader.in(response).orElseThrow(), response);
            }
            JsonValue json = Responses.json(response);
            List<JsonValue> items = objects(json, sent);
            List<Integer> succeeded = new ArrayList<>();
            List<Integer> unmentioned = new ArrayList<>();
            Map<Integer, SequencesException> failures = new LinkedHashMap<>();
            Map<Integer, Long> createdIds = new LinkedHashMap<>();
            for (int i = 0; i < sent; i++) {
                JsonValue item = items.get(i);
                String created = item.get("id").asText().orElse("");
                if (failed(item)) {
                    failures.put(i, failure(item, domain, response));
                } else if (SequencesErrorDecoder.isInteger(created)) {
                    succeeded.add(i);
                    createdIds.put(i, Long.parseLong(created));
                } else {
                    unmentioned.add(i);
                }
            }
            return new BulkResult<>(succeeded, failures, createdIds, unmentioned, json, response);
        };
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

    /** Whether the API accepted the request and has not completed it yet. */
    private static boolean pending(ResultResponse response) {
        return JobReader.in(response).isPresent();
    }

    /** True if the item has any error member, even one that is not a known code: it is not a success. */
    public static boolean failed(JsonValue item) {
        return Stream.of("error", "errorDetails").map(item::get).anyMatch(said -> !said.isMissing() && !said.isNull());
    }

    /** A missing map has no failures. */
    private static Map<Long, SequencesException> failures(
            JsonValue map, @Nullable SequencesDomain domain, Set<String> doubtful, ResultResponse response) {
        if (!map.isObject() && !map.isMissing() && !map.isNull()) {
            throw UnreadableResult.foreign("it is no map of failures");
        }
        Map<Long, SequencesException> failures = new LinkedHashMap<>();
        map.names().forEach(id -> failures.put(id(id), failure(map.get(id), domain, doubtful, response)));
        return failures;
    }

    /** The exception that a call for one part alone would have thrown. */
    public static SequencesException failure(
            JsonValue item, @Nullable SequencesDomain domain, ResultResponse response) {
        return failure(item, domain, Set.of(), response);
    }

    private static SequencesException failure(
            JsonValue item, @Nullable SequencesDomain domain, Set<String> doubtful, ResultResponse response) {
        CodeMeaning meaning = CodeMeaning.of(domain, SequencesErrorDecoder.codeOf(item));
        ErrorResponse error = response.itemError(status(item, meaning), item.toString());
        SequencesException failure = SequencesErrorDecoder.decodeItem(error, meaning, doubtful);
        boolean done = failure.error()
                .filter(line -> line.outcome() != Outcome.NOT_PROCESSED)
                .isPresent();
        return done ? withOutcome(Outcome.UNKNOWN, item, meaning, response) : failure;
    }

    /** The parts of a response share its call record, unless a part may have been done in spite of its error. */
    private static SequencesException withOutcome(
            Outcome outcome, JsonValue item, CodeMeaning meaning, ResultResponse response) {
        ResultResponse own = new ResultResponse(
                response.headers(),
                response.body(),
                response.info(),
                Responses.story(response, outcome),
                response.redaction());
        return SequencesErrorDecoder.decodeItem(
                own.itemError(status(item, meaning), item.toString()), meaning, Set.of());
    }

    /** The item's status, or else the documented one of its code; the response's own is a 2xx. */
    private static int status(JsonValue item, CodeMeaning meaning) {
        String sent = item.get("status").asText().orElse("");
        if (HTTP_ERROR.matcher(sent).matches()) {
            return Integer.parseInt(sent);
        }
        SequencesErrorCode line = meaning.line();
        return line == null ? UNKNOWN_STATUS : line.status();
    }

    /** Any other key means another shape, which must not pass for success. */
    private static long id(String text) {
        if (!SequencesErrorDecoder.isInteger(text)) {
            throw UnreadableResult.foreign("a key in it is no id");
        }
        return Long.parseLong(text);
    }
}
