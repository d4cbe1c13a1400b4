package dev.faultline.telephony.numbers;

import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.SideEffect;

/** The operations on the prices of numbers, each defined once for both surfaces. */
final class PhoneNumberPricingOperations {

    ListOperation<PhoneNumberPrice> list() {
        return ListOperation.whole(SideEffect.none("/phone-number-pricing"), "prices", PhoneNumberPrice::read);
    }
}
