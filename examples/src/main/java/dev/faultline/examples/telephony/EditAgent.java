package dev.faultline.examples.telephony;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.OnceResult;
import dev.faultline.examples.Timeline;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.agents.Agent;
import dev.faultline.telephony.agents.AgentFunction;
import dev.faultline.telephony.agents.AgentVersion;
import dev.faultline.telephony.numbers.AvailablePhoneNumbers;
import dev.faultline.telephony.numbers.PhoneNumberPurchase;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.util.Locale;

/** An agent gets one more function and is published; numbers are rented for it, and a workflow is activated, once each. */
public final class EditAgent implements AutoCloseable {

    private static final String AGENT = "agent_7";

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final TelephonyClient telephony;

    private EditAgent(PrintStream out) {
        this.out = out;
        telephony = TelephonyClient.builder()
                .apiKey("qwertyuiop41:0123456789abcdef")
                .baseUrl(server.url())
                .timeSource(clock)
                .listener(new Timeline(out))
                .build();
    }

    /**
     * Runs the example against a server in this process.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        out.println("An agent's draft is changed and published, played by a server in this process.");
        try (EditAgent tour = new EditAgent(out)) {
            tour.play();
        }
    }

    private void play() {
        server.on(HttpMethod.GET, "/agents/{id}")
                .succeed(agent(false))
                .times(3)
                .then()
                .succeed(agent(true));
        server.on(HttpMethod.PATCH, "/agents/{id}").succeed(agent(false)).then().reset();
        server.on(HttpMethod.GET, "/organization-phone-numbers/plivo-numbers")
                .succeed(
                        "{\"objects\":[{\"number\":\"14155550100\",\"country_iso\":\"US\",\"monthly_rental_rate\":\"1.5\"}]}");
        server.on(HttpMethod.GET, "/phone-number-pricing")
                .succeed("[{\"telephony_provider_id\":\"tp_1\",\"country_iso\":\"US\"}]");
        server.on(HttpMethod.POST, "/organization-phone-numbers/purchase")
                .respond(201, "{\"phoneNumber\":\"+14155550100\",\"status\":\"pending\"}")
                .then()
                .reset();
        server.on(HttpMethod.GET, "/organization-phone-numbers")
                .succeed("{\"items\":[],\"total\":0}")
                .times(6)
                .then()
                .succeed("{\"items\":[{\"id\":\"n_1\",\"phone_number\":\"+14155550101\",\"status\":\"active\"}]}");
        server.on(HttpMethod.GET, "/workflows/{id}")
                .succeed("{\"id\":\"workflow_1\",\"status\":\"draft\"}")
                .then()
                .succeed("{\"id\":\"workflow_1\",\"status\":\"active\"}");
        server.on(HttpMethod.PATCH, "/workflows/{id}/status").reset();

        scene("1. Which version takes the calls?");
        out.println("   => version "
                + telephony
                        .agents()
                        .live(AGENT)
                        .map(AgentVersion::versionNumber)
                        .orElseThrow());

        scene("2. One function is added, and the list that replaces all of them has the others too");
        telephony
                .agents()
                .putFunction(
                        AGENT,
                        AgentFunction.builder()
                                .displayName("Transfer")
                                .type(AgentFunction.Type.CALL_TRANSFER)
                                .description("If the person asks for a human.")
                                .build());
        out.println("   sent: "
                + server.requests().get(server.requests().size() - 1).text());

        scene("3. The draft is published; the response is lost, and reading the agent shows that it was done");
        Agent published = telephony.agents().publish(AGENT);
        out.println("   => version "
                + published.live().map(AgentVersion::versionNumber).orElseThrow() + " takes the calls");

        scene("4. A number is rented by what the search returned");
        AvailablePhoneNumbers found = telephony.phoneNumbers().searchAvailable("US");
        out.println("   => "
                + telephony.phoneNumbers().purchase(found.numbers().get(0)).status());

        scene(
                "5. Another one is rented once: the response is lost, and after a restart it is found before anything is sent");
        PhoneNumberPurchase another =
                PhoneNumberPurchase.builder("+14155550101", "tp_1", "US").build();
        result(telephony.phoneNumbers().purchaseOnce(another));
        result(telephony.phoneNumbers().purchaseOnce(another));

        scene("6. A workflow is activated once: its state shows what the lost response does not");
        result(telephony.workflows().activateOnce("workflow_1"));
        result(telephony.workflows().activateOnce("workflow_1"));
    }

    private void result(OnceResult<?> result) {
        out.println("   => "
                + (result instanceof OnceResult.Placed<?> placed
                        ? "done, by its " + placed.proof().name().toLowerCase(Locale.ROOT)
                        : "not certain: " + result));
    }

    private static String agent(boolean published) {
        return "{\"id\":\"" + AGENT + "\",\"versions\":[{\"version_number\":2,\"is_published\":true},"
                + "{\"version_number\":3,\"is_published\":" + published
                + ",\"agent_functions\":[{\"displayName\":\"Hang up\",\"type\":\"end_call\",\"id\":\"fn_1\"}]}]}";
    }

    private void scene(String title) {
        out.println();
        out.println(title);
    }

    @Override
    public void close() {
        telephony.close();
        server.close();
    }
}
