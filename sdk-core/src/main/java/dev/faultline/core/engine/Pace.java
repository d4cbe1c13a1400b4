package dev.faultline.core.engine;

import dev.faultline.core.spi.RateCeiling;
import org.jspecify.annotations.Nullable;

/**
 * How fast the requests of one scope may leave: at most {@code burst} within any {@code span}, two numbers that are found
 * from both sides. The server has shown that it accepts the {@code proven} span; a shorter one is tried while nothing is
 * refused, in large steps at first and in small ones near the span that was refused last.
 *
 * <p>Without a refusal there is no pace. Not thread-safe; all times are nanoseconds of the client's clock.
 */
final class Pace {

    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;

    /** Nothing but an answer can let a call go. */
    static final long FOR_AN_ANSWER = Long.MAX_VALUE;

    /** A pace of exactly the limit meets it again with the first request that arrives a little early. */
    private static final double MARGIN = 1.02;

    private static final double FAST = 4;
    private static final double CLOSE = 1.1;
    private static final double CAREFUL = 0.03;

    /** So many accepted requests pay for one that is refused. */
    private static final int ACCEPTED_PER_REFUSAL = 30;

    private static final int FREE_REFUSALS = 4;
    private static final int LARGEST_BURST = 2048;

    private static final long FIRST_HOLD = 100 * MILLISECOND;
    private static final long LONGEST_HOLD = 60 * SECOND;

    /** A pace faster than this is none. */
    private static final long LEAST_GAP = 50_000;

    private final SendLog log = new SendLog();
    private final Allowance allowance = new Allowance();

    private int burst; // 0: no pace
    private long span; // what is tried now, at most as long as the proven one
    private long proven;
    private long refusedSpan; // the longest one that was refused, 0 if none is known
    private boolean ceiling; // documented only: gone with the first request accepted beyond it

    private boolean began; // something was sent since the pause
    private long epoch; // when the first request since the last pause was sent
    private int accepted; // of those sent since then
    private int lastAccepted; // the same for the time before

    private boolean pending; // refused, and not yet known what follows from it
    private boolean named; // the server named a delay
    private long refusedAt;
    private long refusedSentAt;
    private long resume;
    private int misses;
    private boolean refusedOnce;

    private int outBeyond; // under way beyond what is proven
    private int acceptedBeyond; // since the last refusal
    private int inStep; // accepted beyond in this step
    private long stepAt;
    private int careful;
    private double credit = FREE_REFUSALS;
    private int sinceRefusal;
    private long cost;

    Pace(@Nullable RateCeiling documented) {
        if (documented != null) {
            burst = Math.min(documented.requests(), LARGEST_BURST);
            proven = documented.per().toNanos() / documented.requests() * burst;
            span = proven;
            ceiling = true;
            log.keepMore();
        }
    }

    boolean none() {
        return burst == 0 && !pending && allowance.none();
    }

    int burst() {
        return burst;
    }

    long span() {
        return span;
    }

    /** How long a call has to wait, zero or less if not at all. */
    long delay(long now, int reserved) {
        return Math.max(allowance.delay(now, reserved), delayOfPace(now, reserved));
    }

    private long delayOfPace(long now, int reserved) {
        if (pending) {
            if (resume - now > 0) {
                return resume - now;
            }
            if (!named || (burst == 0 && accepted == 0)) {
                return reserved + outBeyond == 0 ? 0 : FOR_AN_ANSWER;
            }
            conclude(resume);
        }
        if (burst == 0) {
            return 0;
        }
        if (!began && reserved == 0) {
            return 0; // the server said that it accepts one again
        }
        if (reserved >= burst) {
            return FOR_AN_ANSWER;
        }
        int back = burst - reserved;
        if (log.size() < back) {
            return 0;
        }
        long last = log.back(back);
        long sure = last + proven - now;
        if (sure <= 0) {
            return sure;
        }
        long tried = last + span - now;
        return tried > 0 || outBeyond + reserved < 1 + acceptedBeyond ? tried : sure;
    }

    /** A request is sent; {@code true} if that goes beyond what the server has shown to accept. */
    boolean sent(long now) {
        boolean beyond = beyond(now);
        if (!began) {
            began = true;
            epoch = now;
            lastAccepted = accepted;
            accepted = 0;
        }
        log.add(now);
        allowance.sent();
        outBeyond += beyond ? 1 : 0;
        return beyond;
    }

    private boolean beyond(long now) {
        if (pending) {
            return true;
        }
        return burst > 0 && log.size() >= burst && log.back(burst) + proven - now > 0;
    }

    /** A request was answered by anything but a refusal. */
    void accepted(long now, long sentAt, boolean beyond) {
        allowance.answered(sentAt);
        if (pending && !named && sentAt - resume >= 0) {
            conclude(sentAt);
            began = true;
            epoch = sentAt;
        }
        if (pending && named && beyond && sentAt - resume >= 0) {
            pending = false; // nothing is known but that the pause is over
        }
        outBeyond -= beyond ? 1 : 0;
        if (began && sentAt - epoch >= 0) {
            accepted++;
        }
        if (burst == 0) {
            return;
        }
        misses = 0;
        sinceRefusal++;
        credit = Math.min(FREE_REFUSALS, credit + 1.0 / ACCEPTED_PER_REFUSAL);
        if (beyond && !pending) {
            acceptedBeyond++;
            inStep++;
            if (ceiling) {
                forget();
                return;
            }
        }
        if (!pending) {
            step(now);
        }
    }

