package dev.faultline.sequences;

import dev.faultline.core.FieldError;
import dev.faultline.core.JsonValue;
import dev.faultline.core.spi.ErrorAnswer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads error answers: problem details with an integer code, or with a slug in the newer contract. */
final class SequencesErrors {

    private SequencesErrors() {}

    static SequencesException decode(ErrorAnswer answer, @Nullable SequencesDomain domain) {
        JsonValue body = answer.json();
        return decode(answer, domain, body.get("errorCode"), body.get("code"), first(body, "detail", "title"));
    }

    /** What a bulk answer says about one item: the same codes in other members. */
    static SequencesException decodeItem(ErrorAnswer answer, @Nullable SequencesDomain domain, boolean doubtful) {
        JsonValue item = answer.json();
        JsonValue error = item.isObject() ? item.get("error") : item;
        String text = first(item, "errorDetails", "detail");
        if (doubtful && domain != null) {
            return domain.withoutCode(
                    new SequencesAnswer(answer.decoded(error.asText().orElse(null), text), domain));
        }
        boolean integer = error.asText().filter(SequencesErrors::isInteger).isPresent();
        return integer
                ? decode(answer, domain, error, JsonValue.missing(), text)
                : decode(answer, domain, JsonValue.missing(), error, text);
    }

    private static SequencesException decode(
            ErrorAnswer answer,
            @Nullable SequencesDomain domain,
            JsonValue code,
            JsonValue slug,
            @Nullable String text) {
        String number = code.asText().orElse(null);
        String sent = number == null ? slug.asText().orElse(null) : number;
        SequencesAnswer full = new SequencesAnswer(answer.decoded(sent, text), domain);
        int status = answer.status();
        // The tables have none of these statuses, so such an answer comes from in front of the domain.
        if (domain == null || status == 401 || status == 429 || status >= 500) {
            return general(full, status);
        }
        if (sent == null) {
            return domain.withoutCode(full);
        }
        return number == null ? domain.ofSlug(sent, full) : domain.ofCode(sent, full);
    }

    private static SequencesException general(SequencesAnswer answer, int status) {
        SequencesError error = SequencesError.find(status);
        if (error != null) {
            answer.answer().errorCode(error);
            return error.exception(answer);
        }
        return status >= 500 ? new SequencesException.ServerFault(answer) : new SequencesException.General(answer);
    }

    /** A list with a JSON Pointer an item; its member names are not documented beyond those of RFC 9457. */
    static List<FieldError> fieldErrors(JsonValue errors) {
        return errors.items().stream()
                .filter(JsonValue::isObject)
                .map(item -> new FieldError(
                        Optional.ofNullable(first(item, "pointer", "path")).orElse(""),
                        item.get("code").asText().orElse(null),
                        Optional.ofNullable(first(item, "detail", "message")).orElseGet(item::toString)))
                .toList();
    }

    static boolean isInteger(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static @Nullable String first(JsonValue json, String name, String otherName) {
        return Stream.of(name, otherName)
                .map(json::get)
                .map(JsonValue::asText)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }
}
