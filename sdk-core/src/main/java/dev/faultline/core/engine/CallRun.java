package dev.faultline.core.engine;

import dev.faultline.core.Attempt;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.CircuitOpenException;
import dev.faultline.core.CooldownException;
import dev.faultline.core.Decision;
import dev.faultline.core.SdkException;
import dev.faultline.core.spi.CallRecord;
import dev.faultline.core.spi.Operation;
import io.github.resilience4j.retry.Retry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The way of one call, from its start to its result or its exception. Both surfaces walk the same steps:
 *
 * <ol>
 *   <li>{@link #admit}: may it be sent now? A cooldown holds it back, an open circuit refuses it;
 *   <li>{@link #open}: one attempt goes out, with the same body and the same idempotency key as the one before;
 *   <li>{@link AttemptRun}: the answer becomes a result or an exception, and tells the circuit and the cooldowns;
 *   <li>{@link #judge}: the exception ends the call, or the steps begin again after a wait.
 * </ol>
 *
 * <p>{@link #runBlocking} walks them on the caller's thread, {@link #runAsync} on the HTTP client's threads and holds
 * none of them while it waits.
 */
final class CallRun<T> {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final Engine engine;
    private final Operation<T> operation;
    private final CallSettings settings;
    private final CallRecord record;
    private final long id;
    private final long startedAt;
    private final Retry.AsyncContext<Object> attempts;
    private final Cooldowns.Ticket ticket = new Cooldowns.Ticket();

    private int number;
    private Breaker.@Nullable Permit permit;
    private volatile @Nullable SdkException lastFailure;

    /** Set once, by whoever ends the call from outside; {@link #onStop} then ends the step that it is in. */
    private volatile @Nullable Reason stopped;

    private volatile Runnable onStop = () -> {};

    CallRun(Engine engine, Operation<T> operation, CallSettings settings) {
        this.engine = engine;
        this.operation = operation;
        this.settings = settings;
        String key = settings.idempotencyKey();
        boolean keyed = operation.idempotencyHeader() != null;
        if (key != null && !keyed) {
            throw new IllegalArgumentException("idempotencyKey is set, but " + operation.name()
                    + " takes none: use the view with the key only for the operation that it was made for");
        }
        String sent = key == null && keyed ? UUID.randomUUID().toString() : key;
        record = new CallRecord(operation.name(), sent, operation.afterUnknown());
        id = engine.nextCallId();
        startedAt = engine.time().nanoTime();
        attempts = settings.rule().begin();
    }

    // ---- the blocking surface

    T runBlocking() {
        engine.started(this);
        try {
            while (true) {
                Duration wait = admit();
                if (wait.isZero()) {
                    try {
                        return send();
                    } catch (AttemptFailed failed) {
                        wait = judge(failed);
                    }
                }
                if (!wait.isZero()) {
                    pause(wait);
                }
            }
        } catch (SdkException failure) {
            engine.emit(new CallEvent.Failed(id, record.operation(), failure));
            throw failure;
        } finally {
            engine.ended(this);
        }
    }

    private T send() throws AttemptFailed {
        if (Thread.currentThread().isInterrupted()) {
            giveBack();
            throw interrupted(Reason.INTERRUPTED);
        }
        try (AttemptRun<T> attempt = open(null)) {
            onStop = attempt.exchange()::cancel;
            if (stopped != null) {
                attempt.exchange().cancel();
            }
            Reply reply;
            try {
                reply = attempt.exchange().execute();
            } catch (IOException e) {
                Reason reason = stoppedOrInterrupted();
                if (reason != null) {
                    throw attempt.stopped(reason, null, lastFailure);
                }
                throw attempt.broke(e);
            }
            Reason reason = reply.broken() == null ? null : stoppedOrInterrupted();
            if (reason != null) { // it was this side that broke the answer off
                throw attempt.stopped(reason, reply, lastFailure);
            }
            return succeed(attempt.replied(reply));
        }
    }

    private void pause(Duration wait) {
        CountDownLatch over = new CountDownLatch(1);
        onStop = over::countDown;
        if (stopped != null) { // between admit() and here
            over.countDown();
        }
        Runnable cancel = after(wait, over::countDown);
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw interrupted(Reason.INTERRUPTED);
        } finally {
            cancel.run();
        }
    }

    // ---- the asynchronous surface

    CompletableFuture<T> runAsync() {
        engine.started(this);
        AsyncSteps steps = new AsyncSteps();
        steps.step();
        return steps.future;
    }

    private final class AsyncSteps {

        private final CompletableFuture<T> future = new CompletableFuture<>();
        private final CallerStack caller = new CallerStack();
        private volatile boolean ended;

        AsyncSteps() {
            var unused = future.whenComplete((result, failure) -> {
                if (!ended) { // the application completed or cancelled it before us
                    stop(Reason.CANCELLED);
                }
            });
        }

        void step() {
            guarded(() -> {
                Duration wait = admit();
                if (wait.isZero()) {
                    new Sending().start();
                } else {
                    pauseAsync(wait);
                }
            });
        }

        /** An attempt on the wire. Its answer, its failure, a stop and a full queue race for its end; one wins. */
        private final class Sending {

            private final AtomicBoolean over = new AtomicBoolean();
            private final AttemptRun<T> attempt = open(new QueueTimer(this::broke));

            void start() {
                onStop = () -> broke(new IOException("stopped"));
                attempt.exchange().enqueue(this::replied, this::broke);
                if (stopped != null) {
                    onStop.run();
                }
            }

            private void replied(Reply reply) {
                if (over.compareAndSet(false, true)) {
                    guarded(() -> {
                        try (attempt) {
                            complete(succeed(attempt.replied(reply)));
                        }
                    });
                }
            }

            private void broke(IOException cause) {
                if (over.compareAndSet(false, true)) {
                    attempt.exchange().cancel();
                    guarded(() -> {
                        try (attempt) {
                            Reason reason = stopped;
                            if (reason != null) {
                                throw attempt.stopped(reason, null, lastFailure);
                            }
                            throw attempt.broke(cause);
                        }
                    });
                }
            }
        }

        private void pauseAsync(Duration wait) {
            if (wait.isZero()) {
                resume();
                return;
            }
            AtomicBoolean over = new AtomicBoolean();
            Runnable cancel = after(wait, () -> {
                if (over.compareAndSet(false, true)) {
                    resume();
                }
            });
            onStop = () -> {
                if (over.compareAndSet(false, true)) {
                    cancel.run();
                    guarded(CallRun.this::endIfStopped);
                }
            };
            if (stopped != null) {
                onStop.run();
            }
        }

        /** The timer's thread is for timing only. */
        private void resume() {
            try {
                engine.executor().execute(this::step);
            } catch (RejectedExecutionException e) { // the executor ended with the client
                guarded(() -> {
                    throw interrupted(Reason.CLOSED);
                });
            }
        }

        private void guarded(Step step) {
            try {
                try {
                    step.run();
                } catch (AttemptFailed failed) {
                    pauseAsync(judge(failed));
                }
            } catch (SdkException failure) {
                ended = true;
                engine.ended(CallRun.this);
                engine.emit(new CallEvent.Failed(id, record.operation(), failure));
                failure.addSuppressed(caller);
                future.completeExceptionally(failure);
            } catch (Throwable unexpected) { // a future that never completes would be worse than any Error
                ended = true;
                engine.ended(CallRun.this);
                future.completeExceptionally(unexpected);
            }
        }

        private void complete(T value) {
            ended = true;
            engine.ended(CallRun.this);
            future.complete(value);
        }
    }

    private interface Step {
        void run() throws AttemptFailed;
    }

    // ---- the steps

    /** Zero if the call may be sent now, and then with the circuit's permission; else how long it is held back. */
    private Duration admit() {
        endIfStopped();
        Duration left = timeToBegin();
        if (left.isZero() || left.isNegative()) {
            Reason passed = timeLeft().compareTo(left) > 0 ? Reason.DEADLINE : Reason.TOTAL_TIMEOUT;
            throw lastFailure != null ? lastFailure : interrupted(passed);
        }
        Breaker breaker = engine.breaker(operation);
        if (breaker != null && breaker.refuses()) {
            throw refusedBy(breaker);
        }
        Duration most = settings.rule().policy().maxServerDelay();
        Duration patience = most.compareTo(left) < 0 ? most : left.minusNanos(1);
        Cooldowns.Hold hold = engine.cooldowns().hold(operation.cooldownScopes(), ticket, patience);
        if (hold != null) {
            if (hold.delay().compareTo(patience) > 0) {
                throw endedBy(new CooldownException(record, hold.scope(), hold.until(), hold.refusal()));
            }
            engine.emit(new CallEvent.Held(id, record.operation(), hold.scope(), hold.delay()));
            return hold.delay();
        }
        if (breaker != null) {
            permit = breaker.acquire();
            if (permit == null) {
                throw refusedBy(breaker);
            }
        }
        return Duration.ZERO;
    }

    private SdkException refusedBy(Breaker breaker) {
        Instant now = engine.time().now();
        Instant until = breaker.until().isAfter(now) ? breaker.until() : now;
        return endedBy(new CircuitOpenException(record, breaker.scope(), until, breaker.lastFailure()));
    }

    /** A call that has a failure of its own tells that one: it says more, and its outcome counts. */
    private SdkException endedBy(SdkException refusal) {
        if (lastFailure == null) {
            return refusal;
        }
        lastFailure.addSuppressed(refusal);
        return lastFailure;
    }

    private AttemptRun<T> open(@Nullable QueueTimer queue) {
        try {
            ticket.used();
            number++;
            String key = engine.key();
            Duration limit = attemptLimit();
            Trace.Queue turns = queue == null ? QueueTimer.NONE : queue.of(engine.system(), queueLimit(limit));
            Exchange exchange = engine.exchange(operation, key, record.idempotencyKey(), limit, turns);
            engine.emit(new CallEvent.AttemptStarted(id, record.operation(), number));
            return new AttemptRun<>(engine, operation, record, number, key, exchange, permit);
        } catch (RuntimeException e) { // the application's key supplier failed
            giveBack();
            if (lastFailure != null) {
                e.addSuppressed(lastFailure);
            }
            throw e;
        }
    }

    private T succeed(AttemptRun.Result<T> result) {
        attempts.onComplete();
        engine.emit(new CallEvent.AttemptEnded(id, record.operation(), result.attempt()));
        engine.emit(new CallEvent.Succeeded(id, record.operation(), result.info()));
        return result.value();
    }

    /** The wait before the next attempt; throws the failure if there is none. */
    private Duration judge(AttemptFailed failed) {
        Verdict verdict;
        try {
            verdict = settings.rule().judge(failed, timeToBegin(), operation.repeatable());
        } catch (RuntimeException e) { // a predicate of the application failed: the call's own failure says more
            failed.failure().addSuppressed(e);
            verdict = new Verdict(Decision.FORBIDDEN_BY_POLICY, failed.facts().serverDelay());
        }
        Attempt attempt = failed.attempt(verdict.decision(), verdict.delay());
        record.add(attempt);
        engine.emit(new CallEvent.AttemptEnded(id, record.operation(), attempt));
        long millis = attempts.onError(verdict);
        if (millis < 0) {
            throw failed.failure();
        }
        lastFailure = failed.failure();
        return Duration.ofMillis(millis);
    }

    // ---- ends from outside

    /** Ends the call at whatever step it is, from any thread. */
    void stop(Reason reason) {
        if (stopped == null) {
            stopped = reason;
        }
        onStop.run();
    }

    private @Nullable Reason stoppedOrInterrupted() {
        return Thread.currentThread().isInterrupted() ? Reason.INTERRUPTED : stopped;
    }

    private void endIfStopped() {
        Reason reason = stopped;
        if (reason != null) {
            throw interrupted(reason);
        }
    }

    private CallInterruptedException interrupted(Reason reason) {
        return new CallInterruptedException(record, reason, lastFailure);
    }

    private void giveBack() {
        if (permit != null) {
            permit.released();
        }
    }

    private Duration attemptLimit() {
        Duration left = timeLeft();
        Duration limit = left.compareTo(settings.attemptTimeout()) < 0 ? left : settings.attemptTimeout();
        return limit.compareTo(SHORTEST) < 0 ? SHORTEST : limit; // to OkHttp, zero would mean without end
    }

    /** A turn that comes after the deadline is too late, though an attempt that began before may take longer. */
    private Duration queueLimit(Duration attemptLimit) {
        Duration left = timeToBegin();
        return left.compareTo(attemptLimit) < 0 ? left : attemptLimit;
    }

    private Duration timeLeft() {
        return settings.totalTimeout().minusNanos(engine.time().nanoTime() - startedAt);
    }

    /** Until when an attempt may begin: the operation's own deadline bounds the waits, but no attempt on its way. */
    private Duration timeToBegin() {
        Duration left = timeLeft();
        Instant deadline = operation.deadline();
        if (deadline == null) {
            return left;
        }
        Duration useful = Duration.between(engine.time().now(), deadline);
        return useful.compareTo(left) < 0 ? useful : left;
    }

    private Runnable after(Duration wait, Runnable task) {
        try {
            return engine.time().schedule(wait, task);
        } catch (RejectedExecutionException e) { // the timer ended with the client
            stopped = Reason.CLOSED;
            task.run();
            return () -> {};
        }
    }
}
