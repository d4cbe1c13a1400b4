package dev.faultline.examples.crm;

import dev.faultline.core.HttpMethod;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmError;
import dev.faultline.examples.Timeline;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Script;
import java.io.PrintStream;
import java.time.Duration;

/** Two providers, one of which has an open circuit: the other goes on, and the one recovers. */
public final class ProviderCircuit implements AutoCloseable {

    private static final String HUBSPOT = "hubspot";
    private static final String PIPEDRIVE = "pipedrive";

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final CrmClient crm;
    private final ReadContacts contacts;

    private ProviderCircuit(PrintStream out) {
        this.out = out;
        crm = CrmClient.builder()
                .apiKey("sk_test_example")
                .baseUrl(server.url())
                .timeSource(clock)
                .listener(new Timeline(out))
                .build();
        // somebody waits for the page; with the default time the first call would wait out the 20 s, and then succeed
        contacts = new ReadContacts(crm.with(o -> o.totalTimeout(Duration.ofSeconds(10))), "user-1");
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
        out.println("One CRM API over two providers, played by a server in this process, also if there is a key in");
        out.println("ROUTERMCP_API_KEY. A fake clock skips the waits: they are shown, and take no time here.");
        try (ProviderCircuit tour = new ProviderCircuit(out)) {
            tour.play();
        }
    }

    private void play() {
        on(HUBSPOT)
                .succeed(contacts(2))
                .then()
                .fail(CrmError.CIRCUIT_OPEN)
                .retryAfter(20)
                .then()
                .succeed(contacts(2));
        on(PIPEDRIVE).succeed(contacts(3)).times(3).then().fail(CrmError.PROVIDER_AUTH_FAILED);

        scene("1. Both providers are well");
        read(HUBSPOT);
        read(PIPEDRIVE);

        scene("2. The API opens the circuit of hubspot for 20 s; a call here has 10 s, and does not wait in vain");
        read(HUBSPOT);
        read(HUBSPOT);
        read(PIPEDRIVE);
        later(10);
        read(HUBSPOT);
        read(PIPEDRIVE);

        scene("3. Ten more seconds later: one call probes, its success closes the circuit, all is as before");
        later(10);
        read(HUBSPOT);
        read(HUBSPOT);

        scene("4. A 502 that no repetition heals: the tokens of pipedrive are rejected");
        read(PIPEDRIVE);
        read(HUBSPOT);
        out.println("      (requests that arrived: hubspot " + arrived(HUBSPOT) + ", pipedrive " + arrived(PIPEDRIVE)
                + ")");
    }

    private Script on(String provider) {
        return server.on(HttpMethod.GET, "/crm/contact", "provider", provider);
    }

    private void read(String provider) {
        out.println("   from " + provider);
        out.println("   => " + contacts.from(provider));
    }

    private void later(int seconds) {
        out.println("   ... " + seconds + " seconds later");
        clock.advance(Duration.ofSeconds(seconds));
    }

    private void scene(String title) {
        out.println();
        out.println(title);
    }

    private long arrived(String provider) {
        return server.requests().stream()
                .filter(request ->
                        request.query("provider").filter(provider::equals).isPresent())
                .count();
    }

    private static String contacts(int count) {
        StringBuilder items = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            items.append(i == 1 ? "" : ",").append("{\"id\":\"").append(i).append("\"}");
        }
        return "{\"success\":true,\"statusCode\":200,\"data\":[" + items + "]}";
    }

    @Override
    public void close() {
        crm.close();
        server.close();
    }
}
