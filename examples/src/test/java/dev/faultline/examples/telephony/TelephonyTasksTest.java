package dev.faultline.examples.telephony;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OnceResult;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.SortOrder;
import dev.faultline.core.WebhookException;
import dev.faultline.telephony.LeadFile;
import dev.faultline.telephony.LeadRowsException;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.TelephonyError;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.agents.Agent;
import dev.faultline.telephony.agents.AgentFunction;
import dev.faultline.telephony.agents.AgentVersion;
import dev.faultline.telephony.agents.PromptFinding;
import dev.faultline.telephony.calls.BatchCall;
import dev.faultline.telephony.calls.Call;
import dev.faultline.telephony.calls.CallsQuery;
import dev.faultline.telephony.calls.NewBatchCall;
import dev.faultline.telephony.calls.NewCall;
import dev.faultline.telephony.numbers.AvailablePhoneNumbers.AvailablePhoneNumber;
import dev.faultline.telephony.numbers.PhoneNumberPurchase;
import dev.faultline.telephony.numbers.PurchasedPhoneNumber;
import dev.faultline.telephony.webhooks.NewTelephonySubscription;
import dev.faultline.telephony.webhooks.TelephonyEvent;
import dev.faultline.telephony.webhooks.TelephonyWebhooks;
import dev.faultline.telephony.workflows.Workflow;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SignedDelivery;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The everyday tasks of the page on Telephony. */
@FaultlineTest
class TelephonyTasksTest {

    private static final String AGENT = """
            {"id":"agent_7","versions":[{"version_number":2,"is_published":true,"title":"Front desk"},
             {"version_number":3,"is_published":false,"agent_functions":[{"displayName":"End","type":"end_call"}]}]}""";

    private TelephonyClient telephony;

    @BeforeEach
    void connect(FaultServer server, FakeClock clock) {
        telephony = TelephonyClient.builder()
                .apiKey("qwertyuiop41:9f8e7d6c5b4a3f2e")
                .baseUrl(server.url())
                .timeSource(clock)
                .build();
    }

    @AfterEach
    void disconnect() {
        telephony.close();
    }

    // snippet: call
    String call(String phoneNumber, String order) {
        NewCall call = NewCall.builder(phoneNumber, "agent_7") // throws if the number is not in E.164
                .metadata("order", order) // {{order}} in the prompt
                .build();
        try {
            return telephony.calls().create(call).id();
        } catch (TelephonyException.PaymentRequired e) {
            return "fill up the wallet";
        } catch (TelephonyException.Forbidden e) {
            return "enable the destination, or complete the KYC";
        } catch (TelephonyException.Conflict e) {
            return "all lines are taken: call when one is free";
        } catch (SdkException e) {
            return e.outcome() == Outcome.UNKNOWN ? "it may ring" : "nobody was called";
        }
    }
    // end

    @Test
    void call(FaultServer server) {
        server.on(POST, "/calls")
                .respond(201, "{\"id\":\"call_1\"}")
                .then()
                .fail(TelephonyError.PAYMENT_REQUIRED)
                .then()
                .reset();

        assertThat(call("+14155550123", "A-1")).isEqualTo("call_1");
        assertThat(call("+14155550123", "A-2")).isEqualTo("fill up the wallet");
        assertThat(call("+14155550123", "A-3")).as("its response lost").isEqualTo("it may ring");
        assertThat(server.requests()).as("nobody is rung twice").hasSize(3);
        assertThat(server.requests().get(0).text())
                .isEqualTo(
                        "{\"phone_number\":\"+14155550123\",\"agent_id\":\"agent_7\",\"metadata\":{\"order\":\"A-1\"}}");
    }

    // snippet: call-once
    String callOnce(NewCall call, String order, Map<String, String> stored) {
        String known = stored.putIfAbsent(order, ""); // before the call: a restart must find it
        if (known != null && !known.isEmpty()) {
            return known;
        }
        OnceResult<Call> result = telephony
                .calls()
                .createOnce(
                        call,
                        order,
                        o -> o.keyName("order")
                                .firstUse(known == null)
                                .except(other -> stored.containsValue(other.id()))); // calls of other orders
        if (result instanceof OnceResult.Placed<Call> placed) {
            stored.put(order, placed.value().id());
            return placed.value().id();
        } else if (result instanceof OnceResult.NotPlaced<Call> refused) {
            return "nobody was called: " + refused.failure().remedy();
        } else if (result instanceof OnceResult.Candidate<Call> candidate) {
            return "ask somebody whether it is one of " + candidate.candidates();
        }
        return "it may ring: look again later, with the same order";
    }
    // end

