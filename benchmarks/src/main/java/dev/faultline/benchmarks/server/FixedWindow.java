package dev.faultline.benchmarks.server;

/** So many requests in each second, which begins where the one before ended. */
final class FixedWindow extends Gate {

    private static final long SECOND = 1_000_000_000;

    private final int count;
    private final long begin = System.nanoTime();
    private long window;
    private int used;

    FixedWindow(int count) {
        super(CannedResponse.RATE_LIMITED);
        this.count = count;
    }

    @Override
    synchronized boolean accepts() {
        long now = (System.nanoTime() - begin) / SECOND;
        if (now != window) {
            window = now;
            used = 0;
        }
        return used++ < count;
    }
}
