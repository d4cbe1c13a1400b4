package app;

import dev.faultline.core.HttpMethod;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerException;
import dev.faultline.sequences.SequencesException;
import dev.faultline.sequences.scheduling.SchedulerError;
import dev.faultline.sequences.scheduling.SchedulerException;
import dev.faultline.testkit.FaultServer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Main {

    private static final int CALLS = 500;

    private Main() {}

    public static void main(String[] args) throws Exception {
        try (FaultServer server = FaultServer.start();
                PartnerClient partner = PartnerClient.builder()
                        .apiKey("pek_test_1")
                        .baseUrl(server.url())
                        .build();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            server.on(HttpMethod.GET, "/applications/ej_app_1")
                    .respond(200, "{\"id\":\"ej_app_1\",\"status\":\"received\"}")
                    .times(CALLS);
            server.on(HttpMethod.GET, "/applications/ej_app_2")
                    .fail(PartnerError.APPLICATION_NOT_FOUND)
                    .times(CALLS);
            // snippet: virtual-threads
            List<Future<String>> said = new ArrayList<>();
            for (int i = 0; i < CALLS / 2; i++) {
                for (String id : List.of("ej_app_1", "ej_app_2")) {
                    said.add(threads.submit(() -> blocking(partner, id)));
                    said.add(threads.submit(() -> asynchronous(partner, id)));
                }
            }
            Map<String, Integer> counts = new TreeMap<>();
            for (Future<String> one : said) {
                counts.merge(one.get(), 1, Integer::sum);
            }
            // end
            if (!counts.equals(Map.of("found", CALLS, "not found", CALLS))) {
                throw new AssertionError(counts);
            }
            switches();
            System.out.println(CALLS + " virtual threads on each surface are done");
        }
    }

    /** A sealed family whose members are in another package than its root. */
    private static void switches() {
        Set<String> names = new HashSet<>();
        for (SchedulerError error : SchedulerError.values()) {
            SequencesException example = error.exampleException();
            if (!(example instanceof SchedulerException e) || !Switches.sequences(e).equals("schedule")) {
                throw new AssertionError(example);
            }
            names.add(Switches.scheduler(e));
        }
        if (names.size() != SchedulerError.values().length) {
            throw new AssertionError(names);
        }
    }

    private static String blocking(PartnerClient partner, String id) {
        try {
            partner.applications().get(id);
            return "found";
        } catch (PartnerException e) {
            return Switches.partner(e);
        }
    }

    private static String asynchronous(PartnerClient partner, String id) {
        return partner.async()
                .applications()
                .get(id)
                .handle((found, failure) -> failure instanceof PartnerException e ? Switches.partner(e) : "found")
                .join();
    }
}
