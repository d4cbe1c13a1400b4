package dev.faultline.telephony.catalogue;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;

/**
 * Languages of agents. Source: the vendor's pages on languages.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class Languages {

    private final Caller caller;
    private final LanguageOperations operations = new LanguageOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public Languages(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all languages ({@code GET /languages}).
     *
     * @return all of them, in a single page
     */
    public Page<Language> list() {
        return operations.list().read(caller);
    }

    /**
     * Reads a language ({@code GET /languages/{id}}).
     *
     * @param id the language's id
     * @return the language
     * @throws TelephonyException.BadRequest if it is no id
     * @throws TelephonyException.NotFound if there is no such language
     */
    public Language get(String id) {
        return caller.call(operations.get(id));
    }
}
