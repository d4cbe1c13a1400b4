package dev.faultline.partner;

import dev.faultline.core.OnceResult;
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
    private final Submissions submissions;

    Applications(Caller caller, PartnerOperations operations) {
        this.caller = caller;
        this.operations = operations;
        submissions = new Submissions(operations, caller.time());
    }

    /**
     * Submits a candidate ({@code POST /applications}, 10 a minute for each company unless the vendor raises it).
     *
     * <p>Every attempt has the same bytes and the same idempotency key, a random UUID unless {@code with(o ->
     * o.idempotencyKey(..))} sets one: for 24 hours the API returns the same receipt for a retry of a processed
     * attempt. The vendor asks for a UUID of version 4.
     *
     * <p>After a crash the key is lost, unless the application was {@linkplain #prepare prepared} and stored. A failed
     * submission has it in {@code idempotencyKey()}: within 24 hours a view with that key can submit {@link
     * NewApplication#fromJson} of {@link NewApplication#toJson()} again.
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
     * Makes of an application a submission that can be stored, before anything is sent. Its key is a random UUID: that
     * of a view may have been sent before, and its 24 hours would have begun at an unknown time.
     *
     * <p>Prepare an application once and store {@link PreparedApplication#toJson()} before the first {@code submit}.
     * One that is prepared anew has another key, so only its {@code sourceApplicationId} protects from a duplicate.
     *
     * @param application the candidate and the job
     * @return the submission; nothing was sent
     * @throws IllegalArgumentException if this view has an idempotency key of its own. If that key was sent before,
     *     {@link #submit(NewApplication)} with the same bytes finishes its submission for 24 hours.
     */
    public PreparedApplication prepare(NewApplication application) {
        return submissions.prepare(application, caller.idempotencyKey());
    }

    /**
     * Submits what was prepared, now, later or in another process; the API takes it once.
     *
     * <p>Until {@link PreparedApplication#protectedUntil()} the stored key and bytes are sent, by this client's clock.
     * Later the key may have been forgotten: then the list is searched for the {@code sourceApplicationId}, and the
     * application is sent only if it is not there. The API rejects a second one with that id after any time.
     *
     * @param prepared of {@link #prepare} or {@link PreparedApplication#parse(String)}
     * @return the receipt, or that of the application found
     * @throws IllegalStateException if the key no longer protects and there is no {@code sourceApplicationId}; nothing
     *     was sent
     * @throws IllegalArgumentException if this view has an idempotency key of its own; nothing was sent
     * @throws PartnerException as {@link #submit(NewApplication)} throws it
     * @throws SdkException if no usable response came; submit the same again later
     */
    public ApplicationReceipt submit(PreparedApplication prepared) {
        return caller.run(submissions.submit(prepared));
    }

    /**
     * Submits what was prepared or, if no response shows whether that was done, looks for its {@code
     * sourceApplicationId} in the list.
     *
     * <pre>{@code
     * PreparedApplication prepared = partner.applications().prepare(application);
     * store(prepared.toJson());
     * OnceResult<ApplicationReceipt> result = partner.applications().submitOrFind(prepared);
     * if (result instanceof OnceResult.Placed<ApplicationReceipt> placed) {
     *     finish(placed.value());
     * } else if (result instanceof OnceResult.NotPlaced<ApplicationReceipt> refused) {
     *     report(refused.failure());     // JobClosed, ValidationError .., at the first use also a limit
     * } else {
     *     later();                       // submitOrFind(PreparedApplication.parse(stored)): never twice
     * }
     * }</pre>
     *
     * <ul>
     *   <li>{@code Placed}: by the response, or by the list ({@code Proof.KEY}). The id is trusted to be of this
     *       application alone.
     *   <li>{@code NotPlaced}: at the first use of what {@link #prepare} returned, the API rejected it for any reason,
     *       or nothing was sent. One that may have been sent before, as any that was read from a store, was rejected for
     *       its job or its fields until {@link PreparedApplication#protectedUntil()}, and the list does not have it.
     *       For an application that was sent before, the API would have returned its receipt. Whether it does so for
     *       another API key is not documented. Another application that has taken the id excludes this one too.
     *   <li>{@code Candidate}: an application with this id exists, for another job.
     *   <li>{@code StillUnknown}: no response shows it, and nor does the list, which proves nothing: the vendor does
     *       not document how soon it shows an application. It shows only those of the same API key. After the key's
     *       time a rejection for the job or the fields ends here too, as the order of the API's checks is not documented.
     * </ul>
     *
     * <p>Another process that submits the same at this moment is not known of, so the first use is for one process. Any
     * of them can be submitted again: within the key's time the API returns the same receipt, and after that it
     * rejects the id. An interrupt during the submission ends it with {@code CallInterruptedException}.
     *
     * @param prepared of {@link #prepare} or {@link PreparedApplication#parse(String)}, with a {@code
     *     sourceApplicationId}
     * @return what is known of it
     * @throws IllegalArgumentException if it has no {@code sourceApplicationId}, or this view has an idempotency key of
     *     its own; nothing was sent
     */
    public OnceResult<ApplicationReceipt> submitOrFind(PreparedApplication prepared) {
        return caller.run(submissions.submitOrFind(prepared));
    }

    /**
     * Submits an application that was not stored before, or finds it. An earlier submission, of a process that crashed
     * for example, is recognised by its {@code sourceApplicationId} alone. So the list is searched after any
     * failure, and from its beginning.
     *
     * <p>No key shows an earlier submission here. So a rejection that the list does not explain is {@code StillUnknown},
     * with the API's failure. One that is {@linkplain #prepare prepared} and stored ends with {@code NotPlaced} there.
     *
     * @param application the candidate and the job, with a {@code sourceApplicationId}
     * @return what is known of it, as {@link #submitOrFind(PreparedApplication)} has it
     * @throws IllegalArgumentException if it has no {@code sourceApplicationId}, or this view has an idempotency key of
     *     its own; nothing was sent
     */
    public OnceResult<ApplicationReceipt> submitOrFind(NewApplication application) {
        return caller.run(submissions.submitOrFind(application));
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
        return caller.run(submissions.find(PartnerOperations.checkSourceApplicationId(sourceApplicationId), request));
    }

    private Page<Application> page(PageRequest request) {
        return caller.page(request.cursor(), cursor -> operations.listApplications(request.at(cursor)));
    }
}
