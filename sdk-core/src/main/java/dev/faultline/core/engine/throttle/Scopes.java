package dev.faultline.core.engine.throttle;

import dev.faultline.core.engine.pace.Pace;
import dev.faultline.core.internal.RateCeiling;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The scopes of a {@link Throttle}, bounded in number and in what they remember. Guarded by the room's lock. */
final class Scopes {

    private static final int MOST_SCOPES = 10_000;

    /** Beyond that a scope remembers less of what it sent, so that all together stay below 20 MB. */
    private static final int FEW_SCOPES = 1000;

    private final Function<String, @Nullable RateCeiling> ceilings;

    /** By least recent use. A scope leaves only while no place of it is open, so that a place never loses its scope. */
    private final Map<String, Scope> byName = new LinkedHashMap<>(16, 0.75f, true);

    /** The soonest end first. Holds each scope that has a rejection, at least once, at or before its pause's end. */
    private final PriorityQueue<Ending> endings = new PriorityQueue<>((a, b) -> Long.signum(a.at - b.at));

    Scopes(Function<String, @Nullable RateCeiling> ceilings) {
        this.ceilings = ceilings;
    }

    int size() {
        return byName.size();
    }

    Scope get(String name) {
        Scope scope = byName.get(name);
        if (scope == null) {
            scope = new Scope(name, new Pace(ceilings.apply(name), byName.size() < FEW_SCOPES ? 1024 : 128));
            if (byName.size() >= MOST_SCOPES) {
                makeRoom();
            }
            byName.put(name, scope);
        }
        return scope;
    }

    List<Scope> paused(long now) {
        return byName.values().stream()
                .filter(scope -> scope.pauseLeftNanos(now) > 0)
                .toList();
    }

    private void makeRoom() {
        for (Iterator<Scope> eldest = byName.values().iterator(); eldest.hasNext(); ) {
            if (eldest.next().places == 0) {
                eldest.remove();
                return;
            }
        }
    }

    /** The scope's pause ends then, and its rejection is not needed any more. */
    void endsAt(long end, Scope scope) {
        endings.add(new Ending(end, scope));
    }

    /** A rejection may hold a body of 64 KiB: it is dropped as soon as its pause is over. */
    void forgetRejections(long now) {
        for (Ending next = endings.peek(); next != null && next.at - now <= 0; next = endings.peek()) {
            endings.remove();
            if (next.scope.pauseLeftNanos(now) <= 0) {
                next.scope.rejection = null;
            }
        }
    }

    private record Ending(long at, Scope scope) {}
}
