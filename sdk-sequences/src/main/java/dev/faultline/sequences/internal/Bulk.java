package dev.faultline.sequences.internal;

import dev.faultline.core.engine.Caller;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.MarkStore;
import dev.faultline.core.internal.Operation;
import dev.faultline.sequences.BulkProgress;
import dev.faultline.sequences.BulkResult;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An operation on any number of parts, bound to its arguments: a request for each slice of them.
 *
 * @param <K> what a part is known by: its id or its position
 */
public final class Bulk<K> {

    /**
     * The parts of one request where no page has a limit. It is the highest one that the vendor's pages have for lists of
     * ids; a larger request would leave more parts in doubt if its response is lost.
     */
    public static final int MOST = 1000;

    private final List<K> keys;
    private final int most;
    private final Function<List<K>, Operation<BulkParts<K>>> request;
    private final Operation<BulkParts<K>> first;
    private final @Nullable Consumer<BulkProgress> listener;

    /** Of an operation on ids; others cannot be resumed. */
    private final @Nullable String target;

    private final @Nullable BulkStore store;
    private final BulkParts<K> before;
    private final int skipped;

    private Bulk(SequencesContext context, List<K> keys, int most, Function<List<K>, Operation<BulkParts<K>>> request) {
        this.keys = keys;
        this.most = most;
        this.request = request;
        first = request.apply(slice(0)); // checks the other arguments at once
        listener = context.listener();
        target = null;
        store = null;
        before = new BulkParts<>();
        skipped = 0;
    }

    /** The rest of an operation of which a part has been done before. */
    private Bulk(Bulk<K> whole, @Nullable BulkStore store, String target, BulkParts<K> before) {
        Set<K> settled = before.settled();
        keys = whole.keys.stream().filter(key -> !settled.contains(key)).toList();
        most = whole.most;
        request = whole.request;
        first = keys.isEmpty() ? whole.first : request.apply(slice(0));
        listener = whole.listener;
        this.target = target;
        this.store = store;
        this.before = before;
        skipped = whole.keys.size() - keys.size();
    }

    /** An operation on ids, rejected at once if the API would reject one of them. Repetitions are dropped. */
    public static Bulk<Long> ids(
            SequencesContext context,
            @Nullable Collection<Long> ids,
            String name,
            int most,
            Function<List<Long>, Operation<BulkParts<Long>>> request) {
        return checked(context, BulkResponses.ids(ids, name, Integer.MAX_VALUE), most, request);
    }

    /** An operation on ids that are checked already. */
    public static Bulk<Long> checked(
            SequencesContext context,
            List<Long> ids,
            int most,
            Function<List<Long>, Operation<BulkParts<Long>>> request) {
        Bulk<Long> whole = new Bulk<>(context, List.copyOf(new LinkedHashSet<>(ids)), most, request);
        BulkStore store = context.bulkStore();
        String target = whole.first.method() + " /" + String.join("/", whole.first.segments());
        return new Bulk<>(whole, store, target, BulkMark.read(store == null ? null : store.mark(), target));
    }

    /** An operation on items that have no id yet: their positions stand for them. */
    public static <T> Bulk<Integer> items(
            SequencesContext context,
            @Nullable List<T> items,
            String name,
            String right,
            BiFunction<List<Integer>, List<T>, Operation<BulkParts<Integer>>> request) {
        Checks.that(context.bulkStore() == null, "resumeBulk", "set", "a client without it: " + name + " have no ids");
        List<T> all = Checks.notNull(items, name, right).stream().toList();
        Checks.that(!all.isEmpty(), name, "empty", right);
        List<Integer> positions = IntStream.range(0, all.size()).boxed().toList();
        return new Bulk<>(context, positions, MOST, slice -> {
            int from = slice.get(0);
            return request.apply(slice, all.subList(from, from + slice.size()));
        });
    }

    /** Sends the requests on this thread. */
    public BulkResult<K> call(Caller caller) {
        return caller.neverResending().run(plan());
    }

    /** Sends the requests without waiting. */
    public CompletableFuture<BulkResult<K>> callAsync(Caller caller) {
        return caller.neverResending().runAsync(plan());
    }

    private Plan<BulkResult<K>> plan() {
        return Plan.defer(() -> rest(new BulkRun<>(this)));
    }

    private static <K> Plan<BulkResult<K>> rest(BulkRun<K> run) {
        if (!run.goesOn()) {
            return Plan.of(run.result());
        }
        return Plan.defer(() -> Plan.call(run.next()))
                .map(Optional::of)
                .recover(failure -> run.stopBy(failure) ? Plan.of(Optional.empty()) : Plan.failed(failure))
                .then(parts -> {
                    parts.ifPresent(run::add);
                    return rest(run);
                });
    }

    int size() {
        return skipped + keys.size();
    }

    /** At least one, unless all parts have been sent before: a request without parts is one too. */
    int slices() {
        return Math.max(skipped > 0 ? 0 : 1, (keys.size() + most - 1) / most);
    }

    /** The parts that an earlier run has sent. */
    BulkParts<K> before() {
        return before;
    }

    @Nullable
    String target() {
        return target;
    }

    /** Keeps the state. */
    void store(Supplier<BulkResult<K>> soFar) {
        if (store != null) {
            soFar.get().mark().ifPresent(mark -> MarkStore.keep(store.store(), mark));
        }
    }

    List<K> slice(int number) {
        return keys.subList(number * most, Math.min(keys.size(), (number + 1) * most));
    }

    /** The parts from a slice on. */
    List<K> from(int number) {
        return keys.subList(Math.min(keys.size(), number * most), keys.size());
    }

    Operation<BulkParts<K>> operation(int number) {
        return (number == 0 ? first : request.apply(slice(number))).neverResent();
    }

    List<K> keys() {
        return keys;
    }

    @Nullable
    Consumer<BulkProgress> listener() {
        return listener;
    }
}
