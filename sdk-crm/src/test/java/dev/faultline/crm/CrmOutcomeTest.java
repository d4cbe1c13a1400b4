package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.Surface;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a failed call may have left behind, and whose circuit it counts for. */
@FaultlineTest
class CrmOutcomeTest {

    private static final String FOUND = "{\"data\":{\"id\":\"1\"}}";

    static Stream<Object[]> surfacesAndLines() {
        return Surface.with(Arrays.stream(CrmError.values()));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndLines")
    void outcome_isThatOfTheCodesLine(Surface surface, CrmError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/crm/contact").fail(line);
        try (CrmClient crm = once(server, clock).build()) {
            CrmException failure =
                    catchThrowableOfType(CrmException.class, () -> Samples.createContact(surface, view(crm)));

            assertThat(failure.outcome()).isEqualTo(line.outcome());
        }
    }

    @ParameterizedTest
    @MethodSource("surfacesAndLines")
    void errorInsideA2xx_isTheTypedErrorWithTheOutcomeOfItsLine(
            Surface surface, CrmError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/crm/contact").respond(200, line.example().body());
        try (CrmClient crm = once(server, clock).build()) {
            CrmException failure =
                    catchThrowableOfType(CrmException.class, () -> Samples.createContact(surface, view(crm)));

            assertThat(failure).isExactlyInstanceOf(line.type());
            assertThat(failure.outcome()).isEqualTo(line.outcome());
        }
    }

    @ParameterizedTest
    @EnumSource
    void errorInsideA2xxWithoutACode_mayHaveBeenDone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/crm/contact").respond(200, "{\"success\":false,\"statusCode\":400}");
        try (CrmClient crm = once(server, clock).build()) {
            CrmException failure =
                    catchThrowableOfType(CrmException.class, () -> Samples.createContact(surface, view(crm)));

            assertThat(failure).isExactlyInstanceOf(CrmException.Validation.class);
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    static Stream<Arguments> surfacesAndForeign() {
        return Arrays.stream(Surface.values())
                .flatMap(
                        surface -> Stream.of("", "null", "[]", "{}", "<html>Log in</html>", "{\"data\":[{\"id\":\"1\"}")
                                .map(body -> Arguments.of(surface, body)));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndForeign")
    void responseThatIsNotTheVendors_leavesTheOutcomeOpen(
            Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/crm/contact").respond(201, body);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            ResponseFormatException failure = catchThrowableOfType(
                    ResponseFormatException.class, () -> Samples.createContact(surface, view(crm)));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(failure.verification()).isPresent();
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void envelopeWithoutTheRecord_saysThatItWasDone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/crm/contact").respond(201, "{\"success\":true}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            assertThat(catchThrowableOfType(
                                    ResponseFormatException.class, () -> Samples.createContact(surface, view(crm)))
                            .outcome())
                    .isEqualTo(Outcome.PROCESSED);
        }
    }

    static Stream<Arguments> surfacesAnd503s() {
        return Arrays.stream(Surface.values())
                .flatMap(surface -> Stream.<Consumer<Script>>of(
                                script -> script.fail(CrmError.PROVIDER_UNAVAILABLE),
                                script -> script.fail(CrmError.PROVIDER_UNAVAILABLE)
                                        .retryAfter(1),
                                script -> script.respond(503, "<html>Busy</html>"),
                                script -> script.respond(503, "").retryAfter(1))
                        .map(trouble -> Arguments.of(surface, trouble)));
    }

