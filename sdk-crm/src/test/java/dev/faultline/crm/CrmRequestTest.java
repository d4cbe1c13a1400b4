package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static dev.faultline.crm.Samples.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RawRequest;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, in both generations. */
@FaultlineTest
class CrmRequestTest {

    private static final String RECORD = "{\"data\":{\"id\":\"7\"}}";

    static Stream<Arguments> surfacesAndGenerations() {
        return Arrays.stream(Surface.values())
                .flatMap(surface ->
                        Arrays.stream(Generation.values()).map(generation -> Arguments.of(surface, generation)));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndGenerations")
    void everyOperationOnRecords_isSentInTheGenerationsShape(
            Surface surface, Generation generation, FaultServer server, FakeClock clock) {
        String prefix = generation == Generation.PRODUCTION ? "/crm" : "";
        for (String resource : List.of("contact", "lead", "deal", "meeting", "owner")) {
            server.on(HttpMethod.GET, prefix + "/" + resource)
                    .succeed("{\"data\":[" + "{\"id\":\"7\"}]}")
                    .always();
            server.on(HttpMethod.POST, prefix + "/" + resource)
                    .respond(201, "{\"data\":" + RECORD + "}")
                    .always();
            for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE)) {
                server.on(method, prefix + "/" + resource + "/7")
                        .succeed(RECORD)
                        .always();
            }
        }
        try (CrmClient crm =
                Samples.client(server, clock).generation(generation).build()) {
            CrmConnection view = crm.connection(END_USER, "pipedrive");
            ContactData contact = ContactData.builder().firstName("Noor").build();
            LeadData lead = LeadData.builder().firstName("Noor").build();
            DealData deal = DealData.builder().name("Big").build();
            MeetingData meeting = MeetingData.builder().title("First").build();
            exercise(surface, view, CrmConnection::contacts, AsyncCrmConnection::contacts, contact);
            exercise(surface, view, CrmConnection::leads, AsyncCrmConnection::leads, lead);
            exercise(surface, view, CrmConnection::deals, AsyncCrmConnection::deals, deal);
            exercise(surface, view, CrmConnection::meetings, AsyncCrmConnection::meetings, meeting);
            Samples.call(surface, view, c -> c.owners().list(), c -> c.owners().list());
            Samples.call(
                    surface, view, c -> c.owners().get("7"), c -> c.owners().get("7"));
        }
        List<String> expected = new ArrayList<>();
        for (String resource : List.of("contact", "lead", "deal", "meeting")) {
            for (String call : List.of("GET %s", "POST %s", "GET %s/7", "PUT %s/7", "PATCH %s/7", "DELETE %s/7")) {
                expected.add(call.formatted(prefix + "/" + resource));
            }
        }
        expected.addAll(List.of("GET " + prefix + "/owner", "GET " + prefix + "/owner/7"));
        assertThat(server.requests())
                .extracting(request -> request.method() + " " + request.path())
                .containsExactlyElementsOf(expected);
        assertThat(server.requests()).allSatisfy(request -> {
            assertThat(request.query("provider")).contains("pipedrive");
            assertThat(request.header("Authorization")).contains("Bearer " + KEY);
            assertThat(request.header("X-End-User-Id").isPresent()).isEqualTo(generation == Generation.PRODUCTION);
            assertThat(request.query("endUserId").isPresent()).isEqualTo(generation == Generation.OLDER);
            assertThat(request.header("X-End-User-Id").or(() -> request.query("endUserId")))
                    .contains(END_USER);
            assertThat(request.headerNames())
                    .isSubsetOf(
                            "Authorization",
                            "User-Agent",
                            "X-End-User-Id",
                            "Content-Type",
                            "Content-Length",
                            "Host",
                            "Connection",
                            "Accept-Encoding");
        });
    }

    private static <R extends CrmRecord, D extends RecordData> void exercise(
            Surface surface,
            CrmConnection view,
            Function<CrmConnection, WritableRecords<R, D>> blocking,
            Function<AsyncCrmConnection, AsyncWritableRecords<R, D>> async,
            D data) {
        List<R> records = new ArrayList<>(Samples.call(
                        surface,
                        view,
                        c -> blocking.apply(c).list(),
                        c -> async.apply(c).list())
                .items());
        records.add(Samples.call(
                surface,
                view,
                c -> blocking.apply(c).create(data),
                c -> async.apply(c).create(data)));
        records.add(Samples.call(
                surface,
                view,
                c -> blocking.apply(c).get("7"),
                c -> async.apply(c).get("7")));
        records.add(Samples.call(
                surface,
                view,
                c -> blocking.apply(c).replace("7", data),
                c -> async.apply(c).replace("7", data)));
        records.add(Samples.call(
                surface,
                view,
                c -> blocking.apply(c).update("7", data),
                c -> async.apply(c).update("7", data)));
        JsonResult deletion = Samples.call(
                surface,
                view,
                c -> blocking.apply(c).delete("7"),
                c -> async.apply(c).delete("7"));
        assertThat(records).hasSize(5).extracting(CrmRecord::id).containsOnly("7");
        assertThat(deletion.json().get("data").get("id").asText()).contains("7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b",
                "../admin",
                "a/../b",
                "..%2f",
                "%",
                "%2e%2e",
                "%2F",
                "a b",
                " a ",
                "ü",
                "🦊",
                "a?b=c#d",
                "a;b",
                "+",
                "\\",
                "..."
            })
    void anyId_isOnePathSegment(String id, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}").succeed(RECORD);
        for (Surface surface : Surface.values()) {
            try (CrmClient crm = Samples.client(server, clock).build()) {
                Samples.getContact(surface, crm.connection(END_USER, "hubspot"), id);
            }
        }
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.segments()).containsExactly("crm", "contact", id));
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-own-crm", "Zoho CRM", "a&b=c", "ünïcode", "🦊"})
    void unknownProvider_isSentAsItIs(String slug, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}").succeed(RECORD);
        for (Surface surface : Surface.values()) {
            try (CrmClient crm = Samples.client(server, clock).build()) {
                Samples.getContact(surface, crm.connection(END_USER, slug), "1");
            }
        }
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.query("provider")).contains(slug));
    }

    private static final Address HOME =
            Address.builder().street("1 Elm St").postalCode("97201").build();

    private static final Address WORK =
            Address.builder().street("2 Oak St").street2("Floor 3").type("work").build();

    @ParameterizedTest
    @MethodSource("surfacesAndGenerations")
    void contactFields_haveTheGenerationsNamesAndForms(
            Surface surface, Generation generation, FaultServer server, FakeClock clock) {
        ContactData data = ContactData.builder()
                .firstName("Noor")
                .lastName("Haddad")
                .email("noor@example.com")
                .address(HOME)
                .field("leadSource", null)
                .field("tags", List.of("a", "b"))
                .build();

        JsonValue sent = create(surface, generation, server, clock, data);

        String production = """
                {"first_name":"Noor","last_name":"Haddad","email_addresses":[{"email_address":"noor@example.com"}],
                 "addresses":[{"street_1":"1 Elm St","postal_code":"97201"}],"leadSource":null,"tags":["a","b"]}""";
        String older = """
                {"firstName":"Noor","lastName":"Haddad","email":"noor@example.com",
                 "address":{"street":"1 Elm St","postalCode":"97201"},"leadSource":null,"tags":["a","b"]}""";
        assertThat(sent).isEqualTo(JsonValue.parseLeniently(generation == Generation.PRODUCTION ? production : older));
    }

    @ParameterizedTest
    @EnumSource
    void severalAddresses_areSentInProductionTheMainOneFirst(Surface surface, FaultServer server, FakeClock clock) {
        ContactData data = ContactData.builder()
                .addAddress(WORK)
                .addEmailAddress("n@example.com", "work")
                .addEmailAddress("m@example.com")
                .address(HOME)
                .email("noor@example.com")
                .account("a1")
                .owner("o1")
                .build();

        assertThat(create(surface, Generation.PRODUCTION, server, clock, data))
                .isEqualTo(JsonValue.parseLeniently("""
                {"addresses":[{"street_1":"1 Elm St","postal_code":"97201"},
                 {"street_1":"2 Oak St","street_2":"Floor 3","address_type":"work"}],
                 "email_addresses":[{"email_address":"noor@example.com"},
                 {"email_address":"n@example.com","email_address_type":"work"},{"email_address":"m@example.com"}],
                 "account":"a1","owner":"o1"}"""));
    }

    @ParameterizedTest
    @EnumSource
    void oneAddressOfEachKind_isSentInTheOlderGenerationUnderItsNames(
            Surface surface, FaultServer server, FakeClock clock) {
        ContactData data = ContactData.builder()
                .addAddress(HOME)
                .addEmailAddress("noor@example.com")
                .phone("+1 503 555 0142")
                .company("Acme")
                .jobTitle("CTO")
                .build();

        assertThat(create(surface, Generation.OLDER, server, clock, data)).isEqualTo(JsonValue.parseLeniently("""
                {"address":{"street":"1 Elm St","postalCode":"97201"},"email":"noor@example.com",
                 "phone":"+1 503 555 0142","company":"Acme","jobTitle":"CTO"}"""));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndGenerations")
    void anyField_isSentAsItIsInEitherGeneration(
            Surface surface, Generation generation, FaultServer server, FakeClock clock) {
        ContactData data = ContactData.builder()
                .email("documented@example.com")
                .field("email", "noor@example.com")
                .field("phone", "+1")
                .field("account", "a1")
                .field("addresses", List.of(Map.of("street", "1 Elm St")))
                .field("firstName", null)
                .field("email_addresses", "of no documented form")
                .build();

        assertThat(create(surface, generation, server, clock, data)).isEqualTo(JsonValue.parseLeniently("""
                {"email":"noor@example.com","phone":"+1","account":"a1","addresses":[{"street":"1 Elm St"}],
                 "firstName":null,"email_addresses":"of no documented form"}"""));
    }

    static Stream<Arguments> fieldsOfTheOtherGeneration() {
        return Stream.of(
                Arguments.of(Generation.PRODUCTION, "phone", data(b -> b.phone("+1"))),
                Arguments.of(Generation.PRODUCTION, "company", data(b -> b.company("Acme"))),
                Arguments.of(Generation.PRODUCTION, "jobTitle", data(b -> b.jobTitle("CTO"))),
                Arguments.of(Generation.OLDER, "account", data(b -> b.account("a1"))),
                Arguments.of(Generation.OLDER, "owner", data(b -> b.owner("o1"))),
                Arguments.of(Generation.OLDER, "address", data(b -> b.address(WORK))),
                Arguments.of(
                        Generation.OLDER,
                        "addresses",
                        data(b -> b.addAddress(HOME).addAddress(HOME))),
                Arguments.of(
                        Generation.OLDER, "addresses", data(b -> b.address(HOME).addAddress(HOME))),
                Arguments.of(
                        Generation.OLDER, "email_addresses", data(b -> b.addEmailAddress("n@example.com", "work"))),
                Arguments.of(
                        Generation.OLDER,
                        "email_addresses",
                        data(b -> b.email("n@example.com").addEmailAddress("m@example.com"))));
    }

    private static ContactData data(UnaryOperator<ContactData.Builder> fields) {
        return fields.apply(ContactData.builder()).build();
    }

    @ParameterizedTest
    @MethodSource("fieldsOfTheOtherGeneration")
    void fieldsOfTheOtherGeneration_areRejectedByName(
            Generation generation, String name, ContactData data, FaultServer server, FakeClock clock) {
        server.lenient(); // nothing is to be asked for
        for (Surface surface : Surface.values()) {
            assertThatThrownBy(() -> create(surface, generation, server, clock, data))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(name + " is ")
                    .hasMessageContaining(": give ");
        }
        assertThat(server.requests()).isEmpty();
    }

    private static JsonValue create(
            Surface surface, Generation generation, FaultServer server, FakeClock clock, ContactData data) {
        server.on(HttpMethod.POST, generation.path("contact")).respond(201, RECORD);
        try (CrmClient crm =
                Samples.client(server, clock).generation(generation).build()) {
            CrmConnection view = crm.connection(END_USER, "salesforce");
            Samples.call(
                    surface,
                    view,
                    c -> c.contacts().create(data),
                    c -> c.contacts().create(data));
        }
        return body(server);
    }

    static Stream<Arguments> surfacesAndPlaces() {
        return Arrays.stream(Surface.values())
                .flatMap(surface -> Arrays.stream(EndUserPlace.values())
                        .flatMap(place -> Arrays.stream(Generation.values())
                                .map(generation -> Arguments.of(surface, place, generation))));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndPlaces")
    void endUser_isWhereTheOptionSaysWhateverTheGeneration(
            Surface surface, EndUserPlace place, Generation generation, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, generation.path("contact")).succeed("{\"data\":[]}");
        RawRequest raw = RawRequest.get(generation.path("contact"));
        try (CrmClient crm = Samples.client(server, clock)
                .generation(generation)
                .endUserIn(place)
                .build()) {
            CrmConnection view = crm.connection(END_USER, "salesforce");
            Samples.listContacts(surface, view);
            Samples.call(surface, view, c -> c.execute(raw), c -> c.execute(raw));
        }
        assertThat(server.requests()).hasSize(2).allSatisfy(request -> {
            assertThat(request.header("X-End-User-Id").isPresent()).isEqualTo(place != EndUserPlace.QUERY);
            assertThat(request.query("endUserId").isPresent()).isEqualTo(place != EndUserPlace.HEADER);
            assertThat(request.query("provider")).contains("salesforce");
        });
    }

    @ParameterizedTest
    @EnumSource
    void dealAndMeetingFields_areSentAsDocumented(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/crm/deal").respond(201, RECORD);
        server.on(HttpMethod.PATCH, "/crm/meeting/7").succeed(RECORD);
        DealData deal = DealData.builder()
                .name("Big")
                .amount(new BigDecimal("1000000.10"))
                .stage("Prospecting")
                .closeDate(LocalDate.of(2026, 5, 2))
                .build();
        MeetingData meeting = MeetingData.builder()
                .startTime(Instant.parse("2026-05-02T08:15:00.987654321Z"))
                .build();
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "salesforce");
            Samples.call(
                    surface, view, c -> c.deals().create(deal), c -> c.deals().create(deal));
            Samples.call(
                    surface,
                    view,
                    c -> c.meetings().update("7", meeting),
                    c -> c.meetings().update("7", meeting));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::text)
                .containsExactly(
                        "{\"name\":\"Big\",\"amount\":1000000.10,\"stage\":\"Prospecting\",\"closeDate\":\"2026-05-02\"}",
                        "{\"startTime\":\"2026-05-02T08:15:00Z\"}");
    }

    @ParameterizedTest
    @EnumSource
    void listQuery_isSentAsGiven(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact").succeed("{\"data\":[]}");
        RecordsQuery query = RecordsQuery.builder()
                .parameter("cursor", "a&b=/🦊")
                .parameter("limit", "5")
                .build();
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            Samples.call(
                    surface,
                    view,
                    c -> c.contacts().list(query),
                    c -> c.contacts().list(query));
        }
        assertThat(server.requests()).singleElement().satisfies(request -> {
            assertThat(request.query("cursor")).contains("a&b=/🦊");
            assertThat(request.query("limit")).contains("5");
            assertThat(request.query("provider")).contains("hubspot");
        });
        assertThatThrownBy(() -> RecordsQuery.builder().parameter("provider", "x"))
                .hasMessageContaining("connection(..)");
    }

    @ParameterizedTest
    @MethodSource("surfacesAndGenerations")
    void connectTokensAndFieldMappings_areTheSameInBothGenerations(
            Surface surface, Generation generation, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/connect/token")
                .respond(201, "{\"data\":{\"token\":\"ct_1\",\"expiresAt\":\"2026-05-02T08:25:30.000Z\"}}");
        server.on(HttpMethod.GET, "/field-mappings").succeed("{\"success\":true,\"data\":[]}");
        NewConnectToken request = NewConnectToken.builder("user 1")
                .endUserDisplayName("Noor")
                .endUserEmail("noor@example.com")
                .environment("sandbox")
                .build();
        try (CrmClient crm =
                Samples.client(server, clock).generation(generation).build()) {
            ConnectToken token = Samples.call(
                    surface,
                    crm,
                    c -> c.connectTokens().create(request),
                    c -> c.connectTokens().create(request));
            assertThat(token.token()).isEqualTo("ct_1");
            assertThat(token.expiresAt()).isEqualTo(Instant.parse("2026-05-02T08:25:30Z"));
            assertThat(token.toString()).doesNotContain("ct_1");
            Samples.call(
                    surface,
                    crm,
                    c -> c.fieldMappings("hubspot").list("lead"),
                    c -> c.fieldMappings("hubspot").list("lead"));
            Samples.call(
                    surface,
                    crm.connection(END_USER, "hubspot"),
                    c -> c.fieldMappings().list("lead", "v3"),
                    c -> c.fieldMappings().list("lead", "v3"));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::toString)
                .containsExactly(
                        "POST /connect/token",
                        "GET /field-mappings?provider=hubspot&resourceType=lead",
                        "GET /field-mappings?provider=hubspot&resourceType=lead&apiVersion=v3");
        assertThat(body(server))
                .isEqualTo(JsonValue.of(Map.of(
                        "endUserId", "user 1",
                        "endUserDisplayName", "Noor",
                        "endUserEmail", "noor@example.com",
                        "environment", "sandbox")));
    }

    @ParameterizedTest
    @MethodSource("surfacesAndGenerations")
    void withoutABaseUrl_theHostIsProductionInBothGenerations(Surface surface, Generation generation) {
        List<String> urls = new ArrayList<>();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    urls.add(chain.request().url().toString());
                    return new Response.Builder()
                            .request(chain.request())
                            .protocol(Protocol.HTTP_1_1)
                            .code(200)
                            .message("")
                            .body(ResponseBody.create(RECORD, MediaType.get("application/json")))
                            .build();
                })
                .build();
        try (CrmClient crm = CrmClient.builder()
                .apiKey(KEY)
                .generation(generation)
                .httpClient(http)
                .build()) {
            Samples.getContact(surface, crm.connection(END_USER, "hubspot"), "7");
        } finally {
            http.dispatcher().executorService().shutdown();
        }
        assertThat(urls)
                .containsExactly(
                        generation == Generation.PRODUCTION
                                ? "https://api.routemcp.io/api/v1/crm/contact/7?provider=hubspot"
                                : "https://api.routemcp.io/api/v1/contact/7?provider=hubspot&endUserId=user-1");
    }

    private static JsonValue body(FaultServer server) {
        return JsonValue.parseLeniently(server.requests().get(0).text());
    }
}
