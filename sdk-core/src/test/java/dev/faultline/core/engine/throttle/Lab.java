package dev.faultline.core.engine.throttle;

import dev.faultline.core.RateLimit;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.internal.RateCeiling;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A client and a server in virtual time: real throttle and pace, callers and a limiter that are simulated. */
final class Lab {

    static final long MS = 1_000_000;
    static final long S = 1000 * MS;

    private static final int TURNS = 64;
    private static final SdkException REFUSAL = TestApiException.ofStatus(429);

    /** How the server tells when to come back. */
    enum RetryAfter {
        RIGHT,
        ROUNDED_UP,
        ABSENT
    }

    /** What comes out. */
    record Result(
            double seconds,
            int succeeded,
            int failed,
            int requests,
            int rejected,
            int firstVolley,
            int forced,
            double last) {
        double perSuccess() {
            return (requests - firstVolley - forced) / (double) Math.max(1, succeeded);
        }
    }

    /** One case. */
    static final class Case {
        final String name;
        final Supplier<LabLimiter> limiter;
        int calls;
        int callers;
        RetryAfter retryAfter = RetryAfter.ROUNDED_UP;
        boolean headers;
        double latencyMs = 10;
        double jitterMs = 1;
        int maxAttempts = 5;
        double totalTimeout = 120;
        double maxServerDelay = 60;
        double randomRejections;
        boolean eachOnce;
        Supplier<LabLimiter> category;
        IntFunction<List<String>> scopes = call -> List.of("key");
        Function<String, RateCeiling> ceilings = scope -> null;
        double factor = 1.3;
        double mostPerSuccess = 1.05;
        String reason = ""; // why its targets are missed, where they are

        Case(String name, Supplier<LabLimiter> limiter, int calls, int callers) {
            this.name = name;
            this.limiter = limiter;
            this.calls = calls;
            this.callers = callers;
        }

        @Override
        public String toString() {
            return name;
        }

        /** A target that is not met: the figures that hold instead, and why. */
        Case misses(double factor, double perSuccess, String reason) {
            this.factor = factor;
            this.mostPerSuccess = perSuccess;
            this.reason = reason;
            return this;
        }

        /** The longest time that is good enough. */
        double limit(double ideal) {
            return ideal >= 20 || !reason.isEmpty() ? ideal * factor : ideal + 3;
        }

        Case with(Consumer<Case> change) {
            change.accept(this);
            return this;
        }
    }

    private final Case of;
    private final VirtualTime time = new VirtualTime();
    private final Throttle throttle;
    private final LabLimiter limiter;
    private final LabLimiter category;
    private final Random random;
    private final Random forces; // which of the arriving requests are rejected at random
    private final boolean[] rejectedOnce;
    private final ArrayDeque<Runnable> turnQueue = new ArrayDeque<>();
    private int turns = TURNS;
    private int started;
    private int succeeded;
    private int failed;
    private int requests;
    private int rejected;
    private int forced;
    private int firstVolley;
    private long firstRejection = Long.MAX_VALUE;
    private long lastDone;

    Lab(Case of, long seed) {
        this.of = of;
        random = new Random(seed);
        forces = forces(seed);
        throttle = new Throttle(time, event -> {}, true, of.ceilings::apply);
        limiter = of.limiter.get();
        category = of.category == null ? null : of.category.get();
        rejectedOnce = new boolean[of.calls];
    }

    Throttle throttle() {
        return throttle;
    }

    Result run() {
        for (int i = 0; i < of.callers; i++) {
            nextCall();
        }
        while (time.step(Long.MAX_VALUE)) {
            if (succeeded + failed == of.calls) {
                break;
            }
        }
        return new Result(
                lastDone / (double) S,
                succeeded,
                failed,
                requests,
                rejected,
                firstVolley,
                forced,
                lastDone / (double) S);
    }

    private void nextCall() {
        if (started < of.calls) {
            new Call(started++).attempt();
        }
    }

    private long latency() {
        return (long) ((of.latencyMs / 2 + random.nextDouble() * of.jitterMs) * MS);
    }

    private final class Call {
        private final int number;
        private final long deadline;
        private int attempts;
        private Throttle.Place place;
        private Runnable alarm;
        private boolean over;
        private long releasedAt;

        Call(int number) {
            this.number = number;
            deadline = time.passed() + (long) (of.totalTimeout * S);
            alarm = time.after(deadline - time.passed(), this::timedOut);
        }

        void attempt() {
            if (over) {
                return;
            }
            long left = deadline - time.passed();
            place = throttle.enter(
                    of.scopes.apply(number), Math.min(left, (long) (of.maxServerDelay * S)), this::settled);
            if (!place.waits()) {
                settled();
            }
        }

        private void settled() {
            releasedAt = time.passed();
            if (place.rejection() != null) {
                end(false);
            } else if (turns > 0) {
                turns--;
                send();
            } else {
                turnQueue.add(this::send);
            }
        }

