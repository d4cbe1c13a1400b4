package dev.faultline.sequences.internal;

import dev.faultline.core.FieldError;
import dev.faultline.core.JsonValue;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.sequences.Contract;
import dev.faultline.sequences.SequencesDomain;
import dev.faultline.sequences.SequencesError;
import dev.faultline.sequences.SequencesErrorCode;
import dev.faultline.sequences.SequencesException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads error responses: problem details with an integer code, or with a slug in the newer contract. */
public final class SequencesErrorDecoder {

    private SequencesErrorDecoder() {}

    public static SequencesException decode(ErrorResponse response, @Nullable SequencesDomain domain) {
        return decode(response, domain, Set.of(), Contract.OLDER);
    }

    /**
     * The vendor's pages disagree on the doubtful codes, so only the fact of failure is used.
     *
     * @param contract decides which code counts where a response has both
     */
    public static SequencesException decode(
            ErrorResponse response, @Nullable SequencesDomain domain, Set<String> doubtful, Contract contract) {
        JsonValue body = response.json();
        String number = body.get("errorCode").asText().orElse(null);
        String slug = body.get("code").asText().orElse(null);
        boolean bySlug = slug != null && (number == null || contract == Contract.CURRENT);
        String sent = bySlug ? slug : number;
        CodeMeaning meaning;
        if (sent == null) {
            meaning = new CodeMeaning(domain, null);
        } else {
            meaning = bySlug ? CodeMeaning.ofSlug(domain, sent) : CodeMeaning.ofInteger(domain, sent);
        }
        ErrorResponse decoded = response.decoded(sent, first(body, "detail", "title"));
        int status = response.status();
        SequencesDomain decided = meaning.domain();
        // The tables have none of these statuses, so such a response comes from in front of the domain.
        if (decided == null || status == 401 || status == 429 || status >= 500) {
            return general(new SequencesErrorResponse(decoded, domain), status);
        }
        return ofDomain(new SequencesErrorResponse(decoded, decided), decided, meaning.line(), doubtful);
    }

    /** Decodes one item of a bulk response, which has the same codes in other members. */
    static SequencesException decodeItem(ErrorResponse response, CodeMeaning meaning, Set<String> doubtful) {
        JsonValue item = response.json();
        String sent = codeOf(item);
        ErrorResponse decoded = response.decoded(sent, first(item, "errorDetails", "detail"));
        SequencesDomain decided = meaning.domain();
        SequencesErrorResponse full = new SequencesErrorResponse(decoded, decided);
        return decided == null ? general(full, response.status()) : ofDomain(full, decided, meaning.line(), doubtful);
    }

    /** The code of an item, {@code null} if it has none that is a text or number. */
    static @Nullable String codeOf(JsonValue item) {
        return (item.isObject() ? item.get("error") : item).asText().orElse(null);
    }

    /**
     * An entry applies only to responses of its own status: no response names its table, so the code may be another
     * domain's.
     */
    private static SequencesException ofDomain(
            SequencesErrorResponse response,
            SequencesDomain domain,
            @Nullable SequencesErrorCode line,
            Set<String> doubtful) {
        ErrorResponse sent = response.response();
        String code = sent.code();
        if (line == null || line.status() != sent.status() || (code != null && doubtful.contains(code))) {
            return DomainTable.of(domain).withoutLine(response);
        }
        sent.errorCode(line);
        return ExceptionMakers.make(line, response);
    }

    private static SequencesException general(SequencesErrorResponse response, int status) {
        SequencesError error = lineOf(status);
        if (error == null) {
            return status >= 500
                    ? new SequencesException.ServerFault(response)
                    : new SequencesException.General(response);
        }
        if (response.response().code() == null) { // this table has statuses, so no code of a response is in it
            response.response().errorCode(error);
        }
        return ExceptionMakers.make(error, response);
    }

    private static @Nullable SequencesError lineOf(int status) {
        return Stream.of(SequencesError.values())
                .filter(line -> line.status() == status)
                .findFirst()
                .orElse(null);
    }

    /** A list with a JSON Pointer an item; its member names are not documented beyond those of RFC 9457. */
    public static List<FieldError> fieldErrors(JsonValue errors) {
        if (!errors.isArray()) {
            return List.of();
        }
        return errors.items().stream()
                .filter(JsonValue::isObject)
                .map(item -> new FieldError(
                        Optional.ofNullable(first(item, "pointer", "path")).orElse(""),
                        item.get("code").asText().orElse(null),
                        Optional.ofNullable(first(item, "detail", "message")).orElseGet(item::toString)))
                .toList();
    }

    public static boolean isInteger(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= 18;
    }

    private static @Nullable String first(JsonValue json, String name, String otherName) {
        String text = json.get(name).asText().orElse("");
        if (text.isBlank()) {
            text = json.get(otherName).asText().orElse("");
        }
        return text.isBlank() ? null : text;
    }
}
