package dev.faultline.benchmarks.load;

import java.util.concurrent.CompletableFuture;

/** The same calls, by the SDK or by hand. */
interface Side extends AutoCloseable {

    String KEY = "ejp_live_of_a_benchmark";

    /** Reads an application. */
    Object get();

    /** Submits an application, built anew. */
    Object post();

    /** Reads an unknown application and returns its typed exception. */
    Exception missing();

    /** Reads an application without waiting. */
    CompletableFuture<?> getAsync();

    /** Reads an application, and tries again as the vendor advises. */
    void getPatiently() throws InterruptedException;

    @Override
    void close();
}
