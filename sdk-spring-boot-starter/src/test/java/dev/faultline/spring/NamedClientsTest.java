package dev.faultline.spring;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.partner.PartnerAsyncClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;

@FaultlineTest
class NamedClientsTest {

    private static final String JOBS = "{\"data\":[],\"nextCursor\":null}";

    /** An application's bean. */
    record Uses(
            PartnerClient primary,
            @Qualifier("eu") PartnerClient eu,
            @Qualifier("us-1") PartnerAsyncClient us) {}

    @Test
    void namedClients_inheritTheApisProperties(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS).times(3);

        Contexts.partner(server.url())
                .withBean(FakeClock.class, () -> clock)
                .withBean(Uses.class)
                .withPropertyValues(
                        "faultline.partner.headers.X-Region=all",
                        "faultline.partner.clients.eu.api-key=key-eu",
                        "faultline.partner.clients.eu.headers.X-Region=eu",
                        "faultline.partner.clients.us-1.user-agent-suffix=us/1")
                .run(context -> {
                    Uses uses = context.getBean(Uses.class);
                    uses.primary().jobs().list();
                    uses.eu().jobs().list();
                    uses.us().jobs().list().join();

                    assertThat(server.requests())
                            .extracting(it -> it.header("Authorization").orElse(""))
                            .containsExactly("Bearer " + Contexts.KEY, "Bearer key-eu", "Bearer " + Contexts.KEY);
                    assertThat(server.requests())
                            .extracting(it -> it.header("X-Region").orElse(""))
                            .containsExactly("all", "eu", "all");
                    assertThat(server.requests().get(2).header("User-Agent").orElse(""))
                            .endsWith("us/1");
                    assertThat(uses.primary().status().clientName()).isEqualTo("default");
                    assertThat(uses.eu().status().clientName()).isEqualTo("eu");
                    assertThat(context.getBean("us-1PartnerClient")).isInstanceOf(PartnerClient.class);
                });
    }

    @Test
    void defaultClient_isLeftOutIfOnlyNamedOnesHaveAKey() {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.clients.eu.api-key=key-eu")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(PartnerClient.class)
                        .hasBean("euPartnerClient"));
    }

    @Test
    void namedClients_areClosedWithTheContext(FaultServer server) {
        PartnerClient[] eu = new PartnerClient[1];
        Contexts.partner(server.url())
                .withPropertyValues("faultline.partner.clients.eu.api-key=key-eu")
                .run(context -> eu[0] = context.getBean("euPartnerClient", PartnerClient.class));

        assertThat(catchThrowable(() -> eu[0].jobs().list())).hasMessageContaining("closed");
    }

    @Test
    void nameOfTheDefaultClient_isRejected() {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.clients.default.api-key=k")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("faultline.partner.clients.default: the name is"));
    }
}
