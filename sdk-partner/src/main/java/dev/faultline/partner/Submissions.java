package dev.faultline.partner;

import dev.faultline.core.OnceResult;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.PageWalk;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.PageRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Submissions of several calls, for both surfaces: what was prepared is sent while its key protects, and looked for
 * before and afterwards where the key does not.
 */
final class Submissions {

    private final PartnerOperations operations;
    private final TimeSource time;

    Submissions(PartnerOperations operations, TimeSource time) {
        this.operations = operations;
        this.time = time;
    }

    Plan<Optional<Application>> find(String sourceApplicationId, PageRequest request) {
        return PageWalk.of(cursor -> operations.listApplications(request.at(cursor)))
                .first(application -> sourceApplicationId.equals(application.sourceApplicationId()));
    }

    /**
     * Prepares an application.
     *
     * @param keyOfTheView which may have been sent before, at an unknown time
     */
    PreparedApplication prepare(NewApplication application, @Nullable String keyOfTheView) {
        if (keyOfTheView != null) {
            throw new IllegalArgumentException("idempotencyKey is set, but prepare(..) makes a key that was never sent:"
                    + " prepare without the view's key, or, if that was sent before, submit(..) the same bytes with it"
                    + " again");
        }
        return PreparedApplication.of(application, time.now());
    }

    Plan<ApplicationReceipt> submit(PreparedApplication prepared) {
        Checks.notNull(prepared, "prepared", "a PreparedApplication of prepare(..) or parse(..)");
        return Plan.defer(() -> {
            prepared.firstUse();
            if (prepared.isProtected(time.now())) {
                return send(prepared, true);
            }
            Wanted wanted = Wanted.of(prepared.application(), prepared.earliest())
                    .orElseThrow(
                            () -> new IllegalStateException("the key of this prepared application protected it until "
                                    + prepared.protectedUntil()
                                    + ", and it has no sourceApplicationId to look for: if it was"
                                    + " never submitted, prepare its application() anew"));
            return search(wanted, prepared.earliest())
                    .then(found -> found.filter(wanted::isThis).map(Plan::of).orElseGet(() -> send(prepared, false)));
        });
    }

    /** Of an application that any process may have submitted at any time, with any key. */
    Plan<OnceResult<ApplicationReceipt>> submitOrFind(NewApplication application) {
        Wanted wanted = wanted(application, null);
        return Plan.defer(() -> {
            PreparedApplication prepared = PreparedApplication.of(application, time.now());
            return new SubmitOrFind(this, prepared, wanted, false, false).send();
        });
    }

    Plan<OnceResult<ApplicationReceipt>> submitOrFind(PreparedApplication prepared) {
        Checks.notNull(prepared, "prepared", "a PreparedApplication of prepare(..) or parse(..)");
        Wanted wanted = wanted(prepared.application(), prepared.earliest());
        return Plan.defer(() -> {
            boolean keyProtects = prepared.isProtected(time.now());
            SubmitOrFind run = new SubmitOrFind(this, prepared, wanted, prepared.firstUse(), keyProtects);
            return keyProtects ? run.send() : run.lookAndSend();
        });
    }

    private static Wanted wanted(NewApplication application, @Nullable Instant since) {
        return Wanted.of(Checks.notNull(application, "application", "a NewApplication from its builder()"), since)
                .orElseThrow(() -> new IllegalArgumentException(
                        "sourceApplicationId is missing: give the partner's own id, by which it can be found"));
    }

    /** While the key protects, no attempt starts after its time. */
    Plan<ApplicationReceipt> send(PreparedApplication prepared, boolean keyProtects) {
        return Plan.call(operations.submit(prepared, keyProtects ? prepared.protectedUntil() : null));
    }

    Plan<Optional<ApplicationReceipt>> search(Wanted wanted, @Nullable Instant since) {
        PageRequest request = since == null ? PageRequest.ALL : PartnerOperations.updatedSince(since);
        return find(wanted.sourceApplicationId(), request).map(found -> found.map(ApplicationReceipt::of));
    }

    /**
     * What is looked for.
     *
     * @param sourceApplicationId unique for the partner
     * @param jobId distinguishes it from another application for which the id was used by mistake
     * @param since before its submission, {@code null} if that may have been at any time
     */
    record Wanted(
            String sourceApplicationId,
            String jobId,
            @Nullable Instant since) {

        static Optional<Wanted> of(NewApplication application, @Nullable Instant since) {
            return application.sourceApplicationId().map(id -> new Wanted(id, application.jobId(), since));
        }

        boolean isThis(ApplicationReceipt found) {
            return found.jobId() == null || found.jobId().equals(jobId);
        }
    }
}
