package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.internal.HmacSignature;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class InterviewsWebhooksTest {

    // signed with OpenSSL: printf '%s.%s' "$timestamp" "$body" | openssl dgst -sha256 -hmac "$secret"
    private static final String SECRET = "whsec_demo_7Qp2";
    private static final long SIGNED_AT = 1777709700;
    private static final String TIMESTAMP = "1777709700";
    private static final byte[] BODY =
            bytes("{\"event\":\"candidate_status_changed\",\"webhookId\":\"wh_71\",\"companyId\":\"comp_9\","
                    + "\"timestamp\":\"2026-05-02T08:15:00Z\",\"data\":{\"candidateId\":\"cand_55\","
                    + "\"jobPositionId\":\"pos_8\",\"status\":\"interviewed\",\"previousStatus\":\"invited\"}}");
    private static final String HEX = "54b2bd9bf0d00b83cea22f515d567079de498d125d8bce40e609b23a2ea604c4";
    private static final String SIGNATURE = "sha256=" + HEX;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static InterviewsWebhooks.Builder at(long seconds) {
        return InterviewsWebhooks.builder().clock(Clock.fixed(Instant.ofEpochSecond(seconds), ZoneOffset.UTC));
    }

    private static InterviewEvent receive(String body) {
        String signature = "sha256=" + HmacSignature.sign("s", 100, bytes(body));
        return at(100).secret("s").build().receive(bytes(body), headers(signature, "100"));
    }

    private static Reason rejection(InterviewsWebhooks webhooks, byte[] body, String signature, String timestamp) {
        return catchThrowableOfType(WebhookException.class, () -> webhooks.receive(body, headers(signature, timestamp)))
                .reason();
    }

    @Test
    void vector_isGenuineAndTyped() {
        InterviewEvent event = at(SIGNED_AT).secret(SECRET).build().receive(BODY, headers(SIGNATURE, TIMESTAMP));

        JsonValue data = JsonValue.of(Map.of(
                "candidateId", "cand_55",
                "jobPositionId", "pos_8",
                "status", "interviewed",
                "previousStatus", "invited"));
        assertThat(event)
                .isEqualTo(new InterviewEvent.CandidateStatusChanged(
                        "cand_55",
                        "pos_8",
                        OpenEnum.of(CandidateStatus.INTERVIEWED),
                        OpenEnum.of(CandidateStatus.INVITED),
                        new InterviewEvent.Delivery(
                                "candidate_status_changed",
                                "wh_71",
                                "comp_9",
                                Instant.parse("2026-05-02T08:15:00Z"),
                                data,
                                JsonValue.parseLeniently(new String(BODY, StandardCharsets.UTF_8)))));
        assertThat(event.type()).isEqualTo("candidate_status_changed");
    }

    @Test
    void vectorWithOtherCharacters_isGenuine() {
        byte[] body = bytes("{\"event\":\"analysis_ready\",\"data\":{\"note\":\"Žąsinė kavinė ☕\"}}");
        InterviewEvent event = at(SIGNED_AT)
                .secret("clé-ü")
                .build()
                .receive(
                        body,
                        headers("sha256=32dcbd379f003652e82fd6363fb8d320a5e750b9b3b2ce872b574f9684327b0c", TIMESTAMP));
        assertThat(event).isInstanceOf(InterviewEvent.AnalysisReady.class);
        assertThat(event.delivery().data().get("note").asText()).contains("Žąsinė kavinė ☕");
        assertThat(event.toString()).doesNotContain("kavin");
    }

    @Test
    void formsThatMeanTheSame_areGenuine() {
        InterviewsWebhooks webhooks = at(SIGNED_AT).secret(SECRET).build();
        assertThat(webhooks.receive(BODY, headers(" " + SIGNATURE + " ", " " + TIMESTAMP)))
                .isInstanceOf(InterviewEvent.CandidateStatusChanged.class);
        assertThat(webhooks.receive(BODY, headers("sha256=" + HEX.toUpperCase(Locale.ROOT), TIMESTAMP)))
                .isInstanceOf(InterviewEvent.CandidateStatusChanged.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void missingHeader_isRejected(String missing) {
        InterviewsWebhooks webhooks = at(SIGNED_AT).secret(SECRET).build();
        assertThat(rejection(webhooks, BODY, missing, TIMESTAMP)).isEqualTo(Reason.MISSING_SIGNATURE);
        assertThat(rejection(webhooks, BODY, SIGNATURE, missing)).isEqualTo(Reason.MISSING_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {HEX, "sha1=" + HEX, "SHA256" + HEX, "v1=" + HEX})
    void signatureOfAnotherForm_isRejected(String signature) {
        assertThat(rejection(at(SIGNED_AT).secret(SECRET).build(), BODY, signature, TIMESTAMP))
                .isEqualTo(Reason.MALFORMED_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1777709700", "1.777e9", "1777709700.0", "2026-05-02T08:15:00Z", "now"})
    void timestampOfAnotherForm_isRejected(String timestamp) {
        assertThat(rejection(at(SIGNED_AT).secret(SECRET).build(), BODY, SIGNATURE, timestamp))
                .isEqualTo(Reason.MALFORMED_SIGNATURE);
    }

    @Test
    void alteredByte_isRejectedWhereverItIs() {
        InterviewsWebhooks webhooks = at(SIGNED_AT).secret(SECRET).build();
        for (int i = 0; i < BODY.length; i++) {
            byte[] altered = BODY.clone();
            altered[i] ^= 1;
            assertThat(rejection(webhooks, altered, SIGNATURE, TIMESTAMP)).isEqualTo(Reason.WRONG_SIGNATURE);
        }
        byte[] longer = Arrays.copyOf(BODY, BODY.length + 1);
        longer[BODY.length] = '\n';
        assertThat(rejection(webhooks, longer, SIGNATURE, TIMESTAMP)).isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void wrongSignatureTimestampOrSecret_isRejected() {
        InterviewsWebhooks webhooks = at(SIGNED_AT).secret(SECRET).build();
        assertThat(rejection(webhooks, BODY, SIGNATURE, "1777709701"))
                .as("the time is signed too")
                .isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks, BODY, SIGNATURE.substring(0, 69), TIMESTAMP))
                .isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks, BODY, "sha256=", TIMESTAMP)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks, BODY, "sha256=nothex", TIMESTAMP)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(at(SIGNED_AT).secret("whsec_other").build(), BODY, SIGNATURE, TIMESTAMP))
                .isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void secretInRotation_eitherIsAccepted() {
        String byTheNew = "sha256=" + HmacSignature.sign("whsec_new", SIGNED_AT, BODY);
        InterviewsWebhooks webhooks =
                at(SIGNED_AT).secret("whsec_new").secret(SECRET).build();
        assertThat(webhooks.receive(BODY, headers(SIGNATURE, TIMESTAMP))).isNotNull();
        assertThat(webhooks.receive(BODY, headers(byTheNew, TIMESTAMP))).isNotNull();
        assertThat(rejection(at(SIGNED_AT).secret(SECRET).build(), BODY, byTheNew, TIMESTAMP))
                .isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "300, true", "-300, true", "301, false", "-301, false", "100000, false"})
    void age_withinFiveMinutesEitherWay(long apart, boolean accepted) {
        InterviewsWebhooks webhooks = at(SIGNED_AT + apart).secret(SECRET).build();
        if (accepted) {
            assertThat(webhooks.receive(BODY, headers(SIGNATURE, TIMESTAMP))).isNotNull();
        } else {
            assertThat(rejection(webhooks, BODY, SIGNATURE, TIMESTAMP)).isEqualTo(Reason.OUTSIDE_TOLERANCE);
        }
        assertThat(at(SIGNED_AT + apart)
                        .secret(SECRET)
                        .tolerance(Duration.ofDays(2))
                        .build()
                        .receive(BODY, headers(SIGNATURE, TIMESTAMP)))
                .isNotNull();
    }

    @Test
    void deliveryOfTheYear2100_isGenuine() {
        long then = Instant.parse("2100-05-02T08:15:00Z").getEpochSecond();
        byte[] body = bytes("{\"event\":\"analysis_ready\"}");
        String signature = "sha256=" + HmacSignature.sign("s", then, body);

        assertThat(at(then + 300).secret("s").build().receive(body, headers(signature, Long.toString(then))))
                .isInstanceOf(InterviewEvent.AnalysisReady.class);
        assertThat(rejection(at(then + 301).secret("s").build(), body, signature, Long.toString(then)))
                .isEqualTo(Reason.OUTSIDE_TOLERANCE);
    }

    @ParameterizedTest
    @EnumSource
    void eachEvent_hasItsType(InterviewsSubscription.EventType type) {
        InterviewEvent event = receive("{\"event\":\"" + OpenEnum.wireName(type)
                + "\",\"webhookId\":\"w\",\"companyId\":\"c\",\"timestamp\":\"2026-05-02T08:15:00.5Z\","
                + "\"data\":{\"anything\":[1],\"candidateId\":\"c\",\"jobPositionId\":\"p\"},\"deliveryId\":\"d_1\"}");

        Class<?> expected = switch (type) {
            case ANALYSIS_READY -> InterviewEvent.AnalysisReady.class;
            case CANDIDATE_STATUS_CHANGED -> InterviewEvent.CandidateStatusChanged.class;
            case CV_ANALYSIS_COMPLETE -> InterviewEvent.CvAnalysisComplete.class;
            case BULK_IMPORT_COMPLETE -> InterviewEvent.BulkImportComplete.class;
        };
        assertThat(event).isExactlyInstanceOf(expected);
        assertThat(event.delivery().webhookId()).isEqualTo("w");
        assertThat(event.delivery().companyId()).isEqualTo("c");
        assertThat(event.delivery().timestamp()).isEqualTo(Instant.parse("2026-05-02T08:15:00.5Z"));
        assertThat(event.delivery().data().get("anything")).hasToString("[1]");
        assertThat(event.type()).isEqualTo(OpenEnum.wireName(type));
        assertThat(event.json().get("deliveryId").asText())
                .as("what is newer than this SDK")
                .contains("d_1");
    }

    @Test
    void newerEventOrStatus_isReadable() {
        InterviewEvent.Unknown unknown =
                (InterviewEvent.Unknown) receive("{\"event\":\"call_ended\",\"data\":{\"callId\":\"k\"}}");
        assertThat(unknown.type()).isEqualTo("call_ended");
        assertThat(unknown.json().get("event").asText()).contains("call_ended");
        assertThat(unknown.delivery().data().get("callId").asText()).contains("k");
        assertThat(unknown.delivery().timestamp()).isNull();

        InterviewEvent.CandidateStatusChanged changed = (InterviewEvent.CandidateStatusChanged)
                receive("{\"event\":\"candidate_status_changed\",\"data\":{\"candidateId\":\"c\","
                        + "\"jobPositionId\":\"p\",\"status\":\"hired\"}}");
        assertThat(changed.status()).isEqualTo(OpenEnum.of(CandidateStatus.class, "hired"));
        assertThat(changed.status().known()).isEmpty();
        assertThat(changed.previousStatus().isPresent()).isFalse();
        assertThat(changed.previousStatus().is(CandidateStatus.NEW)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"data\":{}}",
                "{\"event\":{}}",
                "{\"event\":\"\"}",
                "{\"event\":\" \"}",
                "{\"event\":\"candidate_status_changed\"}",
                "{\"event\":\"candidate_status_changed\",\"data\":{\"candidateId\":\"c\"}}",
                "{\"event\":\"candidate_status_changed\",\"data\":{\"jobPositionId\":\"p\"}}",
                "<html>"
            })
    void genuineBodyThatIsNoEvent_isRejected(String body) {
        String signature = "sha256=" + HmacSignature.sign("s", 100, bytes(body));
        assertThat(rejection(at(100).secret("s").build(), bytes(body), signature, "100"))
                .isEqualTo(Reason.UNREADABLE_BODY);
    }

    @Test
    void optionsThatCannotBeRight_areRejected() {
        assertThatThrownBy(() -> InterviewsWebhooks.builder().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> InterviewsWebhooks.builder().secret(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("secret");
        assertThatThrownBy(() -> InterviewsWebhooks.builder().tolerance(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tolerance");
        assertThatThrownBy(() -> at(1).secret("s").build().receive(null, headers(SIGNATURE, TIMESTAMP)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("body");
    }

    private static Function<String, String> headers(String signature, String timestamp) {
        return name -> name.equals(InterviewsWebhooks.SIGNATURE_HEADER)
                ? signature
                : name.equals(InterviewsWebhooks.TIMESTAMP_HEADER) ? timestamp : null;
    }
}
