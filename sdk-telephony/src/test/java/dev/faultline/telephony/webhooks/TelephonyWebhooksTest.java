package dev.faultline.telephony.webhooks;

import static dev.faultline.telephony.webhooks.TelephonyWebhooks.DIALNEXA_SIGNATURE;
import static dev.faultline.telephony.webhooks.TelephonyWebhooks.NEXA_SIGNATURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.core.internal.HmacSignature;
import dev.faultline.telephony.PhoneNumber;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.calls.CallStatus;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Deliveries that are genuine, whatever the vendor's pages say of their signature, those that are not, and their content. */
class TelephonyWebhooksTest {

    private static final String SECRET = "s3cret-of-41";
    private static final byte[] BODY = bytes("{\"event_type\":\"verification\",\"message\":\"Hé\"}");

    /** Made with another tool: {@code openssl dgst -sha256 -hmac s3cret-of-41}. */
    private static final String SIGNATURE = "32ea9a0737b4ad2126923738cf23f4796a38b9e612524abef1beb87d0630a76b";

    private static final String WRONG = "00" + SIGNATURE.substring(2);

    private static final Instant NOW = Instant.parse("2026-07-01T08:00:00Z");

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static TelephonyWebhooks webhooks(String... secrets) {
        TelephonyWebhooks.Builder builder = TelephonyWebhooks.builder().clock(Clock.fixed(NOW, ZoneOffset.UTC));
        for (String secret : secrets) {
            builder.secret(secret);
        }
        return builder.build();
    }

    private static TelephonyEvent receive(String json) {
        byte[] body = bytes(json.replace('\'', '"'));
        return webhooks(SECRET).receive(body, Map.of(NEXA_SIGNATURE, HmacSignature.sign(SECRET, body))::get);
    }

    private static Reason rejection(TelephonyWebhooks webhooks, byte[] body, Map<String, String> headers) {
        return catchThrowableOfType(WebhookException.class, () -> webhooks.receive(body, headers::get))
                .reason();
    }

    // ---- genuine or not

