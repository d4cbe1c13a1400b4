package dev.faultline.examples.interviews;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ImportResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.Outcome;
import dev.faultline.core.RawRequest;
import dev.faultline.core.SdkException;
import dev.faultline.core.WebhookException;
import dev.faultline.interviews.CallingHours;
import dev.faultline.interviews.CallingHoursPolicy;
import dev.faultline.interviews.CallingHoursPreview;
import dev.faultline.interviews.Candidate;
import dev.faultline.interviews.CandidateStatus;
import dev.faultline.interviews.CandidateUpdate;
import dev.faultline.interviews.Candidates;
import dev.faultline.interviews.InterviewEvent;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.interviews.InterviewsError;
import dev.faultline.interviews.InterviewsException;
import dev.faultline.interviews.InterviewsSubscription;
import dev.faultline.interviews.InterviewsWebhooks;
import dev.faultline.interviews.Invitation;
import dev.faultline.interviews.NewCandidate;
import dev.faultline.interviews.NewInterviewsSubscription;
import dev.faultline.interviews.StatusReport;
import dev.faultline.interviews.WebhookSecret;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SignedDelivery;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The everyday tasks of the page on Interviews. */
@FaultlineTest
class InterviewsTasksTest {

    private static final String CANDIDATE = "/candidates/{candidateId}";
    private static final String DONE = "{\"success\":true}";

    private InterviewsClient interviews;
    private Candidates candidates;

    @BeforeEach
    void connect(FaultServer server, FakeClock clock) {
        interviews = InterviewsClient.builder()
                .apiKey("celp_0123456789abcdef0123456789abcdef")
                .baseUrl(server.url())
                .timeSource(clock)
                .build();
        candidates = interviews.candidates("pos_8");
    }

    @AfterEach
    void disconnect() {
        interviews.close();
    }

    // snippet: find
    List<String> waitingFor(String title) {
        try (Stream<Candidate> interviewed = interviews.jobPositions().list().stream()
                .filter(position -> title.equals(position.position()))
                .flatMap(position ->
                        interviews
                                .candidates(position.id())
                                .list(q -> q.status(CandidateStatus.INTERVIEWED))
                                .stream())) {
            return interviewed.map(Candidate::id).toList();
        }
    }
    // end

    @Test
    void find(FaultServer server) {
        server.on(GET, "/job-positions")
                .succeed("{\"success\":true,\"data\":[{\"id\":\"pos_8\",\"position\":\"Cook\"},"
                        + "{\"id\":\"pos_9\",\"position\":\"Waiter\"}],\"pagination\":{\"hasMore\":false}}");
        server.on(GET, "/candidates")
                .succeed("{\"success\":true,\"data\":[{\"id\":\"cand_1\"}],\"pagination\":{\"hasMore\":true,"
                        + "\"cursor\":\"b\"}}")
                .then()
                .succeed("{\"success\":true,\"data\":[{\"id\":\"cand_2\"}],\"pagination\":{\"hasMore\":false}}");

        assertThat(waitingFor("Cook")).containsExactly("cand_1", "cand_2");
        assertThat(server.requests().get(1).target())
                .isEqualTo("/candidates?jobPositionId=pos_8&status=interviewed&limit=200");
        assertThat(server.requests().get(2).query("cursor")).contains("b");
    }

    // snippet: import
    String add(NewCandidate candidate, String key) {
        try {
            return interviews
                    .with(o -> o.idempotencyKey(key)) // the application's own, such as the row's
                    .candidates("pos_8")
                    .importCandidate(candidate)
                    .candidateId();
        } catch (InterviewsException.DuplicateCandidate e) {
            return "known already";
        } catch (InterviewsException.ValidationError e) {
            return "correct " + e.fieldErrors();
        }
    }
    // end

    @Test
    void importOne(FaultServer server) {
        server.on(POST, "/candidates")
                .respond(201, "{\"success\":true,\"data\":{\"candidateId\":\"cand_1\"}}")
                .then()
                .fail(InterviewsError.DUPLICATE_CANDIDATE);

        assertThat(add(candidate(), "row-17")).isEqualTo("cand_1");
        assertThat(add(candidate(), "row-18")).isEqualTo("known already");
        assertThat(server.requests().get(0).header("Idempotency-Key")).contains("row-17");
    }

    private static NewCandidate candidate() {
        // snippet: candidate
        NewCandidate candidate = NewCandidate.builder()
                .firstName("Amina")
                .lastName("Okafor")
                .email("amina@example.org")
                .phone("") // an empty column of the row: not sent
                .cvText("Ten years of cooking.")
                .build();
        // end
        return candidate;
    }

