package dev.faultline.sequences.contacts;

/** Where an email that was sent directly stands. Source: the vendor's page on direct emails. */
public enum DirectEmailStatus {
    /** To be sent. */
    NEW,
    /** Sent. */
    SENT
}
