package dev.faultline.spring.test;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.SdkException;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(
        classes = AutoConfigureFaultServerTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "faultline.partner.base-url=https://api.example.org",
            "faultline.partner.clients.eu.base-url=https://eu.example.org",
            "faultline.partner.clients.eu.api-key=key-of-production",
            "faultline.partner.retry.max-attempts=1",
            "faultline.partner.circuit-breaker.minimum-attempts=1"
        })
@AutoConfigureFaultServer
class AutoConfigureFaultServerTest {

    private static final String JOBS = "{\"data\":[],\"nextCursor\":null}";

    @Autowired
    FaultServer server;

    @Autowired
    FakeClock clock;

    @Autowired
    PartnerClient partner;

    @Autowired
    @Qualifier("eu")
    PartnerClient eu;

    @Test
    void allClients_sendToTheServer_withAKeyForTests() {
        server.on(GET, "/jobs").succeed(JOBS).times(2);

        partner.jobs().list();
        eu.jobs().list();

        assertThat(server.requests())
                .hasSize(2)
                .noneMatch(request -> request.toString().contains("key-of-production"));
    }

    @RepeatedTest(2)
    void neitherRequestsNorCircuits_reachTheNextTest() {
        assertThat(server.requests()).isEmpty();
        server.on(GET, "/jobs").fail(PartnerError.INTERNAL_ERROR);

        assertThatThrownBy(() -> partner.jobs().list()).isInstanceOf(PartnerException.ServerFault.class);
        assertThat(partner.status().circuits()).hasSize(1);
    }

    @Test
    void requestWithoutAScript_isAFault() {
        assertThatThrownBy(() -> partner.jobs().list()).isInstanceOf(SdkException.class);
        assertThatThrownBy(server::verify).hasMessageContaining("no script for GET /jobs");
        server.reset(); // else this test would fail
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {}
}
