package dev.faultline.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.SignedDelivery;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The test kit's signer, which shares no code with the receiver, and each of its variants against the receiver. */
class SignedDeliveryTest {

    private static final String CLOSED =
            "{\"id\":\"evt_1\",\"type\":\"job.closed\",\"data\":{\"jobId\":\"job_40417\",\"reason\":\"Zo\u00eb\"}}";

    private final FakeClock clock = FakeClock.create();
    private final SignedDelivery delivery =
            SignedDelivery.partner("whsec_1", CLOSED).at(clock);
    private final PartnerWebhooks webhooks =
            PartnerWebhooks.builder().secret("whsec_1").clock(clock.asClock()).build();

    @Test
    void genuine_isReceived() {
        assertThat(receive(delivery))
                .isInstanceOfSatisfying(
                        PartnerEvent.JobClosed.class,
                        event -> assertThat(event.jobId()).isEqualTo("job_40417"));
    }

    @Test
    void variants_areRejectedForTheirReason() {
        assertThat(rejection(delivery.tampered())).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(delivery.tampered(CLOSED.replace("40417", "1")))).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(delivery.otherKey())).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(delivery.late())).isEqualTo(Reason.OUTSIDE_TOLERANCE);
        assertThat(rejection(delivery.early())).isEqualTo(Reason.OUTSIDE_TOLERANCE);
        assertThat(rejection(delivery.unsigned())).isEqualTo(Reason.MISSING_SIGNATURE);
        clock.advance(Duration.ofMinutes(6));
        assertThat(rejection(delivery)).isEqualTo(Reason.OUTSIDE_TOLERANCE);
    }

    private PartnerEvent receive(SignedDelivery sent) {
        return webhooks.receive(sent.body(), sent::header);
    }

    private Reason rejection(SignedDelivery sent) {
        return catchThrowableOfType(WebhookException.class, () -> receive(sent)).reason();
    }
}
