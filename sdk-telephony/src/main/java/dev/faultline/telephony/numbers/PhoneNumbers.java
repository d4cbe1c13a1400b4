package dev.faultline.telephony.numbers;

import dev.faultline.core.JsonResult;
import dev.faultline.core.OnceResult;
import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;
import java.util.function.Consumer;

/**
 * The workspace's numbers, rented or linked by SIP, the prices of others, and the destinations of calls. An agent's
 * version holds the numbers it uses. Source: the vendor's
 * pages on phone numbers.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class PhoneNumbers {

    private final Caller caller;
    private final PhoneNumberOperations operations = new PhoneNumberOperations();

    /** Called by the client. */
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
     * Lists numbers from a given page on.
     *
     * @param query the page and its size
     * @return the page
     */
    public Page<OrganizationPhoneNumber> list(PhoneNumbersQuery query) {
        return operations.list(query).read(caller);
    }

    /**
     * Lists numbers from a given page on.
     *
     * @param query sets the page
     * @return the page
     */
    public Page<OrganizationPhoneNumber> list(Consumer<PhoneNumbersQuery.Builder> query) {
        return list(PhoneNumbersQuery.of(query));
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
     * Searches for Plivo numbers to rent ({@code GET /organization-phone-numbers/plivo-numbers}). The API has no search
     * for other carriers.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @return the search's result
     * @throws TelephonyException.BadRequest if the country is not valid
     */
    public AvailablePhoneNumbers searchAvailable(String countryIso) {
        return caller.call(operations.search(countryIso, null));
    }

    /**
     * Searches for numbers of one kind to rent.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @param type the kind
     * @return the search's result
     * @throws TelephonyException.BadRequest if the country is not valid
     */
    public AvailablePhoneNumbers searchAvailable(String countryIso, AvailablePhoneNumbers.Type type) {
        return caller.call(operations.searchAvailable(countryIso, type));
    }

    /**
     * Searches for numbers of a kind that this version of the SDK does not know.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @param type the kind as the API writes it
     * @return the search's result
     * @throws TelephonyException.BadRequest if the country or the kind is not valid
     */
    public AvailablePhoneNumbers searchAvailable(String countryIso, String type) {
        return caller.call(operations.searchAvailable(countryIso, type));
    }

    /**
     * Rents a number ({@code POST /organization-phone-numbers/purchase}). It costs money every month: it is retried
     * only after a 429 or without a connection. After a failure with {@code outcome()} {@code UNKNOWN} the number may
     * be rented; look for it with {@link #list()} before renting again.
     *
     * @param purchase the number
     * @return the number, which may still be pending
     * @throws TelephonyException.BadRequest if something is not valid, or the purchase failed
     * @throws TelephonyException.Forbidden if the workspace's KYC is open, as an older page has it
     * @throws TelephonyException.Conflict if somebody else has the number by now, as an older page has it
     */
    public PurchasedPhoneNumber purchase(PhoneNumberPurchase purchase) {
        return caller.call(operations.purchase(purchase));
    }

    /**
     * Rents a number that was found. The price list is read before, since a purchase names the provider of the price:
     *
     * <pre>{@code
     * telephony.phoneNumbers().purchase(telephony.phoneNumbers().searchAvailable("US").numbers().get(0));
     * }</pre>
     *
     * <p>The rent is {@link AvailablePhoneNumbers.AvailablePhoneNumber#monthlyRentalRate}. The outcome is that of {@link
     * #purchase(PhoneNumberPurchase)}: if it is {@code UNKNOWN}, look for the number with {@link #list()}.
     *
     * @param number a number of {@link #searchAvailable(String)}
     * @return the number, which may still be pending
     * @throws IllegalArgumentException if the number is not valid, or has no country
     * @throws IllegalStateException if no provider has a price for its country, or several have: then choose one with
     *     {@link PhoneNumberPurchase#of}. Nothing is rented
     * @throws TelephonyException.BadRequest if something is not valid, or the purchase failed
     * @throws TelephonyException.Forbidden if the workspace's KYC is open, as an older page has it
     * @throws TelephonyException.Conflict if somebody else has the number by now, as an older page has it
     */
    public PurchasedPhoneNumber purchase(AvailablePhoneNumbers.AvailablePhoneNumber number) {
        return caller.run(operations.purchase(number));
    }

    /**
     * Links a number of your own by SIP ({@code POST /organization-phone-numbers/sip-trunks}).
     *
     * @param trunk the number and its SIP trunk
     * @return the number
     * @throws TelephonyException.BadRequest if number, host, mode or credentials are not valid
     * @throws TelephonyException.Conflict if the number is registered already
     * @throws TelephonyException.BadGateway if the registration with the trunk failed
     */
    public OrganizationPhoneNumber linkSipTrunk(SipTrunk trunk) {
        return caller.call(operations.linkSipTrunk(trunk));
    }

    /**
     * Releases a number, or ends its link ({@code DELETE /organization-phone-numbers/{id}}). A released number may be
     * gone for good.
     *
     * @param id the number's id
     * @return the API's confirmation
     * @throws TelephonyException.BadRequest if it is no id
     * @throws TelephonyException.Forbidden if it is another organization's
     * @throws TelephonyException.NotFound if there is no such number, or not any more
     * @throws TelephonyException.Conflict if it is the workspace's default number, or an active workflow needs it
     */
    public JsonResult release(String id) {
        return caller.call(operations.release(id));
    }

    /**
     * Lists the prices of numbers by provider and country ({@code GET /phone-number-pricing}). A purchase requires the
     * provider's id in them.
     *
     * @return all of them, in a single page
     */
    public Page<PhoneNumberPrice> prices() {
        return operations.prices().read(caller);
    }

    /**
     * Lists the destinations that the workspace may call ({@code GET /phone-country-rules/enabled-network-groups}). They
     * are enabled in the dashboard, under Telephony Config; a call to any other is rejected with {@link
     * TelephonyException.Forbidden}.
     *
     * @return all of them, one for each enabled country, in a single page
     * @throws TelephonyException.BadRequest if the API cannot determine the workspace
     */
    public Page<EnabledNetworkGroup> destinations() {
        return operations.destinations().read(caller);
    }

    /**
     * Lists the rules for numbers of every country ({@code GET /phone-country-rules/countries}), enabled or not.
     *
     * @return all of them, in a single page
     */
    public Page<PhoneCountryRule> countryRules() {
        return operations.countryRules().read(caller);
    }

    /**
     * Rents a number once, with the options' defaults: see {@link #purchaseOnce(PhoneNumberPurchase, Consumer)}.
     *
     * @param purchase the number, which is the key
     * @return whether it is rented
     */
    public OnceResult<PurchasedPhoneNumber> purchaseOnce(PhoneNumberPurchase purchase) {
        return purchaseOnce(purchase, options -> {});
    }

    /**
     * Rents a number once. The number is the key: the workspace's numbers are searched for it first. Then the purchase is
     * sent, and never again after an unknown outcome. After such an outcome, and one look after a {@link
     * TelephonyException.Conflict}, another search follows.
     *
     * <pre>{@code
     * boolean first = store.insertIfAbsent(number); // before the purchase, so that a restart finds the number
     * OnceResult<PurchasedPhoneNumber> result = telephony.phoneNumbers().purchaseOnce(purchase, o -> o.firstUse(first));
     * }</pre>
     *
     * <p>{@code Placed} is the response, or the number among the workspace's, rented or linked. A number may still be
     * pending. {@code NotPlaced} is a rejection, or that nothing was sent. After {@code StillUnknown} the rent may have
     * begun. There is no {@code Candidate}. Not covered: two purchases of a number at the same time, and a list that has a
     * number later than {@code listDelay(..)}.
     *
     * @param purchase the number, which is the key
     * @param options sets the length of a search, and whether one comes first
     * @return whether it is rented
     * @throws SdkException if the first search fails; nothing was sent then
     */
    public OnceResult<PurchasedPhoneNumber> purchaseOnce(
            PhoneNumberPurchase purchase, Consumer<PhoneNumberOnceOptions> options) {
        return operations.purchaseOnce(purchase, options).run(caller);
    }
}