        private void send() {
            if (over) {
                giveTurn();
                return;
            }
            attempts++;
            requests++;
            place.recordSent();
            Throttle.Place sent = place;
            long sentAt = releasedAt;
            time.after(latency(), () -> arrive(sent, sentAt));
        }

        private void arrive(Throttle.Place sent, long sentAt) {
            long now = time.passed();
            boolean force = of.eachOnce && !rejectedOnce[number] || forces.nextDouble() < of.randomRejections;
            rejectedOnce[number] = true;
            long free = force
                    ? now + S
                    : Math.max(limiter.free(now), category == null || number % 2 == 0 ? now : category.free(now));
            if (force) {
                forced++;
            }
            boolean ofCategory = !force && free > now && limiter.free(now) <= now;
            if (free <= now) {
                limiter.take(now);
                if (category != null && number % 2 == 1) {
                    category.take(now);
                }
            }
            long[] window = of.headers ? limiter.window(now) : null;
            time.after(
                    latency(), () -> response(sent, sentAt, free <= now, free - now, window, now, force, ofCategory));
        }

        private void response(
                Throttle.Place sent,
                long sentAt,
                boolean accepted,
                long wait,
                long[] window,
                long at,
                boolean force,
                boolean ofCategory) {
            giveTurn();
            if (over) {
                return;
            }
            RateLimit limit = RateLimit.UNKNOWN;
            Duration untilReset = null;
            if (window != null) {
                long reset = (window[2] - at + S - 1) / S; // whole seconds, rounded up
                untilReset = Duration.ofSeconds(reset);
                limit = new RateLimit(window[0], window[1], time.now().plus(untilReset));
            }
            if (accepted) {
                sent.recordAccepted(window == null ? null : "key", limit, untilReset);
                succeeded++;
                end(true);
                return;
            }
            rejected++;
            if (sentAt <= firstRejection) {
                firstVolley += force ? 0 : 1;
            }
            firstRejection = Math.min(firstRejection, time.passed());
            Duration delay = switch (of.retryAfter) {
                case ABSENT -> null;
                case RIGHT -> Duration.ofNanos(wait);
                case ROUNDED_UP -> Duration.ofSeconds((wait + S - 1) / S);
            };
            List<String> scopes = of.scopes.apply(number);
            sent.recordRejected(ofCategory ? scopes.get(scopes.size() - 1) : "key", delay, REFUSAL);
            long pause = delay != null
                    ? delay.toNanos()
                    : (long) (Math.min(8000, 500 << Math.min(10, attempts - 1))
                            * MS
                            * (0.8 + 0.4 * random.nextDouble()));
            boolean tooLong = delay != null && pause > of.maxServerDelay * S || time.passed() + pause >= deadline;
            if (attempts >= of.maxAttempts || tooLong) {
                end(false);
            } else {
                time.after(pause, this::attempt);
            }
        }

        private void timedOut() {
            place.close();
            end(false);
        }

        private void end(boolean success) {
            if (over) {
                return;
            }
            over = true;
            alarm.run();
            failed += success ? 0 : 1;
            lastDone = time.passed();
            nextCall();
        }

        private void giveTurn() {
            Runnable next = turnQueue.poll();
            if (next == null) {
                turns++;
            } else {
                time.after(0, next);
            }
        }
    }

    /**
     * A client that knows the limiter: it sends whatever is accepted as early as its callers can, but meets two rejections
     * first and obeys their Retry-After; and the same random ones as ours.
     */
    static double ideal(Case of, long seed) {
        LabLimiter limiter = of.limiter.get();
        LabLimiter category = of.category == null ? null : of.category.get();
        if (of.eachOnce) {
            return 1 + of.calls * of.latencyMs / 1000 / TURNS;
        }
        double trip = of.latencyMs + of.jitterMs;
        long least = (long) (trip * MS / Math.min(TURNS, of.callers));
        long now = (long) (trip * MS / 2);
        int met = 0;
        Random forces = forces(seed);
        for (int call = 0; call < of.calls; ) {
            boolean inCategory = category != null && call % 2 == 1;
            long free = Math.max(limiter.free(now), inCategory ? category.free(now) : now);
            boolean force = forces.nextDouble() < of.randomRejections;
            if (free > now && met < 2 || force) {
                met++;
                now += force && free <= now ? S : wait(of, free - now);
            } else if (free > now) {
                now = free;
            } else {
                limiter.take(now);
                if (inCategory) {
                    category.take(now);
                }
                call++;
                now += least;
            }
        }
        return (now + trip * MS / 2) / S;
    }

    /** The ideal and ours are rejected at random by the same numbers. */
    private static Random forces(long seed) {
        return new Random(seed + 4);
    }

    private static long wait(Case of, long wait) {
        return of.retryAfter == RetryAfter.RIGHT
                ? wait
                : of.retryAfter == RetryAfter.ABSENT ? wait : (wait + S - 1) / S * S;
    }
}
