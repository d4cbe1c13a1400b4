package dev.faultline.spring.test;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.ContextHierarchy;

/** Both contexts are annotated; the default client is that of the parent, the named one is made in each. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "faultline.partner.clients.eu.api-key=key-of-production")
@ContextHierarchy({
    @ContextConfiguration(classes = FaultServerHierarchyTest.Parent.class),
    @ContextConfiguration(classes = FaultServerHierarchyTest.Child.class)
})
@AutoConfigureFaultServer
class FaultServerHierarchyTest {

    @Autowired
    FaultServer server;

    @Autowired
    FakeClock clock;

    @Autowired
    PartnerClient partner;

    @Autowired
    @Qualifier("eu")
    PartnerClient eu;

    @RepeatedTest(2)
    void clientsOfBothContexts_sendToOneServer() {
        server.on(GET, "/jobs")
                .fail(PartnerError.INTERNAL_ERROR)
                .then()
                .succeed("{\"data\":[],\"nextCursor\":null}")
                .times(2);
        int waits = clock.waits().size();

        partner.jobs().list();
        eu.jobs().list();

        assertThat(server.requests()).hasSize(3);
        assertThat(clock.waits()).hasSize(waits + 1);
    }

    @Configuration(proxyBeanMethods = false)
    static class Parent {}

    @Configuration(proxyBeanMethods = false)
    static class Child {}
}
