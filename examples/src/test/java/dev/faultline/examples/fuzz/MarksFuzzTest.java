package dev.faultline.examples.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.examples.AllocatedBytes;
import dev.faultline.interviews.InterviewsClient;
import dev.faultline.interviews.NewCandidate;
import dev.faultline.partner.JobsMark;
import dev.faultline.partner.NewApplication;
import dev.faultline.partner.PartnerClient;
import dev.faultline.partner.PreparedApplication;
import dev.faultline.sequences.SequencesClient;
import dev.faultline.testkit.FakeClock;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What an application has stored may be damaged: it is rejected as an argument, or used, within bounds. */
class MarksFuzzTest {

    private static final long MOST_BYTES = 32 << 20;

    private static final List<Long> IDS =
            LongStream.rangeClosed(1, 2500).boxed().toList();

    private HostileServer server;

    @BeforeEach
    void start() throws IOException {
        server = new HostileServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void imports() {
        server.sends(Wire.json(200, "{\"success\":true,\"requestId\":\"r\",\"data\":{}}"));
        try (InterviewsClient client = InterviewsClient.builder()
                .apiKey("key-of-a-hostile-server")
                .baseUrl(server.url())
                .timeSource(FakeClock.create())
                .build()) {
            List<byte[]> marks = new ArrayList<>();
            var unused = client.candidates("pos_8")
                    .importAll(rows(), o -> o.rowsPerRequest(2).store(mark -> marks.add(Mutation.utf8(mark))));
            Fuzz.of("marks-import", marks, Mutation::json, 100)
                    .check(mark -> checkArgument(() -> client.candidates("pos_8")
                            .importAll(rows(), o -> o.rowsPerRequest(2).resume(text(mark)))));
        }
    }

    private static List<NewCandidate> rows() {
        return IntStream.rangeClosed(1, 7)
                .mapToObj(i -> NewCandidate.builder()
                        .firstName("Row" + i)
                        .lastName("Okafor")
                        .email("row" + i + "@example.org")
                        .build())
                .toList();
    }

    @Test
    void bulkOperations() {
        server.sends(Wire.json(200, "{\"added\":[1],\"notProcessed\":{\"2\":{\"error\":7}}}"));
        try (SequencesClient client = SequencesClient.builder()
                .apiKey("key-of-a-hostile-server")
                .baseUrl(server.url())
                .timeSource(FakeClock.create())
                .build()) {
            List<byte[]> marks = new ArrayList<>();
            var unused = client.resumeBulk(null, mark -> marks.add(Mutation.utf8(mark)))
                    .sequence(7)
                    .contacts()
                    .add(IDS);
            Fuzz.of("marks-bulk", marks, Mutation::json, 100)
                    .check(mark -> checkArgument(() -> client.resumeBulk(text(mark), next -> {})
                            .sequence(7)
                            .contacts()
                            .add(IDS)));
        }
    }

    @Test
    void mirrorsOfJobs() {
        server.sends(Wire.json(200, "{\"data\":[{\"id\":\"job_1\"},{\"id\":\"job_2\",\"companyId\":\"co_1\"}]}"));
        try (PartnerClient client = PartnerClient.builder()
                .apiKey("key-of-a-hostile-server")
                .baseUrl(server.url())
                .build()) {
            String mark = client.jobs().sync(JobsMark.START).mark().toJson();
            Fuzz.of("marks-jobs", List.of(Mutation.utf8(mark)), Mutation::json, 150)
                    .check(text ->
                            checkArgument(() -> JobsMark.parse(text(text)).toJson()));
        }
    }

    @Test
    void preparedApplications() {
        try (PartnerClient client =
                PartnerClient.builder().apiKey("key-1").baseUrl(server.url()).build()) {
            byte[] prepared = client.applications()
                    .prepare(HostileCall.Bodies.APPLICATION)
                    .toBytes();
            Fuzz.of("marks-prepared", List.of(prepared), Mutation::json, 150)
                    .check(bytes ->
                            checkArgument(() -> PreparedApplication.parse(bytes).toJson()));
            Fuzz.of("marks-application", List.of(HostileCall.Bodies.APPLICATION.toJson()), Mutation::json, 150)
                    .check(bytes ->
                            checkArgument(() -> NewApplication.fromJson(bytes).toJson()));
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void checkArgument(Executable use) throws ReflectiveOperationException {
        long before = AllocatedBytes.soFar();
        Throwable failure = catchThrowable(use::execute);
        if (failure != null) {
            assertThat(failure).isInstanceOf(IllegalArgumentException.class);
            assertThat(failure.getMessage()).isNotBlank();
        }
        assertThat(AllocatedBytes.soFar() - before).as("bytes").isLessThan(MOST_BYTES);
    }
}
