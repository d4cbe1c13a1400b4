package dev.faultline.telephony.numbers;

import dev.faultline.core.Page;
import dev.faultline.core.SdkException;
import dev.faultline.core.engine.Caller;
import dev.faultline.telephony.TelephonyException;

/**
 * Destinations of calls. They are enabled in the dashboard, under Telephony Config, and only read here. Source: the
 * vendor's pages on phone country rules.
 *
 * <p>Every method can also throw {@link TelephonyException.TooManyRequests} if the limit is still reached after all
 * attempts, {@link TelephonyException.Unauthorized} if the key is not good, and {@link SdkException} if no usable
 * response came.
 */
public final class PhoneCountryRules {

    private final Caller caller;
    private final PhoneCountryRuleOperations operations = new PhoneCountryRuleOperations();

    /** Called by the client. */
    @SuppressWarnings("exports")
    public PhoneCountryRules(Caller caller) {
        this.caller = caller;
    }

    /**
     * Lists the rules for numbers of every country ({@code GET /phone-country-rules/countries}).
     *
     * @return all of them, in a single page
     */
    public Page<PhoneCountryRule> listCountries() {
        return operations.countries().read(caller);
    }

    /**
     * Lists the destinations that the workspace may call ({@code GET /phone-country-rules/enabled-network-groups}). A
     * call to any other is rejected with {@link TelephonyException.Forbidden}.
     *
     * @return all of them, one for each enabled country, in a single page
     * @throws TelephonyException.BadRequest if the API cannot determine the workspace
     */
    public Page<EnabledNetworkGroup> listEnabledNetworkGroups() {
        return operations.enabledNetworkGroups().read(caller);
    }
}
