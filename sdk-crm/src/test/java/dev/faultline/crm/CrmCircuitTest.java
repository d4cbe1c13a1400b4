package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Attempt;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.Decision;
import dev.faultline.core.ErrorExample;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.internal.ErrorResponse;
import dev.faultline.core.internal.Operation;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The server's open circuit is honoured for the connection that met it, and for no other. */
@FaultlineTest
class CrmCircuitTest {

    private static final String FOUND = "{\"data\":{\"id\":\"1\"}}";

    @ParameterizedTest
    @EnumSource
    void circuitOpen_rejectsTheProvidersCallsForTheIndicatedTime(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(45)
                .then()
                .succeed(FOUND);
        Instant until = clock.now().plusSeconds(45);
        try (CrmClient crm = once(server, clock).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            CrmException opened =
                    catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, hubspot, "1"));
            assertThat(opened).isInstanceOf(CrmException.CircuitOpen.class);

            clock.advance(Duration.ofSeconds(44));
            CircuitOpenException rejected = rejection(surface, hubspot);

            assertThat(rejected.scope()).isEqualTo(Samples.connection("hubspot"));
            assertThat(rejected.until()).isEqualTo(until);
            assertThat(rejected.lastFailure()).containsSame(opened);
            assertThat(rejected.attempts()).isEmpty();
            assertThat(server.requests()).hasSize(1);
            assertThat(clock.waits()).isEmpty();

            clock.advance(Duration.ofSeconds(1));
            assertThat(Samples.getContact(surface, hubspot, "1").id()).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void circuitOpenWithoutATime_holdsForTheOption(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .then()
                .succeed(FOUND);
        try (CrmClient crm =
                once(server, clock).circuitOpenTime(Duration.ofMinutes(3)).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            assertThat(catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, hubspot, "1"))
                            .retryAfter())
                    .isEmpty();

