package dev.faultline.partner;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.internal.Checks;
import java.time.Instant;
import java.util.Optional;

/**
 * Candidates submitted to jobs. Source: the vendor's page on applications.
 *
 * <p>Every method can also throw {@link PartnerException.RateLimited} if the limit is still reached after all
 * attempts, {@link PartnerException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class Applications {

    private final Caller caller;
    private final PartnerOperations operations;

    Applications(Caller caller, PartnerOperations operations) {
        this.caller = caller;
        this.operations = operations;
    }

    /**
     * Submits a candidate ({@code POST /applications}, 10 a minute for each company unless the vendor has raised it).
     *
     * <p>Every attempt carries the same bytes and the same idempotency key, a random UUID unless {@code
     * with(o -> o.idempotencyKey(..))} gives one: an attempt that was done without our knowing is answered with its
     * receipt, for 24 hours. The vendor asks for a UUID of version 4.
     *
     * <p>What could not be finished can be finished later, in another process too: keep the exception's {@code
     * idempotencyKey()} and {@link NewApplication#toJson()}, and within the 24 hours submit {@link
     * NewApplication#fromJson} with that key. Later than that only a {@code sourceApplicationId} protects: look for it with
     * {@link #findBySourceApplicationId(String)} first.
     *
     * @param application who applies to what
     * @return the receipt
     * @throws PartnerException.JobClosed if the job takes no more applications
     * @throws PartnerException.DuplicateSourceApplicationId if the partner's own id was used before
     * @throws PartnerException.JobNotFound if there is no such job for this key
     * @throws PartnerException.AccessRevoked if the company has withdrawn its access
     * @throws PartnerException.ValidationError if fields are not valid
     * @throws PartnerException.IdempotencyKeyReused if the key given was used for another application
     * @throws SdkException if no usable response came; with {@code outcome()} and {@code idempotencyKey()} the submission can
     *     be finished later
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
     * @return the first page; {@code stream()} goes through all of them
     */
    public Page<Application> list() {
        return page(ListFilter.NONE);
    }

    /**
     * Lists some of the applications that this key submitted.
     *
     * @param query which ones
     * @return the first page
     */
    public Page<Application> list(ApplicationsQuery query) {
        return page(Checks.notNull(query, "query", "what ApplicationsQuery.builder() builds")
                .filter());
    }

    /**
     * Looks for the application with the partner's own id, as after {@link PartnerException.DuplicateSourceApplicationId}. The
     * API has no such filter: the list is read in its largest pages until the application is found.
     *
     * @param sourceApplicationId the partner's own id
     * @return the application, empty if this key submitted none with that id
     */
    public Optional<Application> findBySourceApplicationId(String sourceApplicationId) {
        return find(sourceApplicationId, ListFilter.NONE);
    }

    /**
     * Looks for the application with the partner's own id among those that are not older than an instant.
     *
     * @param sourceApplicationId the partner's own id
     * @param since before the submission by any clock: the time of sending, less a margin of some minutes
     * @return the application, empty if this key has submitted none with that id since
     */
    public Optional<Application> findBySourceApplicationId(String sourceApplicationId, Instant since) {
        return find(sourceApplicationId, ListFilter.since(since));
    }

    private Optional<Application> find(String sourceApplicationId, ListFilter filter) {
        String wanted = PartnerOperations.checkSourceApplicationId(sourceApplicationId);
        return page(filter).stream()
                .filter(application -> wanted.equals(application.sourceApplicationId()))
                .findFirst();
    }

    private Page<Application> page(ListFilter filter) {
        return caller.page(filter.cursor(), cursor -> operations.listApplications(filter.at(cursor)));
    }
}
