package dev.faultline.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The time from the start of a process to its first result, and the classes that it has loaded by its end. Each process has
 * the jars that its application would have.
 */
final class ColdStart {

    private static final String PROGRAMS = "dev.faultline.benchmarks.load.FirstCall";
    private static final double MILLI = 1e6;

    /** Jars that neither side needs. */
    private static final List<String> NEITHER = List.of("sdk-", "mockwebserver", "jmh", "jopt", "commons-math");

    private final Mode mode;
    private final String url;
    private final Path directory;

    ColdStart(Mode mode, String url, Path directory) {
        this.mode = mode;
        this.url = url + "open/cold/";
        this.directory = directory;
    }

    /** Prints a table: each module, then two of them with an archive of classes. */
    void print() throws IOException, InterruptedException {
        List<Pair> pairs = new ArrayList<>();
        for (String module : mode == Mode.SMOKE ? List.of("Partner") : modules()) {
            pairs.add(new Pair(module, module, List.of(), List.of()));
        }
        for (String module : mode == Mode.SMOKE ? List.of("Partner") : List.of("Partner", "Sequences")) {
            pairs.add(new Pair(module + ", AppCDS", module, archive(module, ""), archive(module, "ByHand")));
        }
        for (int turn = 0; turn < mode.coldStarts(); turn++) {
            for (Pair pair : pairs) {
                pair.times.add(millis(pair.module, "", pair.ours), millis(pair.module, "ByHand", pair.byHand));
            }
        }
        System.out.println(Comparison.HEAD);
        for (Pair pair : pairs) {
            pair.classes.add(classes(pair.module, "", pair.ours), classes(pair.module, "ByHand", pair.byHand));
            System.out.println(pair.times.row());
            System.out.println(pair.classes.row());
        }
    }

    private static List<String> modules() {
        return List.of("Partner", "Crm", "Interviews", "Sequences", "Telephony");
    }

    private double millis(String module, String side, List<String> options) throws IOException, InterruptedException {
        ProcessBuilder builder = process(module, side, options);
        long begin = System.nanoTime();
        Process process = builder.start();
        try (BufferedReader results = process.inputReader()) {
            String result = results.readLine();
            long took = System.nanoTime() - begin;
            if (process.waitFor() != 0 || result == null) {
                throw new IllegalStateException("no result of " + ChildJvm.program(builder));
            }
            return took / MILLI;
        }
    }

    /** A process of its own: the log would cost time. */
    private double classes(String module, String side, List<String> options) throws IOException, InterruptedException {
        Path log = directory.resolve("classes.log");
        List<String> logging = new ArrayList<>(options);
        logging.add("-Xlog:class+load:file=" + log);
        millis(module, side, logging);
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        }
    }

    /** Makes an archive of the classes that a process loads, and returns the option that uses it. */
    private List<String> archive(String module, String side) throws IOException, InterruptedException {
        Path archive = directory.resolve(module + side + ".jsa");
        millis(module, side, List.of("-XX:ArchiveClassesAtExit=" + archive, "-Xlog:disable"));
        return List.of("-XX:SharedArchiveFile=" + archive);
    }

    private ProcessBuilder process(String module, String side, List<String> options) {
        String sdk = "sdk-" + module.toLowerCase(Locale.ROOT);
        return ChildJvm.with(options, jar -> wanted(jar, side.isEmpty(), sdk), PROGRAMS + side + "$" + module, url);
    }

    private static boolean wanted(String jar, boolean ours, String sdk) {
        if (jar.startsWith("sdk-core") || jar.startsWith(sdk) || jar.startsWith("resilience4j")) {
            return ours;
        }
        return NEITHER.stream().noneMatch(jar::startsWith);
    }

    /** A row: the same call of either side. */
    private static final class Pair {

        private final String module;
        private final List<String> ours;
        private final List<String> byHand;
        private final Comparison times;
        private final Comparison classes;

        Pair(String name, String module, List<String> ours, List<String> byHand) {
            this.module = module;
            this.ours = ours;
            this.byHand = byHand;
            times = new Comparison(name, "to the first result, ms");
            classes = new Comparison(name, "classes loaded");
        }
    }
}
