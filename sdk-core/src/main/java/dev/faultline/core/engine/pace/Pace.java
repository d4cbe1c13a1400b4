package dev.faultline.core.engine.pace;

import dev.faultline.core.internal.RateCeiling;
import org.jspecify.annotations.Nullable;

/**
 * How fast the requests of one scope may leave: at most a burst within any span, two numbers that are found from both
 * sides. A rejection shows that the server accepts no more; while nothing is rejected a shorter span is tried.
 *
 * <p>Without a rejection there is no pace. Guarded by the room's lock; all times are nanoseconds of the client's clock.
 */
public final class Pace {

    private static final long MILLISECOND = 1_000_000;
    private static final long SECOND = 1000 * MILLISECOND;

    /** Nothing but a response can let a call go. */
    public static final long FOR_A_RESPONSE = Long.MAX_VALUE;

    private static final long FIRST_HOLD = 100 * MILLISECOND;
    private static final long LONGEST_HOLD = 60 * SECOND;

    private final SendLog log;
    private final Allowance allowance = new Allowance();
    private final Rate rate = new Rate();
    private final Epoch epoch = new Epoch();
    private final LastRejection rejection = new LastRejection();
    private final Evidence evidence = new Evidence();
    private final Search search = new Search();

    /** Rejections since the last request that was accepted at a pace. */
    private int misses;

    public Pace(@Nullable RateCeiling documented, int remembered) {
        log = new SendLog(remembered);
        if (documented != null) {
            rate.document(documented);
            log.keepMore();
        }
    }

    public boolean none() {
        return rate.none() && !rejection.pending() && allowance.none();
    }

    public int burst() {
        return rate.burst();
    }

    public long spanNanos() {
        return rate.span();
    }

    /** How long a call has to wait, zero or less if not at all. */
    public long delayNanos(long now, int reserved) {
        return Math.max(allowance.delay(now, reserved), delayOfPace(now, reserved));
    }

    private long delayOfPace(long now, int reserved) {
        if (rejection.pending()) {
            if (rejection.resume() - now > 0) {
                return rejection.resume() - now;
            }
            if (rejection.pendingUnnamed() || (rate.none() && epoch.accepted() == 0)) {
                return reserved == 0 && search.isQuiet() ? 0 : FOR_A_RESPONSE;
            }
            conclude(rejection.resume());
        }
        if (rate.none()) {
            return 0;
        }
        if (!epoch.begun() && reserved == 0) {
            return 0; // the server said that it accepts one again
        }
        return reserved >= rate.burst() ? FOR_A_RESPONSE : delayOfRate(now, reserved);
    }

    private long delayOfRate(long now, int reserved) {
        int back = rate.burst() - reserved;
        if (log.size() < back) {
            return 0;
        }
        long last = log.back(back);
        long sure = last + rate.proven() - now;
        boolean full = epoch.isFull(reserved);
        if (sure <= 0 && !full) {
            return sure;
        }
        long tried = last + rate.span() - now;
        if (tried > 0 || search.mayTry(reserved)) {
            return tried;
        }
        return full ? sure + rate.proven() : sure; // no response comes: nobody waits for one for ever
    }

    /** A request is sent; {@code true} if that goes beyond what the server has shown to accept. */
    public boolean recordSent(long now) {
        boolean beyond = beyond(now);
        if (!epoch.begun()) {
            epoch.begin(now);
        }
        log.add(now);
        epoch.recordSent();
        allowance.recordSent();
        if (beyond) {
            search.recordSentBeyond();
        }
        return beyond;
    }

    private boolean beyond(long now) {
        if (rejection.pending()) {
            return true;
        }
        int burst = rate.burst();
        long proven = rate.proven();
        boolean early = log.size() >= burst && burst > 0 && log.back(burst) + proven - proven / 64 - now > 0;
        return burst > 0 && (epoch.isFull(0) || early);
    }

    /** A request was answered by anything but a rejection. */
    public void recordAccepted(long now, long sentAt, boolean beyond) {
        allowance.recordResponse(sentAt);
        if (sentAt - rejection.resume() >= 0) {
            recordAcceptedAfterPause(sentAt, beyond);
        }
        recordEnd(beyond);
        rejection.recordAccepted(sentAt);
        epoch.recordAccepted(sentAt);
        if (rate.none()) {
            return;
        }
        misses = 0;
        evidence.recordAccepted();
        search.recordAccepted();
        if (rejection.pending()) {
            return;
        }
        if (beyond) {
            search.recordAcceptedBeyond(log.spanBefore(sentAt, rate.burst()));
            if (rate.documented()) {
                forget();
                return;
            }
        }
        if (search.step(rate, rejection.at(), now) && rate.negligible()) {
            forget();
        }
    }

