package dev.faultline.telephony.numbers;

import dev.faultline.core.HttpMethod;
import dev.faultline.core.JsonResult;
import dev.faultline.core.OpenEnum;
import dev.faultline.core.engine.Plan;
import dev.faultline.core.internal.Checks;
import dev.faultline.core.internal.Operation;
import dev.faultline.core.internal.PageData;
import dev.faultline.telephony.TelephonyException;
import dev.faultline.telephony.internal.Envelope;
import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.Once;
import dev.faultline.telephony.internal.PageFormat;
import dev.faultline.telephony.internal.SideEffect;
import dev.faultline.telephony.internal.SipRegistration;
import dev.faultline.telephony.numbers.AvailablePhoneNumbers.AvailablePhoneNumber;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The operations on the workspace's numbers, defined once for the blocking and the asynchronous surface. */
final class PhoneNumberOperations {

    static final PhoneNumbersQuery ALL = PhoneNumbersQuery.builder().build();

    private static final String NUMBERS = "/organization-phone-numbers";
    private static final String NUMBER = NUMBERS + "/{id}";

    private static final String RULES = "/phone-country-rules";

    private static final PageFormat PAGES = new PageFormat("items", 20, null);

    ListOperation<OrganizationPhoneNumber> list(PhoneNumbersQuery query) {
        Checks.notNull(query, "query", "what PhoneNumbersQuery.builder() builds");
        return ListOperation.of(() -> SideEffect.none(NUMBERS), query.filter(), PAGES, OrganizationPhoneNumber::read);
    }

    Operation<OrganizationPhoneNumber> get(String id) {
        return SideEffect.none(NUMBER)
                .parameter("id", id)
                .reads(response -> Envelope.of(response).read(OrganizationPhoneNumber::read));
    }

    Operation<AvailablePhoneNumbers> searchAvailable(String countryIso, AvailablePhoneNumbers.Type type) {
        return search(countryIso, OpenEnum.wireName(Checks.notNull(type, "type", "a kind of number, or leave it out")));
    }

    Operation<AvailablePhoneNumbers> searchAvailable(String countryIso, String type) {
        return search(countryIso, Checks.notBlank(type, "type", "a kind of number, or leave it out"));
    }

    Operation<AvailablePhoneNumbers> search(String countryIso, @Nullable String type) {
        return SideEffect.none(NUMBERS + "/plivo-numbers")
                .query("country_iso", PhoneNumberPurchase.Builder.country(countryIso, "country_iso"))
                .query("type", type)
                .reads(response -> Envelope.of(response).read(AvailablePhoneNumbers::read));
    }

    Operation<PurchasedPhoneNumber> purchase(PhoneNumberPurchase purchase) {
        Checks.notNull(purchase, "purchase", "what PhoneNumberPurchase.builder() builds");
        return SideEffect.BILLABLE
                .on(HttpMethod.POST, NUMBERS + "/purchase")
                .json(purchase.fields())
                .verification("look for the number in phoneNumbers().list(..); its rent may have begun.")
                .reads(response -> Envelope.of(response).read(PurchasedPhoneNumber::read));
    }

    Once<PurchasedPhoneNumber> purchaseOnce(PhoneNumberPurchase purchase, Consumer<PhoneNumberOnceOptions> options) {
        Operation<PurchasedPhoneNumber> request = purchase(purchase);
        PhoneNumberOnceOptions chosen = Once.options(new PhoneNumberOnceOptions(), options);
        NumberSearch search = new NumberSearch(purchase);
        ListOperation<OrganizationPhoneNumber> list = list(ALL);
        return new Once<>(
                        request,
                        chosen,
                        begun -> list.first(search::isIt).map(NumberSearch::found),
                        list.request(),
                        "call phoneNumbers().purchaseOnce(..) with the same number again, without firstUse(true)")
                .lookingAfter(TelephonyException.Conflict.class::isInstance);
    }

    /** The purchase names the provider, which is in the price list alone. */
    Plan<PurchasedPhoneNumber> purchase(AvailablePhoneNumber number) {
        AvailablePhoneNumber found = PriceOf.checked(number);
        return Plan.call(priceList())
                .then(prices -> Plan.call(purchase(PhoneNumberPurchase.of(found, PriceOf.in(prices.items(), found)))));
    }

    Operation<OrganizationPhoneNumber> linkSipTrunk(SipTrunk trunk) {
        Checks.notNull(trunk, "trunk", "what SipTrunk.builder() builds");
        return SideEffect.CREATION
                .on(HttpMethod.POST, SipRegistration.PATH)
                .breakerScope(SipRegistration.breakerScope(SipRegistration.PATH))
                .json(trunk.fields())
                .verification("look for the number in phoneNumbers().list(..); once it is linked, the same request gets"
                        + " a 409.")
                .reads(response -> Envelope.of(response).read(OrganizationPhoneNumber::read));
    }

    Operation<JsonResult> release(String id) {
        return SideEffect.DESTRUCTIVE
                .on(HttpMethod.DELETE, NUMBER)
                .parameter("id", id)
                .verification("read it with phoneNumbers().get(..): a 404 means that it is released.")
                .reads(Envelope::mayBeEmpty);
    }

    ListOperation<PhoneNumberPrice> prices() {
        return ListOperation.whole(priceList());
    }

    private static Operation<PageData<PhoneNumberPrice>> priceList() {
        return SideEffect.none("/phone-number-pricing")
                .reads(response -> Envelope.of(response).all("prices", PhoneNumberPrice::read));
    }

    ListOperation<EnabledNetworkGroup> destinations() {
        return ListOperation.whole(
                SideEffect.none(RULES + "/enabled-network-groups"), "groups", EnabledNetworkGroup::read);
    }

    ListOperation<PhoneCountryRule> countryRules() {
        return ListOperation.whole(SideEffect.none(RULES + "/countries"), "countries", PhoneCountryRule::read);
    }
}
