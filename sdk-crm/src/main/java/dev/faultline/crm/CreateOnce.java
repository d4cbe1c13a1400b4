package dev.faultline.crm;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.OnceResult;
import dev.faultline.core.OnceResult.Proof;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Operation;
import java.util.List;

/**
 * A create that is never sent again where it may have been done: the list of records is searched instead.
 *
 * @param create sends the record
 * @param search reads the list for records that fit
 * @param whole whether the search reads every page
 * @param <R> the kind of record
 */
record CreateOnce<R>(Operation<R> create, Plan<List<R>> search, boolean whole) {

    private static final String PROVES_NOTHING =
            "No record of the list fits, which proves nothing: the provider may still"
                    + " be at work. Look again with find(..) or in the connected CRM before creating it again.";

    private static final String FIRST_PAGE_ONLY =
            "Only the first page of the list was read, since no paging is described:"
                    + " set CrmClient.builder().paging(..), and look with find(..) or in the connected CRM before creating it again.";

    private static final String NOT_SEARCHED =
            "The list was not read to its end: look with find(..) or in the connected CRM"
                    + " before creating it again.";

    Plan<OnceResult<R>> plan() {
        Plan<OnceResult<R>> created = Plan.call(create).map(record -> new OnceResult.Placed<>(record, Proof.RESPONSE));
        return created.recover(this::after);
    }

    private Plan<OnceResult<R>> after(RuntimeException exception) {
        if (!(exception instanceof SdkException failure)) {
            throw exception;
        }
        if (failure.outcome() == Outcome.NOT_PROCESSED) {
            return Plan.of(new OnceResult.NotPlaced<>(failure));
        }
        if (failure instanceof CallInterruptedException) {
            return Plan.of(new OnceResult.StillUnknown<>(failure, NOT_SEARCHED));
        }
        Plan<OnceResult<R>> searched = search.map(found -> result(found, failure));
        return searched.recover(unread -> {
            failure.addSuppressed(unread);
            return Plan.of(new OnceResult.StillUnknown<>(failure, NOT_SEARCHED));
        });
    }

    private OnceResult<R> result(List<R> found, SdkException failure) {
        if (!found.isEmpty()) {
            return new OnceResult.Candidate<>(found, failure);
        }
        return new OnceResult.StillUnknown<>(failure, whole ? PROVES_NOTHING : FIRST_PAGE_ONLY);
    }
}
