package dev.faultline.interviews;

import static dev.faultline.interviews.People.ACCEPTED;
import static dev.faultline.interviews.People.importAll;
import static dev.faultline.interviews.People.imports;
import static dev.faultline.interviews.People.people;
import static dev.faultline.interviews.People.ranges;
import static dev.faultline.interviews.People.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.ImportResult;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Failures of the application's own side leave rows unsent, and no correction moves a row that is accepted. */
@FaultlineTest
class CandidateImportFaultsTest {

    private static final String REFUSED =
            "{\"success\":false,\"error\":\"VALIDATION_ERROR\",\"message\":\"m\",\"requestId\":\"r\"}";

    @ParameterizedTest
    @EnumSource
    void keySupplierThatFails_leavesItsRowsUnsent(Surface surface, FaultServer server, FakeClock clock) {
        imports(server).succeed(ACCEPTED).times(2);
        IllegalStateException locked = new IllegalStateException("vault locked");
        AtomicBoolean fails = new AtomicBoolean(true);
        String[] stored = {""};
        try (InterviewsClient client = Samples.client(server, clock)
                .apiKey(() -> {
                    if (fails.get()) {
                        throw locked;
                    }
                    return "key";
                })
                .build()) {
            assertThatThrownBy(() -> importAll(surface, client, people(20), o -> o.store(mark -> stored[0] = mark)))
                    .isSameAs(locked);
            fails.set(false);
            ImportResult first = importAll(
                    surface,
                    client,
                    people(20),
                    o -> o.resume(stored[0])
                            .rowsPerRequest(10)
                            .store(mark -> stored[0] = mark)
                            .onProgress(progress -> fails.set(true)));
            assertThat(first.stoppedBy()).containsSame(locked);
            assertThat(ranges(first.ranges())).containsExactly("0+10");
            assertThat(stored[0]).isEqualTo(first.mark());
            fails.set(false);
            assertThat(importAll(surface, client, people(20), o -> o.resume(stored[0]))
                            .allAccepted())
                    .isTrue();
        }
        assertThat(requests(server)).containsExactly("0+10", "10+10");
    }

    @ParameterizedTest
    @EnumSource
    void refusedRowsThatWereDeleted_areNoticedBeforeAnythingIsSent(
            Surface surface, FaultServer server, FakeClock clock) {
        imports(server).respond(400, REFUSED).then().succeed(ACCEPTED).times(3);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            ImportResult first = importAll(surface, client, people(30), o -> o.rowsPerRequest(10));
            assertThat(ranges(first.refused())).containsExactly("0+10");

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> importAll(
                            surface,
                            client,
                            people(31).skip(1),
                            o -> o.resume(first.mark()).resendRefused(true)));
            assertThat(server.requests()).hasSize(3);

            assertThat(importAll(
                                    surface,
                                    client,
                                    people(30),
                                    o -> o.resume(first.mark()).resendRefused(true))
                            .allAccepted())
                    .isTrue();
        }
        assertThat(requests(server)).containsExactly("0+10", "10+10", "20+10", "0+10");
    }

    @Test
    void interruptedThread_storesThatItsRowsAreUnsent(FaultServer server, FakeClock clock, @TempDir Path folder)
            throws IOException {
        imports(server).succeed(ACCEPTED);
        Path file = folder.resolve("mark");
        Stream<NewCandidate> rows = people(20);
        try (InterviewsClient client = Samples.client(server, clock).build()) {
            ImportResult result = client.candidates(Samples.POSITION)
                    .importAll(
                            rows,
                            o -> o.rowsPerRequest(10)
                                    .store(mark -> write(file, mark))
                                    .onProgress(
                                            progress -> Thread.currentThread().interrupt()));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(result.stoppedBy()).containsInstanceOf(CallInterruptedException.class);
            assertThat(result.unsentFrom()).isEqualTo(10);
            assertThat(Files.readString(file)).isEqualTo(result.mark());
        }
        assertThat(requests(server)).containsExactly("0+10");
    }

    private static void write(Path file, String mark) {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
