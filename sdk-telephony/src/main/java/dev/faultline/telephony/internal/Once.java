package dev.faultline.telephony.internal;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.OnceResult;
import dev.faultline.core.OnceResult.Proof;
import dev.faultline.core.Outcome;
import dev.faultline.core.SdkException;
import dev.faultline.core.TimeSource;
import dev.faultline.core.engine.Caller;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.engine.Polling;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Something that is sent at most once by one run, and found again by a later one. A search comes first, unless the key is
 * certainly new. Another one follows if the request's outcome is unknown, and nothing is sent after that.
 *
 * @param <T> what the request creates, as the search finds it too
 */
public final class Once<T> {

    private static final Polling POLLING = new Polling(Duration.ofSeconds(2), Duration.ofSeconds(10));

    private final Operation<T> request;
    private final OnceOptions<?> options;
    private final Function<Instant, Plan<Found<T>>> search;
    private final Operation<?> read;
    private final String again;
    private final Predicate<SdkException> ambiguous;

    /**
     * Defines it.
     *
     * @param request sends it
     * @param options how long to search, and whether at first
     * @param search makes the plan of one look, by the time at which the run began
     * @param read the look's first call, for messages
     * @param again how it is done later, in the imperative and with a small first letter
     */
    public Once(
            Operation<T> request,
            OnceOptions<?> options,
            Function<Instant, Plan<Found<T>>> search,
            Operation<?> read,
            String again) {
        this(request, options, search, read, again, failure -> false);
    }

    private Once(
            Operation<T> request,
            OnceOptions<?> options,
            Function<Instant, Plan<Found<T>>> search,
            Operation<?> read,
            String again,
            Predicate<SdkException> ambiguous) {
        this.request = request;
        this.options = options;
        this.search = search;
        this.read = read;
        this.again = again;
        this.ambiguous = ambiguous;
    }

    /** The same, where some rejections also follow from what an earlier request has done: one look decides then. */
    public Once<T> lookingAfter(Predicate<SdkException> rejections) {
        return new Once<>(request, options, search, read, again, rejections);
    }

    /** Lets a lambda set options. */
    public static <O> O options(O options, @Nullable Consumer<? super O> change) {
        Checks.notNull(change, "options", "a lambda that sets them").accept(options);
        return options;
    }

    public OnceResult<T> run(Caller caller) {
        return caller.neverResending().run(plan(caller.time()));
    }

    public CompletableFuture<OnceResult<T>> runAsync(Caller caller) {
        return caller.neverResending().runAsync(plan(caller.time()));
    }

    private Plan<OnceResult<T>> plan(TimeSource time) {
        return Plan.defer(() -> {
            Plan<Found<T>> look = search.apply(time.now());
            if (options.isFirstUse()) {
                return send(look, time);
            }
            return poll(Found::isAnything, look, time, options.firstSearch())
                    .then(found -> found.result(null).map(Plan::of).orElseGet(() -> send(look, time)));
        });
    }

    private Plan<OnceResult<T>> send(Plan<Found<T>> look, TimeSource time) {
        Plan<OnceResult<T>> sent = Plan.call(request).map(value -> new OnceResult.Placed<>(value, Proof.RESPONSE));
        return sent.recover(
                failure -> failure instanceof SdkException known ? settle(known, look, time) : Plan.failed(failure));
    }

    private Plan<OnceResult<T>> settle(SdkException failure, Plan<Found<T>> look, TimeSource time) {
        boolean rejected = failure.outcome() == Outcome.NOT_PROCESSED;
        if (rejected && !ambiguous.test(failure)) {
            return Plan.of(new OnceResult.NotPlaced<>(failure));
        }
        if (failure instanceof CallInterruptedException) {
            return Plan.of(new OnceResult.StillUnknown<>(failure, advice("nobody has looked since", failure)));
        }
        OnceResult<T> unknown = new OnceResult.StillUnknown<>(failure, advice("was not found since", failure));
        Deque<OnceResult<T>> results = new ArrayDeque<>(List.of(unknown));
        // older ones may be all that fits at first: only the proof ends the search early
        Plan<Found<T>> kept = look.peek(found -> found.result(failure).ifPresent(results::push));
        Plan<Found<T>> looks = rejected ? kept : poll(Found::isCertain, kept, time, options.delay());
        return looks.map(found ->
                        rejected && !found.isCertain() ? new OnceResult.NotPlaced<T>(failure) : results.getFirst())
                .recover(ended -> {
                    failure.addSuppressed(ended);
                    return Plan.of(results.getFirst());
                });
    }

    private String advice(String seen, SdkException failure) {
        return "It may have been done, and " + seen + ". Later " + again + ": that looks before it sends."
                + failure.verification().map(hint -> " Or " + hint).orElse("");
    }

    private Plan<Found<T>> poll(Predicate<Found<T>> over, Plan<Found<T>> look, TimeSource time, Duration timeout) {
        return POLLING.until(over, look, read, time, timeout);
    }
}
