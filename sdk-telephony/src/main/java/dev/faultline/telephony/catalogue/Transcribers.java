package dev.faultline.telephony.catalogue;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;

/**
 * Transcribers, which turn speech into text for agents. Source: the vendor's pages on transcribers.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class Transcribers {

    private final Caller caller;
    private final TranscriberOperations operations = new TranscriberOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public Transcribers(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all transcribers ({@code GET /transcribers}).
     *
     * @return all of them, in a single page
     */
    public Page<Transcriber> list() {
        return operations.list().read(caller);
    }

    /**
     * Lists the fallback transcribers ({@code GET /transcribers/fallback}).
     *
     * @return all of them, in a single page
     */
    public Page<FallbackTranscriber> listFallback() {
        return operations.listFallback().read(caller);
    }

    /**
     * Reads a transcriber ({@code GET /transcribers/{id}}).
     *
     * @param id the transcriber's id
     * @return the transcriber
     * @throws TelephonyException.BadRequest if it is no id
     * @throws TelephonyException.NotFound if there is no such transcriber
     */
    public Transcriber get(String id) {
        return caller.call(operations.get(id));
    }
}
