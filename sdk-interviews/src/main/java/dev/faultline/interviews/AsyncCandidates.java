package dev.faultline.interviews;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.ImportResult;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import dev.faultline.core.internal.Queries;
import dev.faultline.core.internal.Rows;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The candidates of one job position, asynchronous.
 *
 * @see Candidates
 */
public final class AsyncCandidates {

    private final Caller caller;
    private final CandidateOperations operations;

    AsyncCandidates(Caller caller, CandidateOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Lists all candidates of the position, newest first.
     *
     * @return the first page; {@code forEach(..)} reads them all; fails as {@link Candidates#list()} throws
     */
    public CompletableFuture<AsyncPage<Candidate>> list() {
        return page(PageRequest.ALL);
    }

    /**
     * Lists some candidates of the position.
     *
     * @param query the filters
     * @return the first page; fails as {@link Candidates#list(CandidatesQuery)} throws
     */
    public CompletableFuture<AsyncPage<Candidate>> list(CandidatesQuery query) {
        return page(Checks.notNull(query, "query", "a CandidatesQuery from its builder()")
                .request());
    }

    /**
     * Lists some candidates of the position.
     *
     * @param query sets the filters
     * @return the first page; fails as {@link Candidates#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Candidate>> list(Consumer<CandidatesQuery.Builder> query) {
        return list(Queries.set(CandidatesQuery.builder(), query).build());
    }

    /**
     * Reads a candidate's profile.
     *
     * @param candidateId the candidate's id
     * @return the profile; fails as {@link Candidates#get(String)} throws
     */
    public CompletableFuture<CandidateProfile> get(String candidateId) {
        return caller.callAsync(operations.get(candidateId));
    }

    /**
     * Imports a candidate.
     *
     * @param candidate the candidate
     * @return the new candidate's id and state; fails as {@link Candidates#importCandidate(NewCandidate)} throws
     */
    public CompletableFuture<ImportedCandidate> importCandidate(NewCandidate candidate) {
        return caller.callAsync(operations.importOne(candidate));
    }

    /**
     * Starts a bulk import of candidates.
     *
     * @param candidates 1 to 500
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#bulkImport(List)}
     *     throws
     */
    public CompletableFuture<JsonResult> bulkImport(List<NewCandidate> candidates) {
        return caller.callAsync(operations.bulkImport(candidates, null));
    }

    /**
     * Starts a bulk import of candidates, with or without an analysis of their CVs.
     *
     * @param candidates 1 to 500
     * @param skipAnalysis whether to skip the analysis of the CVs
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#bulkImport(List,
     *     boolean)} throws
     */
    public CompletableFuture<JsonResult> bulkImport(List<NewCandidate> candidates, boolean skipAnalysis) {
        return caller.callAsync(operations.bulkImport(candidates, skipAnalysis));
    }

    /**
     * Imports any number of candidates, 500 a request, at the vendor's pace.
     *
     * @param candidates read as they are needed, and closed at the end
     * @return which rows are accepted, refused, unknown or unsent; fails as {@link Candidates#importAll(Stream)} throws
     */
    public CompletableFuture<ImportResult> importAll(Stream<NewCandidate> candidates) {
        return importAll(candidates, options -> {});
    }

    /**
     * Imports any number of candidates, 500 a request, at the vendor's pace. Cancelling the future cancels the present
     * request, sends no other, closes the rows and leaves no result: the mark that was stored last has the fates.
     *
     * @param candidates read as they are needed, first by the caller's thread, then by the client's; closed at the end
     * @param options resumes, stores the mark, watches
     * @return which rows are accepted, refused, unknown or unsent, of all runs together; fails as {@link
     *     Candidates#importAll(Stream, Consumer)} throws
     */
    public CompletableFuture<ImportResult> importAll(
            Stream<NewCandidate> candidates, Consumer<? super CandidateImportOptions> options) {
        return operations.importAll(Rows.of(candidates), options).callAsync(caller);
    }

    /**
     * Imports any number of candidates, 500 a request, at the vendor's pace.
     *
     * @param candidates gone through once; {@code () -> iterator} is one too
     * @return which rows are accepted, refused, unknown or unsent; fails as {@link Candidates#importAll(Iterable)} throws
     */
    public CompletableFuture<ImportResult> importAll(Iterable<NewCandidate> candidates) {
        return importAll(candidates, options -> {});
    }

    /**
     * Imports any number of candidates, 500 a request, at the vendor's pace. It differs from {@link #importAll(Stream,
     * Consumer)} in nothing else.
     *
     * @param candidates gone through once; {@code () -> iterator} is one too
     * @param options resumes, stores the mark, watches
     * @return which rows are accepted, refused, unknown or unsent, of all runs together; fails as {@link
     *     Candidates#importAll(Iterable, Consumer)} throws
     */
    public CompletableFuture<ImportResult> importAll(
            Iterable<NewCandidate> candidates, Consumer<? super CandidateImportOptions> options) {
        return operations.importAll(Rows.of(candidates), options).callAsync(caller);
    }

    /**
     * Changes a candidate.
     *
     * @param candidateId the candidate's id
     * @param update the changes
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#update(String,
     *     CandidateUpdate)} throws
     */
    public CompletableFuture<JsonResult> update(String candidateId, CandidateUpdate update) {
        return caller.callAsync(operations.update(candidateId, update));
    }

    /**
     * Removes a candidate from the position.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#delete(String)}
     *     throws
     */
    public CompletableFuture<JsonResult> delete(String candidateId) {
        return caller.callAsync(operations.delete(candidateId, false));
    }

    /**
     * Removes a candidate from the position even with a live interview session.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented; fails as {@link
     *     Candidates#forceDelete(String)} throws
     */
    public CompletableFuture<JsonResult> forceDelete(String candidateId) {
        return caller.callAsync(operations.delete(candidateId, true));
    }

    /**
     * Reads a candidate's status.
     *
     * @param candidateId the candidate's id
     * @return the status, and whether the analysis was viewed; fails as {@link Candidates#status(String)} throws
     */
    public CompletableFuture<StatusReport> status(String candidateId) {
        return caller.callAsync(operations.status(candidateId));
    }

    /**
     * Waits for a status of a candidate, without a thread.
     *
     * @param candidateId the candidate's id
     * @param wanted the status
     * @param timeout how long to wait at most; zero reads the status once
     * @return the report that was read last; fails as {@link Candidates#awaitStatus(String, CandidateStatus, Duration)}
     *     throws; cancelling it ends the wait
     */
    public CompletableFuture<StatusReport> awaitStatus(String candidateId, CandidateStatus wanted, Duration timeout) {
        return awaitStatus(candidateId, wanted, timeout, report -> {});
    }

    /**
     * Waits for a status of a candidate without a thread, and shows each report.
     *
     * @param candidateId the candidate's id
     * @param wanted the status
     * @param timeout how long to wait at most; zero reads the status once
     * @param onRead is given each report, on a thread of the client; an exception that it throws ends the wait
     * @return the report that was read last; fails as {@link Candidates#awaitStatus(String, CandidateStatus, Duration,
     *     Consumer)} throws; cancelling it ends the wait
     */
    public CompletableFuture<StatusReport> awaitStatus(
            String candidateId, CandidateStatus wanted, Duration timeout, Consumer<? super StatusReport> onRead) {
        return caller.runAsync(operations.awaitStatus(caller.time(), candidateId, wanted, timeout, onRead));
    }

    /**
     * Waits until the application recognizes the end, without a thread.
     *
     * @param candidateId the candidate's id
     * @param over whether a report is the end
     * @param timeout how long to wait at most; zero reads the status once
     * @return the report that was read last; fails as {@link Candidates#awaitStatus(String, Predicate, Duration)} throws;
     *     cancelling it ends the wait
     */
    public CompletableFuture<StatusReport> awaitStatus(
            String candidateId, Predicate<? super StatusReport> over, Duration timeout) {
        return awaitStatus(candidateId, over, timeout, report -> {});
    }

    /**
     * Waits until the application recognizes the end without a thread, and shows each report.
     *
     * @param candidateId the candidate's id
     * @param over whether a report is the end
     * @param timeout how long to wait at most; zero reads the status once
     * @param onRead is given each report, on a thread of the client; an exception that it throws ends the wait
     * @return the report that was read last; fails as {@link Candidates#awaitStatus(String, Predicate, Duration,
     *     Consumer)} throws; cancelling it ends the wait
     */
    public CompletableFuture<StatusReport> awaitStatus(
            String candidateId,
            Predicate<? super StatusReport> over,
            Duration timeout,
            Consumer<? super StatusReport> onRead) {
        return caller.runAsync(operations.awaitStatus(caller.time(), candidateId, over, timeout, onRead));
    }

    /**
     * Reads the score of the CV.
     *
     * @param candidateId the candidate's id
     * @return the score, without a number if there is no CV; fails as {@link Candidates#cvScore(String)} throws
     */
    public CompletableFuture<CvScore> cvScore(String candidateId) {
        return caller.callAsync(operations.cvScore(candidateId));
    }

    /**
     * Reads the analysis of the CV, in English.
     *
     * @param candidateId the candidate's id
     * @return the analysis; fails as {@link Candidates#cvAnalysis(String)} throws
     */
    public CompletableFuture<CvAnalysis> cvAnalysis(String candidateId) {
        return caller.callAsync(operations.cvAnalysis(candidateId));
    }

    /**
     * Reads the analysis of the CV.
     *
     * @param candidateId the candidate's id
     * @param language its language; the first reading in Lithuanian may take longer
     * @return the analysis; fails as {@link Candidates#cvAnalysis(String, CvAnalysis.Language)} throws
     */
    public CompletableFuture<CvAnalysis> cvAnalysis(String candidateId, CvAnalysis.Language language) {
        return caller.callAsync(operations.cvAnalysis(candidateId, language));
    }

    /**
     * Reads the analysis of the CV, in a language that this SDK does not know.
     *
     * @param candidateId the candidate's id
     * @param language as the API writes it
     * @return the analysis; fails as {@link Candidates#cvAnalysis(String, String)} throws
     */
    public CompletableFuture<CvAnalysis> cvAnalysis(String candidateId, String language) {
        return caller.callAsync(operations.cvAnalysis(candidateId, language));
    }

    /**
     * Reads the link to the CV's file.
     *
     * @param candidateId the candidate's id
     * @return the document, whose link is valid for 15 minutes; fails as {@link Candidates#cvDocument(String)} throws
     */
    public CompletableFuture<CvDocument> cvDocument(String candidateId) {
        return caller.callAsync(operations.cvDocument(candidateId));
    }

    /**
     * Reads the analysis of the interview.
     *
     * @param candidateId the candidate's id
     * @return the analysis; fails as {@link Candidates#interviewAnalysis(String)} throws
     */
    public CompletableFuture<InterviewAnalysis> interviewAnalysis(String candidateId) {
        return caller.callAsync(operations.interviewAnalysis(candidateId));
    }

    /**
     * Invites a new candidate to the interview, with the vendor's e-mail.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#invite(String)}
     *     throws
     */
    public CompletableFuture<JsonResult> invite(String candidateId) {
        return caller.callAsync(
                operations.invite(candidateId, Invitation.builder().build()));
    }

    /**
     * Invites a new candidate to the interview, with your own e-mail.
     *
     * @param candidateId the candidate's id
     * @param invitation the e-mail
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#invite(String,
     *     Invitation)} throws
     */
    public CompletableFuture<JsonResult> invite(String candidateId, Invitation invitation) {
        return caller.callAsync(operations.invite(candidateId, invitation));
    }

    /**
     * Selects a candidate.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#select(String)}
     *     throws
     */
    public CompletableFuture<JsonResult> select(String candidateId) {
        return caller.callAsync(operations.select(candidateId));
    }

    /**
     * Rejects a candidate.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#reject(String)}
     *     throws
     */
    public CompletableFuture<JsonResult> reject(String candidateId) {
        return caller.callAsync(operations.reject(candidateId));
    }

    private CompletableFuture<AsyncPage<Candidate>> page(PageRequest request) {
        return caller.pageAsync(request.cursor(), cursor -> operations.list(request.at(cursor)));
    }
}
