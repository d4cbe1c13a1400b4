package dev.faultline.core.engine;

import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Several calls, one after the other, as one: which call is made first, and what follows from its result or failure. It is
 * written once and run on either surface, {@linkplain Caller#run on a thread} or {@linkplain Caller#runAsync without one}.
 * A plan does nothing before it is run.
 *
 * <p>What a function of a plan throws fails the plan at that place, as a failed call does.
 *
 * @param <T> the type of what is returned in the end
 */
public abstract sealed class Plan<T> {

    private Plan() {}

    /**
     * A plan without a call.
     *
     * @param result what it returns
     * @param <T> the type of it
     * @return the plan
     */
    public static <T> Plan<T> of(T result) {
        return new Result<>(result);
    }

    /**
     * A plan that fails.
     *
     * @param failure what it throws
     * @param <T> what another plan in its place returns
     * @return the plan
     */
    public static <T> Plan<T> failed(RuntimeException failure) {
        return new Failure<>(failure);
    }

    /**
     * A plan that is made when its turn comes.
     *
     * @param plan makes it, each time it is run
     * @param <T> the type of what it returns
     * @return the plan
     */
    public static <T> Plan<T> defer(Supplier<Plan<T>> plan) {
        return new Deferred<>(plan);
    }

    /**
     * A call.
     *
     * @param operation what to call
     * @param <T> its result
     * @return the plan
     */
    public static <T> Plan<T> call(Operation<T> operation) {
        return new Call<>(operation);
    }

    /**
     * A wait, on the client's clock. An interrupt, a cancellation or the client's close ends it early.
     *
     * @param delay how long
     * @param next the call that follows, for the message
     * @return returns the delay
     */
    public static Plan<Duration> pause(Duration delay, Operation<?> next) {
        return new Wait(delay, next);
    }

    /**
     * Goes on with a result. A plan that goes on with itself may do so any number of times.
     *
     * @param next makes the rest of the plan
     * @param <R> the type of what the rest returns
     * @return the plan
     */
    public final <R> Plan<R> then(Function<? super T, ? extends Plan<R>> next) {
        return new Then<>(this, next);
    }

    /**
     * Changes the result.
     *
     * @param change makes another result of it
     * @param <R> the type of it
     * @return the plan
     */
    public final <R> Plan<R> map(Function<? super T, ? extends R> change) {
        return then(result -> of(change.apply(result)));
    }

    /**
     * Looks at the result and keeps it.
     *
     * @param look what looks at it
     * @return the plan
     */
    public final Plan<T> peek(Consumer<? super T> look) {
        return map(result -> {
            look.accept(result);
            return result;
        });
    }

    /**
     * Goes on with a failure, of a call or of a function. On the blocking surface that may be an interrupt or the client's
     * close. A cancelled future goes on with nothing, and neither does an {@link Error}.
     *
     * @param instead makes the rest of the plan, or throws the failure again
     * @return the plan
     */
    public final Plan<T> recover(Function<? super RuntimeException, ? extends Plan<T>> instead) {
        return new Recover<>(this, instead);
    }

    static final class Result<T> extends Plan<T> {
        final T value;

        Result(T value) {
            this.value = value;
        }
    }

    static final class Failure<T> extends Plan<T> {
        final RuntimeException exception;

        Failure(RuntimeException exception) {
            this.exception = exception;
        }
    }

    static final class Deferred<T> extends Plan<T> {
        final Supplier<Plan<T>> plan;

        Deferred(Supplier<Plan<T>> plan) {
            this.plan = plan;
        }
    }

    static final class Call<T> extends Plan<T> {
        final Operation<T> operation;

        Call(Operation<T> operation) {
            this.operation = operation;
        }
    }

    static final class Wait extends Plan<Duration> {
        final Duration delay;
        final Operation<?> next;

        Wait(Duration delay, Operation<?> next) {
            this.delay = delay;
            this.next = next;
        }
    }

    static final class Then<S, T> extends Plan<T> {
        final Plan<S> first;
        final Function<? super S, ? extends Plan<T>> next;

        Then(Plan<S> first, Function<? super S, ? extends Plan<T>> next) {
            this.first = first;
            this.next = next;
        }
    }

    static final class Recover<T> extends Plan<T> {
        final Plan<T> first;
        final Function<? super RuntimeException, ? extends Plan<T>> instead;

        Recover(Plan<T> first, Function<? super RuntimeException, ? extends Plan<T>> instead) {
            this.first = first;
            this.instead = instead;
        }
    }
}
