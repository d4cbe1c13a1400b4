package dev.faultline.examples.partner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.partner.PartnerEvent;
import dev.faultline.partner.PartnerWebhooks;
import dev.faultline.testkit.SignedDelivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class WebhookEndpointTest {

    private static final SignedDelivery DELIVERY = SignedDelivery.partner(
            "whsec_example", "{\"id\":\"evt_1\",\"type\":\"job.closed\",\"data\":{\"jobId\":\"job_7\"}}");

    @Test
    void genuineDeliveriesAreKept_othersRejected_andAFailureOfTheInboxIsDeliveredAgain() throws IOException {
        PartnerWebhooks webhooks =
                PartnerWebhooks.builder().secret("whsec_example").build();
        List<PartnerEvent> inbox = new ArrayList<>();

        try (WebhookEndpoint endpoint = new WebhookEndpoint(webhooks, inbox::add)) {
            assertThat(send(endpoint, DELIVERY)).isEqualTo(204);
            assertThat(send(endpoint, DELIVERY.tampered())).isEqualTo(401);
            assertThat(send(endpoint, DELIVERY.late())).isEqualTo(401);
            assertThat(send(endpoint, DELIVERY.unsigned())).isEqualTo(401);
            assertThat(send(endpoint, SignedDelivery.partner("whsec_example", "no event")))
                    .isEqualTo(204);
        }
        assertThat(inbox).extracting(PartnerEvent::id).containsExactly("evt_1");
        List<PartnerEvent> full = List.of();
        try (WebhookEndpoint endpoint = new WebhookEndpoint(webhooks, full::add)) {
            assertThat(send(endpoint, DELIVERY)).isEqualTo(500);
        }
    }

    private static int send(WebhookEndpoint endpoint, SignedDelivery delivery) throws IOException {
        Request.Builder request = new Request.Builder()
                .url("http://127.0.0.1:" + endpoint.port() + "/webhooks/partner")
                .post(RequestBody.create(delivery.body(), null));
        delivery.headers().forEach(request::header);
        OkHttpClient client = new OkHttpClient();
        try (Response response = client.newCall(request.build()).execute()) {
            return response.code();
        }
    }
}
