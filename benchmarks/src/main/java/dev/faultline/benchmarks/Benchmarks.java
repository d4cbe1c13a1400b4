package dev.faultline.benchmarks;

import dev.faultline.benchmarks.decoding.Jmh;
import dev.faultline.benchmarks.load.Limits;
import dev.faultline.benchmarks.load.Outages;
import dev.faultline.benchmarks.server.CannedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** All benchmarks one after another. Argument: the mode, {@code smoke}, {@code short} or {@code full}. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Mode mode = Mode.valueOf(args[0].toUpperCase(Locale.ROOT));
        System.out.printf(
                "JDK %s, %d processors, mode %s%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors(), mode);
        Process server = ChildJvm.of(CannedServer.class).start();
        try (BufferedReader said = server.inputReader()) {
            String url = "http://127.0.0.1:" + Objects.requireNonNull(said.readLine(), "the server has no port") + "/";
            run(mode, url);
        } finally {
            server.destroy();
        }
    }

    private static void run(Mode mode, String url) throws IOException, InterruptedException {
        title("Calls");
        System.out.println(Comparison.HEAD);
        Calls calls = new Calls(mode, url);
        calls.print("GET", "GET");
        calls.print("POST", "POST");
        calls.print("MISSING", "404 to a typed exception");
        calls.print("THREADS", "GET, 64 threads");
        calls.print("ASYNC", "GET, asynchronous");
        coldStart(mode, url);
        title("Limiters");
        System.out.println(Comparison.HEAD);
        ChildJvm.run(ChildJvm.printing(Limits.class, url, mode.name()));
        title("An outage");
        System.out.println(Comparison.HEAD);
        ChildJvm.run(ChildJvm.printing(Outages.class, url, mode.name()));
        title("Decoding");
        ChildJvm.run(ChildJvm.printing(Jmh.class, mode.name()));
    }

    private static void coldStart(Mode mode, String url) throws IOException, InterruptedException {
        title("Cold start");
        Path directory = Files.createTempDirectory("benchmarks");
        try {
            new ColdStart(mode, url, directory).print();
        } finally {
            try (Stream<Path> files = Files.list(directory)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(directory);
        }
    }

    private static void title(String title) {
        System.out.printf("%n### %s%n%n", title);
    }
}
