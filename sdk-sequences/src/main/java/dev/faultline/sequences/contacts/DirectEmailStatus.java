package dev.faultline.sequences.contacts;

/**
 * Where an email that was sent directly stands. Source: <a
 * href="https://docs.reply.io/api-reference/contacts/send-a-direct-email-to-a-contact">sending a direct email</a>.
 */
public enum DirectEmailStatus {
    /** To be sent. */
    NEW,
    /** Sent. */
    SENT
}
