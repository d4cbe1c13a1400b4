package dev.faultline.sequences.linkedin;

import dev.faultline.core.WireName;

/**
 * Whether a LinkedIn account works. Source: <a
 * href="https://docs.reply.io/api-reference/linkedin-accounts/list-linkedin-accounts">listing LinkedIn accounts</a>.
 */
public enum LinkedInAccountStatus implements WireName {
    /** It is switched off. */
    DISABLED("Disabled"),
    /** It works. */
    ENABLED("Enabled"),
    /** It has reached today's limits. */
    DAILY_LIMIT_REACHED("DailyLimitReached"),
    /** LinkedIn rejects its credentials. */
    COOKIE_INVALID("CookieInvalid");

    private final String wireName;

    LinkedInAccountStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
