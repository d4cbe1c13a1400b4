package dev.faultline.interviews;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.ImportResult;
import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import dev.faultline.core.internal.Queries;
import dev.faultline.core.internal.Rows;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The candidates of one job position: an id alone never identifies a candidate. Scopes: {@code read:candidates} for
 * reads; {@code write:candidates} for import, update and delete; {@code action:invite} for invitations; {@code
 * action:decide} for decisions. Source: <a href="https://docs.celper.ai/endpoints/candidates">candidates</a>,
 * <a href="https://docs.celper.ai/endpoints/candidate-details">candidate details</a>,
 * <a href="https://docs.celper.ai/endpoints/candidate-analysis">candidate analysis</a> and
 * <a href="https://docs.celper.ai/endpoints/candidate-actions">candidate actions</a>.
 *
 * <p>Every method can also throw {@link InterviewsException.Authentication} if the API key is not valid; {@link
 * InterviewsException.Permission} if the key, its user or the company lacks the permission; {@link
 * InterviewsException.RateLimited} if the rate limit is still reached after all attempts; {@link InterviewsException}
 * if the API responds with another error; and {@link SdkException} if no usable response came.
 */
public final class Candidates {

    private final Caller caller;
    private final CandidateOperations operations;

    Candidates(Caller caller, CandidateOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Lists all candidates of the position, newest first ({@code GET /candidates}, part of 40 reads a minute).
     *
     * @return the first page; {@code stream()} reads them all
     */
    public Page<Candidate> list() {
        return page(PageRequest.ALL);
    }

    /**
     * Lists some candidates of the position ({@code GET /candidates}, part of 40 reads a minute).
     *
     * @param query the filters
     * @return the first page
     * @throws InterviewsException.ValidationError if the API does not accept the query
     */
    public Page<Candidate> list(CandidatesQuery query) {
        return page(Checks.notNull(query, "query", "a CandidatesQuery from its builder()")
                .request());
    }

    /**
     * Lists some candidates of the position ({@code GET /candidates}, part of 40 reads a minute).
     *
     * @param query sets the filters
     * @return the first page
     * @throws InterviewsException.ValidationError if the API does not accept the query
     */
    public Page<Candidate> list(Consumer<CandidatesQuery.Builder> query) {
        return list(Queries.set(CandidatesQuery.builder(), query).build());
    }

    /**
     * Reads a candidate's profile ({@code GET /candidates/{candidateId}}, part of 40 reads a minute).
     *
     * @param candidateId the candidate's id
     * @return the profile
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CandidateProfile get(String candidateId) {
        return caller.call(operations.get(candidateId));
    }

    /**
     * Imports a candidate ({@code POST /candidates}, part of 20 writes a minute). The request has an idempotency key,
     * so it is retried after a lost response too; a key is valid for 24 hours and has at most 255 characters. The CV is
     * analysed later; the event {@code cv_analysis_complete} reports it.
     *
     * @param candidate the candidate
     * @return the new candidate's id and state
     * @throws InterviewsException.DuplicateCandidate if the position has a candidate with this e-mail address
     * @throws InterviewsException.ValidationError if the API does not accept the candidate
     * @throws InterviewsException.NotFound if the position does not exist
     * @throws InterviewsException.IdempotencyConflict if a key given with {@code with(..)} was used for another request
     */
    public ImportedCandidate importCandidate(NewCandidate candidate) {
        return caller.call(operations.importOne(candidate));
    }

    /**
     * Starts a bulk import of candidates ({@code POST /candidates/bulk}, 3 a minute). The event {@code
     * bulk_import_complete} reports its end. The API accepts no idempotency key here, so it is not retried after a lost
     * response; see {@code outcome()}.
     *
     * @param candidates 1 to 500
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.ValidationError if the API does not accept the candidates
     * @throws InterviewsException.NotFound if the position does not exist
     */
    public JsonResult bulkImport(List<NewCandidate> candidates) {
        return caller.call(operations.bulkImport(candidates, null));
    }

    /**
     * Starts a bulk import of candidates, with or without an analysis of their CVs ({@code POST /candidates/bulk}, 3 a
     * minute).
     *
     * @param candidates 1 to 500
     * @param skipAnalysis whether to skip the analysis of the CVs
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.ValidationError if the API does not accept the candidates
     * @throws InterviewsException.NotFound if the position does not exist
     */
    public JsonResult bulkImport(List<NewCandidate> candidates, boolean skipAnalysis) {
        return caller.call(operations.bulkImport(candidates, skipAnalysis));
    }

    /**
     * Imports any number of candidates, 500 a request, at the vendor's pace ({@code POST /candidates/bulk}, 3 a minute). It
     * differs from {@link #importAll(Stream, Consumer)} in nothing else.
     *
     * @param candidates read as they are needed, and closed at the end
     * @return which rows are accepted, refused, unknown or unsent
     * @throws SdkException if the first request fails and nothing was imported
     */
    public ImportResult importAll(Stream<NewCandidate> candidates) {
        return importAll(candidates, options -> {});
    }

    /**
     * Imports any number of candidates, 500 a request, at the vendor's pace ({@code POST /candidates/bulk}, 3 a minute). The
     * requests follow one another, each with the timeouts of a call of its own. The API accepts no idempotency key here, so that
     * a request is sent again only after a 429 and where nothing was sent, whatever the retry policy.
     *
     * <pre>{@code
     * try (Stream<NewCandidate> rows = people.stream().map(..)) { // in the same order each time
     *     ImportResult result = candidates.importAll(rows, o -> o
     *             .resume(marks.read()) // null at first
     *             .store(marks::write)); // before and after each request
     *     result.unknown().forEach(range -> ..); // look with list() which of these are there
     *     result.refused().forEach(range -> ..); // correct them; resendRefused(true) sends them again
     * }
     * }</pre>
     *
     * <p>Each request's rows are
     *
     * <ul>
     *   <li><b>accepted</b>, if the API accepts it. The work goes on after that, and the event {@code bulk_import_complete}
     *       reports its end. Whether single candidates failed is in no documented response; {@link
     *       CandidateImportOptions#onProgress} has the response as sent.
     *   <li><b>refused</b>, if the API rejects it for what is in it ({@link InterviewsException.InvalidRequest}, {@link
     *       InterviewsException.Conflict}). The import goes on. {@link ImportResult#failures()} has the rows that the response names.
     *   <li><b>unknown</b>, if it was sent and has no usable response. They are never sent again. The import ends, unless
     *       {@link CandidateImportOptions#stopAfterUnknown} lets it go on.
     *   <li><b>unsent</b>, if the import ends before: the key, the position, a permission or the limit is the reason, an open
     *       circuit, an interrupt, or the application's own code.
     * </ul>
     *
     * <p><b>What to store.</b> The mark, each time that {@link CandidateImportOptions#store} is given one. A process that dies
     * leaves at most one request's rows unknown. Two processes at once are not covered, nor is a source in another order:
     * rows that have changed their places are noticed, and end the import before anything is sent.
     *
     * @param candidates read as they are needed, and closed at the end
     * @param options resumes, stores the mark, watches
     * @return which rows are accepted, refused, unknown or unsent, of all runs together
     * @throws SdkException if the import ends and no row has another fate than before
     * @throws IllegalArgumentException if the mark is not one of this position, or the rows are not those of the mark
     */
    public ImportResult importAll(Stream<NewCandidate> candidates, Consumer<? super CandidateImportOptions> options) {
        return operations.importAll(Rows.of(candidates), options).call(caller);
    }

    /**
     * Imports any number of candidates, 500 a request, at the vendor's pace ({@code POST /candidates/bulk}, 3 a minute). It
     * differs from {@link #importAll(Stream, Consumer)} in nothing else.
     *
     * @param candidates gone through once; {@code () -> iterator} is one too
     * @return which rows are accepted, refused, unknown or unsent
     * @throws SdkException if the first request fails and nothing was imported
     */
    public ImportResult importAll(Iterable<NewCandidate> candidates) {
        return importAll(candidates, options -> {});
    }

    /**
     * Imports any number of candidates, 500 a request, at the vendor's pace ({@code POST /candidates/bulk}, 3 a minute). It
     * differs from {@link #importAll(Stream, Consumer)} in nothing else.
     *
     * @param candidates gone through once; {@code () -> iterator} is one too
     * @param options resumes, stores the mark, watches
     * @return which rows are accepted, refused, unknown or unsent, of all runs together
     * @throws SdkException if the import ends and no row has another fate than before
     * @throws IllegalArgumentException if the mark is not one of this position, or the rows are not those of the mark
     */
    public ImportResult importAll(Iterable<NewCandidate> candidates, Consumer<? super CandidateImportOptions> options) {
        return operations.importAll(Rows.of(candidates), options).call(caller);
    }

    /**
     * Changes a candidate ({@code PATCH /candidates/{candidateId}}, part of 20 writes a minute); other fields stay
     * unchanged. It is documented as idempotent.
     *
     * @param candidateId the candidate's id
     * @param update the changes
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.DuplicateCandidate if the position has another candidate with this e-mail address
     * @throws InterviewsException.ValidationError if the API does not accept the changes
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult update(String candidateId, CandidateUpdate update) {
        return caller.call(operations.update(candidateId, update));
    }

    /**
     * Removes a candidate from the position ({@code DELETE /candidates/{candidateId}}, part of 20 writes a minute). If
     * a response is lost and the retry finds nothing, the call succeeds.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.ActiveSession if the candidate has a live interview session
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult delete(String candidateId) {
        return caller.call(operations.delete(candidateId, false));
    }

    /**
     * Removes a candidate from the position even with a live interview session ({@code force=true}; its place in the
     * query is inferred from the vendor's guide).
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult forceDelete(String candidateId) {
        return caller.call(operations.delete(candidateId, true));
    }

    /**
     * Reads a candidate's status ({@code GET /candidates/{candidateId}/status}, part of 40 reads a minute).
     *
     * @param candidateId the candidate's id
     * @return the status, and whether the analysis was viewed
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public StatusReport status(String candidateId) {
        return caller.call(operations.status(candidateId));
    }

    /**
     * Waits for a status of a candidate ({@code GET /candidates/{candidateId}/status}, again and again, part of 40 reads a
     * minute). It also ends at a status from which no documented step leads to the wanted one: a rejected candidate is not
     * waited for to be interviewed. No step before a decision is documented, nor whether a decision is final.
     *
     * <p>The first read is at once, and the pauses grow from 5 seconds to a minute. Each read is retried as any; one that
     * fails after all attempts ends the wait. Statuses change in hours and days: the event {@code
     * candidate_status_changed} suits a longer wait.
     *
     * <pre>{@code
     * StatusReport report = candidates.awaitStatus(id, CandidateStatus.INTERVIEWED, Duration.ofHours(1));
     * if (!report.status().is(CandidateStatus.INTERVIEWED)) ... // the time has passed, or it is rejected or expired
     * }</pre>
     *
     * @param candidateId the candidate's id
     * @param wanted the status
     * @param timeout how long to wait at most; zero reads the status once
     * @return the report that was read last, with the wanted status or another one
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     * @throws CallInterruptedException if the thread is interrupted or the client is closed
     */
    public StatusReport awaitStatus(String candidateId, CandidateStatus wanted, Duration timeout) {
        return awaitStatus(candidateId, wanted, timeout, report -> {});
    }

    /**
     * Waits for a status of a candidate, and shows each report. It differs from {@link #awaitStatus(String,
     * CandidateStatus, Duration)} in nothing else.
     *
     * @param candidateId the candidate's id
     * @param wanted the status
     * @param timeout how long to wait at most; zero reads the status once
     * @param onRead is given each report; an exception that it throws ends the wait
     * @return the report that was read last, with the wanted status or another one
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     * @throws CallInterruptedException if the thread is interrupted or the client is closed
     */
    public StatusReport awaitStatus(
            String candidateId, CandidateStatus wanted, Duration timeout, Consumer<? super StatusReport> onRead) {
        return caller.run(operations.awaitStatus(caller.time(), candidateId, wanted, timeout, onRead));
    }

    /**
     * Waits until the application recognizes the end. It differs from {@link #awaitStatus(String, CandidateStatus,
     * Duration)} in nothing else.
     *
     * @param candidateId the candidate's id
     * @param over whether a report is the end
     * @param timeout how long to wait at most; zero reads the status once
     * @return the report that was read last
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     * @throws CallInterruptedException if the thread is interrupted or the client is closed
     */
    public StatusReport awaitStatus(String candidateId, Predicate<? super StatusReport> over, Duration timeout) {
        return awaitStatus(candidateId, over, timeout, report -> {});
    }

    /**
     * Waits until the application recognizes the end, and shows each report. It differs from {@link #awaitStatus(String,
     * CandidateStatus, Duration)} in nothing else.
     *
     * @param candidateId the candidate's id
     * @param over whether a report is the end
     * @param timeout how long to wait at most; zero reads the status once
     * @param onRead is given each report; an exception that it throws ends the wait
     * @return the report that was read last
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     * @throws CallInterruptedException if the thread is interrupted or the client is closed
     */
    public StatusReport awaitStatus(
            String candidateId,
            Predicate<? super StatusReport> over,
            Duration timeout,
            Consumer<? super StatusReport> onRead) {
        return caller.run(operations.awaitStatus(caller.time(), candidateId, over, timeout, onRead));
    }

    /**
     * Reads the score of the CV ({@code GET /candidates/{candidateId}/cv-score}, part of 40 reads a minute).
     *
     * @param candidateId the candidate's id
     * @return the score, without a number if there is no CV
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CvScore cvScore(String candidateId) {
        return caller.call(operations.cvScore(candidateId));
    }

    /**
     * Reads the analysis of the CV, in English ({@code GET /candidates/{candidateId}/cv-analysis}, part of 15 analyses
     * a minute).
     *
     * @param candidateId the candidate's id
     * @return the analysis
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CvAnalysis cvAnalysis(String candidateId) {
        return caller.call(operations.cvAnalysis(candidateId));
    }

    /**
     * Reads the analysis of the CV ({@code GET /candidates/{candidateId}/cv-analysis}, part of 15 analyses a minute).
     *
     * @param candidateId the candidate's id
     * @param language its language; the first reading in Lithuanian may take longer
     * @return the analysis
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CvAnalysis cvAnalysis(String candidateId, CvAnalysis.Language language) {
        return caller.call(operations.cvAnalysis(candidateId, language));
    }

    /**
     * Reads the analysis of the CV, in a language that this SDK does not know.
     *
     * @param candidateId the candidate's id
     * @param language as the API writes it
     * @return the analysis
     * @throws InterviewsException.ValidationError if the API does not know the language
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CvAnalysis cvAnalysis(String candidateId, String language) {
        return caller.call(operations.cvAnalysis(candidateId, language));
    }

    /**
     * Reads the link to the CV's file ({@code GET /candidates/{candidateId}/cv-document}, 10 a minute).
     *
     * @param candidateId the candidate's id
     * @return the document, whose link is valid for 15 minutes
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CvDocument cvDocument(String candidateId) {
        return caller.call(operations.cvDocument(candidateId));
    }

    /**
     * Reads the analysis of the interview ({@code GET /candidates/{candidateId}/interview-analysis}, part of 15
     * analyses a minute). Whether this counts as the viewing that a decision requires is not documented.
     *
     * @param candidateId the candidate's id
     * @return the analysis
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public InterviewAnalysis interviewAnalysis(String candidateId) {
        return caller.call(operations.interviewAnalysis(candidateId));
    }

    /**
     * Invites a new candidate to the interview, with the vendor's e-mail ({@code POST
     * /candidates/{candidateId}/invite}, part of 30 actions a minute). The link is valid for seven days; the e-mail is
     * sent later. The request has an idempotency key, so it is retried after a lost response too; a key is valid for 24
     * hours and has at most 255 characters.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.InvalidStatus if the candidate is not new
     * @throws InterviewsException.IdempotencyConflict if a key given with {@code with(..)} was used for another request
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult invite(String candidateId) {
        return caller.call(operations.invite(candidateId, Invitation.builder().build()));
    }

    /**
     * Invites a new candidate to the interview, with your own e-mail ({@code POST /candidates/{candidateId}/invite},
     * part of 30 actions a minute). The request has an idempotency key, so it is retried after a lost response too; a
     * key is valid for 24 hours and has at most 255 characters.
     *
     * @param candidateId the candidate's id
     * @param invitation the e-mail
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.InvalidStatus if the candidate is not new
     * @throws InterviewsException.ValidationError if the API does not accept the e-mail
     * @throws InterviewsException.IdempotencyConflict if a key given with {@code with(..)} was used for another request
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult invite(String candidateId, Invitation invitation) {
        return caller.call(operations.invite(candidateId, invitation));
    }

    /**
     * Selects a candidate ({@code POST /candidates/{candidateId}/select}, part of 30 actions a minute). The request has
     * an idempotency key, so it is retried after a lost response too; a key is valid for 24 hours and has at most 255
     * characters.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.AnalysisNotViewed if the interview analysis was not viewed
     * @throws InterviewsException.InvalidStatusTransition if the candidate's status does not permit it
     * @throws InterviewsException.IdempotencyConflict if a key given with {@code with(..)} was used for another request
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult select(String candidateId) {
        return caller.call(operations.select(candidateId));
    }

    /**
     * Rejects a candidate ({@code POST /candidates/{candidateId}/reject}, part of 30 actions a minute). The request has
     * an idempotency key, so it is retried after a lost response too; a key is valid for 24 hours and has at most 255
     * characters.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.AnalysisNotViewed if the interview analysis was not viewed
     * @throws InterviewsException.InvalidStatusTransition if the candidate's status does not permit it
     * @throws InterviewsException.IdempotencyConflict if a key given with {@code with(..)} was used for another request
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult reject(String candidateId) {
        return caller.call(operations.reject(candidateId));
    }

    private Page<Candidate> page(PageRequest request) {
        return caller.page(request.cursor(), cursor -> operations.list(request.at(cursor)));
    }
}
