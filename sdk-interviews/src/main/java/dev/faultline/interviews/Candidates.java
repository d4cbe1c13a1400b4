package dev.faultline.interviews;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import java.util.List;

/**
 * The candidates of one job position: an id alone never identifies a candidate. Reads need the scope {@code
 * read:candidates}, import, update and delete {@code write:candidates}, invitations {@code action:invite}, decisions
 * {@code action:decide}. Source: the vendor's pages on candidates.
 *
 * <p>Every method can also throw {@link InterviewsException.Authentication} if the key is not good;
 * {@link InterviewsException.Permission} if the key, its user or the company may not do this;
 * {@link InterviewsException.RateLimited} if the allowance is still used up after all attempts;
 * {@link InterviewsException} if the API responds with another error; and {@link SdkException} if no usable response
 * came.
 */
public final class Candidates {

    private final Caller caller;
    private final CandidateOperations operations;

    Candidates(Caller caller, CandidateOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Lists all candidates of the position, the newest first ({@code GET /candidates}, of the 40 reads a minute).
     *
     * @return the first page; {@code stream()} goes through all of them
     */
    public Page<Candidate> list() {
        return page(ListFilter.NONE);
    }

    /**
     * Lists some candidates of the position ({@code GET /candidates}, of the 40 reads a minute).
     *
     * @param query which ones
     * @return the first page
     * @throws InterviewsException.ValidationError if the API does not accept the query
     */
    public Page<Candidate> list(CandidatesQuery query) {
        return page(Checks.notNull(query, "query", "what CandidatesQuery.builder() builds")
                .filter());
    }

    /**
     * Reads all about a candidate ({@code GET /candidates/{candidateId}}, of the 40 reads a minute).
     *
     * @param candidateId the candidate's id
     * @return the profile
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CandidateProfile get(String candidateId) {
        return caller.call(operations.get(candidateId));
    }

    /**
     * Imports a candidate ({@code POST /candidates}, of the 20 writes a minute). Carries an idempotency key of at
     * most 255 characters, good for 24 hours, so that it is retried also after a lost response. A CV is analysed
     * afterwards; the event {@code cv_analysis_complete} tells when.
     *
     * @param candidate who
     * @return what the API tells of the new candidate
     * @throws InterviewsException.DuplicateCandidate if the position has a candidate with this e-mail address
     * @throws InterviewsException.ValidationError if the API does not accept the candidate
     * @throws InterviewsException.NotFound if the position does not exist
     * @throws InterviewsException.IdempotencyConflict if a key given with {@code with(..)} was used for another
     *     request
     */
    public ImportedCandidate importCandidate(NewCandidate candidate) {
        return caller.call(operations.importOne(candidate));
    }

    /**
     * Begins to import many candidates ({@code POST /candidates/bulk}, 3 a minute). The event {@code
     * bulk_import_complete} tells when it has ended. It takes no idempotency key: after a lost response it is not
     * retried, see {@code outcome()}.
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
     * Begins to import many candidates, with or without an analysis of their CVs ({@code POST /candidates/bulk}, 3 a
     * minute).
     *
     * @param candidates 1 to 500
     * @param skipAnalysis whether to leave the CVs unanalysed
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.ValidationError if the API does not accept the candidates
     * @throws InterviewsException.NotFound if the position does not exist
     */
    public JsonResult bulkImport(List<NewCandidate> candidates, boolean skipAnalysis) {
        return caller.call(operations.bulkImport(candidates, skipAnalysis));
    }

    /**
     * Changes a candidate ({@code PATCH /candidates/{candidateId}}, of the 20 writes a minute); what is not set
     * stays. By the vendor's word a repetition changes nothing more.
     *
     * @param candidateId the candidate's id
     * @param update what is to be different
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.DuplicateCandidate if the position has another candidate with this e-mail address
     * @throws InterviewsException.ValidationError if the API does not accept the changes
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult update(String candidateId, CandidateUpdate update) {
        return caller.call(operations.update(candidateId, update));
    }

    /**
     * Removes a candidate from the position ({@code DELETE /candidates/{candidateId}}, of the 20 writes a minute).
     * Where a lost response made the SDK repeat it and the repetition finds nothing, it is done.
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
     * Removes a candidate from the position even with a live interview session ({@code force=true}; that it goes into
     * the query is an inference from the vendor's guide).
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult forceDelete(String candidateId) {
        return caller.call(operations.delete(candidateId, true));
    }

    /**
     * Reads where a candidate stands ({@code GET /candidates/{candidateId}/status}, of the 40 reads a minute).
     *
     * @param candidateId the candidate's id
     * @return the status, and whether the analysis was viewed
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public StatusReport status(String candidateId) {
        return caller.call(operations.status(candidateId));
    }

    /**
     * Reads how the CV was scored ({@code GET /candidates/{candidateId}/cv-score}, of the 40 reads a minute).
     *
     * @param candidateId the candidate's id
     * @return the score, without a number when there is no CV
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CvScore cvScore(String candidateId) {
        return caller.call(operations.cvScore(candidateId));
    }

    /**
     * Reads how the CV was evaluated, in English ({@code GET /candidates/{candidateId}/cv-analysis}, of the 15
     * analyses a minute).
     *
     * @param candidateId the candidate's id
     * @return the analysis
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CvAnalysis cvAnalysis(String candidateId) {
        return caller.call(operations.cvAnalysis(candidateId));
    }

    /**
     * Reads how the CV was evaluated ({@code GET /candidates/{candidateId}/cv-analysis}, of the 15 analyses a
     * minute).
     *
     * @param candidateId the candidate's id
     * @param language its language; the first reading in Lithuanian may take longer
     * @return the analysis
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CvAnalysis cvAnalysis(String candidateId, AnalysisLanguage language) {
        return caller.call(operations.cvAnalysis(candidateId, language));
    }

    /**
     * Reads how the CV was evaluated, in a language that this version of the SDK does not know.
     *
     * @param candidateId the candidate's id
     * @param language as the API writes it
     * @return the analysis
     * @throws InterviewsException.ValidationError if the API does not have the language
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CvAnalysis cvAnalysis(String candidateId, String language) {
        return caller.call(operations.cvAnalysis(candidateId, language));
    }

    /**
     * Reads where the CV's file can be fetched ({@code GET /candidates/{candidateId}/cv-document}, 10 a minute).
     *
     * @param candidateId the candidate's id
     * @return the document, whose link holds for 15 minutes
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public CvDocument cvDocument(String candidateId) {
        return caller.call(operations.cvDocument(candidateId));
    }

    /**
     * Reads how the interview was evaluated ({@code GET /candidates/{candidateId}/interview-analysis}, of the 15
     * analyses a minute). Whether this counts as viewing it, as a decision needs, is not documented.
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
     * /candidates/{candidateId}/invite}, of the 30 actions a minute). The link holds for seven days; the e-mail is
     * sent later. Carries an idempotency key of at most 255 characters, good for 24 hours, so that it is retried
     * also after a lost response.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.InvalidStatus if the candidate is not new
     * @throws InterviewsException.IdempotencyConflict if a key given with {@code with(..)} was used for another
     *     request
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult invite(String candidateId) {
        return caller.call(operations.invite(candidateId, Invitation.builder().build()));
    }

    /**
     * Invites a new candidate to the interview, with an e-mail of one's own ({@code POST
     * /candidates/{candidateId}/invite}, of the 30 actions a minute). Carries an idempotency key of at most 255
     * characters, good for 24 hours, so that it is retried also after a lost response.
     *
     * @param candidateId the candidate's id
     * @param invitation the e-mail
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.InvalidStatus if the candidate is not new
     * @throws InterviewsException.ValidationError if the API does not accept the e-mail
     * @throws InterviewsException.IdempotencyConflict if a key given with {@code with(..)} was used for another
     *     request
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult invite(String candidateId, Invitation invitation) {
        return caller.call(operations.invite(candidateId, invitation));
    }

    /**
     * Decides for a candidate ({@code POST /candidates/{candidateId}/select}, of the 30 actions a minute). Carries an
     * idempotency key of at most 255 characters, good for 24 hours, so that it is retried also after a lost response.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.AnalysisNotViewed if the interview analysis was not viewed
     * @throws InterviewsException.InvalidStatusTransition if the status does not permit it
     * @throws InterviewsException.IdempotencyConflict if a key given with {@code with(..)} was used for another
     *     request
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult select(String candidateId) {
        return caller.call(operations.select(candidateId));
    }

    /**
     * Decides against a candidate ({@code POST /candidates/{candidateId}/reject}, of the 30 actions a minute).
     * Carries an idempotency key of at most 255 characters, good for 24 hours, so that it is retried also after a
     * lost response.
     *
     * @param candidateId the candidate's id
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.AnalysisNotViewed if the interview analysis was not viewed
     * @throws InterviewsException.InvalidStatusTransition if the status does not permit it
     * @throws InterviewsException.IdempotencyConflict if a key given with {@code with(..)} was used for another
     *     request
     * @throws InterviewsException.NotFound if the candidate does not exist in this job position
     */
    public JsonResult reject(String candidateId) {
        return caller.call(operations.reject(candidateId));
    }

    private Page<Candidate> page(ListFilter filter) {
        return caller.page(filter.cursor(), cursor -> operations.list(filter.at(cursor)));
    }
}
