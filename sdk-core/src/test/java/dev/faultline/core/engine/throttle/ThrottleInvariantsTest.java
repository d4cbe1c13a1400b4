package dev.faultline.core.engine.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.RateLimit;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.engine.throttle.Throttle.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds in every history of calls, responses, pauses and time. */
class ThrottleInvariantsTest {

    private static final SdkException REFUSAL = TestApiException.ofStatus(429);

    private final VirtualTime time = new VirtualTime();
    private final Throttle throttle = new Throttle(time, event -> {}, true, scope -> null);
    private final Map<String, Long> pausedUntil = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    private static final class Entry {
        final List<String> scopes;
        Place place;
        boolean settled;
        boolean sent;
        boolean closed;

        Entry(List<String> scopes) {
            this.scopes = scopes;
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomHistory(long seed) {
        Random random = new Random(seed);
        int scopes = 1 + random.nextInt(4);
        for (int i = 0; i < 400; i++) {
            act(random, scopes);
            assertThat(broken).isEmpty();
            assertThat(throttle.waiting())
                    .isEqualTo((int) entries.stream().filter(this::waits).count());
        }
        finish();
        assertThat(broken).isEmpty();
        assertThat(throttle.waiting()).isZero();
        assertThat(throttle.released()).isZero();
        assertThat(entries).allMatch(entry -> entry.closed);
    }

    private boolean waits(Entry entry) {
        return !entry.settled && !entry.closed;
    }

    private void act(Random random, int scopes) {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> enter(random, scopes);
            case 3 -> time.advance(Duration.ofMillis(random.nextInt(3000)));
            case 4 -> pause("scope " + random.nextInt(scopes), Duration.ofMillis(1 + random.nextInt(2000)));
            case 5 -> close(random);
            default -> proceed(random);
        }
    }

    private void enter(Random random, int scopes) {
        List<String> own = new ArrayList<>();
        for (int scope = 0; scope < scopes; scope++) {
            if (random.nextBoolean()) {
                own.add("scope " + scope);
            }
        }
        Entry entry = new Entry(own);
        entries.add(entry);
        entry.place = throttle.enter(own, Duration.ofDays(1).toNanos(), () -> settled(entry));
        if (!entry.place.waits()) {
            settled(entry);
        }
    }

    private void settled(Entry entry) {
        if (entry.settled) {
            broken.add("settled twice");
        }
        if (entry.closed) {
            broken.add("released after it was closed");
        }
        entry.settled = true;
        for (String scope : entry.scopes) {
            if (pausedUntil.getOrDefault(scope, 0L) > time.passed()) {
                broken.add("left during a pause of " + scope);
            }
        }
        for (Entry earlier : entries.subList(0, entries.indexOf(entry))) {
            if (waits(earlier) && earlier.scopes.equals(entry.scopes)) {
                broken.add("overtaken");
            }
        }
    }

    private void pause(String scope, Duration delay) {
        pausedUntil.merge(scope, time.passed() + delay.toNanos(), Math::max);
        throttle.pause(scope, delay, REFUSAL);
    }

    private void close(Random random) {
        if (!entries.isEmpty()) {
            Entry entry = entries.get(random.nextInt(entries.size()));
            entry.closed = true;
            entry.place.close();
        }
    }

    private void proceed(Random random) {
        List<Entry> open = entries.stream().filter(e -> e.settled && !e.closed).toList();
        if (open.isEmpty()) {
            return;
        }
        Entry entry = open.get(random.nextInt(open.size()));
        if (!entry.sent) {
            entry.sent = true;
            entry.place.recordSent();
            return;
        }
        entry.closed = true;
        int kind = random.nextInt(6);
        if (kind < 4 || entry.scopes.isEmpty()) {
            entry.place.recordAccepted(null, RateLimit.UNKNOWN, null);
            return;
        }
        String scope = entry.scopes.get(random.nextInt(entry.scopes.size()));
        Duration delay = kind == 4 ? null : Duration.ofMillis(1 + random.nextInt(2000));
        if (delay != null) {
            pausedUntil.merge(scope, time.passed() + delay.toNanos(), Math::max);
        }
        entry.place.recordRejected(scope, delay, REFUSAL);
    }

    /** Whenever enough time passes and released calls go on, everybody leaves. */
    private void finish() {
        Random random = new Random(1);
        for (int i = 0; i < 20_000 && entries.stream().anyMatch(e -> !e.closed); i++) {
            List<Entry> open =
                    entries.stream().filter(e -> e.settled && !e.closed).toList();
            if (open.isEmpty()) {
                time.advance(Duration.ofSeconds(1));
            }
            for (Entry entry : open) {
                if (!entry.sent) {
                    entry.sent = true;
                    entry.place.recordSent();
                }
                entry.closed = true;
                if (random.nextInt(4) == 0) {
                    entry.place.close();
                } else {
                    entry.place.recordAccepted(null, RateLimit.UNKNOWN, null);
                }
            }
        }
    }

    @Test
    @Timeout(30)
    void callbacksAndListenersRunWithoutTheLock() throws InterruptedException {
        List<Boolean> free = new ArrayList<>();
        Throttle[] own = new Throttle[1];
        own[0] = new Throttle(time, event -> free.add(reachable(own[0])), true, scope -> null);
        own[0].pause("key", Duration.ofSeconds(1), REFUSAL);
        own[0].enter(List.of("key"), Long.MAX_VALUE, () -> free.add(reachable(own[0])));

        time.advance(Duration.ofSeconds(1));

        assertThat(free).containsExactly(true, true);
    }

    private static boolean reachable(Throttle throttle) {
        CountDownLatch done = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            throttle.waiting();
            done.countDown();
        });
        other.start();
        try {
            return done.await(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Test
    void aCallbackThatThrows_doesNotKeepTheNextFromLeaving() {
        throttle.pause("key", Duration.ofSeconds(1), REFUSAL);
        List<Integer> left = new ArrayList<>();
        throttle.enter(List.of("key"), Long.MAX_VALUE, () -> {
            throw new IllegalStateException("a test's");
        });
        throttle.enter(List.of("key"), Long.MAX_VALUE, () -> left.add(2));

        try {
            time.advance(Duration.ofSeconds(1));
        } catch (IllegalStateException e) {
            time.advance(Duration.ZERO);
        }

        assertThat(left).containsExactly(2);
    }
}
