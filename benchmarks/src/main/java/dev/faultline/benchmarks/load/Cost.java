package dev.faultline.benchmarks.load;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Callable;

/**
 * The cost of some calls, in this whole process: its compiler and collector too.
 *
 * @param perSecond calls in a second
 * @param cpuMicros processor time of a call
 * @param bytes allocated for a call, by all threads
 */
record Cost(double perSecond, double cpuMicros, double bytes) {

    private static final double SECOND = 1e9;
    private static final double MICRO = 1e3;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /**
     * Measures calls, after the garbage of earlier ones is gone.
     *
     * @param calls makes them and returns their number
     */
    static Cost of(Callable<Long> calls) throws Exception {
        System.gc();
        long bytes = allocated();
        long cpu = SYSTEM.getProcessCpuTime();
        long begin = System.nanoTime();
        double count = calls.call();
        long took = System.nanoTime() - begin;
        long used = SYSTEM.getProcessCpuTime() - cpu;
        return new Cost(count * SECOND / took, used / MICRO / count, (allocated() - bytes) / count);
    }

    private static long allocated() {
        long all = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) {
            all += Math.max(bytes, 0);
        }
        return all;
    }
}
