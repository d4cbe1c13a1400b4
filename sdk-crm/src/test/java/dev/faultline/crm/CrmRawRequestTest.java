package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@FaultlineTest
class CrmRawRequestTest {

    @ParameterizedTest
    @EnumSource
    void onTheClient_isSentAsItIs(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/company").succeed("{\"data\":[1]}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            RawRequest request = RawRequest.get("/crm/company");
            RawResponse response = Samples.call(surface, crm, c -> c.execute(request), c -> c.execute(request));
            assertThat(response.json().get("data").get(0).asText()).contains("1");
        }
        SeenRequest seen = server.requests().get(0);
        assertThat(seen.target()).isEqualTo("/crm/company");
        assertThat(seen.header("X-End-User-Id")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void onAConnection_carriesItsEndUserAndProvider(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/company").succeed("{}");
        RawRequest request = RawRequest.get("/crm/company").query("x", 1);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            execute(surface, crm.connection(END_USER, "hubspot"), request);
            execute(surface, crm.connection(END_USER), request);
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly("/crm/company?x=1&provider=hubspot", "/crm/company?x=1");
        assertThat(server.requests())
                .extracting(seen -> seen.header("X-End-User-Id").orElse("none"))
                .containsExactly(END_USER, END_USER);
    }

    @ParameterizedTest
    @EnumSource
    void onAConnectionOfTheOlderGeneration_hasTheEndUserInTheQuery(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/company").succeed("{}");
        try (CrmClient crm =
                Samples.client(server, clock).generation(Generation.OLDER).build()) {
            execute(surface, crm.connection(END_USER, "hubspot"), RawRequest.get("/company"));
        }
        assertThat(server.requests().get(0).target()).isEqualTo("/company?provider=hubspot&endUserId=user-1");
        assertThat(server.requests().get(0).header("X-End-User-Id")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatTheRequestBrings_beatsTheConnection(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/company").succeed("{}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            RawRequest request = RawRequest.get("/crm/company")
                    .query("provider", "pipedrive")
                    .header("x-end-user-id", "user-2");
            execute(surface, crm.connection(END_USER, "hubspot"), request);
        }
        assertThat(server.requests().get(0).target()).isEqualTo("/crm/company?provider=pipedrive");
        assertThat(server.requests().get(0).header("X-End-User-Id")).contains("user-2");
    }

    @ParameterizedTest
    @EnumSource
    void failure_isTypedAndRetriedAsItsMethodAllows(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/crm/note").fail(CrmError.INTERNAL_ERROR);
        server.on(HttpMethod.GET, "/crm/note").fail(CrmError.INTERNAL_ERROR);
        RawRequest create = RawRequest.post("/crm/note").json(Map.of("Title", "x"));
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "salesforce");
            assertThat(catchThrowableOfType(SdkException.class, () -> execute(surface, view, create))
                            .attempts())
                    .hasSize(1);
            assertThat(catchThrowableOfType(SdkException.class, () -> execute(surface, view, create.idempotent(true)))
                            .attempts())
                    .hasSize(4);
            CrmException read =
                    catchThrowableOfType(CrmException.class, () -> execute(surface, view, RawRequest.get("/crm/note")));
            assertThat(read).isInstanceOf(CrmException.InternalError.class);
            assertThat(read.provider()).contains("salesforce");
            assertThat(read.attempts()).hasSize(4);
        }
    }

    private static RawResponse execute(Surface surface, CrmConnection view, RawRequest request) {
        return Samples.call(surface, view, c -> c.execute(request), c -> c.execute(request));
    }
}
