package dev.faultline.interviews;

import dev.faultline.core.JsonResult;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;

/**
 * Outbound interview calls: the calling hours. Reading needs the scope {@code telephony:read}, the rest {@code
 * telephony:manage}; they spend the company's 60 a minute alone. The paths of the other operations (numbers,
 * availability, reservations, calls) are not documented: send them with {@link InterviewsClient#execute}, and bound a
 * request for a call by {@link dev.faultline.core.RawRequest#deadline the end of its window}, without which
 * no rejection for lack of capacity is retried. Source: the vendor's page on telephony.
 *
 * <p>Every method can also throw {@link InterviewsException.Permission} if the key, its user or the company may not do
 * this; {@link InterviewsException.RateLimited} if the allowance is still used up after all attempts;
 * {@link InterviewsException} if the API responds with another error; and {@link SdkException} if no usable response
 * came.
 */
public final class Telephony {

    private final Caller caller;

    Telephony(Caller caller) {
        this.caller = caller;
    }

    /**
     * Reads when candidates are called ({@code GET /telephony/calling-hours}).
     *
     * @return the calling hours
     */
    public CallingHours getCallingHours() {
        return caller.call(InterviewsOperations.getCallingHours());
    }

    /**
     * Asks which firm reservations other calling hours would leave outside ({@code POST /telephony/calling-hours}).
     * It saves nothing and moves nothing, and is retried freely.
     *
     * @param policy the calling hours
     * @return the conflicts, whose shape is not documented
     * @throws InterviewsException.ValidationError if the API does not accept the policy
     * @throws InterviewsException.TelephonyDisabled if the company has no outbound calling
     */
    public CallingHoursPreview previewCallingHours(CallingHoursPolicy policy) {
        return caller.call(InterviewsOperations.previewCallingHours(policy));
    }

    /**
     * Saves calling hours ({@code PATCH /telephony/calling-hours}). By the vendor's word a repetition changes nothing
     * more.
     *
     * @param policy the calling hours
     * @return the API's confirmation, whose content is not documented
     * @throws InterviewsException.ValidationError if the API does not accept the policy
     * @throws InterviewsException.TelephonyDisabled if the company has no outbound calling
     */
    public JsonResult saveCallingHours(CallingHoursPolicy policy) {
        return caller.call(InterviewsOperations.saveCallingHours(policy));
    }
}
