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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** A clock and a server of the application, beside those of the test. */
@SpringBootTest(classes = FaultServerBeansTest.Application.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
@AutoConfigureFaultServer
class FaultServerBeansTest {

    @Autowired
    @Qualifier("faultServer")
    FaultServer server;

    @Test
    void clockOfTheTest_goesBeforeAPrimaryOneAndACustomizers(
            @Autowired FakeClock clock, @Autowired TimeSource time, @Autowired PartnerClient partner) {
        server.on(GET, "/jobs").fail(PartnerError.INTERNAL_ERROR).then().succeed("{\"data\":[],\"nextCursor\":null}");
        int waits = clock.waits().size();

        partner.jobs().list();

        assertThat(clock.waits()).hasSize(waits + 1);
        assertThat(time).isSameAs(clock);
    }

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Application {

        @Bean
        @Primary
        TimeSource time() {
            return FakeClock.create();
        }

        @Bean
        FaultServer anotherServer() {
            return FaultServer.start();
        }

        @Bean
        @Order(Ordered.LOWEST_PRECEDENCE)
        FaultlineClientCustomizer<ClientBuilder<?>> last() {
            return (builder, name) -> builder.timeSource(FakeClock.create());
        }
    }
}
