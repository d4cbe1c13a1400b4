package dev.faultline.telephony.catalogue;

import dev.faultline.core.OpenEnum;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.util.function.Consumer;

/**
 * Voices of agents. Source: the vendor's pages on voices.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class Voices {

    private final Caller caller;
    private final VoiceOperations operations = new VoiceOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public Voices(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all voices ({@code GET /voices}).
     *
     * @return the first page, of 50; {@code stream()} goes through all of them
     */
    public Page<Voice> list() {
        return operations.list(VoiceOperations.ALL).read(caller);
    }

    /**
     * Lists some voices.
     *
     * @param query the filter
     * @return the first page
     * @throws TelephonyException.BadRequest if a filter is not valid
     */
    public Page<Voice> list(VoicesQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Lists some voices.
     *
     * @param query sets the filter
     * @return the first page
     * @throws TelephonyException.BadRequest if a filter is not valid
     */
    public Page<Voice> list(Consumer<VoicesQuery.Builder> query) {
        return list(VoicesQuery.of(query));
    }

    /**
     * Lists the accents of voices ({@code GET /voices/accents}).
     *
     * @return all of them, in a single page
     */
    public Page<OpenEnum<Voice.Accent>> listAccents() {
        return operations.accents().read(caller);
    }

    /**
     * Lists the accents of a provider's voices.
     *
     * @param provider the provider
     * @return all of them, in a single page
     * @throws TelephonyException.BadRequest if the provider is not known
     */
    public Page<OpenEnum<Voice.Accent>> listAccents(Voice.Provider provider) {
        return operations.accents(provider).read(caller);
    }

    /**
     * Lists the accents of the voices of a provider that this version of the SDK does not know.
     *
     * @param provider as the API writes it
     * @return all of them, in a single page
     * @throws TelephonyException.BadRequest if the provider is not known
     */
    public Page<OpenEnum<Voice.Accent>> listAccents(String provider) {
        return operations.accents(provider).read(caller);
    }

    /**
     * Lists the voices of speech-to-speech models ({@code GET /voices/s2s}).
     *
     * @return all of them, in a single page
     */
    public Page<SpeechToSpeechVoice> listSpeechToSpeech() {
        return operations.speechToSpeech().read(caller);
    }

    /**
     * Reads a voice ({@code GET /voices/{id}}).
     *
     * @param id the voice's id
     * @return the voice
     * @throws TelephonyException.BadRequest if it is no id
     * @throws TelephonyException.NotFound if there is no such voice
     */
    public Voice get(String id) {
        return caller.call(operations.get(id));
    }

    /**
     * Lists the languages of a voice ({@code GET /voices/{id}/languages}).
     *
     * @param id the voice's id
     * @return all of them, in a single page
     * @throws TelephonyException.BadRequest if it is no id
     * @throws TelephonyException.NotFound if there is no such voice
     */
    public Page<Language> listLanguages(String id) {
        return operations.languages(id).read(caller);
    }
}
