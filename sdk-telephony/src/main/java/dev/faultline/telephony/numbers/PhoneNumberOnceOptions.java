package dev.faultline.telephony.numbers;

import dev.faultline.telephony.internal.OnceOptions;

/**
 * How {@link PhoneNumbers#purchaseOnce(PhoneNumberPurchase, java.util.function.Consumer)} looks for a number. {@code
 * firstUse(true)} sends at once, without a search, and {@code listDelay(..)} sets how long a search goes on.
 */
@SuppressWarnings("exports")
public final class PhoneNumberOnceOptions extends OnceOptions<PhoneNumberOnceOptions> {

    PhoneNumberOnceOptions() {}
}
