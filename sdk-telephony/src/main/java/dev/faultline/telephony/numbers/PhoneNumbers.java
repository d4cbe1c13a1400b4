package dev.faultline.telephony.numbers;

import dev.faultline.core.JsonResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;

/**
 * The workspace's numbers: rented ones, and those linked by SIP. Which agent responses or calls with one is set on the
 * agent's version. Source: the vendor's pages on phone numbers.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class PhoneNumbers {

    private final Caller caller;
    private final PhoneNumberOperations operations = new PhoneNumberOperations();

    /** Made by the client. */
    @SuppressWarnings("exports")
    public PhoneNumbers(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all numbers ({@code GET /organization-phone-numbers}).
     *
     * @return the first page, of 20; {@code stream()} goes through all of them
     */
    public Page<OrganizationPhoneNumber> list() {
        return list(PhoneNumberOperations.ALL);
    }

    /**
     * Lists numbers from a page on.
     *
     * @param query which page, and how long
     * @return the page
     */
    public Page<OrganizationPhoneNumber> list(PhoneNumbersQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Reads a number ({@code GET /organization-phone-numbers/{id}}).
     *
     * @param id the number's id
     * @return the number
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such number
     */
    public OrganizationPhoneNumber get(String id) {
        return caller.call(operations.get(id));
    }

    /**
     * Looks for numbers of Plivo that can be rented ({@code GET /organization-phone-numbers/plivo-numbers}). The API has
     * no search for other carriers.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @return what was found
     * @throws TelephonyException.BadRequest if the country is not valid
     */
    public AvailablePhoneNumbers searchAvailable(String countryIso) {
        return caller.call(operations.search(countryIso, null));
    }

    /**
     * Looks for numbers of one kind that can be rented.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @param type the kind
     * @return what was found
     * @throws TelephonyException.BadRequest if the country is not valid
     */
    public AvailablePhoneNumbers searchAvailable(String countryIso, PhoneNumberType type) {
        return caller.call(operations.searchAvailable(countryIso, type));
    }

    /**
     * Looks for numbers of a kind that this version of the SDK does not know.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @param type the kind as the API writes it
     * @return what was found
     * @throws TelephonyException.BadRequest if the country or the kind is not valid
     */
    public AvailablePhoneNumbers searchAvailable(String countryIso, String type) {
        return caller.call(operations.searchAvailable(countryIso, type));
    }

    /**
     * Rents a number ({@code POST /organization-phone-numbers/purchase}). Its rent is due every month: only what was
     * rejected (429, no connection) is sent again. A failure with {@code outcome()} {@code UNKNOWN} may have rented
     * it; look for it with {@link #list()} before renting again.
     *
     * @param purchase which number
     * @return the number, which may still be pending
     * @throws TelephonyException.BadRequest if something is not valid, or the purchase failed
     * @throws TelephonyException.Forbidden if the workspace's KYC is open, as an older page has it
     * @throws TelephonyException.Conflict if somebody else has the number by now, as an older page has it
     */
    public PurchasedPhoneNumber purchase(PhoneNumberPurchase purchase) {
        return caller.call(operations.purchase(purchase));
    }

    /**
     * Links a number of one's own by SIP ({@code POST /organization-phone-numbers/sip-trunks}).
     *
     * @param trunk the number, and how to reach it
     * @return the number
     * @throws TelephonyException.BadRequest if number, host, mode or credentials are not valid
     * @throws TelephonyException.Conflict if the number is registered already
     * @throws TelephonyException.BadGateway if the registration with the trunk failed
     */
    public OrganizationPhoneNumber linkSipTrunk(SipTrunk trunk) {
        return caller.call(operations.linkSipTrunk(trunk));
    }

    /**
     * Gives a number back, or ends its link ({@code DELETE /organization-phone-numbers/{id}}). A number that was given
     * back may never be had again.
     *
     * @param id the number's id
     * @return that it was done
     * @throws TelephonyException.BadRequest if it is no id
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such number, or not any more
     * @throws TelephonyException.Conflict if it is the workspace's default number, or an active workflow needs it
     */
    public JsonResult release(String id) {
        return caller.call(operations.release(id));
    }
}
