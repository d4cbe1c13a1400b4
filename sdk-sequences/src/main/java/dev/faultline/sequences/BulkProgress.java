package dev.faultline.sequences;

/**
 * The progress of a bulk operation, after each of its requests that got a usable response.
 *
 * <pre>{@code
 * reply.onBulkProgress(p -> log.info("{} of {}", p.done(), p.total())).sequences().bulkStart(ids);
 * }</pre>
 */
public interface BulkProgress {

    /** The parts of the whole operation, without repetitions. */
    int total();

    /** The parts whose requests have ended, whatever became of them. */
    int done();

    /**
     * The state of all parts.
     *
     * @return the result so far; parts that were not sent yet are {@linkplain BulkResult#unsent() unsent}
     */
    BulkResult<?> soFar();

    /**
     * Sends no further request. The operation returns its result, {@linkplain BulkResult#stoppedBy() stopped by} a {@code
     * CallInterruptedException}. After the last request it changes nothing.
     */
    void stop();
}
