package dev.faultline.examples.crm;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.NotSentException;
import dev.faultline.core.OnceResult;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.SdkException;
import dev.faultline.crm.ConnectToken;
import dev.faultline.crm.Contact;
import dev.faultline.crm.ContactData;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmConnection;
import dev.faultline.crm.CrmError;
import dev.faultline.crm.CrmException;
import dev.faultline.crm.CrmPage;
import dev.faultline.crm.CrmRecord;
import dev.faultline.crm.Deal;
import dev.faultline.crm.DealData;
import dev.faultline.crm.FieldMapping;
import dev.faultline.crm.Generation;
import dev.faultline.crm.Meeting;
import dev.faultline.crm.MeetingData;
import dev.faultline.crm.Owner;
import dev.faultline.crm.Paging;
import dev.faultline.crm.UntypedRecord;
import dev.faultline.crm.UntypedRecordData;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The code of {@code docs/crm.md}. */
@FaultlineTest
class CrmTasksTest {

    private CrmClient crm;

    private CrmConnection hubspot;

    /** What the application does about it. */
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void connect(FaultServer server, FakeClock clock) {
        crm = CrmClient.builder()
                .apiKey("sk_test_1")
                .baseUrl(server.url())
                .timeSource(clock)
                .build();
        hubspot = crm.connection("user-1", "hubspot");
    }

    @AfterEach
    void disconnect() {
        crm.close();
    }

    @Test
    void client(FaultServer server) {
        String key = "sk_test_1";
        // snippet: client
        CrmClient crm = CrmClient.builder().apiKey(key).build(); // one for the whole application
        CrmConnection hubspot = crm.connection("user-1", "hubspot"); // costs nothing to make, and is not closed
        // end
        try (crm) {
            assertThat(hubspot).isNotNull();
        }
        server.on(GET, "/crm/contact").succeed("{\"data\":[]}");
        this.hubspot.contacts().list();
        SeenRequest seen = server.requests().get(0);
        assertThat(seen.target()).isEqualTo("/crm/contact?provider=hubspot");
        assertThat(seen.header("X-End-User-Id")).contains("user-1");
    }

    @Test
    void connectToken(FaultServer server) {
        server.on(POST, "/connect/token")
                .respond(201, "{\"data\":{\"token\":\"ct_1\",\"expiresAt\":\"2026-05-02T08:25:30.000Z\"}}");
        // snippet: connect
        ConnectToken token = crm.connection("user-1")
                .connectToken(t -> t.endUserDisplayName("Noor Haddad").endUserEmail("noor@example.com"));
        openWidget(token.token(), token.expiresAt()); // in the end user's browser, within ten minutes
        // end
        assertThat(done).containsExactly("widget ct_1 until 2026-05-02T08:25:30Z");
        assertThat(server.requests().get(0).text())
                .isEqualTo("{\"endUserId\":\"user-1\",\"endUserDisplayName\":\"Noor Haddad\","
                        + "\"endUserEmail\":\"noor@example.com\"}");
    }

    // snippet: reconnect
    List<Contact> contacts() {
        try {
            return hubspot.contacts().list().items();
        } catch (CrmException e) {
            if (e.needsConnectWidget()) { // not connected yet, or no longer
                ConnectToken token = crm.connectTokens().createFor(e); // for the end user of the failed call
                openWidget(token.token(), token.expiresAt());
                return List.of();
            }
            throw e;
        }
    }
    // end

    @ParameterizedTest
    @EnumSource
    void reconnect(CrmError error, FaultServer server) {
        server.on(GET, "/crm/contact").fail(error);
        server.on(POST, "/connect/token")
                .respond(201, "{\"data\":{\"token\":\"ct_1\"}}")
                .always();
        try {
            assertThat(contacts()).isEmpty();
        } catch (CrmException e) {
            done.add("throw");
        }
        boolean connect = switch (error) {
            case CONNECTION_NOT_FOUND, NEEDS_REAUTH, PROVIDER_AUTH_FAILED -> true;
            default -> false;
        };
        assertThat(done).containsExactly(connect ? "widget ct_1 until null" : "throw");
    }

