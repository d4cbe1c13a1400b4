package dev.faultline.telephony;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.util.Map;

/** The operations on batch calls, each defined once for both surfaces. */
final class BatchCallOperations {

    static final BatchCallsQuery ALL = BatchCallsQuery.builder().build();

    private static final String BATCH_CALLS = "/batch-calls";
    private static final String BATCH_CALL = BATCH_CALLS + "/{id}";

    private static final Listing LISTING = new Listing("items", 20, null);
    private static final Listing CALLS_LISTING = new Listing("callLogs", 20, CallsQuery.LARGEST_LIMIT);

    private BatchCallOperations() {}

    static Operation<CreatedBatchCall> create(NewBatchCall batch) {
        Checks.notNull(batch, "batch", "what NewBatchCall.builder() builds");
        return SideEffect.BILLABLE
                .on(HttpMethod.POST, BATCH_CALLS)
                .body(LeadFile.of(batch.file()).form(batch.parts()))
                .verification("look for its title and number of records with batchCalls().list(..); it may be calling"
                        + " already.")
                .reads(response -> Envelope.of(response).read(CreatedBatchCall::read));
    }

    static PagedList<BatchCall> list(BatchCallsQuery query) {
        Checks.notNull(query, "query", "what BatchCallsQuery.builder() builds");
        return PagedList.of(() -> SideEffect.read(BATCH_CALLS), query.filter(), LISTING, BatchCall::read);
    }

    static PagedList<Call> calls(String id, CallsQuery query) {
        Checks.notNull(query, "query", "what CallsQuery.builder() builds");
        return PagedList.of(
                () -> SideEffect.read(BATCH_CALL).parameter("id", id), query.filter(), CALLS_LISTING, Call::read);
    }

    static Operation<BatchCallChange> pause(String id) {
        return change(SideEffect.STATE_TRANSITION, id, "pause");
    }

    static Operation<BatchCallChange> resume(String id) {
        return change(SideEffect.BILLABLE, id, "resume");
    }

    static Operation<BatchCallChange> cancel(String id) {
        return change(SideEffect.DESTRUCTIVE, id, "cancel");
    }

    private static Operation<BatchCallChange> change(SideEffect effect, String id, String action) {
        return effect.on(HttpMethod.PATCH, BATCH_CALL + "/status")
                .parameter("id", id)
                .json(Map.of("action", action))
                .verification("read the batch's status with batchCalls().list(..).")
                .reads(response -> Envelope.of(response).read(BatchCallChange::read));
    }
}