    @Test
    void callOnce(FaultServer server, FakeClock clock) {
        server.on(POST, "/calls")
                .respond(201, "{\"id\":\"call_1\"}")
                .then()
                .reset()
                .then()
                .fail(TelephonyError.PAYMENT_REQUIRED)
                .then()
                .reset();
        server.on(GET, "/calls")
                .succeed("[{\"id\":\"call_1\"},{\"id\":\"call_2\"}]")
                .times(6)
                .then()
                .succeed("[{\"id\":\"call_2\",\"metadata\":{\"order\":\"A-2\"}}]")
                .then()
                .succeed("[]");
        server.on(GET, "/calls/call_2").succeed("{\"id\":\"call_2\"}");
        Map<String, String> stored = new HashMap<>();
        NewCall call = NewCall.builder("+14155550123", "agent_7").build();

        assertThat(callOnce(call, "A-1", stored)).isEqualTo("call_1");
        assertThat(callOnce(call, "A-1", stored)).isEqualTo("call_1");
        assertThat(callOnce(call, "A-2", stored))
                .as("found by number and time only")
                .isEqualTo("ask somebody whether it is one of [Call[id=call_2]]");
        assertThat(callOnce(call, "A-2", stored))
                .as("searched for before anything is sent")
                .isEqualTo("call_2");
        assertThat(callOnce(call, "A-3", stored)).startsWith("nobody was called");
        assertThat(callOnce(call, "A-4", stored)).startsWith("it may ring");
        assertThat(server.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(4);
    }

    // snippet: await-call
    String awaitCall(String callId) {
        Call call = telephony
                .calls()
                .awaitEnd(callId, Duration.ofMinutes(10), read -> System.out.println("it is " + read.status()));
        return call.hasEnded() ? "ended: " + call.status() : "it takes longer";
    }
    // end

    @Test
    void awaitCall(FaultServer server, FakeClock clock) {
        server.on(GET, "/calls/{id}")
                .succeed("{\"id\":\"call_1\",\"status\":\"initiated\"}")
                .times(2)
                .then()
                .succeed("{\"id\":\"call_1\",\"status\":\"busy\"}");

        assertThat(awaitCall("call_1")).isEqualTo("ended: busy");
        assertThat(clock.waits()).containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(10));
    }

    // snippet: result
    String result(String callId) {
        try {
            Call call = telephony.calls().get(callId);
            return call.status() + ", "
                    + call.endReason()
                            .known()
                            .map(reason -> switch (reason) {
                                case USER_BUSY, USER_DID_NOT_PICK_UP -> "try again later";
                                case INVALID_PHONE_NUMBER -> "ask for another number";
                                default -> "done";
                            })
                            .orElse("no reason, or a newer one");
        } catch (TelephonyException.NotFound e) {
            return "no such call, or another workspace's";
        }
    }
    // end

    @Test
    void result(FaultServer server) {
        server.on(GET, "/calls/{id}")
                .succeed("{\"id\":\"call_1\",\"status\":\"busy\",\"end_reason\":\"user_busy\"}")
                .then()
                .fail(TelephonyError.NOT_FOUND);

        assertThat(result("call_1")).isEqualTo("busy, try again later");
        assertThat(result("call_2")).startsWith("no such call");
    }

    // snippet: report
    List<String> longestOf(String agentId, Instant since) {
        return telephony
                .calls()
                .list(q -> q.agentId(agentId)
                        .startDate(since)
                        .direction(Call.Direction.OUTBOUND)
                        .sortBy(CallsQuery.SortField.DURATION, SortOrder.DESC)
                        .limit(10))
                .items()
                .stream()
                .map(Call::id)
                .toList();
    }
    // end

