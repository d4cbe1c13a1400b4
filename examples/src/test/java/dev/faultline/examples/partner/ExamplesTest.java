package dev.faultline.examples.partner;

import static dev.faultline.core.HttpMethod.GET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.examples.Printed;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PartnerError;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@FaultlineTest
class ExamplesTest {

    private static final String TOUR = Printed.by(FaultTour::run);

    @Test
    void tourWaitsForTheServerAndThenBacksOff() {
        List<String> lines = Printed.scene(TOUR, "1.");

        assertThat(lines.get(2))
                .matches(" +\\+0\\.0 s  attempt 1  429 RATE_LIMITED +wait 7\\.0 s: the server's Retry-After");
        assertThat(lines.get(3)).endsWith("all calls for company co_512 rest until +7.0 s");
        assertThat(lines.get(4)).matches(" +\\+7\\.0 s  attempt 2  500 INTERNAL_ERROR +wait [12]\\.\\d s: backoff");
        assertThat(lines.get(5)).matches(" +\\+[89]\\.\\d s  attempt 3  201 +done");
        assertThat(lines.get(6)).isEqualTo("   => stored as ej_app_90233, status received");
        assertThat(lines.get(7)).contains("3 requests arrived; distinct idempotency keys: 1");
    }

    @Test
    void tourCatchesEachFailureAsItsType() {
        assertThat(Printed.scene(TOUR, "2."))
                .anyMatch(line -> line.endsWith("throws PartnerException.DuplicateSourceApplicationId"))
                .contains("   => nothing to do: ats-7781 was submitted before");
        assertThat(Printed.scene(TOUR, "3."))
                .anyMatch(line -> line.endsWith("throws PartnerException.JobClosed"))
                .contains("   => tell the candidate that job_40417 is taken, and list the jobs again");
        assertThat(Printed.scene(TOUR, "4."))
                .anyMatch(line -> line.endsWith("throws PartnerException.ValidationError"))
                .contains("   => have corrected: candidate.email (INVALID_EMAIL), consentToContact (CONSENT_REQUIRED)");
    }

    @Test
    void tourOpensTheCircuitAndRecovers() {
        String text = String.join("\n", Printed.scene(TOUR, "5."));

        assertThat(text)
                .containsSubsequence(
                        "attempt 5  500 INTERNAL_ERROR    ends: no attempts are left",
                        "is now OPEN until +",
                        "throws PartnerException.InternalError",
                        "outcome so far: UNKNOWN",
                        "throws CircuitOpenException: nothing was sent, try again after +",
                        "outcome so far: NOT_PROCESSED",
                        "is now HALF_OPEN",
                        "is now CLOSED",
                        "=> stored as ej_app_90233",
                        "=> stored as ej_app_90234",
                        "7 requests arrived; distinct idempotency keys: 2");
    }

    @Test
    void receiptIsKeptAsTheVendorsJson() {
        assertThat(Printed.by(KeepReceipt::run).lines())
                .containsExactly(
                        "kept as {\"id\":\"ej_app_90233\",\"status\":\"received\",\"createdAt\":\"2026-07-01T08:16:02Z\"}",
                        "read back as an equal receipt: true");
    }

    @Test
    void applicationIsSubmittedOnceByThreeProcesses() {
        assertThat(Printed.by(SubmitOnce::run).lines())
                .containsExactly(
                        "The first process: all responses get lost",
                        "   ats-7781 may be there or not: kept, to be submitted again",
                        "The second one, an hour later",
                        "   ats-7781 may be there or not: kept, to be submitted again",
                        "The third one, two days later: the key has expired",
                        "   ats-7781 is ej_app_90233, known by its own id in the list",
                        "10 submissions were sent, with 1 key; left in the store: 0");
    }

    @Test
    void mirrorIsWholeOrAsItWas() {
        assertThat(Printed.by(MirrorJobs::run).lines())
                .containsExactly(
                        "2 added, 0 changed, 0 closed: {job_1=Barista, job_2=Head cook}",
                        "not read to the end, so everything stays as it was: {job_1=Barista, job_2=Head cook}",
                        "1 added, 0 changed, 1 closed: {job_2=Head cook, job_3=Waiter}");
    }

    @Test
    void outputFitsAHundredColumnsOfAnyTerminal() {
        for (String output : List.of(
                TOUR,
                Printed.by(ReadAsync::run),
                Printed.by(ReceiveWebhook::run),
                Printed.by(SubmitOnce::run),
                Printed.by(MirrorJobs::run))) {
            assertThat(output.lines()).allSatisfy(line -> assertThat(line).matches("\\p{ASCII}{0,100}"));
        }
    }

    @Test
    void jobsAreListedOverAllPages(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs")
                .succeed("{\"data\":[" + job("job_1") + "],\"next_cursor\":\"c2\"}")
                .then()
                .succeed("{\"data\":[" + job("job_2") + "]}");

        assertThat(listed(server, clock)).contains("job_1", "job_2", "Barista (Harbor Coffee)");
        assertThat(server.requests())
                .extracting(Object::toString)
                .containsExactly("GET /jobs?limit=200", "GET /jobs?cursor=c2&limit=200");
    }

    @Test
    void badKeyIsToldInOneLine(FaultServer server, FakeClock clock) {
        server.on(GET, "/jobs").fail(PartnerError.UNAUTHORIZED);

        assertThat(listed(server, clock)).contains("=> 401 UNAUTHORIZED", "Replace the API key");
    }

    @Test
    void futuresGiveResultsAndTypedFailures() {
        assertThat(Printed.by(ReadAsync::run).lines())
                .containsExactly(
                        "ej_app_1: in_progress, attempts: 1",
                        "ej_app_2: not submitted with this key",
                        "ej_app_3: in_progress, attempts: 2");
    }

    @Test
    void webhooksAreVerifiedReadAndTakenOnce() {
        assertThat(Printed.by(ReceiveWebhook::run).lines())
                .containsExactly(
                        "A genuine delivery",
                        "   job_40417 has closed: internal_sourcing_only",
                        "   answered with 204",
                        "The same one again, as every sender does at times",
                        "   evt_demo_0002 was here before",
                        "   answered with 204",
                        "Changed on its way",
                        "   rejected: WRONG_SIGNATURE",
                        "   answered with 401",
                        "Recorded, and played again later",
                        "   rejected: OUTSIDE_TOLERANCE",
                        "   answered with 401",
                        "Without a signature",
                        "   rejected: MISSING_SIGNATURE",
                        "   answered with 401");
    }

    private static String listed(FaultServer server, FakeClock clock) {
        try (PartnerClient partner = PartnerClient.builder()
                .apiKey("pek_test_1")
                .baseUrl(server.url())
                .timeSource(clock)
                .build()) {
            return Printed.by(out -> ListJobs.run(partner, out));
        }
    }

    private static String job(String id) {
        return """
                {"id":"%s","title":"Barista","company":{"id":"co_512","name":"Harbor Coffee"},\
                "location":{"city":"Portland","state":"OR","country":"US"},\
                "compensation":{"type":"hourly","min":17.5,"max":null,"currency":"USD"},"schedule":null,\
                "status":"open","headcount":{"total":4,"filled":1},"createdAt":"2026-06-28T10:00:00Z",\
                "updatedAt":"2026-07-01T08:15:30Z"}""".formatted(id);
    }
}
