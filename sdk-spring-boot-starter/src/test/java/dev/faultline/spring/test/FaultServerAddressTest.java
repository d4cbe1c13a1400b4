package dev.faultline.spring.test;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ClientBuilder;
import dev.faultline.core.TimeSource;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.spring.FaultlineClientCustomizer;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Addresses that an application sets by other ways than its files. */
@SpringBootTest(
        classes = FaultServerAddressTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "faultline.partner.clients.usEast.api-key=key-of-production",
            "faultline.partner.clients[us.west].api-key=key-of-production"
        })
@AutoConfigureFaultServer
class FaultServerAddressTest {

    @Autowired
    FaultServer server;

    @Autowired
    ListableBeanFactory beans;

    @Test
    void allClients_sendToTheServer() {
        server.on(GET, "/jobs").succeed("{\"data\":[],\"nextCursor\":null}").times(4);

        Map<String, PartnerClient> clients = beans.getBeansOfType(PartnerClient.class);
        clients.values().forEach(client -> client.jobs().list());

        assertThat(clients)
                .containsOnlyKeys(
                        "partnerClient", "usEastPartnerClient", "us.westPartnerClient", "sourcedPartnerClient");
        assertThat(server.requests())
                .hasSize(4)
                .noneMatch(request -> request.toString().contains("key-of-production"));
    }

    @Test
    void clockOfTheTest_goesBeforeTheApplications(@Autowired FakeClock clock, @Autowired PartnerClient partner) {
        server.on(GET, "/jobs").fail(PartnerError.INTERNAL_ERROR).then().succeed("{\"data\":[],\"nextCursor\":null}");
        int waits = clock.waits().size();

        partner.jobs().list();

        assertThat(clock.waits()).hasSize(waits + 1);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @PropertySource("classpath:dev/faultline/spring/test/addresses.properties")
    static class Application {

        @Bean
        TimeSource time() {
            return FakeClock.create();
        }

        @Bean
        FaultlineClientCustomizer<PartnerClient.Builder> unordered() {
            return (builder, name) -> builder.baseUrl("https://customized.invalid");
        }

        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        FaultlineClientCustomizer<ClientBuilder<?>> last() {
            return (builder, name) -> builder.baseUrl("https://last.invalid");
        }
    }
}
