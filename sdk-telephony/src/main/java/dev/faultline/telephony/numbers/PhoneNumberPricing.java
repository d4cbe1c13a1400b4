package dev.faultline.telephony.numbers;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;

/**
 * Prices of phone numbers. Source: the vendor's page on phone number pricing.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class PhoneNumberPricing {

    private final Caller caller;
    private final PhoneNumberPricingOperations operations = new PhoneNumberPricingOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public PhoneNumberPricing(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists the prices of numbers by provider and country ({@code GET /phone-number-pricing}). A purchase requires the
     * provider's id in them.
     *
     * @return all of them, in a single page
     */
    public Page<PhoneNumberPrice> list() {
        return operations.list().read(caller);
    }
}
