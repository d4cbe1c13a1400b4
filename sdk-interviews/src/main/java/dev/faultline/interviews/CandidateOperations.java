package dev.faultline.interviews;

import static dev.faultline.core.HttpMethod.DELETE;
import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.PATCH;
import static dev.faultline.core.HttpMethod.POST;
import static dev.faultline.interviews.InterviewsApi.operation;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.ImportRun;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.engine.Polling;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.core.internal.PageRequest;
import dev.faultline.core.internal.Rows;
import dev.faultline.core.internal.json.JsonFields;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The operations on the candidates of one job position, each defined once for the blocking and the asynchronous client.
 * A POST has the position's id in its body, every other request in its query.
 */
final class CandidateOperations {

    private static final String JOB_POSITION = "jobPositionId";
    private static final String CANDIDATE = "candidateId";
    /** The most candidates of a bulk import. */
    static final int BULK = 500;

    /** No page has an interval. With these, a wait of an hour takes 3 % of the documented 40 reads a minute. */
    private static final Polling POLLING = new Polling(Duration.ofSeconds(5), Duration.ofMinutes(1));

    private final String jobPositionId;

    CandidateOperations(String jobPositionId) {
        this.jobPositionId = Checks.notBlank(
                jobPositionId, JOB_POSITION, "the id of a position, as jobPositions().list() returns it");
    }

    Operation<PageData<Candidate>> list(PageRequest request) {
        return InterviewsOperations.page(operation(GET, "/candidates").query(JOB_POSITION, jobPositionId), request)
                .reads(response -> Envelope.of(response).page(request.cursor(), Candidate::read));
    }

    Operation<ImportedCandidate> importOne(NewCandidate candidate) {
        Checks.notNull(candidate, "candidate", "a NewCandidate from its builder()");
        return operation(POST, "/candidates")
                .json(body(candidate.fields()))
                .reads(response -> Envelope.of(response).read(Map.of(), ImportedCandidate::read));
    }

    Operation<JsonResult> bulkImport(List<NewCandidate> candidates, @Nullable Boolean skipAnalysis) {
        int count = Checks.notNull(candidates, "candidates", "1 to " + BULK + " candidates")
                .size();
        Checks.that(count >= 1 && count <= BULK, "candidates", count + " candidates", "1 to " + BULK);
        for (NewCandidate candidate : candidates) {
            Checks.notNull(candidate, "candidate", "a NewCandidate from its builder()");
        }
        Map<String, @Nullable Object> body = body(Map.of("candidates", List.copyOf(candidates)));
        if (skipAnalysis != null) {
            body.put("skipAnalysis", skipAnalysis);
        }
        return InterviewsOperations.confirmed(operation(POST, "/candidates/bulk")
                .json(body)
                .verification("list the position's candidates, or wait for the event bulk_import_complete."));
    }

    ImportRun<NewCandidate, JsonResult> importAll(
            Rows<NewCandidate> rows, Consumer<? super CandidateImportOptions> changes) {
        Checks.notNull(changes, "options", "a function that changes the options, or leave it out");
        return ImportRun.of(
                rows,
                new CandidateImportOptions(),
                changes,
                options -> new CandidateImport(this, jobPositionId, options));
    }

    Operation<CandidateProfile> get(String id) {
        return reads("", id, CandidateProfile::read);
    }

    Operation<JsonResult> update(String id, CandidateUpdate update) {
        Checks.notNull(update, "update", "a CandidateUpdate from its builder()");
        return InterviewsOperations.confirmed(one(PATCH, "", id).json(update));
    }

    Operation<JsonResult> delete(String id, boolean force) {
        return InterviewsOperations.deleted(one(DELETE, "", id).query("force", force ? true : null));
    }

    Operation<StatusReport> status(String id) {
        return reads("/status", id, StatusReport::read);
    }

    /** Until the status is the wanted one, or no documented step leads there. */
    Plan<StatusReport> awaitStatus(
            TimeSource time,
            String id,
            CandidateStatus wanted,
            Duration timeout,
            Consumer<? super StatusReport> onRead) {
        Checks.notNull(wanted, "wanted", "a status, or a function that recognizes the end");
        Predicate<StatusReport> over = report -> report.status()
                .known()
                .filter(present -> present == wanted || !wanted.canFollow(present))
                .isPresent();
        return awaitStatus(time, id, over, timeout, onRead);
    }

    Plan<StatusReport> awaitStatus(
            TimeSource time,
            String id,
            Predicate<? super StatusReport> over,
            Duration timeout,
            Consumer<? super StatusReport> onRead) {
        Checks.notNull(over, "over", "a function that recognizes the end");
        Checks.notNull(onRead, "onRead", "a function that is shown each report, or leave it out");
        Operation<StatusReport> read = status(id);
        Plan<StatusReport> reading = Plan.call(read).peek(onRead);
        return POLLING.until(over, reading, read, time, Checks.notNegative(timeout, "timeout"));
    }

    Operation<CvScore> cvScore(String id) {
        return reads("/cv-score", id, CvScore::read);
    }

    Operation<CvAnalysis> cvAnalysis(String id) {
        return reads("/cv-analysis", id, CvAnalysis::read);
    }

    Operation<CvAnalysis> cvAnalysis(String id, CvAnalysis.Language language) {
        return cvAnalysis(id, OpenEnum.wireName(Checks.notNull(language, "language", "a language, or leave it out")));
    }

    Operation<CvAnalysis> cvAnalysis(String id, String language) {
        return one(GET, "/cv-analysis", id)
                .query("language", Checks.notBlank(language, "language", "a language, or leave it out"))
                .reads(response -> Envelope.of(response).read(Map.of(), CvAnalysis::read));
    }

    Operation<CvDocument> cvDocument(String id) {
        return reads("/cv-document", id, CvDocument::read);
    }

    Operation<InterviewAnalysis> interviewAnalysis(String id) {
        return one(GET, "/interview-analysis", id)
                .reads(response -> Envelope.of(response).readAny(InterviewAnalysis::read));
    }

    Operation<JsonResult> invite(String id, Invitation invitation) {
        Checks.notNull(invitation, "invitation", "an Invitation from its builder()");
        return act("/invite", id, invitation.fields());
    }

    Operation<JsonResult> select(String id) {
        return act("/select", id, Map.of());
    }

    Operation<JsonResult> reject(String id) {
        return act("/reject", id, Map.of());
    }

    private Operation<JsonResult> act(String part, String id, Map<String, @Nullable Object> fields) {
        return InterviewsOperations.confirmed(candidate(POST, part, id).json(body(fields)));
    }

    private <T> Operation<T> reads(String part, String id, Function<JsonFields, T> reader) {
        return one(GET, part, id).reads(response -> Envelope.of(response).read(Map.of("id", id), reader));
    }

    private Operation.Builder one(HttpMethod method, String part, String id) {
        return candidate(method, part, id).query(JOB_POSITION, jobPositionId);
    }

    private static Operation.Builder candidate(HttpMethod method, String part, String id) {
        return operation(method, "/candidates/{candidateId}" + part).parameter(CANDIDATE, id);
    }

    /** The body, in which this view's position replaces a field of the same name. */
    private Map<String, @Nullable Object> body(Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>(fields);
        body.put(JOB_POSITION, jobPositionId);
        return body;
    }
}
