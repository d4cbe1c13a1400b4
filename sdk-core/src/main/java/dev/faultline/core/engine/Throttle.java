package dev.faultline.core.engine;

import dev.faultline.core.CallEvent;
import dev.faultline.core.RateLimit;
import dev.faultline.core.SdkException;
import dev.faultline.core.TimeSource;
import dev.faultline.core.spi.RateCeiling;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the calls of throttled scopes, and lets them leave first come first served at the pace that the server
 * accepts. All calls wait in one room, under one lock; nothing is given out in advance, so that a pace that grows or
 * falls applies to everybody at once.
 */
final class Throttle {

    private static final int MOST_SCOPES = 10_000;

    /** Beyond that a scope remembers less of what it sent, so that all together stay below 20 MB. */
    private static final int FEW_SCOPES = 1000;

    /** A server that asks for more is asked again after this long: a nonsense header must not silence a client. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private static final long NEWS = 1_000_000_000;

    private final TimeSource time;
    private final Consumer<CallEvent> events;
    private final boolean enabled;
    private final Function<String, @Nullable RateCeiling> ceilings;

    /** Guards everything below, the scopes and the places. Nothing foreign is called while it is held. */
    private final Object lock = new Object();

    private final Map<String, Scope> scopes = new LinkedHashMap<>(16, 0.75f, true);
    private final PriorityQueue<Ending> endings = new PriorityQueue<>((a, b) -> Long.signum(a.at - b.at));
    private long arrivals;
    private int waiting;
    private int released;

    Throttle(
            TimeSource time,
            Consumer<CallEvent> events,
            boolean enabled,
            Function<String, @Nullable RateCeiling> ceilings) {
        this.time = time;
        this.events = events;
        this.enabled = enabled;
        this.ceilings = ceilings;
    }

    /**
     * Asks to send one attempt; never blocks.
     *
     * @param names whom the call belongs to; it leaves when all of them allow it
     * @param patienceNanos the longest pause that the call accepts
     * @param onSettled runs at most once, without a lock, on the thread that settles the place: when it is released, or
     *     rejected since a longer pause began. It never runs if {@link Place#waits()} was {@code false} at return.
     * @return the place; to be closed whatever happens
     */
    Place enter(List<String> names, long patienceNanos, Runnable onSettled) {
        if (!enabled || names.isEmpty()) {
            return new Place(new Scope[0], 0, patienceNanos, onSettled);
        }
        After after = new After();
        Place place;
        synchronized (lock) {
            long now = time.nanoTime();
            forgetRefusals(now);
            Scope[] own = new Scope[names.size()];
            for (int i = 0; i < own.length; i++) {
                own[i] = scope(names.get(i));
                own[i].places++;
            }
            place = new Place(own, arrivals++, patienceNanos, onSettled);
            place.state = State.WAITING;
            waiting++;
            place(place, now, after);
            place.firstHold = place.holdNow(now);
        }
        after.run();
        synchronized (lock) {
            place.waits = place.state == State.WAITING;
        }
        return place;
    }

    /**
     * The server closes a scope for a time.
     *
     * @param name the scope
     * @param delay for how long, at most an hour counts
     * @param cause the refusal, {@code null} if a success announced it
     */
    void pause(String name, Duration delay, @Nullable SdkException cause) {
        if (!enabled || delay.isZero() || delay.isNegative()) {
            return;
        }
        After after = new After();
        synchronized (lock) {
            long now = time.nanoTime();
            pause(scope(name), bounded(delay), cause, now, after);
        }
        after.run();
    }

    int waiting() {
        synchronized (lock) {
            return waiting;
        }
    }

    /** Released and not yet sent. */
    int released() {
        synchronized (lock) {
            return released;
        }
    }

    int scopes() {
        synchronized (lock) {
            return scopes.size();
        }
    }

    private static long bounded(Duration delay) {
        return (delay.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : delay).toNanos();
    }

