package dev.faultline.partner;

import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.TimeSource;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Surface;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** What the tests send and get. */
final class Samples {

    static final String KEY = "pek_test_Zq81kVn0tR5sXw2y";

    static final String RECEIPT = """
            {"id":"ej_app_90233","sourceApplicationId":"ats-7781","jobId":"job_40417","status":"received",
             "createdAt":"2026-07-01T08:16:02Z"}""";

    static final String APPLICATION = """
            {"id":"ej_app_90233","sourceApplicationId":"ats-7781","jobId":"job_40417","status":"in_progress",
             "currentStage":"Under Review","submittedAt":"2026-07-01T08:16:02Z",
             "lastStatusChangeAt":"2026-07-02T12:40:10Z"}""";

    static final String JOB = """
            {"id":"job_40417","title":"Barista","company":{"id":"co_512","name":"Harbor Coffee"},
             "location":{"city":"Portland","state":"OR","country":"US"},
             "compensation":{"type":"hourly","min":17.5,"max":null,"currency":"USD"},
             "schedule":null,"status":"open","headcount":{"total":4,"filled":1},
             "createdAt":"2026-06-28T10:00:00Z","updatedAt":"2026-07-01T08:15:30Z",
             "applicationFormSchema":[{"key":"weekends","label":"Available at weekends?","type":"boolean",
             "required":false}]}""";

    private Samples() {}

    static NewApplication application() {
        return application("job_40417");
    }

    static NewApplication application(String jobId) {
        return NewApplication.builder()
                .jobId(jobId)
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina.okafor@example.org")
                        .phone("+15035550142"))
                .consentToContact(true)
                .sourceApplicationId("ats-7781")
                .build();
    }

    static PartnerClient.Builder client(FaultServer server, TimeSource time) {
        return PartnerClient.builder().apiKey(KEY).baseUrl(server.url()).timeSource(time);
    }

    static <T> T call(
            Surface surface,
            PartnerClient client,
            Function<PartnerClient, T> blocking,
            Function<PartnerAsyncClient, CompletableFuture<T>> asynchronous) {
        return surface.call(() -> blocking.apply(client), () -> asynchronous.apply(client.async()));
    }

    static ApplicationReceipt submit(Surface surface, PartnerClient client) {
        return submit(surface, client, application());
    }

    static ApplicationReceipt submit(Surface surface, PartnerClient client, NewApplication application) {
        return call(
                surface,
                client,
                c -> c.applications().submit(application),
                c -> c.applications().submit(application));
    }

    static Application get(Surface surface, PartnerClient client) {
        return call(
                surface,
                client,
                c -> c.applications().get("ej_app_1"),
                c -> c.applications().get("ej_app_1"));
    }

    static List<Job> jobs(Surface surface, PartnerClient client) {
        return call(
                surface,
                client,
                c -> c.jobs().list().items(),
                c -> c.jobs().list().thenApply(page -> page.items()));
    }

    static RawResponse execute(Surface surface, PartnerClient client, RawRequest request) {
        return call(surface, client, c -> c.execute(request), c -> c.execute(request));
    }
}
