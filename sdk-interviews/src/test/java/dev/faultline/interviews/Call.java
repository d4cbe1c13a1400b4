package dev.faultline.interviews;

import static dev.faultline.interviews.Samples.CANDIDATE;
import static dev.faultline.interviews.Samples.POSITION;

import dev.faultline.core.HttpMethod;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.Script;
import dev.faultline.testkit.Surface;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Every operation as the vendor documents it: what is sent, which allowance it spends, whether it takes an idempotency
 * key, and whether it may be retried when its response is lost.
 */
enum Call {
    // spotless:off
    HEALTH("GET /health", "", "the API key", Safe.YES, c -> c.health(), c -> c.health()),
    LIST_JOB_POSITIONS("GET /job-positions?privacy=public&limit=200&cursor=a%26b%3D", "", "reads", Safe.YES, c -> c.jobPositions().list(positions()), c -> c.jobPositions().list(positions())),
    GET_JOB_POSITION("GET /job-positions/pos_8", "", "reads", Safe.YES, c -> c.jobPositions().get(POSITION), c -> c.jobPositions().get(POSITION)),
    LIST_CANDIDATES("GET /candidates?jobPositionId=pos_8&status=interviewed&importSource=cv_upload&limit=1", "", "reads", Safe.YES, c -> c.candidates(POSITION).list(candidates()), c -> c.candidates(POSITION).list(candidates())),
    IMPORT("POST /candidates", "{'firstName':'Amina','lastName':'Okafor','email':'a@example.org','phone':'+37060000000','cvText':'CV','notes':'n','skipAnalysis':true,'jobPositionId':'pos_8'}", "writes", Safe.BY_KEY, c -> c.candidates(POSITION).importCandidate(whole()), c -> c.candidates(POSITION).importCandidate(whole())),
    BULK_IMPORT("POST /candidates/bulk", "{'candidates':[{'firstName':'Amina','lastName':'Okafor','email':'amina.okafor@example.org'}],'jobPositionId':'pos_8','skipAnalysis':true}", "bulk import", Safe.NO, c -> c.candidates(POSITION).bulkImport(List.of(Samples.candidate()), true), c -> c.candidates(POSITION).bulkImport(List.of(Samples.candidate()), true)),
    BULK_IMPORT_AND_ANALYSE("POST /candidates/bulk", "{'candidates':[{'firstName':'Amina','lastName':'Okafor','email':'amina.okafor@example.org'}],'jobPositionId':'pos_8'}", "bulk import", Safe.NO, c -> c.candidates(POSITION).bulkImport(List.of(Samples.candidate())), c -> c.candidates(POSITION).bulkImport(List.of(Samples.candidate()))),
    GET_CANDIDATE("GET /candidates/cand_55?jobPositionId=pos_8", "", "reads", Safe.YES, c -> c.candidates(POSITION).get(CANDIDATE), c -> c.candidates(POSITION).get(CANDIDATE)),
    UPDATE("PATCH /candidates/cand_55?jobPositionId=pos_8", "{'email':'b@example.org','phone':null}", "writes", Safe.YES, c -> c.candidates(POSITION).update(CANDIDATE, update()), c -> c.candidates(POSITION).update(CANDIDATE, update())),
    DELETE("DELETE /candidates/cand_55?jobPositionId=pos_8", "", "writes", Safe.YES, c -> c.candidates(POSITION).delete(CANDIDATE), c -> c.candidates(POSITION).delete(CANDIDATE)),
    FORCE_DELETE("DELETE /candidates/cand_55?jobPositionId=pos_8&force=true", "", "writes", Safe.YES, c -> c.candidates(POSITION).forceDelete(CANDIDATE), c -> c.candidates(POSITION).forceDelete(CANDIDATE)),
    STATUS("GET /candidates/cand_55/status?jobPositionId=pos_8", "", "reads", Safe.YES, c -> c.candidates(POSITION).status(CANDIDATE), c -> c.candidates(POSITION).status(CANDIDATE)),
    CV_SCORE("GET /candidates/cand_55/cv-score?jobPositionId=pos_8", "", "reads", Safe.YES, c -> c.candidates(POSITION).cvScore(CANDIDATE), c -> c.candidates(POSITION).cvScore(CANDIDATE)),
    CV_ANALYSIS("GET /candidates/cand_55/cv-analysis?jobPositionId=pos_8", "", "analysis", Safe.YES, c -> c.candidates(POSITION).cvAnalysis(CANDIDATE), c -> c.candidates(POSITION).cvAnalysis(CANDIDATE)),
    CV_ANALYSIS_IN_LITHUANIAN("GET /candidates/cand_55/cv-analysis?jobPositionId=pos_8&language=lt", "", "analysis", Safe.YES, c -> c.candidates(POSITION).cvAnalysis(CANDIDATE, CvAnalysis.Language.LT), c -> c.candidates(POSITION).cvAnalysis(CANDIDATE, CvAnalysis.Language.LT)),
    CV_DOCUMENT("GET /candidates/cand_55/cv-document?jobPositionId=pos_8", "", "storage", Safe.YES, c -> c.candidates(POSITION).cvDocument(CANDIDATE), c -> c.candidates(POSITION).cvDocument(CANDIDATE)),
    INTERVIEW_ANALYSIS("GET /candidates/cand_55/interview-analysis?jobPositionId=pos_8", "", "analysis", Safe.YES, c -> c.candidates(POSITION).interviewAnalysis(CANDIDATE), c -> c.candidates(POSITION).interviewAnalysis(CANDIDATE)),
    INVITE("POST /candidates/cand_55/invite", "{'jobPositionId':'pos_8'}", "actions", Safe.BY_KEY, c -> c.candidates(POSITION).invite(CANDIDATE), c -> c.candidates(POSITION).invite(CANDIDATE)),
    INVITE_WITH_AN_EMAIL("POST /candidates/cand_55/invite", "{'emailSubject':'Hello','emailBody':'Go to {interviewLink}','jobPositionId':'pos_8'}", "actions", Safe.BY_KEY, c -> c.candidates(POSITION).invite(CANDIDATE, invitation()), c -> c.candidates(POSITION).invite(CANDIDATE, invitation())),
    SELECT("POST /candidates/cand_55/select", "{'jobPositionId':'pos_8'}", "actions", Safe.BY_KEY, c -> c.candidates(POSITION).select(CANDIDATE), c -> c.candidates(POSITION).select(CANDIDATE)),
    REJECT("POST /candidates/cand_55/reject", "{'jobPositionId':'pos_8'}", "actions", Safe.BY_KEY, c -> c.candidates(POSITION).reject(CANDIDATE), c -> c.candidates(POSITION).reject(CANDIDATE)),
    LIST_WEBHOOKS("GET /webhooks", "", "webhooks", Safe.YES, c -> c.webhooks().list(), c -> c.webhooks().list()),
    CREATE_WEBHOOK("POST /webhooks", "{'url':'https://example.org/celper?x=1','events':['analysis_ready','candidate_status_changed'],'statusFilters':['selected']}", "webhooks", Safe.NO, c -> c.webhooks().create(webhook()), c -> c.webhooks().create(webhook())),
    GET_WEBHOOK("GET /webhooks/wh_1", "", "webhooks", Safe.YES, c -> c.webhooks().get("wh_1"), c -> c.webhooks().get("wh_1")),
    UPDATE_WEBHOOK("PATCH /webhooks/wh_1", "{'isActive':false}", "webhooks", Safe.YES, c -> c.webhooks().update("wh_1", webhookUpdate()), c -> c.webhooks().update("wh_1", webhookUpdate())),
    DELETE_WEBHOOK("DELETE /webhooks/wh_1", "", "webhooks", Safe.YES, c -> c.webhooks().delete("wh_1"), c -> c.webhooks().delete("wh_1")),
    TEST_WEBHOOK("POST /webhooks/wh_1/test", "", "webhooks", Safe.NO, c -> c.webhooks().test("wh_1"), c -> c.webhooks().test("wh_1")),
    ROTATE_SECRET("POST /webhooks/wh_1/rotate-secret", "", "webhooks", Safe.NO, c -> c.webhooks().rotateSecret("wh_1"), c -> c.webhooks().rotateSecret("wh_1")),
    DELIVERIES("GET /webhooks/wh_1/deliveries", "", "webhooks", Safe.YES, c -> c.webhooks().deliveries("wh_1"), c -> c.webhooks().deliveries("wh_1")),
    GET_CALLING_HOURS("GET /telephony/calling-hours", "", "the API key", Safe.YES, c -> c.callingHours().get(), c -> c.callingHours().get()),
    PREVIEW_CALLING_HOURS("POST /telephony/calling-hours", "{'defaultTimezone':'Europe/Riga'}", "the API key", Safe.YES, c -> c.callingHours().preview(policy()), c -> c.callingHours().preview(policy())),
    SAVE_CALLING_HOURS("PATCH /telephony/calling-hours", "{'defaultTimezone':'Europe/Riga'}", "the API key", Safe.YES, c -> c.callingHours().save(policy()), c -> c.callingHours().save(policy()));
    // spotless:on

