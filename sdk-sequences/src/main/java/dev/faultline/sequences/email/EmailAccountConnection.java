package dev.faultline.sequences.email;

/** Whether a mailbox can be reached. Source: the vendor's pages on email accounts. */
public enum EmailAccountConnection {
    /** Not known. */
    UNKNOWN,
    /** It can. */
    CONNECTED,
    /** It cannot. */
    DISCONNECTED
}
