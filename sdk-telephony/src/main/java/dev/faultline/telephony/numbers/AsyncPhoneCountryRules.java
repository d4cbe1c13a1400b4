package dev.faultline.telephony.numbers;

import dev.faultline.core.AsyncPage;
import dev.faultline.core.engine.Caller;
import java.util.concurrent.CompletableFuture;

/**
 * Destinations of calls, asynchronously.
 *
 * @see PhoneCountryRules
 */
public final class AsyncPhoneCountryRules {

    private final Caller caller;
    private final PhoneCountryRuleOperations operations = new PhoneCountryRuleOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public AsyncPhoneCountryRules(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists the rules for numbers of every country.
     *
     * @return all of them, in a single page; the future fails as {@link PhoneCountryRules#listCountries}
     *     throws
     */
    public CompletableFuture<AsyncPage<PhoneCountryRule>> listCountries() {
        return operations.countries().readAsync(caller);
    }

    /**
     * Lists the destinations that the workspace may call.
     *
     * @return all of them, one for each enabled country, in a single page; the future fails as {@link
     *     PhoneCountryRules#listEnabledNetworkGroups} throws
     */
    public CompletableFuture<AsyncPage<EnabledNetworkGroup>> listEnabledNetworkGroups() {
        return operations.enabledNetworkGroups().readAsync(caller);
    }
}
