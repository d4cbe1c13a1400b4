package dev.faultline.benchmarks.server;

/** A bucket that fills at a steady rate, up to its burst. */
final class TokenBucket extends Gate {

    private final double perNano;
    private final int burst;
    private double tokens;
    private long filledAt = System.nanoTime();

    TokenBucket(int rate, int burst) {
        super(CannedResponse.RATE_LIMITED);
        perNano = rate / 1e9;
        this.burst = burst;
        tokens = burst;
    }

    @Override
    synchronized boolean accepts() {
        long now = System.nanoTime();
        tokens = Math.min(burst, tokens + (now - filledAt) * perNano);
        filledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
