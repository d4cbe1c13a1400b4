package dev.faultline.interviews;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The candidates of one job position, with futures.
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
     * Lists all candidates of the position, the newest first.
     *
     * @return the first page; {@code forEach(..)} goes through all of them; fails as {@link Candidates#list()} throws
     */
    public CompletableFuture<AsyncPage<Candidate>> list() {
        return page(ListFilter.NONE);
    }

    /**
     * Lists some candidates of the position.
     *
     * @param query which ones
     * @return the first page; fails as {@link Candidates#list(CandidatesQuery)} throws
     */
    public CompletableFuture<AsyncPage<Candidate>> list(CandidatesQuery query) {
        return page(Checks.notNull(query, "query", "what CandidatesQuery.builder() builds")
                .filter());
    }

    /**
     * Reads all about a candidate.
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
     * @param candidate who
     * @return what the API tells of the new candidate; fails as {@link Candidates#importCandidate(NewCandidate)}
     *     throws
     */
    public CompletableFuture<ImportedCandidate> importCandidate(NewCandidate candidate) {
        return caller.callAsync(operations.importOne(candidate));
    }

    /**
     * Begins to import many candidates.
     *
     * @param candidates 1 to 500
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#bulkImport(List)}
     *     throws
     */
    public CompletableFuture<JsonResult> bulkImport(List<NewCandidate> candidates) {
        return caller.callAsync(operations.bulkImport(candidates, null));
    }

    /**
     * Begins to import many candidates, with or without an analysis of their CVs.
     *
     * @param candidates 1 to 500
     * @param skipAnalysis whether to leave the CVs unanalysed
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#bulkImport(List,
     *     boolean)} throws
     */
    public CompletableFuture<JsonResult> bulkImport(List<NewCandidate> candidates, boolean skipAnalysis) {
        return caller.callAsync(operations.bulkImport(candidates, skipAnalysis));
    }

    /**
     * Changes a candidate.
     *
     * @param candidateId the candidate's id
     * @param update what is to be different
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
     * Reads where a candidate stands.
     *
     * @param candidateId the candidate's id
     * @return the status, and whether the analysis was viewed; fails as {@link Candidates#status(String)} throws
     */
    public CompletableFuture<StatusReport> status(String candidateId) {
        return caller.callAsync(operations.status(candidateId));
    }

    /**
     * Reads how the CV was scored.
     *
     * @param candidateId the candidate's id
     * @return the score, without a number when there is no CV; fails as {@link Candidates#cvScore(String)} throws
     */
    public CompletableFuture<CvScore> cvScore(String candidateId) {
        return caller.callAsync(operations.cvScore(candidateId));
    }

    /**
     * Reads how the CV was evaluated, in English.
     *
     * @param candidateId the candidate's id
     * @return the analysis; fails as {@link Candidates#cvAnalysis(String)} throws
     */
    public CompletableFuture<CvAnalysis> cvAnalysis(String candidateId) {
        return caller.callAsync(operations.cvAnalysis(candidateId));
    }

    /**
     * Reads how the CV was evaluated.
     *
     * @param candidateId the candidate's id
     * @param language its language; the first reading in Lithuanian may take longer
     * @return the analysis; fails as {@link Candidates#cvAnalysis(String, AnalysisLanguage)} throws
     */
    public CompletableFuture<CvAnalysis> cvAnalysis(String candidateId, AnalysisLanguage language) {
        return caller.callAsync(operations.cvAnalysis(candidateId, language));
    }

    /**
     * Reads how the CV was evaluated, in a language that this version of the SDK does not know.
     *
     * @param candidateId the candidate's id
     * @param language as the API writes it
     * @return the analysis; fails as {@link Candidates#cvAnalysis(String, String)} throws
     */
    public CompletableFuture<CvAnalysis> cvAnalysis(String candidateId, String language) {
        return caller.callAsync(operations.cvAnalysis(candidateId, language));
    }

    /**
     * Reads where the CV's file can be fetched.
     *
     * @param candidateId the candidate's id
     * @return the document, whose link holds for 15 minutes; fails as {@link Candidates#cvDocument(String)} throws
     */
    public CompletableFuture<CvDocument> cvDocument(String candidateId) {
        return caller.callAsync(operations.cvDocument(candidateId));
    }

    /**
     * Reads how the interview was evaluated.
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
     * Invites a new candidate to the interview, with an e-mail of one's own.
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
     * Decides for a candidate.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#select(String)}
     *     throws
     */
    public CompletableFuture<JsonResult> select(String candidateId) {
        return caller.callAsync(operations.select(candidateId));
    }

    /**
     * Decides against a candidate.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented; fails as {@link Candidates#reject(String)}
     *     throws
     */
    public CompletableFuture<JsonResult> reject(String candidateId) {
        return caller.callAsync(operations.reject(candidateId));
    }

    private CompletableFuture<AsyncPage<Candidate>> page(ListFilter filter) {
        return caller.pageAsync(filter.cursor(), cursor -> operations.list(filter.at(cursor)));
    }
}
