package dev.faultline.crm;

import static dev.faultline.crm.Samples.END_USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.HttpMethod;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of record of every provider is read by the same methods, in the generation of the provider's page. */
@FaultlineTest
class CommonAccessorsTest {

    private static final String TIMES_A =
            ",\"createdAt\":\"2026-05-01T08:00:00.000Z\",\"updatedAt\":\"2026-05-02T08:00:00.000Z\"";

    private static final String TIMES_B =
            ",\"created_at\":\"2026-05-01T08:00:00.000Z\",\"updated_at\":\"2026-05-02T08:00:00.000Z\"";

    /** A provider's record of a kind, and its name and owner. */
    private record Row(
            String provider,
            String kind,
            String fields,
            @Nullable String name,
            @Nullable String owner) {

        boolean older() {
            return !provider.equals("salesforce");
        }

        String json() {
            return "{\"id\":\"7\"," + fields + (older() ? TIMES_A : TIMES_B) + "}";
        }
    }

    static Stream<Object[]> rows() {
        Stream<Row> older = Stream.of("hubspot", "pipedrive", "gohighlevel")
                .flatMap(provider -> Stream.of(
                        new Row(
                                provider,
                                "contact",
                                "\"firstName\":\"Noor\",\"lastName\":\"Haddad\",\"title\":\"Director\",\"ownerId\":\"o1\"",
                                "Noor Haddad",
                                "o1"),
                        new Row(provider, "lead", "\"lastName\":\"Haddad\",\"ownerId\":\"o1\"", "Haddad", "o1"),
                        new Row(provider, "deal", "\"name\":\"Machines\",\"ownerId\":11", "Machines", "11"),
                        new Row(provider, "meeting", "\"title\":\"Demo\"", "Demo", null),
                        new Row(provider, "owner", "\"name\":\"Sam Lee\"", "Sam Lee", null),
                        new Row(provider, "company", "\"name\":\" \"", null, null)));
        Stream<Row> production = Stream.of(
                new Row(
                        "salesforce",
                        "contact",
                        "\"first_name\":\"Noor\",\"last_name\":\"Haddad\",\"owner\":\"o1\"",
                        "Noor Haddad",
                        "o1"),
                new Row("salesforce", "lead", "\"first_name\":\"Noor\",\"owner\":\"o1\"", "Noor", "o1"),
                new Row("salesforce", "deal", "\"name\":\"Machines\",\"owner\":{\"id\":\"o1\"}", "Machines", null),
                new Row("salesforce", "meeting", "\"title\":\"Demo\",\"owner\":\"o1\"", "Demo", "o1"),
                new Row("salesforce", "owner", "\"first_name\":\"Sam\",\"last_name\":\"Lee\"", "Sam Lee", null),
                new Row("salesforce", "company", "\"name\":\"Acme\",\"owner\":\"o1\"", "Acme", "o1"),
                new Row("salesforce", "task", "\"title\":\"Call back\"", "Call back", null));
        return Surface.with(Stream.concat(older, production));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void record_isReadWithoutRegardOfTheProvider(Surface surface, Row row, FaultServer server, FakeClock clock) {
        Generation generation = row.older() ? Generation.OLDER : Generation.PRODUCTION;
        server.on(HttpMethod.GET, generation.path(row.kind()) + "/{id}").succeed("{\"data\":" + row.json() + "}");
        try (CrmClient crm =
                Samples.client(server, clock).generation(generation).build()) {
            CrmRecord read = read(surface, crm.connection(END_USER, row.provider()), row.kind());

            assertThat(read.id()).isEqualTo("7");
            assertThat(read.displayName()).isEqualTo(row.name());
            assertThat(read.ownedBy()).isEqualTo(row.owner());
            assertThat(read.createdAt()).isEqualTo(Instant.parse("2026-05-01T08:00:00Z"));
            assertThat(read.updatedAt()).isEqualTo(Instant.parse("2026-05-02T08:00:00Z"));
            assertThat(read.field("id").asText()).contains("7");
            assertThat(read.json().toString()).isEqualTo(row.json());
        }
    }

    private static CrmRecord read(Surface surface, CrmConnection connection, String kind) {
        return switch (kind) {
            case "contact" -> Samples.getContact(surface, connection, "7");
            case "lead" ->
                Samples.call(
                        surface,
                        connection,
                        c -> c.leads().get("7"),
                        c -> c.leads().get("7"));
            case "deal" ->
                Samples.call(
                        surface,
                        connection,
                        c -> c.deals().get("7"),
                        c -> c.deals().get("7"));
            case "meeting" ->
                Samples.call(
                        surface,
                        connection,
                        c -> c.meetings().get("7"),
                        c -> c.meetings().get("7"));
            case "owner" ->
                Samples.call(
                        surface,
                        connection,
                        c -> c.owners().get("7"),
                        c -> c.owners().get("7"));
            default ->
                Samples.call(
                        surface,
                        connection,
                        c -> c.records(kind).get("7"),
                        c -> c.records(kind).get("7"));
        };
    }

    static Stream<Object[]> people() {
        return Surface.with(Stream.of(
                "{\"id\":\"7\",\"source\":\"web\",\"company\":\"Acme\",\"address\":{\"street\":\"A 1\"}}",
                "{\"id\":\"7\",\"lead_source\":\"web\",\"company\":\"Acme\","
                        + "\"addresses\":[{\"street_1\":\"A 1\"},{\"street_1\":\"B 2\"}]}"));
    }

    @ParameterizedTest
    @MethodSource("people")
    void person_hasTheSameThingsInEitherGeneration(Surface surface, String json, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/crm/contact/{id}").succeed("{\"data\":" + json + "}");
        server.on(HttpMethod.GET, "/crm/lead/{id}").succeed("{\"data\":" + json + "}");
        try (CrmClient crm = Samples.client(server, clock).build()) {
            CrmConnection connection = crm.connection(END_USER, "gohighlevel");

            for (String kind : List.of("contact", "lead")) {
                Person person = (Person) read(surface, connection, kind);
                assertThat(person.origin()).isEqualTo("web");
                assertThat(person.company()).isEqualTo("Acme");
                assertThat(person.createdAt()).isNull();
                assertThat(person.ownedBy()).isNull();
                if (person instanceof Contact contact) {
                    assertThat(contact.primaryAddress())
                            .extracting(Address::street)
                            .isEqualTo("A 1");
                }
            }
        }
    }
}
