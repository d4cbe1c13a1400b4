package dev.faultline.sequences.webhooks;

/**
 * The event of a webhook subscription, by the vendor's present list; {@code GET /webhooks/events} returns those that
 * the API knows. Source: <a href="https://docs.reply.io/essentials/webhook-events">webhook events</a>.
 */
public enum WebhookEventType {
    /** An email was sent. */
    EMAIL_SENT,
    /** An email was opened. */
    EMAIL_OPENED,
    /** A link in an email was followed. */
    EMAIL_LINK_CLICKED,
    /** A contact has replied, or a user marked it so. */
    EMAIL_REPLIED,
    /** A reply got its category. */
    REPLY_CATEGORIZED,
    /** An email has bounced. */
    EMAIL_BOUNCED,
    /** A machine has replied. */
    EMAIL_AUTO_REPLY,
    /** A mailbox has lost its connection. */
    EMAIL_ACCOUNT_CONNECTION_LOST,
    /** A mailbox has an error. */
    EMAIL_ACCOUNT_ERROR,
    /** A connection was asked for on LinkedIn. */
    LINKEDIN_CONNECTION_REQUEST_SENT,
    /** A connection was accepted on LinkedIn. */
    LINKEDIN_CONNECTION_REQUEST_ACCEPTED,
    /** A message was sent on LinkedIn. */
    LINKEDIN_MESSAGE_SENT,
    /** A contact has replied on LinkedIn. */
    LINKEDIN_MESSAGE_REPLIED,
    /** A reply on LinkedIn got its category. */
    LINKEDIN_REPLY_CATEGORIZED,
    /** A LinkedIn account needs attention. */
    LINKEDIN_ACCOUNT_ALERTS,
    /** A contact was called. */
    CONTACT_CALLED,
    /** A contact is finished in a sequence. */
    CONTACT_FINISHED,
    /** A contact opted out. */
    CONTACT_OPTED_OUT,
    /** The autopilot has stopped. */
    AUTOPILOT_STOPPED
}
