package dev.faultline.spring;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.core.ClientStatus;
import dev.faultline.partner.PartnerAsyncClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@FaultlineTest
class NamedClientsTest {

    private static final String JOBS = "{\"data\":[],\"nextCursor\":null}";

    /** An application's bean. */
    record Uses(
            PartnerClient primary,
            @Qualifier("eu") PartnerClient eu,
            @Qualifier("us-1") PartnerAsyncClient us) {}

    record Unqualified(PartnerClient partner) {}

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

    @ParameterizedTest
    @ValueSource(strings = {"default", "Default", "DEFAULT"})
    void nameOfTheDefaultClient_isRejected(String name) {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.clients." + name + ".api-key=k")
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("faultline.partner.clients.default: the name is"));
    }

    @ParameterizedTest
    @CsvSource({
        "clients.EU, EU",
        "clients.usEast, usEast",
        "clients.us_east, us_east",
        "clients.us-east, us-east",
        "clients[us.east], us.east",
        "clients[UsEast], UsEast"
    })
    void anySpellingOfAName_hasItsOwnKey(String property, String name, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS);

        Contexts.partner(server.url())
                .withBean(FakeClock.class, () -> clock)
                .withPropertyValues(
                        "faultline.partner." + property + ".api-key=key-own",
                        "faultline.partner." + property + ".user-agent-suffix=own/1")
                .run(context -> {
                    PartnerClient client = context.getBean(name + "PartnerClient", PartnerClient.class);
                    client.jobs().list();

                    assertThat(client.status().clientName()).isEqualTo(name);
                    assertThat(server.requests().get(0).header("Authorization")).contains("Bearer key-own");
                    assertThat(server.requests().get(0).header("User-Agent").orElse(""))
                            .endsWith("own/1");
                });
    }

    @Test
    void environmentVariable_changesAClientOfTheFile() {
        Contexts.of("partner")
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                Map.of("FAULTLINE_PARTNER_CLIENTS_USEAST_PACING", "false"))))
                .withPropertyValues("faultline.partner.clients.usEast.api-key=key-us")
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(PartnerClient.class)
                        .hasBean("usEastPartnerClient"));
    }

    @Test
    void injectionWithoutAQualifier_neverGetsANamedClient() {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.clients.eu.api-key=key-eu")
                .withBean(Unqualified.class)
                .run(context -> assertThat(context)
                        .getFailure()
                        .hasStackTraceContaining("No qualifying bean of type 'dev.faultline.partner.PartnerClient'"));
    }

    @Test
    void clientOfTheApplication_isTheDefaultBesideNamedOnes() {
        PartnerClient own = PartnerClient.builder().apiKey("own").build();
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.clients.eu.api-key=key-eu")
                .withBean("ownClient", PartnerClient.class, () -> own)
                .withBean(Unqualified.class)
                .run(context -> {
                    assertThat(context).hasNotFailed().hasBean("partnerAsyncClient");
                    assertThat(context.getBean(Unqualified.class).partner()).isSameAs(own);
                    assertThat(context.getBean(ClientStatuses.class).all().values())
                            .extracting(ClientStatus::clientName)
                            .containsExactlyInAnyOrder("default", "eu");
                });
    }

    @Test
    void keyVariable_countsInTheEnvironmentOnly_asTheBuilderReadsIt() {
        Contexts.of("partner")
                .withPropertyValues("EMPLOYJOY_API_KEY=k", "faultline.partner.clients.eu.api-key=key-eu")
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(PartnerClient.class));
    }
}
