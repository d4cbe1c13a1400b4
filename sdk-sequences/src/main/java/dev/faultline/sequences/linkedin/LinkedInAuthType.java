package dev.faultline.sequences.linkedin;

import dev.faultline.core.WireName;

/**
 * The way in which a LinkedIn account was connected. Source: <a
 * href="https://docs.reply.io/api-reference/linkedin-accounts/list-linkedin-accounts">listing LinkedIn accounts</a>.
 */
public enum LinkedInAuthType implements WireName {
    /** By a cookie. */
    COOKIE("Cookie"),
    /** By credentials. */
    CREDENTIALS("Credentials");

    private final String wireName;

    LinkedInAuthType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
