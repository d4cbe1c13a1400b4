package dev.faultline.core.engine;

import dev.faultline.core.ApiException;
import dev.faultline.core.Attempt;
import dev.faultline.core.CallEvent.WaitReason;
import dev.faultline.core.CallInterruptedException.Reason;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.engine.circuit.Circuit;
import dev.faultline.core.engine.circuit.CircuitPair;
import dev.faultline.core.engine.http.Freshness;
import dev.faultline.core.engine.http.WireExchange;
import dev.faultline.core.engine.retry.AttemptFailed;
import dev.faultline.core.engine.retry.RetryRule;
import dev.faultline.core.engine.retry.Verdict;
import dev.faultline.core.engine.throttle.Throttle;
import dev.faultline.core.engine.throttle.Turns;
import dev.faultline.core.internal.CallRecord;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.Operation;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The way of one call, from its start to its result or its exception, in steps that never block:
 *
 * <ol>
 *   <li>{@link #admit}: an open circuit rejects the call, a throttled scope holds it back ({@link #awaitRelease});
 *   <li>{@link #takeTurn}: it waits for one of the client's turns ({@link #awaitTurn});
 *   <li>{@link #open}: one attempt goes out, with the same body and the same idempotency key as the one before;
 *   <li>{@link #awaitResponse}: {@link AttemptRun} makes a result or an exception of the response, and gives the turn back;
 *   <li>{@link #judge}: the exception ends the call, or the steps begin again after a wait ({@link #awaitPause}).
 * </ol>
 *
 * <p>{@link BlockingCall} and {@link AsyncCall} take these steps, one thread at a time: so the fields that are neither
 * final nor volatile need no lock. A wait holds no thread here; whatever ends it calls {@link #wake}.
 */
final class CallRun<T> implements Stoppable {

    /** How a surface goes on after a step. */
    enum Next {
        /** With the next step. */
        GO_ON,
        /** With the next step, once it is woken. */
        WAIT,
        /** With {@link #send}, which blocks. */
        SEND,
        /** Not at all: {@link #result} has how the call ended. */
        END
    }

    // fixed for the whole call
    private final Engine engine;
    private final CallSettings settings;
    private final CallRecord record;
    private final CallTime time;
    private final Runnable wake;
    private final CallEvents events;

    // accessed by threads that stop the call

    /** The first stop wins. */
    private final AtomicReference<@Nullable Reason> stopped = new AtomicReference<>();

    /** Not null from an attempt's start to its end. */
    private volatile @Nullable AttemptRun<T> attempt;

    // accessed only by the one thread that takes the steps

    private final EarlierAttempts earlier;

    /** The read that follows a rejected retry takes the operation's place. */
    private Operation<T> operation;

    /** The step that is taken next. */
    private Supplier<Next> step = this::admit;

    /** Not null from the admission of an attempt until its end, which gives everything back. */
    private @Nullable Clearance clearance;

    /** Not null while the call waits for a release, a turn or the end of its backoff. */
    private @Nullable Wait wait;

    /** Set once, by the last step. */
    private @Nullable Ending<T> ending;

    /**
     * A call that has not begun.
     *
     * @param wake makes the surface take the next step; any thread may call it, any number of times
     */
    CallRun(Engine engine, Operation<T> operation, CallSettings settings, Runnable wake) {
        this.engine = engine;
        this.operation = operation;
        this.settings = settings;
        this.wake = wake;
        String key = settings.idempotencyKey();
        boolean keyed = operation.idempotencyHeader() != null;
        if (key != null && !keyed) {
            throw new IllegalArgumentException("idempotencyKey is set, but " + operation.name()
                    + " takes none: use the view with the key only for the operation that it was made for");
        }
        if (key != null && operation.idempotencyKey() != null) {
            throw new IllegalArgumentException("idempotencyKey is set, but this " + operation.name()
                    + " has a key of its own: make the call without the view's");
        }
        record = CallRecord.of(operation, keyed ? key(key) : null);
        time = new CallTime(engine.time(), settings.totalTimeout(), operation.deadline());
        // a connection that has just been closed by the server would leave it open whether the call was done
        Freshness first = operation.idempotent() ? Freshness.ANY : Freshness.RECENT;
        earlier = new EarlierAttempts(settings.rule().begin(), first);
        events = new CallEvents(engine, record.operation(), time);
    }

    /** The request's own key, else that of the view, else a new one. */
    private String key(@Nullable String ofTheView) {
        String own = operation.idempotencyKey();
        if (own != null) {
            return own;
        }
        return ofTheView == null ? UUID.randomUUID().toString() : ofTheView;
    }

    // ---- for the surfaces

    /** Walks on until the call has to wait, to send, or has ended. */
    Next advance() {
        try {
            Next next = step.get();
            while (next == Next.GO_ON) {
                next = step.get();
            }
            return next;
        } catch (Throwable failure) { // an Error too gives everything back, and ends the call unchanged
            return end(null, failure);
        }
    }

    /** Sends the attempt and reads its response, on a thread that may block; {@link #awaitResponse} looks at it. */
    void send() {
        AttemptRun<T> sending = attempt;
        if (sending == null) {
            return;
        }
        Contexts.Restored restored = events.restore();
        try {
            sending.send();
        } finally {
            restored.close();
        }
    }

    /** The attempt cannot be sent, since no thread takes it. */
    void reject(Throwable cause) {
        AttemptRun<T> sending = attempt;
        if (sending != null) {
            sending.reject(cause);
        }
    }

    /** The rest of the total timeout, in nanoseconds. */
    long nanosLeft() {
        return time.leftNanos();
    }

    boolean stopping() {
        return stopped.get() != null;
    }

    /** How the call ended; only after {@link Next#END}. */
    Ending<T> result() {
        if (ending == null) {
            throw new IllegalStateException("the call goes on");
        }
        return ending;
    }

    /** Ends the call at whatever step it is, from any thread. */
    @Override
    public void stop(Reason reason) {
        stopped.compareAndSet(null, reason);
        AttemptRun<T> sending = attempt;
        if (sending != null) {
            sending.cancel();
        }
        wake.run();
    }

    // ---- the steps

    private Next admit() {
        endIfStopped();
        long left = time.toBeginNanos();
        endIfTooLate(left, null);
        CircuitPair circuits = engine.circuits(settings.scopes().of(operation.breakerScope()));
        Circuit.Rejection rejection = circuits.rejection(operation.idempotent());
        if (rejection != null) {
            throw rejectedBy(rejection);
        }
        long patience = Math.min(Nanos.of(settings.rule().policy().maxServerDelay()), left - 1);
        long begun = time.passedNanos();
        Throttle.Place place =
                engine.throttle().enter(settings.scopes().of(operation.cooldownScopes()), patience, wake);
        clearance = new Clearance(place, circuits);
        if (place.rejection() != null) {
            throw cooledDown(place.rejection());
        }
        Throttle.Hold hold = place.firstHold();
        if (hold != null) {
            events.held(hold);
            Wait release = beginWait(WaitReason.COOLDOWN, begun);
            if (!place.released()) {
                release.begin(engine.system(), left);
            }
        }
        return then(this::awaitRelease);
    }

    private Next awaitRelease() {
        Throttle.Place place = cleared().place();
        if (place.released()) {
            endWait();
            return then(this::takeTurn);
        }
        endIfStopped();
        Throttle.Hold hold = place.rejection() != null ? place.rejection() : place.hold();
        if (hold != null && (place.rejection() != null || timeIsOver())) {
            throw cooledDown(hold);
        }
        return Next.WAIT;
    }

    private Next takeTurn() {
        String scope = settings.scopes().of(operation.breakerScope());
        Turns.Turn turn = engine.turns().enter(scope == null ? engine.host() : scope, scope != null, wake);
        cleared().hold(turn);
        if (!turn.granted()) {
            beginWait(WaitReason.TURN, time.passedNanos()).begin(engine.system(), time.toBeginNanos());
        }
        return then(this::awaitTurn);
    }

    private Next awaitTurn() {
        Turns.Turn turn = cleared().turn();
        if (turn != null && turn.granted()) {
            endWait();
            return then(this::open);
        }
        endIfStopped();
        if (turn != null && timeIsOver()) {
            endIfTooLate(0, "while it waited for its turn behind " + turn.before() + " others");
        }
        return Next.WAIT;
    }

    private Next open() {
        endIfStopped();
        endIfTooLate(time.toBeginNanos(), null);
        Circuit.Rejection rejection = cleared().acquire(operation.idempotent());
        if (rejection != null) {
            throw rejectedBy(rejection);
        }
        earlier.recordStart();
        AttemptRun<T> next = newAttempt();
        attempt = next;
        if (stopped.get() != null) { // since the look above, by somebody who did not see the attempt yet
            next.cancel();
        }
        cleared().place().recordSent();
        events.attemptStarted(next.number());
        step = this::awaitResponse;
        return Next.SEND;
    }

    /** With the context of the caller, which a supplier of keys or a call factory of the application may look for. */
    private AttemptRun<T> newAttempt() {
        Contexts.Restored restored = events.restore();
        try {
            String key = settings.apiKey() != null ? settings.apiKey() : engine.key();
            WireExchange exchange = engine.exchange(
                    operation,
                    key,
                    settings.headers(),
                    record.idempotencyKey(),
                    Nanos.of(settings.attemptTimeout()),
                    time.leftNanos(),
                    earlier.freshness());
            return new AttemptRun<>(engine, operation, record, key, settings.scopes(), exchange, cleared());
        } catch (RuntimeException e) { // what the application's code throws between two attempts hides no outcome
            throw earlier.endedBy(e);
        } finally {
            restored.close();
        }
    }

    private Next awaitResponse() {
        AttemptRun<T> sent = attempt;
        if (sent == null || (sent.running() && stopped.get() == null)) {
            return Next.WAIT;
        }
        try {
            AttemptRun.Result<T> result = sent.finish(stopped.get(), earlier.failure());
            earlier.recordSuccess();
            endAttempt(result.attempt());
            events.succeeded(result.info());
            return end(result.value(), null);
        } catch (AttemptFailed failed) {
            Operation<T> readBack = readBack(failed, sent);
            return readBack != null ? followWith(failed, readBack) : judge(failed, sent.counted());
        }
    }

    /** The failure ends the call, or its wait begins. */
    private Next judge(AttemptFailed failed, @Nullable Circuit counted) {
        Verdict verdict;
        try {
            verdict = settings.rule().judge(failed, circumstances());
        } catch (RuntimeException e) { // a predicate of the application failed: the call's own failure says more
            if (e != failed.failure()) {
                failed.failure().addSuppressed(e);
            }
            verdict = new Verdict(Decision.FORBIDDEN_BY_POLICY, failed.summary().serverDelay());
        }
        Attempt judged = failed.attempt(verdict.decision(), verdict.delay());
        record.add(judged);
        endAttempt(judged);
        long millis = earlier.recordFailure(failed.failure(), verdict);
        if (millis < 0) {
            throw failed.failure();
        }
        if (millis == 0) {
            return then(this::admit);
        }
        Wait pause = beginWait(reason(verdict.decision()), time.passedNanos());
        if (verdict.decision() == Decision.BACKOFF && counted != null) {
            long first = Nanos.of(settings.rule().policy().initialBackoff());
            earlier.waitBehind(counted.await(engine.time().nanoTime() + first, pause::end));
        }
        pause.begin(engine.time(), Nanos.of(Duration.ofMillis(millis)));
        return then(this::awaitPause);
    }

    /** A rejected retry can show that an attempt before it was done: then a read gives the result. */
    private @Nullable Operation<T> readBack(AttemptFailed failed, AttemptRun<T> sent) {
        return failed.failure() instanceof ApiException rejected
                        && failed.summary().outcome() == Outcome.NOT_PROCESSED
                        && sent.doneBefore(rejected)
                ? operation.readBack()
                : null;
    }

    private Next followWith(AttemptFailed failed, Operation<T> read) {
        Attempt rejected = failed.attempt(Decision.READ_BACK, Duration.ZERO);
        record.add(rejected);
        endAttempt(rejected);
        earlier.recordReadBack(failed.failure());
        operation = read;
        return then(this::admit);
    }

    private Next awaitPause() {
        endIfStopped();
        if (wait != null && !wait.over()) {
            return Next.WAIT;
        }
        endWait();
        earlier.endBackoff();
        return then(this::admit);
    }

    private RetryRule.Circumstances circumstances() {
        return new RetryRule.Circumstances(
                Duration.ofNanos(time.toBeginNanos()),
                engine.responseTimes().median(operation.name()),
                operation,
                engine.api(),
                earlier.freshness() == Freshness.NEW);
    }

    private Next then(Supplier<Next> next) {
        step = next;
        return Next.GO_ON;
    }

    private void endAttempt(Attempt ended) {
        attempt = null;
        clearance = null; // finish() has given it back
        events.attemptEnded(ended);
    }

    private Wait beginWait(WaitReason reason, long begunNanos) {
        wait = new Wait(reason, begunNanos, wake);
        return wait;
    }

    private static WaitReason reason(Decision decision) {
        return switch (decision) {
            case RETRY_AFTER_HEADER, RETRY_AFTER_BODY -> WaitReason.SERVER_DELAY;
            case RATE_LIMIT_RESET -> WaitReason.RATE_LIMIT_RESET;
            case CIRCUIT_OPEN -> WaitReason.SERVER_CIRCUIT;
            default -> WaitReason.BACKOFF;
        };
    }

    // ---- ends

    private Next end(@Nullable T value, @Nullable Throwable failure) {
        AttemptRun<T> unfinished = attempt;
        if (unfinished != null) {
            endAttempt(unfinished.abort(failure));
        }
        if (clearance != null) {
            clearance.close();
        }
        endWait();
        earlier.end();
        ending = new Ending<>(value, failure);
        step = () -> Next.END;
        engine.deregister(this);
        if (failure != null) {
            events.failed(failure);
        }
        return Next.END;
    }

    private RuntimeException rejectedBy(Circuit.Rejection rejection) {
        return earlier.endedBy(
                Makers.core().circuitOpen(record, rejection.scope(), rejection.until(), rejection.lastFailure()));
    }

    private RuntimeException cooledDown(Throttle.Hold hold) {
        return earlier.endedBy(
                Makers.core().cooldown(record, hold.scope(), hold.until(), hold.delay(), hold.rejection()));
    }

    private void endIfStopped() {
        Reason reason = stopped.get();
        if (reason != null) {
            throw Makers.core().interrupted(record, reason, earlier.failure(), null);
        }
    }

    /** A retry that has less time than the operation usually takes would only make the outcome unknown. */
    private void endIfTooLate(long left, @Nullable String where) {
        long least =
                earlier.failure() == null ? 1 : Nanos.of(engine.responseTimes().median(operation.name()));
        if (left < least) {
            throw earlier.endedBy(Makers.core().interrupted(record, time.bound(), null, where));
        }
    }

    private boolean timeIsOver() {
        return time.toBeginNanos() <= 0 || (wait != null && wait.over());
    }

    private Clearance cleared() {
        if (clearance == null) {
            throw new IllegalStateException("not admitted");
        }
        return clearance;
    }

    private void endWait() {
        Wait ended = wait;
        if (ended != null) {
            wait = null;
            ended.cancel();
            events.waited(ended);
        }
    }

    /**
     * How a call ended.
     *
     * @param value its result, if there is no failure
     * @param failure its failure
     * @param <T> the result's type
     */
    record Ending<T>(@Nullable T value, @Nullable Throwable failure) {}
}
