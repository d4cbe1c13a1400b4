package dev.faultline.interviews;

import static dev.faultline.interviews.Samples.CANDIDATE;
import static dev.faultline.interviews.Samples.POSITION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.ApiResult;
import dev.faultline.core.JsonResult;
import dev.faultline.core.JsonValue;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.Outcome;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.ResponseInfo;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is read: every documented field typed, every other one still readable. */
@FaultlineTest
class InterviewsResultsTest {

    private static final String LISTED = """
            "id":"cand_55","firstName":"Amina","lastName":"Okafor","email":"a@example.org","phone":"+37060000000",
            "status":"interviewed","cvScore":81.5,"interviewScore":74,"analysisViewed":true,
            "importSource":"cv_upload","createdAt":"2026-05-01T09:00:00.123Z\"""";

    private static String data(String fields) {
        return "{\"success\":true,\"requestId\":\"r1\",\"data\":{" + fields + "}}";
    }

    private static JsonValue json(String fields) {
        return JsonValue.parseLeniently("{" + fields + "}");
    }

    private static Candidate candidate(String json) {
        return new Candidate(
                "cand_55",
                "Amina",
                "Okafor",
                "a@example.org",
                "+37060000000",
                OpenEnum.of(CandidateStatus.INTERVIEWED),
                new BigDecimal("81.5"),
                new BigDecimal("74"),
                true,
                OpenEnum.of(ImportSource.CV_UPLOAD),
                Instant.parse("2026-05-01T09:00:00.123Z"),
                json(json));
    }