    /** Whether a lost response may be followed by another attempt. */
    enum Safe {
        YES,
        BY_KEY,
        NO
    }

    final String request;
    final String body;
    final String scope;
    final Safe safe;
    private final Function<InterviewsClient, ?> blocking;
    private final Function<InterviewsAsyncClient, CompletableFuture<?>> asynchronous;

    Call(
            String request,
            String body,
            String scope,
            Safe safe,
            Function<InterviewsClient, ?> blocking,
            Function<InterviewsAsyncClient, CompletableFuture<?>> asynchronous) {
        this.request = request;
        this.body = body.replace('\'', '"');
        this.scope = scope;
        this.safe = safe;
        this.blocking = blocking;
        this.asynchronous = asynchronous;
    }

    Object make(Surface surface, InterviewsClient client) {
        return Samples.make(surface, client, blocking, asynchronous);
    }

    HttpMethod method() {
        return HttpMethod.valueOf(request.substring(0, request.indexOf(' ')));
    }

    String path() {
        return request.substring(request.indexOf(' ') + 1).replaceFirst("\\?.*", "");
    }

    Script on(FaultServer server) {
        return server.on(method(), path());
    }

    /** A response that every reader accepts. */
    String response() {
        boolean list = this == LIST_JOB_POSITIONS || this == LIST_CANDIDATES || this == LIST_WEBHOOKS;
        return list
                ? "{\"success\":true,\"data\":[],\"pagination\":{\"cursor\":null,\"hasMore\":false}}"
                : "{\"success\":true,\"data\":{\"id\":\"x\",\"status\":\"new\"}}";
    }

