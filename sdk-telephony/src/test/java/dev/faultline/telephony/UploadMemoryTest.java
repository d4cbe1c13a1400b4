package dev.faultline.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.telephony.DrainingServer.Seen;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Six uploads of 10 MB at once, each in three attempts, by a program that has 24 MB: three files would not fit, and the
 * server lets no upload end before all six are under way.
 */
class UploadMemoryTest {

    private static final int LENGTH = 10 * 1024 * 1024;

    @TempDir
    private Path folder;

    @Test
    void uploads_neverHoldTheirFileInMemory() throws Exception {
        Path file = folder.resolve("leads.csv");
        byte[] content = new byte[LENGTH];
        new Random(41).nextBytes(content);
        Files.write(file, content);

        try (DrainingServer server = new DrainingServer(SmallHeapUploads.UPLOADS)) {
            String output = run(server.url(), file);

            assertThat(output.lines())
                    .as(output)
                    .hasSize(SmallHeapUploads.UPLOADS)
                    .containsOnly("uploaded in 3 attempts");
            Map<String, List<Seen>> requests = server.requests();
            assertThat(requests).hasSize(SmallHeapUploads.UPLOADS);
            assertThat(requests.values()).allSatisfy(attempts -> {
                assertThat(attempts).hasSize(3).containsOnly(attempts.get(0));
                assertThat(attempts.get(0).length()).isGreaterThan(LENGTH);
            });
        }
    }

    private String run(String url, Path file) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx24m",
                        "-XX:MaxDirectMemorySize=4m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeapUploads.class.getName(),
                        url,
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(program.waitFor(50, TimeUnit.SECONDS)).as("it ends").isTrue();
            assertThat(program.exitValue()).as(Files.readString(output)).isZero();
            return Files.readString(output);
        } finally {
            program.destroyForcibly();
        }
    }
}
