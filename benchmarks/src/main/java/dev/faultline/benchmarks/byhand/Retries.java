package dev.faultline.benchmarks.byhand;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * An honest retry loop, with the attempts and waits that the Partner API's page advises: {@code Retry-After} is honoured,
 * other waits double from a second up to eight, and each has some jitter.
 */
public final class Retries {

    private static final int ATTEMPTS = 5;
    private static final long FIRST_MILLIS = 1_000;
    private static final long MOST_MILLIS = 8_000;

    private Retries() {}

    public static <T> T call(Supplier<T> attempt) throws InterruptedException {
        for (int number = 1; ; number++) {
            try {
                return attempt.get();
            } catch (ApiError e) {
                if (!e.retryable() || number == ATTEMPTS) {
                    throw e;
                }
                Thread.sleep(waitMillis(e, number));
            }
        }
    }

    private static long waitMillis(ApiError error, int number) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        Duration named = error.retryAfter();
        if (named != null) {
            return named.toMillis() + random.nextLong(FIRST_MILLIS / 4); // not all at the same moment
        }
        long most = Math.min(FIRST_MILLIS << (number - 1), MOST_MILLIS);
        return most / 2 + random.nextLong(most / 2 + 1);
    }
}
