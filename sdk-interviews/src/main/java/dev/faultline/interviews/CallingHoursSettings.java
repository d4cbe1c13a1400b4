package dev.faultline.interviews;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;

/**
 * The hours in which candidates are called. Reading requires the scope {@code telephony:read}, the rest {@code
 * telephony:manage}; they count only for the company's 60 requests a minute. The paths of the other operations
 * (numbers, availability, reservations, calls) are not documented: send them with {@link InterviewsClient#execute}. Set
 * the end of a call's window as the {@link dev.faultline.core.RawRequest#deadline deadline} of its request: without it,
 * no lack of capacity is retried. Source: <a href="https://docs.celper.ai/endpoints/telephony">telephony</a>.
 *
 * <p>Every method can also throw {@link InterviewsException.Permission} if the key, its user or the company lacks the
 * permission; {@link InterviewsException.RateLimited} if the rate limit is still reached after all attempts; {@link
 * InterviewsException} if the API responds with another error; and {@link SdkException} if no usable response came.
 */
public final class CallingHoursSettings {

    private final Caller caller;

    CallingHoursSettings(Caller caller) {
        this.caller = caller;
    }

    /**
     * Reads the calling hours ({@code GET /telephony/calling-hours}).
     *
     * @return the calling hours
     */
    public CallingHours get() {
        return caller.call(InterviewsOperations.getCallingHours());
    }

    /**
     * Previews which firm reservations other calling hours would exclude ({@code POST /telephony/calling-hours}). It
     * changes nothing, so it is idempotent.
     *
     * @param policy the calling hours
     * @return the conflicts, of no documented form
     * @throws InterviewsException.ValidationError if the API does not accept the policy
     * @throws InterviewsException.TelephonyDisabled if the company has no outbound calling
     */
    public CallingHoursPreview preview(CallingHoursPolicy policy) {
        return caller.call(InterviewsOperations.previewCallingHours(policy));
    }

    /**
     * Saves calling hours ({@code PATCH /telephony/calling-hours}). It is documented as idempotent.
     *
     * @param policy the calling hours
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.ValidationError if the API does not accept the policy
     * @throws InterviewsException.TelephonyDisabled if the company has no outbound calling
     */
    public JsonResult save(CallingHoursPolicy policy) {
        return caller.call(InterviewsOperations.saveCallingHours(policy));
    }
}