    @Test
    void readContact(FaultServer server) {
        server.on(GET, "/crm/contact/{id}")
                .succeed("{\"data\":{\"id\":\"90871\",\"first_name\":\"Noor\",\"last_name\":\"Haddad\","
                        + "\"email_addresses\":[{\"email_address\":\"noor@example.com\"}],\"lead_source\":\"web\"}}")
                .then()
                .fail(CrmError.CONTACT_NOT_FOUND);
        for (int i = 0; i < 2; i++) {
            // snippet: read
            try {
                Contact contact = hubspot.contacts().get("90871");
                show(contact.displayName(), contact.primaryEmail()); // whichever generation the API sent
                show("source", contact.field("leadSource").asText().orElse("unknown")); // undocumented fields too
            } catch (CrmException.ContactNotFound e) {
                forget("90871"); // deleted in the connected CRM
            }
            // end
        }
        assertThat(done).containsExactly("show Noor Haddad noor@example.com", "show source web", "forget 90871");
    }

    // snippet: any-record
    void showAny(CrmRecord record) { // a contact, a deal, .. of any provider, in either generation
        show(record.id(), record.displayName() + ", of " + record.ownedBy() + ", changed " + record.updatedAt());
    }
    // end

    @Test
    void anyRecord(FaultServer server) {
        server.on(GET, "/crm/contact/{id}")
                .succeed("{\"data\":{\"id\":\"1\",\"first_name\":\"Noor\",\"owner\":\"o1\","
                        + "\"updated_at\":\"2026-05-02T08:15:30.000Z\"}}");
        server.on(GET, "/crm/deal/{id}").succeed("{\"data\":{\"id\":\"2\",\"name\":\"Machines\"}}");
        showAny(hubspot.contacts().get("1"));
        showAny(hubspot.deals().get("2"));
        assertThat(done)
                .containsExactly(
                        "show 1 Noor, of o1, changed 2026-05-02T08:15:30Z", "show 2 Machines, of null, changed null");
    }

    @Test
    void listAll(FaultServer server, FakeClock clock) {
        server.on(GET, "/crm/contact")
                .succeed("{\"data\":{\"data\":[{\"id\":\"1\"}],\"next\":\"c2\"}}")
                .then()
                .succeed("{\"data\":{\"data\":[{\"id\":\"2\"}]}}");
        // snippet: paging
        Paging paging = Paging.cursor("cursor", page -> page.get("data").get("next")); // two examples
        CrmClient.Builder builder = CrmClient.builder().paging(paging);
        // end
        try (CrmClient crm = builder.apiKey("sk_test_1")
                .baseUrl(server.url())
                .timeSource(clock)
                .build()) {
            CrmConnection hubspot = crm.connection("user-1", "hubspot");
            // snippet: list-all
            for (Contact contact : hubspot.contacts().pages().all()) {
                save(contact);
            }
            // end
        }
        assertThat(done).containsExactly("save 1", "save 2");
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly("/crm/contact?provider=hubspot", "/crm/contact?provider=hubspot&cursor=c2");
    }

    @Test
    void firstPage(FaultServer server) {
        server.on(GET, "/crm/contact").succeed("{\"data\":{\"data\":[{\"id\":\"1\"}],\"next\":\"c2\"}}");
        // snippet: first-page
        CrmPage<Contact> page = hubspot.contacts().list();
        if (page.moreMayFollow()) {
            print(page.json().toString()); // the whole response: the names of the cursor are in here
        }
        // end
        assertThat(done.get(0)).contains("\"next\":\"c2\"");
    }

