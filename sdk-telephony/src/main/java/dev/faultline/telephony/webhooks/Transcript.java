package dev.faultline.telephony.webhooks;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.faultline.core.FromJson;
import dev.faultline.core.JsonValue;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.json.Json;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.calls.Call;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The transcript of a call. It arrives as plain text, as a list of turns, or as such a list in a JSON string; all three
 * are read. Source: <a href="https://dialnexa.com/docs/api-reference/webhooks">Webhooks</a>, and live responses.
 */
public final class Transcript implements FromJson {

    private final JsonValue json;
    private final @Nullable String plain;
    private final List<Turn> turns;

    private Transcript(JsonValue json, @Nullable String plain, List<Turn> turns) {
        this.json = json;
        this.plain = plain;
        this.turns = turns;
    }

    /**
     * Reads a transcript in any of its forms, for example that of a {@link Call}.
     *
     * @param text plain, or a JSON array
     * @return the transcript
     */
    public static Transcript of(String text) {
        Checks.notNull(text, "text", "a call's transcript");
        try {
            JsonValue inner = Json.read(text.getBytes(StandardCharsets.UTF_8), JsonValue.class, ResponseInfo.none());
            if (inner.isArray()) {
                return new Transcript(inner, null, turns(inner));
            }
        } catch (IOException e) {
            // not JSON but plain text, such as "[laughs] Hello."
        }
        return new Transcript(JsonValue.of(text), text, List.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    private static @Nullable Transcript read(JsonFields fields) {
        return read(fields.json());
    }

    static @Nullable Transcript read(JsonValue value) {
        return value.isArray()
                ? new Transcript(value, null, turns(value))
                : value.asText().map(Transcript::of).orElse(null);
    }

    private static List<Turn> turns(JsonValue array) {
        return array.items().stream()
                .filter(item -> !item.isNull())
                .map(item -> Turn.read(new JsonFields(item)))
                .toList();
    }

    /**
     * The turns of the conversation.
     *
     * @return the turns in order, empty if the transcript is plain text
     */
    public List<Turn> turns() {
        return turns;
    }

    /**
     * The transcript as text.
     *
     * @return plain text as sent; otherwise one line for each turn, after its role and a colon
     */
    public String text() {
        return plain == null ? turns.stream().map(Turn::line).collect(Collectors.joining("\n")) : plain;
    }

    /**
     * The transcript as JSON.
     *
     * @return a list, or a text if it is plain
     */
    @Override
    public JsonValue json() {
        return json;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Transcript that && json.equals(that.json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    /** No content: it is personal data. */
    @Override
    public String toString() {
        return plain == null
                ? "Transcript[" + turns.size() + " turns]"
                : "Transcript[" + plain.length() + " characters]";
    }

    /**
     * One side's turn.
     *
     * @param role the speaker, as sent
     * @param content the words
     * @param start its start; the unit is not documented
     * @param end its end; the unit is not documented
     * @param json the raw JSON
     */
    public record Turn(
            @Nullable String role,
            @Nullable String content,
            @Nullable BigDecimal start,
            @Nullable BigDecimal end,
            JsonValue json)
            implements FromJson {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Turn read(JsonFields fields) {
            JsonValue turn = fields.json();
            Optional<String> bare = turn.asText();
            return new Turn(
                    fields.text("role"),
                    bare.orElseGet(() -> fields.text("content")),
                    fields.number("start"),
                    fields.number("end"),
                    turn);
        }

        private String line() {
            String said = content == null ? "" : content;
            return role == null ? said : role + ": " + said;
        }

        /** No content: it is personal data. */
        @Override
        public String toString() {
            return "Turn[role=" + role + "]";
        }
    }
}
