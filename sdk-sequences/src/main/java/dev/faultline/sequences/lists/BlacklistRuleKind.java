package dev.faultline.sequences.lists;

import dev.faultline.core.WireName;

/** The kind of a blacklist rule, by what it matches. Source: the vendor's reference on blacklist rules. */
public enum BlacklistRuleKind implements WireName {
    /** All addresses of a domain, such as {@code example.org}. */
    DOMAINS("domains"),
    /** One address. */
    EMAILS("emails"),
    /** One address that is allowed nevertheless. */
    EMAIL_EXCEPTIONS("email-exceptions");

    private final String wireName;

    BlacklistRuleKind(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
