package dev.faultline.examples.telephony;

import dev.faultline.core.HttpMethod;
import dev.faultline.examples.Timeline;
import dev.faultline.telephony.LeadFile;
import dev.faultline.telephony.LeadRowsException;
import dev.faultline.telephony.TelephonyClient;
import dev.faultline.telephony.calls.NewBatchCall;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rows of a database become the file of a batch; faulty ones are found before anything is sent. */
public final class CallRows implements AutoCloseable {

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final TelephonyClient telephony;

    private CallRows(PrintStream out) {
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
        out.println("A list of people to call, as rows. The server is in this process, and calls nobody.");
        try (CallRows tour = new CallRows(out)) {
            tour.play();
        }
    }

    private void play() {
        server.on(HttpMethod.POST, "/batch-calls").respond(201, "{\"id\":\"batch_1\",\"total_records\":2}");
        List<Map<String, String>> rows = List.of(
                Map.of("phone_number", "+14155550123", "name", "Ada"),
                Map.of("phone_number", "+1 415 555 0124", "name", "Noor"),
                Map.of("name", "Kofi"),
                Map.of("phone_number", "+14155550126", "name", "Sam"));

        out.println();
        out.println("1. Two rows are faulty, and nothing is sent");
        Set<Integer> faulty = faults(rows);

        out.println();
        out.println("2. Without them the others are called");
        List<Map<String, String>> good = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!faulty.contains(i + 1)) {
                good.add(rows.get(i));
            }
        }
        NewBatchCall batch = NewBatchCall.builder(LeadFile.ofRows(good), "Winter sale", "agent_7")
                .build();
        out.println("   => " + telephony.batchCalls().create(batch).id() + " with " + good.size() + " people");
    }

    private Set<Integer> faults(List<Map<String, String>> rows) {
        try {
            LeadFile.ofRows(rows);
            return Set.of();
        } catch (LeadRowsException e) {
            e.faults().forEach(fault -> out.println("   " + fault));
            return e.faults().stream().map(LeadRowsException.Fault::row).collect(Collectors.toSet());
        }
    }

    @Override
    public void close() {
        telephony.close();
        server.close();
    }
}