    @ParameterizedTest
    @MethodSource("surfacesAnd503s")
    void createThatA503MayHaveDone_isOneRequest(
            Surface surface, Consumer<Script> trouble, FaultServer server, FakeClock clock) {
        trouble.accept(server.on(HttpMethod.POST, "/crm/contact"));
        try (CrmClient crm = Samples.client(server, clock).retryCreates(true).build()) {
            SdkException failure =
                    catchThrowableOfType(SdkException.class, () -> Samples.createContact(surface, view(crm)));

            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void retryCreates_retriesAfterTheVendorsOwnWord(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/crm/contact")
                .fail(CrmError.INTERNAL_ERROR)
                .then()
                .fail(CrmError.PROVIDER_ERROR)
                .then()
                .respond(201, FOUND);
        try (CrmClient crm = Samples.client(server, clock).retryCreates(true).build()) {
            assertThat(Samples.createContact(surface, view(crm)).response().attempts())
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletionThatMeetsItsOwnWork_isDone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.DELETE, "/crm/contact/{id}").reset().then().fail(CrmError.CONTACT_NOT_FOUND);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            JsonResult deletion = delete(surface, view(crm));

            assertThat(deletion.json().isMissing()).isTrue();
            assertThat(deletion.response().attempts()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void deletionOfWhatWasNeverThere_orThatAGatewayRejects_fails(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.DELETE, "/crm/contact/{id}")
                .fail(CrmError.CONTACT_NOT_FOUND)
                .then()
                .reset()
                .then()
                .respond(404, "<html>Not found</html>")
                .then()
                .reset()
                .then()
                .fail(CrmError.CONNECTION_NOT_FOUND);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            for (Outcome outcome : List.of(Outcome.NOT_PROCESSED, Outcome.UNKNOWN, Outcome.UNKNOWN)) {
                CrmException failure = catchThrowableOfType(CrmException.class, () -> delete(surface, view(crm)));
                assertThat(failure).isInstanceOf(CrmException.Resource.class);
                assertThat(failure.outcome()).isEqualTo(outcome);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void circuitOpenWithoutATime_failsAtOnceAndHoldsForThirtySeconds(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.CIRCUIT_OPEN)
                .then()
                .succeed(FOUND);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmException met =
                    catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, view(crm), "1"));
            assertThat(met).isInstanceOf(CrmException.CircuitOpen.class);
            assertThat(met.attempts()).hasSize(1);

            CircuitOpenException rejected =
                    catchThrowableOfType(CircuitOpenException.class, () -> Samples.getContact(surface, view(crm), "1"));
            assertThat(rejected.until()).isEqualTo(clock.now().plusSeconds(30));
            assertThat(clock.waits()).isEmpty();

            CrmConnection otherUser = crm.connection("user-2", "hubspot");
            assertThat(Samples.getContact(surface, otherUser, "1").id()).isEqualTo("1");
            clock.advance(Duration.ofSeconds(30));
            assertThat(Samples.getContact(surface, view(crm), "1").id()).isEqualTo("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void failuresThatAreNoProviders_openTheCircuitOfTheHost(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}").respond(502, "<html>Bad gateway</html>");
        try (CrmClient crm = once(server, clock).build()) {
            for (int i = 0; i < 10; i++) {
                CrmConnection view = crm.connection("user-" + i, "hubspot");
                catchThrowableOfType(SdkException.class, () -> Samples.getContact(surface, view, "1"));
            }

            CircuitOpenException rejected = catchThrowableOfType(
                    CircuitOpenException.class,
                    () -> Samples.getContact(surface, crm.connection("user-99", "salesforce"), "1"));
            assertThat(rejected.scope()).isIn("127.0.0.1", "localhost");
        }
    }

    @ParameterizedTest
    @EnumSource
    void readThatFailed_saysThatItCanBeSentAgain(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}").reset();
        try (CrmClient crm = once(server, clock).build()) {
            SdkException failure =
                    catchThrowableOfType(SdkException.class, () -> Samples.getContact(surface, view(crm), "1"));

            assertThat(failure.remedy()).doesNotContain("Find out");
            assertThat(failure.attempts().get(0).decision()).isEqualTo(Decision.ATTEMPTS_EXHAUSTED);
        }
    }

    private static JsonResult delete(Surface surface, CrmConnection view) {
        return Samples.call(
                surface, view, c -> c.contacts().delete("1"), c -> c.contacts().delete("1"));
    }

    private static CrmConnection view(CrmClient crm) {
        return crm.connection(END_USER, "hubspot");
    }

    private static CrmClient.Builder once(FaultServer server, FakeClock clock) {
        return Samples.client(server, clock).retryPolicy(RetryPolicy.none());
    }
}
