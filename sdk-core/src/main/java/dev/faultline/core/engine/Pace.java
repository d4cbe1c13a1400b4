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

    /** The first steps shorten the span to a quarter; between a proven and a refused span they halve the way. */
    private static final double FAST = 4;

    /** Nearer than this to the refused span the steps are small: 3 %, then twice as much as long as nothing is refused. */
    private static final double CLOSE = 1.1;

    private static final double CAREFUL = 0.03;

    /** So many accepted requests pay for one that is refused. */
    private static final int ACCEPTED_PER_REFUSAL = 30;

    private static final int FREE_REFUSALS = 3;

    /** So many times what the last refusal has cost nothing faster is tried. */
    private static final int CALM = 8;

    /** Counts below that are alike too easily. */
    private static final int FEW = 5;

    private static final int LARGEST_BURST = 2048;

    private static final long FIRST_HOLD = 100 * MILLISECOND;
    private static final long LONGEST_HOLD = 60 * SECOND;

    /** A pace faster than this is none. */
    private static final long LEAST_GAP = 50_000;

    private final SendLog log;
    private final Allowance allowance = new Allowance();

    // the pace: span is at most proven; refusedSpan is the longest that was refused, 0 if none is known
    private int burst; // 0: no pace
    private long span;
    private long proven;
    private long refusedSpan;
    private boolean ceiling; // documented only: gone with the first request accepted beyond it

    // the time since the last pause
    private boolean began; // something was sent since the pause
    private long epoch; // when the first request since the last pause was sent
    private int accepted; // of those sent since then
    private int lastAccepted; // how many it were before the last refusal
    private int enough; // as many as were accepted before a refusal that proved something, 0 if none did
    private int sentInEpoch;

    // the last refusal
    private boolean pending; // refused, and not yet known what follows from it
    private boolean named; // the server named a delay
    private long refusedAt;
    private long refusedSentAt;
    private long resume;
    private int misses; // refusals since the last accepted request
    private boolean refusedOnce;

    // growth
    private int outBeyond; // under way beyond what is proven
    private int acceptedBeyond; // since the last refusal
    private long spans; // the sum of the spans in which as many as a burst really left
    private int inStep; // accepted beyond in this step
    private long stepAt;
    private int careful; // small steps since the last refusal
    private double credit = FREE_REFUSALS; // refusals that a search may still cost
    private int sinceRefusal; // accepted
    private int early; // refusals in a row with few accepted before
    private int alike; // refusals in a row after as many accepted as before
    private long cost; // how much longer than the proven pace the last pause has held everybody back

    Pace(@Nullable RateCeiling documented, int remembered) {
        log = new SendLog(remembered);
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
        boolean asMany = began && enough > 0 && sentInEpoch + reserved >= enough;
        if (sure <= 0 && !asMany) {
            return sure;
        }
        long tried = last + span - now;
        if (tried > 0 || outBeyond + reserved < 1 + acceptedBeyond) {
            return tried;
        }
        return asMany ? sure + proven : sure; // no answer comes: nobody waits for one for ever
    }

    /** A request is sent; {@code true} if that goes beyond what the server has shown to accept. */
    boolean sent(long now) {
        boolean beyond = beyond(now);
        if (!began) {
            began = true;
            epoch = now;
            accepted = 0;
            sentInEpoch = 0;
        }
        log.add(now);
        sentInEpoch++;
        allowance.sent();
        outBeyond += beyond ? 1 : 0;
        return beyond;
    }

    private boolean beyond(long now) {
        if (pending) {
            return true;
        }
        boolean asMany = began && enough > 0 && sentInEpoch >= enough;
        boolean early = log.size() >= burst && burst > 0 && log.back(burst) + proven - proven / 64 - now > 0;
        return burst > 0 && (asMany || early);
    }

    /** A request was answered by anything but a refusal. */
    void accepted(long now, long sentAt, boolean beyond) {
        allowance.answered(sentAt);
        if (pending && !named && sentAt - resume >= 0) {
            conclude(sentAt);
            began = true;
            epoch = sentAt;
            accepted = 0;
            sentInEpoch = 1;
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
            spans += log.spanBefore(sentAt, burst);
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
                && inStep >= Math.max(burst, refusedSpan > 0 ? 4 : 2)
                && now - stepAt >= (careful > 0 ? 3 * SECOND / 2 : 0)) {
            proven = Math.max(span, Math.min(proven, spans / inStep));
            span = proven;
            inStep = 0;
            spans = 0;
            stepAt = now;
        }
        if (span < proven) {
            return;
        }
        if (refusedSpan == 0) {
            next((long) (proven / FAST), now);
        } else if (proven > CLOSE * refusedSpan) {
            if (credit >= 1 && now - refusedAt >= cost * Math.min(8, 1 / ((double) proven / refusedSpan - 1))) {
                next((long) Math.sqrt((double) proven * refusedSpan), now);
            }
        } else if (credit >= 1 && now - refusedAt >= CALM * cost) {
            careful = Math.min(careful + 1, 5);
            next((long) (proven * (1 - CAREFUL * (1 << (careful - 1)))), now);
        }
        if (span < burst * LEAST_GAP) {
            forget();
        }
    }

    /** Tries another span. */
    private void next(long next, long now) {
        span = next;
        acceptedBeyond = burst < FEW ? acceptedBeyond : 0;
        inStep = 0;
        spans = 0;
        stepAt = now;
    }

    /** A request was refused; {@code delay} below zero: the server named none. */
    void refused(long now, long releasedAt, long sentAt, boolean beyond, long delay) {
        outBeyond -= beyond ? 1 : 0;
        log.remove(sentAt);
        allowance.refused();
        if (refusedOnce && releasedAt - refusedAt <= 0) {
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
        resume = now + (named ? delay : hold(now));
        credit = Math.max(-2, credit - 1);
    }

    /** Where the server names no delay, the proven pace tells when to try again, or else longer and longer times. */
    private long hold(long now) {
        long hold = Math.min(LONGEST_HOLD, FIRST_HOLD << Math.min(20, misses - 1));
        return burst > 0 && log.size() >= burst ? Math.max(hold, log.back(burst) + proven - now) : hold;
    }

    /** Before the first refusal everything counts that was accepted in the time that the server asks for. */
    private void beginWith(long sentAt, long time) {
        log.keepMore();
        int known = log.countSince(sentAt - time);
        accepted = known;
        epoch = known > 0 ? log.back(known) : sentAt;
        began = true;
    }

    /** The refusal is over: what was accepted before it, and for how long it lasted, tells how to go on. */
    private void conclude(long end) {
        pending = false;
        began = false;
        ceiling = false;
        outBeyond = Math.max(0, outBeyond);
        acceptedBeyond = 0;
        inStep = 0;
        spans = 0;
        careful = 0;
        int count = burst == 0 ? log.countSince(epoch) : accepted;
        long cycle = Math.max(1, end - epoch);
        if (count > 0 && burst == 0) {
            setBurst(count, cycle);
            lastAccepted = count;
            enough = count;
            next((long) (proven / FAST), end);
        } else if (count > 0) {
            learn(count, cycle, end);
        }
        sinceRefusal = count > 0 ? 0 : sinceRefusal;
    }

    private void learn(int count, long cycle, long end) {
        long nextByProven = log.size() >= burst ? log.back(burst) + proven : end;
        cost = Math.max(0, end - later(nextByProven, refusedSentAt));
        early = sinceRefusal < ACCEPTED_PER_REFUSAL ? Math.min(early + 1, 4) : 0;
        alike = near(count, lastAccepted) ? alike + 1 : 0;
        lastAccepted = count;
        boolean proof = early >= 2 || alike > 0 || burst < ACCEPTED_PER_REFUSAL;
        if (!proof && early == 0) {
            return; // one refusal among many accepted
        }
        if (proof || count >= burst) {
            enough = count;
        }
        if (count >= burst) {
            learnSpan(count, cycle, proof);
        } else if (proof) {
            proven = (long) (proven * (double) count / burst);
            burst = count;
        }
        proven = Math.max(proven, (long) (refusedSpan * MARGIN));
        span = proven;
        stepAt = end;
    }

    private void learnSpan(int count, long cycle, boolean proof) {
        long tried = span;
        boolean contradicted = tried >= 0.98 * proven;
        boolean sameAgain = alike >= 2 || (alike > 0 && near(count, burst));
        if (contradicted && count >= FEW && sameAgain) {
            setBurst(count, cycle);
            refusedSpan = tried;
        } else if (near(count, burst)) {
            refusedSpan = tried;
            proven = contradicted ? Math.max(proven, Math.min(cycle, 2 * tried)) : proven;
        } else if (contradicted) {
            long estimate = bySlope(tried, true);
            double slower = early == 0 ? 1 : 1 + 0.12 * (1 << (early - 1));
            proven = (long)
                    Math.min(Math.max((double) estimate, slower * tried), proof ? (double) cycle : 1.05 * proven);
            refusedSpan = proof ? Math.min(refusedSpan, proven) : tried;
        } else {
            long estimate = bySlope(tried, false);
            refusedSpan = Math.max(tried, Math.min(refusedSpan, (long) (0.98 * proven)));
            proven = (long) Math.min((double) estimate, 1.05 * proven);
        }
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
    private long bySlope(long tried, boolean least) {
        double best = 0;
        double bound = 0;
        int later = log.countSince(refusedSentAt + 1);
        for (int i = burst + 1; later + i <= log.size() && log.back(later + i) - epoch >= 0; i++) {
            double time = (double) Math.max(1, refusedSentAt - log.back(later + i));
            if ((i - burst) / time > best) {
                best = (i - burst) / time;
                bound = (i - burst + 1) / time;
            }
        }
        refusedSpan = Math.max(tried, leastSpan());
        return best > 0 ? (long) Math.max((double) tried, burst / (least ? best : (best + bound) / 2)) : proven;
    }

    /** The server would have accepted more in this step if its limit allowed a shorter span than this. */
    private long leastSpan() {
        int inThisStep = log.countSince(stepAt) - log.countSince(refusedSentAt);
        return (refusedSentAt - stepAt) / (Math.max(0, inThisStep) + 1) * burst;
    }

    private void forget() {
        burst = 0;
        span = 0;
        proven = 0;
        refusedSpan = 0;
        ceiling = false;
        enough = 0;
        lastAccepted = 0;
        early = 0;
        alike = 0;
        credit = FREE_REFUSALS;
        log.forget();
    }

    private static long later(long a, long b) {
        return a - b >= 0 ? a : b;
    }
}
