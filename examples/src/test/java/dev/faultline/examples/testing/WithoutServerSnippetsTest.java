package dev.faultline.examples.testing;

import static dev.faultline.examples.testing.ServerSnippetsTest.application;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Outcome;
import dev.faultline.core.Page;
import dev.faultline.core.TransportException;
import dev.faultline.core.WebhookException;
import dev.faultline.core.WebhookException.Reason;
import dev.faultline.crm.CrmPage;
import dev.faultline.crm.Owner;
import dev.faultline.partner.ApplicationReceipt;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerEvent;
import dev.faultline.partner.PartnerException;
import dev.faultline.partner.PartnerWebhooks;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.SignedDelivery;
import dev.faultline.testkit.TestExceptions;
import dev.faultline.testkit.TestPages;
import dev.faultline.testkit.TestResults;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WithoutServerSnippetsTest {

    // snippet: exceptions
    @Test
    void unclearSubmission_keepsItsKey() {
        Submissions submissions = new Submissions(application -> {
            throw TestExceptions.builder(PartnerError.INTERNAL_ERROR)
                    .operation("POST /applications")
                    .idempotencyKey("0b8ad6e4-1a87-4a60-9f53-0f4f8a4ac6a1")
                    .attempts(5)
                    .build(); // outcome UNKNOWN, as that of the real call
        });

        assertThat(submissions.submit(application()))
                .isEqualTo("finish later with key 0b8ad6e4-1a87-4a60-9f53-0f4f8a4ac6a1");
    }

    @Test
    void closedJob_isNamed() {
        Submissions submissions = new Submissions(application -> {
            throw TestExceptions.builder(PartnerError.JOB_CLOSED)
                    .with("details", Map.of("jobId", "job_7", "status", "closed"))
                    .build();
        });

        assertThat(submissions.submit(application())).isEqualTo("job_7 is taken");
    }

    @Test
    void callWithoutAResponse_orNotSent() {
        Instant until = Instant.parse("2026-01-01T00:00:30Z");
        Submissions offline = new Submissions(application -> {
            throw TestExceptions.transport(
                    "POST /applications", TransportException.Kind.CONNECT, Outcome.NOT_PROCESSED, null);
        });
        Submissions held = new Submissions(application -> {
            throw TestExceptions.cooldown("POST /applications", "co_512", until, Duration.ofSeconds(30), null);
        });

        assertThat(offline.submit(application())).startsWith("not sent: ");
        assertThat(held.submit(application())).isEqualTo("later, from 2026-01-01T00:00:30Z");
    }
    // end

    // snippet: results
    @Test
    void receipt_isMadeOfJson() {
        ApplicationReceipt receipt = TestResults.read(ApplicationReceipt.class, """
                {"id":"ej_app_1","sourceApplicationId":"ats-7781","status":"received"}""");
        Submissions submissions = new Submissions(application -> receipt);

        assertThat(submissions.submit(application())).isEqualTo("stored as ej_app_1");
    }
    // end

    // snippet: pages
    @Test
    void pages_areReadToTheEnd_orUntilOneFails() {
        Supplier<Page<String>> whole =
                () -> TestPages.first("job_1", "job_2").then("job_3").page();
        Supplier<Page<String>> broken = () -> TestPages.first("job_1")
                .thenFail(TestExceptions.of(PartnerError.INTERNAL_ERROR))
                .page();

        assertThat(whole.get().stream()).containsExactly("job_1", "job_2", "job_3");
        assertThatThrownBy(() -> broken.get().stream().toList()).isInstanceOf(PartnerException.InternalError.class);
        assertThat(TestPages.async("job_1").forEach(job -> assertThat(job).isEqualTo("job_1")))
                .isCompleted();
        CrmPage<Owner> crm = CrmPage.of(List.of(TestResults.read(Owner.class, "{\"id\":\"1\"}")));
        assertThat(crm.items()).extracting(Owner::id).containsExactly("1");
    }
    // end

    // snippet: webhooks
    @Test
    void deliveries_areTakenOrRejected() {
        FakeClock clock = FakeClock.create();
        PartnerWebhooks webhooks = PartnerWebhooks.builder()
                .secret("whsec_1")
                .clock(clock.asClock())
                .build();
        SignedDelivery delivery = SignedDelivery.partner(
                        "whsec_1", "{\"id\":\"evt_1\",\"type\":\"job.closed\",\"data\":{\"jobId\":\"job_7\"}}")
                .at(clock);

        assertThat(receive(webhooks, delivery)).isInstanceOf(PartnerEvent.JobClosed.class);
        assertThat(rejection(webhooks, delivery.tampered())).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks, delivery.otherKey())).isEqualTo(Reason.WRONG_SIGNATURE);
        assertThat(rejection(webhooks, delivery.late())).isEqualTo(Reason.OUTSIDE_TOLERANCE);
        assertThat(rejection(webhooks, delivery.unsigned())).isEqualTo(Reason.MISSING_SIGNATURE);
    }

    private static PartnerEvent receive(PartnerWebhooks webhooks, SignedDelivery delivery) {
        return webhooks.receive(delivery.body(), delivery::header);
    }
    // end

    private static Reason rejection(PartnerWebhooks webhooks, SignedDelivery delivery) {
        return catchThrowableOfType(WebhookException.class, () -> receive(webhooks, delivery))
                .reason();
    }
}