    // snippet: bulk
    String addAll(List<NewCandidate> upTo500) {
        try {
            candidates.bulkImport(upTo500);
            return "the event bulk_import_complete follows";
        } catch (SdkException e) {
            return e.outcome() == Outcome.UNKNOWN
                    ? "first " + e.verification().orElseThrow() // a second import could duplicate
                    : "nothing was imported";
        }
    }
    // end

    @Test
    void bulk(FaultServer server) {
        server.on(POST, "/candidates/bulk").respond(202, DONE).then().reset();

        assertThat(addAll(List.of(candidate()))).startsWith("the event");
        assertThat(addAll(List.of(candidate()))).startsWith("first ").contains("candidates");
        assertThat(server.requests()).as("never twice").hasSize(2);
        assertThat(JsonValue.parse(server.requests().get(0).text())
                        .get("candidates")
                        .get(0)
                        .names())
                .containsExactly("firstName", "lastName", "email", "cvText");
    }

    // snippet: import-all
    String addEverybody(Stream<NewCandidate> rows, Path mark) { // in the same order each time
        ImportResult result = candidates.importAll(
                rows,
                o -> o.resume(read(mark)) // null at first
                        .store(text -> write(mark, text))); // before and after each request
        for (ImportResult.Range range : result.unknown()) {
            log("look with list() who of rows " + range.from() + " to " + (range.to() - 1) + " is there");
        }
        for (ImportResult.Range range : result.refused()) {
            log("correct " + range + " " + result.failures().keySet()); // then resendRefused(true)
        }
        return result.stoppedBy().map(why -> "go on later: " + why.getMessage()).orElse("done");
    }
    // end

    private final List<String> log = new ArrayList<>();

    private void log(String line) {
        log.add(line);
    }

    private static @Nullable String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void importAll(FaultServer server, @TempDir Path folder) {
        server.on(POST, "/candidates/bulk")
                .succeed(DONE)
                .then()
                .reset()
                .then()
                .fail(InterviewsError.DUPLICATE_CANDIDATE)
                .then()
                .succeed(DONE);
        List<NewCandidate> rows = Collections.nCopies(1600, candidate());
        Path mark = folder.resolve("mark");

        assertThat(addEverybody(rows.stream(), mark)).startsWith("go on later: ");
        assertThat(log).containsExactly("look with list() who of rows 500 to 999 is there");
        assertThat(addEverybody(rows.stream(), mark)).isEqualTo("done");
        assertThat(log.get(2)).startsWith("correct rows 1000 to 1499 REFUSED: ").endsWith(" []");
        assertThat(server.requests()).hasSize(4);
    }

    // snippet: await
    String interviewed(String candidateId) {
        StatusReport report = candidates.awaitStatus(
                candidateId, CandidateStatus.INTERVIEWED, Duration.ofHours(2), read -> log("is " + read.status()));
        return report.status().is(CandidateStatus.INTERVIEWED) ? "decide" : "give up: is " + report.status();
    }
    // end

    @Test
    void await(FaultServer server) {
        server.on(GET, CANDIDATE + "/status")
                .succeed("{\"success\":true,\"data\":{\"status\":\"invited\"}}")
                .then()
                .succeed("{\"success\":true,\"data\":{\"status\":\"interviewed\"}}")
                .then()
                .succeed("{\"success\":true,\"data\":{\"status\":\"rejected\"}}");

        assertThat(interviewed("cand_1")).isEqualTo("decide");
        assertThat(interviewed("cand_1")).isEqualTo("give up: is rejected");
        assertThat(log).containsExactly("is invited", "is interviewed", "is rejected");
    }

    // snippet: invite
    String invite(String candidateId) {
        Invitation invitation = Invitation.builder()
                .emailSubject("Your interview")
                .emailBody("Please begin within a week: {interviewLink}")
                .build();
        try {
            candidates.invite(candidateId, invitation);
            return "invited";
        } catch (InterviewsException.InvalidStatus e) { // only a new candidate can be invited
            return "is " + candidates.status(candidateId).status();
        }
    }
    // end

    @Test
    void invite(FaultServer server) {
        server.on(POST, CANDIDATE + "/invite").succeed(DONE).then().fail(InterviewsError.INVALID_STATUS);
        server.on(GET, CANDIDATE + "/status").succeed("{\"success\":true,\"data\":{\"status\":\"expired\"}}");

        assertThat(invite("cand_1")).isEqualTo("invited");
        assertThat(invite("cand_1")).isEqualTo("is expired");
        assertThat(server.requests().get(0).text()).contains("{interviewLink}");
    }

