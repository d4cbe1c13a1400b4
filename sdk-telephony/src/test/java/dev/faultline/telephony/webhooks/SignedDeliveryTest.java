package dev.faultline.telephony.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.testkit.SignedDelivery;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The test kit's signer, which shares no code with the receiver, and each of its variants against the receiver. */
class SignedDeliveryTest {

    private static final String ENDED = "{\"event_type\":\"call_ended\","
            + "\"payload\":{\"call\":{\"id\":\"call_1\",\"status\":\"completed\",\"summary\":\"Zo\u00eb\"}}}";

    private final SignedDelivery delivery = SignedDelivery.telephony("secret-1", ENDED);
    private final TelephonyWebhooks webhooks =
            TelephonyWebhooks.builder().secret("secret-1").build();

    @Test
    void genuine_isReceived_howeverOldItIs() {
        for (Instant at : new Instant[] {Instant.now(), Instant.now().minus(Duration.ofDays(400))}) {
            SignedDelivery sent = delivery.at(at);
            assertThat(webhooks.receive(sent.body(), sent::header)).isInstanceOf(TelephonyEvent.CallEnded.class);
        }
    }

    @Test
    void variants_areRejectedForTheirReason() {
        assertThat(rejection(delivery.tampered())).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(delivery.tampered(ENDED.replace("call_1", "call_2"))))
                .isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(delivery.otherKey())).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(delivery.unsigned())).isEqualTo(Reason.MISSING_SIGNATURE);
    }

    private Reason rejection(SignedDelivery sent) {
        return catchThrowableOfType(WebhookException.class, () -> webhooks.receive(sent.body(), sent::header))
                .reason();
    }
}
