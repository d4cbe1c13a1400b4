package dev.faultline.examples;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/** What an example prints. */
public final class Printed {

    private Printed() {}

    public static String by(Consumer<PrintStream> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The lines of a tour from the one that begins so to the next empty one. */
    public static List<String> scene(String tour, String number) {
        return tour.lines()
                .dropWhile(line -> !line.startsWith(number))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }
}
