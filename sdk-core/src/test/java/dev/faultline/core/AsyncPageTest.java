package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.faultline.core.internal.PageData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

/** Pages arrive when the test says so. */
class AsyncPageTest {

    private final List<String> fetched = new ArrayList<>();
    private final List<CompletableFuture<AsyncPage<Integer>>> answers = new ArrayList<>();
    private final List<Integer> seen = new ArrayList<>();

    private AsyncPage<Integer> page(String nextCursor, Integer... items) {
        PageData<Integer> data = PageData.of(List.of(items), nextCursor, null, ResponseInfo.none());
        return new AsyncPage<>(data, cursor -> {
            fetched.add(cursor);
            answers.add(new CompletableFuture<>());
            return answers.get(answers.size() - 1);
        });
    }

    private void arrives(AsyncPage<Integer> page) {
        answers.get(answers.size() - 1).complete(page);
    }

    @Test
    void totalCount_onlyWhereTheApiCounts() {
        PageData<Integer> counted = new PageData<>(List.of(1), null, ResponseInfo.none(), 7L);
        PageData<Integer> uncounted = new PageData<>(List.of(1), null, ResponseInfo.none());

        assertThat(new AsyncPage<>(counted, cursor -> new CompletableFuture<>()).totalCount())
                .hasValue(7);
        assertThat(new AsyncPage<>(uncounted, cursor -> new CompletableFuture<>()).totalCount())
                .isEmpty();
    }

    @Test
    void forEach_everyItemInOrder() {
        CompletableFuture<Void> done = page("c2", 1, 2).forEach(seen::add);
        assertThat(seen).containsExactly(1, 2);
        assertThat(done).isNotDone();
        arrives(page("c3", 3));
        assertThat(seen).containsExactly(1, 2, 3);
        arrives(page(null, 4));

        assertThat(done).isCompleted();
        assertThat(seen).containsExactly(1, 2, 3, 4);
        assertThat(fetched).containsExactly("c2", "c3");
    }

    @Test
    void forEach_readsAPageWhenTheOneBeforeHasBeenConsumed() {
        List<Integer> fetchedWhenSeen = new ArrayList<>();
        page("c2", 1, 2).forEach(item -> fetchedWhenSeen.add(fetched.size()));

        assertThat(fetchedWhenSeen).containsExactly(0, 0);
        assertThat(fetched).hasSize(1);
    }

    @Test
    void forEach_emptyPages_passedOver() {
        CompletableFuture<Void> done = page("c2").forEach(seen::add);
        arrives(page("c3"));
        arrives(page("c4", 1));
        arrives(page(null));

        assertThat(done).isCompleted();
        assertThat(seen).containsExactly(1);
    }

    @Test
    void forEach_twice_readsTheLaterPagesAnew() {
        AsyncPage<Integer> first = page("c2", 1);
        first.forEach(seen::add);
        arrives(page(null, 2));
        first.forEach(seen::add);
        arrives(page(null, 2));

        assertThat(seen).containsExactly(1, 2, 1, 2);
    }

    @ParameterizedTest
    @NullAndEmptySource
    void noCursor_theLastPage(String cursor) {
        AsyncPage<Integer> last = page(cursor, 1);

        assertThat(last.nextCursor()).isEmpty();
        assertThat(last.next()).isEmpty();
        assertThat(last.forEach(seen::add)).isCompleted();
        assertThat(last).hasToString("AsyncPage[1 items, last]");
        assertThat(fetched).isEmpty();
    }

    @Test
    void next_thePageOfTheCursor() {
        AsyncPage<Integer> first = page("c2", 1);
        CompletableFuture<AsyncPage<Integer>> next = first.next().orElseThrow();
        arrives(page(null, 2));

        assertThat(next.join().items()).containsExactly(2);
        assertThat(first.items()).containsExactly(1);
        assertThat(first.nextCursor()).hasValue("c2");
        assertThat(first).hasToString("AsyncPage[1 items]");
    }

