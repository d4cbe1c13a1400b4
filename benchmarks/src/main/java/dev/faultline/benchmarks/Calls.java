package dev.faultline.benchmarks;

import dev.faultline.benchmarks.load.Cost;
import dev.faultline.benchmarks.load.Turns;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;

/**
 * Calls of one shape, in short turns of either side. Each side has a process of its own, as in an application: in a common
 * one the compiler would decide by the profile of both.
 */
final class Calls {

    private final Mode mode;
    private final String url;

    Calls(Mode mode, String url) {
        this.mode = mode;
        this.url = url;
    }

    /** Prints the rows of a shape. */
    void print(String shape, String title) throws IOException {
        Comparison cpu = new Comparison(title, "CPU a call, µs");
        Comparison bytes = new Comparison(title, "allocated a call, bytes");
        Comparison rate = new Comparison(title, "calls a second");
        for (int pair = 0; pair < mode.pairs(); pair++) {
            try (Player ours = new Player(shape, Turns.OURS);
                    Player byHand = new Player(shape, Turns.BY_HAND)) {
                for (int turn = -mode.warmUp(); turn < mode.turns(); turn++) {
                    boolean first = turn % 2 == 0;
                    String kind = turn < 0 ? Turns.WARM_UP : Turns.TURN;
                    Cost before = (first ? ours : byHand).turn(kind);
                    Cost after = (first ? byHand : ours).turn(kind);
                    if (turn >= 0) {
                        Cost our = first ? before : after;
                        Cost other = first ? after : before;
                        cpu.add(our.cpuMicros(), other.cpuMicros());
                        bytes.add(our.bytes(), other.bytes());
                        rate.add(our.perSecond(), other.perSecond());
                    }
                }
            }
        }
        System.out.println(cpu.row());
        System.out.println(bytes.row());
        System.out.println(rate.row());
    }

    /** The process of one side. */
    private final class Player implements AutoCloseable {

        private final Process process;
        private final BufferedWriter turns;
        private final BufferedReader costs;

        Player(String shape, String side) throws IOException {
            process = ChildJvm.of(Turns.class, url, mode.name(), shape, side).start();
            turns = process.outputWriter();
            costs = process.inputReader();
        }

        Cost turn(String kind) throws IOException {
            turns.write(kind);
            turns.newLine();
            turns.flush();
            String cost = costs.readLine();
            if (cost == null) {
                throw new IllegalStateException("a turn of " + process.info() + " has no end");
            }
            return Cost.parse(cost);
        }

        @Override
        public void close() throws IOException {
            turns.close(); // without another turn the process ends
            try {
                process.waitFor();
            } catch (InterruptedException e) {
                process.destroy();
                Thread.currentThread().interrupt();
            }
        }
    }
}
