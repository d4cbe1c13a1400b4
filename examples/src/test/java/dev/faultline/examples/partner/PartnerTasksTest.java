package dev.faultline.examples.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CooldownException;
import dev.faultline.core.FieldError;
import dev.faultline.core.OnceResult;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.WebhookException;
import dev.faultline.partner.Application;
import dev.faultline.partner.ApplicationReceipt;
import dev.faultline.partner.ApplicationStatus;
import dev.faultline.partner.Job;
import dev.faultline.partner.JobsMark;
import dev.faultline.partner.JobsSync;
import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.partner.PartnerEvent;
import dev.faultline.partner.PartnerException;
import dev.faultline.partner.PartnerWebhooks;
import dev.faultline.partner.PreparedApplication;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.SignedDelivery;
import dev.faultline.testkit.TestResults;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The code of {@code docs/partner.md}. */
@FaultlineTest
class PartnerTasksTest {

    private static final String RECEIPT = "{\"id\":\"ej_app_90233\",\"status\":\"received\"}";

    private PartnerClient partner;

    /** What the application does about it. */
    private final List<String> done = new ArrayList<>();

    @BeforeEach
    void connect(FaultServer server, FakeClock clock) {
        partner = PartnerClient.builder()
                .apiKey("pek_test_1")
                .baseUrl(server.url())
                .timeSource(clock)
                .build();
    }

    @AfterEach
    void disconnect() {
        partner.close();
    }

    @Test
    void client() {
        String key = "pek_test_1";
        // snippet: client
        PartnerClient partner = PartnerClient.builder()
                .apiKey(key) // without it: the environment variable EMPLOYJOY_API_KEY
                .userAgentSuffix("acme-hiring/2.3")
                .build();
        // end
        try (partner) {
            assertThat(partner).isNotNull();
        }
    }

    @Test
    void allOpenJobs(FaultServer server) {
        server.on(GET, "/jobs")
                .succeed("{\"data\":[{\"id\":\"job_1\",\"title\":\"Barista\"}],\"next_cursor\":\"c2\"}")
                .then()
                .succeed("{\"data\":[{\"id\":\"job_2\",\"title\":null}]}");
        // snippet: open-jobs
        Map<String, Job> open = new HashMap<>();
        partner.jobs().list().stream().forEach(job -> open.put(job.id(), job));
        // end
        assertThat(open.keySet()).containsExactlyInAnyOrder("job_1", "job_2");
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly("/jobs?limit=200", "/jobs?cursor=c2&limit=200");
    }

    @Test
    void changedJobs(FaultServer server) {
        server.on(GET, "/jobs").succeed("{\"data\":[{\"id\":\"job_1\",\"updatedAt\":\"2026-07-02T09:00:00Z\"}]}");
        Instant mark = Instant.parse("2026-07-01T08:15:30Z");
        // snippet: changed-jobs
        Instant next = mark;
        for (Job job : partner.jobs().list(q -> q.updatedSince(mark)).all()) {
            save(job);
            if (job.updatedAt() != null && job.updatedAt().isAfter(next)) {
                next = job.updatedAt(); // the mark of the next sync
            }
        }
        // end
        assertThat(next).isEqualTo("2026-07-02T09:00:00Z");
        assertThat(done).containsExactly("save job_1");
        assertThat(server.requests().get(0).query("updated_since")).contains("2026-07-01T08:15:30Z");
    }

    @Test
    void mirror(FaultServer server) {
        server.on(GET, "/jobs")
                .succeed("{\"data\":[{\"id\":\"job_1\"},{\"id\":\"job_2\",\"title\":\"Cook\"}]}")
                .then()
                .succeed("{\"data\":[{\"id\":\"job_3\"},{\"id\":\"job_2\",\"title\":\"Head cook\"}]}");
        Map<String, Job> mirror = new HashMap<>();
        String stored = null;
        for (int i = 0; i < 2; i++) {
            // snippet: mirror
            JobsMark mark = stored == null ? JobsMark.START : JobsMark.parse(stored);
            JobsSync sync = partner.jobs().sync(mark);
            sync.added().forEach(job -> mirror.put(job.id(), job));
            sync.changed().forEach(job -> mirror.put(job.id(), job));
            sync.closed().forEach(job -> mirror.remove(job.id()));
            stored = sync.mark().toJson(); // in one transaction with the jobs, or after them
            // end
            assertThat(sync.changed()).hasSize(i);
        }
        assertThat(mirror.keySet()).containsExactlyInAnyOrder("job_2", "job_3");
        assertThat(mirror.get("job_2").title()).isEqualTo("Head cook");
        assertThat(stored).contains("\"asOf\":\"2026-01-01T00:00:00Z\"");
    }

