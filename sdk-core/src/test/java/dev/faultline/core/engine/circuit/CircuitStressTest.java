package dev.faultline.core.engine.circuit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.CallEvent;
import dev.faultline.core.CallEvent.CircuitState;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.SdkException;
import dev.faultline.core.TestApiException;
import dev.faultline.core.engine.circuit.Circuit.Admission;
import dev.faultline.core.engine.circuit.Circuit.Permit;
import dev.faultline.core.engine.circuit.Circuit.Rejection;
import dev.faultline.core.engine.circuit.Circuit.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Sixteen threads on one circuit, in a time that they move themselves: thousands of openings, none for ever. */
class CircuitStressTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 40;
    private static final int STEPS = 4_000;
    private static final Duration OPEN = Duration.ofMillis(1);
    private static final SdkException FAILURE = TestApiException.ofStatus(500);

    private final SteppedTime time = new SteppedTime();
    private final Queue<CircuitState> states = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Set<Backoff> woken = ConcurrentHashMap.newKeySet();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Phaser phases = new Phaser(THREADS);
    private final Circuit circuit = new Circuit(
            "scope",
            CircuitBreakerPolicy.builder().minimumAttempts(4).openDuration(OPEN).build(),
            time,
            event -> states.add(((CallEvent.CircuitChanged) event).state()));

    @Test
    void noOpeningIsForEver_andNoWaitIsForgotten() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Worker worker = new Worker(i == 0, new SplittableRandom(4711 + i));
                workers.add(threads.submit(worker::work));
            }
            for (Future<?> worker : workers) {
                worker.get(60, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(states.stream().filter(CircuitState.OPEN::equals).count()).isGreaterThan(10_000);
        assertThat(woken).hasSizeGreaterThan(1_000);
        assertThat(wrong).isEmpty();
        assertStatesFollowEachOther();
        assertThat(time.pending()).isZero();
    }

    private void assertStatesFollowEachOther() {
        CircuitState last = CircuitState.CLOSED;
        for (CircuitState state : states) {
            switch (state) {
                case OPEN -> {} // an open circuit may be told to stay open for longer
                case HALF_OPEN -> assertThat(last).isEqualTo(CircuitState.OPEN);
                case CLOSED -> assertThat(last).isNotEqualTo(CircuitState.CLOSED);
            }
            last = state;
        }
        assertThat(last).isEqualTo(CircuitState.CLOSED);
    }

    private final class Worker {

        private final boolean first;
        private final SplittableRandom random;
        private final List<Permit> held = new ArrayList<>();
        private final List<Backoff> waits = new ArrayList<>();

        Worker(boolean first, SplittableRandom random) {
            this.first = first;
            this.random = random;
        }

        void work() {
            try {
                rounds();
            } finally {
                phases.arriveAndDeregister(); // if it failed, the others go on to their own end
            }
        }

        private void rounds() {
            for (int round = 0; round < ROUNDS; round++) {
                phases.arriveAndAwaitAdvance();
                for (int i = 0; i < STEPS; i++) {
                    step();
                }
                held.forEach(Permit::release);
                held.clear();
                phases.arriveAndAwaitAdvance();
                if (first) {
                    circuit.openFor(OPEN, OPEN, FAILURE); // a closed circuit has nothing to recover from
                }
                phases.arriveAndAwaitAdvance();
                recover();
                phases.arriveAndAwaitAdvance();
                assertThat(circuit.rejection(false)).isNull();
                assertThat(waiting).hasValue(0);
                waits.clear();
            }
        }

        /** Calls arrive and end in any order; most of them fail. */
        private void step() {
            time.advance(Duration.ofNanos(random.nextInt(100_000)));
            if (held.size() < 4 && random.nextInt(3) > 0) {
                arrive();
            }
            if (!held.isEmpty() && random.nextInt(3) == 0) {
                settle(held.remove(random.nextInt(held.size())));
            }
            if (!waits.isEmpty() && random.nextInt(5) == 0) {
                waits.remove(random.nextInt(waits.size())).cancel();
            }
        }

        private void arrive() {
            Instant before = time.now();
            Admission admission = circuit.tryAcquire(random.nextBoolean());
            if (admission instanceof Permit permit) {
                held.add(permit);
            } else {
                assertThat(((Rejection) admission).until()).isAfter(before);
                if (waits.size() < 4) {
                    waits.add(new Backoff(Duration.ofNanos(random.nextInt(2_000_000))));
                }
            }
        }

        private void settle(Permit permit) {
            int chance = random.nextInt(10);
            if (chance < 6) {
                permit.recordFailure(FAILURE);
            } else if (chance < 9) {
                permit.recordSuccess();
            } else {
                permit.release();
            }
        }

        /** The server is well: the circuit closes, and everybody who waited behind it is woken. */
        private void recover() {
            for (int i = 0; i < 20_000; i++) {
                if (circuit.rejection(false) == null && waiting.get() == 0) {
                    return;
                }
                time.advance(Duration.ofNanos(10_000));
                Permit permit = circuit.acquire(random.nextBoolean());
                if (permit != null) {
                    permit.recordSuccess();
                }
            }
        }
    }

    /** One call's own backoff, which ends by its wake or is cancelled. */
    private final class Backoff implements Runnable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final long notBefore;
        private final Waiting waits;

        Backoff(Duration least) {
            waiting.incrementAndGet();
            notBefore = time.nanoTime() + least.toNanos();
            waits = circuit.await(notBefore, this);
        }

        @Override
        public void run() {
            if (time.nanoTime() - notBefore < 0 || !woken.add(this)) {
                wrong.add("woken too early or twice");
            }
            end();
        }

        void cancel() {
            waits.cancel();
            end();
        }

        private void end() {
            if (over.compareAndSet(false, true)) {
                waiting.decrementAndGet();
            }
        }
    }
}