    private void pause(Scope scope, long delay, @Nullable SdkException cause, long now, After after) {
        long end = now + delay;
        boolean paused = scope.pauseLeft(now) > 0;
        if (paused && end - scope.until <= 0) {
            return;
        }
        boolean news = !paused || end - scope.until > NEWS;
        scope.paused = true;
        scope.until = end;
        scope.refusal = cause;
        if (cause != null) {
            endings.add(new Ending(end, scope));
        }
        if (news) {
            Instant until = time.now().plusNanos(delay);
            after.add(() -> events.accept(new CallEvent.CooldownStarted(scope.name, until)));
        }
        if (scope.leastPatience < delay) {
            for (Place place : List.copyOf(scope.parked.values())) {
                if (place.patience < delay) {
                    scope.parked.remove(place.number);
                    reject(place, scope, now, after);
                }
            }
        }
        wake(scope, now, after);
    }

    /** A refusal may hold a body of 64 KiB: it is dropped as soon as its pause is over. */
    private void forgetRefusals(long now) {
        for (Ending next = endings.peek(); next != null && next.at - now <= 0; next = endings.peek()) {
            endings.remove();
            if (next.scope.pauseLeft(now) <= 0) {
                next.scope.refusal = null;
            }
        }
    }

    private Scope scope(String name) {
        Scope scope = scopes.get(name);
        if (scope == null) {
            scope = new Scope(name, new Pace(ceilings.apply(name), scopes.size() < FEW_SCOPES ? 1024 : 128));
            if (scopes.size() >= MOST_SCOPES) {
                makeRoom();
            }
            scopes.put(name, scope);
        }
        return scope;
    }

    private void makeRoom() {
        for (Iterator<Scope> eldest = scopes.values().iterator(); eldest.hasNext(); ) {
            if (eldest.next().places == 0) {
                eldest.remove();
                return;
            }
        }
    }

    /** Releases a waiting place that is in no queue, or parks it where it is held back longest, or rejects it. */
    private void place(Place place, long now, After after) {
        Scope blocking = blocking(place, now);
        if (blocking == null) {
            release(place, now, after);
            return;
        }
        long pause = blocking.pauseLeft(now);
        if (pause > place.patience) {
            reject(place, blocking, now, after);
            return;
        }
        blocking.park(place);
        wake(blocking, now, after);
    }

    private @Nullable Scope blocking(Place place, long now) {
        Scope blocking = null;
        long longest = 0;
        for (Scope scope : place.scopes) {
            long delay = scope.delay(now);
            if (delay <= 0 && scope.hasEarlier(place)) {
                delay = 1;
            }
            if (delay > longest) {
                longest = delay;
                blocking = scope;
            }
        }
        return blocking;
    }

    private void release(Place place, long now, After after) {
        place.releasedAt = now;
        place.state = State.RELEASED;
        waiting--;
        released++;
        for (Scope scope : place.scopes) {
            scope.reserved++;
        }
        settled(place, after);
    }

    private void reject(Place place, Scope scope, long now, After after) {
        place.rejection = hold(scope, place, now);
        place.state = State.CLOSED;
        waiting--;
        for (Scope each : place.scopes) {
            each.places--;
        }
        settled(place, after);
    }

    private static void settled(Place place, After after) {
        if (place.waits) {
            after.add(place.onSettled);
        }
    }

    private Hold hold(Scope scope, Place place, long now) {
        long pause = Math.max(0, scope.pauseLeft(now));
        long turn = scope.turn(place, now);
        return new Hold(scope.name, Duration.ofNanos(turn), time.now().plusNanos(pause), scope.refusal);
    }

    /** Lets go who may go, and sees to it that the scope is looked at again when the next one may. */
    private void drain(Scope scope, long now, After after) {
        while (!scope.parked.isEmpty()) {
            Place head = scope.parked.firstEntry().getValue();
            if (blocking(head, now) == scope) {
                break;
            }
            scope.parked.remove(head.number);
            place(head, now, after);
        }
        wake(scope, now, after);
    }

    private void drain(Scope[] of, long now, After after) {
        for (Scope scope : of) {
            if (!scope.parked.isEmpty() || scope.timer != null) {
                drain(scope, now, after);
            }
        }
    }

