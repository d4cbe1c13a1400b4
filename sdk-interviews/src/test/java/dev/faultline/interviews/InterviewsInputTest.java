package dev.faultline.interviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.OpenEnum;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.SeenRequest;
import dev.faultline.testkit.Surface;
import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is rejected at once, by name and without repeating it; what may be right is sent. */
@FaultlineTest
class InterviewsInputTest {

    private static final URI HOOK = URI.create("https://a.example");

    private static void assertRejected(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t", ".", ".."})
    void idThatIsNone_isRejected(String id, FaultServer server, FakeClock clock) {
        List<Function<Candidates, Object>> calls = List.of(
                c -> c.get(id),
                c -> c.update(id, CandidateUpdate.builder().notes("n").build()),
                c -> c.delete(id),
                c -> c.forceDelete(id),
                c -> c.status(id),
                c -> c.cvScore(id),
                c -> c.cvAnalysis(id),
                c -> c.cvDocument(id),
                c -> c.interviewAnalysis(id),
                c -> c.invite(id),
                c -> c.select(id),
                c -> c.reject(id));
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Candidates candidates = client.candidates("pos_8");
            calls.forEach(call -> assertRejected(() -> call.apply(candidates), "candidateId is "));
            assertRejected(() -> client.async().candidates("pos_8").status(id), "candidateId is ");
            assertRejected(() -> client.jobPositions().get(id), "jobPositionId is ");
            assertRejected(() -> client.webhooks().rotateSecret(id), "webhookId is ");
            if (id == null || id.isBlank()) {
                assertRejected(() -> client.candidates(id), "jobPositionId is ");
                assertRejected(() -> client.async().candidates(id), "jobPositionId is ");
            }
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void nullArgument_isRejectedByName(FaultServer server, FakeClock clock) {
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Candidates candidates = client.candidates("pos_8");
            AsyncCandidates async = client.async().candidates("pos_8");
            assertRejected(() -> candidates.list((CandidatesQuery) null), "query is null");
            assertRejected(() -> async.list((CandidatesQuery) null), "query is null");
            assertRejected(() -> client.jobPositions().list((JobPositionsQuery) null), "query is null");
            assertRejected(() -> candidates.importCandidate(null), "candidate is null");
            assertRejected(() -> async.importCandidate(null), "candidate is null");
            assertRejected(() -> candidates.bulkImport(null), "candidates is null");
            assertRejected(() -> candidates.bulkImport(Collections.singletonList(null)), "candidate is null");
            assertRejected(() -> candidates.update("c", null), "update is null");
            assertRejected(() -> candidates.invite("c", null), "invitation is null");
            assertRejected(() -> candidates.cvAnalysis("c", (CvAnalysis.Language) null), "language is null");
            assertRejected(() -> client.webhooks().create(null), "webhook is null");
            assertRejected(() -> client.webhooks().update("w", null), "update is null");
            assertRejected(() -> client.callingHours().preview(null), "policy is null");
            assertRejected(() -> client.async().callingHours().save(null), "policy is null");
            assertRejected(() -> client.with(null), "options is null");
        }
        assertThat(server.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void bulkImport_takesOneTo500(Surface surface, FaultServer server, FakeClock clock) {
        server.on(HttpMethod.POST, "/candidates/bulk").respond(202, "{\"success\":true}");
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            for (int count : new int[] {0, 501}) {
                List<NewCandidate> candidates = Collections.nCopies(count, Samples.candidate());
                assertRejected(
                        () -> Samples.call(
                                surface,
                                client,
                                c -> c.candidates("pos_8").bulkImport(candidates),
                                c -> c.candidates("pos_8").bulkImport(candidates)),
                        "candidates is " + count + " candidates: give 1 to 500");
            }
            assertThat(server.requests()).isEmpty();
            List<NewCandidate> most = Collections.nCopies(500, Samples.candidate());
            Samples.call(
                    surface,
                    client,
                    c -> c.candidates("pos_8").bulkImport(most),
                    c -> c.candidates("pos_8").bulkImport(most));
            assertThat(server.requests()).hasSize(1);
        }
    }

    static Stream<Arguments> limits() {
        return Stream.of(
                Arguments.of("firstName", 100, (Function<String, Object>) NewCandidate.builder()::firstName),
                Arguments.of("lastName", 100, (Function<String, Object>) NewCandidate.builder()::lastName),
                Arguments.of("phone", 50, (Function<String, Object>) NewCandidate.builder()::phone),
                // 100 KB and 10 KB: of 1024, since that is not documented
                Arguments.of("cvText", 102_400, (Function<String, Object>) NewCandidate.builder()::cvText),
                Arguments.of("notes", 10_240, (Function<String, Object>) NewCandidate.builder()::notes),
                Arguments.of("firstName", 100, (Function<String, Object>) CandidateUpdate.builder()::firstName),
                Arguments.of("lastName", 100, (Function<String, Object>) CandidateUpdate.builder()::lastName),
                Arguments.of("phone", 50, (Function<String, Object>) CandidateUpdate.builder()::phone),
                Arguments.of("notes", 10_240, (Function<String, Object>) CandidateUpdate.builder()::notes),
                Arguments.of("emailSubject", 200, (Function<String, Object>) Invitation.builder()::emailSubject),
                Arguments.of("emailBody", 5000, (Function<String, Object>) Invitation.builder()::emailBody));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void textThatIsTooLong_isRejectedUnrepeated(String name, int most, Function<String, Object> setter) {
        assertThat(setter.apply("ž".repeat(most))).isNotNull();
        assertThat(setter.apply("🦊".repeat(most)))
                .as("characters, not Java's char")
                .isNotNull();
        assertThatThrownBy(() -> setter.apply("ž".repeat(most + 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(name + " is " + (most + 1) + " characters long: give at most " + most);
    }

    @Test
    void namesOfACandidate_areNeverNull() {
        assertRejected(() -> NewCandidate.builder().firstName(null), "firstName is null");
    }

    /** A row of a table has empty columns. */
    @Test
    @SuppressWarnings("NullAway")
    void optionalTextsThatSayNothing_areLeftOut() {
        for (String nothing : new String[] {null, "", " "}) {
            assertThat(NewCandidate.builder()
                            .firstName("a")
                            .lastName("b")
                            .email("c")
                            .phone("+3706")
                            .phone(nothing)
                            .cvText(nothing)
                            .notes(nothing)
                            .build()
                            .fields())
                    .containsOnlyKeys("firstName", "lastName", "email");
            assertThat(Invitation.builder()
                            .emailSubject(nothing)
                            .emailBody(nothing)
                            .build()
                            .fields())
                    .isEmpty();
            assertThat(CandidateUpdate.builder()
                            .firstName(nothing)
                            .lastName(nothing)
                            .email(nothing)
                            .phone(nothing)
                            .notes("n")
                            .build()
                            .fields())
                    .containsOnlyKeys("notes");
        }
        assertThat(CandidateUpdate.builder().field("phone", "").build().fields())
                .containsEntry("phone", "");
    }

    @ParameterizedTest
    @EnumSource
    void valuesThatAreNewerThanTheSdk_canBeAskedFor(Surface surface, FaultServer server, FakeClock clock) {
        Call.LIST_CANDIDATES.on(server).succeed(Call.LIST_CANDIDATES.response());
        Call.LIST_JOB_POSITIONS.on(server).succeed(Call.LIST_JOB_POSITIONS.response());
        Call.CV_ANALYSIS.on(server).succeed(Call.CV_ANALYSIS.response());
        CandidatesQuery candidates = CandidatesQuery.builder()
                .status("on_hold")
                .importSource("referral")
                .parameter("tag", "a&b")
                .build();
        JobPositionsQuery positions =
                JobPositionsQuery.builder().privacy("internal").limit(5).build();
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            Samples.make(
                    surface,
                    client,
                    c -> c.candidates("pos_8").list(candidates),
                    c -> c.candidates("pos_8").list(candidates));
            Samples.make(
                    surface,
                    client,
                    c -> c.jobPositions().list(positions),
                    c -> c.jobPositions().list(positions));
            Samples.make(
                    surface,
                    client,
                    c -> c.candidates("pos_8").cvAnalysis("cand_55", "lv"),
                    c -> c.candidates("pos_8").cvAnalysis("cand_55", "lv"));
        }
        assertThat(server.requests())
                .extracting(SeenRequest::target)
                .containsExactly(
                        "/candidates?jobPositionId=pos_8&status=on_hold&importSource=referral&tag=a%26b&limit=200",
                        "/job-positions?privacy=internal&limit=5",
                        "/candidates/cand_55/cv-analysis?jobPositionId=pos_8&language=lv");
        assertThat(NewInterviewsSubscription.builder(URI.create("https://a.example"))
                        .event("call_ended")
                        .statusFilter("on_hold")
                        .build()
                        .fields())
                .containsEntry("events", List.of("call_ended"))
                .containsEntry("statusFilters", List.of("on_hold"));
        assertRejected(() -> CandidatesQuery.builder().status(" "), "status is blank");
        assertRejected(() -> CandidatesQuery.builder().parameter("cursor", "x"), "parameter is cursor");
        assertRejected(() -> NewInterviewsSubscription.builder(HOOK).event(" "), "event is blank");
        assertRejected(() -> NewInterviewsSubscription.builder(HOOK).statusFilter(""), "statusFilter is blank");
    }

    @Test
    void listLimit_isOneTo200() {
        for (int limit : new int[] {0, -1, 201}) {
            assertRejected(() -> CandidatesQuery.builder().limit(limit), "limit is " + limit + ": give 1 to 200");
            assertRejected(() -> JobPositionsQuery.builder().limit(limit), "limit is " + limit);
        }
        assertRejected(() -> CandidatesQuery.builder().cursor(" "), "cursor is blank");
        assertRejected(() -> CandidatesQuery.builder().status((CandidateStatus) null), "status is null");
        assertRejected(() -> CandidatesQuery.builder().importSource((ImportSource) null), "importSource is null");
        assertRejected(() -> JobPositionsQuery.builder().privacy((JobPositionsQuery.Privacy) null), "privacy is null");
    }

    @Test
    void requiredFields_areMissed() {
        assertRejected(() -> NewCandidate.builder().lastName("b").email("c").build(), "firstName is missing");
        assertRejected(() -> NewCandidate.builder().firstName("a").email("c").build(), "lastName is missing");
        assertRejected(() -> NewCandidate.builder().firstName("a").lastName("b").build(), "email is missing");
        assertRejected(() -> NewCandidate.builder().firstName(" "), "firstName is blank");
        assertRejected(() -> NewCandidate.builder().email(" "), "email is blank");
        assertRejected(() -> CandidateUpdate.builder().build(), "update is empty");
        assertRejected(() -> InterviewsSubscriptionUpdate.builder().build(), "update is empty");
        assertRejected(() -> CallingHoursPolicy.builder().build(), "policy is empty");
        assertRejected(() -> NewInterviewsSubscription.builder(HOOK).build(), "event is missing");
        assertRejected(
                () -> NewInterviewsSubscription.builder(HOOK).event((InterviewsSubscription.EventType) null),
                "event is null");
        assertRejected(
                () -> NewInterviewsSubscription.builder(HOOK).statusFilter((CandidateStatus) null),
                "statusFilter is null");
        assertThat(Invitation.builder().build().fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/x",
                "https://LOCALHOST",
                "https://10.0.0.1/x",
                "https://172.16.0.1",
                "https://172.31.255.255",
                "https://192.168.1.1:8443/x",
                "https://169.254.169.254/latest"
            })
    void webhookThatTheVendorCannotReach_isRejectedUnrepeated(String url) {
        assertThatThrownBy(() -> NewInterviewsSubscription.builder(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("url is private: give an address that the vendor can reach");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org",
                "HTTPS://example.org/x?y=z",
                "https://172.32.0.1",
                "https://11.0.0.1",
                "https://10.example.org",
                "https://under_score.example.org"
            })
    void webhookThatMayBeRight_isAccepted(String url) {
        NewInterviewsSubscription webhook = NewInterviewsSubscription.builder(URI.create(url))
                .event(InterviewsSubscription.EventType.ANALYSIS_READY)
                .build();
        assertThat(webhook.fields()).containsEntry("url", url);
    }

    @Test
    void webhookAddress_isHttpsAndNotTooLong() {
        assertRejected(
                () -> NewInterviewsSubscription.builder(URI.create("http://example.org/s3cret")), "url is not https");
        assertRejected(() -> NewInterviewsSubscription.builder(URI.create("/x")), "url is not https");
        assertRejected(() -> NewInterviewsSubscription.builder(null), "url is null");
        String longest = "https://example.org/" + "a".repeat(2028);
        assertThat(NewInterviewsSubscription.builder(URI.create(longest))).isNotNull();
        assertRejected(
                () -> NewInterviewsSubscription.builder(URI.create(longest + "a")), "url is 2049 characters long");
    }

    @Test
    void withoutAKey_theVariableIsNamed() {
        assertRejected(() -> InterviewsClient.builder().build(), "CELPER_API_KEY");
    }

    @Test
    void toString_holdsNoPersonalData() {
        assertThat(Samples.candidate()).hasToString("NewCandidate[firstName, lastName, email]");
        assertThat(CandidateUpdate.builder().phone("1").build()).hasToString("CandidateUpdate[phone]");
        assertThat(Invitation.builder().emailSubject("s").build()).hasToString("Invitation[emailSubject]");
    }

    @Test
    void wireNames_areTheVendors() {
        assertThat(Arrays.stream(CandidateStatus.values()).map(OpenEnum::wireName))
                .containsExactly(
                        "new", "invited", "interviewed", "selected", "rejected", "expired", "failed", "unevaluable");
        assertThat(Arrays.stream(ImportSource.values()).map(OpenEnum::wireName))
                .containsExactly("api", "csv", "manual", "cv_upload", "email");
        assertThat(JobPosition.Type.FULL_TIME.wireName()).isEqualTo("full-time");
    }
}
