package dev.faultline.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.WebhookException;
import dev.faultline.interviews.InterviewsWebhooks;
import dev.faultline.partner.PartnerEvent;
import dev.faultline.partner.PartnerWebhooks;
import dev.faultline.telephony.webhooks.TelephonyWebhooks;
import dev.faultline.testkit.SignedDelivery;
import org.junit.jupiter.api.Test;

class WebhooksTest {

    private static final String OPENED =
            "{\"id\":\"evt_1\",\"type\":\"job.opened\",\"createdAt\":\"2026-07-01T08:16:02Z\","
                    + "\"apiVersion\":\"v1\",\"data\":{\"jobId\":\"job_1\"}}";

    @Test
    void receiver_isMadeWithItsSecrets() {
        Contexts.of("partner")
                .withPropertyValues(
                        "faultline.partner.api-key=k",
                        "faultline.partner.webhooks.secrets[0]=whsec_old",
                        "faultline.partner.webhooks.secrets[1]=whsec_new")
                .run(context -> {
                    PartnerWebhooks webhooks = context.getBean(PartnerWebhooks.class);
                    for (String secret : new String[] {"whsec_old", "whsec_new"}) {
                        SignedDelivery delivery = SignedDelivery.partner(secret, OPENED);
                        assertThat(webhooks.receive(delivery.body(), delivery::header))
                                .isInstanceOf(PartnerEvent.JobOpened.class);
                    }
                    SignedDelivery forged = SignedDelivery.partner("whsec_other", OPENED);
                    assertThatThrownBy(() -> webhooks.receive(forged.body(), forged::header))
                            .isInstanceOf(WebhookException.class);
                });
    }

    @Test
    void blankSecret_isSkipped() {
        Contexts.of("partner", "interviews")
                .withPropertyValues(
                        "faultline.partner.api-key=k",
                        "faultline.partner.webhooks.secrets=whsec_1,",
                        "faultline.interviews.api-key=k",
                        "faultline.interviews.webhooks.secrets=,")
                .run(context -> {
                    assertThat(context).hasNotFailed().doesNotHaveBean(InterviewsWebhooks.class);
                    SignedDelivery delivery = SignedDelivery.partner("whsec_1", OPENED);
                    assertThat(context.getBean(PartnerWebhooks.class).receive(delivery.body(), delivery::header))
                            .isInstanceOf(PartnerEvent.JobOpened.class);
                });
    }

    @Test
    void tolerance_isThatOfTheProperty() {
        Contexts.of("partner")
                .withPropertyValues(
                        "faultline.partner.api-key=k",
                        "faultline.partner.webhooks.secrets=whsec_1",
                        "faultline.partner.webhooks.tolerance=1h")
                .run(context -> {
                    SignedDelivery late =
                            SignedDelivery.partner("whsec_1", OPENED).late();
                    assertThat(context.getBean(PartnerWebhooks.class).receive(late.body(), late::header))
                            .isInstanceOf(PartnerEvent.JobOpened.class);
                });
    }

    @Test
    void receiversOfAllApis_areMade_onlyWithSecrets() {
        Contexts.of("interviews", "telephony", "partner")
                .withPropertyValues(
                        "faultline.interviews.api-key=k",
                        "faultline.interviews.webhooks.secrets=s",
                        "faultline.partner.api-key=k",
                        "faultline.telephony.api-key=id:secret",
                        "faultline.telephony.webhooks.secrets=s")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(InterviewsWebhooks.class)
                        .hasSingleBean(TelephonyWebhooks.class)
                        .doesNotHaveBean(PartnerWebhooks.class));
    }
}
