package dev.faultline.examples;

import dev.faultline.core.Attempt;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CallListener;
import dev.faultline.core.Decision;
import dev.faultline.core.NotSentException;
import dev.faultline.core.SdkException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Prints what a client does: each attempt, the wait after it and why, the circuit breaker, how the call ended. */
public final class Timeline implements CallListener {

    private final PrintStream out;
    private final List<CallEvent> effects = new ArrayList<>();
    private @Nullable Instant start;

    /**
     * A listener for one client.
     *
     * @param out where to print
     */
    public Timeline(PrintStream out) {
        this.out = out;
    }

    @Override
    public synchronized void onEvent(CallEvent event) {
        if (event instanceof CallEvent.AttemptStarted started) {
            if (started.number() == 1) {
                out.println("   " + started.operation());
            }
            printEffects();
        } else if (event instanceof CallEvent.AttemptEnded ended) {
            print(ended.attempt());
            printEffects();
        } else if (event instanceof CallEvent.Held held) {
            out.println("   " + held.operation() + " is held for " + seconds(held.delay()) + ": " + held.scope());
        } else if (event instanceof CallEvent.CooldownStarted || event instanceof CallEvent.CircuitChanged) {
            effects.add(event);
        } else if (event instanceof CallEvent.Failed failed) {
            print(failed);
        }
    }

    private void print(Attempt attempt) {
        String status = attempt.status().isPresent() ? attempt.status().getAsInt() + " " : "";
        String next = "ends: ";
        if (attempt.decision().retries()) {
            next = "wait " + seconds(attempt.delay().orElse(Duration.ZERO)) + ": ";
        } else if (attempt.decision() == Decision.DONE) {
            next = "";
        }
        out.printf(
                Locale.ROOT,
                "     %8s  attempt %d  %-20s  %s%s%n",
                at(attempt.startedAt()),
                attempt.number(),
                status + attempt.cause().orElse(""),
                next,
                attempt.decision().reason());
    }

    private void print(CallEvent.Failed failed) {
        SdkException failure = failed.failure();
        if (failure.attempts().isEmpty()) {
            out.println("   " + failed.operation());
        }
        String name = failure.getClass().getName();
        String type = name.substring(name.lastIndexOf('.') + 1).replace('$', '.');
        String until = failure instanceof NotSentException rejection
                ? ": nothing was sent, try again after " + at(rejection.until())
                : "";
        detail("throws " + type + until);
    }

    /** A client tells at once what a response has changed; here it reads better below the attempt that brought it. */
    private void printEffects() {
        for (CallEvent effect : effects) {
            if (effect instanceof CallEvent.CooldownStarted pause) {
                detail("all calls for " + pause.scope() + " rest until " + at(pause.until()));
            } else if (effect instanceof CallEvent.CircuitChanged circuit) {
                String until = circuit.until().map(time -> " until " + at(time)).orElse("");
                detail("the circuit of " + circuit.scope() + " is now " + circuit.state() + until);
            }
        }
        effects.clear();
    }

    private void detail(String text) {
        out.println(" ".repeat(15) + text);
    }

    private String at(Instant time) {
        if (start == null) {
            start = time;
        }
        return "+" + seconds(Duration.between(start, time));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toNanos() / 1e9);
    }
}
