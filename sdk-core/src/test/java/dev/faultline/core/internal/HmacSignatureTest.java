package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vector is the one that a vendor publishes for its webhooks. */
class HmacSignatureTest {

    private static final String SECRET = "whsec_test_abcdef1234567890";
    private static final long SENT = 1716393611;
    private static final String TIMESTAMP = "1716393611";
    private static final byte[] BODY =
            bytes("{\"id\":\"evt_test\",\"type\":\"application.status_changed\",\"data\":{}}");
    private static final String V1 = "d7b4ed92ded8c3629bad3c1ef456e80e0e7dd4681675693b1684575562da6a12";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    @Test
    void sign_publishedVector_thePublishedSignature() {
        assertThat(HmacSignature.sign(SECRET, SENT, BODY)).isEqualTo(V1);
    }

    @Test
    void verify_publishedVector_genuine() {
        accepts(verifier(0, SECRET), TIMESTAMP, List.of(V1), BODY);
        accepts(verifier(0, SECRET), TIMESTAMP, List.of(V1.toUpperCase(Locale.ROOT)), BODY);
    }

    @Test
    void verify_severalSecrets_anyOfThemIsGoodEnough() {
        accepts(verifier(0, "whsec_old", SECRET), TIMESTAMP, List.of(V1), BODY);
        accepts(verifier(0, SECRET, "whsec_next"), TIMESTAMP, List.of(V1), BODY);
        rejects(verifier(0, "whsec_old", "whsec_next"), TIMESTAMP, List.of(V1), BODY, Reason.WRONG_SIGNATURE);
    }

