package dev.faultline.benchmarks;

import java.time.Duration;

/** How long everything is measured. */
public enum Mode {
    // pairs of processes, turns to warm up, turns, ms of one; cold starts; clients, s of limits; asynchronous calls;
    // JMH: forks, iterations, ms
    /** Shows that it runs; its figures mean nothing. */
    SMOKE(1, 1, 1, 20, 1, 1, 1, 100, 0, 1, 10),
    /** Some minutes. */
    SHORT(2, 5, 5, 400, 5, 3, 7, 10_000, 1, 2, 250),
    /** In processes whose code is compiled by then. */
    FULL(2, 14, 8, 1_000, 25, 6, 30, 10_000, 3, 3, 1_000);

    private final int pairs;
    private final int warmUp;
    private final int turns;
    private final Duration turn;
    private final int coldStarts;
    private final int clients;
    private final Duration limited;
    private final int asyncCalls;
    private final int forks;
    private final int iterations;
    private final Duration iteration;

    Mode(
            int pairs,
            int warmUp,
            int turns,
            long turnMillis,
            int coldStarts,
            int clients,
            long limitedSeconds,
            int asyncCalls,
            int forks,
            int iterations,
            long iterationMillis) {
        this.pairs = pairs;
        this.warmUp = warmUp;
        this.turns = turns;
        turn = Duration.ofMillis(turnMillis);
        this.coldStarts = coldStarts;
        this.clients = clients;
        limited = Duration.ofSeconds(limitedSeconds);
        this.asyncCalls = asyncCalls;
        this.forks = forks;
        this.iterations = iterations;
        iteration = Duration.ofMillis(iterationMillis);
    }

    /** How often the two processes of a load are started. */
    public int pairs() {
        return pairs;
    }

    /** The turns of either side in each of its processes. */
    public int turns() {
        return turns;
    }

    /** The turns before these, which count for nothing: the compiler needs them. */
    public int warmUp() {
        return warmUp;
    }

    /** The length of a turn. */
    public Duration turn() {
        return turn;
    }

    /** How often each process is started. */
    public int coldStarts() {
        return coldStarts;
    }

    /** The clients of either side that meet a limiter or an outage of their own at the same time. */
    public int clients() {
        return clients;
    }

    /** How long a limiter is met. */
    public Duration limited() {
        return limited;
    }

    /** The asynchronous calls that are started at once. */
    public int asyncCalls() {
        return asyncCalls;
    }

    /** JMH's processes; none for its own. */
    public int forks() {
        return forks;
    }

    /** JMH's iterations of warming up; it measures twice as many. */
    public int iterations() {
        return iterations;
    }

    /** The length of an iteration. */
    public Duration iteration() {
        return iteration;
    }
}
