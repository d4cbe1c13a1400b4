package dev.faultline.benchmarks.load;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that share one client of either side and read an application again and again, up to a point in time. */
final class Crowd {

    private static final int WARM_UP_THREADS = 8;

    private final String server;
    private final String place;
    private final Side side;
    private final Queue<Long> successes = new ConcurrentLinkedQueue<>();
    private final AtomicInteger failed = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    /**
     * A crowd that stands still.
     *
     * @param server the server's URL
     * @param gate its limiter or outage, of which this client has one of its own
     * @param client the client's name
     */
    Crowd(String server, String gate, String client, boolean ours) {
        this.server = server;
        place = gate + "/" + client;
        side = ours ? new OurSide(server + place + "/") : new HandSide(server + place + "/");
    }

    /** Loads and compiles what both sides need, so that no limiter or outage waits for it. */
    static void warmUp(String server, long millis) throws InterruptedException {
        for (boolean ours : List.of(true, false)) {
            Crowd crowd = new Crowd(server, "open", "warm-up", ours);
            crowd.start(WARM_UP_THREADS, System.currentTimeMillis() + millis, 0);
            Thread.sleep(millis);
            crowd.stop();
        }
    }

    /** Starts the threads. They pause after each call, as far as they are asked to. */
    void start(int count, long untilMillis, long pauseMillis) {
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> work(untilMillis, pauseMillis), "crowd");
            threads.add(thread);
            thread.start();
        }
    }

    private void work(long until, long pause) {
        try {
            while (System.currentTimeMillis() < until) {
                call(until);
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the time is up
        }
    }

    private void call(long until) throws InterruptedException {
        try {
            side.getPatiently();
            successes.add(System.currentTimeMillis());
        } catch (RuntimeException e) {
            if (System.currentTimeMillis() < until) {
                failed.incrementAndGet();
            }
        }
    }

    /** Ends the threads, whatever they wait for. */
    void stop() throws InterruptedException {
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join();
        }
        side.close();
        if (successes.isEmpty() && failed() > 0) {
            throw new IllegalStateException("all calls of " + place + " failed");
        }
    }

    /** When calls ended well, in milliseconds since 1970. */
    List<Long> successes() {
        return List.copyOf(successes);
    }

    long successes(long from, long to) {
        return successes.stream().filter(time -> time >= from && time < to).count();
    }

    int failed() {
        return failed.get();
    }

    /** The requests that the server accepted. */
    long accepted() throws IOException {
        return counts(0);
    }

    /** The requests that the server rejected. */
    long rejected() throws IOException {
        return counts(1);
    }

    private long counts(int index) throws IOException {
        try (InputStream in =
                URI.create(server + "counts/" + place + "/").toURL().openStream()) {
            String counts = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
            return Long.parseLong(counts.split(" ", -1)[index]);
        }
    }
}
