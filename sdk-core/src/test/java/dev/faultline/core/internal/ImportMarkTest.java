package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.faultline.core.ImportResult.Fate;
import dev.faultline.core.ImportResult.Range;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.ImportMark.Entry;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A mark is read as it was written, and its checksum is that of the rows, however they were cut. */
class ImportMarkTest {

    private static final class Row extends RequestData {

        private Row(Builder builder) {
            super(builder);
        }

        private static List<Row> rows(int from, int to) {
            return IntStream.range(from, to)
                    .mapToObj(number -> new Row(new Builder().field("number", number)))
                    .toList();
        }

        private static final class Builder extends RequestData.Builder<Builder> {}
    }

    private static Entry accepted(int from, int to) {
        return new Entry(
                new Range(from, to - from, Fate.ACCEPTED, null, null), ImportMark.checksum(0, Row.rows(from, to)));
    }

    @Test
    void neighboursThatAreAccepted_areOne_withTheChecksumOfAllRows() {
        assertThat(accepted(0, 3).and(accepted(3, 10))).isEqualTo(accepted(0, 10));
        assertThat(ImportMark.checksum(ImportMark.checksum(0, Row.rows(0, 3)), Row.rows(3, 10)))
                .isEqualTo(accepted(0, 10).checksum());
        assertThat(accepted(1, 10).checksum()).isNotEqualTo(accepted(0, 9).checksum());
    }

    @Test
    void mapsAndSets_haveOneChecksumInEveryOrder_atAnyDepth() {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("a", List.of(Map.of("x", 1)));
        one.put("b", new LinkedHashSet<>(List.of("p", "q", "r")));
        Map<String, Object> other = new LinkedHashMap<>();
        other.put("b", new LinkedHashSet<>(List.of("r", "p", "q")));
        other.put("a", List.of(Map.of("x", 1)));

        assertThat(checksum(Map.of("deep", other))).isEqualTo(checksum(Map.of("deep", one)));
        assertThat(checksum(List.of("q", "p"))).as("a list has an order").isNotEqualTo(checksum(List.of("p", "q")));
    }

    /** A mark of an earlier version is compared with the rows of this one. */
    @Test
    void checksum_staysAsItIsStored() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("tags", List.of("x", "y"));
        fields.put("email", "a@example.org");
        Row.Builder first = new Row.Builder();
        fields.forEach(first::field);

        assertThat(ImportMark.checksum(
                        0, List.of(new Row(first), new Row(new Row.Builder().field("email", "b@example.org")))))
                .isEqualTo(0x85ef209c);
    }

    private static int checksum(Object value) {
        return ImportMark.checksum(0, List.of(new Row(new Row.Builder().field("field", value))));
    }

    @Test
    void unknownRows_andThoseWithAJob_stayByThemselves() {
        Entry job = new Entry(new Range(3, 2, Fate.ACCEPTED, "17", null), 5);
        Entry unknown = new Entry(new Range(3, 2, Fate.UNKNOWN, null, null), 5);

        assertThat(accepted(0, 3).and(job)).isNull();
        assertThat(job.and(accepted(5, 6))).isNull();
        assertThat(accepted(0, 3).and(unknown)).isNull();
    }

    @Test
    void mark_isReadAsItWasWritten() {
        List<Entry> entries = List.of(
                new Entry(new Range(0, 3_000_000_000L, Fate.ACCEPTED, null, null), -1),
                new Entry(new Range(3_000_000_000L, 2, Fate.REFUSED, null, null), 0),
                new Entry(new Range(3_000_000_002L, 2, Fate.ACCEPTED, "job 17", null), 0x1c3e9f00),
                new Entry(new Range(3_000_000_004L, 1, Fate.UNKNOWN, null, null), 7));
        String mark = ImportMark.write("POST /x", entries, List.of(3L, 3_000_000_002L));

        assertThat(mark)
                .isEqualTo("{\"version\":1,\"target\":\"POST /x\",\"rows\":[[\"accepted\",3000000000,\"ffffffff\"],"
                        + "[\"refused\",2,\"00000000\"],[\"accepted\",2,\"1c3e9f00\",\"job 17\"],"
                        + "[\"unknown\",1,\"00000007\"]],\"failed\":[3,3000000002]}");
        assertThat(ImportMark.failed(mark)).containsExactly(3L, 3_000_000_002L);
        assertThat(ImportMark.failed(null)).isEmpty();
        assertThat(ImportMark.read(mark, "POST /x")).isEqualTo(entries);
        assertThat(ImportMark.read(null, "POST /x")).isEmpty();
    }

    @Test
    void markOfAnotherTarget_isQuotedInOneShortLine() {
        String mark = ImportMark.write("POST /y\nforged " + "y".repeat(10_000), List.of(), List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ImportMark.read(mark, "POST /x"))
                .withMessageStartingWith("mark is one of POST /y forged yyy")
                .withMessageContaining("y[cut], not of POST /x: give ")
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }
}
