package dev.faultline.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.faultline.core.ApiException;
import dev.faultline.core.AsyncPage;
import dev.faultline.core.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TestPagesTest {

    private final ApiException failure = TestExceptions.of(SampleError.FLAKY);

    @Test
    void of_isTheOnlyPage() {
        Page<String> page = TestPages.of("a", "b");

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.stream()).containsExactly("a", "b");
        assertThat(page.nextCursor()).isEmpty();
        assertThat(page.next()).isEmpty();
        assertThat(page.totalCount()).isEqualTo(OptionalLong.empty());
        assertThat(TestPages.of().stream()).isEmpty();
    }

    @Test
    void pages_followOneAnother() {
        Page<String> page =
                TestPages.first("a", "b").then().then("c").totalCount(3).page();

        assertThat(page.stream()).containsExactly("a", "b", "c");
        assertThat(page.all()).containsExactly("a", "b", "c");
        assertThat(page.nextCursor()).contains("page-2");
        Page<String> last = page.next().orElseThrow().next().orElseThrow();
        assertThat(last.items()).containsExactly("c");
        assertThat(last.next()).isEmpty();
        assertThat(last.totalCount()).hasValue(3);
    }

    @Test
    void pageThatFails_failsWhenItIsReached() {
        TestPages.Listing<String> listing = TestPages.first("a").thenFail(failure);
        Iterator<String> items = listing.page().all().iterator();

        assertThat(items.next()).isEqualTo("a");
        assertThatThrownBy(items::hasNext).isSameAs(failure);
        assertThat(listing.page().nextCursor()).contains("page-2");
        assertThatThrownBy(() -> listing.then("b")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void async_isTheOnlyPage() {
        AsyncPage<String> page = TestPages.async("a", "b");

        assertThat(page.items()).containsExactly("a", "b");
        assertThat(page.next()).isEmpty();
        assertThat(read(page, new ArrayList<>())).isCompleted();
    }

    @Test
    void asyncPages_followOneAnother() {
        AsyncPage<String> page =
                TestPages.first("a", "b").then("c").then("d").totalCount(4).asyncPage();
        List<String> seen = new ArrayList<>();

        assertThat(read(page, seen)).isCompleted();
        assertThat(seen).containsExactly("a", "b", "c", "d");
        assertThat(page.next().orElseThrow().join().items()).containsExactly("c");
        assertThat(page.totalCount()).hasValue(4);
    }

    @Test
    void asyncPageThatFails_failsTheReading() {
        List<String> seen = new ArrayList<>();

        assertThat(read(TestPages.first("a").thenFail(failure).asyncPage(), seen))
                .isCompletedExceptionally()
                .failsWithin(java.time.Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isSameAs(failure);
        assertThat(seen).containsExactly("a");
    }

    private static CompletableFuture<Void> read(AsyncPage<String> page, List<String> into) {
        return page.forEach(into::add);
    }
}
