package dev.faultline.spring;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.partner.PartnerClient;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

/** Which clients the health indicator shows, and by which names. */
@FaultlineTest
class HealthTest {

    @Test
    void lazyClientWithoutAKey_isNotMadeForItsHealth() {
        lazy(Contexts.of("partner")).run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(health(context).getStatus()).isEqualTo(Status.UP);
            assertThat(health(context).getDetails()).isEmpty();
        });
    }

    @Test
    void lazyClient_isShownOnceItIsMade(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed("{\"data\":[],\"nextCursor\":null}");
        lazy(Contexts.partner(server.url()))
                .withBean(FakeClock.class, () -> clock)
                .withPropertyValues("faultline.partner.clients.eu.api-key=key-eu")
                .run(context -> {
                    assertThat(health(context).getDetails()).isEmpty();

                    context.getBean("euPartnerClient", PartnerClient.class)
                            .jobs()
                            .list();

                    assertThat(health(context).getDetails()).containsOnlyKeys("partner.eu");
                });
    }

    @Test
    void clientsOfAParentContext_areShown() {
        new ApplicationContextRunner()
                .withBean("own", PartnerClient.class, () -> client("own"))
                .run(parent -> Contexts.of("partner")
                        .withParent(parent)
                        .withPropertyValues("faultline.partner.clients.us.api-key=key-us")
                        .run(context -> assertThat(health(context).getDetails())
                                .containsOnlyKeys("partner.own", "partner.us")));
    }

    @Test
    void clientsOfOneName_areShownWithTheirBeans() {
        Contexts.of("partner")
                .withBean("first", PartnerClient.class, () -> client("default"))
                .withBean("second", PartnerClient.class, () -> client("default"))
                .withBean("third", PartnerClient.class, () -> client("own"))
                .run(context -> assertThat(health(context).getDetails())
                        .containsOnlyKeys("partner (first)", "partner (second)", "partner.own"));
    }

    @Test
    void viewOfAClient_isNotAnother() {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.api-key=k")
                .withUserConfiguration(ViewsTest.Views.class)
                .run(context -> assertThat(health(context).getDetails()).containsOnlyKeys("partner"));
    }

    @Test
    void viewBesideAClientOfTheSameName_isNotShownInPlaceOfItsOwn() {
        Contexts.of("partner")
                .withPropertyValues("faultline.partner.api-key=k")
                .withUserConfiguration(ViewsTest.Views.class)
                .withBean(
                        "second",
                        PartnerClient.class,
                        () -> client("default"),
                        definition -> ((AbstractBeanDefinition) definition).setDefaultCandidate(false))
                .run(context -> assertThat(health(context).getDetails())
                        .containsOnlyKeys("partner (partnerClient)", "partner (second)"));
    }

    /** As a mock without answers has none. */
    @Test
    void clientWithoutAStatus_isLeftOut() {
        new ApplicationContextRunner()
                .withBean(PartnerClient.class, () -> client("own"))
                .run(context -> {
                    ClientStatuses statuses = ClientStatuses.of(
                            context.getSourceApplicationContext().getBeanFactory(),
                            PartnerClient.class,
                            client -> null);

                    assertThat(HealthDetails.of(List.of(statuses), "UP").details())
                            .isEmpty();
                });
    }

    private static PartnerClient client(String name) {
        return PartnerClient.builder().apiKey("k").clientName(name).build();
    }

    private static Health health(ApplicationContext context) {
        return context.getBean(HealthIndicator.class).health();
    }

    /** As with {@code spring.main.lazy-initialization=true}. */
    private static ApplicationContextRunner lazy(ApplicationContextRunner runner) {
        return runner.withInitializer(
                context -> context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor()));
    }
}
