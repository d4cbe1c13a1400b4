package dev.faultline.interviews;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Outbound interview calls, asynchronous.
 *
 * @see Telephony
 */
public final class AsyncTelephony {

    private final Caller caller;

    AsyncTelephony(Caller caller) {
        this.caller = caller;
    }

    /**
     * Reads the calling hours.
     *
     * @return the calling hours; fails as {@link Telephony#getCallingHours()} throws
     */
    public CompletableFuture<CallingHours> getCallingHours() {
        return caller.callAsync(InterviewsOperations.getCallingHours());
    }

    /**
     * Previews which firm reservations other calling hours would exclude.
     *
     * @param policy the calling hours
     * @return the conflicts, of no documented form; fails as {@link Telephony#previewCallingHours(CallingHoursPolicy)}
     *     throws
     */
    public CompletableFuture<CallingHoursPreview> previewCallingHours(CallingHoursPolicy policy) {
        return caller.callAsync(InterviewsOperations.previewCallingHours(policy));
    }

    /**
     * Saves calling hours.
     *
     * @param policy the calling hours
     * @return the API's confirmation, whose content is not documented; fails as {@link
     *     Telephony#saveCallingHours(CallingHoursPolicy)} throws
     */
    public CompletableFuture<JsonResult> saveCallingHours(CallingHoursPolicy policy) {
        return caller.callAsync(InterviewsOperations.saveCallingHours(policy));
    }
}