    @Test
    void submit(FaultServer server) {
        server.on(POST, "/applications").respond(201, RECEIPT);
        // snippet: submit
        NewApplication application = NewApplication.builder()
                .jobId("job_40417")
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina@example.org")
                        .phone("+15035550142"))
                .consentToContact(true) // the API accepts nothing else
                .sourceApplicationId("ats-7781") // your own id: a second submission with it is rejected
                .source("linkedin")
                .resumeUrl(URI.create("https://files.example.org/cv/7781.pdf"))
                .build();
        ApplicationReceipt receipt = partner.applications().submit(application);
        // end
        assertThat(receipt.id()).isEqualTo("ej_app_90233");
        assertThat(server.requests().get(0).text()).isEqualTo("""
                {"jobId":"job_40417","candidate":{"firstName":"Amina","lastName":"Okafor","email":"amina@example.org",\
                "phone":"+15035550142"},"consentToContact":true,"source":"linkedin","sourceApplicationId":"ats-7781",\
                "resumeUrl":"https://files.example.org/cv/7781.pdf"}""");
    }

    @Test
    void answers() {
        Job job = TestResults.read(Job.class, """
                {"id":"job_1","applicationFormSchema":[
                 {"key":"weekends","label":"Available at weekends?","type":"boolean","required":true},
                 {"key":"nights","label":"Available at night?","type":"boolean"}]}""");
        Map<String, Object> form = new HashMap<>(Map.of("weekends", true));
        NewApplication.Builder application = submission("job_1").toBuilder();
        // snippet: answers
        for (Job.FormQuestion question : job.applicationFormSchema()) {
            Object answer = form.get(question.key());
            if (answer != null) {
                application.answer(question.key(), answer);
            } else if (question.isRequired()) {
                ask(question.label());
            }
        }
        // end
        assertThat(new String(application.build().toJson(), StandardCharsets.UTF_8))
                .contains("\"applicationFormAnswers\":{\"weekends\":true}");
        assertThat(done).isEmpty();
    }

    // snippet: outcomes
    void submit(NewApplication application) {
        try {
            save(partner.applications().submit(application));
        } catch (PartnerException.JobClosed | PartnerException.JobNotFound | PartnerException.AccessRevoked e) {
            takeDown(application.jobId()); // nobody can apply for it any more
        } catch (PartnerException.ValidationError e) {
            correct(e.fieldErrors());
        } catch (PartnerException.DuplicateSourceApplicationId e) {
            link(e.sourceApplicationId().orElseThrow());
        } catch (SdkException e) {
            if (e.outcome() == Outcome.NOT_PROCESSED && !e.retryable()) {
                throw e; // a fault of key, program or configuration: e.remedy() is for a person
            }
            keep(e.idempotencyKey(), application.toJson()); // see "Finish it later"
        }
    }
    // end

    @ParameterizedTest
    @EnumSource
    void outcomes(PartnerError error, FaultServer server) {
        server.on(POST, "/applications").fail(error);
        String expected = switch (error) {
            case JOB_CLOSED, JOB_NOT_FOUND, ACCESS_REVOKED -> "take down job_40417";
            case VALIDATION_ERROR -> "correct [candidate.email, consentToContact]";
            case DUPLICATE_SOURCE_APPLICATION_ID -> "link ats-7781";
            case RATE_LIMITED, INTERNAL_ERROR -> "keep";
            default -> "throw " + error;
        };
        try {
            submit(submission("job_40417"));
        } catch (PartnerException e) {
            done.add("throw " + e.code().orElseThrow());
        }
        assertThat(done).containsExactly(expected);
    }

    // snippet: resume
    void finish(String stored) { // now, at the next start, or in another process
        OnceResult<ApplicationReceipt> result = partner.applications().submitOrFind(PreparedApplication.parse(stored));
        if (result instanceof OnceResult.Placed<ApplicationReceipt> placed) {
            save(placed.value());
        } else if (result instanceof OnceResult.NotPlaced<ApplicationReceipt> refused) {
            report(refused.failure()); // JobClosed, ValidationError ..
        } else {
            later(stored); // submitted at most once, however often this is called
        }
    }
    // end

    @Test
    void once(FaultServer server, FakeClock clock) {
        server.on(POST, "/applications")
                .reset()
                .times(5)
                .then()
                .respond(201, RECEIPT)
                .then()
                .fail(PartnerError.JOB_CLOSED);
        server.on(GET, "/applications").succeed("{\"data\":[]}");
        NewApplication application = submission("job_40417");
        // snippet: prepare
        PreparedApplication prepared = partner.applications().prepare(application);
        keep(prepared.toJson()); // before anything is sent
        finish(prepared.toJson());
        // end
        clock.advance(Duration.ofHours(1));
        finish(prepared.toJson());
        finish(prepared.toJson());
        assertThat(done).containsExactly("keep", "later", "save ej_app_90233", "refused JOB_CLOSED");
        assertThat(server.requests().stream().filter(request -> request.method().equals("POST")))
                .hasSize(7)
                .allSatisfy(request -> {
                    assertThat(request.header("Idempotency-Key")).contains(prepared.idempotencyKey());
                    assertThat(request.body()).isEqualTo(application.toJson());
                });
    }

    @Test
    void finishLater(FaultServer server) {
        server.on(POST, "/applications").reset().times(5).then().respond(201, RECEIPT);
        submit(submission("job_40417"));
        assertThat(done).containsExactly("keep");
        String key = server.requests().get(0).header("Idempotency-Key").orElseThrow();
        byte[] bytes = submission("job_40417").toJson();
        // snippet: finish-later
        // within 24 hours of the first attempt, in this process or in another
        NewApplication same = NewApplication.fromJson(bytes);
        ApplicationReceipt receipt =
                partner.with(o -> o.idempotencyKey(key)).applications().submit(same);
        // end
        assertThat(receipt.id()).isEqualTo("ej_app_90233");
        assertThat(server.requests()).hasSize(6).allSatisfy(request -> {
            assertThat(request.header("Idempotency-Key")).contains(key);
            assertThat(request.body()).isEqualTo(bytes);
        });
    }

    @Test
    void correct(FaultServer server) {
        server.on(POST, "/applications")
                .fail(PartnerError.VALIDATION_ERROR)
                .then()
                .respond(201, RECEIPT);
        NewApplication application = submission("job_40417");
        // snippet: correct
        ApplicationReceipt receipt;
        try {
            receipt = partner.applications().submit(application);
        } catch (PartnerException.ValidationError e) {
            for (FieldError error : e.fieldErrors()) {
                show(error.field(), error.message()); // candidate.email, ..
            }
            NewApplication corrected = application.toBuilder()
                    .candidate(c -> c.firstName("Amina")
                            .lastName("Okafor")
                            .email(askForEmail())
                            .phone("+15035550142"))
                    .build();
            receipt = partner.applications().submit(corrected); // other bytes, so with a key of its own
        }
        // end
        assertThat(receipt.id()).isEqualTo("ej_app_90233");
        assertThat(done).containsExactly("show candidate.email", "show consentToContact");
        assertThat(server.requests())
                .extracting(request -> request.header("Idempotency-Key").orElseThrow())
                .doesNotHaveDuplicates();
        assertThat(server.requests().get(1).text()).contains("amina.okafor@example.org", "ats-7781");
    }

    @Test
    void findEarlier(FaultServer server) {
        server.on(GET, "/applications")
                .succeed("{\"data\":[{\"id\":\"ej_app_1\",\"sourceApplicationId\":\"ats-1\"},"
                        + "{\"id\":\"ej_app_2\",\"sourceApplicationId\":\"ats-7781\"}]}");
        Instant submittedAt = Instant.parse("2026-07-01T08:16:02Z");
        // snippet: find-earlier
        Optional<Application> earlier =
                partner.applications().findBySourceApplicationId("ats-7781", submittedAt.minus(Duration.ofMinutes(10)));
        // end
        assertThat(earlier.orElseThrow().id()).isEqualTo("ej_app_2");
        assertThat(server.requests().get(0).query("updated_since")).contains("2026-07-01T08:06:02Z");
    }

    @Test
    void follow(FaultServer server) {
        server.on(GET, "/applications")
                .succeed("{\"data\":[{\"id\":\"ej_app_1\",\"status\":\"accepted\"},"
                        + "{\"id\":\"ej_app_2\",\"status\":\"on_hold\"}]}");
        server.on(GET, "/applications/ej_app_1").succeed("{\"id\":\"ej_app_1\",\"currentStage\":\"Hired\"}");
        Instant startOfLastSync = Instant.parse("2026-07-01T08:15:30Z");
        // snippet: follow
        Application one = partner.applications().get("ej_app_1");
        showStage(one.currentStage());

        for (Application application : partner.applications()
                .list(q -> q.updatedSince(startOfLastSync.minusSeconds(300)))
                .all()) {
            if (application.status().is(ApplicationStatus.ACCEPTED)) {
                hire(application.id());
            }
        }
        // end
        assertThat(done).containsExactly("stage Hired", "hire ej_app_1");
    }

    // snippet: webhook
    int receive(byte[] body, Function<String, @Nullable String> headers) { // the raw bytes, request::getHeader
        PartnerEvent event;
        try {
            event = webhooks.receive(body, headers);
        } catch (WebhookException e) {
            return e.reason() == WebhookException.Reason.UNREADABLE_BODY ? 204 : 401;
        }
        if (!seen.add(event.id())) {
            return 204; // delivered again
        }
        if (event instanceof PartnerEvent.JobClosed closed) {
            takeDown(closed.jobId());
        } else if (event instanceof PartnerEvent.ApplicationStatusChanged changed
                && changed.newStatus().is(ApplicationStatus.ACCEPTED)) {
            hire(changed.applicationId());
        }
        return 204;
    }
    // end

    private final Set<String> seen = new HashSet<>();
    private final FakeClock time = FakeClock.create();
    private final PartnerWebhooks webhooks =
            PartnerWebhooks.builder().secret("whsec_1").clock(time.asClock()).build();

    @Test
    void webhook() {
        SignedDelivery delivery = SignedDelivery.partner(
                        "whsec_1", "{\"id\":\"evt_1\",\"type\":\"job.closed\",\"data\":{\"jobId\":\"job_7\"}}")
                .at(time);

        assertThat(receive(delivery.body(), delivery::header)).isEqualTo(204);
        assertThat(receive(delivery.body(), delivery::header)).isEqualTo(204);
        assertThat(receive(delivery.tampered().body(), delivery::header)).isEqualTo(401);
        assertThat(done).containsExactly("take down job_7");
    }

    @Test
    void limit(FaultServer server, FakeClock clock) {
        server.on(POST, "/applications").fail(PartnerError.RATE_LIMITED).retryAfter(90);
        NewApplication application = submission("job_40417");
        for (int i = 0; i < 2; i++) {
            // snippet: limit
            try {
                partner.applications().submit(application);
            } catch (PartnerException.RateLimited e) {
                later(e.retryAfter().orElse(Duration.ofMinutes(1))); // longer than the policy's maxServerDelay
            } catch (CooldownException e) {
                later(e.delay()); // known from an earlier call: nothing was sent
            }
            // end
        }
        assertThat(done).containsExactly("later PT1M30S", "later PT1M30S");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void many(FaultServer server) {
        server.on(POST, "/applications")
                .respond(201, RECEIPT)
                .then()
                .fail(PartnerError.JOB_CLOSED)
                .always();
        List<NewApplication> applications = List.of(submission("job_1"), submission("job_2"));
        // snippet: many
        List<CompletableFuture<Void>> running = applications.stream()
                .map(application -> partner.async()
                        .applications()
                        .submit(application)
                        .thenAccept(this::save)
                        .exceptionally(failure -> {
                            report(application.jobId(), failure); // the PartnerException, in a CompletionException
                            return null;
                        }))
                .toList();
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new)).join();
        // end
        assertThat(done).hasSize(2).anyMatch("save ej_app_90233"::equals).anyMatch(line -> line.startsWith("report "));
    }

    private static NewApplication submission(String jobId) {
        return NewApplication.builder()
                .jobId(jobId)
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina@example")
                        .phone("+15035550142"))
                .consentToContact(true)
                .sourceApplicationId("ats-7781")
                .build();
    }

    private synchronized void does(String what) {
        done.add(what);
    }

    private void save(Job job) {
        does("save " + job.id());
    }

    private void save(ApplicationReceipt receipt) {
        does("save " + receipt.id());
    }

    private void ask(String label) {
        does("ask " + label);
    }

    private String askForEmail() {
        return "amina.okafor@example.org";
    }

    private void takeDown(String jobId) {
        does("take down " + jobId);
    }

    private void correct(List<FieldError> errors) {
        does("correct " + errors.stream().map(FieldError::field).toList());
    }

    private void link(String sourceApplicationId) {
        does("link " + sourceApplicationId);
    }

    private void keep(Optional<String> key, byte[] bytes) {
        assertThat(key).isPresent();
        assertThat(bytes).isNotEmpty();
        does("keep");
    }

    private void keep(String stored) {
        assertThat(stored).startsWith("{\"version\":1,");
        does("keep");
    }

    private void later(String stored) {
        assertThat(stored).isNotEmpty();
        does("later");
    }

    private void report(SdkException failure) {
        does("refused " + ((PartnerException) failure).code().orElseThrow());
    }

    private void show(String field, String message) {
        assertThat(message).isNotBlank();
        does("show " + field);
    }

    private void showStage(String stage) {
        does("stage " + stage);
    }

    private void hire(String applicationId) {
        does("hire " + applicationId);
    }

    private void later(Duration delay) {
        does("later " + delay);
    }

    private void report(String jobId, Throwable failure) {
        assertThat(failure).hasCauseInstanceOf(PartnerException.JobClosed.class);
        does("report " + jobId);
    }
}