    @Test
    void create(FaultServer server) {
        server.on(POST, "/crm/contact")
                .respond(201, "{\"data\":{\"data\":{\"id\":\"1\"}}}")
                .then()
                .reset();
        for (int i = 0; i < 2; i++) {
            // snippet: create
            ContactData noor = ContactData.builder()
                    .firstName("Noor")
                    .lastName("Haddad")
                    .email("noor@example.com")
                    .field("lead_source", "web") // any other field, under its name on the wire
                    .build();
            try {
                save(hubspot.contacts().create(noor));
            } catch (SdkException e) {
                if (e.outcome() == Outcome.UNKNOWN) {
                    lookFor("noor@example.com"); // it may be there: e.verification() describes how to check
                } else {
                    throw e;
                }
            }
            // end
        }
        assertThat(done).containsExactly("save 1", "look for noor@example.com");
        assertThat(server.requests())
                .hasSize(2)
                .allSatisfy(
                        request -> assertThat(request.text())
                                .isEqualTo(
                                        "{\"first_name\":\"Noor\",\"last_name\":\"Haddad\","
                                                + "\"email_addresses\":[{\"email_address\":\"noor@example.com\"}],\"lead_source\":\"web\"}"));
    }

    @Test
    void createOnce(FaultServer server, FakeClock clock) {
        server.on(POST, "/crm/contact")
                .respond(201, "{\"data\":{\"data\":{\"id\":\"1\"}}}")
                .then()
                .reset()
                .times(2)
                .then()
                .fail(CrmError.MISSING_REQUIRED);
        String noorsRecord = "{\"id\":\"7\",\"email_addresses\":[{\"email_address\":\"noor@example.com\"}]}";
        server.on(GET, "/crm/contact")
                .succeed("{\"data\":{\"data\":[],\"next\":\"c2\"}}")
                .then()
                .succeed("{\"data\":{\"data\":[" + noorsRecord + "]}}")
                .then()
                .succeed("{\"data\":[]}")
                .then()
                .succeed("{\"data\":{\"data\":[" + noorsRecord + "]}}");
        ContactData noor = ContactData.builder().email("noor@example.com").build();
        Paging paging = Paging.cursor("cursor", page -> page.get("data").get("next"));
        try (CrmClient crm = CrmClient.builder()
                .apiKey("sk_test_1")
                .paging(paging)
                .baseUrl(server.url())
                .timeSource(clock)
                .build()) {
            CrmConnection hubspot = crm.connection("user-1", "hubspot");
            for (int i = 0; i < 4; i++) {
                // snippet: create-once
                store("begun noor@example.com"); // before the call: a restart finds that it has begun
                OnceResult<Contact> result = hubspot.contacts()
                        .createOnce(noor, contact -> "noor@example.com".equals(contact.primaryEmail()));
                if (result instanceof OnceResult.Placed<Contact> placed) {
                    store("created " + placed.value().id());
                } else if (result instanceof OnceResult.Candidate<Contact> found) {
                    askSomebody(found.candidates()); // one of these is it, or had the same address before
                } else if (result instanceof OnceResult.NotPlaced<Contact> refused) {
                    report(refused.failure()); // nothing was created
                } else {
                    askSomebody(List.of()); // may have been created, and is not in the list
                }
                // end
            }
            done.add("restart");
            // snippet: find-again
            List<Contact> found = hubspot.contacts().find(contact -> "noor@example.com".equals(contact.primaryEmail()));
            // end
            askSomebody(found);
        }
        assertThat(done)
                .filteredOn(line -> !line.equals("begun noor@example.com"))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("created 1"),
                        line -> assertThat(line).isEqualTo("ask about [7]"),
                        line -> assertThat(line).isEqualTo("ask about []"),
                        line -> assertThat(line).contains("MISSING_REQUIRED"),
                        line -> assertThat(line).isEqualTo("restart"),
                        line -> assertThat(line).isEqualTo("ask about [7]"));
        assertThat(server.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(4);
    }

