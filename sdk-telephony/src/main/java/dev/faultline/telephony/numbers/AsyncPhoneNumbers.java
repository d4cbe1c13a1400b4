package dev.faultline.telephony.numbers;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * The workspace's numbers, with futures.
 *
 * @see PhoneNumbers
 */
public final class AsyncPhoneNumbers {

    private final Caller caller;
    private final PhoneNumberOperations operations = new PhoneNumberOperations();

    /** Made by the client. */
    @SuppressWarnings("exports")
    public AsyncPhoneNumbers(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all numbers.
     *
     * @return the first page; fails as {@link PhoneNumbers#list()} throws
     */
    public CompletableFuture<AsyncPage<OrganizationPhoneNumber>> list() {
        return list(PhoneNumberOperations.ALL);
    }

    /**
     * Lists numbers from a page on.
     *
     * @param query which page, and how long
     * @return the page; fails as {@link PhoneNumbers#list(PhoneNumbersQuery)} throws
     */
    public CompletableFuture<AsyncPage<OrganizationPhoneNumber>> list(PhoneNumbersQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Reads a number.
     *
     * @param id the number's id
     * @return the number; fails as {@link PhoneNumbers#get} throws
     */
    public CompletableFuture<OrganizationPhoneNumber> get(String id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Looks for numbers that can be rented.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @return what was found; fails as {@link PhoneNumbers#searchAvailable(String)} throws
     */
    public CompletableFuture<AvailablePhoneNumbers> searchAvailable(String countryIso) {
        return caller.callAsync(operations.search(countryIso, null));
    }

    /**
     * Looks for numbers of one kind that can be rented.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @param type the kind
     * @return what was found; fails as {@link PhoneNumbers#searchAvailable(String, PhoneNumberType)} throws
     */
    public CompletableFuture<AvailablePhoneNumbers> searchAvailable(String countryIso, PhoneNumberType type) {
        return caller.callAsync(operations.searchAvailable(countryIso, type));
    }

    /**
     * Looks for numbers of a kind that this version of the SDK does not know.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @param type the kind as the API writes it
     * @return what was found; fails as {@link PhoneNumbers#searchAvailable(String, String)} throws
     */
    public CompletableFuture<AvailablePhoneNumbers> searchAvailable(String countryIso, String type) {
        return caller.callAsync(operations.searchAvailable(countryIso, type));
    }

    /**
     * Rents a number.
     *
     * @param purchase which number
     * @return the number; fails as {@link PhoneNumbers#purchase} throws
     */
    public CompletableFuture<PurchasedPhoneNumber> purchase(PhoneNumberPurchase purchase) {
        return caller.callAsync(operations.purchase(purchase));
    }

    /**
     * Links a number of one's own by SIP.
     *
     * @param trunk the number, and how to reach it
     * @return the number; fails as {@link PhoneNumbers#linkSipTrunk} throws
     */
    public CompletableFuture<OrganizationPhoneNumber> linkSipTrunk(SipTrunk trunk) {
        return caller.callAsync(operations.linkSipTrunk(trunk));
    }

    /**
     * Gives a number back, or ends its link.
     *
     * @param id the number's id
     * @return that it was done; fails as {@link PhoneNumbers#release} throws
     */
    public CompletableFuture<JsonResult> release(String id) {
        return caller.callAsync(operations.release(id));
    }
}
