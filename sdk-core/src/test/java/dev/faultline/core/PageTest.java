package dev.faultline.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.faultline.core.internal.PageData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;

class PageTest {

    private final List<String> fetched = new ArrayList<>();
    private final Map<String, PageData<Integer>> pages = new LinkedHashMap<>();

    private Page<Integer> page(PageData<Integer> data) {
        return new Page<>(data, cursor -> {
            fetched.add(cursor);
            PageData<Integer> next = pages.get(cursor);
            if (next == null) {
                throw TestApiException.ofStatus(503);
            }
            return page(next);
        });
    }

    private static PageData<Integer> data(String nextCursor, Integer... items) {
        return PageData.of(Arrays.asList(items), nextCursor, null, ResponseInfo.none());
    }

    private Page<Integer> threePages() {
        pages.put("c2", data("c3", 3, 4));
        pages.put("c3", data(null, 5));
        return page(data("c2", 1, 2));
    }

    @Test
    void totalCount_onlyWhereTheApiCounts() {
        assertThat(page(new PageData<>(List.of(1), null, ResponseInfo.none(), 7L))
                        .totalCount())
                .hasValue(7);
        assertThat(page(data(null, 1)).totalCount()).isEmpty();
    }

    @Test
    void all_everyItemInOrder() {
        assertThat(threePages().all()).containsExactly(1, 2, 3, 4, 5);
        assertThat(threePages().stream()).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void all_readsAPageOnlyWhenItsFirstItemIsAskedFor() {
        Iterator<Integer> items = threePages().all().iterator();
        assertThat(items.next()).isEqualTo(1);
        assertThat(items.next()).isEqualTo(2);
        assertThat(fetched).isEmpty();

        assertThat(items.next()).isEqualTo(3);
        assertThat(fetched).containsExactly("c2");
        assertThat(items.hasNext()).isTrue();
        assertThat(items.hasNext()).isTrue();
        assertThat(fetched).containsExactly("c2");
    }

    @Test
    void stream_readsNoMorePagesThanItNeeds() {
        Page<Integer> page = threePages();

        assertThat(page.stream().limit(2)).containsExactly(1, 2);
        assertThat(fetched).isEmpty();
        assertThat(page.stream().filter(item -> item == 3).findFirst()).hasValue(3);
        assertThat(fetched).containsExactly("c2");
    }

    @Test
    void all_twice_readsTheLaterPagesAnew() {
        Iterable<Integer> all = threePages().all();

        assertThat(all).containsExactly(1, 2, 3, 4, 5);
        assertThat(all).containsExactly(1, 2, 3, 4, 5);

        assertThat(fetched).containsExactly("c2", "c3", "c2", "c3");
    }

    @Test
    void emptyPagesInTheMiddleAndAtTheEnd_passedOver() {
        pages.put("c2", data("c3"));
        pages.put("c3", data("c4"));
        pages.put("c4", data("c5", 2));
        pages.put("c5", data(null));

        assertThat(page(data("c2", 1)).all()).containsExactly(1, 2);
        assertThat(fetched).containsExactly("c2", "c3", "c4", "c5");
    }

    @ParameterizedTest
    @NullAndEmptySource
    void noCursor_theLastPage(String cursor) {
        Page<Integer> last = page(data(cursor, 1));

        assertThat(last.nextCursor()).isEmpty();
        assertThat(last.next()).isEmpty();
        assertThat(last.all()).containsExactly(1);
        assertThat(last).hasToString("Page[1 items, last]");
        assertThat(fetched).isEmpty();
    }

    @Test
    void emptyList_nothing() {
        Iterator<Integer> items = page(data(null)).all().iterator();

        assertThat(items.hasNext()).isFalse();
        assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(items::next);
    }

    @Test
    void next_thePageOfTheCursor() {
        Page<Integer> first = threePages();

        assertThat(first.items()).containsExactly(1, 2);
        assertThat(first.nextCursor()).hasValue("c2");
        assertThat(first).hasToString("Page[2 items]");
        assertThat(first.next().orElseThrow().items()).containsExactly(3, 4);
    }

    @Test
    void aPageThatFails_throwsTheTypedExceptionAndCanBeAskedAgain() {
        Iterator<Integer> items = page(data("c2", 1)).all().iterator();
        items.next();
        assertThatExceptionOfType(TestApiException.class).isThrownBy(items::hasNext);
        assertThatExceptionOfType(TestApiException.class).isThrownBy(items::next);

        pages.put("c2", data(null, 2));

        assertThat(items.next()).isEqualTo(2);
        assertThat(items.hasNext()).isFalse();
    }

    @Test
    void pageData_missingListAndNullItems_leftOut() {
        assertThat(PageData.of(null, "c2", null, ResponseInfo.none()).items()).isEmpty();
        assertThat(PageData.of(Arrays.asList(1, null, 2), null, null, ResponseInfo.none())
                        .items())
                .containsExactly(1, 2);
    }
}
