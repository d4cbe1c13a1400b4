package dev.faultline.telephony.numbers;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Prices of phone numbers, asynchronously.
 *
 * @see PhoneNumberPricing
 */
public final class AsyncPhoneNumberPricing {

    private final Caller caller;
    private final PhoneNumberPricingOperations operations = new PhoneNumberPricingOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncPhoneNumberPricing(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists the prices of numbers by provider and country.
     *
     * @return all of them, in a single page; the future fails as {@link PhoneNumberPricing#list} throws
     */
    public CompletableFuture<AsyncPage<PhoneNumberPrice>> list() {
        return operations.list().readAsync(caller);
    }
}