    /** The headers of an answer tell the rest of a window. */
    void told(long now, long sentAt, long limit, long remaining, long untilReset) {
        allowance.told(now, sentAt, limit, remaining, untilReset, log.countSince(sentAt + 1));
    }

    /** A request ended without telling anything. */
    void lost(boolean beyond) {
        allowance.lost();
        outBeyond -= beyond ? 1 : 0;
    }

    private void step(long now) {
        if (span < proven
                && inStep >= Math.max(burst, refusedSpan > 0 ? 4 : 1)
                && now - stepAt >= (careful > 0 ? 2 * SECOND : 0)) {
            proven = span;
            inStep = 0;
            stepAt = now;
        }
        if (span < proven) {
            return;
        }
        if (refusedSpan == 0) {
            next((long) (proven / FAST), now);
        } else if (proven > CLOSE * refusedSpan) {
            if (credit >= 1) {
                next((long) Math.sqrt((double) proven * refusedSpan), now);
            }
        } else if (credit >= 1 && now - refusedAt >= 10 * cost) {
            careful = Math.min(careful + 1, 5);
            next((long) (proven * (1 - CAREFUL * (1 << (careful - 1)))), now);
            if (proven < 0.9 * refusedSpan) {
                refusedSpan = 0;
                careful = 0;
            }
        }
        if (span < burst * LEAST_GAP) {
            forget();
        }
    }

    private void next(long next, long now) {
        span = next;
        inStep = 0;
        stepAt = now;
    }

    /** A request was refused; {@code delay} below zero: the server named none. */
    void refused(long now, long sentAt, boolean beyond, long delay) {
        outBeyond -= beyond ? 1 : 0;
        log.remove(sentAt);
        allowance.refused();
        if (refusedOnce && sentAt - refusedAt <= 0) {
            if (delay >= 0 && pending) {
                resume = later(resume, now + delay); // of the same volley
                named = true;
            }
            return;
        }
        if (burst == 0 && !pending) {
            beginWith(sentAt, Math.max(delay, SECOND));
        }
        if (!pending) {
            refusedSentAt = sentAt;
        }
        pending = true;
        refusedOnce = true;
        refusedAt = now;
        named = delay >= 0;
        misses++;
        resume = now + (named ? delay : Math.min(LONGEST_HOLD, FIRST_HOLD << Math.min(20, misses - 1)));
        credit = Math.max(-2, credit - 1);
    }

    /** Before the first refusal everything counts that was accepted in the time that the server asks for. */
    private void beginWith(long sentAt, long time) {
        log.keepMore();
        int known = log.countSince(sentAt - time);
        accepted = known;
        epoch = known > 0 ? log.back(known) : sentAt;
        began = true;
    }

    private void conclude(long end) {
        pending = false;
        int count = accepted;
        long cycle = Math.max(1, end - epoch);
        began = false;
        outBeyond = Math.max(0, outBeyond);
        acceptedBeyond = 0;
        inStep = 0;
        careful = 0;
        stepAt = end;
        ceiling = false;
        if (count == 0) {
            return;
        }
        if (burst == 0) {
            setBurst(count, cycle);
            refusedSpan = 0;
            sinceRefusal = 0;
            next((long) (proven / FAST), end);
            return;
        }
        long tried = span;
        long nextByProven = log.size() >= burst ? log.back(Math.min(log.size(), burst)) + proven : end;
        cost = Math.max(0, end - later(nextByProven, refusedSentAt));
        boolean sameAgain = near(count, burst) || near(count, lastAccepted);
        if (count < burst) {
            if (sinceRefusal < ACCEPTED_PER_REFUSAL || sameAgain) {
                proven = (long) (proven * (double) Math.max(1, count) / burst);
                burst = Math.max(1, count);
            }
        } else if (tried < 0.98 * proven) {
            refusedSpan = tried;
            proven = Math.min(proven, bySlope());
        } else {
            refusedSpan = tried;
            if (sameAgain) {
                setBurst(count, cycle);
            } else {
                double most = sinceRefusal < ACCEPTED_PER_REFUSAL ? 2 : 1.1;
                proven = (long) Math.min(
                        most * proven,
                        Math.min((double) Math.max(proven, bySlope()), (double) burst * (double) cycle / count));
            }
        }
        proven = Math.max(proven, (long) (refusedSpan * MARGIN));
        span = proven;
        sinceRefusal = 0;
    }

    private void setBurst(int count, long cycle) {
        burst = Math.min(count, LARGEST_BURST);
        proven = (long) ((double) cycle * burst / count);
        span = proven;
    }

    private static boolean near(int a, int b) {
        return Math.abs(a - b) <= Math.max(a, b) / 20;
    }

    /** The span that follows from what was accepted beyond a first burst, over the best time since the last pause. */
    private long bySlope() {
        double best = Double.MAX_VALUE;
        for (int i = burst + 1; i <= log.size() && log.back(i) - epoch >= 0; i++) {
            double time = (double) (refusedSentAt - log.back(i));
            if (time > 0) {
                best = Math.min(best, time * burst / (double) (i - burst));
            }
        }
        return (long) Math.min(best * MARGIN, Long.MAX_VALUE / 4.0);
    }

    private void forget() {
        burst = 0;
        span = 0;
        proven = 0;
        refusedSpan = 0;
        ceiling = false;
        credit = FREE_REFUSALS;
        log.forget();
    }

    private static long later(long a, long b) {
        return a - b >= 0 ? a : b;
    }
}
