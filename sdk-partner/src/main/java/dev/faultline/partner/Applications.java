package dev.faultline.partner;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.spi.Caller;
import dev.faultline.core.spi.Checks;

/** Candidates submitted to jobs. Source: the vendor's page on applications. */
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
     * @param application who applies to what
     * @return the receipt
     * @throws PartnerException.JobClosed if the job takes no more applications
     * @throws PartnerException.DuplicateSourceApplicationId if the partner's own id was used before
     * @throws PartnerException.JobNotFound if there is no such job for this key
     * @throws PartnerException.AccessRevoked if the company has withdrawn its access
     * @throws PartnerException.ValidationError if fields are not valid
     * @throws PartnerException.IdempotencyKeyReused if the key given was used for another application
     * @throws PartnerException.RateLimited if the limit is still reached after all attempts
     * @throws PartnerException.Unauthorized if the key is not good
     * @throws SdkException if no usable answer came; with {@code outcome()} and {@code idempotencyKey()} the submission can
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
     * @throws PartnerException.Unauthorized if the key is not good
     * @throws PartnerException.RateLimited if the limit is still reached after all attempts
     * @throws SdkException if no usable answer came
     */
    public Application get(String id) {
        return caller.call(operations.getApplication(id));
    }

    /**
     * Lists all applications that this key submitted ({@code GET /applications}, 60 a minute).
     *
     * @return the first page; {@code stream()} goes through all of them
     * @throws PartnerException.Unauthorized if the key is not good
     * @throws PartnerException.RateLimited if the limit is still reached after all attempts
     * @throws SdkException if no usable answer came
     */
    public Page<Application> list() {
        return page(ListFilter.NONE);
    }

    /**
     * Lists some of the applications that this key submitted.
     *
     * @param query which ones
     * @return the first page
     * @throws PartnerException.Unauthorized if the key is not good
     * @throws PartnerException.RateLimited if the limit is still reached after all attempts
     * @throws SdkException if no usable answer came
     */
    public Page<Application> list(ApplicationsQuery query) {
        return page(Checks.notNull(query, "query", "what ApplicationsQuery.builder() builds")
                .filter());
    }

    private Page<Application> page(ListFilter filter) {
        return caller.page(filter.cursor(), cursor -> operations.listApplications(filter.at(cursor)));
    }
}
