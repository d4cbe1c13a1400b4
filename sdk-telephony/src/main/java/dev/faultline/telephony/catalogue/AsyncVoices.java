package dev.faultline.telephony.catalogue;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Voices of agents, asynchronously.
 *
 * @see Voices
 */
public final class AsyncVoices {

    private final Caller caller;
    private final VoiceOperations operations = new VoiceOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncVoices(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all voices.
     *
     * @return the first page, of 50; {@code stream()} goes through all of them; the future fails as {@link
     *     Voices#list()} throws
     */
    public CompletableFuture<AsyncPage<Voice>> list() {
        return operations.list(VoiceOperations.ALL).readAsync(caller);
    }

    /**
     * Lists some voices.
     *
     * @param query the filter
     * @return the first page; the future fails as {@link Voices#list(VoicesQuery)} throws
     */
    public CompletableFuture<AsyncPage<Voice>> list(VoicesQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Lists some voices.
     *
     * @param query sets the filter
     * @return the first page; the future fails as {@link Voices#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<Voice>> list(Consumer<VoicesQuery.Builder> query) {
        return list(VoicesQuery.of(query));
    }

    /**
     * Lists the accents of voices.
     *
     * @return all of them, in a single page; the future fails as {@link Voices#listAccents()} throws
     */
    public CompletableFuture<AsyncPage<OpenEnum<Voice.Accent>>> listAccents() {
        return operations.accents().readAsync(caller);
    }

    /**
     * Lists the accents of a provider's voices.
     *
     * @param provider the provider
     * @return all of them, in a single page; the future fails as {@link Voices#listAccents(Voice.Provider)}
     *     throws
     */
    public CompletableFuture<AsyncPage<OpenEnum<Voice.Accent>>> listAccents(Voice.Provider provider) {
        return operations.accents(provider).readAsync(caller);
    }

    /**
     * Lists the accents of the voices of a provider that this version of the SDK does not know.
     *
     * @param provider as the API writes it
     * @return all of them, in a single page; the future fails as {@link Voices#listAccents(String)} throws
     */
    public CompletableFuture<AsyncPage<OpenEnum<Voice.Accent>>> listAccents(String provider) {
        return operations.accents(provider).readAsync(caller);
    }

    /**
     * Lists the voices of speech-to-speech models.
     *
     * @return all of them, in a single page; the future fails as {@link Voices#listSpeechToSpeech} throws
     */
    public CompletableFuture<AsyncPage<SpeechToSpeechVoice>> listSpeechToSpeech() {
        return operations.speechToSpeech().readAsync(caller);
    }

    /**
     * Reads a voice.
     *
     * @param id the voice's id
     * @return the voice; the future fails as {@link Voices#get} throws
     */
    public CompletableFuture<Voice> get(String id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Lists the languages of a voice.
     *
     * @param id the voice's id
     * @return all of them, in a single page; the future fails as {@link Voices#listLanguages} throws
     */
    public CompletableFuture<AsyncPage<Language>> listLanguages(String id) {
        return operations.languages(id).readAsync(caller);
    }
}
