package dev.faultline.telephony.calls;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonValue;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.engine.Polling;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.ListFilter;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.Once;
import dev.faultline.telephony.internal.PageFormat;
import dev.faultline.telephony.internal.SideEffect;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The operations on calls, defined once for the blocking and the asynchronous surface. */
final class CallOperations {

    static final CallsQuery ALL = CallsQuery.builder().build();

    private static final String CALLS = "/calls";

    /** The vendor's older pages: every 5 to 10 seconds, rising. */
    private static final Polling UNTIL_END = new Polling(Duration.ofSeconds(5), Duration.ofSeconds(10));

    /** Documented as a bare list without totals; the name is that of a batch's calls. */
    private static final PageFormat PAGES = new PageFormat("callLogs", 20, CallsQuery.LARGEST_LIMIT);

    Operation<QueuedCall> create(NewCall call) {
        return create(call, QueuedCall::read);
    }

    private <T> Operation<T> create(NewCall call, Function<JsonFields, T> reader) {
        Checks.notNull(call, "call", "what NewCall.builder() builds");
        return SideEffect.BILLABLE
                .on(HttpMethod.POST, CALLS)
                .json(call.fields())
                .verification("look for it with calls().list(..) by to(..) and startDate(..), since metadata cannot be"
                        + " searched for.")
                .reads(response -> Envelope.of(response).read(reader));
    }

    Once<Call> createOnce(NewCall call, String key, Consumer<CallOnceOptions> options) {
        Checks.notNull(call, "call", "what NewCall.builder() builds");
        Checks.notBlank(key, "key", "a key of its own, such as an order's number");
        CallOnceOptions chosen = Once.options(new CallOnceOptions(), options);
        NewCall keyed = call.withKey(chosen.keyName(), key);
        return new Once<>(
                create(keyed, Call::read),
                chosen,
                begun -> new CallSearch(keyed, key, chosen, begun).look(),
                list(ALL).request(),
                "call calls().createOnce(..) with the same key again, without firstUse(true)");
    }

    Plan<Call> awaitEnd(String id, Duration timeout, Consumer<? super Call> onRead, TimeSource time) {
        Operation<Call> read = get(id);
        Checks.notNull(onRead, "onRead", "what takes each call that is read");
        return UNTIL_END.until(
                Call::hasEnded, Plan.call(read).peek(onRead), read, time, Checks.notNegative(timeout, "timeout"));
    }

    ListOperation<Call> list(CallsQuery query) {
        return ListOperation.of(() -> SideEffect.none(CALLS), filter(query), PAGES, Call::read);
    }

    ListOperation<JsonValue> export(CallsQuery query, List<String> columns) {
        ListFilter filter = filter(query);
        Checks.that(filter.page() == 1, "page", filter.page(), "no page: an export comes whole");
        Checks.that(filter.limit() == null, "limit", String.valueOf(filter.limit()), "no limit: an export comes whole");
        Checks.notNull(columns, "columns", "the keys of columns, or leave them out");
        for (String column : columns) {
            Checks.notBlank(column, "columns", "the keys of columns");
            Checks.that(column.indexOf(',') < 0, "columns", "with a comma", "each key by itself");
        }
        Operation.Builder operation = filter.addTo(SideEffect.none(CALLS))
                .query("export", true)
                .query("columns", columns.isEmpty() ? null : String.join(",", columns));
        return ListOperation.whole(
                operation.reads(response -> Envelope.of(response).values(PAGES.records(), row -> row)));
    }

    Operation<Call> get(String id) {
        return SideEffect.none(CALLS + "/{id}")
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(Call::read));
    }

    private ListFilter filter(CallsQuery query) {
        return Checks.notNull(query, "query", "what CallsQuery.builder() builds")
                .filter();
    }
}