    @Test
    void change(FaultServer server) {
        server.on(PATCH, "/crm/contact/90871").succeed("{\"data\":{\"id\":\"90871\"}}");
        server.on(DELETE, "/crm/contact/90871").reset().then().fail(CrmError.CONTACT_NOT_FOUND);
        // snippet: change
        hubspot.contacts()
                .update("90871", ContactData.builder().lastName("Haddad-Lee").build());
        hubspot.contacts().delete("90871"); // a success too if a lost attempt has deleted it
        // end
        assertThat(server.requests())
                .extracting(SeenRequest::method)
                .containsExactly(PATCH.name(), DELETE.name(), DELETE.name());
        assertThat(server.requests().get(0).text()).isEqualTo("{\"last_name\":\"Haddad-Lee\"}");
    }

    @Test
    void deal(FaultServer server) {
        server.on(POST, "/crm/deal")
                .respond(201, "{\"data\":{\"id\":\"7\",\"amount\":1200,\"close_date\":\"2026-05-02\"}}")
                .then()
                .fail(CrmError.INVALID_INPUT);
        DealData data = DealData.builder().name("x").build();
        // snippet: deal
        Deal deal = hubspot.deals()
                .create(DealData.builder()
                        .name("Espresso machines")
                        .amount(new BigDecimal("1200"))
                        .stage("appointmentscheduled") // in the provider's own words
                        .closeDate(LocalDate.of(2026, 5, 2))
                        .build());
        show(deal.id(), deal.closeDay() + " " + deal.value());
        // end
        assertThat(done).containsExactly("show 7 2026-05-02 1200");
        done.clear();
        // snippet: invalid
        try {
            hubspot.deals().create(data);
        } catch (CrmException.Validation e) {
            e.fieldErrors().forEach(error -> show(error.field(), error.message()));
        }
        // end
        assertThat(done).containsExactly("show lastName must not be empty", "show email is no e-mail address");
    }

    @Test
    void meeting(FaultServer server) {
        server.on(PATCH, "/crm/meeting/7").succeed("{\"data\":{\"id\":\"7\",\"startTime\":\"2026-05-02T08:15:00Z\"}}");
        server.on(GET, "/crm/owner").succeed("{\"data\":[{\"id\":\"1\",\"name\":\"Ada\"}]}");
        // snippet: meeting
        Meeting meeting = hubspot.meetings()
                .update(
                        "7",
                        MeetingData.builder()
                                .startTime(Instant.parse("2026-05-02T08:15:00Z"))
                                .build());
        show(meeting.id(), String.valueOf(meeting.startsAt()));
        for (Owner owner : hubspot.owners().list().items()) { // users of the CRM, who can only be read
            show(owner.id(), owner.field("name").asText().orElse(""));
        }
        // end
        assertThat(done).containsExactly("show 7 2026-05-02T08:15:00Z", "show 1 Ada");
    }

    @Test
    void untyped(FaultServer server) {
        server.on(GET, "/crm/company/7").succeed("{\"data\":{\"id\":\"7\",\"name\":\"Acme\"}}");
        server.on(POST, "/crm/note").respond(201, "{\"data\":{\"id\":\"8\"}}");
        server.on(GET, "/crm/something/else").succeed("{\"data\":1}");
        // snippet: untyped
        CrmConnection salesforce = crm.connection("user-1", "salesforce");
        UntypedRecord company = salesforce.records("company").get("7");
        show(company.id(), company.field("name").asText().orElse(""));
        salesforce
                .records("note")
                .create(UntypedRecordData.builder()
                        .field("Title", "Called back")
                        .field("companyId", "7")
                        .build());
        RawResponse anything = salesforce.execute(RawRequest.get("/crm/something/else"));
        // end
        assertThat(anything.json().get("data").asText()).contains("1");
        assertThat(done).containsExactly("show 7 Acme");
        assertThat(server.requests().get(1).text()).isEqualTo("{\"Title\":\"Called back\",\"companyId\":\"7\"}");
        assertThat(server.requests().get(2).query("provider")).contains("salesforce");
    }