    private void wake(Scope scope, long now, After after) {
        Timer timer = scope.timer;
        if (scope.parked.isEmpty()) {
            if (timer != null) {
                scope.timer = null;
                after.add(timer::cancel);
            }
            return;
        }
        long delay = scope.delay(now);
        if (delay == Pace.FOR_AN_ANSWER) {
            return;
        }
        long at = now + Math.max(1, delay);
        if (timer != null && timer.at - at <= 0) {
            return;
        }
        if (timer != null) {
            after.add(timer::cancel);
        }
        Timer earlier = new Timer(scope, at);
        scope.timer = earlier;
        after.add(earlier::start);
    }

    /**
     * Something that holds a call back.
     *
     * @param scope what holds it
     * @param delay until this call's turn, as far as can be told
     * @param until when the pause ends; now or earlier if it is over
     * @param refusal what began it, {@code null} if a success announced it
     */
    record Hold(
            String scope,
            Duration delay,
            Instant until,
            @Nullable SdkException refusal) {}

    private record Ending(long at, Scope scope) {}

    private enum State {
        WAITING,
        RELEASED,
        SENT,
        CLOSED
    }

    /** One attempt's place in the queue, then its permission. */
    final class Place {

        private final Scope[] scopes;
        private final long number;
        private final long patience;
        private final Runnable onSettled;
        private State state = State.RELEASED;
        private boolean waits; // the caller has been told to wait for onSettled
        private @Nullable Hold rejection;
        private @Nullable Hold firstHold;
        private long releasedAt;
        private long sentAt;
        private int beyond; // a bit for each scope: sent beyond what is proven

        private Place(Scope[] scopes, long number, long patience, Runnable onSettled) {
            this.scopes = scopes;
            this.number = number;
            this.patience = patience;
            this.onSettled = onSettled;
        }

        long number() {
            return number;
        }

        long patience() {
            return patience;
        }

        /** Whether {@code onSettled} runs, or has run, or would have but for {@link #close()}. */
        boolean waits() {
            synchronized (lock) {
                return waits;
            }
        }

        /** It may be sent. */
        boolean released() {
            synchronized (lock) {
                return state == State.RELEASED;
            }
        }

        /** Why it cannot leave within its patience; the place has been given back then. */
        @Nullable
        Hold rejection() {
            synchronized (lock) {
                return rejection;
            }
        }

        /** What a waiting place waits for. */
        @Nullable
        Hold hold() {
            synchronized (lock) {
                return holdNow(time.nanoTime());
            }
        }

        /** What held the place when it was entered; a clock that jumps may have released it since. */
        @Nullable
        Hold firstHold() {
            synchronized (lock) {
                return firstHold;
            }
        }

        private @Nullable Hold holdNow(long now) {
            if (state == State.WAITING) {
                for (Scope scope : scopes) {
                    if (scope.parked.containsKey(number)) {
                        return holdBy(scope, now);
                    }
                }
            }
            return null;
        }

        private Hold holdBy(Scope scope, long now) {
            return Throttle.this.hold(scope, this, now);
        }

        /** The request is about to be written; only now it counts against the pace. */
        void sent() {
            change(State.RELEASED, State.SENT, (now, after) -> {
                released--;
                sentAt = now;
                for (int i = 0; i < scopes.length; i++) {
                    scopes[i].reserved--;
                    beyond |= scopes[i].pace.sent(now) ? 1 << i : 0;
                }
            });
        }

        /**
         * The request was answered by anything but a refusal of the limiter.
         *
         * @param headerScope the bucket that the headers identify, or {@code null}
         * @param limit what they say
         * @param untilReset how long until the bucket is full again, or {@code null}
         */
        void accepted(@Nullable String headerScope, RateLimit limit, @Nullable Duration untilReset) {
            change(State.SENT, State.CLOSED, (now, after) -> {
                for (int i = 0; i < scopes.length; i++) {
                    scopes[i].places--;
                    scopes[i].pace.accepted(now, sentAt, (beyond & 1 << i) != 0);
                }
                if (headerScope != null
                        && untilReset != null
                        && limit.remaining().isPresent()) {
                    told(scope(headerScope), limit, untilReset, now, after);
                }
            });
        }

