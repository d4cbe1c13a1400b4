package dev.faultline.examples.partner;

import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerError;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Optional;

/** Lets one application meet one fault after the other, so that a person sees what the client makes of each. */
public final class FaultTour {

    private final PrintStream out;
    private int scenes;

    private FaultTour(PrintStream out) {
        this.out = out;
    }

    /**
     * Runs the tour.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static void run(PrintStream out) {
        FaultTour tour = new FaultTour(out);
        out.println(
                "The Partner API's faults, played by a server in this process. With EMPLOYJOY_API_KEY set, the demo");
        out.println("lists real jobs instead. A fake clock skips the waits: they are shown, and take no time here.");
        tour.rejectedThenBrokenThenStored();
        tour.oneFailure(
                "The same application a second time: its own type, not a message to parse",
                PartnerError.DUPLICATE_SOURCE_APPLICATION_ID);
        tour.oneFailure("A job that has closed meanwhile", PartnerError.JOB_CLOSED);
        tour.oneFailure("An application with mistakes: the fields are on the exception", PartnerError.VALIDATION_ERROR);
        tour.outage();
    }

    private void rejectedThenBrokenThenStored() {
        scene("Too many requests, then a server error, then success: one call, and it works");
        try (Stage stage = new Stage(out)) {
            stage.submissions()
                    .fail(PartnerError.RATE_LIMITED)
                    .retryAfter(7)
                    .then()
                    .fail(PartnerError.INTERNAL_ERROR)
                    .then()
                    .respond(201, receipt("ej_app_90233", "ats-7781"));
            result(new SubmitApplication(stage.partner()).submit(application("ats-7781")));
            wire(stage);
        }
    }

    private void oneFailure(String title, PartnerError error) {
        scene(title);
        try (Stage stage = new Stage(out)) {
            stage.submissions().fail(error);
            result(new SubmitApplication(stage.partner()).submit(application("ats-7781")));
        }
    }

    private void outage() {
        scene("An outage: the circuit breaker opens, spares the server, tries once, and closes again");
        try (Stage stage = new Stage(out)) {
            stage.submissions()
                    .fail(PartnerError.INTERNAL_ERROR)
                    .times(5)
                    .then()
                    .respond(201, receipt("ej_app_90233", "ats-7781"))
                    .then()
                    .respond(201, receipt("ej_app_90234", "ats-7782"));
            SubmitApplication submit = new SubmitApplication(stage.partner());
            result(submit.submit(application("ats-7781")));
            result(submit.submit(application("ats-7782")));
            out.println("   ... 11 seconds later");
            stage.clock().advance(Duration.ofSeconds(11));
            for (Optional<String> done = submit.finishOne(); done.isPresent(); done = submit.finishOne()) {
                result(done.get());
            }
            wire(stage);
        }
    }

    private static NewApplication application(String ourId) {
        return NewApplication.builder()
                .jobId("job_40417")
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina.okafor@example.org")
                        .phone("+15035550142"))
                .consentToContact(true)
                .sourceApplicationId(ourId)
                .build();
    }

    private static String receipt(String id, String ourId) {
        return """
                {"id":"%s","sourceApplicationId":"%s","jobId":"job_40417","status":"received",\
                "createdAt":"2026-07-01T08:16:02Z"}""".formatted(id, ourId);
    }

    private void scene(String title) {
        scenes++;
        out.println();
        out.println(scenes + ". " + title);
    }

    private void result(String text) {
        out.println("   => " + text);
    }

    private void wire(Stage stage) {
        out.println(
                "      (" + stage.requests() + " requests arrived; distinct idempotency keys: " + stage.keys() + ")");
    }
}
