package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes back: both envelopes, both casings, and nothing lost. */
@FaultlineTest
class CrmRecordsTest {

    private static final ContactData DATA =
            ContactData.builder().firstName("Noor").build();

    private static final String OLDER = """
            {"id":"90871","remoteId":"90871","firstName":"Noor","lastName":"Haddad","email":"noor@example.com",
             "phone":"+1 503 555 0142","company":"Acme","jobTitle":"CTO",
             "address":{"street":"1 Elm St","city":"Portland","state":"OR","postalCode":"97201","country":"US"},
             "lifecycleStage":"customer","ownerId":"7","ownerName":"Ada","ownerEmail":"ada@example.com","source":null,
             "tags":["vip"],"customFields":{"shoe":44},"createdAt":"2026-05-02T08:15:30.123Z",
             "updatedAt":"2026-05-03T08:15:30.123Z","doNotContact":true}""";

    @ParameterizedTest
    @EnumSource
    void contact_isReadInTheOlderCasing(Surface surface, FaultServer server, FakeClock clock) {
        Contact contact = get(surface, server, clock, "{\"data\":" + OLDER + "}");

        assertThat(contact.id()).isEqualTo("90871");
        assertThat(contact.remoteId()).isEqualTo("90871");
        assertThat(contact.firstName()).isEqualTo("Noor");
        assertThat(contact.lastName()).isEqualTo("Haddad");
        assertThat(contact.email()).isEqualTo("noor@example.com");
        assertThat(contact.phone()).isEqualTo("+1 503 555 0142");
        assertThat(contact.company()).isEqualTo("Acme");
        assertThat(contact.jobTitle()).isEqualTo("CTO");
        assertThat(contact.address()).isEqualTo(new Address("1 Elm St", null, "Portland", "OR", "97201", "US", null));
        assertThat(contact.lifecycleStage()).isEqualTo("customer");
        assertThat(contact.ownerId()).isEqualTo("7");
        assertThat(contact.ownerName()).isEqualTo("Ada");
        assertThat(contact.ownerEmail()).isEqualTo("ada@example.com");
        assertThat(contact.source().isNull()).isTrue();
        assertThat(contact.tags().get(0).asText()).contains("vip");
        assertThat(contact.customFields().get("shoe").asNumber()).contains(new BigDecimal(44));
        assertThat(contact.createdAt()).isEqualTo(Instant.parse("2026-05-02T08:15:30.123Z"));
        assertThat(contact.updatedAt()).isEqualTo(Instant.parse("2026-05-03T08:15:30.123Z"));
        assertThat(contact.json()).isEqualTo(JsonValue.parseLeniently(OLDER));
        assertThat(contact.field("doNotContact").asBoolean()).contains(true);
        assertThat(contact.field("do_not_contact").asBoolean()).contains(true);
        assertThat(contact.field("nothing").isMissing()).isTrue();
        assertThat(contact.toString()).isEqualTo("Contact[id=90871]");
        assertThat(contact.displayName()).isEqualTo("Noor Haddad");
        assertThat(contact.primaryEmail()).isEqualTo("noor@example.com");
        assertThat(contact.primaryPhone()).isEqualTo("+1 503 555 0142");
    }