    // snippet: decide
    String decide(String candidateId) {
        StatusReport report = candidates.status(candidateId);
        if (!report.status().is(CandidateStatus.INTERVIEWED)) {
            return "wait: is " + report.status();
        }
        try {
            if (report.interviewScore() != null && report.interviewScore().intValue() >= 70) {
                candidates.select(candidateId);
                return "selected";
            }
            candidates.reject(candidateId);
            return "rejected";
        } catch (InterviewsException.AnalysisNotViewed e) {
            return "a recruiter has to view the analysis first";
        } catch (InterviewsException.InvalidStatusTransition e) {
            return "decided meanwhile";
        }
    }
    // end

    @Test
    void decide(FaultServer server) {
        server.on(GET, CANDIDATE + "/status")
                .succeed("{\"success\":true,\"data\":{\"status\":\"interviewed\",\"interviewScore\":81}}")
                .always();
        server.on(POST, CANDIDATE + "/select")
                .succeed(DONE)
                .then()
                .fail(InterviewsError.ANALYSIS_NOT_VIEWED)
                .then()
                .fail(InterviewsError.INVALID_STATUS_TRANSITION);

        assertThat(decide("cand_1")).isEqualTo("selected");
        assertThat(decide("cand_1")).startsWith("a recruiter");
        assertThat(decide("cand_1")).isEqualTo("decided meanwhile");
    }

    // snippet: analyses
    String summary(String candidateId) {
        try {
            return candidates.cvAnalysis(candidateId).upsides() + ", CV stored: "
                    + candidates.cvDocument(candidateId).isAvailable();
        } catch (InterviewsException.RateLimited e) { // 15 analyses and 10 documents a minute
            return "again in " + e.retryAfter().orElseThrow();
        }
    }
    // end

    @Test
    void analyses(FaultServer server) {
        server.on(GET, CANDIDATE + "/cv-analysis")
                .succeed("{\"success\":true,\"data\":{\"upsides\":[\"knives\"]}}")
                .always();
        server.on(GET, CANDIDATE + "/cv-document")
                .succeed("{\"success\":true,\"data\":{\"available\":true}}")
                .then()
                .fail(InterviewsError.RATE_LIMITED)
                .retryAfter(600);

        assertThat(summary("cand_1")).isEqualTo("[knives], CV stored: true");
        assertThat(summary("cand_1")).isEqualTo("again in PT10M");
    }

    // snippet: change
    void change(String candidateId, @Nullable String email, @Nullable String notes) {
        candidates.update(
                candidateId,
                CandidateUpdate.builder()
                        .email(email) // null leaves a field as it is
                        .notes(notes)
                        .build());
    }

    void remove(String candidateId) {
        try {
            candidates.delete(candidateId);
        } catch (InterviewsException.ActiveSession e) { // the link of the invitation is still valid
            candidates.forceDelete(candidateId);
        }
    }
    // end

    @Test
    void changeAndRemove(FaultServer server) {
        server.on(PATCH, CANDIDATE).succeed(DONE);
        server.on(DELETE, CANDIDATE).fail(InterviewsError.ACTIVE_SESSION).then().succeed(DONE);

        change("cand_1", null, "calls back");
        remove("cand_1");

        assertThat(server.requests().get(0).text()).isEqualTo("{\"notes\":\"calls back\"}");
        assertThat(server.requests().get(2).query("force")).contains("true");
    }

    // snippet: subscribe
    String subscribe(URI receiver) {
        NewInterviewsSubscription subscription = NewInterviewsSubscription.builder(receiver)
                .event(InterviewsSubscription.EventType.CANDIDATE_STATUS_CHANGED)
                .statusFilter(CandidateStatus.INTERVIEWED)
                .build();
        try {
            WebhookSecret created = interviews.webhooks().create(subscription);
            return String.valueOf(created.secret()); // the only time that the API returns it
        } catch (InterviewsException.WebhookLimitReached e) {
            return "delete one of " + interviews.webhooks().list().items();
        }
    }
    // end

    @Test
    void subscribe(FaultServer server) {
        server.on(POST, "/webhooks")
                .respond(201, "{\"success\":true,\"data\":{\"id\":\"wh_1\",\"secret\":\"s3cret\"}}")
                .then()
                .fail(InterviewsError.WEBHOOK_LIMIT_REACHED);
        server.on(GET, "/webhooks").succeed("{\"success\":true,\"data\":[{\"id\":\"wh_1\"}]}");

        assertThat(subscribe(URI.create("https://example.org/celper"))).isEqualTo("s3cret");
        assertThat(subscribe(URI.create("https://example.org/celper"))).startsWith("delete one of [InterviewsSub");
        assertThat(server.requests().get(0).text())
                .isEqualTo("{\"url\":\"https://example.org/celper\",\"events\":[\"candidate_status_changed\"],"
                        + "\"statusFilters\":[\"interviewed\"]}");
    }

