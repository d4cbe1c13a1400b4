package dev.faultline.examples.crm;

import dev.faultline.core.HttpMethod;
import dev.faultline.crm.ConnectToken;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmError;
import dev.faultline.crm.CrmException;
import dev.faultline.examples.Timeline;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.util.function.Supplier;

/** One handler for a whole application: from the failure of any call to the token that opens the Connect widget. */
public final class ConnectAgain implements AutoCloseable {

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final CrmClient crm;

    private ConnectAgain(PrintStream out) {
        this.out = out;
        crm = CrmClient.builder()
                .apiKey("sk_test_example")
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
        out.println("Calls of two end users, played by a server in this process, also if there is a key in");
        out.println("ROUTERMCP_API_KEY.");
        try (ConnectAgain tour = new ConnectAgain(out)) {
            tour.play();
        }
    }

    private void play() {
        server.on(HttpMethod.GET, "/crm/contact").fail(CrmError.NEEDS_REAUTH);
        server.on(HttpMethod.GET, "/crm/deal")
                .fail(CrmError.CONNECTION_NOT_FOUND)
                .then()
                .fail(CrmError.UNSUPPORTED_RESOURCE);
        server.on(HttpMethod.POST, "/connect/token")
                .respond(201, "{\"data\":{\"token\":\"ct_1\",\"expiresAt\":\"2026-01-01T00:10:00.000Z\"}}")
                .then()
                .respond(201, "{\"data\":{\"token\":\"ct_2\",\"expiresAt\":\"2026-01-01T00:10:00.000Z\"}}");

        scene("1. The tokens of a provider have expired");
        page(() ->
                crm.connection("user-1", "pipedrive").contacts().list().items().size() + " contacts");

        scene("2. Another end user has not connected yet");
        page(() -> crm.connection("user-2", "hubspot").deals().list().items().size() + " deals");

        scene("3. No widget helps against any other failure");
        page(() -> crm.connection("user-2", "hubspot").deals().list().items().size() + " deals");
    }

    /** What an application writes once, around each of its pages. It knows neither end user nor provider. */
    private void page(Supplier<String> content) {
        try {
            out.println("   => " + content.get());
        } catch (CrmException e) {
            out.println("   => " + (e.needsConnectWidget() ? widget(e) : "ask a person: " + e.remedy()));
        }
    }

    /** The script of the page in the end user's browser, which has loaded the vendor's sdk.js. */
    private String widget(CrmException failure) {
        ConnectToken token = crm.connectTokens().createFor(failure);
        return "Connect " + failure.provider().orElse("your CRM") + ": RouteMCP.connect({ token: \"" + token.token()
                + "\", onSuccess: reload })";
    }

    private void scene(String title) {
        out.println();
        out.println(title);
    }

    @Override
    public void close() {
        crm.close();
        server.close();
    }
}
