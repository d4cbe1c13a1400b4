package dev.faultline.interviews;

import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * The hours in which candidates are called, asynchronous.
 *
 * @see CallingHoursSettings
 */
public final class AsyncCallingHoursSettings {

    private final Caller caller;

    AsyncCallingHoursSettings(Caller caller) {
        this.caller = caller;
    }

    /**
     * Reads the calling hours.
     *
     * @return the calling hours; fails as {@link CallingHoursSettings#get()} throws
     */
    public CompletableFuture<CallingHours> get() {
        return caller.callAsync(InterviewsOperations.getCallingHours());
    }

    /**
     * Previews which firm reservations other calling hours would exclude.
     *
     * @param policy the calling hours
     * @return the conflicts, of no documented form; fails as {@link CallingHoursSettings#preview(CallingHoursPolicy)}
     *     throws
     */
    public CompletableFuture<CallingHoursPreview> preview(CallingHoursPolicy policy) {
        return caller.callAsync(InterviewsOperations.previewCallingHours(policy));
    }

    /**
     * Saves calling hours.
     *
     * @param policy the calling hours
     * @return the API's confirmation, whose content is not documented; fails as {@link
     *     CallingHoursSettings#save(CallingHoursPolicy)} throws
     */
    public CompletableFuture<JsonResult> save(CallingHoursPolicy policy) {
        return caller.callAsync(InterviewsOperations.saveCallingHours(policy));
    }
}
