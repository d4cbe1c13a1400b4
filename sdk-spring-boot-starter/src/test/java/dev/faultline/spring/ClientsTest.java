package dev.faultline.spring;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallListener;
import dev.faultline.core.ClientBuilder;
import dev.faultline.core.SdkException;
import dev.faultline.crm.CrmClient;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.partner.PartnerAsyncClient;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

@FaultlineTest
class ClientsTest {

    private static final String JOBS = "{\"data\":[],\"nextCursor\":null}";

    @Test
    void propertiesReachTheServer(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS);

        Contexts.partner(server.url())
                .withBean(FakeClock.class, () -> clock)
                .withPropertyValues(
                        "faultline.partner.user-agent-suffix=acme/1", "faultline.partner.headers.X-Tenant=42")
                .run(context -> {
                    context.getBean(PartnerClient.class).jobs().list();

                    assertThat(server.requests().get(0).header("Authorization").orElse(""))
                            .isEqualTo("Bearer " + Contexts.KEY);
                    assertThat(server.requests().get(0).header("User-Agent").orElse(""))
                            .endsWith(" acme/1");
                    assertThat(server.requests().get(0).header("X-Tenant").orElse(""))
                            .isEqualTo("42");
                });
    }

    @Test
    void asynchronousClient_isABean(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS);

        Contexts.partner(server.url())
                .withBean(FakeClock.class, () -> clock)
                .run(context -> assertThat(context.getBean(PartnerAsyncClient.class)
                                .jobs()
                                .list()
                                .join()
                                .items())
                        .isEmpty());
    }

    @Test
    void retryProperties_changeTheVendorsGuidance(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").fail(PartnerError.INTERNAL_ERROR).times(2);

        Contexts.partner(server.url())
                .withBean(FakeClock.class, () -> clock)
                .withPropertyValues(
                        "faultline.partner.retry.max-attempts=2",
                        "faultline.partner.retry.initial-backoff=250ms",
                        "faultline.partner.retry.jitter=0")
                .run(context -> {
                    PartnerClient partner = context.getBean(PartnerClient.class);

                    assertThatThrownBy(() -> partner.jobs().list()).isInstanceOf(SdkException.class);
                    assertThat(server.requests()).hasSize(2);
                    assertThat(clock.waits()).contains(Duration.ofMillis(250));
                });
    }

    @Test
    void clientsOfAllApis_areMade() {
        Contexts.of("crm", "interviews", "partner", "sequences", "telephony")
                .withPropertyValues(
                        "faultline.crm.api-key=sk_test_1",
                        "faultline.crm.generation=older",
                        "faultline.crm.end-user-in=query",
                        "faultline.crm.circuit-open-time=10s",
                        "faultline.interviews.api-key=k",
                        "faultline.partner.api-key=k",
                        "faultline.sequences.api-key=k",
                        "faultline.sequences.contract=older",
                        "faultline.sequences.api-versions.contact-lists=v2",
                        "faultline.telephony.api-key=id:secret")
                .run(context -> assertThat(context)
                        .hasSingleBean(CrmClient.class)
                        .hasSingleBean(InterviewsClient.class)
                        .hasSingleBean(PartnerClient.class)
                        .hasSingleBean(SequencesClient.class)
                        .hasSingleBean(TelephonyClient.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "off", "no", "FALSE"})
    void apiThatIsSwitchedOff_isLeftOut(String enabled) {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.enabled=" + enabled)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(PartnerClient.class));
    }

    @Test
    void apiThatIsNotOnTheClassPath_isLeftOut() {
        Contexts.of("crm", "partner")
                .withPropertyValues("faultline.partner.api-key=k")
                .withClassLoader(new FilteredClassLoader("dev.faultline.crm", "dev.faultline.testkit"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(PartnerClient.class));
    }

    @Test
    void clientOfTheApplication_takesThePlace() {
        PartnerClient own = PartnerClient.builder().apiKey("k").build();

        Contexts.of("partner").withBean(PartnerClient.class, () -> own).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(PartnerClient.class)).isSameAs(own);
            assertThat(context).hasSingleBean(PartnerAsyncClient.class);
        });
    }

    @Test
    void client_isClosedWithItsContext(FaultServer server) {
        PartnerClient[] client = new PartnerClient[1];
        Contexts.partner(server.url()).run(context -> client[0] = context.getBean(PartnerClient.class));

        assertThatThrownBy(() -> client[0].jobs().list()).hasMessageContaining("closed");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void customizers_areAskedInOrder_afterTheProperties(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS);

        Contexts.partner(server.url())
                .withBean(FakeClock.class, () -> clock)
                .withUserConfiguration(Customizers.class)
                .run(context -> {
                    context.getBean(PartnerClient.class).jobs().list();

                    assertThat(server.requests().get(0).header("Authorization").orElse(""))
                            .isEqualTo("Bearer second-of-default");
                    assertThat(server.requests().get(0).header("X-All").orElse(""))
                            .isEqualTo("default");
                    assertThat(context.getBean(Customizers.class).events).isNotEmpty();
                });
    }

    @Configuration(proxyBeanMethods = false)
    static class Customizers {

        final List<CallEvent> events = new CopyOnWriteArrayList<>();

        @Bean
        @Order(2)
        FaultlineClientCustomizer<PartnerClient.Builder> second() {
            return (builder, name) -> builder.apiKey(() -> "second-of-" + name);
        }

        @Bean
        @Order(1)
        FaultlineClientCustomizer<PartnerClient.Builder> first() {
            return (builder, name) -> builder.apiKey("first");
        }

        @Bean
        FaultlineClientCustomizer<ClientBuilder<?>> all() {
            return (builder, name) -> builder.header("X-All", name);
        }

        @Bean
        FaultlineClientCustomizer<CrmClient.Builder> ofAnotherApi() {
            return (builder, name) -> {
                throw new AssertionError("asked for the Partner API");
            };
        }

        @Bean
        CallListener listener() {
            return events::add;
        }
    }
}