    private static JobPositionsQuery positions() {
        return JobPositionsQuery.builder()
                .privacy(JobPositionsQuery.Privacy.PUBLIC)
                .limit(200)
                .cursor("a&b=")
                .build();
    }

    private static CandidatesQuery candidates() {
        return CandidatesQuery.builder()
                .status(CandidateStatus.INTERVIEWED)
                .importSource(ImportSource.CV_UPLOAD)
                .limit(1)
                .build();
    }

    private static NewCandidate whole() {
        return NewCandidate.builder()
                .firstName("Amina")
                .lastName("Okafor")
                .email("a@example.org")
                .phone("+37060000000")
                .cvText("CV")
                .notes("n")
                .skipAnalysis(true)
                .build();
    }

    private static CandidateUpdate update() {
        return CandidateUpdate.builder()
                .email("b@example.org")
                .field("phone", null)
                .build();
    }

    private static Invitation invitation() {
        return Invitation.builder()
                .emailSubject("Hello")
                .emailBody("Go to {interviewLink}")
                .build();
    }

    private static NewInterviewsSubscription webhook() {
        return NewInterviewsSubscription.builder(URI.create("https://example.org/celper?x=1"))
                .event(InterviewsSubscription.EventType.ANALYSIS_READY)
                .event(InterviewsSubscription.EventType.CANDIDATE_STATUS_CHANGED)
                .statusFilter(CandidateStatus.SELECTED)
                .build();
    }

    private static InterviewsSubscriptionUpdate webhookUpdate() {
        return InterviewsSubscriptionUpdate.builder().field("isActive", false).build();
    }

    private static CallingHoursPolicy policy() {
        return CallingHoursPolicy.builder()
                .field("defaultTimezone", "Europe/Riga")
                .build();
    }
}
