package dev.faultline.core;

import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.ImportSettings;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How rows are imported, and where an import that has ended early goes on. The same in all APIs.
 *
 * <p><b>What to store, and when.</b> {@link #store} is given a mark before each request and after it: overwrite the one
 * before. A process that starts again gives the last one to {@link #resume}, with the same rows in the same order. Rows whose
 * request was about to be sent when the process died are unknown then, and no row is sent twice.
 *
 * <p>The mark has a checksum of the rows, so that rows which have changed or moved are noticed before anything is sent. Rows
 * may be added at the end.
 *
 * @param <R> the response of a request
 * @param <B> the options themselves
 */
public abstract class ImportOptions<R, B extends ImportOptions<R, B>> {

    private final int most;
    private int rowsPerRequest;
    private @Nullable String mark;
    private Consumer<String> store = text -> {};
    private Consumer<ImportProgress<R>> onProgress = progress -> {};
    private boolean resendRefused;
    private int unknownRequests = 1;

    /**
     * Starts with a new import.
     *
     * @param most the rows that one request can have
     */
    protected ImportOptions(int most) {
        this.most = most;
        rowsPerRequest = most;
    }

    /**
     * Goes on where an import has ended: accepted and unknown rows are read and not sent again.
     *
     * @param mark the mark that was stored last, {@code null} for a new import
     */
    public final B resume(@Nullable String mark) {
        this.mark = mark;
        return self();
    }

    /**
     * Keeps the mark, to resume with.
     *
     * @param store is given it before each request, whose rows are unknown in it, and after the request with their fate; an
     *     exception that it throws ends the import before anything more is sent
     */
    public final B store(Consumer<String> store) {
        this.store = Checks.notNull(store, "store", "a function that stores the mark");
        return self();
    }

    /**
     * Watches the import.
     *
     * @param listener is given each request's rows and response; an exception that it throws ends the import
     */
    public final B onProgress(Consumer<ImportProgress<R>> listener) {
        onProgress = Checks.notNull(listener, "listener", "a function, or leave it out");
        return self();
    }

    /**
     * Sends rows again that an earlier run of a resumed import found refused. They can be corrected before, in the same
     * places, and none may be left out. All other known rows are read and compared before anything is sent; the refused ones in
     * front of them are held in memory until then.
     *
     * @param resendRefused default {@code false}: they are skipped
     */
    public final B resendRefused(boolean resendRefused) {
        this.resendRefused = resendRefused;
        return self();
    }

    /**
     * Sends fewer rows in a request: fewer are unknown then after a lost response, or refused because of one of them.
     *
     * @param rows 1 up to the API's limit, which is the default
     */
    public final B rowsPerRequest(int rows) {
        Checks.that(rows >= 1 && rows <= most, "rowsPerRequest", rows, "1 to " + most);
        rowsPerRequest = rows;
        return self();
    }

    /**
     * Lets an import go on after lost responses.
     *
     * @param requests the number of requests with unknown rows, in one run, after which it ends; default 1
     */
    public final B stopAfterUnknown(int requests) {
        Checks.that(requests >= 1, "stopAfterUnknown", requests, "1 or more");
        unknownRequests = requests;
        return self();
    }

    final ImportSettings<R> settings() {
        return new ImportSettings<>(mark, store, onProgress, resendRefused, rowsPerRequest, unknownRequests);
    }

    @SuppressWarnings("unchecked")
    private B self() {
        return (B) this;
    }
}
