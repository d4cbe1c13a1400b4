package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.RawRequest;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is rejected at once, and nothing is sent. */
@FaultlineTest
class CrmInputTest {

    @Test
    void fieldMappings_needAProvider(FaultServer server, FakeClock clock) {
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection anyProvider = crm.connection(END_USER);
            assertThatIllegalArgumentException()
                    .isThrownBy(anyProvider::fieldMappings)
                    .withMessage("provider is null: give it with connection(endUserId, provider)");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> anyProvider.async().fieldMappings());
            assertThatIllegalArgumentException().isThrownBy(() -> crm.fieldMappings(" "));
            assertThatIllegalArgumentException().isThrownBy(() -> crm.async().fieldMappings(" "));
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a/b", "..", "company?x=1", "{id}", "Zoho company", "ünit"})
    void resourceThatIsNoSegment_isRejected(String resource, FaultServer server, FakeClock clock) {
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection connection = crm.connection(END_USER, "hubspot");
            assertThatThrownBy(() -> connection.records(resource))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("resource is ");
            assertThatThrownBy(() -> connection.async().records(resource)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void blankEndUserOrProviderOrId_isRejected(String blank, FaultServer server, FakeClock clock) {
        try (CrmClient crm = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> crm.connection(blank))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("endUserId is ");
            assertThatThrownBy(() -> crm.async().connection(END_USER, blank))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("provider is ");
            CrmConnection view = crm.connection(END_USER, "hubspot");
            for (Surface surface : Surface.values()) {
                assertThatThrownBy(() -> Samples.getContact(surface, view, blank))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("id is ");
            }
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void dotSegments_areRejected(Surface surface, FaultServer server, FakeClock clock) {
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            for (String id : List.of(".", "..")) {
                assertThatThrownBy(() -> Samples.getContact(surface, view, id))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("dot segment");
            }
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Müller", "a\nX-Evil: 1", "🦊", " user", "user ", "a\u0000"})
    void endUserThatAHeaderCannotCarry_isRejectedUnrepeatedOrSentInTheOlderQuery(
            String id, FaultServer server, FakeClock clock) {
        try (CrmClient crm = Samples.client(server, clock).build();
                CrmClient older = Samples.client(server, clock)
                        .generation(Generation.OLDER)
                        .build()) {
            assertThatThrownBy(() -> crm.connection(id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("X-End-User-Id")
                    .message()
                    .doesNotContain(id);
            server.on(HttpMethod.GET, "/contact").succeed("{\"data\":[]}");
            older.connection(id, "hubspot").contacts().list();
        }
        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.query("endUserId")).contains(id));
    }

    @ParameterizedTest
    @EnumSource
    void connectTokenForAnIdThatCannotBeSentLater_isRejected(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/connect/token").respond(201, "{\"data\":{\"token\":\"ct_1\"}}");
        NewConnectToken token = NewConnectToken.of("müller");
        try (CrmClient crm = Samples.client(server, clock).build();
                CrmClient inQuery = Samples.client(server, clock)
                        .endUserIn(EndUserPlace.QUERY)
                        .build()) {
            assertThatThrownBy(() -> createToken(surface, crm, token))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("X-End-User-Id")
                    .message()
                    .doesNotContain("müller");
            assertThat(server.requests()).isEmpty();

            createToken(surface, inQuery, token);
            assertThat(inQuery.connection("müller")).isNotNull();
        }
    }

    private static ConnectToken createToken(Surface surface, CrmClient crm, NewConnectToken token) {
        return Samples.call(
                surface,
                crm,
                c -> c.connectTokens().create(token),
                c -> c.connectTokens().create(token));
    }

    static Stream<Object> valuesWithoutAText() {
        JsonValue page = JsonValue.parseLeniently("{\"next\":{\"cursor\":\"abc\"},\"last\":null}");
        return Stream.of(
                page.get("next").get("cursor").asText(),
                page.get("missing"),
                page.get("last"),
                page.get("next"),
                List.of("abc"),
                new int[] {1},
                Map.of("a", "b"));
    }

    @ParameterizedTest
    @MethodSource("valuesWithoutAText")
    void queryValueWithoutATextOfItsOwn_isRejected(Object value) {
        assertThatThrownBy(() -> RawRequest.get("/crm/company").query("cursor", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cursor is ");
    }

    @Test
    void optionsOutOfRange_areRejectedByName() {
        assertThatThrownBy(() -> CrmClient.builder().circuitOpenTime(Duration.ZERO))
                .hasMessageContaining("circuitOpenTime");
        assertThatThrownBy(() -> CrmClient.builder().circuitOpenTime(Duration.ofHours(2)))
                .hasMessageContaining("at most one hour");
        assertThatThrownBy(() -> CrmClient.builder().build()).hasMessageContaining("ROUTERMCP_API_KEY");
    }

    @Test
    void dataThatCannotBeRight_isRejected() {
        assertThatThrownBy(() -> ContactData.builder().build())
                .hasMessageStartingWith("ContactData is empty")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DealData.builder().probability(BigDecimal.valueOf(101)))
                .hasMessageContaining("0 to 100");
    }

    @Test
    void optionalPart_isLeftOutByNull() {
        assertThat(ContactData.builder()
                        .firstName("Noor")
                        .lastName(null)
                        .email("noor@example.com")
                        .email(null)
                        .address(null)
                        .build())
                .hasToString("ContactData[firstName]");
        assertThat(LeadData.builder()
                        .company("Acme")
                        .phone(null)
                        .email("")
                        .value(null)
                        .build())
                .hasToString("LeadData[company]");
        assertThat(DealData.builder()
                        .name("Big")
                        .probability(null)
                        .closeDate(null)
                        .build())
                .hasToString("DealData[name]");
        assertThat(MeetingData.builder().title("First").startTime(null).build()).hasToString("MeetingData[title]");
        assertThat(NewConnectToken.builder("u")
                        .endUserDisplayName("Noor")
                        .endUserDisplayName("")
                        .environment("")
                        .endUserEmail(null)
                        .build())
                .hasToString("NewConnectToken[endUserId]");
        assertThat(Address.builder().city("Portland").state(null).country("").build())
                .isEqualTo(new Address(null, null, "Portland", null, null, null, null));
    }

    @Test
    void toString_holdsNoPersonalData() {
        assertThat(ContactData.builder()
                        .firstName("Noor")
                        .addEmailAddress("noor@example.com")
                        .build())
                .hasToString("ContactData[firstName, email_addresses]");
        assertThat(NewConnectToken.of("noor")).hasToString("NewConnectToken[endUserId]");
        assertThat(Address.builder().street("1 Elm St").build()).hasToString("Address[personal data]");
        assertThat(new Contact.EmailAddress("noor@example.com", "work")).hasToString("EmailAddress[personal data]");
    }
}