    @Test
    void forEach_aPageFails_failsWithTheTypedException() {
        CompletableFuture<Void> done = page("c2", 1).forEach(seen::add);
        SdkException failure = TestApiException.ofStatus(503);

        answers.get(0).completeExceptionally(failure);

        assertThat(catchThrowable(done::get))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isSameAs(failure);
    }

    @Test
    void forEach_cancelledWhileAPageIsRead_endsTheReading() {
        CompletableFuture<Void> done = page("c2", 1).forEach(seen::add);

        done.cancel(true);

        assertThat(answers.get(0)).isCancelled();
        arrives(page("c3", 2));
        assertThat(seen).containsExactly(1);
        assertThat(fetched).containsExactly("c2");
    }

    @Test
    void forEach_cancelledByTheConsumer_noFurtherItemAndNoFurtherPage() {
        List<CompletableFuture<Void>> done = new ArrayList<>();
        done.add(page("c2", 1).forEach(item -> {
            seen.add(item);
            if (item == 2) {
                done.get(0).cancel(false);
            }
        }));

        arrives(page("c3", 2, 3));

        assertThat(seen).containsExactly(1, 2);
        assertThat(fetched).containsExactly("c2");
    }

    @Test
    void forEach_consumerThrowsOnTheFirstPage_failsTheFuture() {
        IllegalStateException stop = new IllegalStateException("enough");

        CompletableFuture<Void> done = page("c2", 1, 2).forEach(item -> {
            seen.add(item);
            throw stop;
        });

        assertThat(catchThrowable(done::get)).cause().isSameAs(stop);
        assertThat(seen).containsExactly(1);
        assertThat(fetched).isEmpty();
    }

    @Test
    void forEach_consumerThrowsOnALaterPage_failsTheFuture() {
        IllegalStateException stop = new IllegalStateException("enough");
        CompletableFuture<Void> done = page("c2", 1).forEach(item -> {
            if (item == 2) {
                throw stop;
            }
        });

        arrives(page("c3", 2));

        assertThat(catchThrowable(done::get)).cause().isSameAs(stop);
        assertThat(fetched).containsExactly("c2");
    }

    @Test
    void forEach_consumerThrowsAnError_failsTheFutureInsteadOfLeavingItOpen() {
        AssertionError stop = new AssertionError("enough");
        CompletableFuture<Void> onFirst = page("c2", 2).forEach(item -> {
            throw stop;
        });
        CompletableFuture<Void> onLater = page("c2", 1).forEach(item -> {
            if (item == 2) {
                throw stop;
            }
        });

        arrives(page("c3", 2));

        assertThat(onFirst).isCompletedExceptionally();
        assertThat(onLater).isCompletedExceptionally();
        assertThat(catchThrowable(onLater::get)).cause().isSameAs(stop);
    }

    @Test
    void forEach_aPageCannotEvenBeAskedFor_failsTheFuture() {
        IllegalStateException closed = new IllegalStateException("closed");
        AsyncPage<Integer> page = new AsyncPage<>(PageData.of(List.of(1), "c2", null, ResponseInfo.none()), cursor -> {
            throw closed;
        });

        assertThat(catchThrowable(page.forEach(seen::add)::get)).cause().isSameAs(closed);
    }

    @Test
    void forEach_thousandsOfPagesThatAreThereAtOnce_doNotOverflowTheStack() {
        int pages = 20_000;

        CompletableFuture<Void> done = ready(1, pages).forEach(seen::add);

        assertThat(done).isCompleted();
        assertThat(seen).hasSize(pages).last().isEqualTo(pages);
    }

    private static AsyncPage<Integer> ready(int number, int last) {
        String next = number == last ? null : Integer.toString(number + 1);
        return new AsyncPage<>(
                PageData.of(List.of(number), next, null, ResponseInfo.none()),
                cursor -> CompletableFuture.completedFuture(ready(Integer.parseInt(cursor), last)));
    }
}
