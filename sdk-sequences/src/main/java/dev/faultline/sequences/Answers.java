package dev.faultline.sequences;

import dev.faultline.core.ApiException;
import dev.faultline.core.Confirmation;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.spi.CallRecord;
import dev.faultline.core.spi.Fields;
import dev.faultline.core.spi.Operation;
import dev.faultline.core.spi.ResultAnswer;
import dev.faultline.core.spi.UnreadableResult;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads the answers that are about one thing. */
final class Answers {

    private Answers() {}

    /** The thing itself. An answer without its id need not be the vendor's. */
    static <T> Function<ResultAnswer, T> one(Function<Fields, T> reader) {
        return answer -> read(reader, new Fields(json(answer), answer.info()));
    }

    /** A change may be confirmed without the thing: several pages do not show what comes back. */
    static <T> Function<ResultAnswer, T> changed(long id, Function<Fields, T> reader) {
        return changed(Map.of("id", id), reader);
    }

    /** An answer to a change, which may leave out what the request has said. */
    static <T> Function<ResultAnswer, T> changed(Map<String, ?> known, Function<Fields, T> reader) {
        return answer -> read(reader, new Fields(change(answer), answer.info(), known));
    }

    /** Takes any body, since no page shows one, except markup, which portals and gateways send. */
    static Confirmation confirmation(ResultAnswer answer) {
        if (new String(answer.body(), StandardCharsets.UTF_8).stripLeading().startsWith("<")) {
            throw UnreadableResult.foreign("it is a page");
        }
        return answer.confirmation();
    }

    /** A deletion; a repeat of it knows by the code of the missing record that a lost attempt was done. */
    static Operation<Confirmation> deletion(Operation.Builder operation, SequencesErrorCode gone) {
        return operation.reads(Answers::confirmation).doneIf(error(gone));
    }

    /** Recognises one error by its code. An answer without the code may be a gateway's. */
    static Predicate<ApiException> error(SequencesErrorCode line) {
        return failure -> failure.error().filter(line::equals).isPresent();
    }

    /** {@linkplain JsonValue#isMissing() Missing} if the body is empty, as several pages do not show what comes back. */
    static JsonValue body(ResultAnswer answer) {
        return answer.body().length == 0 ? JsonValue.missing() : json(answer);
    }

    /** The body as JSON; no other body is the vendor's. */
    static JsonValue json(ResultAnswer answer) {
        try {
            return answer.json(JsonValue.class);
        } catch (UnreadableResult e) {
            throw foreign(e);
        }
    }

    /** Any body, since a 202 promises none. */
    static JsonValue any(ResultAnswer answer) {
        return JsonValue.parseLeniently(new String(answer.body(), StandardCharsets.UTF_8));
    }

    /** Refuses an answer that has none of the members by which the vendor's is known. */
    static void recognise(Fields fields, String... names) {
        try {
            withAny(fields, names);
        } catch (UnreadableResult e) {
            throw foreign(e);
        }
    }

    /** Refuses an object with none of the members that make it of use. */
    static Fields withAny(Fields fields, String... names) {
        for (String name : names) {
            if (!fields.value(name).isMissing()) {
                return fields;
            }
        }
        throw new UnreadableResult(names[0] + " is missing");
    }

    /** The object that an answer to a change has in it, missing if the body is empty. */
    static JsonValue change(ResultAnswer answer) {
        JsonValue body = body(answer);
        if (!body.isMissing() && body.names().isEmpty()) {
            throw UnreadableResult.foreign("it is no object with members");
        }
        return body;
    }

    /** A copy of the call's story for a part of its answer that leaves another outcome than the whole. */
    static CallRecord story(ResultAnswer answer, Outcome outcome) {
        CallRecord call = answer.record();
        CallRecord story = new CallRecord(call.operation(), call.idempotencyKey(), call.verification());
        answer.info().attempts().forEach(story::add);
        story.leaves(call.outcome());
        story.leaves(outcome);
        return story;
    }

    private static <T> T read(Function<Fields, T> reader, Fields fields) {
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
