package dev.faultline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.JsonValue;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The stored form of a submission: complete, checked when read, and without personal data anywhere else. */
@FaultlineTest
class PreparedApplicationTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00.123456Z");
    private static final String KEY = "0b8ad6e4-1a87-4a60-9f53-0f4f8a4ac6a1";

    private static final PreparedApplication PREPARED = prepared(Samples.application());

    @Test
    void stored_comesBackWithTheSameKeyAndBytes() throws Exception {
        byte[] unusual = "{ \"jobId\" : \"job_1\", \"candidate\":{\"firstName\":\"J\u00f6rg \u263a\"} }\n"
                .getBytes(StandardCharsets.UTF_8);
        for (byte[] bytes : new byte[][] {Samples.application().toJson(), unusual}) {
            PreparedApplication prepared = PreparedApplication.of(NewApplication.fromJson(bytes), NOW);

            assertThat(UUID.fromString(prepared.idempotencyKey()).version()).isEqualTo(4);
            for (PreparedApplication read : new PreparedApplication[] {
                PreparedApplication.parse(prepared.toJson()),
                PreparedApplication.parse(prepared.toBytes()),
                serialised(prepared)
            }) {
                assertThat(read).isEqualTo(prepared).hasSameHashCodeAs(prepared);
                assertThat(read.idempotencyKey()).isEqualTo(prepared.idempotencyKey());
                assertThat(read.application().toJson()).isEqualTo(bytes);
                assertThat(read.preparedAt()).isEqualTo("2026-01-01T00:00:00.123Z");
                assertThat(read.protectedUntil()).isEqualTo("2026-01-01T23:00:00.123Z");
            }
        }
    }

    /** The format is documented, and a later release reads what this one wrote. */
    @Test
    void format_isThatOfVersion1() {
        JsonValue json = JsonValue.parse(PREPARED.toJson());

        assertThat(json.names()).containsExactly("version", "kind", "idempotencyKey", "preparedAt", "body", "sha256");
        assertThat(json.get("version").asNumber())
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo("1"));
        assertThat(Base64.getDecoder().decode(json.get("body").asText().orElseThrow()))
                .isEqualTo(Samples.application().toJson());
        String written = "{\"version\":1,\"kind\":\"preparedApplication\","
                + "\"idempotencyKey\":\"0b8ad6e4-1a87-4a60-9f53-0f4f8a4ac6a1\","
                + "\"preparedAt\":\"2026-01-01T00:00:00.123Z\",\"body\":\"eyJqb2JJZCI6ImpvYl8xIn0=\","
                + "\"sha256\":\"e8fe962dbf62d14605563c98a52e460356f351b30c2d5e73d2b1618dcf874017\"}";
        assertThat(prepared(NewApplication.fromJson(utf8("{\"jobId\":\"job_1\"}")))
                        .toJson())
                .isEqualTo(written);
    }

    /** As a JSON column does it. */
    @Test
    void otherOrderAndSpace_changeNothing() {
        JsonValue json = JsonValue.parse(PREPARED.toJson());
        StringBuilder other = new StringBuilder("{\n");
        json.names().stream()
                .sorted()
                .forEach(name -> other.append("  \"" + name + "\" : ")
                        .append(json.get(name))
                        .append(" ,\n"));
        other.setLength(other.length() - 2);

        assertThat(PreparedApplication.parse(other + "}")).isEqualTo(PREPARED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "idempotencyKey", "preparedAt", "body", "sha256"})
    void changedMember_isNoticed(String member) {
        String value = JsonValue.parse(PREPARED.toJson()).get(member).asText().orElseThrow();
        char at = value.charAt(3);
        String changed = value.substring(0, 3) + (at == '1' ? '2' : '1') + value.substring(4);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreparedApplication.parse(PREPARED.toJson().replace(value, changed)))
                .withMessage("json is a prepared application that was changed: give the text as toJson() returned it");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreparedApplication.parse(
                        JsonValue.parse(PREPARED.toJson()).without(member).toString()))
                .withMessageContaining("that was changed");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | cut off, or no JSON object
            {"version":1,"idempotencyKey":"0b8   | cut off, or no JSON object
            []                                   | cut off, or no JSON object
            {}                                   | no prepared application
            {"jobId":"job_1","candidate":{}}     | no prepared application
            {"version":2,"key":"newer"}          | of version 2: give one of version 1, or use the SDK that wrote it
            {"version":1}                        | that was changed
            """)
    void textThatIsNone_isRejected(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PreparedApplication.parse(text))
                .withMessageContaining(message);
    }

    @Test
    void cutAnywhere_isRejectedAndNothingIsQuoted() {
        String text = PREPARED.toJson();
        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> PreparedApplication.parse(cut))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContainingAny("eyJ", KEY);
        }
    }

    @Test
    void words_haveNothingPersonal() {
        assertThat(PREPARED.toString())
                .isEqualTo("PreparedApplication[idempotencyKey=" + KEY + ", preparedAt=2026-01-01T00:00:00.123Z]");
        assertThat(PREPARED.sourceApplicationId()).contains("ats-7781");
        assertThat(PREPARED).isNotEqualTo(PreparedApplication.of(Samples.application(), NOW));
    }

    /** When it was sent first, nobody knows: neither a first use nor a protected time could be told. */
    @ParameterizedTest
    @EnumSource
    void keyOfAView_isRejected(Surface surface, FaultServer server, FakeClock clock) {
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            PartnerClient view = partner.with(o -> o.idempotencyKey(KEY));

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> prepare(surface, view))
                    .withMessage(
                            "idempotencyKey is set, but prepare(..) makes a key that was never sent: prepare without"
                                    + " the view's key, or, if that was sent before, submit(..) the same bytes with it again");
            assertThat(prepare(surface, partner).preparedAt()).isEqualTo(clock.now());
        }
        assertThat(server.requests()).isEmpty();
    }

    private static PreparedApplication prepare(Surface surface, PartnerClient partner) {
        return surface == Surface.BLOCKING
                ? partner.applications().prepare(Samples.application())
                : partner.async().applications().prepare(Samples.application());
    }

    private static PreparedApplication prepared(NewApplication application) {
        return new PreparedApplication(application, KEY, NOW.truncatedTo(ChronoUnit.MILLIS), true);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PreparedApplication serialised(PreparedApplication prepared)
            throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(prepared);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (PreparedApplication) in.readObject();
        }
    }
}
