package dev.faultline.sequences.email;

/**
 * Whether a mailbox can be reached. Source: <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/create-an-email-account">creating</a>
 * and <a
 * href="https://api-docs.platform.replycontrol.com/api-reference/email-accounts/update-an-email-account">updating an
 * email account</a>.
 */
public enum EmailAccountConnection {
    /** Not known. */
    UNKNOWN,
    /** It can. */
    CONNECTED,
    /** It cannot. */
    DISCONNECTED
}
