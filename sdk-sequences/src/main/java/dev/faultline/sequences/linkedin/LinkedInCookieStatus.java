package dev.faultline.sequences.linkedin;

import dev.faultline.core.WireName;

/**
 * Whether LinkedIn still accepts an account's cookie. Source: <a
 * href="https://docs.reply.io/api-reference/linkedin-accounts/list-linkedin-accounts">listing LinkedIn accounts</a>.
 */
public enum LinkedInCookieStatus implements WireName {
    /** It does not. */
    NOT_VALID("NotValid"),
    /** It does. */
    VALID("Valid"),
    /** Nobody has tried. */
    NEVER_VALIDATED("NeverValidated");

    private final String wireName;

    LinkedInCookieStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
