package dev.faultline.core.engine;

import dev.faultline.core.CallEvent;
import dev.faultline.core.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A measurement, no test: eight threads, and a server that is out from 2 s to 7 s of 12 s, by rejecting and by stalling.
 * Prints what the outage costs the server, and how soon after it the callers are back.
 */
final class OutageFigures {

    private static final int THREADS = 8;
    private static final long SECOND = 1_000_000_000;
    private static final long BEGIN = 2 * SECOND;
    private static final long END = 7 * SECOND;
    private static final long STOP = 12 * SECOND;
    private static final long PAUSE_NANOS = 10_000_000;

    private final Queue<Long> requests = new ConcurrentLinkedQueue<>();
    private final Queue<Long> successes = new ConcurrentLinkedQueue<>();
    private final AtomicLong opened = new AtomicLong(-1);
    private final AtomicLong failed = new AtomicLong();
    private final long start = System.nanoTime();
    private final String outage;

    private OutageFigures(String outage) {
        this.outage = outage;
    }

    public static void main(String[] args) throws Exception {
        System.out.println("outage | requests until open | open after ms | requests/s while open | first success ms | "
                + "90 % of the rate ms | rate/s before | failed calls");
        for (int run = 0; run < 3; run++) {
            new OutageFigures(OutageServer.UNAVAILABLE).measure("503");
            new OutageFigures(OutageServer.STALL).measure("stall");
        }
    }

    private long now() {
        return System.nanoTime() - start;
    }

    private String response() {
        long now = now();
        requests.add(now);
        if (now >= BEGIN && now < END) {
            return outage;
        }
        return OutageServer.OK;
    }

    private void measure(String name) throws Exception {
        try (OutageServer server = new OutageServer(path -> response());
                EngineHarness client = EngineHarness.at(server.url())
                        .policy(RetryPolicy.builder().build())
                        .attemptTimeout(Duration.ofSeconds(2))
                        .listener(this::event)
                        .start()) {
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                threads.add(new Thread(() -> work(client)));
            }
            threads.forEach(Thread::start);
            for (Thread thread : threads) {
                thread.join();
            }
        }
        print(name);
    }

    private void event(CallEvent event) {
        if (event instanceof CallEvent.CircuitChanged changed && changed.state() == CallEvent.CircuitState.OPEN) {
            opened.compareAndSet(-1, now());
        }
    }

    private void work(EngineHarness client) {
        while (now() < STOP) {
            try {
                client.get(EngineHarness.Surface.BLOCKING, "/a");
                successes.add(now());
            } catch (RuntimeException e) {
                failed.incrementAndGet();
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private static long count(Queue<Long> times, long from, long to) {
        return times.stream().filter(time -> time >= from && time < to).count();
    }

    private void print(String name) {
        long open = opened.get();
        double before = count(successes, BEGIN - SECOND, BEGIN);
        long first = successes.stream()
                .mapToLong(Long::longValue)
                .filter(time -> time >= END)
                .min()
                .orElse(Long.MAX_VALUE);
        long full = END;
        long window = SECOND / 4;
        while (full < STOP - window && count(successes, full, full + window) < 0.9 * before * window / SECOND) {
            full += SECOND / 100;
        }
        System.out.printf(
                "%s | %d | %d | %.2f | %d | %d | %.0f | %d%n",
                name,
                count(requests, BEGIN, Math.max(BEGIN, open)),
                (open - BEGIN) / 1_000_000,
                count(requests, open, END) / ((END - open) / (double) SECOND),
                (first - END) / 1_000_000,
                (full - END) / 1_000_000,
                before,
                failed.get());
    }
}