    @Test
    void verify_severalSignatures_anyOfThemIsGoodEnough() {
        String other = HmacSignature.sign("whsec_old", SENT, BODY);

        accepts(verifier(0, SECRET), TIMESTAMP, List.of(other, V1), BODY);
        accepts(verifier(0, SECRET), TIMESTAMP, List.of("not hexadecimal", "", V1), BODY);
        rejects(verifier(0, SECRET), TIMESTAMP, List.of(other, other), BODY, Reason.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(longs = {-300, -299, -1, 0, 1, 299, 300})
    void verify_withinTolerance_genuine(long late) {
        accepts(verifier(late, SECRET), TIMESTAMP, List.of(V1), BODY);
    }

    @ParameterizedTest
    @ValueSource(longs = {-86_400, -301, 301, 86_400})
    void verify_tooOldOrTooNew_rejected(long late) {
        rejects(verifier(late, SECRET), TIMESTAMP, List.of(V1), BODY, Reason.OUTSIDE_TOLERANCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30, 62})
    void verify_oneBitOfTheBodyChanged_rejected(int index) {
        byte[] altered = BODY.clone();
        altered[index] ^= 1;

        rejects(verifier(0, SECRET), TIMESTAMP, List.of(V1), altered, Reason.WRONG_SIGNATURE);
    }

    @Test
    void verify_bodyWrittenAnew_rejected() {
        byte[] spaced = bytes(new String(BODY, StandardCharsets.UTF_8).replace(":", ": "));

        rejects(verifier(0, SECRET), TIMESTAMP, List.of(V1), spaced, Reason.WRONG_SIGNATURE);
        rejects(verifier(0, SECRET), TIMESTAMP, List.of(V1), new byte[0], Reason.WRONG_SIGNATURE);
    }

    @Test
    void verify_otherTimestamp_rejected() {
        rejects(verifier(0, SECRET), "1716393612", List.of(V1), BODY, Reason.WRONG_SIGNATURE);
        rejects(verifier(0, SECRET), "01716393611", List.of(V1), BODY, Reason.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zz",
                "d7b",
                "d7b4",
                "d7b4ed92ded8c3629bad3c1ef456e80e0e7dd4681675693b1684575562da6a1",
                "d7b4ed92ded8c3629bad3c1ef456e80e0e7dd4681675693b1684575562da6a12 ",
                "0xd7b4ed92ded8c3629bad3c1ef456e80e0e7dd4681675693b1684575562da6a12",
                "d7b4ed92ded8c3629bad3c1ef456e80e0e7dd4681675693b1684575562da6a1200",
                "17Ttkt7Yw2KbrTwe9FboDg59 1GgWdWk7FoRXVWLaahI=",
            })
    void verify_malformedHexadecimal_rejectedAsWrong(String signature) {
        rejects(verifier(0, SECRET), TIMESTAMP, List.of(signature), BODY, Reason.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "now", "-1716393611", "1716393611.5", "1.7e9", "2024-05-22T16:00:11Z"})
    void verify_noUnixSeconds_rejectedAsMalformed(String timestamp) {
        rejects(verifier(0, SECRET), timestamp, List.of(V1), BODY, Reason.MALFORMED_SIGNATURE);
    }

    @Test
    void verify_noSignatures_rejectedAsMalformed() {
        rejects(verifier(0, SECRET), TIMESTAMP, List.of(), BODY, Reason.MALFORMED_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2038-01-19T03:14:08Z", "2100-05-02T08:15:00Z", "9999-12-31T23:59:59Z"})
    void verify_farInTheFuture_asToday(String instant) {
        Instant sent = Instant.parse(instant);
        String timestamp = Long.toString(sent.getEpochSecond());
        List<String> signatures = List.of(HmacSignature.sign(SECRET, sent.getEpochSecond(), BODY));
        HmacSignature then = verifier(
                Duration.between(Instant.ofEpochSecond(SENT), sent)
                        .plusMinutes(5)
                        .toSeconds(),
                SECRET);
        HmacSignature later = verifier(
                Duration.between(Instant.ofEpochSecond(SENT), sent)
                        .plusSeconds(301)
                        .toSeconds(),
                SECRET);

        accepts(then, timestamp, signatures, BODY);
        rejects(later, timestamp, signatures, BODY, Reason.OUTSIDE_TOLERANCE);
        rejects(verifier(0, SECRET), timestamp, signatures, BODY, Reason.OUTSIDE_TOLERANCE);
    }

    @Test
    void verify_absurdTimestampThatIsGenuinelySigned_rejectedAsOutsideTolerance() {
        String signature = HmacSignature.sign(SECRET, Long.MAX_VALUE, BODY);

        rejects(verifier(0, SECRET), Long.toString(Long.MAX_VALUE), List.of(signature), BODY, Reason.OUTSIDE_TOLERANCE);
    }

    private static HmacSignature verifier(long late, String... secrets) {
        Clock clock = Clock.fixed(Instant.ofEpochSecond(SENT + late), ZoneOffset.UTC);
        return new HmacSignature(List.of(secrets), TOLERANCE, clock);
    }

    private static void accepts(HmacSignature verifier, String timestamp, List<String> signatures, byte[] body) {
        assertThatCode(() -> verifier.verify(timestamp, signatures, body)).doesNotThrowAnyException();
    }

    private static void rejects(
            HmacSignature verifier, String timestamp, List<String> signatures, byte[] body, Reason reason) {
        assertThatExceptionOfType(WebhookException.class)
                .isThrownBy(() -> verifier.verify(timestamp, signatures, body))
                .satisfies(rejection -> {
                    assertThat(rejection.reason()).isEqualTo(reason);
                    assertThat(rejection.getMessage()).doesNotContain(SECRET).doesNotContain(V1.substring(0, 8));
                });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The vector is RFC 4231's second one, of which the key is "Jefe". */
    @Test
    void bodyAlone_publishedVector() {
        String signature = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        byte[] body = bytes("what do ya want for nothing?");

        assertThat(HmacSignature.sign("Jefe", body)).isEqualTo(signature);
        assertThatCode(() -> HmacSignature.verify(List.of("old", "Jefe"), List.of("", "00", signature), body))
                .doesNotThrowAnyException();
        assertThatExceptionOfType(WebhookException.class)
                .isThrownBy(() -> HmacSignature.verify(List.of("old"), List.of(signature), body))
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(Reason.WRONG_SIGNATURE));
        assertThatExceptionOfType(WebhookException.class)
                .isThrownBy(() -> HmacSignature.verify(List.of("Jefe"), List.of("", "not hexadecimal"), body))
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(Reason.MALFORMED_SIGNATURE));
    }
}
