package dev.faultline.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows are read when they are needed, and their source is closed once. */
class RowsTest {

    private final AtomicInteger closed = new AtomicInteger();

    @Test
    void source_isReadAsFarAsNeeded() {
        AtomicInteger read = new AtomicInteger();
        Rows<Integer> rows = Rows.of(IntStream.range(0, 5).boxed().peek(row -> read.incrementAndGet()));

        assertThat(read).hasValue(0);
        assertThat(rows.read(2, 0)).containsExactly(0, 1);
        assertThat(read).hasValue(2);
        assertThat(rows.read(9, 2)).containsExactly(2, 3, 4);
        assertThat(rows.read(9, 5)).isEmpty();
    }

    @Test
    void closedSource_hasNoRows_andIsClosedOnce() {
        Rows<Integer> rows = Rows.of(Stream.of(1, 2).onClose(closed::incrementAndGet));
        rows.close();
        rows.close();

        assertThat(closed).hasValue(1);
        assertThat(rows.read(2, 0)).isEmpty();
    }

    @Test
    void whoeverReads_closesWhatWasClosedMeanwhile() throws InterruptedException {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch gate = new CountDownLatch(1);
        Rows<Integer> rows = Rows.of(Stream.of(1)
                .peek(row -> {
                    reading.countDown();
                    await(gate);
                })
                .onClose(closed::incrementAndGet));
        Thread reader = new Thread(() -> rows.read(1, 0));
        reader.start();
        await(reading);
        rows.close();
        assertThat(closed).as("not under the reader's hands").hasValue(0);
        gate.countDown();
        reader.join();

        assertThat(closed).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void sourceThatCannotBeClosed_hidesNothing() {
        Rows<Integer> rows = Rows.of(Stream.of(1).onClose(() -> {
            throw new IllegalStateException("gone");
        }));
        rows.close();

        assertThat(rows.read(1, 0)).isEmpty();
    }

    @Test
    void missingRow_isNamed() {
        Iterator<String> rows = Arrays.asList("a", null).iterator();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rows.of((Iterable<String>) () -> rows).read(2, 40))
                .withMessageStartingWith("row 41 is null");
        assertThatIllegalArgumentException().isThrownBy(() -> Rows.of((List<String>) null));
    }
}