    @ParameterizedTest
    @CsvSource({
        "x-nexa-signature, sha256=",
        "x-nexa-signature, ''",
        "x-dialnexa-signature, sha256=",
        "x-dialnexa-signature, ''",
        "X-DialNexa-Signature, SHA256=",
        "X-Nexa-Signature, ' '"
    })
    void signature_inEveryDescribedForm(String header, String prefix) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER); // as servers have them
        headers.put(header, prefix + SIGNATURE);

        TelephonyEvent event = webhooks(SECRET).receive(BODY, headers::get);

        assertThat(event).isInstanceOf(TelephonyEvent.Verification.class);
        headers.put(header, prefix + SIGNATURE.toUpperCase(Locale.ROOT));
        assertThatCode(() -> webhooks(SECRET).verify(BODY, headers::get)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "RIGHT, RIGHT, true",
        "RIGHT, WRONG, true",
        "WRONG, RIGHT, true",
        "RIGHT, junk, true",
        "' ', RIGHT, true",
        "WRONG, WRONG, false",
        "junk, WRONG, false"
    })
    void bothHeaders_oneThatIsRightIsEnough(String nexa, String dialnexa, boolean genuine) {
        Map<String, String> headers = Map.of(
                NEXA_SIGNATURE, nexa.replace("RIGHT", SIGNATURE).replace("WRONG", WRONG),
                DIALNEXA_SIGNATURE, dialnexa.replace("RIGHT", SIGNATURE).replace("WRONG", WRONG));

        if (genuine) {
            assertThatCode(() -> webhooks(SECRET).verify(BODY, headers::get)).doesNotThrowAnyException();
        } else {
            assertThat(rejection(webhooks(SECRET), BODY, headers)).isEqualTo(Reason.WRONG_SIGNATURE);
        }
    }

    @Test
    void secretInRotation_eitherIsAccepted() {
        Map<String, String> headers = Map.of(NEXA_SIGNATURE, SIGNATURE);

        assertThatCode(() -> webhooks("new", SECRET).verify(BODY, headers::get)).doesNotThrowAnyException();
        assertThatCode(() -> webhooks(SECRET, "new").verify(BODY, headers::get)).doesNotThrowAnyException();
        assertThat(rejection(webhooks("new", "newer"), BODY, headers)).isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void missingSignature_isRejected() {
        assertThat(rejection(webhooks(SECRET), BODY, Map.of())).isEqualTo(Reason.MISSING_SIGNATURE);
        assertThat(rejection(webhooks(SECRET), BODY, Map.of(NEXA_SIGNATURE, " ")))
                .isEqualTo(Reason.MISSING_SIGNATURE);
        assertThat(rejection(webhooks(SECRET), BODY, Map.of("x-other-signature", SIGNATURE)))
                .isEqualTo(Reason.MISSING_SIGNATURE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256=", "sha512=aabb", "not hexadecimal", "abc", "sha256=sha256=aabb"})
    void malformedSignature_isRejected(String header) {
        assertThat(rejection(webhooks(SECRET), BODY, Map.of(NEXA_SIGNATURE, header)))
                .isEqualTo(Reason.MALFORMED_SIGNATURE);
    }

    @Test
    void wrongSignature_isRejected() {
        Map<String, String> headers = Map.of(DIALNEXA_SIGNATURE, SIGNATURE);
        byte[] altered = BODY.clone();
        altered[20] ^= 1;
        byte[] writtenAnew = bytes(new String(BODY, StandardCharsets.UTF_8).replace(":", ": "));

        assertThat(rejection(webhooks(SECRET), altered, headers)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks(SECRET), writtenAnew, headers)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks(SECRET), new byte[0], headers)).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks(SECRET), BODY, Map.of(NEXA_SIGNATURE, SIGNATURE.substring(2))))
                .isEqualTo(Reason.WRONG_SIGNATURE);
    }

    /** A live receiver takes a signature of the inner payload as well; it does not cover the event's type. */
    @Test
    void signatureOfTheInnerPayload_isRejected() {
        String payload = "{\"call\":{\"id\":\"call_1\"}}";
        byte[] body = bytes("{\"event_type\":\"call_ended\",\"payload\":" + payload + "}");

        assertThat(rejection(
                        webhooks(SECRET), body, Map.of(NEXA_SIGNATURE, HmacSignature.sign(SECRET, bytes(payload)))))
                .isEqualTo(Reason.WRONG_SIGNATURE);
    }

    @Test
    void rejection_tellsNothingOfSecretAndContent() {
        WebhookException rejection = catchThrowableOfType(
                WebhookException.class, () -> webhooks(SECRET).verify(BODY, Map.of(NEXA_SIGNATURE, WRONG)::get));

        assertThat(rejection).hasMessageNotContainingAny(SECRET, SIGNATURE, WRONG, "verification");
    }

    @Test
    void receiverWithoutASecret_isRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TelephonyWebhooks.builder().build())
                .withMessageContaining("secret is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TelephonyWebhooks.builder().secret(" "));
    }

    // ---- what a delivery says

    @Test
    void callInitiated() {
        TelephonyEvent event =
                receive("{'event_type':'call_initiated','payload':{'call':{'id':'call_1','agent_id':'agent_1',"
                        + "'direction':'outbound','type':'phone_call','category':'batch','category_id':'batch_1',"
                        + "'from_number':'14155550100','to_number':'+14155550123','status':'initiated',"
                        + "'initiated_at':'2026-07-01T07:59:00.000Z','region':'eu'}}}");

        EventCall call = ((TelephonyEvent.CallInitiated) event).call();
        assertThat(call.id()).isEqualTo("call_1");
        assertThat(call.agentId()).isEqualTo("agent_1");
        assertThat(call.direction()).isEqualTo(OpenEnum.of(Call.Direction.OUTBOUND));
        assertThat(call.type()).isEqualTo("phone_call");
        assertThat(call.category()).isEqualTo("batch");
        assertThat(call.categoryId()).isEqualTo("batch_1");
        assertThat(call.fromNumber()).as("sent without +").isEqualTo(PhoneNumber.of("+14155550100"));
        assertThat(call.toNumber()).isEqualTo(PhoneNumber.of("+14155550123"));
        assertThat(call.status()).isEqualTo(OpenEnum.of(CallStatus.INITIATED));
        assertThat(call.initiatedAt()).isEqualTo(Instant.parse("2026-07-01T07:59:00Z"));
        assertThat(call.json().get("region").asText()).contains("eu");
        assertThat(event.type()).isEqualTo("call_initiated");
        assertThat(event).hasToString("CallInitiated[EventCall[id=call_1, status=initiated]]");
    }

    @Test
    void callEnded_thatWasCompleted() {
        TelephonyEvent.CallEnded event = (TelephonyEvent.CallEnded)
                receive("{'event_type':'call_ended','payload':{'call':{'id':'call_1','status':'completed',"
                        + "'hangup_reason':'agent','duration_in_seconds':42.5,'summary':'Said hello.',"
                        + "'transcript':'Hello.','recording_url':'https://recordings.example/1?sig=s3cret',"
                        + "'post_call_analysis':{'booked':true}},"
                        + "'call_transfer':{'destination':'+14155550199','status':'done','destination_id':'d_1'}}}");

        assertThat(event.hangupReason()).isNotNull();
        assertThat(event.hangupReason().value()).as("who hung up first").isEqualTo("agent");
        assertThat(event.duration()).isEqualTo(Duration.ofMillis(42_500));
        assertThat(event.summary()).isEqualTo("Said hello.");
        assertThat(event.transcript()).isNotNull();
        assertThat(event.transcript().text()).isEqualTo("Hello.");
        assertThat(event.recording())
                .isEqualTo(new Recording(
                        "https://recordings.example/1?sig=s3cret", Instant.parse("2026-07-08T08:00:00Z")));
        assertThat(event.postCallAnalysis().get("booked").asBoolean()).contains(true);
        assertThat(event.transfer()).isNotNull();
        assertThat(event.transfer().destination()).isEqualTo("+14155550199");
        assertThat(event.transfer().status()).isEqualTo("done");
        assertThat(event.transfer().destinationId()).isEqualTo("d_1");
        assertThat(event.toString() + event.recording() + event.transfer() + event.transcript())
                .contains("call_1")
                .doesNotContain("s3cret", "hello", "Hello", "415555");
    }

    @Test
    void callEnded_thatWasNeverConnected() {
        for (String field : new String[] {"hangup_reason", "disconnection_reason"}) {
            TelephonyEvent.CallEnded event = (TelephonyEvent.CallEnded)
                    receive("{'event_type':'call_ended','payload':{'call':{'id':'call_1','status':'hangup','" + field
                            + "':'sip_trunk_unreachable','recording_url':null,'from_number':'anonymous'}}}");

            assertThat(event.call().status()).isEqualTo(OpenEnum.of(CallStatus.HANGUP));
            assertThat(event.hangupReason()).isEqualTo(OpenEnum.of(TelephonyEvent.HangupReason.SIP_TRUNK_UNREACHABLE));
            assertThat(event.duration()).isNull();
            assertThat(event.transcript()).isNull();
            assertThat(event.recording()).isNull();
            assertThat(event.transfer()).isNull();
            assertThat(event.postCallAnalysis().isMissing()).isTrue();
            assertThat(event.call().fromNumber()).isNull();
        }
    }

    /** The vendor's page on webhooks, and the one more reason of an older page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "user_did_not_pick_up",
                "user_busy",
                "voicemail_detected",
                "user_unreachable",
                "unallocated_phone_number",
                "network_failure",
                "sip_auth_failed",
                "sip_trunk_unreachable",
                "unknown",
                "invalid_phone_number"
            })
    void hangupReason_ofEveryDocumentedName(String reason) {
        assertThat(OpenEnum.of(TelephonyEvent.HangupReason.class, reason).known())
                .isPresent();
        assertThat(TelephonyEvent.HangupReason.values()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource({
        "42, PT42S",
        "'42', PT42S",
        "\"42\", PT42S",
        "\"42.25\", PT42.25S",
        "0, PT0S",
        "-1,",
        "\"soon\",",
        "{},",
        "null,",
        "1e99,",
        "1e-999999999, PT0S"
    })
    void duration_isANumberOrAText(String sent, Duration read) {
        TelephonyEvent.CallEnded event = (TelephonyEvent.CallEnded)
                receive("{'event_type':'call_ended','payload':{'call':{'id':'c','duration_in_seconds':" + sent + "}}}");

        assertThat(event.duration()).isEqualTo(read);
    }

    @Test
    void transferCompleted() {
        TelephonyEvent.TransferCompleted event = (TelephonyEvent.TransferCompleted)
                receive("{'event_type':'transfer_completed','payload':{'call':{'id':'call_1'},"
                        + "'call_transfer':{'destination':{'to':1},'status':'completed'}}}");

        assertThat(event.call().id()).isEqualTo("call_1");
        assertThat(event.transfer()).isNotNull();
        assertThat(event.transfer().status()).isEqualTo("completed");
        assertThat(event.transfer().destination()).isNull();
        assertThat(event.transfer().json().get("destination").get("to").asNumber())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'event_type':'verification','message':'hello','timestamp':'2026-07-01T07:59:59Z'}",
                "{'event_type':'verification','payload':{'message':'hello','timestamp':'2026-07-01T07:59:59Z'}}"
            })
    void verification(String body) {
        TelephonyEvent.Verification event = (TelephonyEvent.Verification) receive(body);

        assertThat(event.message()).isEqualTo("hello");
        assertThat(event.timestamp()).isEqualTo(Instant.parse("2026-07-01T07:59:59Z"));
    }

    private static boolean isVerification(String body, Map<String, String> headers) {
        return TelephonyWebhooks.isVerification(bytes(body.replace('\'', '"')), headers::get);
    }

    /** No page says that it is signed, and a webhook is saved only if it is answered with 2xx. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'event_type':'verification','message':'hello','timestamp':'2026-07-01T07:59:59Z'}",
                "{'event':'verification','message':'hello'}",
                "{'event_type':'verification','payload':{'message':'hello'}}"
            })
    void verification_isKnownWithoutASignature(String body) {
        assertThat(isVerification(body, Map.of())).isTrue();
        assertThat(isVerification(body, Map.of(NEXA_SIGNATURE, WRONG)))
                .as("whoever sent it, there is nothing to do")
                .isTrue();
    }

    @Test
    void verificationWithoutAName_isKnownByItsSender() {
        String body = "{'message':'hello','timestamp':'2026-07-01T07:59:59Z'}";
        String agent = "DialNexa-External-Webhook-Verification/1.0";

        assertThat(isVerification(body, Map.of("user-agent", agent))).isTrue();
        assertThat(isVerification(body, Map.of("User-Agent", agent))).isTrue();
        assertThat(isVerification(body, Map.of("user-agent", "DialNexa-External-Webhook/1.0")))
                .isFalse();
        assertThat(isVerification(body, Map.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "<html>",
                "{'event_type':'call_ended','payload':{'call':{'id':'c'}}}",
                "{'event_type':'verification','payload':{'call':{'id':'c'}}}",
                "{'event_type':'','message':'hello'}"
            })
    void anythingElse_isNoVerification(String body) {
        assertThat(isVerification(body, Map.of("user-agent", "curl/8"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Nexa-Signature", "X-DialNexa-Signature", "X-Dialnexa-Signature", "x-nexa-signature"})
    void signature_isFoundInAPlainMapToo(String header) {
        assertThatCode(() -> webhooks(SECRET).verify(BODY, Map.of(header, SIGNATURE)::get))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"event_type, call_paused", "event, call.transcript_ready"})
    void newerOrOlderKindOfEvent_isUnknownAndReadable(String field, String type) {
        TelephonyEvent event = receive("{'" + field + "':'" + type + "','workspace_id':'w_1'}");

        assertThat(event).isInstanceOf(TelephonyEvent.Unknown.class).hasToString("Unknown[" + type + "]");
        assertThat(event.type()).isEqualTo(type);
        assertThat(event.json().get("workspace_id").asText()).contains("w_1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "<html>",
                "{'payload':{'call':{'id':'c'}}}",
                "{'event_type':' '}",
                "{'event_type':''}",
                "{'event_type':'call_ended'}",
                "{'event_type':'call_initiated','payload':{'call':{'status':'initiated'}}}"
            })
    void genuineBodyThatIsNoEvent_isRejected(String body) {
        assertThat(catchThrowableOfType(WebhookException.class, () -> receive(body))
                        .reason())
                .isEqualTo(Reason.UNREADABLE_BODY);
    }
}
