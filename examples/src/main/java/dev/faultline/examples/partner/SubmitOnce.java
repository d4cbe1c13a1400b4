package dev.faultline.examples.partner;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.OnceResult;
import dev.faultline.partner.ApplicationReceipt;
import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PreparedApplication;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Submits an application exactly once, although its responses get lost, the process crashes and the next one starts two
 * days later: it is stored before it is sent, and recognised afterwards.
 */
public final class SubmitOnce {

    private static final String FOUND = """
            {"data":[{"id":"ej_app_90233","sourceApplicationId":"ats-7781","jobId":"job_40417","status":"received"}]}""";

    private final PartnerClient partner;
    private final Map<String, String> store;
    private final PrintStream out;

    private SubmitOnce(PartnerClient partner, Map<String, String> store, PrintStream out) {
        this.partner = partner;
        this.store = store;
        this.out = out;
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
        FakeClock clock = FakeClock.create();
        Map<String, String> store = new LinkedHashMap<>(); // a table of a real application
        try (FaultServer server = FaultServer.start(clock)) {
            server.on(HttpMethod.POST, "/applications").reset().times(10);
            server.on(HttpMethod.GET, "/applications")
                    .succeed("{\"data\":[]}")
                    .then()
                    .succeed("{\"data\":[]}")
                    .then()
                    .succeed(FOUND);

            out.println("The first process: all responses get lost");
            try (PartnerClient partner = client(server, clock)) {
                SubmitOnce process = new SubmitOnce(partner, store, out);
                process.accept(application());
                process.finishAll();
            }
            out.println("The second one, an hour later");
            clock.advance(Duration.ofHours(1));
            try (PartnerClient partner = client(server, clock)) {
                new SubmitOnce(partner, store, out).finishAll();
            }
            long keys = server.requests().stream()
                    .flatMap(request -> request.header("Idempotency-Key").stream())
                    .distinct()
                    .count();
            out.println("The third one, two days later: the key has expired");
            clock.advance(Duration.ofDays(2));
            try (PartnerClient partner = client(server, clock)) {
                new SubmitOnce(partner, store, out).finishAll();
            }
            long sent = server.requests().stream()
                    .filter(request -> request.method().equals("POST"))
                    .count();
            out.println(sent + " submissions were sent, with " + keys + " key; left in the store: " + store.size());
        }
    }

    /** Stores it first: from here on nothing can lose it, and nothing can submit it twice. */
    private void accept(NewApplication application) {
        String ownId = application.sourceApplicationId().orElseThrow();
        store.put(ownId, partner.applications().prepare(application).toJson());
    }

    /** What a process does when it starts, and from time to time. */
    private void finishAll() {
        Map.copyOf(store).forEach((ownId, stored) -> {
            OnceResult<ApplicationReceipt> result =
                    partner.applications().submitOrFind(PreparedApplication.parse(stored));
            if (result instanceof OnceResult.Placed<ApplicationReceipt> placed) {
                store.remove(ownId);
                out.println("   " + ownId + " is " + placed.value().id() + ", known by "
                        + (placed.proof() == OnceResult.Proof.KEY ? "its own id in the list" : "the response"));
            } else if (result instanceof OnceResult.NotPlaced<ApplicationReceipt> refused) {
                store.remove(ownId);
                out.println("   " + ownId + " was refused: " + refused.failure().remedy());
            } else {
                out.println("   " + ownId + " may be there or not: kept, to be submitted again");
            }
        });
    }

    private static PartnerClient client(FaultServer server, FakeClock clock) {
        return PartnerClient.builder()
                .apiKey("pek_test_example")
                .baseUrl(server.url())
                .timeSource(clock)
                .build();
    }

    private static NewApplication application() {
        return NewApplication.builder()
                .jobId("job_40417")
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina.okafor@example.org")
                        .phone("+15035550142"))
                .consentToContact(true)
                .sourceApplicationId("ats-7781")
                .build();
    }
}
