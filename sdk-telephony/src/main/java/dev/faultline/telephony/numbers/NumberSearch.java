package dev.faultline.telephony.numbers;

import dev.faultline.core.JsonValue;
import dev.faultline.core.OnceResult.Proof;
import dev.faultline.core.internal.json.JsonFields;
import dev.faultline.telephony.PhoneNumber;
import dev.faultline.telephony.internal.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for a number among the workspace's. There is one of it, so whoever has it has rented or linked it. */
final class NumberSearch {

    private final Optional<PhoneNumber> wanted;

    NumberSearch(PhoneNumberPurchase purchase) {
        Object number = purchase.fields().get("phoneNumber");
        wanted = PhoneNumber.readWithCountryCode(
                number instanceof PhoneNumber checked ? checked.value() : String.valueOf(number));
    }

    boolean isIt(OrganizationPhoneNumber number) {
        Optional<PhoneNumber> listed = PhoneNumber.readWithCountryCode(
                number.json().get("phone_number").asText().orElse(null));
        return wanted.isPresent() && wanted.equals(listed);
    }

    static Found<PurchasedPhoneNumber> found(Optional<OrganizationPhoneNumber> number) {
        return number.map(one -> Found.certain(purchased(one), Proof.KEY)).orElseGet(() -> Found.fitting(List.of()));
    }

    /** As the response to the purchase has it. */
    private static PurchasedPhoneNumber purchased(OrganizationPhoneNumber number) {
        JsonValue listed = number.json();
        JsonValue response = JsonValue.of(Map.of(
                "phoneNumber", listed.get("phone_number"),
                "status", listed.get("status"),
                "organizationPhoneNumber", listed));
        return PurchasedPhoneNumber.read(new JsonFields(response, number.response()));
    }
}
