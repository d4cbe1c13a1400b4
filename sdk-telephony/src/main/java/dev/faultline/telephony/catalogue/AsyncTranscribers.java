package dev.faultline.telephony.catalogue;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Transcribers, asynchronously.
 *
 * @see Transcribers
 */
public final class AsyncTranscribers {

    private final Caller caller;
    private final TranscriberOperations operations = new TranscriberOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncTranscribers(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all transcribers.
     *
     * @return all of them, in a single page; the future fails as {@link Transcribers#list} throws
     */
    public CompletableFuture<AsyncPage<Transcriber>> list() {
        return operations.list().readAsync(caller);
    }

    /**
     * Lists the fallback transcribers.
     *
     * @return all of them, in a single page; the future fails as {@link Transcribers#listFallback} throws
     */
    public CompletableFuture<AsyncPage<FallbackTranscriber>> listFallback() {
        return operations.listFallback().readAsync(caller);
    }

    /**
     * Reads a transcriber.
     *
     * @param id the transcriber's id
     * @return the transcriber; the future fails as {@link Transcribers#get} throws
     */
    public CompletableFuture<Transcriber> get(String id) {
        return caller.callAsync(operations.get(id));
    }
}