            assertThat(rejection(surface, hubspot).until())
                    .isEqualTo(clock.now().plus(Duration.ofMinutes(3)));
            clock.advance(Duration.ofMinutes(3).minusSeconds(1));
            assertThat(rejection(surface, hubspot).scope()).isEqualTo(Samples.connection("hubspot"));
            clock.advance(Duration.ofSeconds(1));
            Samples.getContact(surface, hubspot, "1");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void circuitOpenWithoutATime_isWaitedOutForThirtySecondsIfThatIsWanted(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .then()
                .succeed(FOUND);
        try (CrmClient crm = Samples.client(server, clock).waitForCircuit(true).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            Attempt first = Samples.getContact(surface, hubspot, "1")
                    .response()
                    .attempts()
                    .get(0);
            assertThat(first.decision()).isEqualTo(Decision.CIRCUIT_OPEN);
            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(30));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aZeroOrSpentTime_opensNothing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(0)
                .then()
                .succeed(FOUND);
        try (CrmClient crm = once(server, clock).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            assertThat(catchThrowableOfType(SdkException.class, () -> Samples.getContact(surface, hubspot, "1")))
                    .isInstanceOf(CrmException.CircuitOpen.class);
            assertThat(Samples.getContact(surface, hubspot, "1").id()).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aNonsenseTime_isHonouredForAnHour(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(Long.MAX_VALUE)
                .then()
                .succeed(FOUND);
        try (CrmClient crm = once(server, clock).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            assertThat(catchThrowableOfType(SdkException.class, () -> Samples.getContact(surface, hubspot, "1")))
                    .isInstanceOf(CrmException.CircuitOpen.class);
            assertThat(rejection(surface, hubspot).until())
                    .isEqualTo(clock.now().plus(Duration.ofHours(1)));
            clock.advance(Duration.ofHours(1));
            assertThat(Samples.getContact(surface, hubspot, "1").id()).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCallThatWaited_isTheProbe(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(5)
                .times(2)
                .then()
                .succeed(FOUND);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");

            assertThat(Samples.getContact(surface, hubspot, "1").response().attempts())
                    .hasSize(3);

            assertThat(clock.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @EnumSource
    void failingProvider_opensItsOwnCircuitOnly(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}", "provider", "hubspot").fail(CrmError.PROVIDER_ERROR);
        server.on(HttpMethod.GET, "/crm/contact/{id}", "provider", "pipedrive").succeed(FOUND);
        try (CrmClient crm = once(server, clock).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            CrmConnection pipedrive = crm.connection(END_USER, "pipedrive");
            for (int i = 0; i < 10; i++) {
                assertThat(catchThrowableOfType(SdkException.class, () -> Samples.getContact(surface, hubspot, "1")))
                        .isInstanceOf(CrmException.ProviderError.class);
            }

            assertThat(rejection(surface, hubspot).scope()).isEqualTo(Samples.connection("hubspot"));
            assertThat(Samples.getContact(surface, pipedrive, "1").id()).isEqualTo("1");
            assertThat(server.requests()).hasSize(11);
        }
    }

    @ParameterizedTest
    @EnumSource
    void openCircuit_namesTheProviderAndNotTheEndUser(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(45);
        try (CrmClient crm = once(server, clock).build()) {
            CrmConnection hubspot = crm.connection("maria@example.com", "hubspot");
            catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, hubspot, "1"));

            CircuitOpenException rejected = rejection(surface, hubspot);

            assertThat(rejected.scope()).matches("hubspot for end user [0-9a-f]{12}");
            assertThat(rejected.getMessage()).contains("hubspot").doesNotContain("maria");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneEndUsersFailures_openNoCircuitForTheOthers(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.PROVIDER_ERROR)
                .times(10)
                .then()
                .succeed(FOUND);
        try (CrmClient crm = once(server, clock).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            for (int i = 0; i < 10; i++) {
                catchThrowableOfType(SdkException.class, () -> Samples.getContact(surface, hubspot, "1"));
            }

            assertThat(rejection(surface, hubspot)).isNotNull();
            CrmConnection other = crm.connection("user-2", "hubspot");
            assertThat(Samples.getContact(surface, other, "1").id()).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void failures_countForTheConnectionOnlyIfTheyAreTheProviders(CrmError line) {
        CrmApi api = new CrmApi(Duration.ofSeconds(30), false, false);
        Operation<?> operation = Operation.of(HttpMethod.GET, "/crm/contact").reads(response -> response);
        boolean ofProvider = line.type().getSuperclass() == CrmException.Provider.class;

        assertThat(api.countsForScope(line.exampleException(), operation))
                .isEqualTo(ofProvider || line == CrmError.PROVIDER_NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({"502, PROVIDER_NEW, true", "500, PROVIDER_NEW, true", "502, NEW, false", "502, , false", "503, , false"
    })
    void failuresThatNoTableHas_countForTheConnectionOnlyWithAProvidersCode(int status, String code, boolean counts) {
        CrmApi api = new CrmApi(Duration.ofSeconds(30), false, false);
        Operation<?> operation = Operation.of(HttpMethod.GET, "/crm/contact").reads(response -> response);
        String body = code == null ? "<html/>" : "{\"code\":\"" + code + "\"}";

        CrmException failure =
                CrmApi.decode(ErrorResponse.of(new ErrorExample(status, Map.of(), body)), "hubspot", END_USER);

        assertThat(api.countsForScope(failure, operation)).isEqualTo(counts);
    }

    @Test
    void waitForCircuit_isWhatTheOptionSays() {
        assertThat(new CrmApi(Duration.ofSeconds(30), false, false).waitsForCircuit())
                .isFalse();
        assertThat(new CrmApi(Duration.ofSeconds(30), true, false).waitsForCircuit())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void rawRequest_isUnderTheCircuitOfItsConnection(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/company", "provider", "hubspot").fail(CrmError.CIRCUIT_OPEN);
        server.on(HttpMethod.GET, "/crm/company", "provider", "pipedrive").succeed("{}");
        RawRequest ofHubspot =
                RawRequest.get("/crm/company").query("provider", "hubspot").header("X-End-User-Id", END_USER);
        try (CrmClient crm = once(server, clock).build()) {
            assertThat(catchThrowableOfType(
                            SdkException.class,
                            () -> Samples.call(surface, crm, c -> c.execute(ofHubspot), c -> c.execute(ofHubspot))))
                    .isInstanceOf(CrmException.CircuitOpen.class);

            assertThat(rejection(surface, crm.connection(END_USER, "hubspot")).scope())
                    .isEqualTo(Samples.connection("hubspot"));
            RawRequest ofPipedrive = RawRequest.get("/crm/company").query("provider", "pipedrive");
            assertThat(Samples.call(surface, crm, c -> c.execute(ofPipedrive), c -> c.execute(ofPipedrive))
                            .status())
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void disabledBreaker_sendsEveryCall(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(45)
                .then()
                .succeed(FOUND);
        try (CrmClient crm = once(server, clock)
                .circuitBreakerPolicy(CircuitBreakerPolicy.disabled())
                .build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            assertThat(catchThrowableOfType(SdkException.class, () -> Samples.getContact(surface, hubspot, "1")))
                    .isInstanceOf(CrmException.CircuitOpen.class);
            assertThat(Samples.getContact(surface, hubspot, "1").id()).isEqualTo("1");
        }
    }

    private static CrmClient.Builder once(FaultServer server, FakeClock clock) {
        return Samples.client(server, clock).retryPolicy(RetryPolicy.none());
    }

    private static CircuitOpenException rejection(Surface surface, CrmConnection view) {
        return catchThrowableOfType(CircuitOpenException.class, () -> Samples.getContact(surface, view, "1"));
    }
}
