package dev.faultline.telephony.calls;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.engine.Polling;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.LeadForm;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.Once;
import dev.faultline.telephony.internal.PageFormat;
import dev.faultline.telephony.internal.SideEffect;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The operations on batch calls, defined once for the blocking and the asynchronous surface. */
final class BatchCallOperations {

    static final BatchCallsQuery ALL = BatchCallsQuery.builder().build();

    private static final String BATCH_CALLS = "/batch-calls";
    private static final String BATCH_CALL = BATCH_CALLS + "/{id}";

    /** A read is a list of up to all pages, and a batch takes long. */
    private static final Polling UNTIL_END = new Polling(Duration.ofSeconds(5), Duration.ofMinutes(1));

    private static final PageFormat PAGES = new PageFormat("items", 20, null);
    private static final PageFormat CALLS_PAGES = new PageFormat("callLogs", 20, CallsQuery.LARGEST_LIMIT);

    Operation<CreatedBatchCall> create(NewBatchCall batch) {
        return create(batch, CreatedBatchCall::read);
    }

    private <T> Operation<T> create(NewBatchCall batch, Function<JsonFields, T> reader) {
        Checks.notNull(batch, "batch", "what NewBatchCall.builder() builds");
        return SideEffect.BILLABLE
                .on(HttpMethod.POST, BATCH_CALLS)
                .body(LeadForm.of(batch.file(), batch.parts()))
                .verification("look for its title and number of records with batchCalls().list(..); it may be calling"
                        + " already.")
                .reads(response -> Envelope.of(response).read(reader));
    }

    Once<BatchCall> createOnce(NewBatchCall batch, Consumer<BatchCallOnceOptions> options) {
        Operation<BatchCall> request = create(batch, BatchCall::read);
        BatchCallOnceOptions chosen = Once.options(new BatchCallOnceOptions(), options);
        String title = String.valueOf(batch.fields().get("title")).strip();
        ListOperation<BatchCall> list = list(ALL);
        return new Once<>(
                request,
                chosen,
                begun -> list.all().map(batches -> chosen.find(title, batches)),
                list.request(),
                "call batchCalls().createOnce(..) with the same title again, without firstUse(true)");
    }

    Plan<Optional<BatchCall>> find(String id) {
        Checks.notBlank(id, "id", "a batch's id");
        return list(ALL).first(batch -> batch.id().equals(id));
    }

    Plan<Optional<BatchCall>> awaitEnd(
            String id, Duration timeout, Consumer<? super BatchCall> onRead, TimeSource time) {
        Checks.notNull(onRead, "onRead", "what takes each batch that is read");
        return UNTIL_END.until(
                batch -> batch.filter(BatchCall::hasEnded).isPresent(),
                find(id).peek(batch -> batch.ifPresent(onRead)),
                list(ALL).request(),
                time,
                Checks.notNegative(timeout, "timeout"));
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
