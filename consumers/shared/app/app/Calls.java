package app;

import dev.faultline.partner.ApplicationReceipt;
import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerException;
import java.util.concurrent.CompletionException;

/** A succeeding and a failing call on both surfaces. The server says 201 twice, then twice that the job is closed. */
public final class Calls {

    public static final String RECEIPT = "{\"id\":\"ej_app_1\",\"sourceApplicationId\":\"ats-1\",\"jobId\":\"job_1\","
            + "\"status\":\"received\",\"createdAt\":\"2026-07-01T08:16:02Z\"}";

    private Calls() {}

    public static void on(String url) {
        try (PartnerClient partner = client(url)) {
            with(partner);
        }
    }

    public static PartnerClient client(String url) {
        return PartnerClient.builder().apiKey("pek_test_1").baseUrl(url).build();
    }

    public static void with(PartnerClient partner) {
        received(partner.applications().submit(application()));
        received(partner.async().applications().submit(application()).join());
        try {
            partner.applications().submit(application());
            throw new AssertionError("it did not fail");
        } catch (PartnerException.JobClosed e) {
            closed(e);
        }
        try {
            partner.async().applications().submit(application()).join();
            throw new AssertionError("it did not fail");
        } catch (CompletionException e) {
            closed((PartnerException.JobClosed) e.getCause());
        }
        System.out.println("both surfaces succeed and fail as they should");
    }

    static NewApplication application() {
        return NewApplication.builder()
                .jobId("job_1")
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina@example.org")
                        .phone("+15035550142"))
                .consentToContact(true)
                .sourceApplicationId("ats-1")
                .build();
    }

    private static void received(ApplicationReceipt receipt) {
        same("ej_app_1", receipt.id());
        same("2026-07-01T08:16:02Z", String.valueOf(receipt.createdAt()));
        same(receipt.id(), receipt.json().as(ApplicationReceipt.class).id());
    }

    private static void closed(PartnerException.JobClosed e) {
        same(409, e.status());
        same("NOT_PROCESSED", e.outcome().name());
        same(1, e.attempts().size());
    }

    private static void same(Object expected, Object actual) {
        if (!expected.equals(actual)) {
            throw new AssertionError("expected " + expected + ", got " + actual);
        }
    }
}