    @Test
    void outage(FaultServer server, FakeClock clock) {
        server.on(GET, "/crm/contact")
                .fail(CrmError.PROVIDER_RATE_LIMITED)
                .retryAfter(90)
                .then()
                .succeed("{\"data\":[]}")
                .always();
        for (int i = 0; i < 2; i++) {
            // snippet: outage
            try {
                showAll(hubspot.contacts().list().items());
            } catch (NotSentException e) { // an open circuit or a limit, known from an earlier call
                showCached("again at " + e.until());
            } catch (CrmException.Provider e) { // the connected CRM; other connections go on
                showCached("again in " + e.retryAfter().orElse(Duration.ofSeconds(30)));
            } catch (CrmException.Server e) { // the platform, or its limit for the key
                showCached("later");
            }
            // end
        }
        assertThat(done)
                .containsExactly(
                        "cached, again in PT1M30S",
                        "cached, again at " + clock.now().plusSeconds(90));
        crm.connection("user-2", "hubspot").contacts().list();
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void mappings(FaultServer server) {
        server.on(GET, "/field-mappings")
                .succeed("{\"data\":[{\"unifiedField\":\"last_name\",\"providerField\":\"LastName\","
                        + "\"direction\":\"bidirectional\"}]}");
        // snippet: mappings
        for (FieldMapping mapping :
                crm.fieldMappings("salesforce").list("contact").items()) {
            show(mapping.unifiedField(), mapping.providerField());
        }
        // end
        assertThat(done).containsExactly("show last_name LastName");
        assertThat(server.requests().get(0).target())
                .isEqualTo("/field-mappings?provider=salesforce&resourceType=contact");
    }

    @Test
    void everyTenant(FaultServer server) {
        server.on(GET, "/crm/contact").succeed("{\"data\":[{\"id\":\"1\"}]}");
        List<String> endUsers = List.of("user-1", "user-2");
        // snippet: tenants
        List<CompletableFuture<CrmPage<Contact>>> pages = endUsers.stream()
                .map(user -> crm.async().connection(user, "hubspot").contacts().list())
                .toList();
        pages.forEach(page -> page.whenComplete((contacts, failure) -> {
            if (failure == null) {
                count(contacts.items().size());
            } else {
                report(failure); // the CrmException itself; it holds back no other end user
            }
        }));
        // end
        CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new)).join();
        assertThat(server.requests())
                .extracting(request -> request.header("X-End-User-Id").orElseThrow())
                .containsExactlyInAnyOrder("user-1", "user-2");
    }

    @Test
    void generation(FaultServer server, FakeClock clock) {
        server.on(HttpMethod.GET, "/contact").succeed("{\"data\":[]}");
        String key = "sk_test_1";
        String host = server.url();
        // snippet: generation
        CrmClient older = CrmClient.builder()
                .apiKey(key)
                .baseUrl(host)
                .generation(Generation.OLDER) // records without /crm, firstName for first_name, endUserId in the query
                .build();
        // end
        try (older) {
            older.connection("user-1", "hubspot").contacts().list();
        }
        assertThat(server.requests().get(0).target()).isEqualTo("/contact?provider=hubspot&endUserId=user-1");
    }

    private synchronized void does(String what) {
        done.add(what);
    }

    private void openWidget(String token, Instant expiresAt) {
        does("widget " + token + " until " + expiresAt);
    }

    private void show(String name, String value) {
        does("show " + name + " " + value);
    }

    private void print(String json) {
        assertThat(JsonValue.parse(json).isObject()).isTrue();
        does(json);
    }

    private void save(Contact contact) {
        does("save " + contact.id());
    }

    private void forget(String id) {
        does("forget " + id);
    }

    private void store(String what) {
        done.add(what);
    }

    private void askSomebody(List<Contact> candidates) {
        does("ask about " + candidates.stream().map(Contact::id).toList());
    }

    private void lookFor(String email) {
        does("look for " + email);
    }

    private void showAll(List<Contact> contacts) {
        does("show all " + contacts.size());
    }

    private void showCached(String hint) {
        does("cached, " + hint);
    }

    private void count(int contacts) {
        does("count " + contacts);
    }

    private void report(Throwable failure) {
        does("report " + Map.of("failure", failure));
    }
}