    private void recordAcceptedAfterPause(long sentAt, boolean beyond) {
        if (rejection.pendingUnnamed()) {
            conclude(sentAt);
            epoch.begin(sentAt);
            epoch.recordSent();
        } else if (rejection.pendingNamed() && beyond) {
            rejection.end(); // nothing is known but that the pause is over
        }
    }

    /** Records the rest of a window from the headers of a response. */
    public void recordAllowance(long now, long sentAt, long limit, long remaining, long untilReset) {
        allowance.recordAllowance(now, sentAt, limit, remaining, untilReset, log.countSince(sentAt + 1));
    }

    /** A request ended without telling anything. */
    public void recordLost(boolean beyond) {
        allowance.recordLost();
        recordEnd(beyond);
    }

    private void recordEnd(boolean beyond) {
        if (beyond) {
            search.recordEndedBeyond();
        }
    }

    /** A request was rejected; {@code delay} below zero: the server named none. */
    public void recordRejected(long now, long releasedAt, long sentAt, boolean beyond, long delay) {
        recordEnd(beyond);
        log.remove(sentAt);
        allowance.recordRejected();
        boolean named = delay >= 0;
        if (rejection.isSameVolley(releasedAt)) {
            rejection.add(now, delay);
            return;
        }
        if (rate.none() && !rejection.pending()) {
            countBack(sentAt, Math.max(delay, SECOND));
        }
        misses++;
        rejection.begin(now, sentAt, named, now + (named ? delay : hold(now)));
        search.recordRejected();
    }

    /** The delay that the server did not name: by the proven pace, or else longer with each miss. */
    private long hold(long now) {
        long hold = Math.min(LONGEST_HOLD, FIRST_HOLD << Math.min(20, misses - 1));
        boolean paced = !rate.none() && log.size() >= rate.burst();
        return paced ? Math.max(hold, log.back(rate.burst()) + rate.proven() - now) : hold;
    }

    /** Before the first rejection everything counts that was accepted in the time that the server asks for. */
    private void countBack(long sentAt, long time) {
        log.keepMore();
        int known = log.countSince(sentAt - time);
        epoch.beginWith(known > 0 ? log.back(known) : sentAt, known);
    }

    /** Ends the rejection: the number accepted before it, and its length, give the next rate. */
    private void conclude(long end) {
        rejection.end();
        epoch.end();
        rate.markMeasured();
        search.interrupt();
        int count = rate.none() ? log.countSince(epoch.start()) : epoch.accepted();
        if (count == 0) {
            return;
        }
        long cycle = Math.max(1, end - epoch.start());
        if (rate.none()) {
            learnFirst(count, cycle, end);
        } else {
            learn(count, cycle, end);
        }
    }

    private void learnFirst(int count, long cycle, long end) {
        // a burst this small would make each further rejection a proof
        boolean nothing = count < Evidence.ACCEPTED_PER_REFUSAL && rejection.isAlone() && !evidence.isLikeLast(count);
        evidence.first(count);
        if (nothing) {
            return;
        }
        rate.set(count, cycle);
        epoch.recordRejectedAfter(count);
        search.firstStep(rate, end);
    }

    private void learn(int count, long cycle, long end) {
        int burst = rate.burst();
        long nextByProven = log.size() >= burst ? log.back(burst) + rate.proven() : end;
        search.recordCost(end - LastRejection.later(nextByProven, rejection.sentAt()));
        evidence.add(count, burst, rejection.count());
        if (evidence.isNothing()) {
            return;
        }
        if (evidence.isProof() || count >= burst) {
            epoch.recordRejectedAfter(count);
        }
        rate.recordRejected(
                count, cycle, evidence, Slope.of(log, burst, epoch.start(), rejection.sentAt(), search.stepAt()));
        search.restart(end);
    }

    private void forget() {
        rate.forget();
        epoch.forget();
        evidence.forget();
        search.forget();
        log.forget();
    }
}
