package dev.faultline.benchmarks.load;

import dev.faultline.benchmarks.Comparison;
import dev.faultline.benchmarks.Mode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A server that returns 503 from 2 s to 7 s of 12 s. Clients of both sides meet it at the same time, with eight threads.
 * Arguments: the server's URL and the mode.
 */
public final class Outages {

    private static final int THREADS = 8;
    private static final long PAUSE_MILLIS = 20;
    private static final long STEP_MILLIS = 10;
    private static final double MOST_OF_IT = 0.9;

    private final String url;
    private final Mode mode;
    private final long second;
    private final long begin;
    private final long end;
    private final long stop;

    private Outages(String url, Mode mode) {
        this.url = url;
        this.mode = mode;
        second = mode == Mode.SMOKE ? 100 : 1_000;
        begin = System.currentTimeMillis() + 2 * second;
        end = begin + 5 * second;
        stop = end + 5 * second;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Mode mode = Mode.valueOf(args[1]);
        Crowd.warmUp(args[0], mode.warmUp() * mode.turn().toMillis());
        new Outages(args[0], mode).measure();
    }

    private void measure() throws IOException, InterruptedException {
        String gate = "outage-" + begin + "-" + end;
        List<Crowd> ours = new ArrayList<>();
        List<Crowd> byHand = new ArrayList<>();
        for (int i = 0; i < mode.clients(); i++) {
            ours.add(new Crowd(url, gate, "ours-" + i, true));
            byHand.add(new Crowd(url, gate, "by-hand-" + i, false));
        }
        for (int i = 0; i < mode.clients(); i++) {
            ours.get(i).start(THREADS, stop, PAUSE_MILLIS);
            byHand.get(i).start(THREADS, stop, PAUSE_MILLIS);
        }
        Thread.sleep(Math.max(1, stop - System.currentTimeMillis()));
        for (int i = 0; i < mode.clients(); i++) {
            ours.get(i).stop();
            byHand.get(i).stop();
        }
        print(ours, byHand);
    }

    private void print(List<Crowd> ours, List<Crowd> byHand) throws IOException {
        String title = "503 for 5 s";
        Comparison requests = new Comparison(title, "requests during it");
        Comparison first = new Comparison(title, "first success after it, ms");
        Comparison back = new Comparison(title, "90 % of the rate after it, ms");
        Comparison failed = new Comparison(title, "failed calls");
        for (int i = 0; i < ours.size(); i++) {
            Crowd our = ours.get(i);
            Crowd other = byHand.get(i);
            requests.add((double) our.rejected(), (double) other.rejected());
            first.add(first(our), first(other));
            back.add(back(our), back(other));
            failed.add(our.failed(), other.failed());
        }
        System.out.println(requests.row());
        System.out.println(first.row());
        System.out.println(back.row());
        System.out.println(failed.row());
    }

    private double first(Crowd crowd) {
        return crowd.successes().stream()
                        .mapToLong(Long::longValue)
                        .filter(time -> time >= end)
                        .min()
                        .orElse(stop)
                - end;
    }

    /** When a quarter of a second has nine tenths of the successes that it had before; the end if none has. */
    private double back(Crowd crowd) {
        long window = second / 4;
        double before = crowd.successes(begin - second, begin) * MOST_OF_IT / 4;
        long time = end;
        while (time < stop - window && crowd.successes(time, time + window) < before) {
            time += STEP_MILLIS;
        }
        return time - end;
    }
}
