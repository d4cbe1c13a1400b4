package dev.faultline.core.engine.throttle;

import java.util.ArrayDeque;

/** What a simulated server accepts. Times are nanoseconds since the start and never run backwards. */
interface LabLimiter {

    long MS = 1_000_000;
    long S = 1000 * MS;

    /** When the next request would be accepted, {@code now} or later. */
    long free(long now);

    /** A request that comes when the limiter is free. */
    void take(long now);

    /** Requests left in the window, and when it ends; or {@code null}. */
    default long[] window(long now) {
        return null;
    }

    default boolean offer(long now) {
        boolean accepted = free(now) <= now;
        if (accepted) {
            take(now);
        }
        return accepted;
    }

    static LabLimiter bucket(double perSecond, double burst) {
        return new LabLimiter() {
            private double tokens = burst;
            private long at;

            private void refill(long now) {
                tokens = Math.min(burst, tokens + (now - at) * perSecond / S);
                at = now;
            }

            @Override
            public long free(long now) {
                refill(now);
                return tokens >= 1 - 1e-9 ? now : now + (long) Math.ceil((1 - tokens) * S / perSecond);
            }

            @Override
            public void take(long now) {
                refill(now);
                tokens -= 1;
            }
        };
    }

    /** Windows that begin at multiples of their length, shifted. */
    static LabLimiter fixed(int limit, double seconds, double shift) {
        long length = (long) (seconds * S);
        long offset = (long) (shift * S);
        return new LabLimiter() {
            private long window = -1;
            private int taken;

            private void turn(long now) {
                long current = (now + offset) / length;
                if (current != window) {
                    window = current;
                    taken = 0;
                }
            }

            @Override
            public long free(long now) {
                turn(now);
                return taken < limit ? now : (window + 1) * length - offset;
            }

            @Override
            public void take(long now) {
                turn(now);
                taken++;
            }

            @Override
            public long[] window(long now) {
                turn(now);
                return new long[] {limit, limit - taken, (window + 1) * length - offset};
            }
        };
    }

    static LabLimiter sliding(int limit, double seconds) {
        long length = (long) (seconds * S);
        return new LabLimiter() {
            private final ArrayDeque<Long> taken = new ArrayDeque<>();

            private void drop(long now) {
                while (!taken.isEmpty() && taken.peek() <= now - length) {
                    taken.remove();
                }
            }

            @Override
            public long free(long now) {
                drop(now);
                return taken.size() < limit ? now : taken.peek() + length;
            }

            @Override
            public void take(long now) {
                drop(now);
                taken.add(now);
            }

            @Override
            public long[] window(long now) {
                drop(now);
                return new long[] {limit, limit - taken.size(), (taken.isEmpty() ? now : taken.peek()) + length};
            }
        };
    }

    static LabLimiter all(LabLimiter... limiters) {
        return new LabLimiter() {
            @Override
            public long free(long now) {
                long free = now;
                for (LabLimiter limiter : limiters) {
                    free = Math.max(free, limiter.free(now));
                }
                return free;
            }

            @Override
            public void take(long now) {
                for (LabLimiter limiter : limiters) {
                    limiter.take(now);
                }
            }
        };
    }

    static LabLimiter none() {
        return bucket(1e9, 1e9);
    }

    /** Another limit from then on. */
    static LabLimiter changing(LabLimiter before, double seconds, LabLimiter after) {
        long change = (long) (seconds * S);
        return new LabLimiter() {
            @Override
            public long free(long now) {
                if (now >= change) {
                    return after.free(now);
                }
                long free = before.free(now);
                return free >= change ? change : free;
            }

            @Override
            public void take(long now) {
                (now >= change ? after : before).take(now);
            }
        };
    }
}
