package dev.faultline.sequences.webhooks;

/**
 * The users whose events a subscription receives. Source: <a
 * href="https://docs.reply.io/api-reference/webhooks/create-a-webhook-subscription">creating a subscription</a>.
 */
public enum WebhookScope {
    /** Those of the user; the default. */
    PERSONAL,
    /** Those of the team; of a private team only its owner may have them. */
    TEAM,
    /** Those of the organization; the vendor documents that it rejects this for now, with code 5. */
    ORGANIZATION
}