        private void told(Scope scope, RateLimit limit, Duration untilReset, long now, After after) {
            if (limit.spent() && untilReset.toNanos() > 0) {
                pause(scope, bounded(untilReset), null, now, after);
            }
            scope.pace.told(
                    now, sentAt, limit.limit().orElse(-1), limit.remaining().getAsLong(), bounded(untilReset));
        }

        /**
         * The limiter refused the request.
         *
         * @param name whom that holds back, {@code null}: nobody but this call
         * @param delay for how long, {@code null} if the server named no delay
         * @param cause the refusal
         */
        void refused(@Nullable String name, @Nullable Duration delay, SdkException cause) {
            boolean named = delay != null && !delay.isZero() && !delay.isNegative();
            long nanos = named && delay != null ? bounded(delay) : -1;
            change(State.SENT, State.CLOSED, (now, after) -> {
                for (int i = 0; i < scopes.length; i++) {
                    scopes[i].places--;
                    boolean tried = (beyond & 1 << i) != 0;
                    if (scopes[i].name.equals(name)) {
                        scopes[i].pace.refused(now, releasedAt, sentAt, tried, nanos);
                    } else {
                        scopes[i].pace.lost(tried);
                    }
                }
                if (named && name != null) {
                    pause(scope(name), nanos, cause, now, after);
                }
            });
        }

        /** Leaves the queue, or gives the place back; in any state, and again without effect. */
        void close() {
            change(null, State.CLOSED, (now, after) -> {});
        }

        private void change(@Nullable State from, State to, Step step) {
            if (scopes.length == 0) {
                return;
            }
            After after = new After();
            synchronized (lock) {
                if (state == State.CLOSED || (from != null && state != from)) {
                    return;
                }
                long now = time.nanoTime();
                if (from == null) {
                    giveBack();
                }
                state = to;
                step.take(now, after);
                drain(scopes, now, after);
            }
            after.run();
        }

        private void giveBack() {
            for (int i = 0; i < scopes.length; i++) {
                scopes[i].places--;
                scopes[i].parked.remove(number);
                scopes[i].reserved -= state == State.RELEASED ? 1 : 0;
                if (state == State.SENT) {
                    scopes[i].pace.lost((beyond & 1 << i) != 0);
                }
            }
            waiting -= state == State.WAITING ? 1 : 0;
            released -= state == State.RELEASED ? 1 : 0;
        }
    }

    private interface Step {
        void take(long now, After after);
    }

    /** Looks at a scope again later. */
    final class Timer {
        private final Scope scope;
        private final long at;
        private @Nullable Runnable cancel;
        private boolean over;

        private Timer(Scope scope, long at) {
            this.scope = scope;
            this.at = at;
        }

        private void start() {
            Runnable handle = time.schedule(Duration.ofNanos(Math.max(0, at - time.nanoTime())), this::fire);
            boolean late;
            synchronized (lock) {
                cancel = handle;
                late = over;
            }
            if (late) {
                handle.run();
            }
        }

        private void fire() {
            After after = new After();
            synchronized (lock) {
                over = true;
                if (scope.timer != this) {
                    return;
                }
                scope.timer = null;
                drain(scope, time.nanoTime(), after);
            }
            after.run();
        }

        private void cancel() {
            Runnable handle;
            synchronized (lock) {
                over = true;
                handle = cancel;
            }
            if (handle != null) {
                handle.run();
            }
        }
    }

    /** What is done once the lock is free. */
    private static final class After {
        private @Nullable List<Runnable> actions;

        void add(Runnable action) {
            if (actions == null) {
                actions = new ArrayList<>(2);
            }
            actions.add(action);
        }

        /** All of them run, whatever one of them throws. */
        void run() {
            if (actions == null) {
                return;
            }
            Throwable first = null;
            for (Runnable action : actions) {
                try {
                    action.run();
                } catch (RuntimeException | Error e) {
                    first = first == null ? e : first;
                }
            }
            if (first instanceof RuntimeException exception) {
                throw exception;
            }
            if (first instanceof Error error) {
                throw error;
            }
        }
    }
}