    @SuppressWarnings("unchecked")
    private static <T> T read(Surface surface, Call call, String response, FaultServer server, FakeClock clock) {
        call.on(server.forgetScripts()).succeed(response);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            return (T) call.make(surface, client);
        }
    }

    @ParameterizedTest
    @EnumSource
    void listedCandidate_isTyped(Surface surface, FaultServer server, FakeClock clock) {
        Call.LIST_CANDIDATES
                .on(server)
                .succeed("{\"success\":true,\"data\":[{" + LISTED
                        + ",\"newer\":1},null],\"pagination\":{\"cursor\":null,\"hasMore\":false}}");
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            List<Candidate> items = Samples.call(
                    surface,
                    client,
                    c -> c.candidates(POSITION).list().items(),
                    c -> c.candidates(POSITION).list().thenApply(page -> page.items()));
            assertThat(items).containsExactly(candidate(LISTED + ",\"newer\":1"));
            assertThat(items.get(0).json().get("newer").asText()).contains("1");
        }
    }

    @ParameterizedTest
    @EnumSource
    void profile_isTyped(Surface surface, FaultServer server, FakeClock clock) {
        String profile = LISTED + """
                ,"notes":"n","cvText":"CV","aiEvaluation":"good","upsides":["u1","u2"],"shortcomings":["s"],
                "importedWithoutCv":false,"originalCvFileName":"cv.pdf","sessionId":"sess_1",
                "updatedAt":"2026-05-02T09:00:00Z\"""";
        CandidateProfile read = read(surface, Call.GET_CANDIDATE, data(profile), server, clock);
        assertThat(read)
                .isEqualTo(new CandidateProfile(
                        candidate(profile),
                        "n",
                        "CV",
                        "good",
                        List.of("u1", "u2"),
                        List.of("s"),
                        false,
                        "cv.pdf",
                        "sess_1",
                        Instant.parse("2026-05-02T09:00:00Z"),
                        json(profile),
                        ResponseInfo.none()));
    }

    @ParameterizedTest
    @EnumSource
    void freshCandidate_mayLackEverything(Surface surface, FaultServer server, FakeClock clock) {
        String nulls = "\"cvScore\":null,\"phone\":null,\"status\":\"on_hold\",\"upsides\":null,\"interviewScore\":{}";
        CandidateProfile read = read(surface, Call.GET_CANDIDATE, data(nulls), server, clock);
        assertThat(read.candidate().id()).as("that was asked for").isEqualTo(CANDIDATE);
        assertThat(read.candidate().cvScore()).isNull();
        assertThat(read.candidate().interviewScore()).isNull();
        assertThat(read.candidate().status()).isEqualTo(OpenEnum.of(CandidateStatus.class, "on_hold"));
        assertThat(read.upsides()).isEmpty();
        assertThat(read.importedWithoutCv()).isNull();
    }

    @ParameterizedTest
    @EnumSource
    void jobPosition_isTypedInBothOfItsForms(Surface surface, FaultServer server, FakeClock clock) {
        String site = """
                "id":"pos_8","position":"Barista","department":"Bar","location":"Vilnius","type":"full-time",
                "candidateCount":12,"createdAt":"2026-05-01T09:00:00Z","description":"Makes coffee\"""";
        JobPosition read = read(surface, Call.GET_JOB_POSITION, data(site), server, clock);
        assertThat(read)
                .isEqualTo(new JobPosition(
                        "pos_8",
                        "Barista",
                        "Bar",
                        "Vilnius",
                        OpenEnum.of(JobPosition.Type.FULL_TIME),
                        12L,
                        Instant.parse("2026-05-01T09:00:00Z"),
                        json(site),
                        ResponseInfo.none()));
        JobPosition byTheGuide = read(
                surface,
                Call.GET_JOB_POSITION,
                data("\"id\":\"p\",\"title\":\"Cook\",\"status\":\"active\""),
                server,
                clock);
        assertThat(byTheGuide.position()).isEqualTo("Cook");
        assertThat(byTheGuide.json().get("status").asText()).contains("active");
    }

    @ParameterizedTest
    @EnumSource
    void statusScoreAndAnalyses_areTyped(Surface surface, FaultServer server, FakeClock clock) {
        StatusReport status = read(
                surface,
                Call.STATUS,
                data("\"status\":\"invited\",\"analysisViewed\":false,\"interviewScore\":null"),
                server,
                clock);
        assertThat(status.status().is(CandidateStatus.INVITED)).isTrue();
        assertThat(status.analysisViewed()).isFalse();
        assertThat(status.interviewScore()).isNull();

        CvScore score = read(surface, Call.CV_SCORE, data("\"cvScore\":77"), server, clock);
        assertThat(score.cvScore()).isEqualByComparingTo("77");
        CvScore noCv = read(surface, Call.CV_SCORE, data("\"cvScore\":null"), server, clock);
        assertThat(noCv.cvScore()).isNull();

        CvAnalysis analysis = read(
                surface,
                Call.CV_ANALYSIS,
                data(
                        "\"cvScore\":77,\"aiEvaluation\":\"good\",\"upsides\":[\"u\"],\"shortcomings\":[\"s\"],\"more\":1"),
                server,
                clock);
        assertThat(analysis.cvScore()).isEqualByComparingTo("77");
        assertThat(analysis.aiEvaluation()).isEqualTo("good");
        assertThat(analysis.upsides()).containsExactly("u");
        assertThat(analysis.shortcomings()).containsExactly("s");
        assertThat(analysis.json().get("more").asText()).contains("1");

        CvDocument none = read(surface, Call.CV_DOCUMENT, data("\"available\":false"), server, clock);
        assertThat(none.available()).isFalse();
        CvDocument document = read(
                surface, Call.CV_DOCUMENT, data("\"available\":true,\"x\":\"https://files.example/1\""), server, clock);
        assertThat(document.available()).isTrue();
        assertThat(document.json().get("x").asText()).contains("https://files.example/1");

        InterviewAnalysis interview = read(surface, Call.INTERVIEW_ANALYSIS, data("\"a\":{\"b\":2}"), server, clock);
        assertThat(interview.json().get("a").get("b").asText()).contains("2");
    }

    @ParameterizedTest
    @EnumSource
    void importedCandidate_isReadAsFarAsTheResponseGoes(Surface surface, FaultServer server, FakeClock clock) {
        ImportedCandidate byTheGuide = read(
                surface,
                Call.IMPORT,
                data("\"candidateId\":\"cand_1\",\"status\":\"new\",\"cvScore\":50"),
                server,
                clock);
        assertThat(byTheGuide.candidateId()).isEqualTo("cand_1");
        assertThat(byTheGuide.status()).isEqualTo(OpenEnum.of(CandidateStatus.NEW));
        assertThat(byTheGuide.cvScore()).isEqualByComparingTo("50");
        ImportedCandidate asReads = read(surface, Call.IMPORT, data("\"id\":\"cand_2\""), server, clock);
        assertThat(asReads.candidateId()).isEqualTo("cand_2");
    }

    @ParameterizedTest
    @EnumSource
    void webhook_isTyped(Surface surface, FaultServer server, FakeClock clock) {
        String webhook = """
                "id":"wh_1","url":"https://example.org/x","events":["analysis_ready","newer"],
                "statusFilters":["selected"],"isActive":true,"failureCount":3,
                "lastDeliveryAt":"2026-05-02T08:15:00.000Z","lastDeliveryStatus":"delivered",
                "createdAt":"2026-05-01T08:00:00Z","updatedAt":"2026-05-01T09:00:00Z\"""";
        InterviewsSubscription read = read(surface, Call.GET_WEBHOOK, data(webhook), server, clock);
        assertThat(read)
                .isEqualTo(new InterviewsSubscription(
                        "wh_1",
                        "https://example.org/x",
                        List.of(
                                OpenEnum.of(InterviewsSubscription.EventType.ANALYSIS_READY),
                                OpenEnum.of(InterviewsSubscription.EventType.class, "newer")),
                        List.of(OpenEnum.of(CandidateStatus.SELECTED)),
                        true,
                        3L,
                        Instant.parse("2026-05-02T08:15:00Z"),
                        OpenEnum.of(InterviewsSubscription.DeliveryStatus.DELIVERED),
                        Instant.parse("2026-05-01T08:00:00Z"),
                        Instant.parse("2026-05-01T09:00:00Z"),
                        json(webhook),
                        ResponseInfo.none()));
    }

    @ParameterizedTest
    @EnumSource
    void secret_isToldOnceAndNeverPrinted(Surface surface, FaultServer server, FakeClock clock) {
        for (Call call : List.of(Call.CREATE_WEBHOOK, Call.ROTATE_SECRET)) {
            WebhookSecret secret =
                    read(surface, call, data("\"id\":\"wh_1\",\"secret\":\"whsec_x\",\"n\":1"), server, clock);
            assertThat(secret.id()).isEqualTo("wh_1");
            assertThat(secret.secret()).isEqualTo("whsec_x");
            assertThat(secret.json().get("n").asText()).contains("1");
            assertThat(secret.toString()).doesNotContain("whsec_x");
        }
    }

    @ParameterizedTest
    @EnumSource
    void deliveries_areReadableInAnyShape(Surface surface, FaultServer server, FakeClock clock) {
        WebhookDeliveries list = read(
                surface,
                Call.DELIVERIES,
                "{\"success\":true,\"data\":[{\"n\":1},{\"n\":2}],\"more\":1}",
                server,
                clock);
        assertThat(list.items()).extracting(item -> item.get("n").toString()).containsExactly("1", "2");
        assertThat(list.json().get("more").asText()).contains("1");
        WebhookDeliveries other = read(surface, Call.DELIVERIES, data("\"items\":[]"), server, clock);
        assertThat(other.items()).isEmpty();
        assertThat(other.json().get("data").get("items").isArray()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void callingHours_areTyped(Surface surface, FaultServer server, FakeClock clock) {
        CallingHours set = read(surface, Call.GET_CALLING_HOURS, data("""
                "defaultCallingHours":{"start":"09:00","end":"17:30"},"defaultTimezone":"Europe/Riga",
                "defaultCallingDays":[1,5,7],"more":true"""), server, clock);
        assertThat(set.defaultCallingHours())
                .isEqualTo(new CallingHours.Window(
                        "09:00", "17:30", set.defaultCallingHours().json()));
        assertThat(set.defaultTimezone()).isEqualTo("Europe/Riga");
        assertThat(set.defaultCallingDays()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY, DayOfWeek.SUNDAY);
        assertThat(set.json().get("more").asBoolean()).contains(true);
        CallingHours unset = read(
                surface,
                Call.GET_CALLING_HOURS,
                data("\"defaultCallingHours\":null,\"defaultTimezone\":null,\"defaultCallingDays\":null"),
                server,
                clock);
        assertThat(unset.defaultCallingHours()).isNull();
        assertThat(unset.defaultTimezone()).isNull();
        assertThat(unset.defaultCallingDays()).as("every day").isNull();
        CallingHours inProse =
                read(surface, Call.GET_CALLING_HOURS, data("\"defaultCallingHours\":\"09:00 - 18:00\""), server, clock);
        assertThat(inProse.defaultCallingHours())
                .isEqualTo(new CallingHours.Window(
                        "09:00", "18:00", inProse.defaultCallingHours().json()));
        CallingHours open =
                read(surface, Call.GET_CALLING_HOURS, data("\"defaultCallingHours\":\"09:00\""), server, clock);
        assertThat(open.defaultCallingHours())
                .isEqualTo(new CallingHours.Window(
                        "09:00", null, open.defaultCallingHours().json()));
        CallingHoursPreview preview =
                read(surface, Call.PREVIEW_CALLING_HOURS, data("\"conflicts\":[1]"), server, clock);
        assertThat(preview.json().get("conflicts").items()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void confirmation_needsNoBody(Surface surface, FaultServer server, FakeClock clock) {
        for (Call call : List.of(Call.UPDATE, Call.DELETE, Call.INVITE, Call.SELECT, Call.REJECT, Call.BULK_IMPORT)) {
            call.on(server.forgetScripts())
                    .respond(204, "")
                    .then()
                    .respond(202, "{\"success\":true,\"data\":{\"jobId\":\"j\"},\"message\":\"queued\"}");
            try (InterviewsClient client = Samples.client(server, clock).build()) {
                JsonResult bare = (JsonResult) call.make(surface, client);
                assertThat(bare.json().isMissing()).isTrue();
                assertThat(bare.response().status()).isEqualTo(204);
                JsonResult full = (JsonResult) call.make(surface, client);
                assertThat(full.json().get("data").get("jobId").asText()).contains("j");
                assertThat(full.json().get("message").asText()).contains("queued");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestId_isTheHeadersOrElseTheBodys(Surface surface, FaultServer server, FakeClock clock) {
        Call.IMPORT
                .on(server)
                .respond(201, data("\"candidateId\":\"c\""))
                .header("X-Request-Id", "r2")
                .then()
                .respond(201, data("\"candidateId\":\"c\""))
                .rateLimit(20, 19, clock.now().plusSeconds(60))
                .then()
                .respond(201, "{\"success\":true,\"data\":{\"id\":\"c\"}}");
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            assertThat(((ApiResult) Call.IMPORT.make(surface, client))
                            .response()
                            .requestId())
                    .as("a replayed body has the first request's")
                    .contains("r2");
            ApiResult second = (ApiResult) Call.IMPORT.make(surface, client);
            assertThat(second.response().requestId()).contains("r1");
            assertThat(second.response().status()).isEqualTo(201);
            assertThat(second.response().attempts()).hasSize(1);
            assertThat(second.response().idempotencyKey()).isPresent();
            assertThat(second.rateLimit().remaining()).hasValue(19);
            assertThat(((ApiResult) Call.IMPORT.make(surface, client))
                            .response()
                            .requestId())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void resultThatIsNotAsDocumented_isToldFromAnError(Surface surface, FaultServer server, FakeClock clock) {
        for (String body :
                List.of(data("\"x\":1"), "{\"success\":true}", "{\"success\":true,\"data\":[]}", "{\"data\":{\"a\":")) {
            Call.STATUS.on(server.forgetScripts()).succeed(body);
            try (InterviewsClient client = Samples.client(server, clock).build()) {
                ResponseFormatException failure =
                        catchThrowableOfType(ResponseFormatException.class, () -> Samples.status(surface, client));
                assertThat(failure).as(body).isNotNull();
                assertThat(failure.outcome()).isEqualTo(Outcome.PROCESSED);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void toString_holdsNoPersonalData(Surface surface, FaultServer server, FakeClock clock) {
        String secrets = LISTED + ",\"candidateId\":\"cand_55\",\"notes\":\"n\",\"link\":\"https://files.example/1\","
                + "\"url\":\"https://example.org/token\",\"available\":true";
        for (Call call : Call.values()) {
            boolean list =
                    call == Call.LIST_CANDIDATES || call == Call.LIST_JOB_POSITIONS || call == Call.LIST_WEBHOOKS;
            boolean ofACompany = call.name().contains("JOB_POSITION") || call == Call.GET_CALLING_HOURS;
            if (call != Call.HEALTH && !ofACompany) {
                String response =
                        list ? "{\"data\":[{" + secrets + "}],\"pagination\":{\"hasMore\":false}}" : data(secrets);
                Object result = read(surface, call, response, server, clock);
                assertThat(result.toString())
                        .as(call.name())
                        .doesNotContain("Amina", "Okafor", "example", "3706", "81.5", "74");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void health_isAnyWordButAPageOrAFailure(Surface surface, FaultServer server, FakeClock clock) {
        for (String body : List.of("", "OK", "{}", "{\"status\":\"ok\"}", "{\"success\":true,\"requestId\":\"r\"}")) {
            Health health = read(surface, Call.HEALTH, body, server, clock);
            assertThat(health.response().status()).as(body).isEqualTo(200);
        }
        for (String body : List.of("<html>Log in</html>", "\n<!DOCTYPE html>", "{\"success\":false}")) {
            Call.HEALTH.on(server.forgetScripts()).succeed(body);
            try (InterviewsClient client = Samples.client(server, clock).build()) {
                assertThat(catchThrowableOfType(ResponseFormatException.class, () -> Call.HEALTH.make(surface, client)))
                        .as(body)
                        .isNotNull();
            }
        }
    }
}
