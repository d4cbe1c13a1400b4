package dev.faultline.examples.crm;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.OnceResult;
import dev.faultline.crm.Contact;
import dev.faultline.crm.ContactData;
import dev.faultline.crm.CrmClient;
import dev.faultline.crm.CrmError;
import dev.faultline.crm.CrmRecord;
import dev.faultline.crm.Paging;
import dev.faultline.crm.WritableRecords;
import dev.faultline.examples.Timeline;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Contacts that are created once each, at an API without idempotency keys, over lost responses and a restart. */
public final class CreateOnce implements AutoCloseable {

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final CrmClient crm;

    /** The application's database: the state of each address. */
    private final Map<String, String> stored = new TreeMap<>();

    private CreateOnce(PrintStream out) {
        this.out = out;
        crm = CrmClient.builder()
                .apiKey("sk_test_example")
                .baseUrl(server.url())
                .timeSource(clock)
                .paging(Paging.cursor("cursor", page -> page.get("data").get("next")))
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
        out.println("Creates over lost responses, played by a server in this process, also if there is a key in");
        out.println("ROUTERMCP_API_KEY. Nothing is created twice, and nothing is claimed that is not known.");
        try (CreateOnce tour = new CreateOnce(out)) {
            tour.play();
        }
    }

    private void play() {
        server.on(HttpMethod.POST, "/crm/contact")
                .respond(201, "{\"data\":{\"data\":" + contact("1", "noor") + "}}")
                .then()
                .reset()
                .times(2)
                .then()
                .fail(CrmError.INVALID_INPUT);
        server.on(HttpMethod.GET, "/crm/contact")
                .succeed("{\"data\":{\"data\":[" + contact("1", "noor") + "],\"next\":\"c2\"}}")
                .then()
                .succeed("{\"data\":{\"data\":[" + contact("2", "sam") + "]}}")
                .then()
                .succeed("{\"data\":[]}")
                .then()
                .succeed("{\"data\":[" + contact("3", "kim") + "]}");

        scene("1. The response is the proof");
        create("noor@example.com");
        scene("2. The response is lost, and the second page of the list has a contact with this address");
        create("sam@example.com");
        scene("3. The response is lost, and the list does not have it: that proves nothing");
        create("kim@example.com");
        scene("4. The API rejects the request: nothing was created");
        create("none@example.com");
        scene("5. After a restart, what had begun is looked for before anything is sent");
        restart();
    }

    private void create(String email) {
        WritableRecords<Contact, ContactData> contacts =
                crm.connection("user-1", "hubspot").contacts();
        store(email, "begun");
        OnceResult<Contact> result = contacts.createOnce(
                ContactData.builder().email(email).build(), contact -> email.equals(contact.primaryEmail()));
        if (result instanceof OnceResult.Placed<Contact> placed) {
            store(email, "created as " + placed.value().id());
        } else if (result instanceof OnceResult.Candidate<Contact> found) {
            store(email, "perhaps " + found.candidates().get(0).id() + ", for a person to confirm");
        } else if (result instanceof OnceResult.NotPlaced<Contact> refused) {
            store(email, "not created: " + refused.failure().getClass().getSimpleName());
        }
    }

    private void restart() {
        for (String email : stored.keySet()) {
            if (stored.get(email).equals("begun")) {
                List<Contact> found =
                        crm.connection("user-1", "hubspot").contacts().find(c -> email.equals(c.primaryEmail()));
                store(email, "perhaps " + found.stream().map(CrmRecord::id).toList() + ", for a person to confirm");
            }
        }
    }

    private void store(String email, String state) {
        stored.put(email, state);
        out.println("   => " + email + ": " + state);
    }

    private static String contact(String id, String name) {
        return "{\"id\":\"" + id + "\",\"email_addresses\":[{\"email_address\":\"" + name + "@example.com\"}]}";
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
