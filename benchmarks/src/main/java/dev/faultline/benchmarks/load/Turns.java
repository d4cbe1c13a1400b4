package dev.faultline.benchmarks.load;

import dev.faultline.benchmarks.Mode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;

/**
 * Calls of one {@link Shape} by one side: a turn for each line of the input, of the line's kind, and its {@link Cost} as a
 * line of the output. Arguments: the server's URL, the mode, the shape, the side.
 */
public final class Turns {

    /** The line for a turn that is measured. */
    public static final String TURN = "turn";

    /** The line for a turn before those. */
    public static final String WARM_UP = "warm-up";

    /** The argument for the SDK's side. */
    public static final String OURS = "ours";

    /** The argument for the side by hand. */
    public static final String BY_HAND = "by-hand";

    private Turns() {}

    public static void main(String[] args) throws IOException, InterruptedException, ExecutionException {
        Mode mode = Mode.valueOf(args[1]);
        Shape shape = Shape.valueOf(args[2]);
        String url = args[0] + "open/" + args[3] + "/";
        BufferedReader turns = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Side side = args[3].equals(OURS) ? new OurSide(url) : new HandSide(url)) {
            for (String kind = turns.readLine(); kind != null; kind = turns.readLine()) {
                if (kind.equals(WARM_UP)) {
                    shape.warmUp(side, mode.turn().toNanos());
                }
                Cost cost = Cost.of(() -> shape.run(side, mode.turn().toNanos(), mode.asyncCalls()));
                System.out.println(cost.line());
            }
        }
    }
}
