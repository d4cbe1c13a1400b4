package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.NotSentException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Three providers under load at the same time: what one of them does is not felt by the others. */
@FaultlineTest
class CrmIsolationTest {

    private static final int CALLS = 120;

    private final ExecutorService callers = Executors.newFixedThreadPool(24);

    @AfterEach
    void stopCallers() {
        callers.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource
    void openCircuit_coolingProvider_andHealthyProvider_doNotTouchEachOther(
            Surface surface, FaultServer server, FakeClock clock) throws Exception {
        server.on(HttpMethod.GET, "/crm/contact/{id}", "provider", "hubspot")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(30);
        server.on(HttpMethod.GET, "/crm/contact/{id}", "provider", "pipedrive")
                .fail(CrmError.PROVIDER_RATE_LIMITED)
                .retryAfter(60);
        server.on(HttpMethod.GET, "/crm/contact/{id}", "provider", "salesforce").succeed("{\"data\":{\"id\":\"1\"}}");
        try (CrmClient crm =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            Callable<Object> hubspot = () -> Samples.getContact(surface, crm.connection(END_USER, "hubspot"), "1");
            Callable<Object> pipedrive = () -> Samples.getContact(surface, crm.connection(END_USER, "pipedrive"), "1");
            Callable<Object> salesforce =
                    () -> Samples.getContact(surface, crm.connection(END_USER, "salesforce"), "1");
            outcome(hubspot);
            outcome(pipedrive);

            List<Callable<Object>> load = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                load.addAll(List.of(hubspot, pipedrive, salesforce));
            }
            List<Object> outcomes = outcomes(load);

            assertThat(outcomes).filteredOn(Contact.class::isInstance).hasSize(CALLS);
            assertThat(outcomes)
                    .filteredOn(CircuitOpenException.class::isInstance)
                    .hasSize(CALLS)
                    .allSatisfy(rejected ->
                            assertThat(((NotSentException) rejected).scope()).isEqualTo(Samples.connection("hubspot")));
            assertThat(outcomes)
                    .filteredOn(CooldownException.class::isInstance)
                    .hasSize(CALLS)
                    .allSatisfy(held ->
                            assertThat(((NotSentException) held).scope()).isEqualTo(Samples.connection("pipedrive")));
            assertThat(seen(server, "hubspot")).isEqualTo(1);
            assertThat(seen(server, "pipedrive")).isEqualTo(1);
            assertThat(seen(server, "salesforce")).isEqualTo(CALLS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void recovery_isOneProbeWhileTheOthersGoOn(Surface surface, FaultServer server, FakeClock clock) throws Exception {
        CountDownLatch probeResponse = new CountDownLatch(1);
        server.on(HttpMethod.GET, "/crm/contact/{id}", "provider", "hubspot")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(30)
                .then()
                .succeed("{\"data\":{\"id\":\"1\"}}")
                .heldUntil(probeResponse);
        server.on(HttpMethod.GET, "/crm/contact/{id}", "provider", "salesforce").succeed("{\"data\":{\"id\":\"1\"}}");
        try (CrmClient crm =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            Callable<Object> hubspot = () -> Samples.getContact(surface, crm.connection(END_USER, "hubspot"), "1");
            Callable<Object> salesforce =
                    () -> Samples.getContact(surface, crm.connection(END_USER, "salesforce"), "1");
            outcome(hubspot);
            clock.advance(Duration.ofSeconds(30));

            Future<Object> probe = callers.submit(() -> outcome(hubspot));
            server.awaitRequests(2);
            List<Callable<Object>> load = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                load.addAll(List.of(hubspot, salesforce));
            }
            List<Object> meanwhile = outcomes(load);

            assertThat(meanwhile).filteredOn(Contact.class::isInstance).hasSize(CALLS);
            assertThat(meanwhile)
                    .filteredOn(CircuitOpenException.class::isInstance)
                    .hasSize(CALLS);
            assertThat(seen(server, "hubspot")).isEqualTo(2);

            probeResponse.countDown();
            assertThat(probe.get(20, TimeUnit.SECONDS)).isInstanceOf(Contact.class);
            assertThat(outcomes(List.of(hubspot, hubspot, hubspot))).allMatch(Contact.class::isInstance);
            assertThat(seen(server, "hubspot")).isEqualTo(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void failedProbe_opensTheCircuitAgainForTheNewTime(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(30)
                .then()
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(50)
                .then()
                .succeed("{\"data\":{\"id\":\"1\"}}");
        try (CrmClient crm =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            Callable<Object> call = () -> Samples.getContact(surface, hubspot, "1");
            assertThat(outcome(call)).isInstanceOf(CrmException.CircuitOpen.class);
            clock.advance(Duration.ofSeconds(30));
            assertThat(outcome(call)).isInstanceOf(CrmException.CircuitOpen.class);
            clock.advance(Duration.ofSeconds(49));
            assertThat(outcome(call)).isInstanceOf(CircuitOpenException.class);
            clock.advance(Duration.ofSeconds(1));
            assertThat(outcome(call)).isInstanceOf(Contact.class);
            assertThat(server.requests()).hasSize(3);
        }
    }

    private List<Object> outcomes(List<Callable<Object>> calls) throws Exception {
        List<Future<Object>> futures = new ArrayList<>();
        for (Callable<Object> call : calls) {
            futures.add(callers.submit(() -> outcome(call)));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> future : futures) {
            outcomes.add(future.get(20, TimeUnit.SECONDS));
        }
        return outcomes;
    }

    /** The result or what the call failed with. */
    private static Object outcome(Callable<Object> call) {
        Object[] result = new Object[1];
        SdkException failure = catchThrowableOfType(SdkException.class, () -> result[0] = call.call());
        return failure == null ? result[0] : failure;
    }

    private static long seen(FaultServer server, String provider) {
        return server.requests().stream()
                .filter(request ->
                        request.query("provider").filter(provider::equals).isPresent())
                .count();
    }
}
