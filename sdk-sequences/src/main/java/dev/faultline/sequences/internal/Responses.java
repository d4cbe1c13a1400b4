package dev.faultline.sequences.internal;

import dev.faultline.core.ApiException;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.core.internal.json.UnreadableResult;
import dev.faultline.sequences.ItemList;
import dev.faultline.sequences.SequencesErrorCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the responses about one resource, and lists in one piece. */
public final class Responses {

    private Responses() {}

    /** The resource itself. A response without its id need not be the vendor's. */
    public static <T> Function<ResultResponse, T> one(Function<JsonFields, T> reader) {
        return response -> read(reader, new JsonFields(json(response), response.info()));
    }

    /** A change may be confirmed without the resource: several pages do not show the response. */
    public static <T> Function<ResultResponse, T> changed(long id, Function<JsonFields, T> reader) {
        return changed(Map.of("id", id), reader);
    }

    /** A response to a change, which may leave out values of the request. */
    public static <T> Function<ResultResponse, T> changed(Map<String, ?> known, Function<JsonFields, T> reader) {
        return response -> read(reader, new JsonFields(change(response), response.info(), known));
    }

    /** Takes any body, since no page shows one, except markup, which portals and gateways send. */
    public static JsonResult jsonResult(ResultResponse response) {
        if (new String(response.body(), StandardCharsets.UTF_8).stripLeading().startsWith("<")) {
            throw UnreadableResult.foreign("it is a page");
        }
        return response.jsonResult();
    }

    /** A deletion. The code of the missing record shows a retry that a lost attempt succeeded. */
    public static Operation<JsonResult> deletion(Operation.Builder operation, SequencesErrorCode gone) {
        return operation.reads(Responses::jsonResult).doneIf(error(gone));
    }

    /** Recognises one error by its code. A response without the code may be a gateway's. */
    public static Predicate<ApiException> error(SequencesErrorCode line) {
        return failure -> failure.error().filter(line::equals).isPresent();
    }

    /**
     * {@linkplain JsonValue#isMissing() Missing} if the body is empty, since several pages do not show the response.
     */
    static JsonValue body(ResultResponse response) {
        return response.body().length == 0 ? JsonValue.missing() : json(response);
    }

    /** The body as JSON; no other body is the vendor's. */
    public static JsonValue json(ResultResponse response) {
        try {
            return response.json(JsonValue.class);
        } catch (UnreadableResult e) {
            throw foreign(e);
        }
    }

    /** Any body, since a 202 promises none. */
    public static JsonValue any(ResultResponse response) {
        return JsonValue.parseLeniently(new String(response.body(), StandardCharsets.UTF_8));
    }

    /** Rejects a response with none of the members that identify the vendor's. */
    public static void recognise(JsonFields fields, String... names) {
        try {
            withAny(fields, names);
        } catch (UnreadableResult e) {
            throw foreign(e);
        }
    }

    /** Rejects an object without any of the required members. */
    public static JsonFields withAny(JsonFields fields, String... names) {
        for (String name : names) {
            if (!fields.value(name).isMissing()) {
                return fields;
            }
        }
        throw new UnreadableResult(names[0] + " is missing");
    }

    /** A read whose fields no page shows: the response's whole JSON. */
    public static JsonResult untyped(ResultResponse response) {
        return new JsonResult(json(response), response.info());
    }

    /** A list in one piece: an array; in an envelope too, where the reference contradicts itself. */
    public static <T> ItemList<T> listing(ResultResponse response, Function<JsonFields, T> reader) {
        JsonValue json = json(response);
        JsonValue items = json.isArray() ? json : json.get("items");
        if (!items.isArray()) {
            throw UnreadableResult.foreign("it is no list");
        }
        List<T> read = items.items().stream()
                .filter(JsonValue::isObject)
                .map(item -> reader.apply(new JsonFields(item, response.info())))
                .toList();
        return new ItemList<>(read, json, response.info());
    }

    /** The object that a response to a change has in it, missing if the body is empty. */
    static JsonValue change(ResultResponse response) {
        JsonValue body = body(response);
        if (!body.isMissing() && body.names().isEmpty()) {
            throw UnreadableResult.foreign("it is no object with members");
        }
        return body;
    }

    /** A copy of the call's record for a part of the response with an outcome of its own. */
    public static CallRecord story(ResultResponse response, Outcome outcome) {
        CallRecord call = response.record();
        CallRecord story = new CallRecord(call.operation(), call.idempotencyKey(), call.verification());
        response.info().attempts().forEach(story::add);
        story.mergeOutcome(call.outcome());
        story.mergeOutcome(outcome);
        return story;
    }

    private static <T> T read(Function<JsonFields, T> reader, JsonFields fields) {
        try {
            return reader.apply(fields);
        } catch (UnreadableResult e) {
            throw foreign(e);
        }
    }

    private static UnreadableResult foreign(UnreadableResult e) {
        return UnreadableResult.foreign(String.valueOf(e.getMessage()));
    }
}
