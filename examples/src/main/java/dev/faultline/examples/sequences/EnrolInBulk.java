package dev.faultline.examples.sequences;

import dev.faultline.core.HttpMethod;
import dev.faultline.examples.Timeline;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.sequences.SequencesError;
import dev.faultline.sequences.sequence.SequenceActionError;
import dev.faultline.sequences.steps.ExecutionMode;
import dev.faultline.sequences.steps.SequenceStepData;
import dev.faultline.sequences.steps.SequenceStepError;
import dev.faultline.sequences.steps.StepVariantData;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

/** Bulk operations that fail in part or stop half way, and one code that means two things: the domain tells which. */
public final class EnrolInBulk implements AutoCloseable {

    private final PrintStream out;
    private final FakeClock clock = FakeClock.create();
    private final FaultServer server = FaultServer.start(clock);
    private final SequencesClient reply;
    private final RunOutreach outreach;

    private EnrolInBulk(PrintStream out) {
        this.out = out;
        reply = SequencesClient.builder()
                .apiKey("reply-key-example")
                .baseUrl(server.url())
                .timeSource(clock)
                .listener(new Timeline(out))
                .build();
        outreach = new RunOutreach(reply);
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
        out.println("The Reply API, played by a server in this process, also if there is a key in REPLY_API_KEY.");
        try (EnrolInBulk tour = new EnrolInBulk(out)) {
            tour.play();
        }
    }

    private void play() {
        server.on(HttpMethod.POST, "/v3/sequences/7/contact-links/bulk")
                .succeed("{\"added\":[101,102,103],\"notProcessed\":{\"104\":{\"error\":6},\"105\":{\"error\":7},"
                        + "\"106\":{\"error\":5,\"errorDetails\":\"the limit is reached\"}}}");
        server.on(HttpMethod.POST, "/v3/sequences/8/start").fail(SequenceActionError.ARCHIVED);
        server.on(HttpMethod.PUT, "/v3/sequences/7/steps/3").fail(SequenceStepError.STEP_LOCKED);
        server.on(HttpMethod.POST, "/v3/tasks/batch/complete")
                .succeed("{}")
                .then()
                .fail(SequencesError.SERVER_FAULT);

        scene("1. Six contacts are enrolled: the response is 200, and three of them are not in");
        for (String line : outreach.enrol(7, List.of(101L, 102L, 103L, 104L, 105L, 106L))) {
            result(line);
        }

        scene("2. A sequence is started that is archived: code 3 of Sequence Actions");
        result(outreach.start(8));

        scene("3. A step is edited that is locked: code 5, which was a full sequence for contact 106");
        result(outreach.edit(
                7,
                3,
                SequenceStepData.email(
                        Duration.ZERO,
                        ExecutionMode.AUTOMATIC,
                        StepVariantData.builder("Are you well?")
                                .subject("Hello {{firstName}}")
                                .id(4)
                                .build())));

        scene("4. 250 tasks are completed, 100 a request: the server fails at the second one");
        for (String line :
                outreach.complete(LongStream.rangeClosed(1, 250).boxed().toList())) {
            result(line);
        }
        result("(requests that arrived: " + server.requests().size() + ")");
    }

    private void result(String text) {
        out.println("   => " + text);
    }

    private void scene(String title) {
        out.println();
        out.println(title);
    }

    @Override
    public void close() {
        reply.close();
        server.close();
    }
}
