package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.GET;
import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.faultline.core.Attempt;
import dev.faultline.core.CallEvent;
import dev.faultline.core.CallInterruptedException;
import dev.faultline.core.CallListener;
import dev.faultline.core.CircuitBreakerPolicy;
import dev.faultline.core.Decision;
import dev.faultline.core.Outcome;
import dev.faultline.core.TransportException;
import dev.faultline.telephony.calls.NewBatchCall;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads: the request, the checks before sending, and files that change during the call. */
@FaultlineTest
class UploadTest {

    private static final String CREATED = "{\"id\":\"batch_1\",\"count\":2}";

    @TempDir
    private Path folder;

    /** The operations that upload. */
    enum Upload {
        BATCH("/batch-calls"),
        LEADS("/workflows/{workflowId}/leads");

        final String path;

        Upload(String path) {
            this.path = path;
        }

        Object send(Surface surface, TelephonyClient telephony, Path file) {
            return send(surface, telephony, LeadFile.of(file));
        }

        Object send(Surface surface, TelephonyClient telephony, LeadFile file) {
            if (this == BATCH) {
                NewBatchCall batch =
                        NewBatchCall.builder(file, "Winter sale", "agent_7").build();
                return SurfaceCalls.call(
                        surface,
                        telephony,
                        c -> c.batchCalls().create(batch),
                        c -> c.batchCalls().create(batch));
            }
            return SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").upload(file),
                    c -> c.workflowLeads("workflow_1").upload(file));
        }
    }

    static Stream<Object[]> uploads() {
        return Surface.with(Stream.of(Upload.values()));
    }

    private Path file(String name, int size) {
        try {
            return Files.write(folder.resolve(name), "x".repeat(size).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes up no room on the disk. */
    private Path large(long length) throws IOException {
        Path file = folder.resolve("large.csv");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(length);
        }
        return file;
    }

    private static String part(String disposition, String content) {
        return "Content-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }

    @ParameterizedTest
    @EnumSource
    void batch_isAFormWithEveryPart(Surface surface, FaultServer server, FakeClock clock) throws IOException {
        server.on(POST, "/batch-calls").respond(201, CREATED);
        NewBatchCall batch = NewBatchCall.builder(Samples.LEADS, "T".repeat(34) + "é", "agent_7")
                .agentVersionNumber(3)
                .startsAt(Instant.parse("2026-07-01T09:00:00Z"))
                .endsAt(Instant.parse("2026-07-02T09:00:00Z"))
                .callingHoursStart(LocalTime.of(9, 5))
                .callingHoursEnd(LocalTime.of(17, 30))
                .build();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().create(batch),
                    c -> c.batchCalls().create(batch));
        }
        String type = server.requests().get(0).header("Content-Type").orElseThrow();
        Matcher boundary =
                Pattern.compile("multipart/form-data; boundary=([-0-9a-zA-Z]+)").matcher(type);
        assertThat(boundary.matches()).isTrue();
        String form = server.requests().get(0).text();
        assertThat(form.split("--" + boundary.group(1) + "(--)?\r\n"))
                .containsExactly(
                        "",
                        part("name=\"title\"", "T".repeat(34) + "é"),
                        part("name=\"agent_id\"", "agent_7"),
                        part("name=\"agent_version_number\"", "3"),
                        part("name=\"starts_at\"", "2026-07-01T09:00:00Z"),
                        part("name=\"ends_at\"", "2026-07-02T09:00:00Z"),
                        part("name=\"calling_hours_start\"", "09:05"),
                        part("name=\"calling_hours_end\"", "17:30"),
                        "Content-Disposition: form-data; name=\"file\"; filename=\"leads.csv\"\r\n"
                                + "Content-Type: text/csv\r\n\r\n" + Files.readString(Samples.LEADS_FILE) + "\r\n");
        assertThat(server.requests().get(0).header("Content-Length"))
                .contains(Integer.toString(form.getBytes(StandardCharsets.UTF_8).length));
        assertThat(batch)
                .hasToString("NewBatchCall[title, agent_id, agent_version_number, starts_at, ends_at,"
                        + " calling_hours_start, calling_hours_end]");
    }

    @ParameterizedTest
    @CsvSource({
        "a.csv, text/csv",
        "a.b.CSV, text/csv",
        "a.xls, application/vnd.ms-excel",
        "a.Xlsx, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    })
    void leads_areAFormWithTheFileOnly(String name, String type, FaultServer server, FakeClock clock) {
        server.on(POST, Upload.LEADS.path).respond(201, "{\"data\":{}}");
        Path file = file(name, 3);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            telephony.workflowLeads("workflow/1").upload(LeadFile.of(file));
        }
        assertThat(server.requests().get(0).target()).isEqualTo("/workflows/workflow%2F1/leads");
        assertThat(server.requests().get(0).text())
                .containsOnlyOnce("Content-Disposition")
                .contains("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: " + type + "\r\n\r\nxxx\r\n--");
    }

    @ParameterizedTest
    @MethodSource("uploads")
    void everyAttempt_sendsTheSameBytes(Surface surface, Upload upload, FaultServer server, FakeClock clock) {
        server.on(POST, upload.path)
                .respond(429, "{}")
                .then()
                .fail(TelephonyError.TOO_MANY_REQUESTS)
                .then()
                .respond(201, CREATED);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            upload.send(surface, telephony, file("many.csv", 300_000));
        }
        assertThat(server.requests()).hasSize(3);
        byte[] first = server.requests().get(0).body();
        assertThat(first).hasSizeGreaterThan(300_000);
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(request.body()).isEqualTo(first));
    }

    // ---- what is rejected before anything is sent

    @ParameterizedTest
    @MethodSource("uploads")
    void fileThatCannotBeSent_isRejectedWithoutSending(
            Surface surface, Upload upload, FaultServer server, FakeClock clock) throws IOException {
        Path directory = Files.createDirectory(folder.resolve("folder.csv"));
        Path tooLarge = large(10 * 1024 * 1024 + 1);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            for (String name : List.of("a.pdf", "a.csv.zip", "csv", "a.", ".gitignore", "a.xlsm")) {
                assertThatIllegalArgumentException()
                        .isThrownBy(() -> upload.send(surface, telephony, file(name, 1)))
                        .withMessageContaining("the type of file")
                        .withMessageContaining("give a name that ends in .csv, .xlsx or .xls");
            }
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> upload.send(surface, telephony, folder.resolve("none.csv")))
                    .withMessage("file is missing, or no file: give an existing CSV, XLSX or XLS file");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> upload.send(surface, telephony, directory))
                    .withMessageContaining("file is missing, or no file");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> upload.send(surface, telephony, tooLarge))
                    .withMessage("file is 10485761 bytes long: give at most 10485760 (10 MB)");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void largestFile_isSent(FaultServer server, FakeClock clock) throws IOException {
        server.on(POST, Upload.LEADS.path).respond(201, "{\"data\":{}}");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            telephony.workflowLeads("workflow_1").upload(LeadFile.of(large(10 * 1024 * 1024)));
        }
        assertThat(server.requests().get(0).body()).hasSizeGreaterThan(10 * 1024 * 1024);
    }

    // ---- what happens to the file while it is sent

    /** Something happens to the file between two attempts, and what the failure says of it. */
    enum Change {
        DELETED("the file has disappeared since the call began") {
            @Override
            void happenTo(Path file) throws IOException {
                Files.delete(file);
            }
        },
        SHORTER("the file has become shorter since the call began") {
            @Override
            void happenTo(Path file) throws IOException {
                Files.writeString(file, "x".repeat(29_999));
            }
        },
        LONGER("the file has become longer since the call began") {
            @Override
            void happenTo(Path file) throws IOException {
                Files.writeString(file, "x".repeat(30_001));
            }
        };

        final String message;

        Change(String message) {
            this.message = message;
        }

        abstract void happenTo(Path file) throws IOException;

        /** Changes the file when the second attempt begins: the first one was rejected. */
        CallListener before(Path file) {
            return event -> {
                if (event instanceof CallEvent.AttemptStarted started && started.number() == 2) {
                    try {
                        happenTo(file);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            };
        }
    }

    static Stream<Object[]> changes() {
        return Surface.with(Stream.of(Upload.values())
                .flatMap(upload -> Stream.of(Change.values()).map(change -> new Object[] {upload, change})));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void fileThatChangesMeanwhile_endsTheCallAndSaysSo(
            Surface surface, Upload upload, Change change, FaultServer server, FakeClock clock) {
        server.on(POST, upload.path)
                .respond(429, "{}")
                .then()
                .respond(201, CREATED)
                .always();
        Path file = file("leads.csv", 30_000);
        try (TelephonyClient telephony =
                Samples.client(server, clock).listener(change.before(file)).build()) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> upload.send(surface, telephony, file));

            assertThat(failure.kind()).isEqualTo(TransportException.Kind.UNREADABLE_BODY);
            assertThat(failure).hasMessageStartingWith("the body could not be read: " + change.message);
            assertThat(failure.retryable()).isFalse();
            assertThat(failure.outcome()).as("half a form is none").isEqualTo(Outcome.NOT_PROCESSED);
            assertThat(failure.verification()).isEmpty();
            assertThat(failure.attempts())
                    .extracting(Attempt::decision)
                    .containsExactly(Decision.BACKOFF, Decision.NOT_RETRYABLE);
        }
        assertThat(server.requests()).as("complete ones").hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void fileThatCannotBeRead_isNotHeldAgainstTheServer(Surface surface, FaultServer server, FakeClock clock) {
        CircuitBreakerPolicy sensitive = CircuitBreakerPolicy.builder()
                .failureRate(100)
                .minimumAttempts(2)
                .build();
        server.on(GET, "/calls/{id}").succeed(Samples.CALL);
        server.on(POST, Upload.LEADS.path)
                .respond(429, "{}")
                .then()
                .respond(201, CREATED)
                .always();
        Path file = file("leads.csv", 30_000);
        OkHttpClient wrapping = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    try {
                        return chain.proceed(chain.request());
                    } catch (IOException e) {
                        throw new IOException("an interceptor of the application", e);
                    }
                })
                .build();
        try (TelephonyClient telephony = Samples.client(server, clock)
                .httpClient(wrapping)
                .circuitBreakerPolicy(sensitive)
                .listener(Change.DELETED.before(file))
                .build()) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> Upload.LEADS.send(surface, telephony, file));
            assertThat(failure.kind()).isEqualTo(TransportException.Kind.UNREADABLE_BODY);
            assertThat(SurfaceCalls.get(surface, telephony, "call_41").id())
                    .as("with the 503 it would have been two failures of two")
                    .isEqualTo("call_41");
        } finally {
            wrapping.connectionPool().evictAll();
            wrapping.dispatcher().executorService().shutdown();
        }
    }

    /** On a connection that is there already, so that the interrupt meets the reading of the file. */
    @Test
    void interruptDuringAnUpload_isNoFaultOfTheFile(FaultServer server, FakeClock clock) {
        server.on(POST, Upload.LEADS.path).respond(201, CREATED);
        Path file = file("leads.csv", 30_000);
        AtomicInteger calls = new AtomicInteger();
        CallListener interrupting = event -> {
            if (event instanceof CallEvent.AttemptStarted && calls.incrementAndGet() == 2) {
                Thread.currentThread().interrupt();
            }
        };
        try (TelephonyClient telephony =
                Samples.client(server, clock).listener(interrupting).build()) {
            Upload.LEADS.send(Surface.BLOCKING, telephony, file);
            CallInterruptedException failure = catchThrowableOfType(
                    CallInterruptedException.class, () -> Upload.LEADS.send(Surface.BLOCKING, telephony, file));

            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.reason()).isEqualTo(CallInterruptedException.Reason.INTERRUPTED);
        }
        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"leads \"new\".csv", "Kundenliste ü.csv"})
    void nameOfTheFile_isSentAsItIs(String name, FaultServer server, FakeClock clock) {
        server.on(POST, Upload.LEADS.path).respond(201, CREATED);
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            telephony.workflowLeads("workflow_1").upload(LeadFile.of(file(name, 1)));
        }
        assertThat(server.requests().get(0).text()).contains("filename=\"" + name.replace("\"", "%22") + "\"");
    }
}
