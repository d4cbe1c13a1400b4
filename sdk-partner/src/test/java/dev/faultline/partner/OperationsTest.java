package dev.faultline.partner;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.faultline.core.AsyncPage;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.Page;
import dev.faultline.core.RawRequest;
import dev.faultline.core.RawResponse;
import dev.faultline.core.ResponseFormatException;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.RetryPolicy;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The four operations: what they send, and every documented field of what they return. */
@FaultlineTest
class OperationsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @EnumSource
    void submit_sendsEveryDocumentedField(Surface surface, FaultServer server, FakeClock clock) throws Exception {
        server.on(POST, "/applications").respond(201, Samples.RECEIPT);
        NewApplication application = NewApplication.builder()
                .jobId("job_40417")
                .candidate(c -> c.firstName("Amina")
                        .lastName("Okafor")
                        .email("amina.okafor@example.org")
                        .phone("+15035550142"))
                .consentToContact(true)
                .source("linkedin")
                .sourceApplicationId("ats-7781")
                .answer("weekends", true)
                .answer("years", 3)
                .resumeUrl(URI.create("https://files.example.org/cv/7781.pdf"))
                .build();
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            ApplicationReceipt receipt = Samples.submit(surface, partner, application);
            JsonNode sent = JSON.readTree(server.requests().get(0).body());
            JsonNode documented = JSON.readTree("""
                    {"jobId":"job_40417",
                     "candidate":{"firstName":"Amina","lastName":"Okafor","email":"amina.okafor@example.org",
                                  "phone":"+15035550142"},
                     "consentToContact":true,"source":"linkedin","sourceApplicationId":"ats-7781",
                     "applicationFormAnswers":{"weekends":true,"years":3},
                     "resumeUrl":"https://files.example.org/cv/7781.pdf"}""");
            assertThat(sent).isEqualTo(documented);
            assertThat(receipt)
                    .isEqualTo(new ApplicationReceipt(
                            "ej_app_90233",
                            "ats-7781",
                            "job_40417",
                            OpenEnum.of(ApplicationStatus.RECEIVED),
                            Instant.parse("2026-07-01T08:16:02Z"),
                            receipt.json(),
                            ResponseInfo.none()));
            assertThat(receipt.response().status()).isEqualTo(201);
        }
    }

    @ParameterizedTest
    @EnumSource
    void submit_leavesOutWhatIsNotSet(Surface surface, FaultServer server, FakeClock clock) throws Exception {
        server.on(POST, "/applications").respond(201, Samples.RECEIPT);
        NewApplication application = NewApplication.builder()
                .jobId("job_40417")
                .candidate(c ->
                        c.firstName("A").lastName("O").email("a@example.org").phone("1"))
                .consentToContact(true)
                .source("")
                .sourceApplicationId(null)
                .resumeUrl(null)
                .build();
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Samples.submit(surface, partner, application);
            JsonNode sent = JSON.readTree(server.requests().get(0).body());
            List<String> names = new ArrayList<>();
            sent.fieldNames().forEachRemaining(names::add);
            assertThat(names).containsExactly("jobId", "candidate", "consentToContact");
        }
    }

    @ParameterizedTest
    @EnumSource
    void get_readsEveryDocumentedField(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Application got = Samples.get(surface, partner);
            assertThat(got)
                    .isEqualTo(new Application(
                            "ej_app_90233",
                            "ats-7781",
                            "job_40417",
                            OpenEnum.of(ApplicationStatus.IN_PROGRESS),
                            "Under Review",
                            Instant.parse("2026-07-01T08:16:02Z"),
                            Instant.parse("2026-07-02T12:40:10Z"),
                            got.json(),
                            ResponseInfo.none()));
            assertThat(server.requests().get(0).target()).isEqualTo("/applications/ej_app_1");
        }
    }

    static Stream<Object[]> ids() {
        return Surface.with(Stream.of("a/b", "a b", "100%", "%2F", "?x=1#y", "..a", "käse-🧀", "a;b=c", "a+b", "\\"));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void anyId_isOnePathSegment(Surface surface, String id, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").succeed(Samples.APPLICATION);
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Samples.call(
                    surface,
                    partner,
                    c -> c.applications().get(id),
                    c -> c.applications().get(id));
            assertThat(server.requests().get(0).segments()).containsExactly("applications", id);
        }
    }

    @ParameterizedTest
    @EnumSource
    void baseUrlWithAPath_isKept(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/api/v1/external/applications/{id}").succeed(Samples.APPLICATION);
        for (String path : List.of("/api/v1/external", "/api/v1/external/")) {
            try (PartnerClient partner =
                    Samples.client(server, clock).baseUrl(server.url() + path).build()) {
                assertThat(Samples.get(surface, partner).id()).isEqualTo("ej_app_90233");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void unknownValuesAndFields_breakNothing(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications/{id}").succeed("""
                        {"id":"x","jobId":"j","status":"on_hold","currentStage":null,"submittedAt":"yesterday",
                         "lastStatusChangeAt":1751357762,"newer":{"a":[1]},"response":{"status":1}}""");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Application application = Samples.get(surface, partner);
            assertThat(application.status().known()).isEmpty();
            assertThat(application.status().value()).isEqualTo("on_hold");
            assertThat(application.status().or(ApplicationStatus.RECEIVED)).isEqualTo(ApplicationStatus.RECEIVED);
            assertThat(application.sourceApplicationId()).isNull();
            assertThat(application.submittedAt()).isNull();
            assertThat(application.lastStatusChangeAt()).isNull();
            assertThat(application.response().status())
                    .as("ours, not the API's field of that name")
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void jobs_readEveryDocumentedField(Surface surface, FaultServer server, FakeClock clock) {
        String bare = "{\"id\":\"job_2\",\"schedule\":\"full_time\",\"applicationFormSchema\":[null]}";
        server.on(GET, "/jobs").succeed("{\"data\":[" + Samples.JOB + ",null," + bare + "]}");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            List<Job> jobs = Samples.jobs(surface, partner);
            assertThat(jobs).hasSize(2);
            assertThat(jobs.get(0))
                    .isEqualTo(new Job(
                            "job_40417",
                            "Barista",
                            new Job.Company(
                                    "co_512",
                                    "Harbor Coffee",
                                    jobs.get(0).company().json()),
                            new Job.Location(
                                    "Portland",
                                    "OR",
                                    "US",
                                    jobs.get(0).location().json()),
                            new Job.Compensation(
                                    OpenEnum.of(Job.CompensationType.HOURLY),
                                    new BigDecimal("17.5"),
                                    null,
                                    "USD",
                                    jobs.get(0).compensation().json()),
                            OpenEnum.absent(),
                            OpenEnum.of(JobStatus.OPEN),
                            new Job.Headcount(4, 1, jobs.get(0).headcount().json()),
                            Instant.parse("2026-06-28T10:00:00Z"),
                            Instant.parse("2026-07-01T08:15:30Z"),
                            List.of(new Job.FormQuestion(
                                    "weekends",
                                    "Available at weekends?",
                                    OpenEnum.of(Job.QuestionType.BOOLEAN),
                                    false,
                                    jobs.get(0).applicationFormSchema().get(0).json())),
                            jobs.get(0).json()));
            assertThat(jobs.get(1).schedule()).isEqualTo(OpenEnum.of(Job.Schedule.FULL_TIME));
            assertThat(jobs.get(1).applicationFormSchema()).isEmpty();
            assertThat(jobs.get(1).company()).isNull();
            assertThat(jobs.get(1).status().is(JobStatus.OPEN)).isFalse();
            assertThat(server.requests().get(0).target())
                    .as("the largest page unless told otherwise")
                    .isEqualTo("/jobs?limit=200");
        }
    }

    @ParameterizedTest
    @EnumSource
    void lists_sendEveryDocumentedParameter(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").succeed("{\"data\":[]}");
        server.on(GET, "/applications").succeed("{\"data\":[]}");
        Instant since = Instant.parse("2026-07-01T08:15:30.987Z");
        JobsQuery jobs = JobsQuery.builder()
                .updatedSince(since)
                .cursor("b3Bh+/cXVl==")
                .limit(200)
                .companyId("co_512")
                .status(JobStatus.OPEN)
                .build();
        ApplicationsQuery applications = ApplicationsQuery.builder()
                .updatedSince(since)
                .cursor("b3Bh+/cXVl==")
                .limit(1)
                .companyId("co_512")
                .status(ApplicationStatus.IN_PROGRESS)
                .build();
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Samples.call(
                    surface,
                    partner,
                    c -> c.jobs().list(jobs).items(),
                    c -> c.jobs().list(jobs).thenApply(AsyncPage::items));
            Samples.call(
                    surface,
                    partner,
                    c -> c.applications().list(applications).items(),
                    c -> c.applications().list(applications).thenApply(AsyncPage::items));
            assertThat(server.requests()).hasSize(2).allSatisfy(request -> {
                assertThat(request.query("updated_since"))
                        .as("whole seconds, rounded down")
                        .contains("2026-07-01T08:15:30Z");
                assertThat(request.query("cursor")).contains("b3Bh+/cXVl==");
                assertThat(request.query("company_id")).contains("co_512");
                assertThat(request.target()).contains("cursor=b3Bh%2B%2FcXVl%3D%3D");
            });
            assertThat(server.requests().get(0).query("limit")).contains("200");
            assertThat(server.requests().get(0).query("status")).contains("open");
            assertThat(server.requests().get(1).query("limit")).contains("1");
            assertThat(server.requests().get(1).query("status")).contains("in_progress");
        }
    }

    @ParameterizedTest
    @EnumSource
    void queryAsLambda_isThatOfItsBuilder(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").succeed("{\"data\":[]}");
        server.on(GET, "/jobs").succeed("{\"data\":[]}");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Samples.call(
                    surface,
                    partner,
                    c -> c.applications()
                            .list(q -> q.status(ApplicationStatus.ACCEPTED).limit(5))
                            .items(),
                    c -> c.applications()
                            .list(q -> q.status(ApplicationStatus.ACCEPTED).limit(5))
                            .thenApply(AsyncPage::items));
            Samples.call(
                    surface,
                    partner,
                    c -> c.jobs()
                            .list(q -> q.companyId("co_1").parameter("radius", "9 km"))
                            .items(),
                    c -> c.jobs()
                            .list(q -> q.companyId("co_1").parameter("radius", "9 km"))
                            .thenApply(AsyncPage::items));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/applications?status=accepted&limit=5", "/jobs?company_id=co_1&radius=9%20km&limit=200");
    }

    @ParameterizedTest
    @EnumSource
    void listsOfAStateThatIsNewer_sendIt(Surface surface, FaultServer server, FakeClock clock) {
        server.on(GET, "/applications").succeed("{\"data\":[]}");
        server.on(GET, "/jobs").succeed("{\"data\":[]}");
        ApplicationsQuery applications =
                ApplicationsQuery.builder().status("on_hold").build();
        JobsQuery jobs = JobsQuery.builder().status("paused").build();
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            Samples.call(
                    surface,
                    partner,
                    c -> c.applications().list(applications).items(),
                    c -> c.applications().list(applications).thenApply(AsyncPage::items));
            Samples.call(
                    surface,
                    partner,
                    c -> c.jobs().list(jobs).items(),
                    c -> c.jobs().list(jobs).thenApply(AsyncPage::items));
            assertThat(server.requests())
                    .extracting(request -> request.query("status").orElseThrow())
                    .containsExactly("on_hold", "paused");
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneOddField_doesNotLoseAPage(Surface surface, FaultServer server, FakeClock clock) {
        String odd = """
                {"id":"job_2","title":["Cook"],"company":"co_9","location":[1],"compensation":{"type":{},"min":"much",
                 "currency":[]},"schedule":{"a":1},"status":7,"headcount":{"total":1e400,"filled":"two"},
                 "createdAt":{"at":1},"updatedAt":null,"applicationFormSchema":[null,7,{"key":["k"],"required":"no"}]}""";
        server.on(GET, "/jobs").succeed("{\"data\":[" + odd + "," + Samples.JOB + "]}");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            List<Job> jobs = Samples.jobs(surface, partner);
            assertThat(jobs).extracting(Job::id).containsExactly("job_2", "job_40417");
            assertThat(jobs.get(0).title()).isNull();
            assertThat(jobs.get(0).company()).isNull();
            assertThat(jobs.get(0).status().value()).isEqualTo("7");
            assertThat(jobs.get(0).headcount())
                    .isEqualTo(new Job.Headcount(
                            null, null, jobs.get(0).headcount().json()));
            assertThat(jobs.get(0).applicationFormSchema())
                    .containsExactly(new Job.FormQuestion(
                            null,
                            null,
                            OpenEnum.absent(),
                            null,
                            jobs.get(0).applicationFormSchema().get(0).json()));
            assertThat(jobs.get(1).title()).isEqualTo("Barista");
        }
    }

    record Shape(Map<String, Object> a) {}

    private static String page(String cursor, String... ids) {
        String items = String.join(
                ",", Stream.of(ids).map(id -> "{\"id\":\"" + id + "\"}").toList());
        return "{\"data\":[" + items + "]" + (cursor == null ? "" : ",\"next_cursor\":\"" + cursor + "\"") + "}";
    }

    private static void threePages(FaultServer server) {
        server.on(GET, "/applications")
                .succeed(page("c1==", "a", "b"))
                .then()
                .succeed(page("c2==")) // an empty page in the middle
                .then()
                .respond(503, "{}")
                .then()
                .succeed(page(null, "c"));
    }

    private static void assertThreePages(List<SeenRequest> requests) {
        assertThat(requests)
                .extracting(request -> request.query("cursor").orElse("none"))
                .containsExactly("none", "c1==", "c2==", "c2==");
        assertThat(requests)
                .as("the other parameters come again with each cursor")
                .allSatisfy(request -> assertThat(request.query("limit")).contains("2"));
    }

    private static final ApplicationsQuery TWO =
            ApplicationsQuery.builder().limit(2).build();

    @Test
    void stream_readsPagesLazilyAndInOrder() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            threePages(server);
            Iterator<Application> all = partner.applications().list(TWO).all().iterator();
            assertThat(all.next().id()).isEqualTo("a");
            assertThat(all.next().id()).isEqualTo("b");
            assertThat(server.requests())
                    .as("no page is read before it is needed")
                    .hasSize(1);
            assertThat(all.next().id()).isEqualTo("c");
            assertThat(all.hasNext()).isFalse();
            assertThreePages(server.requests());
        }
    }

    @Test
    void stream_readsAllPages() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            threePages(server);
            Page<Application> first = partner.applications().list(TWO);
            assertThat(first.nextCursor()).contains("c1==");
            assertThat(first.stream().map(Application::id)).containsExactly("a", "b", "c");
            assertThreePages(server.requests());
        }
    }

    @Test
    void page_canBeResumedFromItsCursor() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(GET, "/applications").succeed(page(null, "c"));
            Page<Application> resumed = partner.applications()
                    .list(ApplicationsQuery.builder().cursor("c2==").build());
            assertThat(resumed.stream().map(Application::id)).containsExactly("c");
            assertThat(resumed.next()).isEmpty();
            assertThat(server.requests().get(0).query("cursor")).contains("c2==");
        }
    }

    @Test
    void asynchronousPages_areReadOneAfterTheOther() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            threePages(server);
            List<String> ids = new ArrayList<>();
            CompletableFuture<Void> done = partner.async()
                    .applications()
                    .list(TWO)
                    .thenCompose(page -> page.forEach(application -> ids.add(application.id())));
            Surface.result(done);
            assertThat(ids).containsExactly("a", "b", "c");
            assertThreePages(server.requests());
        }
    }

    @Test
    void pageThatFails_failsTypedOnBothSurfaces() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(GET, "/applications").succeed(page("c1", "a")).then().fail(PartnerError.UNAUTHORIZED);
            Page<Application> first = partner.applications().list();
            assertThat(catchThrowableOfType(
                            PartnerException.Unauthorized.class,
                            () -> first.stream().count()))
                    .isNotNull();
            server.forgetScripts()
                    .on(GET, "/applications")
                    .succeed(page("c1", "a"))
                    .then()
                    .fail(PartnerError.UNAUTHORIZED);
            AsyncPage<Application> page =
                    Surface.result(partner.async().applications().list());
            assertThat(catchThrowableOfType(
                            PartnerException.Unauthorized.class, () -> Surface.result(page.forEach(application -> {}))))
                    .isNotNull();
        }
    }

    @Test
    void cursorThatPointsToItself_endsInsteadOfTurningForEver() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(GET, "/applications").succeed(page("same", "a"));
            Page<Application> first = partner.applications().list();
            assertThat(catchThrowableOfType(
                            ResponseFormatException.class, () -> first.stream().count()))
                    .hasMessageContaining("cursor");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cursorsThatTurnInACircle_end(Surface surface) {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(GET, "/applications")
                    .succeed(page("A", "a"))
                    .then()
                    .succeed(page("B", "b"))
                    .then()
                    .succeed(page("A", "c"));
            List<String> ids = new ArrayList<>();
            ResponseFormatException failure = catchThrowableOfType(
                    ResponseFormatException.class,
                    () -> Samples.call(
                            surface,
                            partner,
                            c -> {
                                c.applications().list().all().forEach(application -> ids.add(application.id()));
                                return "all";
                            },
                            c -> c.applications()
                                    .list()
                                    .thenCompose(first -> first.forEach(application -> ids.add(application.id())))
                                    .thenApply(nothing -> "all")));
            assertThat(failure).hasMessageContaining("earlier page");
            assertThat(failure.operation()).isEqualTo("GET /applications");
            assertThat(ids).containsExactly("a", "b");
            assertThat(server.requests()).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void execute_reachesWhatHasNoMethod(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/things/{id}")
                .respond(503, "{}")
                .then()
                .respond(202, "{\"a\":{\"b\":[1,2.50]}}")
                .header("X-A", "1");
        try (PartnerClient partner = Samples.client(server, clock).build()) {
            RawResponse response = Samples.execute(
                    surface,
                    partner,
                    RawRequest.post("/things/{id}")
                            .path("id", "x/y")
                            .query("q", "a&b=c")
                            .query("q", 2)
                            .header("X-Custom", "v")
                            .json(Map.of("k", "v")));
            assertThat(response.status()).isEqualTo(202);
            assertThat(response.headers()).containsEntry("x-a", "1");
            assertThat(response.json().get("a").get("b").get(1).asNumber()).contains(new BigDecimal("2.50"));
            assertThat(response.as(Shape.class)).isEqualTo(new Shape(Map.of("b", List.of(1, new BigDecimal("2.50")))));
            assertThat(response.response().attempts()).hasSize(2);
            SeenRequest sent = server.requests().get(1);
            assertThat(sent.segments()).containsExactly("things", "x/y");
            assertThat(sent.target()).endsWith("?q=a%26b%3Dc&q=2");
            assertThat(sent.header("X-Custom")).contains("v");
            assertThat(sent.text()).isEqualTo("{\"k\":\"v\"}");
            server.on(GET, "/nothing").fail(PartnerError.JOB_NOT_FOUND);
            assertThat(catchThrowableOfType(
                            PartnerException.JobNotFound.class,
                            () -> Samples.execute(surface, partner, RawRequest.get("/nothing"))))
                    .isNotNull();
        }
    }

    @Test
    void view_leavesTheClientAsItIs() {
        FakeClock clock = FakeClock.create();
        try (FaultServer server = FaultServer.start(clock);
                PartnerClient partner = Samples.client(server, clock).build()) {
            server.on(GET, "/applications/{id}").respond(503, "{}");
            PartnerClient once = partner.with(o -> o.retryPolicy(RetryPolicy.none()));
            catchThrowableOfType(
                    PartnerException.class, () -> once.applications().get("a"));
            assertThat(server.requests()).hasSize(1);
            catchThrowableOfType(
                    PartnerException.class,
                    () -> Surface.result(once.async().applications().get("a")));
            server.awaitRequests(2);
            catchThrowableOfType(
                    PartnerException.class, () -> partner.applications().get("a"));
            assertThat(server.requests()).hasSize(7);
        }
    }
}
