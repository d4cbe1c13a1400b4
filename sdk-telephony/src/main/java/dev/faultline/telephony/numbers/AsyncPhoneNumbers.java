package dev.faultline.telephony.numbers;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.JsonResult;
import dev.faultline.core.OnceResult;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The workspace's numbers, asynchronously.
 *
 * @see PhoneNumbers
 */
public final class AsyncPhoneNumbers {

    private final Caller caller;
    private final PhoneNumberOperations operations = new PhoneNumberOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncPhoneNumbers(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists all numbers.
     *
     * @return the first page; the future fails as {@link PhoneNumbers#list()} throws
     */
    public CompletableFuture<AsyncPage<OrganizationPhoneNumber>> list() {
        return list(PhoneNumberOperations.ALL);
    }

    /**
     * Lists numbers from a given page on.
     *
     * @param query the page and its size
     * @return the page; the future fails as {@link PhoneNumbers#list(PhoneNumbersQuery)} throws
     */
    public CompletableFuture<AsyncPage<OrganizationPhoneNumber>> list(PhoneNumbersQuery query) {
        return operations.list(query).readAsync(caller);
    }

    /**
     * Lists numbers from a given page on.
     *
     * @param query sets the page
     * @return the page; the future fails as {@link PhoneNumbers#list(Consumer)} throws
     */
    public CompletableFuture<AsyncPage<OrganizationPhoneNumber>> list(Consumer<PhoneNumbersQuery.Builder> query) {
        return list(PhoneNumbersQuery.of(query));
    }

    /**
     * Reads a number.
     *
     * @param id the number's id
     * @return the number; the future fails as {@link PhoneNumbers#get} throws
     */
    public CompletableFuture<OrganizationPhoneNumber> get(String id) {
        return caller.callAsync(operations.get(id));
    }

    /**
     * Searches for numbers to rent.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @return the search's result; the future fails as {@link PhoneNumbers#searchAvailable(String)} throws
     */
    public CompletableFuture<AvailablePhoneNumbers> searchAvailable(String countryIso) {
        return caller.callAsync(operations.search(countryIso, null));
    }

    /**
     * Searches for numbers of one kind to rent.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @param type the kind
     * @return the search's result; the future fails as {@link PhoneNumbers#searchAvailable(String,
     *     AvailablePhoneNumbers.Type)} throws
     */
    public CompletableFuture<AvailablePhoneNumbers> searchAvailable(
            String countryIso, AvailablePhoneNumbers.Type type) {
        return caller.callAsync(operations.searchAvailable(countryIso, type));
    }

    /**
     * Searches for numbers of a kind that this version of the SDK does not know.
     *
     * @param countryIso the letters of a country, such as {@code US}
     * @param type the kind as the API writes it
     * @return the search's result; the future fails as {@link PhoneNumbers#searchAvailable(String, String)}
     *     throws
     */
    public CompletableFuture<AvailablePhoneNumbers> searchAvailable(String countryIso, String type) {
        return caller.callAsync(operations.searchAvailable(countryIso, type));
    }

    /**
     * Rents a number.
     *
     * @param purchase the number
     * @return the number; the future fails as {@link PhoneNumbers#purchase(PhoneNumberPurchase)} throws
     */
    public CompletableFuture<PurchasedPhoneNumber> purchase(PhoneNumberPurchase purchase) {
        return caller.callAsync(operations.purchase(purchase));
    }

    /**
     * Rents a number that was found. Cancelling the future ends the present call; the number may be rented by then.
     *
     * @param number a number of {@link #searchAvailable(String)}
     * @return the number; the future fails as {@link PhoneNumbers#purchase(AvailablePhoneNumbers.AvailablePhoneNumber)}
     *     throws
     * @throws IllegalArgumentException if the number is not valid, or has no country
     */
    public CompletableFuture<PurchasedPhoneNumber> purchase(AvailablePhoneNumbers.AvailablePhoneNumber number) {
        return caller.runAsync(operations.purchase(number));
    }

    /**
     * Links a number of your own by SIP.
     *
     * @param trunk the number and its SIP trunk
     * @return the number; the future fails as {@link PhoneNumbers#linkSipTrunk} throws
     */
    public CompletableFuture<OrganizationPhoneNumber> linkSipTrunk(SipTrunk trunk) {
        return caller.callAsync(operations.linkSipTrunk(trunk));
    }

    /**
     * Releases a number, or ends its link.
     *
     * @param id the number's id
     * @return the API's confirmation; the future fails as {@link PhoneNumbers#release} throws
     */
    public CompletableFuture<JsonResult> release(String id) {
        return caller.callAsync(operations.release(id));
    }

    /**
     * Lists the prices of numbers by provider and country.
     *
     * @return all of them, in a single page; the future fails as {@link PhoneNumbers#prices} throws
     */
    public CompletableFuture<AsyncPage<PhoneNumberPrice>> prices() {
        return operations.prices().readAsync(caller);
    }

    /**
     * Lists the destinations that the workspace may call.
     *
     * @return all of them, one for each enabled country, in a single page; the future fails as {@link
     *     PhoneNumbers#destinations} throws
     */
    public CompletableFuture<AsyncPage<EnabledNetworkGroup>> destinations() {
        return operations.destinations().readAsync(caller);
    }

    /**
     * Lists the rules for numbers of every country.
     *
     * @return all of them, in a single page; the future fails as {@link PhoneNumbers#countryRules} throws
     */
    public CompletableFuture<AsyncPage<PhoneCountryRule>> countryRules() {
        return operations.countryRules().readAsync(caller);
    }

    /**
     * Rents a number once, with the options' defaults.
     *
     * @param purchase the number, which is the key
     * @return whether it is rented; the future fails as {@link PhoneNumbers#purchaseOnce(PhoneNumberPurchase)} throws
     */
    public CompletableFuture<OnceResult<PurchasedPhoneNumber>> purchaseOnce(PhoneNumberPurchase purchase) {
        return purchaseOnce(purchase, options -> {});
    }

    /**
     * Rents a number once. A cancelled future leaves open whether it is rented; nothing is sent after that.
     *
     * @param purchase the number, which is the key
     * @param options sets the length of a search, and whether one comes first
     * @return whether it is rented; the future fails as {@link PhoneNumbers#purchaseOnce(PhoneNumberPurchase, Consumer)}
     *     throws
     */
    public CompletableFuture<OnceResult<PurchasedPhoneNumber>> purchaseOnce(
            PhoneNumberPurchase purchase, Consumer<PhoneNumberOnceOptions> options) {
        return operations.purchaseOnce(purchase, options).runAsync(caller);
    }
}
