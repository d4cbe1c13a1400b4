package dev.faultline.examples.partner;

import dev.faultline.core.HttpMethod;
import dev.faultline.partner.Application;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerException;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Reads several applications at once with futures. A future fails with the same type that the blocking call throws. */
public final class ReadAsync {

    private ReadAsync() {}

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
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = PartnerClient.builder()
                        .apiKey("pek_test_example")
                        .baseUrl(server.url())
                        .timeSource(clock)
                        .build()) {
            server.on(HttpMethod.GET, "/applications/ej_app_1").succeed(application("ej_app_1"));
            server.on(HttpMethod.GET, "/applications/ej_app_2").fail(PartnerError.APPLICATION_NOT_FOUND);
            server.on(HttpMethod.GET, "/applications/ej_app_3")
                    .fail(PartnerError.INTERNAL_ERROR)
                    .then()
                    .succeed(application("ej_app_3"));
            report(partner, List.of("ej_app_1", "ej_app_2", "ej_app_3")).forEach(out::println);
        }
    }

    /** No thread waits while a call waits for its next attempt; only the last line here does. */
    private static List<String> report(PartnerClient partner, List<String> ids) {
        List<CompletableFuture<String>> lines = ids.stream()
                .map(id -> partner.async()
                        .applications()
                        .get(id)
                        .handle((application, failure) -> line(id, application, failure)))
                .toList();
        return lines.stream().map(CompletableFuture::join).toList();
    }

    private static String line(String id, @Nullable Application application, @Nullable Throwable failure) {
        if (application != null) {
            return id + ": " + application.status() + ", attempts: "
                    + application.response().attempts().size();
        }
        if (failure instanceof PartnerException.NotFound) {
            return id + ": not submitted with this key";
        }
        return id + ": " + failure;
    }

    private static String application(String id) {
        return """
                {"id":"%s","sourceApplicationId":null,"jobId":"job_40417","status":"in_progress",\
                "currentStage":"Under Review","submittedAt":"2026-07-01T08:16:02Z",\
                "lastStatusChangeAt":"2026-07-02T12:40:10Z"}""".formatted(id);
    }
}