    @ParameterizedTest
    @EnumSource
    void contact_isReadInProductionsCasing(Surface surface, FaultServer server, FakeClock clock) {
        Contact contact = get(surface, server, clock, """
                {"success":true,"data":{"id":12,"first_name":"Noor","last_name":"Haddad","firstName":null,"account":"a1",
                 "owner":"o1","addresses":[{"street_1":"1 Elm St","street_2":"Floor 3","city":"Portland","state":"OR",
                 "postal_code":"97201","country":"US","address_type":"home"}],
                 "email_addresses":[{"email_address":"noor@example.com","email_address_type":"work"}],
                 "phone_numbers":[{"anything":"+1"}],"title":"CTO","created_at":"2026-05-02T08:15:30Z",
                 "lead_source":{"id":1}}}""");

        assertThat(contact.id()).isEqualTo("12");
        assertThat(contact.firstName()).isEqualTo("Noor");
        assertThat(contact.lastName()).isEqualTo("Haddad");
        assertThat(contact.account()).isEqualTo("a1");
        assertThat(contact.owner()).isEqualTo("o1");
        assertThat(contact.addresses())
                .containsExactly(new Address("1 Elm St", "Floor 3", "Portland", "OR", "97201", "US", "home"));
        assertThat(contact.emailAddresses()).containsExactly(new Contact.EmailAddress("noor@example.com", "work"));
        assertThat(contact.phoneNumbers()).containsExactly(JsonValue.parseLeniently("{\"anything\":\"+1\"}"));
        assertThat(contact.jobTitle()).isEqualTo("CTO");
        assertThat(contact.createdAt()).isEqualTo(Instant.parse("2026-05-02T08:15:30Z"));
        assertThat(contact.field("leadSource").get("id").asText()).contains("1");
        assertThat(contact.tags().isMissing()).isTrue();
        assertThat(contact.displayName()).isEqualTo("Noor Haddad");
        assertThat(contact.primaryEmail()).isEqualTo("noor@example.com");
        assertThat(contact.primaryPhone()).as("of no form that can be inferred").isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id":"1"}                                                               |               |       |
            {"id":"1","first_name":" Noor ","last_name":""}                          | Noor          |       |
            {"id":"1","lastName":"Haddad","email":"a@b"}                             | Haddad        | a@b   |
            {"id":"1","email":" ","email_addresses":[{},{"email_address":"c@d"}]}    |               | c@d   |
            {"id":"1","email":"a@b","email_addresses":[{"email_address":"c@d"}]}     |               | a@b   |
            {"id":"1","emailAddresses":["e@f"],"phoneNumbers":["+2"]}                |               | e@f   | +2
            {"id":"1","phone_numbers":[{"phone_number":"+1"},{"phone_number":"+2"}]} |               |       | +1
            """)
    void person_isReadInEitherGeneration(String json, String name, String email, String phone) {
        for (Person person : List.<Person>of(
                JsonValue.parse(json).as(Contact.class), JsonValue.parse(json).as(Lead.class))) {
            assertThat(person.displayName()).isEqualTo(name);
            assertThat(person.primaryEmail()).isEqualTo(email);
            assertThat(person.primaryPhone()).isEqualTo(phone);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02, 2026-05-02",
        "2026-05-02T23:30:00-08:00, 2026-05-02",
        "2026-02-30,",
        "soon,",
        "1777680000000,",
        "null,"
    })
    void closeDay_isTheDayAsWritten(String closeDate, LocalDate day) {
        Deal deal = JsonValue.of(Map.of("id", "1", "close_date", closeDate)).as(Deal.class);

        assertThat(deal.closeDay()).isEqualTo(day);
        assertThat(JsonValue.parse("{\"id\":\"1\"}").as(Deal.class).closeDay()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-02T08:15:00Z, 2026-05-02T08:15:00Z",
        "2026-05-02T08:15:00.000+02:00, 2026-05-02T06:15:00Z",
        "2026-05-02T08:15:00,",
        "2026-05-02,",
        "later,"
    })
    void startsAt_needsAnOffset(String startTime, Instant start) {
        Meeting meeting =
                JsonValue.of(Map.of("id", "1", "startTime", startTime)).as(Meeting.class);

        assertThat(meeting.startsAt()).isEqualTo(start);
        assertThat(JsonValue.parse("{\"id\":\"1\"}").as(Meeting.class).startsAt())
                .isNull();
    }

    @ParameterizedTest
    @EnumSource
    void otherRecords_areReadInBothCasings(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/lead/1").succeed("""
                {"data":{"id":"1","first_name":"Noor","lastName":"Haddad","value":"12.50","currency":"EUR","status":"new",
                 "source":"web","score":9}}""");
        server.on(HttpMethod.GET, "/crm/deal/1").succeed("""
                {"data":{"id":"1","name":"Big","amount":1000000.10,"stage":"Prospecting","probability":55.5,
                 "contact_id":"c","companyId":"d","close_date":"2026-05-02","associations":{"contacts":["c"]}}}""");
        server.on(HttpMethod.GET, "/crm/meeting/1").succeed("""
                {"data":{"id":"1","title":"First","start_time":"2026-05-02T08:15:00","endTime":"later"}}""");
        server.on(HttpMethod.GET, "/crm/owner/1").succeed("""
                {"data":{"remoteId":"1","name":"Ada"}}""");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            Lead lead = Samples.call(
                    surface, view, c -> c.leads().get("1"), c -> c.leads().get("1"));
            Deal deal = Samples.call(
                    surface, view, c -> c.deals().get("1"), c -> c.deals().get("1"));
            Meeting meeting = Samples.call(
                    surface, view, c -> c.meetings().get("1"), c -> c.meetings().get("1"));
            Owner owner = Samples.call(
                    surface, view, c -> c.owners().get("1"), c -> c.owners().get("1"));

            assertThat(lead.firstName()).isEqualTo("Noor");
            assertThat(lead.lastName()).isEqualTo("Haddad");
            assertThat(lead.value()).isEqualTo("12.50");
            assertThat(lead.field("score").asNumber()).contains(new BigDecimal(9));
            assertThat(deal.value()).isEqualByComparingTo("1000000.10");
            assertThat(deal.probability()).isEqualByComparingTo("55.5");
            assertThat(deal.contactId()).isEqualTo("c");
            assertThat(deal.companyId()).isEqualTo("d");
            assertThat(deal.closeDate()).isEqualTo("2026-05-02");
            assertThat(deal.field("associations").get("contacts").get(0).asText())
                    .contains("c");
            assertThat(meeting.startTime()).isEqualTo("2026-05-02T08:15:00");
            assertThat(meeting.field("end_time").asText()).contains("later");
            assertThat(owner.id()).isEqualTo("1");
            assertThat(owner.field("name").asText()).contains("Ada");
            assertThat(List.of(lead, deal, meeting, owner))
                    .extracting(Object::toString)
                    .containsExactly("Lead[id=1]", "Deal[id=1]", "Meeting[id=1]", "Owner[id=1]");
        }
    }

    static Stream<Object[]> surfacesAndEnvelopes() {
        List<String> envelopes = List.of(
                "{\"success\":true,\"statusCode\":200,\"message\":\"ok\",\"data\":%s}",
                "{\"success\":true,\"data\":%s}",
                "{\"data\":%s}",
                "{\"success\":true,\"statusCode\":201,\"message\":\"ok\",\"data\":{\"data\":%s}}");
        return Surface.with(envelopes.stream());
    }

    @ParameterizedTest
    @MethodSource("surfacesAndEnvelopes")
    void everyEnvelope_isUnwrapped(Surface surface, String envelope, FaultServer server, FakeClock clock) {
        String record = "{\"id\":\"1\",\"data\":{\"id\":\"a field of that name\"}}";
        String list = envelope.formatted("[" + record + ",null,{\"id\":\"2\"}]");
        server.on(HttpMethod.GET, "/crm/contact/{id}").succeed(envelope.formatted(record));
        server.on(HttpMethod.POST, "/crm/contact").respond(201, envelope.formatted(record));
        server.on(HttpMethod.GET, "/crm/contact").succeed(list);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            Contact read = Samples.getContact(surface, view, "1");
            Contact created = Samples.createContact(surface, view);
            CrmPage<Contact> page = Samples.listContacts(surface, view);

            assertThat(List.of(read, created)).extracting(Contact::id).containsOnly("1");
            assertThat(read.json()).isEqualTo(JsonValue.parseLeniently(record));
            assertThat(created.response().status()).isEqualTo(201);
            assertThat(page.items()).extracting(Contact::id).containsExactly("1", "2");
            assertThat(page.json()).isEqualTo(JsonValue.parseLeniently(list));
        }
    }

    @ParameterizedTest
    @EnumSource
    void page_keepsWhatStandsBesideItsItems(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact").succeed("""
                {"success":true,"data":{"data":[{"id":"1"}],"next":"abc"},"total":7}""");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmPage<Contact> page = Samples.listContacts(surface, crm.connection(END_USER, "hubspot"));

            assertThat(page.json().get("data").get("next").asText()).contains("abc");
            assertThat(page.json().get("total").asText()).contains("7");
            assertThat(page.toString()).isEqualTo("CrmPage[1 items, more may follow]");
            assertThat(page.moreMayFollow()).isTrue();
            assertThat(page.nextCursor()).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void changeConfirmedWithoutTheRecord_keepsTheId(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.PATCH, "/crm/contact/{id}")
                .succeed("{\"success\":true,\"data\":null}")
                .then()
                .succeed("{\"success\":true}")
                .then()
                .succeed("{\"data\":{\"updated\":true}}");
        server.on(HttpMethod.DELETE, "/crm/contact/{id}")
                .succeed("{\"success\":true}")
                .then()
                .succeed("{\"success\":true,\"data\":{\"archived\":true}}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            for (int i = 0; i < 3; i++) {
                Contact contact = Samples.call(
                        surface,
                        view,
                        c -> c.contacts().update("a/b", DATA),
                        c -> c.contacts().update("a/b", DATA));
                assertThat(contact.id()).isEqualTo("a/b");
            }
            JsonResult empty = Samples.call(
                    surface,
                    view,
                    c -> c.contacts().delete("1"),
                    c -> c.contacts().delete("1"));
            JsonResult told = Samples.call(
                    surface,
                    view,
                    c -> c.contacts().delete("1"),
                    c -> c.contacts().delete("1"));
            assertThat(empty.json().get("data").isMissing()).isTrue();
            assertThat(told.json().get("data").get("archived").asBoolean()).contains(true);
        }
    }

    static Stream<Object[]> surfacesAndUnreadable() {
        List<String> bodies = List.of(
                "{\"success\":true}",
                "{\"data\":null}",
                "{\"data\":\"x\"}",
                "{\"data\":{\"firstName\":\"without an id\"}}");
        return Surface.with(bodies.stream());
    }

    @ParameterizedTest
    @MethodSource("surfacesAndUnreadable")
    void resultThatHoldsNoRecord_isAFormatFailureOfADoneCall(
            Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/crm/contact").respond(201, body);
        server.on(HttpMethod.GET, "/crm/contact").respond(200, body);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            ResponseFormatException created =
                    catchThrowableOfType(ResponseFormatException.class, () -> Samples.createContact(surface, view));
            ResponseFormatException listed =
                    catchThrowableOfType(ResponseFormatException.class, () -> Samples.listContacts(surface, view));

            assertThat(created.outcome()).isEqualTo(Outcome.PROCESSED);
            assertThat(listed.status()).isEqualTo(200);
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("surfacesAndForeign")
    void responseThatIsNotTheVendors_isNoSuccess(Surface surface, String body, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/crm/contact").respond(201, body);
        server.on(HttpMethod.GET, "/crm/contact").respond(200, body);
        server.on(HttpMethod.PATCH, "/crm/contact/{id}").respond(200, body);
        server.on(HttpMethod.DELETE, "/crm/contact/{id}").respond(200, body);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection view = crm.connection(END_USER, "hubspot");
            List<ThrowingCallable> calls = List.of(
                    () -> Samples.createContact(surface, view),
                    () -> Samples.listContacts(surface, view),
                    () -> Samples.call(
                            surface,
                            view,
                            c -> c.contacts().update("1", DATA),
                            c -> c.contacts().update("1", DATA)),
                    () -> Samples.call(
                            surface,
                            view,
                            c -> c.contacts().delete("1"),
                            c -> c.contacts().delete("1")));
            assertThat(calls)
                    .allSatisfy(call -> assertThat(catchThrowableOfType(ResponseFormatException.class, call))
                            .isNotNull());
            assertThat(server.requests()).hasSize(4);
        }
    }

    static Stream<Object[]> surfacesAndForeign() {
        return Surface.with(FOREIGN.stream());
    }

    private static final List<String> FOREIGN = List.of(
            "", "null", "[]", "{}", "<html/>", "{\"id\":\"1\"}", "{\"message\":\"ok\"}", "{\"data\":[{\"id\":\"1\"}");

    @ParameterizedTest
    @EnumSource
    void fieldMappings_areReadWithUnknownDirections(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/field-mappings").succeed("""
                {"success":true,"data":[
                 {"standardKey":"contacts:v1:last_name","unifiedField":"last_name","providerField":"LastName",
                  "direction":"bidirectional","transform":null,"more":1},
                 {"standard_key":"contacts:v1:id","unified_field":"id","provider_field":"Id","direction":"write"}]}""");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            List<FieldMapping> mappings = Samples.call(
                            surface,
                            crm.connection(END_USER, "salesforce"),
                            c -> c.fieldMappings().list("contact"),
                            c -> c.fieldMappings().list("contact"))
                    .items();

            assertThat(mappings).extracting(FieldMapping::providerField).containsExactly("LastName", "Id");
            assertThat(mappings)
                    .extracting(FieldMapping::standardKey)
                    .containsExactly("contacts:v1:last_name", "contacts:v1:id");
            assertThat(mappings.get(0).direction().is(FieldMapping.Direction.BIDIRECTIONAL))
                    .isTrue();
            assertThat(mappings.get(0).transform().isNull()).isTrue();
            assertThat(mappings.get(0).json().get("more").asText()).contains("1");
            assertThat(mappings.get(1).direction().known()).isEmpty();
            assertThat(mappings.get(1).direction().value()).isEqualTo("write");
        }
    }

    private static Contact get(Surface surface, FaultServer server, FakeClock clock, String body) {
        server.on(HttpMethod.GET, "/crm/contact/{id}").succeed(body);
        try (CrmClient crm = Samples.client(server, clock).build()) {
            return Samples.getContact(surface, crm.connection(END_USER, "hubspot"), "1");
        }
    }
}
