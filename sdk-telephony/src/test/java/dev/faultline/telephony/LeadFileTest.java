package dev.faultline.telephony;

import static dev.faultline.core.HttpMethod.POST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.faultline.telephony.calls.NewBatchCall;
import dev.faultline.telephony.support.Samples;
import dev.faultline.telephony.support.SurfaceCalls;
import dev.faultline.testkit.FakeClock;
import dev.faultline.testkit.FaultServer;
import dev.faultline.testkit.FaultlineTest;
import dev.faultline.testkit.Surface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Leads from memory: bytes, and rows that are checked before anything is sent. */
@FaultlineTest
class LeadFileTest {

    private static Map<String, String> row(String... keysAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            row.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return row;
    }

    /** The file's part of the form. */
    private static String file(FaultServer server) {
        String form = server.requests().get(0).text();
        int start = form.indexOf("name=\"file\"");
        return form.substring(start, form.indexOf("\r\n--", start));
    }

    @ParameterizedTest
    @EnumSource
    void rows_areSentAsQuotedCsv(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/workflows/{workflowId}/leads").respond(201, "{\"data\":{}}");
        LeadFile file = LeadFile.ofRows(List.of(
                row("phone_number", "+14155550123", "name", "Ada \"the\" Lovelace", "order, no", " A"),
                row("phone_number", "9876543210", "note", "one\ntwo", "name", null)));
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").upload(file),
                    c -> c.workflowLeads("workflow_1").upload(file));
        }
        assertThat(file(server))
                .isEqualTo("name=\"file\"; filename=\"leads.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        + "phone_number,name,\"order, no\",note\r\n"
                        + "+14155550123,\"Ada \"\"the\"\" Lovelace\",\" A\",\r\n"
                        + "9876543210,,,\"one\ntwo\"\r\n");
    }

    /** As a reader of a file or a result set does, which saves a map for each row. */
    @ParameterizedTest
    @EnumSource
    void rowsOfOneMap_areSentAsEachWas(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/workflows/{workflowId}/leads").respond(201, "{\"data\":{}}");
        Map<String, String> reused = new HashMap<>();
        LeadFile file = LeadFile.ofRows(
                Stream.of("+14155550123", "+14155550124", "+14155550125").map(number -> {
                    reused.clear();
                    reused.put("phone_number", number);
                    return reused;
                }));
        reused.clear();
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").upload(file),
                    c -> c.workflowLeads("workflow_1").upload(file));
        }
        assertThat(file(server)).endsWith("phone_number\r\n+14155550123\r\n+14155550124\r\n+14155550125\r\n");
    }

    @ParameterizedTest
    @EnumSource
    void batch_isSentFromBytesWithUndocumentedParts(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/batch-calls").respond(429, "{}").then().respond(201, "{\"id\":\"batch_1\"}");
        byte[] bytes = "phone_number\r\n+14155550123\r\n".getBytes(StandardCharsets.UTF_8);
        NewBatchCall batch = NewBatchCall.builder(LeadFile.of("Today.XLSX", bytes), "Winter", "agent_7")
                .field("retry_config", Map.of("max_retries", 2))
                .field("max_concurrent_calls", 5)
                .build();
        bytes[0] = 'x';
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.batchCalls().create(batch),
                    c -> c.batchCalls().create(batch));
        }
        assertThat(server.requests().get(0).text())
                .contains("name=\"retry_config\"\r\n\r\n{\"max_retries\":2}\r\n")
                .contains("name=\"max_concurrent_calls\"\r\n\r\n5\r\n");
        assertThat(file(server))
                .startsWith("name=\"file\"; filename=\"Today.XLSX\"")
                .endsWith("\r\n\r\nphone_number\r\n+14155550123\r\n");
        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1).body())
                .isEqualTo(server.requests().get(0).body());
    }

    @ParameterizedTest
    @EnumSource
    void leads_areSentWithUndocumentedParts(Surface surface, FaultServer server, FakeClock clock) {
        server.on(POST, "/workflows/{workflowId}/leads").respond(201, "{\"data\":{}}");
        Map<String, String> parts = Map.of("source", "fair");
        try (TelephonyClient telephony = Samples.client(server, clock).build()) {
            SurfaceCalls.call(
                    surface,
                    telephony,
                    c -> c.workflowLeads("workflow_1").upload(Samples.LEADS, parts),
                    c -> c.workflowLeads("workflow_1").upload(Samples.LEADS, parts));
            rejected(
                    "parts is with a file",
                    () -> telephony.workflowLeads("workflow_1").upload(Samples.LEADS, Map.of("file", "s3cret")));
        }
        assertThat(server.requests()).hasSize(1);
        assertThat(server.requests().get(0).text()).contains("name=\"source\"\r\n\r\nfair\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0049 30 123456", "+49 30 123456", "+0123456", "abc", "1", "1234567890123456"})
    void numberOfAnotherForm_isRejectedByItsRow(String number) {
        rejected(
                "phone_number of row 2 is of another form: give a number such as +14155550123, or the digits of a local"
                        + " one",
                () -> LeadFile.ofRows(List.of(row("phone_number", "+14155550123"), row("phone_number", number))));
    }

    @Test
    @SuppressWarnings("NullAway")
    void rowsThatCannotBeSent_areRejectedByTheirNumber() {
        Map<String, String> good = row("phone_number", "+14155550123");
        rejected("phone_number of row 2 is null", () -> LeadFile.ofRows(List.of(good, row("name", "s3cret"))));
        rejected(
                "phone_number of row 1 is blank",
                () -> LeadFile.ofRows(List.of(row("phone_number", " ", "name", "s3cret"))));
        rejected("row 1 is empty: leave it out", () -> LeadFile.ofRows(List.of(row("phone_number", " "))));
        rejected("row 2 is empty", () -> LeadFile.ofRows(List.of(good, Map.of())));
        rejected("row 2 has a column without a name", () -> {
            Map<String, String> nameless = new HashMap<>(good);
            nameless.put(" ", "s3cret");
            LeadFile.ofRows(List.of(good, nameless));
        });
        rejected("row 1 is null", () -> LeadFile.ofRows(Collections.singletonList(null)));
        rejected("rows is empty", () -> LeadFile.ofRows(List.of()));
        rejected("rows is empty", () -> LeadFile.ofRows(Stream.of()));
        rejected("rows is null", () -> LeadFile.ofRows((List<Map<String, String>>) null));
    }

    @Test
    void columns_areNamedAsTheApiNamesThem() {
        rejected(
                "Phone_Number of row 1 is no column of the API: name it phone_number; 1 more in faults()",
                () -> LeadFile.ofRows(List.of(row("Phone_Number", "+14155550123"))));
        rejected(
                "name  of row 2 has blanks at its ends: name the column name",
                () -> LeadFile.ofRows(List.of(
                        row("phone_number", "+14155550123", "name", "Ada"),
                        row("phone_number", "+14155550124", "name ", "s3cret"),
                        row("phone_number", "+14155550125", "name ", "s3cret"))));
    }

    @Test
    void everyFault_isToldByItsRow() throws Exception {
        Map<String, String> good = row("phone_number", "+14155550123");
        LeadRowsException failure = catchThrowableOfType(
                LeadRowsException.class,
                () -> LeadFile.ofRows(List.of(
                        row("phone_number", "s3cret"),
                        good,
                        Map.of(),
                        row("phone_number", "004930", "name ", "s3cret"))));

        assertThat(failure.faults())
                .extracting(LeadRowsException.Fault::row, LeadRowsException.Fault::column)
                .containsExactly(tuple(1, "phone_number"), tuple(3, null), tuple(4, "name "));
        assertThat(failure).hasMessageEndingWith("; 2 more in faults()");
        assertThat(failure.faults().toString()).doesNotContain("s3cret");

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(failure);
        LeadRowsException copy =
                (LeadRowsException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        assertThat(copy.faults()).isEqualTo(failure.faults());
    }

    @Test
    void rowsWithoutAnEnd_areReadNoLongerThanTheFileMayBe() {
        AtomicInteger read = new AtomicInteger();
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Map<String, String>> endless = Stream.generate(() -> {
                    read.incrementAndGet();
                    return row("phone_number", "+14155550123", "x", "x".repeat(1024 * 1024));
                })
                .onClose(() -> closed.set(true));

        rejected("row 10 makes the file larger than 10485760 bytes (10 MB)", () -> LeadFile.ofRows(endless));
        assertThat(read).hasValue(10);
        assertThat(closed).isTrue();

        read.set(0);
        rejected(
                "phone_number of row 1 is of another form",
                () -> LeadFile.ofRows(Stream.generate(() -> {
                    read.incrementAndGet();
                    return row("phone_number", "+");
                })));
        assertThat(read).hasValue(1000);
    }

    /** In UTF-8, and with the columns that other rows have. */
    @Test
    void size_isThatOfTheFile() {
        String two = "\u00e4".repeat(5 * 1024 * 1024 - 20); // two bytes each
        Map<String, String> first = row("phone_number", "+14155550123", "x", two);
        assertThat(LeadFile.ofRows(List.of(first))).hasToString("LeadFile[csv]");
        rejected(
                "row 2 makes the file larger",
                () -> LeadFile.ofRows(List.of(first, row("phone_number", "+14155550123"))));
    }

    @Test
    @SuppressWarnings("NullAway")
    void bytesThatCannotBeSent_areRejected() {
        rejected("the type of file is null", () -> LeadFile.of("leads.pdf", new byte[1]));
        rejected("name is blank", () -> LeadFile.of(" ", new byte[1]));
        rejected("file is null", () -> LeadFile.of("leads.csv", null));
        rejected("file is 10485761 bytes long", () -> LeadFile.of("leads.csv", new byte[10 * 1024 * 1024 + 1]));
        assertThat(LeadFile.of("Ada Lovelace.csv", new byte[1])).hasToString("LeadFile[csv]");
    }

    private static void rejected(String message, ThrowingCallable input) {
        assertThatIllegalArgumentException()
                .isThrownBy(input)
                .withMessageStartingWith(message)
                .withMessageNotContaining("s3cret");
    }
}
