package dev.faultline.core.engine.pace;

import java.util.Arrays;

/** When the last requests were sent that were not rejected, oldest first; bounded, and small while little is sent. */
final class SendLog {

    private static final int MOST = 4096;

    private final int mostAtFirst;
    /** No more times than these are kept. */
    private int most;
    /** A ring, the oldest overwritten first. */
    private long[] times = new long[8];

    private int next; // index of the slot that the next time goes to
    /** How many of the slots hold a time. */
    private int size;

    /** Remembers so many as long as nothing is rejected. */
    SendLog(int mostAtFirst) {
        this.mostAtFirst = mostAtFirst;
        most = mostAtFirst;
    }

    /** From now on as many are kept as a pace can need. */
    void keepMore() {
        most = MOST;
    }

    /** Keeps less again. */
    void forget() {
        most = mostAtFirst;
        times = new long[8];
        next = 0;
        size = 0;
    }

    void add(long time) {
        if (size == times.length && size < most) {
            long[] larger = new long[2 * size];
            for (int i = 0; i < size; i++) {
                larger[i] = back(size - i);
            }
            times = larger;
            next = size;
        }
        times[next] = time;
        next = (next + 1) % times.length;
        size = Math.min(size + 1, times.length);
    }

    /** The server has rejected the request that was sent then: it does not count. */
    void remove(long time) {
        for (int i = 1; i <= size && back(i) - time >= 0; i++) {
            if (back(i) == time) {
                for (int j = i; j > 1; j--) {
                    times[index(j)] = back(j - 1);
                }
                next = index(1);
                size--;
                return;
            }
        }
    }

    int size() {
        return size;
    }

    /** The {@code n}-th last time; 1 is the last. */
    long back(int n) {
        return times[index(n)];
    }

    int countSince(long time) {
        int count = 0;
        while (count < size && back(count + 1) - time >= 0) {
            count++;
        }
        return count;
    }

    /** How long before {@code time} the {@code n}-th one before it was sent; zero if that is not known. */
    long spanBefore(long time, int n) {
        int back = countSince(time) + n;
        return back <= size ? time - back(back) : 0;
    }

    private int index(int n) {
        return Math.floorMod(next - n, times.length);
    }

    @Override
    public String toString() {
        return size + " of " + Arrays.toString(times);
    }
}
