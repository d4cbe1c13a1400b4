package dev.faultline.spring.test;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.crm.CrmClient;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.testkit.FaultServer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;

/** As a slice such as {@code @WebMvcTest} has it: without the application's auto-configuration. */
@SpringBootTest(
        classes = FaultServerSliceTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = "faultline.partner.clients.eu.api-key=key-of-production")
@AutoConfigureFaultServer
class FaultServerSliceTest {

    @Autowired
    FaultServer server;

    @Autowired
    PartnerClient partner;

    @Autowired
    @Qualifier("eu")
    PartnerClient eu;

    @Test
    void clients_comeAlong_andSendToTheServer() {
        server.on(GET, "/jobs").succeed("{\"data\":[],\"nextCursor\":null}").times(2);

        partner.jobs().list();
        eu.jobs().list();

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void clientsOfAllApis_comeAlong(@Autowired ApplicationContext context) {
        assertThat(List.of(CrmClient.class, InterviewsClient.class, SequencesClient.class, TelephonyClient.class))
                .allSatisfy(client ->
                        assertThat(context.getBeanNamesForType(client)).hasSize(1));
    }

    @Configuration(proxyBeanMethods = false)
    static class Application {}
}
