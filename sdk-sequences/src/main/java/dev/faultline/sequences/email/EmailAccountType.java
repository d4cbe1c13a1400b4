package dev.faultline.sequences.email;

import dev.faultline.core.WireName;

/**
 * The provider of a mailbox. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
 * email account</a>.
 */
public enum EmailAccountType implements WireName {
    /** Any server, by SMTP and IMAP. */
    CUSTOM("Custom"),
    /** Gmail. */
    GMAIL("Gmail"),
    /** Outlook. */
    OUTLOOK("Outlook"),
    /** Exchange. */
    EXCHANGE("Exchange"),
    /** Exchange on servers of one's own. */
    EXCHANGE_ON_PREMISE("ExchangeOnPremise");

    private final String wireName;

    EmailAccountType(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
