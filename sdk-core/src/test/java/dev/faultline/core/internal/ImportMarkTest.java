package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.faultline.core.ImportResult.Fate;
import dev.faultline.core.ImportResult.Range;
import dev.faultline.core.RequestData;
import dev.faultline.core.internal.ImportMark.Entry;
import java.util.List;
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
        String mark = ImportMark.write("POST /x", entries);

        assertThat(mark)
                .isEqualTo("{\"version\":1,\"target\":\"POST /x\",\"rows\":[[\"accepted\",3000000000,\"ffffffff\"],"
                        + "[\"refused\",2,\"00000000\"],[\"accepted\",2,\"1c3e9f00\",\"job 17\"],"
                        + "[\"unknown\",1,\"00000007\"]]}");
        assertThat(ImportMark.read(mark, "POST /x")).isEqualTo(entries);
        assertThat(ImportMark.read(null, "POST /x")).isEmpty();
    }
}
