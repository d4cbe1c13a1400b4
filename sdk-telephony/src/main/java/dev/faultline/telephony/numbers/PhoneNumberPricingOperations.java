package dev.faultline.telephony.numbers;

import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.SideEffect;

/** The operations on the prices of numbers, defined once for the blocking and the asynchronous surface. */
final class PhoneNumberPricingOperations {

    ListOperation<PhoneNumberPrice> list() {
        return ListOperation.whole(SideEffect.none("/phone-number-pricing"), "prices", PhoneNumberPrice::read);
    }
}
