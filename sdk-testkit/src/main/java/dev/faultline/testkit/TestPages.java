package dev.faultline.testkit;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.Page;
import dev.faultline.core.ResponseInfo;
import dev.faultline.core.SdkException;
import dev.faultline.core.internal.Makers;
import dev.faultline.core.internal.PageData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Pages for mocked clients; {@code stream()}, {@code all()}, {@code next()} and {@code forEach(..)} work as on a real
 * page.
 *
 * <pre>{@code
 * when(jobs.list()).thenReturn(TestPages.of(job, otherJob));
 * when(jobs.list()).thenReturn(TestPages.first(job).then(otherJob).thenFail(TestExceptions.of(INTERNAL_ERROR)).page());
 * }</pre>
 */
public final class TestPages {

    private TestPages() {}

    /**
     * The only page of a list.
     *
     * @param items its items
     * @param <T> their type
     * @return a page without a next one
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the items are only read
    public static <T> Page<T> of(T... items) {
        return first(items).page();
    }

    /**
     * The only page of a list, for the asynchronous surface.
     *
     * @param items its items
     * @param <T> their type
     * @return a page without a next one
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the items are only read
    public static <T> AsyncPage<T> async(T... items) {
        return first(items).asyncPage();
    }

    /**
     * Starts a list of several pages.
     *
     * @param items those of its first page
     * @param <T> their type
     * @return the list, for further pages
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // the items are only read
    public static <T> Listing<T> first(T... items) {
        return new Listing<>(List.of(items));
    }

    /**
     * A list of several pages. Its cursors are {@code page-2}, {@code page-3} and so on.
     *
     * @param <T> the items' type
     */
    public static final class Listing<T> {

        private final List<List<T>> pages = new ArrayList<>();
        private @Nullable SdkException failure;
        private @Nullable Long totalCount;

        private Listing(List<T> first) {
            pages.add(first);
        }

        /**
         * Adds a page.
         *
         * @param items its items
         * @return this list
         * @throws IllegalStateException after {@link #thenFail}
         */
        @SafeVarargs
        @SuppressWarnings("varargs") // the items are only read
        public final Listing<T> then(T... items) {
            if (failure != null) {
                throw new IllegalStateException("nothing follows a page that cannot be read");
            }
            pages.add(List.of(items));
            return this;
        }

        /**
         * Ends the list with a page whose request fails.
         *
         * @param failure for example of {@link TestExceptions}
         * @return this list
         */
        public Listing<T> thenFail(SdkException failure) {
            this.failure = failure;
            return this;
        }

        /**
         * Sets the length of the whole list, on each page.
         *
         * @param count see {@link Page#totalCount()}; default: empty
         * @return this list
         */
        public Listing<T> totalCount(long count) {
            totalCount = count;
            return this;
        }

        /** The first page, for the blocking client. */
        public Page<T> page() {
            return page(0);
        }

        /** The first page, for the asynchronous client; later pages are completed futures. */
        public AsyncPage<T> asyncPage() {
            return asyncPage(0);
        }

        private Page<T> page(int index) {
            return Makers.core().page(data(index), cursor -> {
                if (index + 1 == pages.size() && failure != null) {
                    throw failure;
                }
                return page(index + 1);
            });
        }

        private AsyncPage<T> asyncPage(int index) {
            return Makers.core()
                    .asyncPage(
                            data(index),
                            cursor -> index + 1 == pages.size() && failure != null
                                    ? CompletableFuture.failedFuture(failure)
                                    : CompletableFuture.completedFuture(asyncPage(index + 1)));
        }

        private PageData<T> data(int index) {
            boolean last = index + 1 == pages.size() && failure == null;
            String cursor = last ? null : "page-" + (index + 2);
            return new PageData<>(pages.get(index), cursor, ResponseInfo.none(), totalCount);
        }
    }
}
