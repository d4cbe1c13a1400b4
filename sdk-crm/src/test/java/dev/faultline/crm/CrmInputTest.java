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
import java.util.function.Function;
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

    private static final Map<String, Function<CrmClient, Object>> RECORDS = Map.of(
            "contacts", CrmClient::contacts,
            "leads", CrmClient::leads,
            "deals", CrmClient::deals,
            "meetings", CrmClient::meetings,
            "owners", CrmClient::owners);

    private static final Map<String, Function<CrmAsyncClient, Object>> ASYNC_RECORDS = Map.of(
            "contacts", CrmAsyncClient::contacts,
            "leads", CrmAsyncClient::leads,
            "deals", CrmAsyncClient::deals,
            "meetings", CrmAsyncClient::meetings,
            "owners", CrmAsyncClient::owners);

    @Test
    void recordsWithoutEndUserOrProvider_sayWhatToCall(FaultServer server, FakeClock clock) {
        try (CrmClient crm = Samples.client(server, clock).build()) {
            RECORDS.forEach((name, records) -> {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> records.apply(crm.provider("hubspot")))
                        .withMessage(name + " need an end user: call forEndUser(..) before " + name + "()");
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> records.apply(crm.forEndUser(END_USER)))
                        .withMessage(name + " need a provider: call provider(..) before " + name + "()");
            });
            ASYNC_RECORDS.forEach((name, records) -> {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> records.apply(crm.async().provider("hubspot")))
                        .withMessageContaining("call forEndUser(..) before " + name);
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> records.apply(crm.async().forEndUser(END_USER)))
                        .withMessageContaining("call provider(..) before " + name);
            });
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> crm.forEndUser(END_USER).fieldMappings())
                    .withMessageContaining("call provider(..) before fieldMappings()");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> crm.async().fieldMappings())
                    .withMessageContaining("call provider(..) before fieldMappings()");
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t"})
    void blankEndUserOrProviderOrId_isRejected(String blank, FaultServer server, FakeClock clock) {
        try (CrmClient crm = Samples.client(server, clock).build()) {
            assertThatThrownBy(() -> crm.forEndUser(blank))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("endUserId is ");
            assertThatThrownBy(() -> crm.async().provider(blank))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("provider is ");
            CrmClient view = crm.forEndUser(END_USER).provider("hubspot");
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
            CrmClient view = crm.forEndUser(END_USER).provider("hubspot");
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
            assertThatThrownBy(() -> crm.forEndUser(id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("X-End-User-Id")
                    .message()
                    .doesNotContain(id);
            server.on(HttpMethod.GET, "/contact").succeed("{\"data\":[]}");
            older.forEndUser(id).provider("hubspot").contacts().list();
        }
        assertThat(server.requests())
                .singleElement()
                .satisfies(request -> assertThat(request.query("endUserId")).contains(id));
    }

    @ParameterizedTest
    @EnumSource
    void connectToken_isForTheEndUserOfTheViewUnlessItNamesOne(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/connect/token").respond(201, "{\"data\":{\"token\":\"ct_1\"}}");
        NewConnectToken unnamed =
                NewConnectToken.builder().environment("sandbox").build();
        NewConnectToken named = NewConnectToken.builder().endUserId("user-2").build();
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmClient view = crm.forEndUser(END_USER);
            createToken(surface, view, unnamed);
            createToken(surface, view, named);
            assertThatThrownBy(() -> createToken(surface, crm, unnamed))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("endUserId ")
                    .hasMessageContaining("forEndUser(..)");
        }
        assertThat(server.requests())
                .extracting(request -> JsonValue.parseLeniently(request.text())
                        .get("endUserId")
                        .asText()
                        .orElseThrow())
                .containsExactly(END_USER, "user-2");
    }

    @ParameterizedTest
    @EnumSource
    void connectTokenForAnIdThatCannotBeSentLater_isRejected(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/connect/token").respond(201, "{\"data\":{\"token\":\"ct_1\"}}");
        NewConnectToken token = NewConnectToken.builder().endUserId("müller").build();
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
            assertThat(inQuery.forEndUser("müller")).isNotNull();
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
        assertThatThrownBy(() -> RecordsQuery.builder().query("cursor", value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("cursor is ")
                .hasMessageContaining("give ");
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
        assertThat(LeadData.builder().company("").phone(null).value(null).build())
                .hasToString("LeadData[company]");
        assertThat(DealData.builder()
                        .name("Big")
                        .probability(null)
                        .closeDate(null)
                        .build())
                .hasToString("DealData[name]");
        assertThat(MeetingData.builder().title("First").startTime(null).build()).hasToString("MeetingData[title]");
        assertThat(NewConnectToken.builder()
                        .endUserId("u")
                        .endUserDisplayName("Noor")
                        .endUserDisplayName(null)
                        .endUserEmail(null)
                        .build())
                .hasToString("NewConnectToken[endUserId]");
        assertThat(Address.builder().city("Portland").state(null).build())
                .isEqualTo(new Address(null, null, "Portland", null, null, null, null));
    }

    @Test
    void toString_holdsNoPersonalData() {
        assertThat(ContactData.builder()
                        .firstName("Noor")
                        .addEmailAddress("noor@example.com")
                        .build())
                .hasToString("ContactData[firstName, email_addresses]");
        assertThat(NewConnectToken.builder().endUserId("noor").build()).hasToString("NewConnectToken[endUserId]");
        assertThat(Address.builder().street("1 Elm St").build()).hasToString("Address[personal data]");
        assertThat(new Contact.EmailAddress("noor@example.com", "work")).hasToString("EmailAddress[personal data]");
    }
}
