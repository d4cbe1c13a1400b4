package dev.faultline.sequences.email;

import dev.faultline.core.WireName;

/** Who runs a mailbox. Source: the vendor's pages on email accounts. */
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
