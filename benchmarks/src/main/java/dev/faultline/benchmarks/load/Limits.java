package dev.faultline.benchmarks.load;

import dev.faultline.benchmarks.Comparison;
import dev.faultline.benchmarks.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Limiters that no client knows beforehand: each rejects with {@code Retry-After: 1}. Clients of both sides meet one of their
 * own each at the same time, with 16 threads. Arguments: the server's URL and the mode.
 */
public final class Limits {

    private static final int THREADS = 16;
    private static final double PERCENT = 100;

    private Limits() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Mode mode = Mode.valueOf(args[1]);
        Crowd.warmUp(args[0], mode.warmUp() * mode.turn().toMillis());
        double seconds = mode.limited().toMillis() / 1e3;
        measure("bucket, 50/s, burst 10", "bucket-50-10", 10 + 50 * seconds, args[0], mode);
        measure("bucket, 200/s, burst 20", "bucket-200-20", 20 + 200 * seconds, args[0], mode);
        measure("bucket, 50/s, burst 1", "bucket-50-1", 1 + 50 * seconds, args[0], mode);
        measure("window, 50 in a second", "window-50", 50 * seconds, args[0], mode);
    }

    private static void measure(String title, String gate, double allowed, String url, Mode mode)
            throws IOException, InterruptedException {
        List<Crowd> ours = new ArrayList<>();
        List<Crowd> byHand = new ArrayList<>();
        for (int i = 0; i < mode.clients(); i++) {
            ours.add(new Crowd(url, gate, "ours-" + i, true));
            byHand.add(new Crowd(url, gate, "by-hand-" + i, false));
        }
        long until = System.currentTimeMillis() + mode.limited().toMillis();
        for (int i = 0; i < mode.clients(); i++) {
            ours.get(i).start(THREADS, until, 0);
            byHand.get(i).start(THREADS, until, 0);
        }
        Thread.sleep(Math.max(1, until - System.currentTimeMillis()));
        for (int i = 0; i < mode.clients(); i++) {
            ours.get(i).stop();
            byHand.get(i).stop();
        }
        print(title, allowed, ours, byHand);
    }

    private static void print(String title, double allowed, List<Crowd> ours, List<Crowd> byHand) throws IOException {
        Comparison used = new Comparison(title, "of the limit, %");
        Comparison requests = new Comparison(title, "requests a success");
        Comparison failed = new Comparison(title, "failed calls");
        for (int i = 0; i < ours.size(); i++) {
            Crowd our = ours.get(i);
            Crowd other = byHand.get(i);
            used.add(
                    PERCENT * our.successes().size() / allowed,
                    PERCENT * other.successes().size() / allowed);
            requests.add(requests(our), requests(other));
            failed.add(our.failed(), other.failed());
        }
        System.out.println(used.row());
        System.out.println(requests.row());
        System.out.println(failed.row());
    }

    private static double requests(Crowd crowd) throws IOException {
        double accepted = crowd.accepted();
        return (accepted + crowd.rejected()) / accepted;
    }
}
