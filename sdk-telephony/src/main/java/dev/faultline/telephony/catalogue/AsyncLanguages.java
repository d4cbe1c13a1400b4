package dev.faultline.telephony.catalogue;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Languages of agents, asynchronously.
 *
 * @see Languages
 */
public final class AsyncLanguages {

    private final Caller caller;
    private final LanguageOperations operations = new LanguageOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncLanguages(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all languages.
     *
     * @return all of them, in a single page; the future fails as {@link Languages#list} throws
     */
    public CompletableFuture<AsyncPage<Language>> list() {
        return operations.list().readAsync(caller);
    }

    /**
     * Reads a language.
     *
     * @param id the language's id
     * @return the language; the future fails as {@link Languages#get} throws
     */
    public CompletableFuture<Language> get(String id) {
        return caller.callAsync(operations.get(id));
    }
}
