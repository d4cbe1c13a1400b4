package dev.faultline.core.engine;

import dev.faultline.core.CallEvent;
import dev.faultline.core.SdkException;
import dev.faultline.core.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The cooldowns of a client, one for each scope that was ever refused, bounded in number. */
final class Cooldowns {

    private static final int MOST = 10_000;

    /** A server that asks for more is asked again after this long: a nonsense header must not silence a client. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final TimeSource time;
    private final Consumer<CallEvent> listener;
    private final BoundedMap<Cooldown> cooldowns = new BoundedMap<>(MOST);
    private volatile boolean any;

    Cooldowns(TimeSource time, Consumer<CallEvent> listener) {
        this.time = time;
        this.listener = listener;
    }

    void start(String scope, Duration pause, @Nullable SdkException cause) {
        Duration bounded = pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
        any = true;
        if (cooldowns.get(scope, name -> new Cooldown()).start(time.nanoTime(), bounded.toNanos(), cause)) {
            listener.accept(new CallEvent.CooldownStarted(scope, time.now().plus(bounded)));
        }
    }

    /** A call was answered well: what its scopes bear is the pace at which they are released after a refusal. */
    void answered(List<String> scopes) {
        long now = time.nanoTime();
        for (String scope : scopes) {
            cooldowns.get(scope, name -> new Cooldown()).answered(now);
        }
    }

    /** What holds a call back now, the longest of its scopes, whether or not it can wait so long; or {@code null}. */
    @Nullable
    Hold hold(List<String> scopes, Ticket ticket, Duration patience) {
        if (!any) {
            return null;
        }
        long now = time.nanoTime();
        Long turn = ticket.turn();
        Hold longest = null;
        for (String scope : scopes) {
            Cooldown cooldown = cooldowns.peek(scope);
            if (cooldown == null) {
                continue;
            }
            Long given = ticket.slots.containsKey(scope) ? turn : null;
            long slot = cooldown.slot(now, given, patience.toNanos());
            ticket.slots.put(scope, slot);
            if (slot - now <= 0) {
                continue;
            }
            Duration wait = Duration.ofNanos(slot - now);
            if (longest == null || wait.compareTo(longest.delay) > 0) {
                Duration rest = Duration.ofNanos(Math.max(0, cooldown.until() - now));
                longest = new Hold(scope, wait, time.now().plus(rest), cooldown.refusal());
            }
        }
        return longest;
    }

    /** A call's places in the queues that it waits in. */
    static final class Ticket {
        private final Map<String, Long> slots = new HashMap<>();

        /** When all queues let the call go: who waits for the slowest has not missed the turn in another. */
        private @Nullable Long turn() {
            Long latest = null;
            for (Long slot : slots.values()) {
                latest = latest == null || slot - latest > 0 ? slot : latest;
            }
            return latest;
        }

        /** The call is sent: its next attempt queues anew. */
        void used() {
            slots.clear();
        }
    }

    /**
     * Something that holds a call back.
     *
     * @param scope what cools down
     * @param delay until this call's turn
     * @param until when the cooldown ends
     * @param refusal what began it, {@code null} if a success announced it
     */
    record Hold(
            String scope,
            Duration delay,
            Instant until,
            @Nullable SdkException refusal) {}
}
