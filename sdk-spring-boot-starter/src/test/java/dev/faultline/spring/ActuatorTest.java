package dev.faultline.spring;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.faultline.core.CallContext;
import dev.faultline.core.CallListener;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.autoconfigure.context.properties.ConfigurationPropertiesReportEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.env.EnvironmentEndpointAutoConfiguration;
import org.springframework.boot.actuate.context.properties.ConfigurationPropertiesReportEndpoint;
import org.springframework.boot.actuate.env.EnvironmentEndpoint;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

@FaultlineTest
class ActuatorTest {

    private static final String JOBS = "{\"data\":[],\"nextCursor\":null}";

    @Test
    void healthIsUp_withTheStateOfEachClient(FaultServer server, FakeClock clock) {
        context(server, clock)
                .withPropertyValues("faultline.partner.clients.eu.pacing=false")
                .run(context -> {
                    Health health = context.getBean(HealthIndicator.class).health();

                    assertThat(health.getStatus()).isEqualTo(Status.UP);
                    assertThat(health.getDetails()).containsOnlyKeys("partner", "partner.eu");
                    assertThat(health.getDetails().get("partner").toString())
                            .isEqualTo("{requestsInFlight=0, callsWaiting=0, circuits=[], cooldowns=[]}");
                });
    }

    @Test
    void openCircuit_isADetail_andUpUnlessAskedFor(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").fail(PartnerError.INTERNAL_ERROR).times(4);
        for (String status : new String[] {"UP", "OUT_OF_SERVICE"}) {
            context(server, clock)
                    .withPropertyValues(
                            "faultline.partner.retry.max-attempts=1",
                            "faultline.partner.circuit-breaker.minimum-attempts=2",
                            "faultline.health.open-circuit-status=" + status)
                    .run(context -> {
                        PartnerClient partner = context.getBean(PartnerClient.class);
                        for (int i = 0; i < 2; i++) {
                            assertThat(catchThrowable(() -> partner.jobs().list()))
                                    .isNotNull();
                        }

                        Health health = context.getBean(HealthIndicator.class).health();

                        assertThat(health.getStatus()).isEqualTo(new Status(status));
                        assertThat(health.getDetails().get("partner").toString())
                                .contains("state=OPEN")
                                .contains("until=2026-01-01T00:00:0");

                        clock.advance(Duration.ofSeconds(1)); // due for a probe, so calls are let through

                        assertThat(context.getBean(HealthIndicator.class)
                                        .health()
                                        .getStatus())
                                .isEqualTo(Status.UP);
                    });
        }
    }

    @Test
    void health_canBeSwitchedOff(FaultServer server, FakeClock clock) {
        context(server, clock)
                .withPropertyValues("management.health.faultline.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthIndicator.class));
    }

    @Test
    void metersAreMade_ifThereIsARegistry(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS);

        context(server, clock)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .run(context -> {
                    context.getBean(PartnerClient.class).jobs().list();

                    assertThat(context.getBean(MeterRegistry.class)
                                    .get("faultline.attempts")
                                    .timer()
                                    .count())
                            .isEqualTo(1);
                });
        context(server, clock)
                .withBean(MeterRegistry.class, SimpleMeterRegistry::new)
                .withPropertyValues("faultline.metrics.enabled=off")
                .run(context -> assertThat(context).doesNotHaveBean(CallListener.class));
    }

    @Test
    void observations_needASingleRegistry_andCanBeSwitchedOff(FaultServer server, FakeClock clock) {
        context(server, clock)
                .withBean("one", ObservationRegistry.class, ObservationRegistry::create)
                .withPropertyValues("faultline.observations.enabled=no")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CallContext.class));
        context(server, clock)
                .withBean("one", ObservationRegistry.class, ObservationRegistry::create)
                .withBean("two", ObservationRegistry.class, ObservationRegistry::create)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(CallContext.class));
    }

    @Test
    void callsAreObserved_ifThereIsARegistry(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS);
        List<String> names = new CopyOnWriteArrayList<>();
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new ObservationHandler<Observation.Context>() {
            @Override
            public void onStop(Observation.Context context) {
                names.add(context.getName() + " "
                        + context.getLowCardinalityKeyValue("client").getValue());
            }

            @Override
            public boolean supportsContext(Observation.Context context) {
                return true;
            }
        });

        context(server, clock)
                .withBean(ObservationRegistry.class, () -> registry)
                .run(context -> {
                    context.getBean(PartnerClient.class).jobs().list();

                    assertThat(names).containsExactly("faultline.call default");
                });
    }

    @Test
    void endpoints_showNoSecret(FaultServer server, FakeClock clock) {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        context(server, clock)
                .withConfiguration(AutoConfigurations.of(
                        EnvironmentEndpointAutoConfiguration.class,
                        ConfigurationPropertiesReportEndpointAutoConfiguration.class))
                .withPropertyValues(
                        "management.endpoints.web.exposure.include=*",
                        "management.endpoints.jmx.exposure.include=*",
                        "management.endpoint.env.show-values=always",
                        "management.endpoint.configprops.show-values=always",
                        "FAULTLINE_PARTNER_CLIENTS_EU_APIKEY=verysecret-eu",
                        "EMPLOYJOY_API_KEY=verysecret-variable",
                        "OTHER_NAME=verysecret-placeholder",
                        "faultline.partner.clients.fr.api-key=${OTHER_NAME}",
                        "faultline.partner.clients.de.api-key[0]=verysecret-indexed",
                        "SPRING_APPLICATION_JSON={\"faultline\":{\"x\":\"verysecret-header\"}}",
                        "some.command=java --faultline.partner.webhooks.secrets[0]=verysecret-webhook",
                        "faultline.partner.proxy.host=",
                        "faultline.partner.proxy.user=proxyuser",
                        "faultline.partner.proxy.password=verysecret-proxy",
                        "faultline.partner.headers.X-Token=verysecret-header",
                        "faultline.partner.clients.us.headers.X-Token=verysecret-header",
                        "faultline.partner.clients.us.api-key=verysecret-us",
                        "faultline.partner.webhooks.secrets[0]=verysecret-webhook")
                .run(context -> {
                    String env = json.writeValueAsString(
                            context.getBean(EnvironmentEndpoint.class).environment(null));
                    String properties =
                            json.writeValueAsString(context.getBean(ConfigurationPropertiesReportEndpoint.class)
                                    .configurationProperties());

                    assertThat(env)
                            .contains("faultline.partner.api-key")
                            .contains("proxyuser")
                            .contains("some.command")
                            .doesNotContain("verysecret");
                    assertThat(properties)
                            .contains("apiKey")
                            .contains("proxyuser")
                            .doesNotContain("verysecret");
                });
    }

    private static ApplicationContextRunner context(FaultServer server, FakeClock clock) {
        return Contexts.partner(server.url()).withBean(FakeClock.class, () -> clock);
    }
}
