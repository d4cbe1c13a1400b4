package app;

import dev.faultline.core.HttpMethod;
import dev.faultline.partner.PartnerError;
import dev.faultline.spring.test.AutoConfigureFaultServer;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.SignedDelivery;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;

// snippet: test
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureFaultServer
class ApplicationTest {

    @Autowired
    FaultServer server;

    @Autowired
    FakeClock clock;

    @Autowired
    Webhooks webhooks;

    @Autowired
    Environment environment;

    private Visitor visitor;

    @BeforeEach
    void connect() {
        visitor = new Visitor(environment.getRequiredProperty("local.server.port", Integer.class));
    }

    @Test
    void resultIsJson_afterARetry() throws Exception {
        server.on(HttpMethod.POST, "/applications")
                .fail(PartnerError.INTERNAL_ERROR)
                .then()
                .respond(201, Calls.RECEIPT);

        visitor.expect(200, "ej_app_1", visitor.post("/submissions"));

        Assertions.assertEquals(2, server.requests().size());
        Assertions.assertTrue(
                server.requests().get(0).header("User-Agent").orElseThrow().endsWith("acme/default"));
    }
    // end

    @Test
    void namedClient_hasItsOwnOptions() throws Exception {
        server.on(HttpMethod.POST, "/applications").respond(201, Calls.RECEIPT);

        visitor.expect(200, "ej_app_1", visitor.post("/submissions/eu"));

        Assertions.assertEquals(
                "verysecret", server.requests().get(0).header("X-Token").orElseThrow());
    }

    @Test
    void failures_haveTheApplicationsResponse() throws Exception {
        server.on(HttpMethod.POST, "/applications")
                .fail(PartnerError.JOB_CLOSED)
                .then()
                .fail(PartnerError.UNAUTHORIZED);

        visitor.expect(409, "is closed", visitor.post("/submissions"));
        visitor.expect(502, "NOT_PROCESSED", visitor.post("/submissions"));
        visitor.actuator();
    }

    @Test
    void webhook_isReceived_ifItIsGenuine() throws Exception {
        String event = "{\"id\":\"evt_1\",\"type\":\"job.opened\",\"createdAt\":\"2026-07-01T08:16:02Z\","
                + "\"apiVersion\":\"v1\",\"data\":{\"jobId\":\"job_1\"}}";

        visitor.expect(204, "", deliver(SignedDelivery.partner("whsec_verysecret", event)));
        visitor.expect(401, "", deliver(SignedDelivery.partner("whsec_other", event)));

        Assertions.assertEquals(1, webhooks.events.size());
    }

    private HttpResponse<String> deliver(SignedDelivery delivery) throws Exception {
        String[] headers = delivery.headers().entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
        return visitor.post("/webhooks/partner", delivery.body(), headers);
    }
}
