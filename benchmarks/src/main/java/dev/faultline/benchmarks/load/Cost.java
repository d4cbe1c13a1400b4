package dev.faultline.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;

/**
 * The cost of some calls, in this whole process: its compiler and collector too.
 *
 * @param perSecond calls in a second
 * @param cpuMicros processor time of a call
 * @param bytes allocated for a call, by all threads
 */
public record Cost(double perSecond, double cpuMicros, double bytes) {

    private static final double SECOND = 1e9;
    private static final double MICRO = 1e3;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** The numbers of a line that {@link #line()} wrote. */
    public static Cost parse(String line) {
        double[] numbers = Arrays.stream(line.split(" ", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
        return new Cost(numbers[0], numbers[1], numbers[2]);
    }

    /** A line for another process. */
    public String line() {
        return perSecond + " " + cpuMicros + " " + bytes;
    }

    /**
     * Measures calls, after the garbage of earlier ones is gone.
     *
     * @param calls makes them and returns their number
     */
    static Cost of(Counted calls) throws InterruptedException, ExecutionException {
        System.gc();
        long bytes = allocated();
        long cpu = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        double count = calls.make();
        long took = System.nanoTime() - begin;
        long used = SYSTEM.getProcessCpuTime() - cpu;
        return new Cost(count * SECOND / took, used / MICRO / count, (allocated() - bytes) / count);
    }

    /** Makes calls. */
    interface Counted {

        /** Returns their number. */
        long make() throws InterruptedException, ExecutionException;
    }

    private static long allocated() {
        long all = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            all += Math.max(bytes, 0);
        }
        return all;
    }
}
