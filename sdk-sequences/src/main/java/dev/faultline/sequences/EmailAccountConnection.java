package dev.faultline.sequences;

import dev.faultline.core.WireName;

/** Whether a mailbox can be reached. Source: the vendor's pages on email accounts. */
public enum EmailAccountConnection implements WireName {
    /** Not known. */
    UNKNOWN("unknown"),
    /** It can. */
    CONNECTED("connected"),
    /** It cannot. */
    DISCONNECTED("disconnected");

    private final String wireName;

    EmailAccountConnection(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }
}
