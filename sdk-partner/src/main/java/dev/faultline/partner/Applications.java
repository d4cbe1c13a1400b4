package dev.faultline.partner;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Candidates submitted to jobs. Source: <a href="https://docs.employjoy.ai/applications.html">applications</a>.
 *
 * <p>Every method can also throw {@link PartnerException.RateLimited} if the limit is still reached after all attempts,
 * {@link PartnerException.Unauthorized} if the API key is not valid, and {@link SdkException} if no usable response
 * came.
 */
public final class Applications {

    private final Caller caller;
    private final PartnerOperations operations;

    Applications(Caller caller, PartnerOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Submits a candidate ({@code POST /applications}, 10 a minute for each company unless the vendor raises it).
     *
     * <p>Every attempt has the same bytes and the same idempotency key, a random UUID unless {@code with(o ->
     * o.idempotencyKey(..))} sets one: for 24 hours the API returns the same receipt for a retry of a processed
     * attempt. The vendor asks for a UUID of version 4.
     *
     * <p>A failed submission can be finished later, in another process too. Keep the exception's {@code
     * idempotencyKey()} and {@link NewApplication#toJson()}; within 24 hours, submit {@link NewApplication#fromJson}
     * with that key. After 24 hours only a {@code sourceApplicationId} protects from a duplicate: look it up first with
     * {@link #findBySourceApplicationId(String)}.
     *
     * @param application the candidate and the job
     * @return the receipt
     * @throws PartnerException.JobClosed if the job takes no more applications
     * @throws PartnerException.DuplicateSourceApplicationId if the partner's own id was used before
     * @throws PartnerException.JobNotFound if there is no such job for this key
     * @throws PartnerException.AccessRevoked if the company has withdrawn its access
     * @throws PartnerException.ValidationError if fields are not valid
     * @throws PartnerException.IdempotencyKeyReused if the key given was used for another application
     * @throws SdkException if no usable response came; its {@code outcome()} and {@code idempotencyKey()} allow to
     *     finish the submission later
     */
    public ApplicationReceipt submit(NewApplication application) {
        return caller.call(operations.submit(application));
    }

    /**
     * Reads an application ({@code GET /applications/{id}}, 120 a minute).
     *
     * @param id the application's id
     * @return the application
     * @throws PartnerException.ApplicationNotFound if this key has submitted no such application
     */
    public Application get(String id) {
        return caller.call(operations.getApplication(id));
    }

    /**
     * Lists all applications that this key submitted ({@code GET /applications}, 60 a minute).
     *
     * @return the first page; {@code stream()} reads them all
     */
    public Page<Application> list() {
        return page(PageRequest.ALL);
    }

    /**
     * Lists some of the applications that this key submitted.
     *
     * @param query the filters
     * @return the first page
     */
    public Page<Application> list(ApplicationsQuery query) {
        return page(Checks.notNull(query, "query", "an ApplicationsQuery from its builder()")
                .request());
    }

    /**
     * Lists some of the applications that this key submitted.
     *
     * @param query sets the filters: {@code list(q -> q.status(ApplicationStatus.ACCEPTED))}
     * @return the first page
     */
    public Page<Application> list(Consumer<ApplicationsQuery.Builder> query) {
        return list(ApplicationsQuery.of(query));
    }

    /**
     * Finds the application with the partner's own id, for example after {@link
     * PartnerException.DuplicateSourceApplicationId}. The API has no such filter: the SDK reads the list, in its
     * largest pages, until it finds the application.
     *
     * @param sourceApplicationId the partner's own id
     * @return the application, empty if this key submitted none with that id
     */
    public Optional<Application> findBySourceApplicationId(String sourceApplicationId) {
        return find(sourceApplicationId, PageRequest.ALL);
    }

    /**
     * Finds the application with the partner's own id among those updated since an instant.
     *
     * @param sourceApplicationId the partner's own id
     * @param since before the submission by any clock: the time of sending less a few minutes
     * @return the application, empty if this key has submitted none with that id since
     */
    public Optional<Application> findBySourceApplicationId(String sourceApplicationId, Instant since) {
        return find(sourceApplicationId, PartnerOperations.updatedSince(since));
    }

    private Optional<Application> find(String sourceApplicationId, PageRequest request) {
        String wanted = PartnerOperations.checkSourceApplicationId(sourceApplicationId);
        return page(request).stream()
                .filter(application -> wanted.equals(application.sourceApplicationId()))
                .findFirst();
    }

    private Page<Application> page(PageRequest request) {
        return caller.page(request.cursor(), cursor -> operations.listApplications(request.at(cursor)));
    }
}
