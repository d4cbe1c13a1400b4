package dev.faultline.spring;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CallContext;
import dev.faultline.core.CallListener;
import dev.faultline.core.MicrometerCallListener;
import dev.faultline.core.ObservedCalls;
import dev.faultline.partner.PartnerClient;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

/** Meters and observations of the application, whose bean methods need not declare the class that they return. */
@FaultlineTest
class OwnListenersTest {

    private static final String JOBS = "{\"data\":[],\"nextCursor\":null}";

    @Test
    void metersOfTheApplication_takeThePlaceOfTheStarters(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS);
        MeterRegistry meters = new SimpleMeterRegistry();

        Contexts.partner(server.url())
                .withBean(FakeClock.class, () -> clock)
                .withBean(MeterRegistry.class, () -> meters)
                .withBean("own", CallListener.class, () -> new MicrometerCallListener(meters))
                .run(context -> {
                    context.getBean(PartnerClient.class).jobs().list();

                    assertThat(meters.get("faultline.calls").timer().count()).isEqualTo(1);
                });
    }

    @Test
    void anotherListenerOfTheApplication_standsBesideTheStartersMeters(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS);
        MeterRegistry meters = new SimpleMeterRegistry();

        Contexts.partner(server.url())
                .withBean(FakeClock.class, () -> clock)
                .withBean(MeterRegistry.class, () -> meters)
                .withBean("own", CallListener.class, () -> event -> {})
                .run(context -> {
                    context.getBean(PartnerClient.class).jobs().list();

                    assertThat(meters.get("faultline.calls").timer().count()).isEqualTo(1);
                });
    }

    @Test
    void observationsOfTheApplication_takeThePlaceOfTheStarters(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed(JOBS);
        MeterRegistry meters = new SimpleMeterRegistry();
        ObservationRegistry registry = ObservationRegistry.create();
        registry.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));

        Contexts.partner(server.url())
                .withBean(FakeClock.class, () -> clock)
                .withBean(ObservationRegistry.class, () -> registry)
                .withBean("own", CallContext.class, () -> new ObservedCalls(registry))
                .run(context -> {
                    context.getBean(PartnerClient.class).jobs().list();

                    assertThat(meters.get("faultline.call").timer().count()).isEqualTo(1);
                });
    }
}
