package dev.faultline.sequences.internal;

import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.ResultResponse;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesErrorCode;
import dev.faultline.sequences.SequencesException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the exception of one part of a bulk operation. */
final class PartFailure {

    /** The status of an item with a code that is in no table. */
    private static final int UNKNOWN_STATUS = 400;

    private PartFailure() {}

    /** True if the item has any error member, even one that is not a known code: it is not a success. */
    static boolean in(JsonValue item) {
        return has(item, "error") || has(item, "errorDetails");
    }

    private static boolean has(JsonValue item, String member) {
        JsonValue said = item.get(member);
        return !said.isMissing() && !said.isNull();
    }

    /** The exception that a call for one part alone would have thrown. */
    static SequencesException of(JsonValue item, @Nullable SequencesDomain domain, ResultResponse response) {
        return of(item, domain, Set.of(), response);
    }

    static SequencesException of(
            JsonValue item, @Nullable SequencesDomain domain, Set<String> doubtful, ResultResponse response) {
        CodeMeaning meaning = CodeMeaning.of(domain, SequencesErrorDecoder.codeOf(item));
        ErrorResponse error = response.itemError(status(item, meaning), item);
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
        return SequencesErrorDecoder.decodeItem(own.itemError(status(item, meaning), item), meaning, Set.of());
    }

    /** The item's status, or else the documented one of its code; the response's own is a 2xx. */
    private static int status(JsonValue item, CodeMeaning meaning) {
        String sent = item.get("status").asText().orElse("");
        if (sent.length() == 3 && sent.startsWith("4") && SequencesErrorDecoder.isInteger(sent)) {
            return Integer.parseInt(sent);
        }
        SequencesErrorCode line = meaning.line();
        return line == null ? UNKNOWN_STATUS : line.status();
    }
}
