package dev.faultline.examples.interviews;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.ImportResult;
import dev.faultline.core.ImportResult.Range;
import dev.faultline.examples.Timeline;
import dev.faultline.interviews.Candidates;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.interviews.InterviewsError;
import dev.faultline.interviews.NewCandidate;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Script;
import java.io.PrintStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Thousands of candidates are imported by processes that die, over a network that loses responses, and nobody twice. */
public final class ImportMany implements AutoCloseable {

    private static final String ACCEPTED = "{\"success\":true,\"requestId\":\"r1\"}";

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private @Nullable String stored; // in a file or a database of yours

    private ImportMany(PrintStream out) {
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
        out.println("Import many candidates, played by a server in this process, also if there is a key in");
        out.println("CELPER_API_KEY. A fake clock skips the waits: they are shown, and take no time here.");
        try (ImportMany tour = new ImportMany(out)) {
            tour.play();
        }
    }

    private void play() {
        script();

        scene("1. The second request's response is lost: its 500 rows are unknown, and the import ends");
        process(0);

        scene("2. A new process goes on with the stored mark; it is killed while a request is on its way");
        process(2);

        scene("3. The next one skips what is accepted or unknown. The API refuses one request, and the rest goes on");
        process(0);
        out.println("      (requests: " + server.requests().size() + ", each with rows of its own)");
    }

    /** One life of the application: it begins with what the one before has stored. */
    private void process(int diesAtTheMark) {
        try (InterviewsClient interviews = InterviewsClient.builder()
                .apiKey("celp_example")
                .baseUrl(server.url())
                .timeSource(clock)
                .listener(new Timeline(out))
                .build()) {
            print(importAll(interviews.candidates("pos_8"), diesAtTheMark));
        }
    }

    private ImportResult importAll(Candidates candidates, int diesAtTheMark) {
        int[] marks = {0};
        return candidates.importAll(
                rows(),
                options -> options.resume(stored).store(mark -> {
                    if (++marks[0] == diesAtTheMark) {
                        throw new Killed();
                    }
                    stored = mark; // before each request, and after it
                }));
    }

    /** A query of yours, in the same order each time. */
    private static Stream<NewCandidate> rows() {
        return IntStream.range(0, 2700)
                .mapToObj(number -> NewCandidate.builder()
                        .firstName("Amina")
                        .lastName("Okafor")
                        .email("amina" + number + "@example.org")
                        .build());
    }

    private void print(ImportResult result) {
        if (result.stoppedBy().filter(Killed.class::isInstance).isPresent()) {
            out.println("   => killed");
            return;
        }
        for (Range range : result.ranges()) {
            String advice = switch (range.fate()) {
                case ACCEPTED -> "";
                case REFUSED -> ": correct them, then resendRefused(true)";
                case UNKNOWN -> ": look with list() who of them is there";
            };
            out.println("   => rows " + range.from() + " to " + (range.to() - 1) + " are " + range.fate() + advice);
        }
        if (result.stoppedBy().isPresent()) {
            out.println("   => all rows from " + result.unsentFrom() + " on are unsent");
        }
    }

    private void script() {
        Script imports = server.on(HttpMethod.POST, "/candidates/bulk");
        imports.succeed(ACCEPTED)
                .then()
                .reset()
                .then()
                .succeed(ACCEPTED)
                .then()
                .fail(InterviewsError.DUPLICATE_CANDIDATE)
                .then()
                .succeed(ACCEPTED)
                .times(2);
    }

    private void scene(String title) {
        out.println();
        out.println(title);
    }

    @Override
    public void close() {
        server.close();
    }

    /** The end of a process. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
