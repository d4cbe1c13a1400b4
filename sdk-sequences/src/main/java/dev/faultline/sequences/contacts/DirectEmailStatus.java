package dev.faultline.sequences.contacts;

/**
 * The status of a direct email. Source: <a
 * href="https://docs.reply.io/api-reference/contacts/send-a-direct-email-to-a-contact">sending a direct email</a>.
 */
public enum DirectEmailStatus {
    /** To be sent. */
    NEW,
    /** Sent. */
    SENT
}
