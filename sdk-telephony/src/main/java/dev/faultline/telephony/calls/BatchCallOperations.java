package dev.faultline.telephony.calls;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.LeadForm;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.PageFormat;
import dev.faultline.telephony.internal.SideEffect;
import java.util.Map;

/** The operations on batch calls, defined once for the blocking and the asynchronous surface. */
final class BatchCallOperations {

    static final BatchCallsQuery ALL = BatchCallsQuery.builder().build();

    private static final String BATCH_CALLS = "/batch-calls";
    private static final String BATCH_CALL = BATCH_CALLS + "/{id}";

    private static final PageFormat PAGES = new PageFormat("items", 20, null);
    private static final PageFormat CALLS_PAGES = new PageFormat("callLogs", 20, CallsQuery.LARGEST_LIMIT);

    Operation<CreatedBatchCall> create(NewBatchCall batch) {
        Checks.notNull(batch, "batch", "what NewBatchCall.builder() builds");
        return SideEffect.BILLABLE
                .on(HttpMethod.POST, BATCH_CALLS)
                .body(LeadForm.of(batch.file(), batch.parts()))
                .verification("look for its title and number of records with batchCalls().list(..); it may be calling"
                        + " already.")
                .reads(response -> Envelope.of(response).read(CreatedBatchCall::read));
    }

    ListOperation<BatchCall> list(BatchCallsQuery query) {
        Checks.notNull(query, "query", "what BatchCallsQuery.builder() builds");
        return ListOperation.of(() -> SideEffect.none(BATCH_CALLS), query.filter(), PAGES, BatchCall::read);
    }

    ListOperation<Call> calls(String id, CallsQuery query) {
        Checks.notNull(query, "query", "what CallsQuery.builder() builds");
        return ListOperation.of(
                () -> SideEffect.none(BATCH_CALL).parameter("id", id), query.filter(), CALLS_PAGES, Call::read);
    }

    Operation<BatchCallChange> pause(String id) {
        return change(SideEffect.STATE_TRANSITION, id, "pause");
    }

    Operation<BatchCallChange> resume(String id) {
        return change(SideEffect.BILLABLE, id, "resume");
    }

    Operation<BatchCallChange> cancel(String id) {
        return change(SideEffect.DESTRUCTIVE, id, "cancel");
    }

    private Operation<BatchCallChange> change(SideEffect effect, String id, String action) {
        return effect.on(HttpMethod.PATCH, BATCH_CALL + "/status")
                .parameter("id", id)
                .json(Map.of("action", action))
                .verification("read the batch's status with batchCalls().list(..).")
                .reads(response -> Envelope.of(response).read(BatchCallChange::read));
    }
}
