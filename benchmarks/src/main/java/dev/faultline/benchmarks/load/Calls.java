package dev.faultline.benchmarks.load;

import dev.faultline.benchmarks.Comparison;
import dev.faultline.benchmarks.Mode;

/** Calls of one {@link Shape}, in short turns of either side. Arguments: the server's URL, the mode, the shape. */
public final class Calls {

    private Calls() {}

    public static void main(String[] args) throws Exception {
        Mode mode = Mode.valueOf(args[1]);
        Shape shape = Shape.valueOf(args[2]);
        Comparison cpu = new Comparison(shape.title(), "CPU a call, µs");
        Comparison bytes = new Comparison(shape.title(), "allocated a call, bytes");
        Comparison rate = new Comparison(shape.title(), "calls a second");
        try (Side ours = new OurSide(args[0] + "open/ours/");
                Side byHand = new HandSide(args[0] + "open/by-hand/")) {
            for (int turn = -mode.warmUp(); turn < mode.turns(); turn++) {
                boolean first = turn % 2 == 0;
                Cost before = cost(shape, first ? ours : byHand, mode);
                Cost after = cost(shape, first ? byHand : ours, mode);
                if (turn >= 0) {
                    Cost our = first ? before : after;
                    Cost other = first ? after : before;
                    cpu.add(our.cpuMicros(), other.cpuMicros());
                    bytes.add(our.bytes(), other.bytes());
                    rate.add(our.perSecond(), other.perSecond());
                }
            }
        }
        System.out.println(cpu.row());
        System.out.println(bytes.row());
        System.out.println(rate.row());
    }

    private static Cost cost(Shape shape, Side side, Mode mode) throws Exception {
        return Cost.of(() -> shape.run(side, mode.turn().toNanos(), mode.asyncCalls()));
    }
}
