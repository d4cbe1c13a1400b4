package dev.faultline.sequences.templates;

import dev.faultline.core.WireName;

/**
 * The owner of a folder of email templates. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-templates/move-an-email-template">moving an
 * email template</a>.
 */
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