    @Test
    void report(FaultServer server) {
        server.on(GET, "/calls").succeed("[{\"id\":\"call_9\"}]");

        assertThat(longestOf("agent_7", Instant.parse("2026-01-01T00:00:00Z"))).containsExactly("call_9");
        assertThat(server.requests().get(0).target())
                .isEqualTo("/calls?agent_id=agent_7&start_date=2026-01-01T00%3A00%3A00Z&call_direction=outbound"
                        + "&duration=desc&page=1&limit=10");
    }

    // snippet: batch
    String callAll(List<Map<String, String>> rows) {
        LeadFile people = LeadFile.ofRows(rows); // throws with the row's number; LeadFile.of(path) takes a file
        NewBatchCall batch =
                NewBatchCall.builder(people, "Winter sale", "agent_7").build();
        try {
            return telephony.batchCalls().create(batch).id();
        } catch (TelephonyException.BadRequest e) {
            return "correct the file or the agent: " + e.messages();
        } catch (SdkException e) {
            return e.outcome() == Outcome.UNKNOWN
                    ? "look for its title: " + telephony.batchCalls().list().items()
                    : "nobody was called";
        }
    }
    // end

    @Test
    void batch(FaultServer server) {
        server.on(POST, "/batch-calls").respond(201, "{\"id\":\"batch_1\"}");

        assertThat(callAll(List.of(Map.of("phone_number", "+14155550123")))).isEqualTo("batch_1");
        assertThat(server.requests().get(0).text()).contains("\r\n\r\nphone_number\r\n+14155550123\r\n");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> callAll(List.of(Map.of("phone_number", "+1415"), Map.of("name", "Ada"))))
                .withMessageStartingWith("phone_number of row 2 is null");
    }

    private record Customer(String phone, String name) {}

    private final List<String> corrections = new ArrayList<>();

    // snippet: rows
    LeadFile people(Stream<Customer> customers) { // such as that of a query; it is closed
        try {
            return LeadFile.ofRows(customers.map(one -> Map.of("phone_number", one.phone(), "name", one.name())));
        } catch (LeadRowsException e) { // nothing was sent
            e.faults().forEach(fault -> corrections.add("row " + fault.row() + ": " + fault.column()));
            throw e;
        }
    }
    // end

    @Test
    void rows() {
        assertThat(people(Stream.of(new Customer("+14155550123", "Ada")))).hasToString("LeadFile[csv]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> people(Stream.of(
                        new Customer("+1", "Ada"), new Customer("+14155550123", "Noor"), new Customer("", "Kofi"))));
        assertThat(corrections).containsExactly("row 1: phone_number", "row 3: phone_number");
    }

    // snippet: batch-progress
    String stop(String title) {
        try (Stream<BatchCall> running =
                telephony.batchCalls().list(q -> q.status(BatchCall.Status.RUNNING)).stream()) {
            return running.filter(batch -> title.equals(batch.title()))
                    .findFirst()
                    .map(batch ->
                            telephony.batchCalls().cancel(batch.id()).json().toString())
                    .orElse("none of that title is running");
        } catch (TelephonyException.BadRequest | TelephonyException.Conflict e) {
            return "it has ended meanwhile";
        }
    }
    // end

    @Test
    void batchProgress(FaultServer server) {
        server.on(GET, "/batch-calls")
                .succeed("{\"items\":[{\"id\":\"batch_1\",\"title\":\"Winter sale\"}],\"total\":1}")
                .always();
        server.on(PATCH, "/batch-calls/{id}/status")
                .succeed("{\"success\":true}")
                .then()
                .fail(TelephonyError.BAD_REQUEST);

        assertThat(stop("Winter sale")).isEqualTo("{\"success\":true}");
        assertThat(stop("Winter sale")).isEqualTo("it has ended meanwhile");
        assertThat(stop("Summer sale")).startsWith("none");
        assertThat(server.requests().get(1).text()).isEqualTo("{\"action\":\"cancel\"}");
    }

    // snippet: batch-once
    String batchOnce(LeadFile people, String title) { // a title of its own, such as "Winter sale 2026-01-07"
        NewBatchCall batch = NewBatchCall.builder(people, title, "agent_7").build();
        OnceResult<BatchCall> result = telephony.batchCalls().createOnce(batch);
        if (result instanceof OnceResult.Placed<BatchCall> placed) {
            String id = placed.value().id();
            Optional<BatchCall> end = telephony.batchCalls().awaitEnd(id, Duration.ofHours(8));
            return end.map(read -> read.status() + ", picked up: " + read.pickedUpCalls())
                    .orElse("not listed");
        }
        return "not known, or refused: " + result;
    }
    // end

    @Test
    void batchOnce(FaultServer server) {
        server.on(GET, "/batch-calls")
                .succeed("[]")
                .times(6)
                .then()
                .succeed("[{\"id\":\"batch_1\",\"title\":\"Winter sale\",\"status\":\"waiting\"}]")
                .then()
                .succeed(
                        "[{\"id\":\"batch_1\",\"title\":\"Winter sale\",\"status\":\"completed\",\"picked_up_calls\":3}]");
        server.on(POST, "/batch-calls").reset();

        assertThat(batchOnce(LeadFile.ofRows(List.of(Map.of("phone_number", "+14155550123"))), "Winter sale"))
                .isEqualTo("completed, picked up: 3");
        assertThat(server.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(1);
    }

    // snippet: workflow
    String enrol(String workflowId, LeadFile people) {
        try {
            telephony.workflowLeads(workflowId).upload(people);
            telephony.workflows().activate(workflowId); // all its leads start
            return "calling";
        } catch (TelephonyException.BadRequest e) {
            return "a row is not valid, or the workflow cannot start: " + e.messages();
        } catch (SdkException e) {
            return e.outcome() == Outcome.UNKNOWN ? "first " + e.verification().orElseThrow() : "nothing was done";
        }
    }
    // end

    @Test
    void workflow(FaultServer server) {
        server.on(POST, "/workflows/{workflowId}/leads")
                .respond(201, "{\"data\":{\"+14155550123\":[\"lead_1\"]},\"count\":1}")
                .then()
                .reset();
        server.on(PATCH, "/workflows/{id}/status")
                .succeed("{\"statusCode\":200,\"data\":{\"id\":\"workflow_1\",\"status\":\"active\"}}");
        LeadFile people = LeadFile.ofRows(List.of(Map.of("phone_number", "+14155550123")));

        assertThat(enrol("workflow_1", people)).isEqualTo("calling");
        assertThat(enrol("workflow_1", people)).startsWith("first look for its rows");
        assertThat(server.requests().get(1).text()).isEqualTo("{\"action\":\"activate\"}");
    }

    // snippet: activate-once
    String activateOnce(String workflowId) {
        OnceResult<Workflow> result = telephony.workflows().activateOnce(workflowId);
        if (result instanceof OnceResult.Placed<Workflow>) {
            return "calling";
        } else if (result instanceof OnceResult.Candidate<Workflow> candidate) {
            return "no draft any more: " + candidate.candidates().get(0).status();
        }
        return "not known, or refused: " + result;
    }
    // end

    @Test
    void activateOnce(FaultServer server) {
        server.on(GET, "/workflows/{id}")
                .succeed("{\"id\":\"workflow_1\",\"status\":\"draft\"}")
                .then()
                .succeed("{\"id\":\"workflow_1\",\"status\":\"active\"}")
                .times(2)
                .then()
                .succeed("{\"id\":\"workflow_1\",\"status\":\"paused\"}");
        server.on(PATCH, "/workflows/{id}/status").reset();

        assertThat(activateOnce("workflow_1")).as("its response lost").isEqualTo("calling");
        assertThat(activateOnce("workflow_1")).as("again").isEqualTo("calling");
        assertThat(activateOnce("workflow_1")).isEqualTo("no draft any more: paused");
        assertThat(server.requests()).hasSize(5);
    }

    // snippet: publish
    String publish(String agentId) {
        Agent agent = telephony.agents().get(agentId);
        int draft = agent.draft().map(AgentVersion::versionNumber).orElseThrow().intValue();
        List<PromptFinding> findings =
                telephony.agents().reviewPrompt(agentId, draft).findings();
        if (!findings.isEmpty()) {
            return "first mend " + findings.get(0).message();
        }
        try {
            telephony.agents().publish(agentId, draft);
            return draft + " takes the calls of " + agent.title();
        } catch (TelephonyException.Conflict e) {
            return "pause the workflow that uses the number";
        }
    }
    // end

    @Test
    void publish(FaultServer server) {
        server.on(GET, "/agents/{id}").succeed(AGENT).always();
        server.on(POST, "/agent-versions/{agentId}/version/{versionNumber}/prompt-review")
                .respond(201, "{\"findings\":[]}")
                .then()
                .respond(
                        201,
                        "{\"findings\":[{\"message\":\"the greeting\",\"kind\":\"thin_prompt\",\"fingerprint\":\"f\"}]}");
        server.on(PATCH, "/agents/{id}").succeed(AGENT);

        assertThat(publish("agent_7")).isEqualTo("3 takes the calls of Front desk");
        assertThat(publish("agent_7")).isEqualTo("first mend the greeting");
        assertThat(server.requests().get(2).text()).isEqualTo("{\"version_number\":3,\"is_published\":true}");
    }

    // snippet: function
    void addFunction(String agentId, AgentFunction transfer) {
        telephony.agents().putFunction(agentId, transfer); // the other functions stay, though the API replaces the list
        telephony
                .agents()
                .edit(
                        agentId,
                        draft -> draft.welcomeMessage("Good morning.")
                                .changeFunction("Book", function -> function.description("After the greeting."))
                                .removeFunction("End"));
    }
    // end

    @Test
    void function(FaultServer server) {
        String end = "{\"displayName\":\"End\",\"type\":\"end_call\"}";
        String book = "{\"displayName\":\"Book\",\"id\":\"fn_1\"}";
        server.on(GET, "/agents/{id}")
                .succeed("{\"id\":\"agent_7\",\"versions\":[{\"version_number\":3,\"agent_functions\":[" + end + ","
                        + book + "]}]}")
                .times(2);
        server.on(PATCH, "/agents/{id}").succeed(AGENT).times(2);

        addFunction(
                "agent_7",
                AgentFunction.builder()
                        .displayName("Transfer")
                        .type(AgentFunction.Type.CALL_TRANSFER)
                        .build());

        assertThat(JsonValue.parse(server.requests().get(1).text()))
                .isEqualTo(JsonValue.parse("{\"version_number\":3,\"agent_functions\":[" + end + "," + book
                        + ",{\"displayName\":\"Transfer\",\"type\":\"call_transfer\"}]}"));
        assertThat(JsonValue.parse(server.requests().get(3).text()))
                .isEqualTo(JsonValue.parse("{\"version_number\":3,\"welcome_message\":\"Good morning.\","
                        + "\"agent_functions\":[{\"displayName\":\"Book\",\"id\":\"fn_1\","
                        + "\"description\":\"After the greeting.\"}]}"));
    }

    // snippet: number
    String rent(String countryIso) {
        List<AvailablePhoneNumber> found =
                telephony.phoneNumbers().searchAvailable(countryIso).numbers();
        if (found.isEmpty()) {
            return "no number for rent";
        }
        try {
            return "rented: " + telephony.phoneNumbers().purchase(found.get(0)).status();
        } catch (SdkException e) {
            return e.outcome() == Outcome.UNKNOWN
                    ? "look for it: " + telephony.phoneNumbers().list().items()
                    : "not rented: " + e.remedy();
        }
    }
    // end

    @Test
    void number(FaultServer server) {
        server.on(GET, "/organization-phone-numbers/plivo-numbers")
                .succeed("{\"objects\":[{\"number\":\"14155550100\",\"country_iso\":\"US\"}]}")
                .then()
                .succeed("{\"objects\":[]}");
        server.on(GET, "/phone-number-pricing")
                .succeed("[{\"telephony_provider_id\":\"tp_0\",\"country_iso\":\"IN\"},"
                        + "{\"telephony_provider_id\":\"tp_1\",\"country_iso\":\"US\"}]");
        server.on(POST, "/organization-phone-numbers/purchase")
                .respond(201, "{\"phoneNumber\":\"+14155550100\",\"status\":\"pending\"}");

        assertThat(rent("US")).isEqualTo("rented: pending");
        assertThat(server.requests().get(2).text())
                .isEqualTo("{\"phoneNumber\":\"+14155550100\",\"telephonyProviderId\":\"tp_1\",\"countryISO\":\"US\"}");
        assertThat(rent("US")).isEqualTo("no number for rent");
    }

    // snippet: number-once
    String rentOnce(PhoneNumberPurchase purchase) {
        OnceResult<PurchasedPhoneNumber> result = telephony.phoneNumbers().purchaseOnce(purchase);
        if (result instanceof OnceResult.Placed<PurchasedPhoneNumber> placed) {
            return "rented: " + placed.value().status();
        }
        return "not known, or refused: " + result;
    }
    // end

    @Test
    void rentOnce(FaultServer server) {
        server.on(GET, "/organization-phone-numbers")
                .succeed("{\"items\":[],\"total\":0}")
                .times(6)
                .then()
                .succeed("{\"items\":[{\"id\":\"n_1\",\"phone_number\":\"+14155550123\",\"status\":\"active\"}]}");
        server.on(POST, "/organization-phone-numbers/purchase").reset();
        PhoneNumberPurchase purchase =
                PhoneNumberPurchase.builder("+14155550123", "tp_1", "US").build();

        assertThat(rentOnce(purchase)).as("its response lost").isEqualTo("rented: active");
        assertThat(rentOnce(purchase)).as("again").isEqualTo("rented: active");
        assertThat(server.requests())
                .filteredOn(request -> request.method().equals("POST"))
                .hasSize(1);
    }

    // snippet: destinations
    boolean mayCall(String countryIso) {
        return telephony.phoneNumbers().destinations().stream()
                .anyMatch(group -> countryIso.equals(group.countryRule().countryIso()));
    }
    // end

    @Test
    void destinations(FaultServer server) {
        server.on(GET, "/phone-country-rules/enabled-network-groups")
                .succeed("[{\"prefix_mode\":\"allow_only_listed\",\"countryRule\":{\"country_iso\":\"IN\"}}]")
                .always();

        assertThat(mayCall("IN")).isTrue();
        assertThat(mayCall("US")).isFalse();
    }

    // snippet: subscribe
    String subscribe(URI receiver, String secret) {
        NewTelephonySubscription subscription = NewTelephonySubscription.builder(receiver, secret)
                .event("call.completed")
                .event("call.failed")
                .build();
        try {
            return telephony.webhooks().create(subscription).id(); // the receiver gets a verification meanwhile
        } catch (TelephonyException.BadRequest e) {
            return "the address is not valid, or did not respond with a 2xx";
        }
    }
    // end

    @Test
    void subscribe(FaultServer server) {
        server.on(POST, "/user-webhooks")
                .respond(201, "{\"id\":\"wh_1\"}")
                .then()
                .fail(TelephonyError.BAD_REQUEST);

        assertThat(subscribe(URI.create("https://example.org/hook"), "s3cret")).isEqualTo("wh_1");
        assertThat(subscribe(URI.create("https://example.org/hook"), "s3cret")).startsWith("the address");
    }

    // snippet: receive
    int receive(TelephonyWebhooks webhooks, byte[] body, Function<String, @Nullable String> headers) {
        if (TelephonyWebhooks.isVerification(body, headers)) {
            return 200; // may be unsigned, and does nothing
        }
        try {
            TelephonyEvent event = webhooks.receive(body, headers);
            if (event instanceof TelephonyEvent.CallEnded ended) {
                store(ended.call().id(), ended.summary()); // twice if it is delivered twice
            }
            return 200;
        } catch (WebhookException e) {
            return 401;
        }
    }
    // end

    private final List<String> stored = new ArrayList<>();

    private void store(String callId, @Nullable String summary) {
        stored.add(callId + ": " + summary);
    }

    @Test
    void receive() {
        TelephonyWebhooks webhooks =
                TelephonyWebhooks.builder().secret("s3cret").build();
        SignedDelivery delivery = SignedDelivery.telephony(
                "s3cret",
                "{\"event_type\":\"call_ended\",\"payload\":{\"call\":{\"id\":\"call_1\",\"summary\":\"Agreed.\"}}}");
        SignedDelivery verification =
                SignedDelivery.telephony("s3cret", "{\"event_type\":\"verification\",\"message\":\"hello\"}");

        assertThat(receive(webhooks, delivery.body(), delivery::header)).isEqualTo(200);
        assertThat(receive(webhooks, delivery.tampered().body(), delivery::header))
                .isEqualTo(401);
        assertThat(receive(webhooks, verification.unsigned().body(), name -> null))
                .isEqualTo(200);
        assertThat(stored).containsExactly("call_1: Agreed.");
    }
}
