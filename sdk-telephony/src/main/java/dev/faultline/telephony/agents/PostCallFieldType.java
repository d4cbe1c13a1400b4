package dev.faultline.telephony.agents;

import dev.faultline.core.WireName;

/**
 * The type of a value extracted from calls. The last two are known from live agents. Source: the vendor's page on
 * creating an agent.
 */
public enum PostCallFieldType implements WireName {
    /** A number. */
    NUMBER("NUMBER"),
    /** A text. */
    STRING("STRING"),
    /** Yes or no. */
    BOOLEAN("BOOLEAN"),
    /** One of several. */
    ENUM("ENUM"),
    /** One of several, as live agents have it. */
    SELECTOR("SELECTOR"),
    /** A text, as live agents have it. */
    TEXT("TEXT");

    private final String wireName;

    PostCallFieldType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
