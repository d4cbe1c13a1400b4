package dev.faultline.core.engine.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.engine.throttle.Turns.Turn;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnsTest {

    private static final Runnable NOTHING = () -> {};

    private final List<String> granted = new ArrayList<>();

    private Turn enter(Turns turns, String scope, boolean oneOfMany, String name) {
        return turns.enter(scope, oneOfMany, () -> granted.add(name));
    }

    @Test
    void onlyScope_holdsAllTurns_andTheNextWaits() {
        Turns turns = new Turns(4);
        for (int i = 0; i < 4; i++) {
            assertThat(enter(turns, "host", false, "first").granted()).isTrue();
        }

        Turn next = enter(turns, "host", false, "next");

        assertThat(next.granted()).isFalse();
        assertThat(turns.held()).isEqualTo(4);
        assertThat(turns.waiting()).isEqualTo(1);
        assertThat(granted).isEmpty(); // a turn that is granted at once calls nobody
    }

    @Test
    void turnGivenBack_goesToWhoeverWaitsLongest() {
        Turns turns = new Turns(1);
        Turn first = enter(turns, "host", false, "first");
        Turn second = enter(turns, "host", false, "second");
        Turn third = enter(turns, "host", false, "third");
        assertThat(third.before()).isEqualTo(1);

        first.close();

        assertThat(second.granted()).isTrue();
        assertThat(third.granted()).isFalse();
        assertThat(third.before()).isZero();
        assertThat(granted).containsExactly("second");
    }

    @Test
    void closedAgain_givesNothingBackTwice() {
        Turns turns = new Turns(1);
        Turn first = enter(turns, "host", false, "first");
        first.close();
        first.close();

        enter(turns, "host", false, "second");

        assertThat(enter(turns, "host", false, "third").granted()).isFalse();
        assertThat(turns.held()).isEqualTo(1);
    }

    @Test
    void leavingTheQueue_givesThePlaceToTheNext() {
        Turns turns = new Turns(1);
        Turn first = enter(turns, "host", false, "first");
        Turn second = enter(turns, "host", false, "second");
        enter(turns, "host", false, "third");

        second.close();
        first.close();

        assertThat(granted).containsExactly("third");
        assertThat(second.granted()).isFalse();
    }

    @Test
    void scopeOfMany_neverHoldsMoreThanHalf() {
        Turns turns = new Turns(8);
        for (int i = 0; i < 20; i++) {
            enter(turns, "stalled", true, "stalled");
        }
        assertThat(turns.held()).isEqualTo(4);

        for (int i = 0; i < 4; i++) {
            assertThat(enter(turns, "other", true, "other").granted()).isTrue();
        }
        assertThat(turns.held()).isEqualTo(8);
    }

    @Test
    void scopesTakeTurnsRoundRobin() {
        Turns turns = new Turns(1);
        Deque<Turn> held = new ArrayDeque<>(List.of(enter(turns, "a", true, "a0")));
        List<Turn> waiting = new ArrayList<>();
        for (String scope : List.of("a", "b", "c")) {
            for (int i = 1; i <= 2; i++) {
                waiting.add(enter(turns, scope, true, scope + i));
            }
        }

        held.poll().close();
        while (granted.size() < 6) {
            waiting.stream().filter(Turn::granted).findFirst().orElseThrow().close();
        }

        assertThat(granted).containsExactly("a1", "b1", "c1", "a2", "b2", "c2");
    }

    @Test
    void hostThatHoldsMoreThanHalf_givesThemToScopesThatWait() {
        Turns turns = new Turns(4);
        List<Turn> host = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            host.add(enter(turns, "host", false, "host"));
        }
        enter(turns, "host", false, "host");
        enter(turns, "scope", true, "scope");
        enter(turns, "scope", true, "scope");

        host.get(0).close();
        host.get(1).close();

        assertThat(granted).containsExactly("scope", "scope");
    }

    @Test
    void oneTurnInAll_isEnoughForScopesOfMany() {
        Turns turns = new Turns(1);

        assertThat(turns.enter("a", true, NOTHING).granted()).isTrue();
    }

    /** Whatever happens: never more than set, never more than half of a scope of many, nobody waits beside a free turn. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomHistory_keepsTheRules(long seed) {
        Random random = new Random(seed);
        int most = 1 + random.nextInt(9);
        Turns turns = new Turns(most);
        Map<String, List<Turn>> open = new HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            String scope = "scope " + random.nextInt(4);
            List<Turn> ofScope = open.computeIfAbsent(scope, name -> new ArrayList<>());
            if (random.nextInt(5) < 3 || ofScope.isEmpty()) {
                ofScope.add(turns.enter(scope, true, NOTHING));
            } else {
                ofScope.remove(random.nextInt(ofScope.size())).close();
            }
            int half = Math.max(1, most / 2);
            int held = 0;
            boolean couldGo = false;
            for (List<Turn> list : open.values()) {
                int granted = (int) list.stream().filter(Turn::granted).count();
                assertThat(granted).isLessThanOrEqualTo(half);
                held += granted;
                couldGo |= granted < half && granted < list.size();
                // first come first served
                assertThat(list.stream().dropWhile(Turn::granted).noneMatch(Turn::granted))
                        .isTrue();
            }
            assertThat(held).isEqualTo(turns.held()).isLessThanOrEqualTo(most);
            assertThat(couldGo && held < most).isFalse();
        }
        open.values().forEach(list -> list.forEach(Turn::close));
        assertThat(turns.held()).isZero();
        assertThat(turns.waiting()).isZero();
    }

    @Test
    void manyThreads_neverHoldMoreThanSet_andNobodyIsForgotten() throws InterruptedException {
        Turns turns = new Turns(3);
        AtomicInteger held = new AtomicInteger();
        AtomicInteger mostHeld = new AtomicInteger();
        int threads = 16;
        CountDownLatch done = new CountDownLatch(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        for (int t = 0; t < threads; t++) {
            String scope = t % 2 == 0 ? "host" : "scope";
            boolean oneOfMany = t % 2 == 1;
            pool.execute(() -> {
                for (int i = 0; i < 500; i++) {
                    Semaphore granted = new Semaphore(0);
                    try (Turn turn = turns.enter(scope, oneOfMany, granted::release)) {
                        if (!turn.granted()) {
                            granted.acquireUninterruptibly();
                        }
                        mostHeld.accumulateAndGet(held.incrementAndGet(), Math::max);
                        Thread.yield();
                        held.decrementAndGet();
                    }
                }
                done.countDown();
            });
        }

        assertThat(done.await(60, TimeUnit.SECONDS)).isTrue();
        pool.shutdown();
        assertThat(mostHeld.get()).isLessThanOrEqualTo(3);
        assertThat(turns.held()).isZero();
        assertThat(turns.waiting()).isZero();
    }
}
