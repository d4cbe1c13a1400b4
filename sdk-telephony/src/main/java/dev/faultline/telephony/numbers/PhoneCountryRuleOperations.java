package dev.faultline.telephony.numbers;

import dev.faultline.telephony.internal.ListOperation;
import dev.faultline.telephony.internal.SideEffect;

/** The operations on countries and destinations, defined once for the blocking and the asynchronous surface. */
final class PhoneCountryRuleOperations {

    private static final String RULES = "/phone-country-rules";

    ListOperation<PhoneCountryRule> countries() {
        return ListOperation.whole(SideEffect.none(RULES + "/countries"), "countries", PhoneCountryRule::read);
    }

    ListOperation<EnabledNetworkGroup> enabledNetworkGroups() {
        return ListOperation.whole(
                SideEffect.none(RULES + "/enabled-network-groups"), "groups", EnabledNetworkGroup::read);
    }
}
