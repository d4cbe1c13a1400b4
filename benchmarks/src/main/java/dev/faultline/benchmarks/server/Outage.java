package dev.faultline.benchmarks.server;

/** Rejects everything between two points in time, in milliseconds since 1970: the clock that both processes share. */
final class Outage extends Gate {

    private final long from;
    private final long to;

    Outage(long from, long to) {
        super(CannedResponse.UNAVAILABLE);
        this.from = from;
        this.to = to;
    }

    @Override
    boolean accepts() {
        long now = System.currentTimeMillis();
        return now < from || now >= to;
    }
}
