package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a named module, in a JVM of its own: Jackson reads its types only if it says so. */
class ClosedModuleTest {

    /** What such an application needs of the class path of the tests. */
    private static final Pattern NEEDED = Pattern.compile(
            ".*(sdk-core.target.classes|okhttp-jvm|okio-jvm|kotlin-stdlib|jackson|resilience4j|slf4j-api|jspecify).*");

    private static final String MAIN = """
            package app;

            import dev.faultline.core.RawRequest;
            import dev.faultline.core.RawResponse;
            import dev.faultline.core.ResponseInfo;

            public class Main {
                record Mine(int total) {}

                public static void main(String[] args) {
                    try {
                        System.out.println(new RawResponse("{\\"total\\":1}".getBytes(), ResponseInfo.none()).as(Mine.class));
                        System.out.println(new String(RawRequest.post("/x").json(new Mine(2)).body().orElseThrow()));
                    } catch (IllegalArgumentException e) {
                        System.out.println(e.getMessage());
                    }
                }
            }
            """;

    @TempDir
    private Path folder;

    private final String modules = Stream.of(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> NEEDED.matcher(entry).matches() && !entry.contains("test-classes"))
            .collect(Collectors.joining(File.pathSeparator));

    @Test
    void closedPackage_messageHasTheLineToWrite() throws Exception {
        assertThat(run(""))
                .containsExactly("the JSON does not fit app.Main$Mine: InvalidDefinitionException; write"
                        + " \"opens app to com.fasterxml.jackson.databind;\" into the module-info.java of app");
    }

    @Test
    void openPackage_isReadAndWritten() throws Exception {
        assertThat(run("opens app to com.fasterxml.jackson.databind;"))
                .containsExactly("Mine[total=1]", "{\"total\":2}");
    }

    /** Compiles and runs the application, and gives what it prints. */
    private List<String> run(String opens) throws IOException, InterruptedException {
        Path sources = Files.createDirectories(folder.resolve("src/app"));
        Path main = Files.writeString(sources.resolve("Main.java"), MAIN);
        Path info = Files.writeString(
                folder.resolve("src/module-info.java"), "module app { requires dev.faultline.core; " + opens + " }");
        Path classes = folder.resolve("classes");
        StringWriter told = new StringWriter();
        PrintWriter output = new PrintWriter(told);
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        String[] arguments = {"--module-path", modules, "-d", classes.toString(), info.toString(), main.toString()};
        assertThat(javac.run(output, output, arguments)).as("%s", told).isZero();
        Path printed = folder.resolve("output");
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        classes + File.pathSeparator + modules,
                        "-m",
                        "app/app.Main")
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        assertThat(java.waitFor(300, TimeUnit.SECONDS)).isTrue();
        return Arrays.asList(Files.readString(printed).strip().split("\\R"));
    }
}
