package dev.faultline.telephony.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form in which a transcript arrives. */
class TranscriptTest {

    private static final String TURNS = "[{\"role\":\"agent\",\"content\":\"Hello.\",\"start\":0,\"end\":1.5},"
            + "{\"role\":\"user\",\"content\":\"Hi: there\",\"start\":\"1.5\",\"end\":2},null,\"(noise)\"]";

    static Stream<JsonValue> turns() {
        return Stream.of(JsonValue.parseLeniently(TURNS), JsonValue.of(TURNS));
    }

    @ParameterizedTest
    @MethodSource("turns")
    void listOfTurns_bareOrAsAText(JsonValue sent) {
        Transcript transcript = Transcript.read(sent);

        assertThat(transcript).isNotNull().isEqualTo(Transcript.of(TURNS)).hasToString("Transcript[3 turns]");
        assertThat(transcript.turns()).extracting(Transcript.Turn::role).containsExactly("agent", "user", null);
        assertThat(transcript.turns().get(0).end()).isEqualByComparingTo(new BigDecimal("1.5"));
        assertThat(transcript.turns().get(1).start()).isEqualByComparingTo(new BigDecimal("1.5"));
        assertThat(transcript.text()).isEqualTo("agent: Hello.\nuser: Hi: there\n(noise)");
        assertThat(transcript.turns().get(1)).hasToString("Turn[role=user]");
        assertThat(transcript.json().isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hello.",
                "",
                "[laughs] Hello [sighs]",
                "[",
                "[{\"role\":\"agent\"}",
                "{\"role\":\"agent\"}",
                "null",
                "42"
            })
    void plainText_staysAsItIs(String text) {
        Transcript transcript = Transcript.read(JsonValue.of(text));

        assertThat(transcript).isNotNull();
        assertThat(transcript.text()).isEqualTo(text);
        assertThat(transcript.turns()).isEmpty();
        assertThat(transcript).hasToString("Transcript[" + text.length() + " characters]");
    }

    @Test
    @SuppressWarnings("NullAway")
    void null_isRejectedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Transcript.of(null))
                .withMessageStartingWith("text is null: give a call's transcript");
    }

    @Test
    void noTranscript() {
        assertThat(Transcript.read(JsonValue.missing())).isNull();
        assertThat(Transcript.read(JsonValue.of(null))).isNull();
        assertThat(Transcript.read(JsonValue.of(Map.of("a", 1)))).isNull();
        assertThat(Transcript.read(JsonValue.of(List.of()))).isEqualTo(Transcript.of("[]"));
    }
}
