package dev.faultline.examples.sequences;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ImportResult;
import dev.faultline.examples.Timeline;
import dev.faultline.sequences.BulkResult;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.sequences.contacts.ContactChanges;
import dev.faultline.sequences.jobs.BackgroundJob;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Contacts are imported and enrolled by two processes, over a network that loses a response of each step. */
public final class ImportAndEnrol implements AutoCloseable {

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final List<Long> contactIds = new ArrayList<>(); // a table of yours
    private @Nullable String importMark;
    private @Nullable String enrolmentMark;

    private ImportAndEnrol(PrintStream out) {
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
        out.println("Import and enrol, played by a server in this process, also if there is a key in REPLY_API_KEY.");
        try (ImportAndEnrol tour = new ImportAndEnrol(out)) {
            tour.script();
            tour.process("1. An import of which the last response is lost");
            tour.process("2. A new process: nothing to import is left, and an enrolment loses a response");
            tour.process("3. The next one sends the ids that are left, and follows a job to its end");
        }
    }

    /** One life of the application: each step goes on with what the process before has stored. */
    private void process(String title) {
        out.println();
        out.println(title);
        try (SequencesClient reply = SequencesClient.builder()
                .apiKey("reply-key-example")
                .baseUrl(server.url())
                .timeSource(clock)
                .listener(new Timeline(out))
                .build()) {
            if (importContacts(reply).stoppedBy().isEmpty()) {
                enrol(reply);
            }
        }
    }

    private ImportResult importContacts(SequencesClient reply) {
        ImportResult result = reply.contacts()
                .importAll(
                        rows(),
                        options -> options.resume(importMark)
                                .store(mark -> importMark = mark)
                                .onProgress(progress -> progress.response()
                                        .ifPresent(response -> contactIds.addAll(
                                                response.itemIds().values()))));
        print(result.toString());
        return result;
    }

    private void enrol(SequencesClient reply) {
        BulkResult<Long> enrolled = reply.resumeBulk(enrolmentMark, mark -> enrolmentMark = mark)
                .sequence(7)
                .contacts()
                .add(allContacts());
        print(enrolled.toString());
        reply.backgroundJobs()
                .awaitAll(enrolled, Duration.ofMinutes(10))
                .forEach((job, status) -> print(named(job) + " is " + status.state()));
    }

    private static String named(BackgroundJob job) {
        return "job " + job.id();
    }

    /** A query of yours, in the same order each time. */
    private static Stream<ContactChanges> rows() {
        return IntStream.range(0, 1500)
                .mapToObj(number -> ContactChanges.builder()
                        .email("noor" + number + "@example.org")
                        .build());
    }

    /** Those that this import has created, and others of yours. */
    private List<Long> allContacts() {
        List<Long> all = new ArrayList<>(contactIds);
        LongStream.range(50_000, 75_000).forEach(all::add);
        return all;
    }

    private void print(String text) {
        out.println("   => " + text);
    }

    private void script() {
        server.on(HttpMethod.POST, "/v3/contacts/import")
                .succeed(IntStream.rangeClosed(1, 1000)
                        .mapToObj(id -> "{\"id\":" + id + ",\"status\":\"Created\"}")
                        .collect(Collectors.joining(",", "{\"items\":[", "]}")))
                .then()
                .reset();
        server.on(HttpMethod.POST, "/v3/sequences/7/contact-links/bulk")
                .respond(202, "")
                .header("Location", "/v3/background-jobs/17")
                .then()
                .reset()
                .then()
                .succeed(LongStream.range(69_000, 75_000)
                        .mapToObj(Long::toString)
                        .collect(Collectors.joining(",", "{\"added\":[", "],\"notProcessed\":{}}")));
        server.on(HttpMethod.GET, "/v3/background-jobs/17")
                .succeed("{\"status\":\"running\"}")
                .times(2)
                .then()
                .succeed("{\"status\":\"completed\"}");
    }

    @Override
    public void close() {
        server.close();
    }
}
