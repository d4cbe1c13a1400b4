package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Decision;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RetryPolicy;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@FaultlineTest
class CrmReconnectTest {

    static Stream<Object[]> surfacesAndLines() {
        return Surface.with(
                Stream.of(CrmError.CONNECTION_NOT_FOUND, CrmError.PROVIDER_AUTH_FAILED, CrmError.NEEDS_REAUTH));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndLines")
    void reconnectCase_isNeverRetriedAndNeverOpensTheCircuit(
            Surface surface, CrmError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}").fail(line).retryAfter(1);
        server.on(HttpMethod.POST, "/crm/contact").fail(line);
        RetryPolicy eager =
                RetryPolicy.builder().maxAttempts(10).retryNonIdempotent(true).build();
        try (CrmClient crm = Samples.client(server, clock).retryPolicy(eager).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            int calls = 30; // three times what opens a circuit

            for (int i = 0; i < calls; i++) {
                CrmException failure =
                        catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, view, "1"));
                assertThat(failure).isExactlyInstanceOf(line.type());
                assertThat(failure.needsConnectWidget()).isTrue();
                assertThat(failure.retryable()).isFalse();
                assertThat(failure.attempts())
                        .singleElement()
                        .satisfies(attempt -> assertThat(attempt.decision()).isEqualTo(Decision.NOT_RETRYABLE));
            }
            assertThat(catchThrowableOfType(CrmException.class, () -> Samples.createContact(surface, view)))
                    .isExactlyInstanceOf(line.type());
            assertThat(server.requests()).hasSize(calls + 1);
            assertThat(clock.waits()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noOtherCode_needsTheConnectWidget(CrmError line) {
        Set<CrmError> connect =
                Set.of(CrmError.CONNECTION_NOT_FOUND, CrmError.PROVIDER_AUTH_FAILED, CrmError.NEEDS_REAUTH);

        assertThat(line.exampleException().needsConnectWidget()).isEqualTo(connect.contains(line));
    }

    @ParameterizedTest
    @EnumSource
    void forbiddenWithoutAKnownCode_namesBothRemedies(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .respond(403, "{\"success\":false,\"statusCode\":403,\"message\":\"no\"}")
                .then()
                .respond(401, "{\"success\":false,\"statusCode\":401,\"message\":\"no\"}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            assertThat(catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, view, "1")))
                    .isExactlyInstanceOf(CrmException.Authentication.class)
                    .hasMessageContaining("Use a key with access")
                    .hasMessageContaining("Connect widget");
            assertThat(catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, view, "1"))
                            .remedy())
                    .doesNotContain("Connect widget");
        }
    }

    /** The application's answer to all three codes is the same: a token for the widget. */
    @ParameterizedTest
    @MethodSource("surfacesAndLines")
    void connection_makesTheTokenForItsWidget(Surface surface, CrmError line, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}").fail(line);
        server.on(HttpMethod.POST, "/connect/token").respond(201, "{\"data\":{\"token\":\"ct_1\"}}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            catchThrowableOfType(CrmException.class, () -> Samples.getContact(surface, hubspot, "1"));

            assertThat(Samples.call(surface, hubspot, c -> c.connectToken(), c -> c.connectToken())
                            .token())
                    .isEqualTo("ct_1");
            Samples.call(
                    surface,
                    hubspot,
                    c -> c.connectToken(t -> t.environment("sandbox").endUserDisplayName("")),
                    c -> c.connectToken(t -> t.environment("sandbox").endUserDisplayName("")));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::text)
                .containsExactly(
                        "", "{\"endUserId\":\"user-1\"}", "{\"endUserId\":\"user-1\",\"environment\":\"sandbox\"}");
    }

    static Stream<Object[]> surfacesAndPlaces() {
        return Surface.with(Stream.of(EndUserPlace.values()));
    }

    /** A handler of the whole application knows the exception alone. */
    @ParameterizedTest
    @MethodSource("surfacesAndPlaces")
    void exception_makesTheTokenOfItsEndUser(Surface surface, EndUserPlace place, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.NEEDS_REAUTH)
                .times(2);
        server.on(HttpMethod.POST, "/connect/token")
                .respond(201, "{\"data\":{\"token\":\"ct_1\",\"expiresAt\":\"2026-05-02T08:25:30.000Z\"}}")
                .times(2);
        try (CrmClient crm = Samples.client(server, clock).endUserIn(place).build()) {
            for (String user : new String[] {"noor", "sam"}) {
                CrmException failure = catchThrowableOfType(
                        CrmException.class, () -> Samples.getContact(surface, crm.connection(user, "pipedrive"), "1"));

                assertThat(failure.endUserId()).contains(user);
                assertThat(failure.provider()).contains("pipedrive");
                assertThat(failure.toString() + failure.remedy()).doesNotContain(user);
                ConnectToken token = user.equals("sam")
                        ? createFor(surface, crm, failure)
                        : Samples.call(
                                surface,
                                crm,
                                c -> c.connectTokens().createFor(failure, t -> t.endUserDisplayName("Noor")),
                                c -> c.connectTokens().createFor(failure, t -> t.endUserDisplayName("Noor")));
                assertThat(token.token()).isEqualTo("ct_1");
            }
        }
        assertThat(server.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .extracting(SeenRequest::text)
                .containsExactly("{\"endUserId\":\"noor\",\"endUserDisplayName\":\"Noor\"}", "{\"endUserId\":\"sam\"}");
    }

    @ParameterizedTest
    @EnumSource
    void exceptionOfARawRequest_makesTheTokenToo(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/invoice").fail(CrmError.CONNECTION_NOT_FOUND);
        server.on(HttpMethod.POST, "/connect/token").respond(201, "{\"data\":{\"token\":\"ct_1\"}}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            RawRequest request = RawRequest.get("/crm/invoice");
            CrmException failure = catchThrowableOfType(
                    CrmException.class,
                    () -> Samples.call(surface, hubspot, c -> c.execute(request), c -> c.execute(request)));

            assertThat(createFor(surface, crm, failure).token()).isEqualTo("ct_1");
        }
    }

    static Stream<Object[]> surfacesAndAllLines() {
        return Surface.with(Stream.of(CrmError.values()));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndAllLines")
    void otherException_makesNoToken(Surface surface, CrmError line, FaultServer server, FakeClock clock) {
        CrmException failure = line.exampleException();
        try (CrmClient crm = Samples.client(server, clock).build()) {
            if (failure.needsConnectWidget()) {
                server.on(HttpMethod.POST, "/connect/token").respond(201, "{\"data\":{\"token\":\"ct_1\"}}");
                assertThat(createFor(surface, crm, failure).token()).isEqualTo("ct_1");
            } else {
                assertThatThrownBy(() -> createFor(surface, crm, failure))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(line.type().getSimpleName())
                        .hasMessageContaining("connection(endUserId).connectToken()");
                assertThat(server.requests()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void exceptionWithoutAnEndUser_makesNoToken(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/field-mappings").fail(CrmError.CONNECTION_NOT_FOUND);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmException failure = catchThrowableOfType(
                    CrmException.class,
                    () -> Samples.call(
                            surface,
                            crm,
                            c -> c.fieldMappings("hubspot").list("contact"),
                            c -> c.fieldMappings("hubspot").list("contact")));

            assertThat(failure.endUserId()).isEmpty();
            assertThatThrownBy(() -> createFor(surface, crm, failure))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no end user");
        }
    }

    private static ConnectToken createFor(Surface surface, CrmClient crm, CrmException failure) {
        return Samples.call(
                surface,
                crm,
                c -> c.connectTokens().createFor(failure),
                c -> c.connectTokens().createFor(failure));
    }
}