    // snippet: receive
    int receive(InterviewsWebhooks webhooks, byte[] body, Function<String, @Nullable String> headers) {
        try {
            InterviewEvent event = webhooks.receive(body, headers);
            if (event instanceof InterviewEvent.CandidateStatusChanged changed) {
                interviews.candidates(changed.jobPositionId()).get(changed.candidateId()); // the present state
            }
            return 200; // other events, and newer ones, are none of this application's
        } catch (WebhookException e) {
            return 401; // not genuine, or too old
        }
    }
    // end

    @Test
    void receive(FaultServer server, FakeClock clock) {
        server.on(GET, CANDIDATE).succeed("{\"success\":true,\"data\":{\"id\":\"cand_55\"}}");
        InterviewsWebhooks webhooks = InterviewsWebhooks.builder()
                .secret("s3cret")
                .clock(Clock.fixed(clock.now(), ZoneOffset.UTC))
                .build();
        SignedDelivery delivery = SignedDelivery.interviews(
                        "s3cret",
                        "{\"event\":\"candidate_status_changed\",\"data\":{\"candidateId\":\"cand_55\","
                                + "\"jobPositionId\":\"pos_8\"}}")
                .at(clock);

        assertThat(receive(webhooks, delivery)).isEqualTo(200);
        assertThat(receive(webhooks, delivery.tampered())).isEqualTo(401);
        assertThat(server.requests()).hasSize(1);
    }

    private int receive(InterviewsWebhooks webhooks, SignedDelivery delivery) {
        return receive(webhooks, delivery.body(), delivery::header);
    }

    // snippet: calling-hours
    String openOnWeekdays() {
        CallingHours now = interviews.callingHours().get();
        CallingHoursPolicy policy = CallingHoursPolicy.from(now)
                .window(LocalTime.of(9, 0), LocalTime.of(17, 30))
                .timezone(ZoneId.of("Europe/Riga"))
                .days(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY))
                .build();
        CallingHoursPreview conflicts = interviews.callingHours().preview(policy); // saves nothing
        interviews.callingHours().save(policy);
        return "reservations outside: " + conflicts.json();
    }
    // end

    @Test
    void callingHours(FaultServer server) {
        String path = "/telephony/calling-hours";
        server.on(GET, path)
                .succeed("{\"success\":true,\"data\":{\"defaultCallingHours\":null,\"defaultTimezone\":null,"
                        + "\"defaultCallingDays\":null}}");
        server.on(POST, path).succeed("{\"success\":true,\"data\":[]}");
        server.on(PATCH, path).succeed(DONE);

        assertThat(openOnWeekdays()).isEqualTo("reservations outside: []");
        assertThat(JsonValue.parse(server.requests().get(2).text()))
                .isEqualTo(JsonValue.parse("{\"defaultCallingHours\":{\"start\":\"09:00\",\"end\":\"17:30\"},"
                        + "\"defaultTimezone\":\"Europe/Riga\",\"defaultCallingDays\":[1,2,3,4,5]}"));
    }

    // snippet: call
    String call(String path, Map<String, Object> reservation, Instant endOfWindow) {
        try {
            interviews.execute(RawRequest.post(path).json(reservation).deadline(endOfWindow));
            return "reserved";
        } catch (InterviewsException.NoCapacity e) { // a 429 too, but of this window or number alone
            return "offer another window";
        } catch (InterviewsException.WorkingHoursNotConfigured e) {
            return "save the calling hours first";
        } catch (InterviewsException.Precondition e) {
            return "not now: " + e.getMessage();
        }
    }
    // end

    @Test
    void call(FaultServer server, FakeClock clock) {
        server.on(POST, "/telephony/of-the-vendor")
                .fail(InterviewsError.WORKING_HOURS_NOT_CONFIGURED)
                .then()
                .fail(InterviewsError.CLOCK_REJECTED)
                .retryAfter(1800);
        Instant end = clock.now().plusSeconds(600);
        Map<String, Object> reservation = Map.of("candidateId", "cand_1");

        assertThat(call("/telephony/of-the-vendor", reservation, end)).startsWith("save the calling hours");
        assertThat(call("/telephony/of-the-vendor", reservation, end)).isEqualTo("offer another window");
        assertThat(server.requests()).hasSize(2);
    }
}
