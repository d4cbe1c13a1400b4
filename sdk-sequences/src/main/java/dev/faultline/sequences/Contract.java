package dev.faultline.sequences;

/**
 * The two contracts that the vendor documents. They differ in the key's header, the versions and names of paths, the
 * names of some members and the spelling of values. Responses are read in either.
 */
public enum Contract {
    /**
     * The reference of <a href="https://api-docs.platform.replycontrol.com/api-reference/errors">the error codes</a>:
     * {@code X-API-Key}, {@code /v4} for sequences, contacts and mailboxes and {@code /v3} for the rest, values such as
     * {@code Active}, integers for the kinds of tasks, integer error codes. Operations that only the current reference
     * has are sent as it has them.
     */
    OLDER,
    /**
     * The vendor's <a href="https://docs.reply.io/api-reference/introduction">current reference</a>: {@code
     * Authorization: Bearer}, {@code /v3} everywhere, schedulers at {@code /schedules}, values such as {@code active},
     * error codes such as {@code sequence.notFound}. Operations that only the older reference has are sent as it has
     * them, with {@code /v3}.
     */
    CURRENT
}
