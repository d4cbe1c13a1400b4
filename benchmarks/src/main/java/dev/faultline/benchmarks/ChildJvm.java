package dev.faultline.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Processes of this Java, with jars of this class path. */
final class ChildJvm {

    /** From here on it warns of what JMH uses. */
    private static final int WARNS_OF_UNSAFE = 24;

    private static final String CLASS_PATH = "-classpath";

    /** The module's own jar, where Maven gives its classes: no class data archive is made of those. */
    private static final String OWN_JAR = System.getProperty("faultline.benchmarks.jar", "");

    private ChildJvm() {}

    /** A process with the whole class path. */
    static ProcessBuilder of(Class<?> program, String... args) {
        return with(List.of(), entry -> true, program.getName(), args);
    }

    /** A process with the whole class path that prints where this one does. */
    static ProcessBuilder printing(Class<?> program, String... args) {
        return of(program, args).inheritIO();
    }

    /**
     * A process whose errors end here.
     *
     * @param options of the machine
     * @param wanted whether an entry of the class path is wanted, by its file name
     * @param program the main class
     */
    static ProcessBuilder with(List<String> options, Predicate<String> wanted, String program, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        if (Runtime.version().feature() >= WARNS_OF_UNSAFE) {
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.addAll(List.of(CLASS_PATH, classPath(wanted), program));
        command.addAll(List.of(args));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private static String classPath(Predicate<String> wanted) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> entry.endsWith(".jar") || OWN_JAR.isEmpty() ? entry : OWN_JAR)
                .filter(entry -> wanted.test(Path.of(entry).getFileName().toString()))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs a process to its end. */
    static void run(ProcessBuilder builder) throws IOException, InterruptedException {
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("ended with " + status + ": " + program(builder));
        }
    }

    /** The main class and its arguments. */
    static List<String> program(ProcessBuilder builder) {
        List<String> command = builder.command();
        return command.subList(command.indexOf(CLASS_PATH) + 2, command.size());
    }
}
