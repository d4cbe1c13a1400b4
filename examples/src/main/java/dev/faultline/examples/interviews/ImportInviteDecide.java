package dev.faultline.examples.interviews;

import dev.faultline.core.HttpMethod;
import dev.faultline.examples.Timeline;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.interviews.InterviewsError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Script;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;

/** A candidate is imported, invited, called and decided on, and nearly everything goes wrong at first. */
public final class ImportInviteDecide implements AutoCloseable {

    private static final String CONFIRMED = "{\"success\":true,\"requestId\":\"r1\"}";

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final InterviewsClient interviews;
    private final Recruiting recruiting;

    private ImportInviteDecide(PrintStream out) {
        this.out = out;
        interviews = InterviewsClient.builder()
                .apiKey("celp_example")
                .baseUrl(server.url())
                .timeSource(clock)
                .listener(new Timeline(out))
                .build();
        recruiting = new Recruiting(interviews, "pos_8");
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
        out.println("Import, invite, decide, played by a server in this process, also if there is a key in");
        out.println("CELPER_API_KEY. A fake clock skips the waits: they are shown, and take no time here.");
        try (ImportInviteDecide tour = new ImportInviteDecide(out)) {
            tour.play();
        }
    }

    private void play() {
        script();

        scene("1. An import whose response is lost is sent again with the same key; a duplicate is found, not made");
        step("Amina", recruiting.add("Amina", "Okafor", "amina@example.org"));
        out.println("      (requests: " + imports() + ", idempotency keys: " + keys() + ")");
        step("Jonas", recruiting.add("Jonas", "Petraitis", "jonas@example.org"));

        scene("2. Only a new candidate can be invited");
        step("Amina", recruiting.invite("cand_2"));
        step("Jonas", recruiting.invite("cand_1"));

        scene("3. A full calendar: its delay is waited out within the window, and never beyond it");
        step("Amina", recruiting.call("cand_2", in(600), in(1800)));
        step("Jonas", recruiting.call("cand_1", in(10), in(30)));

        scene("4. No decision before somebody has viewed the analysis");
        step("Jonas", recruiting.select("cand_1"));
        out.println("   ... one hour later, the analysis was viewed");
        clock.advance(Duration.ofHours(1));
        step("Jonas", recruiting.select("cand_1"));

        scene("5. The end of an interview is awaited at a polite pace, over a read that fails");
        step("Amina", recruiting.interviewed("cand_2"));
    }

    private void script() {
        on(HttpMethod.POST, "/candidates")
                .reset()
                .then()
                .respond(201, "{\"success\":true,\"data\":{\"candidateId\":\"cand_2\",\"status\":\"new\"}}")
                .then()
                .fail(InterviewsError.DUPLICATE_CANDIDATE);
        on(HttpMethod.GET, "/candidates")
                .succeed("{\"success\":true,\"data\":[{\"id\":\"cand_1\",\"email\":\"jonas@example.org\"}],"
                        + "\"pagination\":{\"cursor\":null,\"hasMore\":false}}");
        on(HttpMethod.POST, "/candidates/cand_2/invite").succeed(CONFIRMED);
        on(HttpMethod.POST, "/candidates/cand_1/invite").fail(InterviewsError.INVALID_STATUS);
        on(HttpMethod.GET, "/candidates/cand_1/status")
                .succeed("{\"success\":true,\"data\":{\"status\":\"interviewed\",\"analysisViewed\":false}}");
        on(HttpMethod.GET, "/candidates/cand_2/status")
                .succeed("{\"success\":true,\"data\":{\"status\":\"invited\"}}")
                .then()
                .fail(InterviewsError.INTERNAL_ERROR)
                .then()
                .succeed("{\"success\":true,\"data\":{\"status\":\"invited\"}}")
                .then()
                .succeed("{\"success\":true,\"data\":{\"status\":\"interviewed\"}}");
        on(HttpMethod.POST, Recruiting.CALLS)
                .fail(InterviewsError.CLOCK_REJECTED)
                .retryAfter(45)
                .then()
                .succeed(CONFIRMED)
                .then()
                .fail(InterviewsError.CLOCK_REJECTED)
                .retryAfter(45);
        on(HttpMethod.POST, "/candidates/cand_1/select")
                .fail(InterviewsError.ANALYSIS_NOT_VIEWED)
                .then()
                .succeed(CONFIRMED);
    }

    private Script on(HttpMethod method, String path) {
        return server.on(method, path);
    }

    private Instant in(int seconds) {
        return clock.now().plusSeconds(seconds);
    }

    private void step(String who, String result) {
        out.println("   => " + who + ": " + result);
    }

    private void scene(String title) {
        out.println();
        out.println(title);
    }

    private long imports() {
        return server.requests().stream()
                .filter(request -> request.method().equals("POST"))
                .count();
    }

    private long keys() {
        return server.requests().stream()
                .flatMap(request -> request.header("Idempotency-Key").stream())
                .distinct()
                .count();
    }

    @Override
    public void close() {
        interviews.close();
        server.close();
    }
}
