package dev.faultline.core.engine.throttle;

import dev.faultline.core.CallEvent;
import dev.faultline.core.ClientStatus;
import dev.faultline.core.RateLimit;
import dev.faultline.core.SdkException;
import dev.faultline.core.TimeSource;
import dev.faultline.core.internal.RateCeiling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Holds back the calls of throttled scopes, and lets them leave first come first served at the pace that the server
 * accepts. All calls wait in one room, under one lock; nothing is given out in advance, so that a pace that grows or
 * falls applies to everybody at once.
 */
public final class Throttle {

    /** A server that asks for more is asked again after this long: a nonsense header must not silence a client. */
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final boolean enabled;
    private final WaitingRoom room;

    public Throttle(
            TimeSource time,
            Consumer<CallEvent> events,
            boolean enabled,
            Function<String, @Nullable RateCeiling> ceilings) {
        this.enabled = enabled;
        room = new WaitingRoom(time, events, ceilings);
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
    public Place enter(List<String> names, long patienceNanos, Runnable onSettled) {
        if (!enabled || names.isEmpty()) {
            return new Place(room, new Scope[0], 0, patienceNanos, onSettled);
        }
        AfterUnlock after = new AfterUnlock();
        Place place;
        synchronized (room.lock) {
            long now = room.time.nanoTime();
            room.scopes.forgetRejections(now);
            Scope[] own = new Scope[names.size()];
            for (int i = 0; i < own.length; i++) {
                own[i] = room.scopes.get(names.get(i));
                own[i].places++;
            }
            place = new Place(room, own, room.arrivals++, patienceNanos, onSettled);
            place.state = State.WAITING;
            room.waiting++;
            room.admit(place, now, after);
            place.firstHold = room.hold(place, now);
        }
        try {
            after.run();
        } catch (Throwable e) { // such as a timer without a thread: nobody else has the place
            place.close();
            throw e;
        }
        if (place.state == State.WAITING) {
            synchronized (room.lock) {
                place.waits = place.state == State.WAITING;
            }
        }
        return place;
    }

    /**
     * The server closes a scope for a time.
     *
     * @param name the scope
     * @param delay for how long, at most an hour counts
     * @param cause the rejection, {@code null} if a success announced it
     */
    void pause(String name, Duration delay, @Nullable SdkException cause) {
        if (enabled && !delay.isZero() && !delay.isNegative()) {
            room.locked((now, after) -> room.pause(room.scopes.get(name), bounded(delay), cause, now, after));
        }
    }

    /** Calls that are held back. */
    public int waiting() {
        synchronized (room.lock) {
            return room.waiting;
        }
    }

    /** Scopes in a pause. */
    public List<ClientStatus.Cooldown> cooldowns() {
        synchronized (room.lock) {
            long now = room.time.nanoTime();
            Instant date = room.time.now();
            return room.scopes.paused(now).stream()
                    .map(scope -> new ClientStatus.Cooldown(scope.name, date.plusNanos(scope.pauseLeftNanos(now))))
                    .toList();
        }
    }

    /** Released and not yet sent. */
    public int released() {
        synchronized (room.lock) {
            return room.released;
        }
    }

    int scopes() {
        synchronized (room.lock) {
            return room.scopes.size();
        }
    }

    private static long bounded(Duration delay) {
        return (delay.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : delay).toNanos();
    }

    /**
     * Something that holds a call back.
     *
     * @param scope what holds it
     * @param delay until this call's turn, an estimate
     * @param until when the pause ends; now or earlier if it is over
     * @param rejection what began it, {@code null} if a success announced it
     */
    public record Hold(
            String scope,
            Duration delay,
            Instant until,
            @Nullable SdkException rejection) {}

    enum State {
        WAITING,
        RELEASED,
        SENT,
        CLOSED
    }

    /** One attempt's place in the queue, then its permission. A place without scopes is released for ever. */
    public static final class Place {

        private final WaitingRoom room;
        final Scope[] scopes;
        private final long number;
        private final long patience;
        final Runnable onSettled;

        /** Why the call had to wait at its arrival; null if it had not. Set before the caller gets the place. */
        private @Nullable Hold firstHold;

        // Written under the room's lock and read without it: many calls look, few of them wait.

        /** Only moves on, and CLOSED is the last. */
        volatile State state = State.RELEASED;

        /** Set at most once, just before CLOSED. */
        volatile @Nullable Hold rejection;

        // guarded by the room's lock

        boolean waits; // the caller waits for onSettled

        long releasedAt; // from RELEASED on
        private long sentAt; // from SENT on
        private int beyond; // from SENT on, a bit for each scope: sent beyond what is proven

        private Place(WaitingRoom room, Scope[] scopes, long number, long patience, Runnable onSettled) {
            this.room = room;
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
            synchronized (room.lock) {
                return waits;
            }
        }

        /** It may be sent. */
        public boolean released() {
            return state == State.RELEASED;
        }

        /** Why it cannot leave within its patience; the place has been given back then. */
        @Nullable
        public Hold rejection() {
            return rejection;
        }

        /** The scope that holds the place back. */
        @Nullable
        public Hold hold() {
            synchronized (room.lock) {
                return room.hold(this, room.time.nanoTime());
            }
        }

        /** The hold at the arrival; a clock that jumps may have released the place since. */
        @Nullable
        public Hold firstHold() {
            return firstHold;
        }

        /** The request is about to be written; only now it counts against the pace. */
        public void recordSent() {
            change(State.RELEASED, State.SENT, (now, after) -> {
                room.released--;
                sentAt = now;
                for (int i = 0; i < scopes.length; i++) {
                    scopes[i].reserved--;
                    beyond |= scopes[i].pace.recordSent(now) ? 1 << i : 0;
                }
            });
        }

        /**
         * The request was answered by anything but a rejection of the limiter.
         *
         * @param headerScope the bucket that the headers identify, or {@code null}
         * @param limit what they say
         * @param untilReset how long until the bucket is full again, or {@code null}
         */
        public void recordAccepted(@Nullable String headerScope, RateLimit limit, @Nullable Duration untilReset) {
            change(State.SENT, State.CLOSED, (now, after) -> {
                for (int i = 0; i < scopes.length; i++) {
                    scopes[i].places--;
                    scopes[i].pace.recordAccepted(now, sentAt, beyond(i));
                }
                if (headerScope != null
                        && untilReset != null
                        && limit.remaining().isPresent()) {
                    recordAllowance(room.scopes.get(headerScope), limit, untilReset, now, after);
                }
            });
        }

        private void recordAllowance(Scope scope, RateLimit limit, Duration untilReset, long now, AfterUnlock after) {
            if (limit.spent() && untilReset.toNanos() > 0) {
                room.pause(scope, bounded(untilReset), null, now, after);
            }
            scope.pace.recordAllowance(
                    now, sentAt, limit.limit().orElse(-1), limit.remaining().getAsLong(), bounded(untilReset));
        }

        /**
         * The limiter rejected the request.
         *
         * @param name whom that holds back, {@code null}: nobody but this call
         * @param delay for how long, {@code null} if the server named no delay
         * @param cause the rejection
         */
        public void recordRejected(@Nullable String name, @Nullable Duration delay, SdkException cause) {
            boolean named = delay != null && !delay.isZero() && !delay.isNegative();
            long nanos = named && delay != null ? bounded(delay) : -1;
            change(State.SENT, State.CLOSED, (now, after) -> {
                for (int i = 0; i < scopes.length; i++) {
                    scopes[i].places--;
                    if (scopes[i].name.equals(name)) {
                        scopes[i].pace.recordRejected(now, releasedAt, sentAt, beyond(i), nanos);
                    } else {
                        scopes[i].pace.recordLost(beyond(i));
                    }
                }
                if (named && name != null) {
                    room.pause(room.scopes.get(name), nanos, cause, now, after);
                }
            });
        }

        /** Leaves the queue, or gives the place back; in any state, and again without effect. */
        public void close() {
            change(null, State.CLOSED, (now, after) -> {});
        }

        private void change(@Nullable State from, State to, WaitingRoom.Step step) {
            if (scopes.length == 0 || state == State.CLOSED) {
                return;
            }
            room.locked((now, after) -> {
                if (state == State.CLOSED || (from != null && state != from)) {
                    return;
                }
                if (from == null) {
                    withdraw();
                }
                state = to;
                step.take(now, after);
                room.drain(scopes, now, after);
            });
        }

        private boolean beyond(int scope) {
            return (beyond & 1 << scope) != 0;
        }

        private void withdraw() {
            for (int i = 0; i < scopes.length; i++) {
                scopes[i].places--;
                scopes[i].parked.remove(number);
                scopes[i].reserved -= state == State.RELEASED ? 1 : 0;
                if (state == State.SENT) {
                    scopes[i].pace.recordLost(beyond(i));
                }
            }
            room.waiting -= state == State.WAITING ? 1 : 0;
            room.released -= state == State.RELEASED ? 1 : 0;
        }
    }
}
