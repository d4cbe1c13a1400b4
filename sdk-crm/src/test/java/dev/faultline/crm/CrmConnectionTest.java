package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.HttpMethod;
import dev.faultline.core.RetryPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Of a connection without a provider, of records without a type, and of options. */
@FaultlineTest
class CrmConnectionTest {

    private static final String ONE = "{\"data\":{\"id\":\"7\",\"name\":\"Acme\"}}";

    private static final UntypedRecordData DATA =
            UntypedRecordData.builder().field("Title", "x").build();

    @ParameterizedTest
    @EnumSource
    void withoutAProvider_theRequestHasNone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact").succeed("{\"data\":[]}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            Samples.listContacts(surface, crm.connection(END_USER));
        }
        SeenRequest seen = server.requests().get(0);
        assertThat(seen.target()).isEqualTo("/crm/contact");
        assertThat(seen.header("X-End-User-Id")).contains(END_USER);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAProvider_failuresAndLimitsHoldBackThatEndUserOnly(
            Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact")
                .fail(CrmError.PROVIDER_ERROR)
                .times(10)
                .then()
                .succeed("{\"data\":[]}");
        server.on(HttpMethod.GET, "/crm/contact/{id}")
                .fail(CrmError.PROVIDER_RATE_LIMITED)
                .retryAfter(60)
                .then()
                .succeed(ONE);
        try (CrmClient crm =
                Samples.client(server, clock).retryPolicy(RetryPolicy.none()).build()) {
            CrmConnection failing = crm.connection(END_USER);
            CrmConnection limited = crm.connection("user-2");
            CrmConnection other = crm.connection("user-3");
            for (int i = 0; i < 10; i++) {
                catchThrowableOfType(SdkException.class, () -> Samples.listContacts(surface, failing));
            }
            catchThrowableOfType(SdkException.class, () -> Samples.getContact(surface, limited, "7"));

            CircuitOpenException open =
                    catchThrowableOfType(CircuitOpenException.class, () -> Samples.listContacts(surface, failing));
            assertThat(open.scope()).matches("the provider for end user [0-9a-f]{12}");
            assertThat(catchThrowableOfType(CooldownException.class, () -> Samples.getContact(surface, limited, "7")))
                    .isNotNull();
            assertThat(Samples.listContacts(surface, other).items()).isEmpty();
            assertThat(Samples.getContact(surface, other, "7").id()).isEqualTo("7");
        }
    }

    @ParameterizedTest
    @EnumSource
    void untypedRecords_haveAllSixOperations(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/company").succeed("{\"data\":[{\"id\":\"7\"}]}");
        server.on(HttpMethod.POST, "/crm/company").respond(201, "{\"data\":" + ONE + "}");
        for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.PATCH)) {
            server.on(method, "/crm/company/7").succeed(ONE);
        }
        server.on(HttpMethod.DELETE, "/crm/company/7")
                .reset()
                .then()
                .respond(404, "{\"success\":false,\"statusCode\":404,\"code\":\"COMPANY_NOT_FOUND\"}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection salesforce = crm.connection(END_USER, "salesforce");
            WritableRecords<UntypedRecord, UntypedRecordData> companies = salesforce.records("company");
            AsyncWritableRecords<UntypedRecord, UntypedRecordData> later =
                    salesforce.async().records("company");

            assertThat(surface.call(companies::list, later::list).items()).hasSize(1);
            for (UntypedRecord company : List.of(
                    surface.call(() -> companies.create(DATA), () -> later.create(DATA)),
                    surface.call(() -> companies.get("7"), () -> later.get("7")),
                    surface.call(() -> companies.replace("7", DATA), () -> later.replace("7", DATA)),
                    surface.call(() -> companies.update("7", DATA), () -> later.update("7", DATA)))) {
                assertThat(company.field("name").asText()).contains("Acme");
                assertThat(company).hasToString("UntypedRecord[id=7]");
            }
            assertThat(surface.call(() -> companies.delete("7"), () -> later.delete("7"))
                            .response()
                            .status())
                    .isEqualTo(404);
        }
        assertThat(server.requests().get(1).text()).isEqualTo("{\"Title\":\"x\"}");
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(request.query("provider")).contains("salesforce"));
    }

    @ParameterizedTest
    @EnumSource
    void untypedRecords_followTheGeneration(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/company/7").succeed(ONE);
        try (CrmClient crm =
                Samples.client(server, clock).generation(Generation.OLDER).build()) {
            Samples.call(
                    surface,
                    crm.connection(END_USER, "salesforce"),
                    c -> c.records("company").get("7"),
                    c -> c.records("company").get("7"));
        }
        assertThat(server.requests().get(0).target()).isEqualTo("/company/7?provider=salesforce&endUserId=user-1");
    }

    @ParameterizedTest
    @EnumSource
    void optionsOfAConnection_holdForItAlone(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact").fail(CrmError.PROVIDER_UNAVAILABLE);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");

            assertThat(attempts(surface, hubspot.with(o -> o.retryPolicy(RetryPolicy.none()))))
                    .isEqualTo(1);
            assertThat(attempts(surface, hubspot)).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @EnumSource
    void queryAsLambda_isThatOfItsBuilder(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact").succeed("{\"data\":[]}");
        Paging paging = Paging.cursor("after", page -> page.get("next"));
        try (CrmClient crm = Samples.client(server, clock).paging(paging).build()) {
            CrmConnection hubspot = crm.connection(END_USER, "hubspot");
            Samples.call(
                    surface,
                    hubspot,
                    c -> c.contacts().list(q -> q.parameter("sort", "name").cursor("c1")),
                    c -> c.contacts().list(q -> q.parameter("sort", "name").cursor("c1")));
            surface.call(
                    () -> hubspot.contacts()
                            .pages(q -> q.parameter("sort", "name"))
                            .items(),
                    () -> hubspot.async()
                            .contacts()
                            .pages(q -> q.parameter("sort", "name"))
                            .thenApply(page -> page.items()));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/crm/contact?provider=hubspot&sort=name&after=c1", "/crm/contact?provider=hubspot&sort=name");
    }

    private static int attempts(Surface surface, CrmConnection connection) {
        return catchThrowableOfType(CrmException.class, () -> Samples.listContacts(surface, connection))
                .attempts()
                .size();
    }
}
