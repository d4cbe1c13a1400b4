package dev.faultline.sequences.linkedin;

import dev.faultline.core.WireName;

/**
 * The kind of a LinkedIn account. Source: <a
 * href="https://docs.reply.io/api-reference/linkedin-accounts/list-linkedin-accounts">listing LinkedIn accounts</a>.
 */
public enum LinkedInAccountType implements WireName {
    /** The free one. */
    PUBLIC("Public"),
    /** Sales Navigator. */
    SALES_NAVIGATOR("SalesNavigator"),
    /** Premium. */
    PREMIUM("Premium");

    private final String wireName;

    LinkedInAccountType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
