package dev.faultline.sequences.templates;

import dev.faultline.core.WireName;

/** Who has a folder of email templates. Source: the vendor's page on moving an email template. */
public enum TemplateFolderType implements WireName {
    /** Its owner alone. */
    PERSONAL("personal"),
    /** The team. */
    TEAM("team");

    private final String wireName;

    TemplateFolderType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
